package nndl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

/** Small random data sets, and what tests compare networks by. */
public final class Tiny {
    private Tiny() {}

    /** Returns labelled examples; every third input value is 0, some are negative. */
    public static Dataset data(long seed, int size, int inputs, int classes) {
        Random random = new Random(seed);
        double[][] x = new double[size][inputs];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = random.nextInt(classes);
            for (int k = 0; k < inputs; k++) {
                x[i][k] = (i + k) % 3 == 0 ? 0 : random.nextGaussian();
            }
        }
        return Dataset.of(x, labels, classes);
    }

    public static void assertSame(FeedforwardNetwork expected, FeedforwardNetwork actual) {
        assertTrue(same(expected, actual), () -> "the weights or biases of the two networks differ: "
                + Arrays.deepToString(expected.weights()) + " and " + Arrays.deepToString(actual.weights()));
    }

    /** Returns whether the two are equal to the bit. */
    public static boolean same(FeedforwardNetwork one, FeedforwardNetwork other) {
        return Arrays.deepEquals(one.weights(), other.weights()) && Arrays.deepEquals(one.biases(), other.biases());
    }

    public static void assertNear(double[][][] weights, double[][] biases, FeedforwardNetwork actual, double tolerance) {
        assertEquals(weights.length, actual.weights().length);
        for (int l = 0; l < weights.length; l++) {
            assertArrayEquals(biases[l], actual.biases()[l], tolerance);
            for (int j = 0; j < weights[l].length; j++) {
                assertArrayEquals(weights[l][j], actual.weights()[l][j], tolerance);
            }
        }
    }
}
