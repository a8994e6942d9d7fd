package nndl;

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
        Check.given("the first vector", v);
        Check.given("the second vector", w);
        if (v.length != w.length) {
            throw Check.wrong("the first vector has %,d values and the second %,d: a dot product needs two vectors of equal length",
                    v.length, w.length);
        }
        double sum = 0;
        for (int j = 0; j < v.length; j++) {
            sum += v[j] * w[j];
        }
        return sum;
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
}
