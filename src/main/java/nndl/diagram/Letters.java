package nndl.diagram;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;

/** Measures and writes the text of all diagrams, and holds its sizes. */
final class Letters {
    static final float NORMAL = 15;
    static final float SMALL = 13;

    private static final double LINE = 1.25; // line spacing, as a multiple of the font size
    private static final FontRenderContext SHARP = new FontRenderContext(null, true, true);

    private Letters() {}

    static Font font(float size, boolean bold) {
        return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 12).deriveFont(size);
    }

    /** Returns the width of a text of one or more lines. Without fonts it is a guess, because nothing will be painted. */
    static double width(String text, float size) {
        double widest = 0;
        for (String line : text.split("\n")) {
            widest = Math.max(widest, lineWidth(line, size));
        }
        return widest;
    }

    private static double lineWidth(String line, float size) {
        try {
            return font(size, true).getStringBounds(line, SHARP).getWidth();
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw e;
        } catch (Error e) { // this is how Java says that the machine has no fonts
            return 0.6 * size * line.length();
        }
    }

    static double height(String text, float size) {
        return text.isEmpty() ? 0 : text.split("\n").length * size * LINE;
    }

    /** Writes a text of one or more lines, centred at this point. */
    static void text(Graphics2D g, String text, double x, double y, float size, boolean bold) {
        g.setFont(font(size, bold));
        FontMetrics metrics = g.getFontMetrics();
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            double middle = y + (i - (lines.length - 1) / 2.0) * size * LINE;
            double left = x - metrics.getStringBounds(lines[i], g).getWidth() / 2;
            g.drawString(lines[i], (float) left, (float) (middle + 0.36 * size)); // capitals and digits are 0.72 high
        }
    }
}
