package nndl;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Locale;

/** Paints a network's layers as columns of neurons joined by lines; of a large layer only the first and last neurons. */
final class NetworkPicture {
    private static final int SCALE = 2;
    private static final int MOST = 10; // neurons drawn in a column
    private static final int RADIUS = 8;
    private static final int COLUMN = 170;
    private static final int ROW = 24;
    private static final Color INK = new Color(0x222222);

    private NetworkPicture() {}

    static Picture of(FeedforwardNetwork network) {
        int[] sizes = network.sizes;
        int tallest = 0;
        for (int size : sizes) {
            tallest = Math.max(tallest, slots(size));
        }
        int height = tallest * ROW + 70;
        int rows = tallest;
        return new Picture(sizes.length * COLUMN, height, SCALE, g -> paint(g, sizes, rows));
    }

    /** How many places a column has: a neuron in each, or for a large layer dots in the middle one. */
    private static int slots(int size) {
        return Math.min(size, MOST + 1);
    }

    private static boolean dots(int size, int slot) {
        return size > MOST + 1 && slot == MOST / 2;
    }

    private static void paint(Graphics2D g, int[] sizes, int rows) {
        g.setColor(new Color(0xC4C4C4));
        g.setStroke(new BasicStroke(0.6f));
        for (int l = 0; l + 1 < sizes.length; l++) {
            for (int k = 0; k < slots(sizes[l]); k++) {
                for (int j = 0; j < slots(sizes[l + 1]); j++) {
                    if (!dots(sizes[l], k) && !dots(sizes[l + 1], j)) {
                        g.drawLine(x(l), y(k, sizes[l], rows), x(l + 1), y(j, sizes[l + 1], rows));
                    }
                }
            }
        }
        g.setStroke(new BasicStroke(1.4f));
        for (int l = 0; l < sizes.length; l++) {
            for (int k = 0; k < slots(sizes[l]); k++) {
                neuron(g, x(l), y(k, sizes[l], rows), dots(sizes[l], k));
            }
            String kind = l == 0 ? "input" : l == sizes.length - 1 ? "output" : "hidden";
            caption(g, x(l), rows * ROW + 42, kind);
            caption(g, x(l), rows * ROW + 58, String.format(Locale.ROOT, "%,d", sizes[l]));
        }
    }

    private static int x(int layer) {
        return COLUMN / 2 + layer * COLUMN;
    }

    private static int y(int slot, int size, int rows) {
        return 20 + (rows - slots(size)) * ROW / 2 + slot * ROW;
    }

    private static void neuron(Graphics2D g, int x, int y, boolean dots) {
        if (dots) {
            g.setColor(INK);
            for (int dy = -6; dy <= 6; dy += 6) {
                g.fillOval(x - 1, y + dy - 1, 3, 3);
            }
            return;
        }
        g.setColor(Color.WHITE);
        g.fillOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        g.setColor(new Color(0x0072B2));
        g.drawOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    }

    private static void caption(Graphics2D g, int middle, int baseline, String text) {
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        g.setColor(INK);
        g.drawString(text, middle - g.getFontMetrics().stringWidth(text) / 2, baseline);
    }
}
