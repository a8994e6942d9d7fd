package nndl.exercises;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import nndl.util.Numbers;

/** Compares the learner's numbers with the right ones, and says, as far as it can guess, what went wrong. */
final class Compare {
    static final String ALMOST = "Almost right: is there a float, or rounding?";
    private static final double NEAR_MISS = 1e-5; // of the largest expected value

    private Compare() {}

    /**
     * Passes if both have the same length and no two elements differ by more than the tolerance. Values that would look alike are
     * written with all their digits. Of a near miss it is said that it is one, and nothing else.
     *
     * @param what was asked, worded as the beginning of a sentence: {@code "For x = (1, 0)"}
     * @param slips the likely misunderstandings
     * @throws NotYet naming both, and the likely misunderstanding if one of these explains the answer
     */
    static void vectors(String what, double[] yours, double[] expected, double tolerance, Slips slips) {
        compare(what, yours, expected, tolerance, slips, Wording::vector, Numbers::exact);
    }

    private static void compare(String what, double[] yours, double[] expected, double tolerance, Slips slips,
            Function<double[], String> brief, Function<double[], String> exact) {
        if (yours.length != expected.length) {
            throw new NotYet("%s your code gives %d numbers, but %d are expected.", what, yours.length, expected.length);
        }
        if (isNear(yours, expected, tolerance)) {
            return;
        }
        boolean alike = brief.apply(yours).equals(brief.apply(expected));
        Function<double[], String> say = alike ? exact : brief;
        List<String> more = new ArrayList<>();
        if (expected.length > 1 || alike) {
            more.add((expected.length > 1 ? "  largest difference: " : "  difference: ") + Numbers.brief(distance(yours, expected)));
        }
        boolean almost = isAlmostRight(yours, expected);
        if (almost) {
            more.add(ALMOST);
        } else {
            slips.question(yours, tolerance).ifPresent(more::add);
        }
        NotYet wrong = NotYet.wrong(what, say.apply(yours), say.apply(expected), String.join("\n", more));
        throw almost ? wrong.toldAtOnce() : wrong;
    }

    static void numbers(String what, double yours, double expected, double tolerance, Slips slips) {
        compare(what, new double[] {yours}, new double[] {expected}, tolerance, slips,
                value -> Numbers.brief(value[0]), value -> Numbers.exact(value[0]));
    }

    /** Returns whether both have the same length and no two elements differ by more than the tolerance. */
    static boolean isNear(double[] a, double[] b, double tolerance) {
        return a.length == b.length && distance(a, b) <= tolerance;
    }

    /** Returns whether values of the same length differ by so little that floats or rounding may be the reason. */
    static boolean isAlmostRight(double[] yours, double[] expected) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        return largest > 0 && distance(yours, expected) <= NEAR_MISS * largest;
    }

    /** Returns the largest difference, or NaN if any value is NaN; NaN is within no tolerance. */
    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }
}
