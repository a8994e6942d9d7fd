package nndl.data;

import java.math.BigDecimal;

/**
 * Which numbers a cell may stand for. People write 1234.5, 1,234.5, 1.234,5, 1 234,5 and 1'234.5; read with the wrong decimal mark,
 * a point or a comma, most of these are no numbers, but 1,234 is one either way, and two different ones.
 */
final class NumberText {
    /** With which decimal mark a cell is a number. */
    enum Reading {
        /** With neither: words. */
        NONE,
        /** The same number with both, such as 12, -3e5 or 1 234. */
        PLAIN,
        /** With a decimal point alone, such as 1.5 or 1,234,567. */
        POINT,
        /** With a decimal comma alone, such as 1,5 or 1.234,5. */
        COMMA,
        /** Two different numbers: 1,234 or 1.234. */
        EITHER
    }

    private static final String SIGNS = "+-\u2212"; // the last is the typographer's minus
    private static final String OTHER_GROUPS = " \u00a0\u2009\u202f'\u2019"; // blanks, some of which never break a line; apostrophes
    private static final BigDecimal LARGEST_EXACT = BigDecimal.valueOf(1L << 53);
    private static final int ALWAYS_EXACT = 15; // digits

    private NumberText() {}

    static Reading reading(String cell) {
        boolean point = fits(cell, '.');
        boolean comma = fits(cell, ',');
        if (point && comma) {
            return cell.indexOf('.') < 0 && cell.indexOf(',') < 0 ? Reading.PLAIN : Reading.EITHER;
        }
        return point ? Reading.POINT : comma ? Reading.COMMA : Reading.NONE;
    }

    /** Returns whether a cell is a number with this decimal mark: [sign] digits, maybe in groups of three, [mark digits] [exponent]. */
    static boolean fits(String cell, char mark) {
        int start = afterSign(cell, 0);
        int at = afterDigits(cell, start);
        int whole = at - start;
        boolean grouped = at < cell.length() && isGroup(cell.charAt(at), mark);
        if (grouped) {
            char group = cell.charAt(at);
            if (whole < 1 || whole > 3 || cell.charAt(start) == '0') {
                return false;
            }
            while (at < cell.length() && cell.charAt(at) == group) {
                int end = afterDigits(cell, at + 1);
                if (end - at != 4) {
                    return false;
                }
                at = end;
            }
        }
        int decimals = 0;
        if (at < cell.length() && cell.charAt(at) == mark) {
            int end = afterDigits(cell, at + 1);
            decimals = end - at - 1;
            at = end;
        }
        if (whole + decimals == 0) {
            return false;
        }
        if (!grouped && at < cell.length() && (cell.charAt(at) == 'e' || cell.charAt(at) == 'E')) {
            int exponent = afterSign(cell, at + 1);
            at = afterDigits(cell, exponent);
            return at == cell.length() && at > exponent;
        }
        return at == cell.length();
    }

    private static boolean isGroup(char c, char mark) {
        return c == (mark == '.' ? ',' : '.') || OTHER_GROUPS.indexOf(c) >= 0;
    }

    private static int afterSign(String cell, int from) {
        return from < cell.length() && SIGNS.indexOf(cell.charAt(from)) >= 0 ? from + 1 : from;
    }

    private static int afterDigits(String cell, int from) {
        int at = from;
        while (at < cell.length() && cell.charAt(at) >= '0' && cell.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** Returns a cell that is a number with this decimal mark in Java's form: without groups, with a decimal point. */
    static String plain(String cell, char mark) {
        StringBuilder text = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                text.append(c);
            } else if (c == mark) {
                text.append('.');
            } else if (c == '\u2212') {
                text.append('-');
            } else if (!isGroup(c, mark)) {
                text.append(c);
            }
        }
        return text.toString();
    }

    /**
     * Returns whether a number in Java's form is rather a code: as a number 007 would lose its zeros, and a whole number beyond
     * 2⁵³ its last digits.
     */
    static boolean isCode(String plain) {
        int start = afterSign(plain, 0);
        int end = afterDigits(plain, start);
        if (end - start > 1 && plain.charAt(start) == '0') {
            return true;
        }
        return end == plain.length() && end - start > ALWAYS_EXACT && new BigDecimal(plain).abs().compareTo(LARGEST_EXACT) > 0;
    }

    /** Returns whether a number in Java's form is a whole one that an IntColumn can hold. */
    static boolean isInt(String plain) {
        int start = afterSign(plain, 0);
        if (afterDigits(plain, start) < plain.length() || plain.length() - start > 10) {
            return false;
        }
        long value = Long.parseLong(plain);
        return value <= Integer.MAX_VALUE && value > Integer.MIN_VALUE; // the smallest int is tablesaw's sign for a missing value
    }

    /** Returns the value of a number in Java's form; NaN if it is too large for a double, or so small that it would become 0. */
    static double value(String plain) {
        double value = Double.parseDouble(plain);
        boolean lost = Double.isInfinite(value) || value == 0 && new BigDecimal(plain).signum() != 0;
        return lost ? Double.NaN : value;
    }
}
