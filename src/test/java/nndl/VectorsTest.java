package nndl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VectorsTest {
    @Test
    @DisplayName("the dot product adds the products of the elements")
    void dot() {
        assertEquals(32, Vectors.dot(new double[] {1, 2, 3}, new double[] {4, 5, 6}));
        assertEquals(-4, Vectors.dot(new double[] {-2, -2}, new double[] {1, 1}));
        assertEquals(0, Vectors.dot(new double[0], new double[0]));
    }

    @Test
    @DisplayName("argmax is the index of the largest value, the first of equals")
    void argmax() {
        assertEquals(2, Vectors.argmax(new double[] {0.1, 0.2, 0.9, 0.3}));
        assertEquals(1, Vectors.argmax(new double[] {0.1, 0.5, 0.5, 0.5}));
        assertEquals(0, Vectors.argmax(new double[] {0, 0, 0}));
        assertEquals(1, Vectors.argmax(new double[] {-3, -1, -2}));
        assertEquals(3, Vectors.argmax(new double[] {0, 0, 0, 1e-300}));
    }

    @Test
    @DisplayName("argmin is the index of the smallest value, the first of equals; a length is the root of the sum of squares")
    void argminAndLength() {
        assertEquals(1, Vectors.argmin(new double[] {0.5, -2, 3, -2}));
        assertEquals(5, Vectors.length(new double[] {3, 4}));
        assertArrayEquals(new double[] {9, 16}, Vectors.map(new double[] {3, 4}, x -> x * x));
    }

    @Test
    @DisplayName("the distance of two vectors is the length of their difference")
    void distance() {
        assertEquals(5, Vectors.distance(new double[] {1, 2, 7}, new double[] {4, -2, 7}));
        assertEquals(0, Vectors.distance(new double[] {0.1, 0.2}, new double[] {0.1, 0.2}));
        Errors.wrongArgument(() -> Vectors.distance(new double[3], new double[4]), "3", "4", "a distance needs");
        Errors.wrongArgument(() -> Vectors.distance(new double[3], null), "the second vector is null");
    }

    @Test
    @DisplayName("the mean is the middle, the deviation the root of the mean squared distance from it")
    void meanAndDeviation() {
        assertEquals(5, Vectors.mean(new double[] {2, 4, 4, 4, 5, 5, 7, 9}));
        assertEquals(2, Vectors.deviation(new double[] {2, 4, 4, 4, 5, 5, 7, 9}));
        assertEquals(0, Vectors.deviation(new double[] {3}));
        Errors.wrongArgument(() -> Vectors.mean(new double[0]), "no mean");
        Errors.wrongArgument(() -> Vectors.deviation(new double[0]), "no mean");
    }

    @Test
    @DisplayName("evenly spaced numbers include both ends, exactly")
    void spaced() {
        assertArrayEquals(new double[] {0, 0.25, 0.5, 0.75, 1}, Vectors.spaced(0, 1, 5));
        assertArrayEquals(new double[] {-12, 2}, Vectors.spaced(-12, 2, 2));
        double[] tenths = Vectors.spaced(0, 1, 11);
        for (int i = 0; i <= 10; i++) {
            assertEquals(i / 10.0, tenths[i]);
        }
        Errors.wrongArgument(() -> Vectors.spaced(0, 1, 1), "2 or more");
        Errors.wrongArgument(() -> Vectors.spaced(0, Double.NaN, 3), "the two ends", "NaN");
    }

    @Test
    @DisplayName("four vectors in one pass have the very sums of four passes")
    void addToFour() {
        Random random = new Random(3);
        for (int length : new int[] {0, 1, 3, 4, 7, 30}) {
            double[] v = random.doubles(length).toArray();
            double[][] one = new double[4][];
            double[][] four = new double[4][];
            double[] x = random.doubles(4, -2, 2).toArray();
            for (int i = 0; i < 4; i++) {
                one[i] = random.doubles(length, -9, 9).toArray();
                four[i] = one[i].clone();
                Vectors.add(one[i], v, x[i]);
            }
            Vectors.addToFour(v, four[0], x[0], four[1], x[1], four[2], x[2], four[3], x[3]);
            assertArrayEquals(one, four);
        }
    }

    @Test
    @DisplayName("wrong arguments are rejected with an explanation")
    void errors() {
        Errors.wrongArgument(() -> Vectors.dot(new double[3], new double[4]), "3", "4", "dot product");
        Errors.wrongArgument(() -> Vectors.dot(null, new double[4]), "the first vector is null");
        Errors.wrongArgument(() -> Vectors.dot(new double[4], null), "the second vector is null");
        Errors.wrongArgument(() -> Vectors.argmax(new double[0]), "empty");
        Errors.wrongArgument(() -> Vectors.argmax(null), "the vector is null");
        Errors.wrongArgument(() -> Sigmoid.sigmoid((double[]) null), "null");
    }
}
