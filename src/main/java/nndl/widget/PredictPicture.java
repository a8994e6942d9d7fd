package nndl.widget;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nndl.show.Colours;
import nndl.show.Picture;

/** The still picture of a bet: the question, what one can bet on, and upside down below it, as in a book of riddles, the answer. */
final class PredictPicture {
    private static final int WIDTH = 560;
    private static final int MARGIN = 16;
    private static final Font QUESTION = new Font(Font.SANS_SERIF, Font.BOLD, 15);
    private static final Font OFFER = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    private static final Font ANSWER = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final double LETTER = 0.56; // the mean width of letters, as a multiple of the font's size, with some room to spare
    private static final double WIDE_LETTER = 0.64; // the same for a bold font
    private static final double SMALL = 0.6; // the size of the true curve, as a share of the pad's

    private PredictPicture() {}

    static Picture of(String question, List<String> offers, CurvePicture curve, String answer) {
        List<String> asked = lines(question, QUESTION);
        List<String> offered = offers.stream().flatMap(offer -> lines(offer, OFFER).stream()).toList();
        List<String> told = lines(answer, ANSWER);
        int drawn = curve == null ? 0 : CurvePicture.HEIGHT;
        int answered = MARGIN + height(told, ANSWER) + (int) (SMALL * drawn);
        int above = MARGIN + height(asked, QUESTION) + height(offered, OFFER) + drawn + MARGIN;
        return new Picture(WIDTH, above + answered + MARGIN, 2, g -> {
            int top = write(g, asked, QUESTION, MARGIN);
            top = write(g, offered, OFFER, top);
            if (curve != null) {
                g.translate(0, top);
                curve.paint(g, false);
                g.translate(0, -top);
            }
            g.setColor(Colours.GRID);
            g.drawLine(MARGIN, above, WIDTH - MARGIN, above);
            g.rotate(Math.PI, WIDTH / 2.0, above + (answered + MARGIN) / 2.0);
            top = write(g, told, ANSWER, above + MARGIN);
            if (curve != null) {
                g.translate(0, top);
                g.scale(SMALL, SMALL);
                curve.paint(g, true);
            }
        });
    }

    private static int write(Graphics2D g, List<String> lines, Font font, int top) {
        g.setFont(font);
        g.setColor(Colours.INK);
        int baseline = top + font.getSize();
        for (String line : lines) {
            g.drawString(line, MARGIN, baseline);
            baseline += leading(font);
        }
        return top + height(lines, font);
    }

    private static int height(List<String> lines, Font font) {
        return lines.size() * leading(font) + font.getSize() / 2;
    }

    private static int leading(Font font) {
        return font.getSize() * 3 / 2;
    }

    /** Breaks a text at its blanks, and a word that is longer than a line where the line is full; without asking a font for widths. */
    private static List<String> lines(String text, Font font) {
        int most = (int) ((WIDTH - 2 * MARGIN) / (font.getSize() * (font.isBold() ? WIDE_LETTER : LETTER)));
        Pattern line = Pattern.compile("\\S.{0," + (most - 1) + "}(?=\\s|$)|\\S{" + most + "}");
        return line.matcher(text).results().map(MatchResult::group).toList();
    }
}
