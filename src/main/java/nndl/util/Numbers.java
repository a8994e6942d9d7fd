package nndl.util;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Formats numbers as people write them: with as many digits as are meaningful. */
public final class Numbers {
    private static final MathContext SIX_DIGITS = new MathContext(6);

    private Numbers() {}

    /**
     * Formats a number with at most six significant digits and its thousands grouped. From a million on it is not rounded;
     * very small and very large numbers are written as powers of ten.
     */
    public static String brief(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        double size = Math.abs(value);
        boolean plain = size == 0 || size >= 1e-4 && size < 1e12;
        BigDecimal rounded = size < 1e6 ? new BigDecimal(value).round(SIX_DIGITS) : new BigDecimal(value);
        return new DecimalFormat(plain ? "#,##0.##########" : "0.#####E0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(rounded);
    }
}
