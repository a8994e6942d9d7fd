package nndl.plotly;

import nndl.show.OneLine;

/**
 * How wide texts are, without asking a font: the same on every machine, also on one without fonts, and enough for DejaVu Sans
 * and Verdana, which are the widest that a page is likely to take.
 */
final class TextWidth {
    static final double LINE = 1.25; // the height of a line, as a multiple of the font's size
    private static final double BOLD = 1.1;

    private TextWidth() {}

    /** Returns the width of the widest line of a text, in pixels. */
    static double of(String text, double size) {
        double widest = 0;
        for (String line : PlotlyText.lines(text)) {
            widest = Math.max(widest, line.codePoints().mapToDouble(TextWidth::of).sum());
        }
        return widest * size;
    }

    /** Returns the same for a bold text. */
    static double ofBold(String text, double size) {
        return BOLD * of(text, size);
    }

    /** Returns the height of a text's lines, in pixels. */
    static double height(String text, double size) {
        return PlotlyText.lines(text).size() * LINE * size;
    }

    private static double of(int letter) {
        if ("ijl'|I ".indexOf(letter) >= 0) {
            return 0.32;
        } else if (".,:;!()[]/-frtJ⁻⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉ⱼₖₘ".indexOf(letter) >= 0) {
            return 0.41;
        } else if ("mwMW%@".indexOf(letter) >= 0) {
            return 0.96;
        } else if ("+<=>#−×≤≥≈OQGDNHU&".indexOf(letter) >= 0) {
            return 0.81;
        }
        return Character.isUpperCase(letter) ? 0.7 : 0.64;
    }

    /** Returns a text of one line no wider than that: what is too long ends in an ellipsis. */
    static String cut(String text, double size, double width) {
        if (of(text, size) <= width) {
            return text;
        }
        String plain = PlotlyText.plain(text);
        int letters = plain.codePointCount(0, plain.length());
        String cut;
        do {
            cut = PlotlyText.of(OneLine.of(plain, --letters));
        } while (letters > 1 && of(cut, size) > width);
        return cut;
    }

    /** Returns a text broken with {@code <br>} at blanks, so that no line is wider than that, if that can be. */
    static String wrapped(String text, double size, double width) {
        StringBuilder wrapped = new StringBuilder();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && of(longer, size) > width) {
                wrapped.append(line).append(PlotlyText.BREAK);
                longer = word;
            }
            line = longer;
        }
        return wrapped.append(line).toString();
    }
}
