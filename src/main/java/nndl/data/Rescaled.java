package nndl.data;

import java.util.function.IntToDoubleFunction;

/** A part of a picture in another size; each new pixel is the mean of what lies below it, so that edges become grey. */
final class Rescaled {
    private Rescaled() {}

    static double[][] of(double[][] picture, Box part, int height, int width) {
        double[][] across = new double[part.height()][width];
        double step = (double) part.width() / width;
        for (int y = 0; y < across.length; y++) {
            double[] row = picture[part.top() + y];
            for (int x = 0; x < width; x++) {
                across[y][x] = mean(x * step, (x + 1) * step, part.width(), column -> row[part.left() + column]);
            }
        }
        double[][] scaled = new double[height][width];
        double stepDown = (double) part.height() / height;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = x;
                scaled[y][x] = mean(y * stepDown, (y + 1) * stepDown, part.height(), row -> across[row][column]);
            }
        }
        return scaled;
    }

    /** Returns the mean of values that fill the stretches 0 to 1, 1 to 2 and so on, between two places. */
    private static double mean(double from, double to, int length, IntToDoubleFunction value) {
        double sum = 0;
        for (int n = (int) from; n < Math.min(length, to); n++) {
            sum += value.applyAsDouble(n) * (Math.min(n + 1, to) - Math.max(n, from));
        }
        return sum / (to - from);
    }
}
