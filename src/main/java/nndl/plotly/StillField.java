package nndl.plotly;

import static nndl.plotly.Json.numbers;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import nndl.show.Colours;
import org.knowm.xchart.XYChart;

/** The contours of a function of two variables, as bands of colour with a line between neighbouring bands. */
final class StillField {
    private static final int BANDS = 14;

    private final double[] xs;
    private final double[] ys;
    private final double[][] z; // [y][x]
    private final double[] range;

    StillField(Map<String, Object> contourTrace) {
        xs = numbers(contourTrace.get("x"));
        ys = numbers(contourTrace.get("y"));
        z = Json.matrix(contourTrace.get("z"));
        range = Colours.range(z);
    }

    double[] xEnds() {
        return new double[] {xs[0], xs[xs.length - 1]};
    }

    double[] yEnds() {
        return new double[] {ys[0], ys[ys.length - 1]};
    }

    /** Fills the plot area of a chart that has been laid out. */
    void paint(Graphics2D g, XYChart chart) {
        int left = (int) Math.round(chart.getScreenXFromChart(xEnds()[0]));
        int right = (int) Math.round(chart.getScreenXFromChart(xEnds()[1]));
        int top = (int) Math.round(chart.getScreenYFromChart(yEnds()[1]));
        int bottom = (int) Math.round(chart.getScreenYFromChart(yEnds()[0]));
        int width = right - left;
        int height = bottom - top;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int band = band(column, row, width, height);
                boolean edge = column + 1 < width && band(column + 1, row, width, height) != band
                        || row + 1 < height && band(column, row + 1, width, height) != band;
                Color color = Colours.Scale.BLUES.at((band + 0.5) / BANDS);
                image.setRGB(column, row, (edge ? color.darker() : color).getRGB());
            }
        }
        g.drawImage(image, left, top, null);
    }

    private int band(int column, int row, int width, int height) {
        double value = interpolate((double) column / width * (xs.length - 1), (1 - (double) row / height) * (ys.length - 1));
        return (int) Math.min(BANDS - 1, (value - range[0]) / (range[1] - range[0]) * BANDS);
    }

    /** Interpolates between four neighbouring grid points. */
    private double interpolate(double x, double y) {
        int i = Math.min((int) x, xs.length - 2);
        int j = Math.min((int) y, ys.length - 2);
        double right = x - i;
        double up = y - j;
        return (1 - up) * ((1 - right) * z[j][i] + right * z[j][i + 1]) + up * ((1 - right) * z[j + 1][i] + right * z[j + 1][i + 1]);
    }
}
