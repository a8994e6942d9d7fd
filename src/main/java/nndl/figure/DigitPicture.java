package nndl.figure;

import java.util.List;
import nndl.show.Picture;

/** Paints digits: upright, square, dark on light, each in a thin frame. */
final class DigitPicture {
    private static final int SCALE = 2;
    private static final int COLUMNS = 10;
    private static final int GAP = 8;
    private static final int CAPTION = 18;
    private static final int TITLE = 26; // the height of the line above

    private DigitPicture() {}

    static Picture of(Digit digit) {
        int side = digit.side() * 6;
        return new Picture(side + 2 * GAP, side + 2 * GAP, SCALE,
                g -> PixelPainter.paint(g, digit.pixels(), digit.side(), PixelPainter.DARK_ON_LIGHT, GAP, GAP, 6)).neverInverted();
    }

    static Picture of(Digits digits) {
        List<Digit> list = digits.list();
        int pixel = list.size() > 30 ? 2 : 3;
        int side = list.stream().mapToInt(Digit::side).max().orElseThrow() * pixel;
        int columns = Math.min(COLUMNS, list.size());
        int rows = (list.size() + columns - 1) / columns;
        int cellWidth = Math.max(side, widestCaption(digits)) + GAP;
        int cellHeight = side + CAPTION + GAP;
        int top = digits.title().isEmpty() ? GAP : GAP + TITLE;
        return new Picture(columns * cellWidth + GAP, rows * cellHeight + top, SCALE, g -> {
            PixelPainter.title(g, digits.title(), GAP, TITLE);
            for (int i = 0; i < list.size(); i++) {
                int x = GAP + i % columns * cellWidth;
                int y = top + i / columns * cellHeight;
                PixelPainter.paint(g, list.get(i).pixels(), list.get(i).side(), PixelPainter.DARK_ON_LIGHT, x, y, pixel);
                if (digits.isMarked(i)) {
                    PixelPainter.mark(g, x, y, list.get(i).side() * pixel);
                }
                PixelPainter.caption(g, digits.captions().get(i), x + side / 2, y + side);
            }
        }).neverInverted();
    }

    private static int widestCaption(Digits digits) {
        return digits.captions().stream().mapToInt(caption -> caption.length() * 7).max().orElse(0);
    }
}
