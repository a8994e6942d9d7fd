package nndl;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.List;

/** Paints digits: upright, square, dark on light, each in a thin frame. */
final class DigitPicture {
    private static final int SCALE = 2;
    private static final int COLUMNS = 10;
    private static final int GAP = 8;
    private static final int CAPTION = 18;

    private DigitPicture() {}

    static Picture of(Digit digit) {
        int side = Mnist.SIDE * 6;
        return new Picture(side + 2 * GAP, side + 2 * GAP, SCALE, g -> paint(g, digit, GAP, GAP, 6));
    }

    static Picture of(Digits digits) {
        List<Digit> list = digits.list();
        int pixel = list.size() > 30 ? 2 : 3;
        int side = Mnist.SIDE * pixel;
        int columns = Math.min(COLUMNS, list.size());
        int rows = (list.size() + columns - 1) / columns;
        int cellWidth = Math.max(side, widestCaption(digits)) + GAP;
        int cellHeight = side + CAPTION + GAP;
        return new Picture(columns * cellWidth + GAP, rows * cellHeight + GAP, SCALE, g -> {
            for (int i = 0; i < list.size(); i++) {
                int x = GAP + i % columns * cellWidth;
                int y = GAP + i / columns * cellHeight;
                paint(g, list.get(i), x, y, pixel);
                caption(g, digits.captions().get(i), x + side / 2, y + side + 14);
            }
        });
    }

    private static int widestCaption(Digits digits) {
        return digits.captions().stream().mapToInt(caption -> caption.length() * 7).max().orElse(0);
    }

    private static void paint(Graphics2D g, Digit digit, int left, int top, int pixel) {
        for (int row = 0; row < Mnist.SIDE; row++) {
            for (int column = 0; column < Mnist.SIDE; column++) {
                int grey = 255 - (int) Math.round(255 * digit.pixel(row, column));
                g.setColor(new Color(grey, grey, grey));
                g.fillRect(left + column * pixel, top + row * pixel, pixel, pixel);
            }
        }
        g.setColor(new Color(0xBBBBBB));
        g.drawRect(left, top, Mnist.SIDE * pixel, Mnist.SIDE * pixel);
    }

    private static void caption(Graphics2D g, String text, int middle, int baseline) {
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        g.setColor(new Color(0x222222));
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(text, middle - metrics.stringWidth(text) / 2, baseline);
    }
}
