package nndl.exercises;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.TextbookNetwork;

/** Exercise x12: the output of a network for an input, by equation (22), layer by layer. */
public final class Feedforward {
    private static final List<int[]> SIZES = List.of(
            new int[] {2, 2}, new int[] {2, 2, 2}, new int[] {2, 1}, new int[] {1, 1},
            new int[] {3, 4, 2}, new int[] {4, 5, 3, 2}, new int[] {2, 3, 3, 3, 1});
    private static final int SHOWN = 3; // networks with short numbers, shown in full so that the learner can work them out by hand
    private static final double TOLERANCE = 1e-9;

    /** What the learner writes. */
    @FunctionalInterface
    public interface Yours {
        /** Returns the outputs of the last layer; the arguments are as in {@link TextbookNetwork#of}. */
        double[] feedforward(double[][][] weights, double[][] biases, double[] input) throws Exception;
    }

    private Feedforward() {}

    /** Checks the outputs of random networks of several shapes for random inputs against the library's; the first few are small. */
    public static Verdict check(Yours yours) {
        return Exercise.check("x12", () -> tried(yours));
    }

    /** Tries it, and returns what to say when everything is right. */
    static String tried(Yours yours) {
        Random random = new Random(12);
        Cases.tryAll(cases -> IntStream.range(0, 50).forEach(i -> {
            int[] sizes = SIZES.get(i % SIZES.size());
            TextbookNetwork network = new TextbookNetwork(random, sizes);
            double[] input = random.doubles(sizes[0]).toArray();
            if (i < SHOWN) {
                tryOne(cases, yours, TextbookNetwork.of(rounded(network.weights()), rounded(network.biases())), rounded(input), true);
            } else {
                tryOne(cases, yours, network, input, false);
            }
        }));
        return "50 networks of 2 to 5 layers give the library's answers to within a billionth.";
    }

    /** Rounds to one decimal, away from 0, since a 0 would hide a slip. */
    private static double[] rounded(double[] values) {
        return Arrays.stream(values).map(value -> Math.copySign(Math.ceil(Math.abs(10 * value)), value) / 10).toArray();
    }

    private static double[][] rounded(double[][] values) {
        return Arrays.stream(values).map(Feedforward::rounded).toArray(double[][]::new);
    }

    private static double[][][] rounded(double[][][] values) {
        return Arrays.stream(values).map(Feedforward::rounded).toArray(double[][][]::new);
    }

    private static void tryOne(Cases cases, Yours yours, TextbookNetwork network, double[] input, boolean shown) {
        double[][][] weights = network.weights();
        double[][] biases = network.biases();
        double[] given = input.clone();
        String what = "a network " + Wording.sizes(network.sizes()) + " and the input " + Wording.vector(input);
        double[] answer = Exercise.ask("the output of " + what, () -> yours.feedforward(weights, biases, given));
        cases.vector("For " + what + (shown ? numbers(network) : ""), answer, network.feedforward(input), TOLERANCE,
                FeedforwardSlips.of(network, input));
        if (!Arrays.equals(given, input)) {
            throw new NotYet("The outputs are right, but your code has changed the caller's input: work on a vector of your own.");
        }
        if (!Arrays.deepEquals(weights, network.weights()) || !Arrays.deepEquals(biases, network.biases())) {
            throw new NotYet("The outputs are right, but your code has changed the network's weights or biases.");
        }
    }

    private static String numbers(TextbookNetwork network) {
        StringBuilder numbers = new StringBuilder(", where");
        for (int l = 0; l < network.weights().length; l++) {
            numbers.append("\n  weights[" + l + "] = ").append(Arrays.stream(network.weights()[l]).map(Wording::vector)
                    .collect(Collectors.joining(", ", "(", ")")));
            numbers.append(", biases[" + l + "] = ").append(Wording.vector(network.biases()[l]));
        }
        return numbers.append(":").toString();
    }
}
