package nndl.exercises;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import nndl.Sigmoid;
import nndl.TextbookNetwork;

/** Exercise x12: the output of a network for an input, equation (22) from layer to layer. */
public final class Feedforward {
    private static final List<int[]> SIZES = List.of(
            new int[] {2, 2, 2}, new int[] {1, 1}, new int[] {3, 4, 2}, new int[] {4, 5, 3, 2}, new int[] {2, 3, 3, 3, 1});
    private static final double TOLERANCE = 1e-9;

    /** What the learner writes. */
    @FunctionalInterface
    public interface Yours {
        /** The outputs of the last layer; arguments as in {@link TextbookNetwork#of}. */
        double[] feedforward(double[][][] weights, double[][] biases, double[] input);
    }

    private Feedforward() {}

    /** Tries it on networks of several shapes with random weights, biases and inputs, against the library. */
    public static Verdict check(Yours yours) {
        return Exercise.check("x12", () -> {
            Random random = new Random(12);
            for (int i = 0; i < 50; i++) {
                tryOne(yours, new TextbookNetwork(random, SIZES.get(i % SIZES.size())), random);
            }
            return "50 networks of 2 to 5 layers answer as the library does, to a billionth.";
        });
    }

    private static void tryOne(Yours yours, TextbookNetwork network, Random random) {
        double[][][] weights = network.weights();
        double[][] biases = network.biases();
        double[] input = random.doubles(network.sizes()[0]).toArray();
        double[] given = input.clone();
        String what = "a network " + Say.sizes(network.sizes()) + " and the input " + Say.vector(input);
        double[] answer = Exercise.ask("the output of " + what, () -> yours.feedforward(weights, biases, given));
        Map<String, double[]> misunderstandings = new LinkedHashMap<>();
        misunderstandings.put("Has the bias been forgotten?", output(network, input, false, false, Sigmoid::sigmoid, Sigmoid::sigmoid));
        misunderstandings.put("Is σ missing at the last layer?", output(network, input, true, false, Sigmoid::sigmoid, z -> z));
        misunderstandings.put("Has σ been forgotten? These are weighted inputs.", output(network, input, true, false, z -> z, z -> z));
        misunderstandings.put("Is it w[k][j] instead of w[j][k]? Row j belongs to neuron j of the next layer.",
                output(network, input, true, true, Sigmoid::sigmoid, Sigmoid::sigmoid));
        misunderstandings.put("Is it σ′ instead of σ?", output(network, input, true, false, Sigmoid::sigmoidPrime, Sigmoid::sigmoidPrime));
        Compare.vectors("For " + what, answer, network.feedforward(input), TOLERANCE, misunderstandings);
        if (!Arrays.equals(given, input)) {
            throw new NotYet("The outputs are right, but your code has changed the caller's input: work on a vector of your own.");
        }
        if (!Arrays.deepEquals(weights, network.weights()) || !Arrays.deepEquals(biases, network.biases())) {
            throw new NotYet("The outputs are right, but your code has changed the network's weights or biases.");
        }
    }

    /** Equation (22) with a slip in it: biases left out, the matrix transposed where it is square, other functions than σ. */
    private static double[] output(TextbookNetwork network, double[] input, boolean biased, boolean transposed,
            DoubleUnaryOperator f, DoubleUnaryOperator last) {
        double[] a = input;
        double[][][] weights = network.weights();
        for (int l = 0; l < weights.length; l++) {
            double[][] w = weights[l];
            double[] before = a;
            double[] next = new double[w.length];
            for (int j = 0; j < w.length; j++) {
                double z = biased ? network.biases()[l][j] : 0;
                for (int k = 0; k < before.length; k++) {
                    z += (transposed && w.length == before.length ? w[k][j] : w[j][k]) * before[k];
                }
                next[j] = (l == weights.length - 1 ? last : f).applyAsDouble(z);
            }
            a = next;
        }
        return a;
    }
}
