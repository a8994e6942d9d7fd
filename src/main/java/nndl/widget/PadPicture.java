package nndl.widget;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Locale;
import nndl.Mnist;
import nndl.data.Strokes;
import nndl.figure.PixelPainter;
import nndl.show.Colours;
import nndl.show.Picture;


/** The still picture of a pad: a drawing, the pixels that the network gets, and its outputs as bars. */
final class PadPicture {
    private static final int GAP = 12;
    private static final int SIDE = 200;
    private static final int PIXEL = 4;
    private static final int BARS = 160;
    private static final int ROW = 20;

    private PadPicture() {}

    static Picture of(Strokes drawn, double[] outputs) {
        int seen = GAP + SIDE + 2 * GAP;
        int bars = seen + Mnist.SIDE * PIXEL + 4 * GAP;
        return new Picture(bars + BARS + 5 * GAP, SIDE + 2 * GAP, 2, g -> {
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
            paper(g, drawn);
            pixels(g, drawn.prepared(), seen);
            bars(g, outputs, bars);
        }).neverInverted();
    }

    private static void paper(Graphics2D g, Strokes drawn) {
        double scale = (double) SIDE / Strokes.SIDE;
        g.setColor(Colours.INK);
        g.setStroke(new BasicStroke((float) (scale * Strokes.WIDTH), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int[] points : drawn.strokes()) {
            Path2D path = new Path2D.Double();
            path.moveTo(GAP + scale * points[0], GAP + scale * points[1]);
            for (int n = 0; n < points.length; n += 2) {
                path.lineTo(GAP + scale * points[n], GAP + scale * points[n + 1]);
            }
            g.draw(path);
        }
        g.setStroke(new BasicStroke(1));
        g.setColor(Colours.AXIS);
        g.drawRect(GAP, GAP, SIDE, SIDE);
    }

    private static void pixels(Graphics2D g, double[] pixels, int left) {
        g.setColor(Colours.INK);
        g.drawString("What the network sees", left, GAP + 14);
        PixelPainter.paint(g, pixels, Mnist.SIDE, PixelPainter.DARK_ON_LIGHT, left, GAP + 24, PIXEL);
    }

    private static void bars(Graphics2D g, double[] outputs, int left) {
        for (int digit = 0; digit < outputs.length; digit++) {
            int baseline = GAP + digit * ROW + 14;
            g.setColor(Colours.INK);
            g.drawString(String.valueOf(digit), left, baseline);
            g.drawString(String.format(Locale.ROOT, "%.2f", outputs[digit]), left + 20 + BARS - 6, baseline);
            g.setColor(Color.decode(Colours.curve(0)));
            g.fillRect(left + 16, baseline - 11, (int) Math.round((BARS - 10) * outputs[digit]), 12);
        }
    }
}
