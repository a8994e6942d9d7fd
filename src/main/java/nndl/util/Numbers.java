package nndl.util;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes numbers as people do: 9,490, −4, 0.0000454, 1.5 × 10⁻⁹. Thousands are grouped, the minus is a true one, and only very
 * small and very large numbers are powers of ten.
 */
public final class Numbers {
    private static final int BRIEF = 6; // significant digits
    private static final int EXACT = 17; // significant digits, which tell every double from all others
    private static final int TYPED = 10; // significant digits that people still type; what is computed nearly always has more
    private static final int MOST_DECIMALS = 30;
    private static final double LEAST_PLAIN = 1e-6;
    private static final double MILLION = 1e6;
    private static final double MOST_PLAIN = 1e12;
    private static final double MOST_WHOLE = 1L << 53; // from here on not every whole number is a double

    private Numbers() {}

    /** Writes a number with at most six significant digits, and from a million on all digits of the nearest whole number. */
    public static String brief(double value) {
        double size = Math.abs(value);
        if (size >= MILLION && size < MOST_PLAIN || isLongWhole(value)) {
            return plain(new BigDecimal(Math.rint(value)));
        }
        return written(value, Math.min(BRIEF, digits(value)));
    }

    /** Writes a whole number with all its digits. */
    public static String brief(long value) {
        return plain(BigDecimal.valueOf(value));
    }

    /** Writes a number for a table: exactly if that takes no more digits than people type, and otherwise briefly. */
    public static String inTable(double value) {
        return digits(value) <= TYPED ? exact(value) : brief(value);
    }

    /** Writes a number with as many digits as tell it from every other double, and no more. */
    public static String exact(double value) {
        return isLongWhole(value) ? plain(new BigDecimal(value)) : written(value, digits(value));
    }

    /** Returns how many significant digits tell a number from every other double. */
    private static int digits(double value) {
        int digits = 1;
        while (digits < EXACT && Double.isFinite(value) && rounded(value, digits).doubleValue() != value) {
            digits++;
        }
        return digits;
    }

    /** Returns whether a number is a whole one that a power of ten would hide, such as somebody's number in a list. */
    private static boolean isLongWhole(double value) {
        double size = Math.abs(value);
        return size >= MOST_PLAIN && size < MOST_WHOLE && value == Math.rint(value) && digits(value) > BRIEF;
    }

    /** Writes a vector with the exact values of its elements: {@code (−2, 0.5)}. */
    public static String exact(double[] vector) {
        return Arrays.stream(vector).mapToObj(Numbers::exact).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String written(double value, int digits) {
        return Double.isFinite(value) ? written(rounded(value, digits)) : withMinus(Double.toString(value));
    }

    private static BigDecimal rounded(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits));
    }

    private static String written(BigDecimal value) {
        double size = Math.abs(value.doubleValue());
        if (size == 0 || size >= LEAST_PLAIN && size < MOST_PLAIN) {
            return plain(value);
        }
        String[] parts = format("0.#E0", value).split("E");
        return parts[0] + "\u00A0×\u00A010" + superscript(parts[1]);
    }

    private static String plain(BigDecimal value) {
        return format("#,##0.#", value);
    }

    private static String format(String pattern, BigDecimal value) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return withMinus(format.format(value));
    }

    private static String superscript(String exponent) {
        return exponent.chars()
                .mapToObj(c -> c == '−' ? "⁻" : String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0')))
                .collect(Collectors.joining());
    }

    /** Returns a whole number, 0 or more, as subscript digits. */
    public static String subscript(int number) {
        return Integer.toString(number).chars().mapToObj(digit -> String.valueOf((char) (digit - '0' + '₀'))).collect(Collectors.joining());
    }

    /** Returns a text with minus signs in place of the hyphens that Java writes. */
    private static String withMinus(String number) {
        return number.replace('-', '−');
    }

    /** Writes a power of ten: 10⁻⁴. */
    public static String powerOfTen(int exponent) {
        StringBuilder power = new StringBuilder("10");
        String.valueOf(exponent).chars().forEach(c -> power.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0')));
        return power.toString();
    }
}
