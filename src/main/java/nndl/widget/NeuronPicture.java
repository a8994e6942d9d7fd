package nndl.widget;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import nndl.show.Colours;
import nndl.show.Picture;

/** The still picture of a neuron with two inputs: its output over their plane, the higher the darker, and at the four corners. */
final class NeuronPicture {
    private static final int LEFT = 40;
    private static final int TOP = 12;
    private static final int SIDE = 320;
    private static final int BELOW = 40;
    private static final int CELL = 2; // pixels, of one shade
    private static final double FROM = -0.5;
    private static final double TO = 1.5;
    private static final double DARKEST = 0.6; // of the colour scale, so that words on it can be read
    private static final int RADIUS = 7;

    private NeuronPicture() {}

    static Picture of(ToDoubleFunction<double[]> output, int decimals) {
        return new Picture(LEFT + SIDE + TOP, TOP + SIDE + BELOW, 2, g -> {
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
            shade(g, output);
            for (int x1 = 0; x1 <= 1; x1++) {
                for (int x2 = 0; x2 <= 1; x2++) {
                    corner(g, x1, x2, output.applyAsDouble(new double[] {x1, x2}), decimals);
                }
            }
            axes(g);
        });
    }

    private static void shade(Graphics2D g, ToDoubleFunction<double[]> output) {
        for (int x = 0; x < SIDE; x += CELL) {
            for (int y = 0; y < SIDE; y += CELL) {
                double[] input = {value(x + CELL / 2.0), value(SIDE - y - CELL / 2.0)};
                g.setColor(Colours.Scale.BLUES.at(DARKEST * output.applyAsDouble(input)));
                g.fill(new Rectangle2D.Double(LEFT + x, TOP + y, CELL, CELL));
            }
        }
    }

    private static double value(double pixels) {
        return FROM + (TO - FROM) * pixels / SIDE;
    }

    private static double pixels(double value) {
        return SIDE * (value - FROM) / (TO - FROM);
    }

    private static void corner(Graphics2D g, int x1, int x2, double output, int decimals) {
        double x = LEFT + pixels(x1);
        double y = TOP + SIDE - pixels(x2);
        Shape disc = new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        int grey = 255 - (int) Math.round(255 * output);
        g.setColor(new Color(grey, grey, grey));
        g.fill(disc);
        g.setColor(Colours.INK);
        g.setStroke(new BasicStroke(1.5f));
        g.draw(disc);
        middle(g, String.format(Locale.ROOT, "(%d, %d): %." + decimals + "f", x1, x2, output), x, y + (x2 == 1 ? -14 : 24));
    }

    private static void axes(Graphics2D g) {
        g.setColor(Colours.AXIS);
        g.draw(new Rectangle2D.Double(LEFT, TOP, SIDE, SIDE));
        g.setColor(Colours.INK);
        for (int tick = 0; tick <= 1; tick++) {
            middle(g, String.valueOf(tick), LEFT + pixels(tick), TOP + SIDE + 15);
            middle(g, String.valueOf(tick), LEFT - 10, TOP + SIDE - pixels(tick) + 4);
        }
        middle(g, "x₁", LEFT + SIDE / 2.0, TOP + SIDE + 32);
        middle(g, "x₂", LEFT - 28, TOP + SIDE / 2.0);
    }

    private static void middle(Graphics2D g, String text, double x, double y) {
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) y);
    }
}
