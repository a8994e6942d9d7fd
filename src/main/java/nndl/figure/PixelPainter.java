package nndl.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.function.DoubleFunction;
import nndl.show.Colours;

/** Paints numbers as a grid of square pixels in a thin frame, and captions below them. */
public final class PixelPainter {
    /** The colours of handwriting: 0 is white, 1 black. */
    public static final DoubleFunction<Color> DARK_ON_LIGHT = value -> {
        int grey = 255 - (int) Math.round(255 * value);
        return new Color(grey, grey, grey);
    };

    private static final int BASELINE = 14; // of a caption, below the frame

    private PixelPainter() {}

    /**
     * Paints a grid.
     *
     * @param values row by row from the top left
     * @param columns the number of values in a row
     * @param side the side length of a pixel
     */
    public static void paint(Graphics2D g, double[] values, int columns, DoubleFunction<Color> colour, int left, int top, int side) {
        for (int p = 0; p < values.length; p++) {
            g.setColor(colour.apply(values[p]));
            g.fillRect(left + p % columns * side, top + p / columns * side, side, side);
        }
        g.setColor(Colours.FRAME);
        g.drawRect(left, top, columns * side, values.length / columns * side);
    }

    /** Paints a frame that strikes the eye around a square grid. */
    static void mark(Graphics2D g, int left, int top, int side) {
        g.setColor(Color.decode(Colours.curve(1)));
        g.setStroke(new BasicStroke(3));
        g.drawRect(left, top, side, side);
        g.setStroke(new BasicStroke(1));
    }

    /** Writes a caption below a grid, centred. */
    public static void caption(Graphics2D g, String caption, int middle, int bottom) {
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        g.setColor(Colours.INK);
        g.drawString(caption, middle - g.getFontMetrics().stringWidth(caption) / 2, bottom + BASELINE);
    }

    /** Writes a line above grids, from the left. */
    static void title(Graphics2D g, String title, int left, int baseline) {
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
        g.setColor(Colours.INK);
        g.drawString(title, left, baseline);
    }
}
