package nndl.data;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a single cell is: blank, a sign for a missing value, a quantity with its unit, a date; and how it is quoted in a sentence. */
final class Cells {
    /** A missing value wherever it stands. */
    private static final Set<String> MISSING =
            Set.of("", "NA", "N/A", "n/a", "<NA>", "NaN", "nan", "null", "NULL", "?", "#N/A", "#NV");

    /** A missing value beside numbers, but beside words perhaps a word: a rating of + or -, a garage of kind None. */
    private static final Set<String> MISSING_BESIDE_NUMBERS = Set.of("-", "\u2013", "\u2014", "--", ".", "None", "none");

    private static final Pattern DATE_OR_TIME = Pattern.compile(
            "(\\d{4}([-./])\\d{1,2}\\2\\d{1,2}|\\d{1,2}([-./])\\d{1,2}\\3(\\d{2}|\\d{4}))([T ].*)?|\\d{1,2}:\\d\\d(:\\d\\d.*)?");
    private static final Pattern WITH_UNIT = Pattern.compile(
            "(?!0[xX])[-+\u2212]?\\d[\\d.,' \u00a0\u202f]*\\s?[\\p{L}%\u00b0\\p{Sc}][^\\d]{0,9}|\\p{Sc}\\s?[-\u2212]?\\d[\\d.,' ]*");
    private static final Pattern SUM = Pattern.compile("(?i)(grand )?total|sum|average|mean|summe|gesamt|insgesamt|mittelwert|somme|suma");
    private static final char SOFT_HYPHEN = '\u00ad'; // which some write for a minus
    private static final int LONGEST_QUOTED = 40;

    private Cells() {}

    /** Returns a cell without blanks of any kind around it. */
    static String trim(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c > 127 && (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT && c != SOFT_HYPHEN);
    }

    static boolean isMissing(String cell) {
        return cell.length() <= 4 && MISSING.contains(cell);
    }

    static boolean isMissingBesideNumbers(String cell) {
        return cell.length() <= 4 && MISSING_BESIDE_NUMBERS.contains(cell);
    }

    static boolean isDateOrTime(String cell) {
        return DATE_OR_TIME.matcher(cell).matches();
    }

    static boolean hasUnit(String cell) {
        return WITH_UNIT.matcher(cell).matches();
    }

    /** Returns whether the first cell in which something stands calls its row a sum of others. */
    static boolean areSum(List<String> cells) {
        return cells.stream().map(Cells::trim).filter(cell -> !cell.isEmpty()).findFirst()
                .filter(cell -> SUM.matcher(cell).matches()).isPresent();
    }

    /** Returns whether these are the cells of a line in which nothing stands. */
    static boolean areBlank(List<String> cells) {
        return cells.stream().allMatch(cell -> trim(cell).isEmpty());
    }

    /** Returns a text in quotes, on one line and not too long. */
    static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ");
        return '"' + (line.length() > LONGEST_QUOTED ? line.substring(0, LONGEST_QUOTED - 1) + "…" : line) + '"';
    }
}
