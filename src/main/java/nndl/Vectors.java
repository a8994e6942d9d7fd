package nndl;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import nndl.util.Check;

/** The few vector operations that the chapter needs. A vector is a {@code double[]}. */
public final class Vectors {
    private Vectors() {}

    /**
     * Returns the dot product v·w = Σ<sub>j</sub> v<sub>j</sub> w<sub>j</sub>, summed from the first index to the last.
     *
     * @throws IllegalArgumentException if the vectors differ in length
     */
    public static double dot(double[] v, double[] w) {
        checkAlike("a dot product", v, w);
        double sum = 0;
        for (int j = 0; j < v.length; j++) {
            sum += v[j] * w[j];
        }
        return sum;
    }

    private static void checkAlike(String what, double[] v, double[] w) {
        Check.given("the first vector", v);
        Check.given("the second vector", w);
        if (v.length != w.length) {
            throw Check.wrong("the first vector has %,d values and the second %,d: %s needs two vectors of equal length",
                    v.length, w.length, what);
        }
    }

    /**
     * Returns the index of the largest value, the first one if there are several: how a network's ten outputs become a digit.
     *
     * @throws IllegalArgumentException if the vector is empty
     */
    public static int argmax(double[] v) {
        Check.given("the vector", v);
        if (v.length == 0) {
            throw Check.wrong("an empty vector has no largest value");
        }
        int best = 0;
        for (int j = 1; j < v.length; j++) {
            if (v[j] > v[best]) {
                best = j;
            }
        }
        return best;
    }

    /**
     * Returns the index of the smallest value, the first one if there are several.
     *
     * @throws IllegalArgumentException if the vector is empty
     */
    public static int argmin(double[] v) {
        return argmax(map(v, x -> -x));
    }

    /** Returns the length ‖v‖, the root of the sum of the squared elements. */
    public static double length(double[] v) {
        return Math.sqrt(dot(v, v));
    }

    /**
     * Returns how far v is from w, the length ‖v − w‖ of their difference.
     *
     * @throws IllegalArgumentException if the vectors differ in length
     */
    public static double distance(double[] v, double[] w) {
        checkAlike("a distance", v, w);
        double squares = 0;
        for (int j = 0; j < v.length; j++) {
            squares += (v[j] - w[j]) * (v[j] - w[j]);
        }
        return Math.sqrt(squares);
    }

    /**
     * Returns the mean μ of the elements.
     *
     * @throws IllegalArgumentException if the vector is empty
     */
    public static double mean(double[] v) {
        return Arrays.stream(Check.given("the vector", v)).average()
                .orElseThrow(() -> Check.wrong("an empty vector has no mean"));
    }

    /**
     * Returns the standard deviation of the elements: the root of the mean squared distance from their mean.
     *
     * @throws IllegalArgumentException if the vector is empty
     */
    public static double deviation(double[] v) {
        double mean = mean(v);
        return Math.sqrt(mean(map(v, x -> (x - mean) * (x - mean))));
    }

    /** Returns f of each element. */
    public static double[] map(double[] v, DoubleUnaryOperator f) {
        return Arrays.stream(Check.given("the vector", v)).map(f).toArray();
    }

    /**
     * Returns evenly spaced numbers, both ends among them: {@code spaced(0, 1, 5)} is 0, 0.25, 0.5, 0.75 and 1.
     *
     * @param count how many, at least 2
     */
    public static double[] spaced(double from, double to, int count) {
        Check.finite("the two ends", new double[] {from, to});
        if (count < 2) {
            throw Check.wrong("%d evenly spaced numbers cannot have two ends: ask for 2 or more", count);
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (from * (count - 1 - i) + to * i) / (count - 1);
        }
        return numbers;
    }

    /** Returns the matrix with rows and columns exchanged. */
    static double[][] transpose(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int j = 0; j < matrix.length; j++) {
            for (int k = 0; k < transposed.length; k++) {
                transposed[k][j] = matrix[j][k];
            }
        }
        return transposed;
    }

    /** Adds w · x to z, element by element. */
    static void add(double[] z, double[] w, double x) {
        for (int j = 0; j < z.length; j++) {
            z[j] += w[j] * x;
        }
    }

    /** Does {@link #add} four times in one pass, with the same sums in the same order. */
    static void addFour(double[] z, double[] w0, double x0, double[] w1, double x1,
                        double[] w2, double x2, double[] w3, double x3) {
        for (int j = 0; j < z.length; j++) {
            z[j] = z[j] + w0[j] * x0 + w1[j] * x1 + w2[j] * x2 + w3[j] * x3;
        }
    }

    /** w += v · x for four vectors w in one pass, each with its own x: v is read once for all of them. */
    static void addToFour(double[] v, double[] w0, double x0, double[] w1, double x1,
                          double[] w2, double x2, double[] w3, double x3) {
        for (int j = 0; j < v.length; j++) {
            double sum0 = w0[j] + v[j] * x0; // all four before the first is written: two of the arrays might be the same one,
            double sum1 = w1[j] + v[j] * x1; // for all the compiler knows, and then it could not work on several j at once
            double sum2 = w2[j] + v[j] * x2;
            double sum3 = w3[j] + v[j] * x3;
            w0[j] = sum0;
            w1[j] = sum1;
            w2[j] = sum2;
            w3[j] = sum3;
        }
    }

    /** Adds x[j] · rows[j] to z, for each j in turn. */
    static void addRows(double[] z, double[][] rows, double[] x) {
        int j = 0;
        for (; j + 3 < rows.length; j += 4) {
            addFour(z, rows[j], x[j], rows[j + 1], x[j + 1], rows[j + 2], x[j + 2], rows[j + 3], x[j + 3]);
        }
        for (; j < rows.length; j++) {
            add(z, rows[j], x[j]);
        }
    }

    /** Adds x[j] · v to rows[j], for each j. */
    static void addToRows(double[][] rows, double[] x, double[] v) {
        int j = 0;
        for (; j + 3 < rows.length; j += 4) {
            addToFour(v, rows[j], x[j], rows[j + 1], x[j + 1], rows[j + 2], x[j + 2], rows[j + 3], x[j + 3]);
        }
        for (; j < rows.length; j++) {
            add(rows[j], v, x[j]);
        }
    }

    /** v · x, in the place of v. */
    static void scale(double[] v, double x) {
        for (int j = 0; j < v.length; j++) {
            v[j] *= x;
        }
    }
}
