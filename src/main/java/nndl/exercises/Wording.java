package nndl.exercises;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How numbers and vectors are written in the sentences of the checks. */
final class Wording {
    private static final int MOST = 8; // elements of a vector that are shown

    private Wording() {}

    /** Writes a number without needless zeros, to seven digits: 3, 0.25, −0.1234568, 1.5E−9. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.format(Locale.ROOT, "%.0f", value + 0.0);
        }
        String digits = String.format(Locale.ROOT, "%.7g", value);
        return digits.contains("e")
                ? digits.replaceFirst("0+e", "e").replaceFirst("\\.e", "e").replace("e-0", "e-").replace('e', 'E')
                : digits.replaceFirst("0+$", "");
    }

    /** Writes {@code (0.5, 1, …)}, and for a long vector how many elements there are. */
    static String vector(double[] values) {
        String shown = Arrays.stream(values).limit(MOST).mapToObj(Wording::number).collect(Collectors.joining(", "));
        return "(" + shown + (values.length > MOST ? ", … " + values.length + " in all" : "") + ")";
    }

    /** Writes the number of neurons in each layer as the book does: {@code 3-4-2}. */
    static String sizes(int[] sizes) {
        return Arrays.stream(sizes).mapToObj(Integer::toString).collect(Collectors.joining("-"));
    }

    /** Writes a digit with its article: {@code a 7}, {@code an 8}. */
    static String digit(int digit) {
        return (digit == 8 ? "an " : "a ") + digit;
    }

    static String examples(int n) {
        return n == 1 ? "1 example" : n + " examples";
    }
}
