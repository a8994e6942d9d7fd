package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of the four bits")
class FourBitsTest {

    private static double[][] weights(double size, IntBinaryOperator bit) {
        return IntStream.range(0, 4).mapToObj(j -> IntStream.range(0, 10).mapToDouble(k -> size * bit.applyAsInt(k, j)).toArray())
                .toArray(double[][]::new);
    }

    private static int bit(int k, int j) {
        return k >> (3 - j) & 1;
    }

    private static double[] biases(double value) {
        return new double[] {value, value, value, value};
    }

    private static Verdict check(double[][] weights, double[] biases) {
        return FourBits.check(neurons -> weights, neurons -> biases);
    }

    private static void passes(double[][] weights, double[] biases) {
        assertTrue(check(weights, biases).passed(), () -> check(weights, biases).words());
    }

    private static void says(String words, double[][] weights, double[] biases) {
        Verdict verdict = check(weights, biases);
        assertFalse(verdict.passed());
        assertTrue(verdict.words().contains(words), verdict.words());
    }

    @Test
    @DisplayName("passes small and large weights, evidence against, and thresholds anywhere between the worst cases")
    void right() {
        passes(weights(10, FourBitsTest::bit), biases(-5));
        passes(weights(1, FourBitsTest::bit), biases(-0.5));
        passes(weights(1e6, FourBitsTest::bit), biases(-0.98e6));
        passes(weights(1000, FourBitsTest::bit), biases(-60));
        passes(weights(4, (k, j) -> 2 * bit(k, j) - 1), biases(0));
        double[][] uneven = weights(8, FourBitsTest::bit);
        uneven[2][7] = 30;
        uneven[0][0] = -50;
        passes(uneven, new double[] {-4, -3, -4, -5});
    }

    @Test
    @DisplayName("has its edges exactly at 0.99 and 0.05: the worst digit's bit fails as soon as there is no room")
    void edges() {
        passes(weights(1000, FourBitsTest::bit), biases(-989));
        says("room for 0.99", weights(1000, FourBitsTest::bit), biases(-990));
        passes(weights(1000, FourBitsTest::bit), biases(-51));
        says("room for 0.99", weights(1000, FourBitsTest::bit), biases(-50));
    }

    @Test
    @DisplayName("names what is likely to have gone wrong")
    void misunderstandings() {
        says("Are the bits reversed?", weights(10, (k, j) -> k >> j & 1), biases(-5));
        says("Are 0 and 1 swapped?", weights(-10, FourBitsTest::bit), biases(5));
        says("Are you counting from 1?", weights(10, (k, j) -> bit(k + 1, j)), biases(-5));
        says("Are you counting from 1?", weights(10, (k, j) -> bit((k + 1) % 10, j)), biases(-5));
        double[][] firstRow = {weights(10, FourBitsTest::bit)[0], new double[10], new double[10], new double[10]};
        says("Neuron 0 is right for all ten digits. Row 1 of the weights is still all 0.", firstRow, biases(-5));
        says("Neuron 0 is right for all ten digits. Row 1 of the weights is still all 0.", firstRow, new double[] {-5, 0, 0, 0});
        says("Exactly ½", weights(1, FourBitsTest::bit), biases(-1));
        says("Are the biases missing?", weights(10, FourBitsTest::bit), biases(0));
        says("biases' sign", weights(10, FourBitsTest::bit), biases(5));
        says("not clearly", weights(0.5, FourBitsTest::bit), biases(-0.25));
        says("expected: above 0.5", new double[4][10], biases(-1));
    }

    @Test
    @DisplayName("survives any shape, null and what is not a number, and shows the input in full")
    void survives() {
        says("w[k][j] instead of w[j][k]", new double[10][4], biases(-5));
        says("have 0 rows", new double[0][], biases(-5));
        says("Row 3 of the weights is null", new double[][] {new double[10], new double[10], new double[10], null}, biases(-5));
        says("Row 0 of the weights has 1 numbers", new double[4][1], biases(-5));
        says("has length 10", weights(10, FourBitsTest::bit), new double[10]);
        says("null when asked for the biases", weights(10, FourBitsTest::bit), null);
        says("null when asked for the weights", null, biases(-5));
        says("NaN", weights(Double.NaN, FourBitsTest::bit), biases(-5));
        says("Infinity", weights(10, FourBitsTest::bit), biases(Double.POSITIVE_INFINITY));
        assertEquals("Your code threw IllegalStateException when asked for the weights:\noh.",
                FourBits.check(neurons -> { throw new IllegalStateException("oh"); }, neurons -> null).words());
        says("(0.99, 0.01, 0, 0.01, 0, 0.01, 0, 0.01, 0, 0.01)", weights(1000, FourBitsTest::bit), biases(-45));
    }
}
