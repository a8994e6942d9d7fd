package nndl.figure;

import java.util.Arrays;
import nndl.show.Drawable;
import nndl.show.Drawing;
import nndl.show.Picture;
import nndl.util.Check;

/**
 * Grey pixels as a picture, dark on light, with any number of rows and columns: a strip of handwriting, a scanned page. For a
 * single digit of 28 × 28 pixels, use {@link Digit}.
 *
 * <p>Chapter 1, section "A simple network to classify handwritten digits".
 */
public final class Scan implements Drawable {
    private static final int WIDEST = 700;
    private static final int HIGHEST = 260;
    private static final int LARGEST = 20; // side length of a pixel
    private static final int GAP = 8;
    private static final int SCALE = 2;
    private static final int MOST_LETTERS = 160; // in a line of the text form

    private final double[] pixels; // row by row, 0 white to 1 black
    private final int rows;
    private final int columns;

    private Scan(double[] pixels, int rows) {
        this.pixels = pixels;
        this.rows = rows;
        columns = pixels.length / rows;
    }

    /** Returns the picture with these pixels, pixels[row][column] from the top left, each from 0 (white) to 1 (black). */
    public static Scan of(double[][] pixels) {
        if (Check.given("the picture", pixels).length == 0) {
            throw Check.wrong("the picture has no rows, but needs at least one");
        }
        for (int row = 0; row < pixels.length; row++) {
            checked(row, Check.finite("row " + row, pixels[row]), pixels[0].length);
        }
        return new Scan(Arrays.stream(pixels).flatMapToDouble(Arrays::stream).toArray(), pixels.length);
    }

    private static void checked(int row, double[] values, int columns) {
        if (values.length != columns || columns == 0) {
            throw Check.wrong("row %d has %d pixels and row 0 has %d, but all rows must have the same number, at least 1",
                    row, values.length, columns);
        }
        for (int column = 0; column < columns; column++) {
            if (values[column] < 0 || values[column] > 1) {
                throw Check.wrong("the pixel in row %d, column %d is %s, but must lie between 0 (white) and 1 (black)", row, column,
                        values[column]);
            }
        }
    }

    @Override
    public Drawing drawing() {
        int side = Math.max(1, Math.min(LARGEST, Math.min(WIDEST / columns, HIGHEST / rows)));
        Picture picture = new Picture(columns * side + 2 * GAP, rows * side + 2 * GAP, SCALE,
                g -> PixelPainter.paint(g, pixels, columns, PixelPainter.DARK_ON_LIGHT, GAP, GAP, side));
        return Drawing.of(picture.neverInverted(), toString());
    }

    /**
     * Returns the picture in characters, which are about twice as high as wide: one for each column and every second row or, in a
     * large picture, for more of both.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("A picture of " + rows + " rows and " + columns + " columns of pixels\n");
        int wide = (Math.max(columns, rows / 2) + MOST_LETTERS - 1) / MOST_LETTERS;
        for (int row = 0; row < rows; row += 2 * wide) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column += wide) {
                line.append(Digit.shade(darkest(row, column, wide)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** Returns the darkest of the pixels that one character stands for. */
    private double darkest(int top, int left, int wide) {
        double darkest = 0;
        for (int row = top; row < Math.min(rows, top + 2 * wide); row++) {
            for (int column = left; column < Math.min(columns, left + wide); column++) {
                darkest = Math.max(darkest, pixels[row * columns + column]);
            }
        }
        return darkest;
    }
}
