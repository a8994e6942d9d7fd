package nndl.exercises;

import nndl.show.Markup;

/**
 * A {@link Verdict} as HTML: a box with a sign, a colour and a word on top. Text has the page's own font and colour, so that it reads on
 * a light and on a dark page; only the word on top has a background of its own.
 */
final class VerdictBox {
    private static final String GREEN = "#007A5A"; // white on either has a contrast of more than 5 : 1
    private static final String ORANGE = "#B04A00";
    private static final String INDENT = "  ";
    private static final String POINTER = "→ "; // an indented line that is pointed at

    private VerdictBox() {}

    static String html(Verdict verdict) {
        String colour = verdict.passed() ? GREEN : ORANGE;
        StringBuilder box = new StringBuilder();
        box.append("<div style=\"border: 1px solid ").append(colour).append("; border-left: 6px solid ").append(colour)
                .append("; max-width: 50em; padding: 6px 12px\">")
                .append("<p style=\"margin: 2px 0\"><strong style=\"background-color: ").append(colour)
                .append("; color: #FFFFFF; padding: 2px 8px\">").append(verdict.head()).append("</strong></p>");
        StringBuilder sentences = new StringBuilder();
        for (String line : verdict.words().lines().toList()) {
            if (isValue(line)) {
                append(box, sentences);
                box.append(value(line));
            } else {
                sentences.append(sentences.isEmpty() ? "" : " ").append(line);
                if (line.matches(".*[.?!]\\)?")) {
                    append(box, sentences);
                }
            }
        }
        append(box, sentences);
        return box.append("</div>").toString();
    }

    private static boolean isValue(String line) {
        return line.startsWith(INDENT) || line.startsWith(POINTER);
    }

    /** Appends the sentences collected so far as a paragraph, and begins anew. */
    private static void append(StringBuilder box, StringBuilder sentences) {
        if (!sentences.isEmpty()) {
            box.append("<p style=\"margin: 4px 0\">").append(Markup.escaped(sentences.toString())).append("</p>");
            sentences.setLength(0);
        }
    }

    /** Returns a line of values. Where it is too long for the page it goes on below its values, and is broken at blanks alone. */
    private static String value(String line) {
        return "<pre style=\"margin: 0; padding-left: 7.2em; text-indent: -7.2em; white-space: pre-wrap; word-break: normal; "
                + "overflow-wrap: normal\">" + Markup.escaped(line) + "</pre>";
    }
}
