package nndl.exercises;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.Sigmoid;

/**
 * A network that remembers the mini-batches it was trained with. Afterwards one can read in its weights which examples each step
 * of a training has met, though the learner's {@code sgd} tells nobody.
 *
 * <p>It has an input for each example, and example k is a tiny signal at input k. So nearly nothing but the biases makes the outputs,
 * and these move in the same way whoever is met: all targets are 0, and output neuron j begins where it takes just j steps to go out.
 * It is a clock with one hand for each step. A step leaves its mark only on the weights of the examples in its mini-batch,
 * and how deep the mark is on neuron j tells which step it was.
 */
final class MiniBatchClock {
    static final double ETA = 100;

    private static final double SIGNAL = 1e-8; // so small that its square does not count
    private static final double TOLERANCE = 1e-5;

    private final int examples;
    private final double[] starts; // starts[j] is the bias from which j steps lead to 0, where δ is large for the last time
    private final double[] marks; // marks[i] is δ of a neuron i steps before that

    /** @param steps how many it can tell apart */
    MiniBatchClock(int examples, int steps) {
        this.examples = examples;
        starts = new double[steps];
        for (int j = 1; j < steps; j++) {
            starts[j] = before(starts[j - 1]);
        }
        marks = Arrays.stream(starts).map(MiniBatchClock::delta).toArray();
    }

    /** Returns δ of an output neuron with target 0, by equation (BP1). */
    private static double delta(double z) {
        return Sigmoid.sigmoid(z) * Sigmoid.sigmoidPrime(z);
    }

    /** Returns the bias, above this one, from which one step leads to it; it is found by halving. */
    private static double before(double bias) {
        double low = Math.max(1, bias); // from 1 on, a step that begins higher ends higher
        double high = bias + ETA;
        while (true) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                return middle;
            }
            if (middle - ETA * delta(middle) < bias) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    /** Returns the examples to train with. */
    Dataset training() {
        double[][] inputs = new double[examples][examples];
        for (int k = 0; k < examples; k++) {
            inputs[k][k] = SIGNAL;
        }
        return Dataset.of(inputs, new double[examples][starts.length], new int[examples]);
    }

    /** Returns the weights to begin with, which are 0. */
    double[][][] weights() {
        return new double[1][starts.length][examples];
    }

    /** Returns the biases to begin with. */
    double[][] biases() {
        return new double[][] {starts.clone()};
    }

    /**
     * Returns which examples were met in each step; empty if the steps were not those that learning from mini-batches with
     * {@link #ETA} takes.
     */
    Optional<List<List<Integer>>> met(double[][][] weights) {
        double[][] left = IntStream.range(0, examples) // by example, then by neuron: marks not yet explained
                .mapToObj(k -> Arrays.stream(weights[0]).mapToDouble(row -> -row[k] / (ETA * SIGNAL)).toArray())
                .toArray(double[][]::new);
        List<List<Integer>> met = new ArrayList<>();
        for (int step = 0; step < starts.length; step++) {
            double[] shares = new double[examples]; // 1/m for each that was met
            for (int k = 0; k < examples; k++) {
                shares[k] = left[k][step] / marks[0];
                for (int j = step; j < starts.length; j++) {
                    left[k][j] -= shares[k] * marks[j - step];
                }
            }
            double least = Arrays.stream(shares).filter(share -> share > TOLERANCE).min().orElse(0);
            if (least == 0) {
                break;
            }
            if (Math.abs(Arrays.stream(shares).sum() - 1) > TOLERANCE) {
                return Optional.empty();
            }
            met.add(IntStream.range(0, examples).boxed()
                    .flatMap(k -> Collections.nCopies((int) Math.round(shares[k] / least), k).stream())
                    .collect(Collectors.toList()));
        }
        return Optional.of(met);
    }
}
