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

/** The pen of the diagrams: their colours, their letters, their arrow head. */
final class Pen {
    static final Color NEURON = Color.decode(Colours.curve(0));
    static final Color STRONG = Color.decode(Colours.curve(1));
    static final Color DARK = Colours.INK;
    static final Color EDGE = new Color(0x777777);
    static final Color FAINT = new Color(0xC4C4C4);

    static final float LETTERS = 15;
    static final float SMALL = 13;
    static final double LINE = 1.25; // from one line of text to the next, in heights of the letters

    private static final double HEAD = 8.5; // length of an arrow head
    private static final FontRenderContext SHARP = new FontRenderContext(null, true, true);

    private Pen() {}

    /** A number as it stands at an arrow, with a true minus. */
    static String number(double value) {
        return Numbers.brief(value).replace('-', '−');
    }

    /** A whole number from 0 as small low digits. */
    static String subscript(int number) {
        return Integer.toString(number).chars().mapToObj(digit -> String.valueOf((char) (digit - '0' + '₀'))).collect(Collectors.joining());
    }

    static Font font(float size, boolean bold) {
        return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 12).deriveFont(size);
    }

    /** How wide a text of one or more lines is. On a machine without fonts a guess, for nothing will be painted there. */
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
        } catch (Error e) { // Java's ways to say that the machine has no font
            return 0.6 * size * line.length();
        }
    }

    static double height(String text, float size) {
        return text.isEmpty() ? 0 : text.split("\n").length * size * LINE;
    }

    /** Writes a text of one or more lines around this middle. */
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

    /** The place this far from one place on the way to another, at most half way. */
    static Point2D towards(Point2D from, Point2D to, double far) {
        double t = Math.min(0.5, far / from.distance(to));
        return new Point2D.Double(from.getX() + t * (to.getX() - from.getX()), from.getY() + t * (to.getY() - from.getY()));
    }

    /** A line that ends in an arrow head, whose tip is the end. */
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
