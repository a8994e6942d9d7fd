package nndl.show;

/**
 * A name or a title as one line of a bounded length: what would break the line becomes a blank, marks that turn the direction of
 * what stands beside them are left out, and what is too long ends in an ellipsis.
 */
public final class OneLine {
    private static final String BREAKS = "[\\p{Cntrl}\u2028\u2029]+";
    private static final String TURNS = "[\u202A-\u202E\u2066-\u2069]";

    private OneLine() {}

    /** Returns a text as one line of at most this many characters. */
    public static String of(String text, int most) {
        String line = text.replaceAll(BREAKS, " ").replaceAll(TURNS, "");
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
