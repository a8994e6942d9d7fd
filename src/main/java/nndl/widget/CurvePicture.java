package nndl.widget;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import nndl.show.Colours;
import nndl.util.Numbers;

/**
 * The pad of a question for a curve, as it is painted: empty for the reader's pencil, or with the true curve.
 *
 * @param x the axis to the right
 * @param y the axis upwards
 * @param xs of the true curve
 * @param ys of the true curve
 */
record CurvePicture(CurveQuestion.Axis x, CurveQuestion.Axis y, double[] xs, double[] ys) {
    static final int WIDTH = 420;
    static final int HEIGHT = 260;
    private static final int LEFT = 80;
    private static final int TOP = 26;
    private static final int BELOW = 22;
    private static final int DIGITS = 3;
    private static final double SEEN = 0.02; // of the y axis: a peak or a hollow is told of from here on
    private static final int LINES = 4; // of the grid, in both directions

    /** Says what can be drawn. */
    String axes() {
        return "Your bet, a curve: " + x + ", " + y + ".";
    }

    /** Says where the true curve begins, where it ends, and how high or low it comes in between. */
    String ends() {
        int last = ys.length - 1;
        int highest = 0;
        int lowest = 0;
        for (int i = 1; i <= last; i++) {
            highest = ys[i] > ys[highest] ? i : highest;
            lowest = ys[i] < ys[lowest] ? i : lowest;
        }
        double seen = SEEN * (y.to() - y.from());
        String peak = ys[highest] > Math.max(ys[0], ys[last]) + seen ? ", highest " + at(highest) : "";
        String hollow = ys[lowest] < Math.min(ys[0], ys[last]) - seen ? ", lowest " + at(lowest) : "";
        return "from " + at(0) + " to " + at(last) + peak + hollow;
    }

    private String at(int i) {
        double height = new BigDecimal(ys[i]).round(new MathContext(DIGITS)).doubleValue();
        String written = ys[i] == Math.rint(ys[i]) ? Numbers.inTable(ys[i]) : Numbers.brief(height);
        return written + " at " + x.name() + " " + Numbers.brief(xs[i]);
    }

    /** Paints the pad. */
    void paint(Graphics2D g, boolean withTruth) {
        int width = WIDTH - LEFT - BELOW;
        int height = HEIGHT - TOP - 2 * BELOW;
        g.setColor(Colours.GRID);
        for (int n = 1; n < LINES; n++) {
            g.drawLine(LEFT + n * width / LINES, TOP, LEFT + n * width / LINES, TOP + height);
            g.drawLine(LEFT, TOP + n * height / LINES, LEFT + width, TOP + n * height / LINES);
        }
        g.setColor(Colours.AXIS);
        g.draw(new Rectangle2D.Double(LEFT, TOP, width, height));
        g.setColor(Colours.INK);
        g.drawString(y.name(), LEFT, TOP - 8);
        written(g, Numbers.inTable(y.to()), LEFT - 6, TOP + 6, 1);
        written(g, Numbers.inTable(y.from()), LEFT - 6, TOP + height + 4, 1);
        written(g, Numbers.inTable(x.from()), LEFT, TOP + height + 18, 0.5);
        written(g, Numbers.inTable(x.to()), LEFT + width, TOP + height + 18, 0.5);
        written(g, x.name(), LEFT + width / 2, TOP + height + 18, 0.5);
        if (withTruth) {
            Path2D path = new Path2D.Double();
            path.moveTo(LEFT + x.share(xs[0]) * width, TOP + (1 - y.share(ys[0])) * height);
            for (int i = 1; i < xs.length; i++) {
                path.lineTo(LEFT + x.share(xs[i]) * width, TOP + (1 - y.share(ys[i])) * height);
            }
            g.setColor(Color.decode(Colours.curve(0)));
            g.setStroke(new BasicStroke(2.5f));
            g.draw(path);
            g.setStroke(new BasicStroke(1));
        }
    }

    /** Writes a text so that this share of it stands left of the place. */
    private static void written(Graphics2D g, String text, int place, int baseline, double share) {
        g.drawString(text, (float) (place - share * g.getFontMetrics().stringWidth(text)), baseline);
    }
}
