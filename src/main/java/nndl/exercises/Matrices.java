package nndl.exercises;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A little arithmetic with vectors and matrices. */
final class Matrices {
    private Matrices() {}

    /** Returns wᵀδ. */
    static double[] transposedTimes(double[][] w, double[] delta) {
        double[] product = new double[w[0].length];
        for (int j = 0; j < w.length; j++) {
            for (int k = 0; k < product.length; k++) {
                product[k] += w[j][k] * delta[j];
            }
        }
        return product;
    }

    /** Returns whether all elements agree to within the tolerance; the learner's rows may be null. */
    static boolean areNear(double[][] yours, double[][] expected, double tolerance) {
        return yours != null && yours.length == expected.length && IntStream.range(0, yours.length).allMatch(j -> yours[j] != null
                && yours[j].length == expected[j].length
                && Arrays.stream(difference(yours[j], expected[j])).allMatch(d -> Math.abs(d) <= tolerance));
    }

    /** Returns a − b. */
    static double[] difference(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray();
    }

    /** Returns the vector with each element multiplied by the factor. */
    static double[] scaled(double[] v, double factor) {
        return Arrays.stream(v).map(value -> factor * value).toArray();
    }
}
