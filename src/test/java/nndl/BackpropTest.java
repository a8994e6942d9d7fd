package nndl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gradient and the step it leads to, of both networks. */
class BackpropTest {
    private static final double H = 1e-5;
    private static final int[][] DEPTHS = {{1, 1}, {4, 2}, {2, 3, 1}, {9, 6, 5, 3}, {3, 4, 2, 3, 2}};

    /** Returns the cost of the example, with one weight or (k &lt; 0) one bias nudged. */
    private static double nudged(EitherNetwork kind, FeedforwardNetwork network, Dataset example, int l, int j, int k, double by) {
        double[][][] weights = network.weights();
        double[][] biases = network.biases();
        if (k < 0) {
            biases[l][j] += by;
        } else {
            weights[l][j][k] += by;
        }
        return kind.of(weights, biases).cost(example);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("backprop agrees with the slope of the cost measured by nudging each weight and bias, at every depth")
    void finiteDifferences(EitherNetwork kind) {
        for (int[] sizes : DEPTHS) {
            FeedforwardNetwork network = kind.make(new Random(sizes.length), sizes);
            Dataset data = Tiny.data(6, 3, sizes[0], sizes[sizes.length - 1]);
            for (int i = 0; i < data.size(); i++) {
                Dataset example = data.slice(i, i + 1);
                Gradient gradient = network.backprop(data.input(i), data.target(i));
                assertEquals(sizes.length - 1, gradient.weights().length);
                for (int l = 0; l + 1 < sizes.length; l++) {
                    assertEquals(sizes[l + 1], gradient.biases()[l].length);
                    for (int j = 0; j < sizes[l + 1]; j++) {
                        assertEquals(sizes[l], gradient.weights()[l][j].length);
                        for (int k = -1; k < sizes[l]; k++) {
                            double above = nudged(kind, network, example, l, j, k, H), below = nudged(kind, network, example, l, j, k, -H);
                            double computed = k < 0 ? gradient.biases()[l][j] : gradient.weights()[l][j][k];
                            assertEquals((above - below) / (2 * H), computed, 1e-9,
                                    "sizes " + Arrays.toString(sizes) + ", l " + l + ", j " + j + ", k " + k);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("backprop changes neither the network nor its arguments, and its answer belongs to the caller")
    void noTraces(EitherNetwork kind) {
        FeedforwardNetwork network = kind.make(new Random(5), 3, 4, 2);
        FeedforwardNetwork before = kind.copy(network);
        double[] input = {1, 0, -2};
        double[] target = {0, 1};
        Gradient gradient = network.backprop(input, target);
        double[][] biases = Arrays.stream(gradient.biases()).map(double[]::clone).toArray(double[][]::new);
        network.backprop(new double[] {3, 1, 1}, new double[] {1, 0});
        assertArrayEquals(biases[0], gradient.biases()[0]);
        assertArrayEquals(biases[1], gradient.biases()[1]);
        assertArrayEquals(new double[] {1, 0, -2}, input);
        assertArrayEquals(new double[] {0, 1}, target);
        Tiny.assertSame(before, network);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("updateMiniBatch is equations (20) and (21): minus eta / m times the sum of the examples' gradients")
    void oneStep(EitherNetwork kind) {
        double eta = 0.7;
        for (int[] sizes : DEPTHS) {
            for (int m : new int[] {1, 2, 7}) {
                FeedforwardNetwork network = kind.make(new Random(11), sizes);
                Dataset batch = Tiny.data(12, m, sizes[0], sizes[sizes.length - 1]);
                double[][][] weights = network.weights();
                double[][] biases = network.biases();
                descend(kind.copy(network), batch, eta / m, weights, biases);
                network.updateMiniBatch(batch, eta);
                Tiny.assertNear(weights, biases, network, 1e-14);
            }
        }
    }

    /** Subtracts from the weights and biases the step times the sum of the network's gradients for the batch. */
    private static void descend(FeedforwardNetwork network, Dataset batch, double step, double[][][] weights, double[][] biases) {
        for (int i = 0; i < batch.size(); i++) {
            Gradient gradient = network.backprop(batch.input(i), batch.target(i));
            for (int l = 0; l < weights.length; l++) {
                for (int j = 0; j < weights[l].length; j++) {
                    biases[l][j] -= step * gradient.biases()[l][j];
                    for (int k = 0; k < weights[l][j].length; k++) {
                        weights[l][j][k] -= step * gradient.weights()[l][j][k];
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the gradient over several examples is the mean of theirs, and in one list the weights come first")
    void meanGradient(EitherNetwork kind) {
        FeedforwardNetwork network = kind.make(4, 3, 2);
        Dataset data = Tiny.data(5, 7, 4, 2);
        Gradient mean = Gradient.of(network, data);
        double slope = 0;
        for (int i = 0; i < 7; i++) {
            slope += network.backprop(data.input(i), data.target(i)).weights()[1][0][2] / 7;
        }
        assertEquals(slope, mean.weights()[1][0][2], 1e-15);
        double[] list = mean.toArray();
        assertEquals(4 * 3 + 3 * 2 + 3 + 2, list.length);
        assertEquals(mean.weights()[1][0][2], list[12 + 2]);
        assertEquals(mean.biases()[1][1], list[list.length - 1]);
        Errors.wrongArgument(() -> Gradient.of(network, Tiny.data(5, 7, 3, 2)), "3 values");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("small steps downhill make the cost of the batch smaller, every time")
    void downhill(EitherNetwork kind) {
        FeedforwardNetwork network = kind.make(new Random(8), 4, 5, 3);
        Dataset batch = Tiny.data(13, 10, 4, 3);
        double cost = network.cost(batch);
        for (int step = 0; step < 100; step++) {
            network.updateMiniBatch(batch, 0.1);
            double next = network.cost(batch);
            assertEquals(true, next < cost, "the cost rose from " + cost + " to " + next);
            cost = next;
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("sgd takes one such step for each mini-batch of the shuffled data; the last, short one is divided by its real length")
    void everyStep(EitherNetwork kind) {
        double eta = 1.5;
        FeedforwardNetwork network = kind.make(new Random(3), 5, 4, 3);
        Dataset data = Tiny.data(14, 8, 5, 3);
        double[][][] weights = network.weights();
        double[][] biases = network.biases();
        Random random = new Random(77);
        for (int epoch = 0; epoch < 4; epoch++) {
            Dataset shuffled = data.shuffled(random);
            for (int from = 0; from < 8; from += 3) {
                int to = Math.min(from + 3, 8);
                descend(kind.of(weights, biases), shuffled.slice(from, to), eta / (to - from), weights, biases);
            }
        }
        network.sgd(new Random(77), data, 4, 3, eta, null, null);
        Tiny.assertNear(weights, biases, network, 1e-12);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a wrong learning rate is rejected with an explanation and changes nothing")
    void wrongEta(EitherNetwork kind) {
        FeedforwardNetwork network = kind.make(2, 3, 2);
        FeedforwardNetwork before = kind.copy(network);
        Dataset batch = Tiny.data(1, 4, 2, 2);
        for (double eta : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            Errors.wrongArgument(() -> network.updateMiniBatch(batch, eta), "eta is " + eta, "above 0");
            Errors.wrongArgument(() -> network.sgd(batch, 1, 2, eta), "eta is " + eta, "above 0");
        }
        Tiny.assertSame(before, network);
    }
}
