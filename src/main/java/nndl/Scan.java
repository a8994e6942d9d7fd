package nndl;

import java.awt.Color;

/**
 * Grey pixels as a picture, dark on light, with as many rows and columns as you like: a strip of handwriting, a scanned page.
 * For a single digit of 28 × 28 pixels there is {@link Digit}.
 *
 * <p>Chapter 1, section "A simple network to classify handwritten digits".
 */
public final class Scan {
    private static final int WIDEST = 700;
    private static final int HIGHEST = 260;
    private static final int LARGEST = 20; // a side of a pixel
    private static final int GAP = 8;

    private Scan() {}

    /** The picture that has these pixels, pixels[row][column] from the top left, each from 0 (white) to 1 (black). */
    public static Drawing of(double[][] pixels) {
        double[][] own = new double[Check.given("the picture", pixels).length][];
        for (int row = 0; row < own.length; row++) {
            own[row] = Check.finite("row " + row, pixels[row]).clone();
            checked(row, own[row], own[0].length);
        }
        if (own.length == 0) {
            throw Check.wrong("the picture has no rows, but needs at least one");
        }
        int columns = own[0].length;
        int pixel = Math.max(1, Math.min(LARGEST, Math.min(WIDEST / columns, HIGHEST / own.length)));
        Picture picture = new Picture(columns * pixel + 2 * GAP, own.length * pixel + 2 * GAP, 2, g -> {
            for (int row = 0; row < own.length; row++) {
                for (int column = 0; column < columns; column++) {
                    int grey = 255 - (int) Math.round(255 * own[row][column]);
                    g.setColor(new Color(grey, grey, grey));
                    g.fillRect(GAP + column * pixel, GAP + row * pixel, pixel, pixel);
                }
            }
            g.setColor(new Color(0xBBBBBB));
            g.drawRect(GAP, GAP, columns * pixel, own.length * pixel);
        });
        return Drawing.of(picture, "A picture of " + own.length + " rows and " + columns + " columns of pixels\n" + words(own));
    }

    private static void checked(int row, double[] values, int columns) {
        if (values.length != columns || columns == 0) {
            throw Check.wrong("row %d has %d pixels and row 0 has %d, but all rows are equally long, at least 1",
                    row, values.length, columns);
        }
        for (int column = 0; column < columns; column++) {
            if (values[column] < 0 || values[column] > 1) {
                throw Check.wrong("the pixel in row %d, column %d is %s, but must lie between 0 (white) and 1 (black)", row, column,
                        values[column]);
            }
        }
    }

    /** In characters, which are about twice as high as wide: one for each column and every second row. */
    private static String words(double[][] pixels) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < pixels.length; row += 2) {
            double[] below = pixels[Math.min(row + 1, pixels.length - 1)];
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < below.length; column++) {
                line.append(Digit.shade(Math.max(pixels[row][column], below[column])));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
