package nndl.exercises;

import java.util.Arrays;
import java.util.stream.Collectors;
import nndl.util.Numbers;

/** How vectors, digits and examples are written in the sentences of the checks. */
final class Wording {
    private static final int MOST = 8; // elements of a vector that are shown

    private Wording() {}

    /** Writes {@code (0.5, 1, …)}, and for a long vector how many elements there are. */
    static String vector(double[] values) {
        String shown = Arrays.stream(values).limit(MOST).mapToObj(Numbers::brief).collect(Collectors.joining(", "));
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
