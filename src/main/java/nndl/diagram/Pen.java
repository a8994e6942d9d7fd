package nndl.diagram;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.stream.Collectors;
import nndl.show.Colours;
import nndl.util.Numbers;

/** Draws what all diagrams share, text, lines and arrows, and holds their colours and sizes. */
final class Pen {
    static final Color NEURON = Color.decode(Colours.curve(0));
    static final Color STRONG = Color.decode(Colours.curve(1));
    static final Color DARK = Colours.INK;
    static final Color EDGE = new Color(0x777777);
    static final Color FAINT = new Color(0xC4C4C4);

    static final float LETTERS = 15;
    static final float SMALL = 13;
    static final double LINE = 1.25; // line spacing, as a multiple of the font size

    private static final double HEAD = 8.5; // the length of an arrow head
    private static final FontRenderContext SHARP = new FontRenderContext(null, true, true);

    private Pen() {}

    /** Returns a number as it is written at an arrow, with a true minus sign. */
    static String number(double value) {
        return Numbers.brief(value).replace('-', '−');
    }

    /** Returns a whole number, 0 or more, as subscript digits. */
    static String subscript(int number) {
        return Integer.toString(number).chars().mapToObj(digit -> String.valueOf((char) (digit - '0' + '₀'))).collect(Collectors.joining());
    }

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

    static void line(Graphics2D g, Point2D from, Point2D to, double width) {
        g.setStroke(new BasicStroke((float) width));
        g.draw(new Line2D.Double(from, to));
    }

    /** Returns the point this far from one point towards another, at most half way. */
    static Point2D towards(Point2D from, Point2D to, double far) {
        double t = Math.min(0.5, far / from.distance(to));
        return new Point2D.Double(from.getX() + t * (to.getX() - from.getX()), from.getY() + t * (to.getY() - from.getY()));
    }

    /** Draws a line that ends in an arrow head, whose tip is at the end. */
    static void arrow(Graphics2D g, Point2D from, Point2D to, double width) {
        double length = from.distance(to);
        double dx = (to.getX() - from.getX()) / length;
        double dy = (to.getY() - from.getY()) / length;
        double half = 0.42 * HEAD + 0.4 * width;
        double backX = to.getX() - HEAD * dx;
        double backY = to.getY() - HEAD * dy;
        line(g, from, new Point2D.Double(backX + dx, backY + dy), width);
        Path2D head = new Path2D.Double();
        head.moveTo(to.getX(), to.getY());
        head.lineTo(backX - half * dy, backY + half * dx);
        head.lineTo(backX + half * dy, backY - half * dx);
        head.closePath();
        g.fill(head);
    }
}
