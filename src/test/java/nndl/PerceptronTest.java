package nndl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PerceptronTest {
    private static final double[][] PAIRS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

    private final Perceptron nand = new Perceptron(new double[] {-2, -2}, 3);

    private int nand(int x1, int x2) {
        return nand.output(x1, x2);
    }

    @Test
    @DisplayName("the cheese festival: with threshold 5 the weather alone decides")
    void thresholdFive() {
        Perceptron festival = Perceptron.withThreshold(new double[] {6, 2, 2}, 5);
        for (int row = 0; row < 8; row++) {
            int weather = row >> 2;
            assertEquals(weather, festival.output(weather, row >> 1 & 1, row & 1), "row " + row);
        }
    }

    @Test
    @DisplayName("the cheese festival: with threshold 3 one goes for the weather, or for the other two together")
    void thresholdThree() {
        Perceptron festival = Perceptron.withThreshold(new double[] {6, 2, 2}, 3);
        int[] goes = {0, 0, 0, 1, 1, 1, 1, 1};
        for (int row = 0; row < 8; row++) {
            assertEquals(goes[row], festival.output(row >> 2, row >> 1 & 1, row & 1), "row " + row);
        }
    }

    @Test
    @DisplayName("equations (1) and (2) agree: the bias is minus the threshold")
    void biasIsMinusThreshold() {
        double[] weights = {6, 2, 2};
        for (double threshold = -1; threshold <= 11; threshold += 0.5) {
            Perceptron byThreshold = Perceptron.withThreshold(weights, threshold);
            Perceptron byBias = new Perceptron(weights, -threshold);
            assertEquals(-threshold, byThreshold.bias(), 0.0);
            for (int row = 0; row < 8; row++) {
                double[] x = {row >> 2, row >> 1 & 1, row & 1};
                int byHand = 6 * x[0] + 2 * x[1] + 2 * x[2] <= threshold ? 0 : 1;
                assertEquals(byHand, byThreshold.output(x));
                assertEquals(byHand, byBias.output(x));
            }
        }
    }

    @Test
    @DisplayName("NAND: the sums are 3, 1, 1, −1 and the outputs 1, 1, 1, 0")
    void nandTable() {
        double[] sums = {3, 1, 1, -1};
        int[] outputs = {1, 1, 1, 0};
        for (int row = 0; row < 4; row++) {
            assertEquals(sums[row], nand.weightedInput(PAIRS[row]));
            assertEquals(outputs[row], nand.output(PAIRS[row]));
        }
    }

    @Test
    @DisplayName("where w·x + b is exactly 0 the output is 0, and just above it 1")
    void exactlyZero() {
        Perceptron perceptron = new Perceptron(new double[] {2, -2}, 0);
        assertEquals(0, perceptron.output(1, 1));
        assertEquals(0, perceptron.output(0, 0));
        assertEquals(1, perceptron.output(Math.nextUp(1.0), 1));
        assertEquals(0, perceptron.output(Math.nextDown(1.0), 1));
        assertEquals(0, Perceptron.withThreshold(new double[] {6, 2, 2}, 4).output(0, 1, 1));
    }

    @Test
    @DisplayName("AND, OR, NOT and XOR come out of NAND gates")
    void universal() {
        for (int x1 = 0; x1 < 2; x1++) {
            assertEquals(1 - x1, nand(x1, x1));
            for (int x2 = 0; x2 < 2; x2++) {
                int middle = nand(x1, x2);
                assertEquals(x1 & x2, nand(middle, middle));
                assertEquals(x1 | x2, nand(nand(x1, x1), nand(x2, x2)));
                assertEquals(x1 ^ x2, nand(nand(x1, middle), nand(x2, middle)));
            }
        }
    }

    @Test
    @DisplayName("the half adder from NANDs adds two bits, with two connections of −2 or with one of −4")
    void halfAdder() {
        Perceptron merged = new Perceptron(new double[] {-4}, 3);
        for (int x1 = 0; x1 < 2; x1++) {
            for (int x2 = 0; x2 < 2; x2++) {
                int middle = nand(x1, x2);
                int sum = nand(nand(x1, middle), nand(x2, middle));
                int carry = nand(middle, middle);
                assertEquals(x1 + x2, 2 * carry + sum);
                assertEquals(carry, merged.output(middle));
            }
        }
    }

    @Test
    @DisplayName("a perceptron without inputs gives a constant: 1 if the bias is above 0, else 0")
    void withoutInputs() {
        assertEquals(1, new Perceptron(new double[0], 0.1).output());
        assertEquals(0, new Perceptron(new double[0], 0).output());
        assertEquals(0, new Perceptron(new double[0], -1).output());
    }

    @Test
    @DisplayName("all weights and the bias times c > 0 leave every answer as it was")
    void scaled() {
        for (double c : new double[] {0.01, 1, 1000}) {
            Perceptron scaled = new Perceptron(new double[] {-2 * c, -2 * c}, 3 * c);
            for (double[] x : PAIRS) {
                assertEquals(nand.output(x), scaled.output(x));
            }
        }
    }

    @Test
    @DisplayName("the weights are a copy, on the way in and on the way out")
    void copies() {
        double[] weights = {-2, -2};
        Perceptron perceptron = new Perceptron(weights, 3);
        weights[0] = 100;
        perceptron.weights()[1] = 100;
        assertEquals(0, perceptron.output(1, 1));
    }

    @Test
    @DisplayName("wrong arguments are rejected with an explanation")
    void errors() {
        Errors.wrongArgument(() -> nand.output(1), "1 inputs", "2 weights");
        Errors.wrongArgument(() -> nand.output(1, 0, 1), "3 inputs", "2 weights");
        Errors.wrongArgument(() -> nand.output((double[]) null), "the list of inputs is null");
        Errors.wrongArgument(() -> nand.output(1, Double.NaN), "inputs", "NaN", "index 1", "finite");
        Errors.wrongArgument(() -> new Perceptron(null, 3), "the list of weights is null");
        Errors.wrongArgument(() -> new Perceptron(new double[] {1, Double.POSITIVE_INFINITY}, 3), "weights", "Infinity", "index 1");
        Errors.wrongArgument(() -> new Perceptron(new double[] {1}, Double.NaN), "bias", "NaN");
        Errors.wrongArgument(() -> Perceptron.withThreshold(new double[] {1}, Double.NaN), "NaN");
    }
}
