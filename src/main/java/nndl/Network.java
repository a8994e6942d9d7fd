package nndl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * The network to train: the sums of {@link TextbookNetwork} in an order that suits the machine, many times faster.
 *
 * <ul>
 *   <li>The weights that leave one neuron lie side by side. The inner loop then runs over adjacent memory and no addition
 *       has to wait for the one before, so the compiler can work on several neurons at once.
 *   <li>A zero input contributes nothing. Four pixels in five are white, that is 0, and are never touched: the data set keeps
 *       a list of the others.
 *   <li>Four inputs are added in one pass, which reads and writes each neuron's sum once instead of four times.
 *   <li>All examples of a mini-batch go forward and backward first, and their activations and errors are kept; only then do
 *       the weights change, in place. No gradient is ever stored, and nothing is allocated per example.
 * </ul>
 *
 * <p>The order of every sum is fixed and σ uses {@link StrictMath}, so one seed gives the same bits on every machine. The
 * time for an epoch grows with examples × weights; memory does not grow with time.
 *
 * <p>Chapter 1, section "Implementing our network to classify digits"; equations (6) and (16) to (22).
 */
public final class Network extends FeedforwardNetwork {
    private static final int KEPT = 16; // lists of inputs; one for each example of a large mini-batch would take too much memory

    private final double[][][] weightsFrom; // weightsFrom[l][k][j]: from neuron k of layer l to neuron j of layer l + 1

    private final int[][] indices; // indices[l]: 0, 1, 2, … for each neuron of layer l + 1
    private final double[] target; // of the example at hand
    private final Inputs[] inputs = new Inputs[KEPT]; // of the example at hand, or of all examples of a small mini-batch
    private Passage[] passages = {}; // one for each example of a mini-batch

    /** Creates a network with these layer sizes, its biases and weights drawn from N(0, 1). The generator also shuffles. */
    public Network(RandomGenerator random, int... sizes) {
        this(random, Parameters.gaussian(random, sizes));
    }

    /** Creates such a network from {@code new Random(1)}. */
    public Network(int... sizes) {
        this(new Random(1), sizes);
    }

    private Network(RandomGenerator random, Parameters start) {
        super(random, start);
        weightsFrom = new double[biases.length][][];
        indices = new int[biases.length][];
        for (int l = 0; l < weightsFrom.length; l++) {
            weightsFrom[l] = Vectors.transpose(start.weights()[l]);
            indices[l] = new int[biases[l].length];
            Arrays.setAll(indices[l], j -> j);
        }
        Arrays.setAll(inputs, x -> new Inputs(sizes[0]));
        target = new double[sizes[weightsFrom.length]];
    }

    /** Returns a network with copies of these weights and biases. It shuffles with {@code new Random(1)}. */
    public static Network of(double[][][] weights, double[][] biases) {
        return new Network(new Random(1), Parameters.copyOf(weights, biases));
    }

    /**
     * Loads a network saved by {@link #save}. It shuffles with {@code new Random(1)}.
     *
     * @throws IOException if the file is missing, damaged or not a network; the message names it
     */
    public static Network load(Path file) throws IOException {
        return new Network(new Random(1), NetworkFile.read(file));
    }

    @Override
    Parameters parameters() {
        double[][][] weights = new double[weightsFrom.length][][];
        for (int l = 0; l < weights.length; l++) {
            weights[l] = Vectors.transpose(weightsFrom[l]);
        }
        return new Parameters(weights, biases).copy();
    }

    @Override
    public double[] feedforward(double[] input) {
        inputs[0].take(Shapes.input(input, sizes[0]));
        return forward(inputs[0], passages(1)[0]).clone();
    }

    @Override
    public void updateMiniBatch(Dataset miniBatch, double eta) {
        Shapes.step(miniBatch, sizes, eta);
        learn(miniBatch, eta);
    }

    @Override
    double learn(Dataset miniBatch, double eta) {
        int m = miniBatch.size();
        passages(m);
        double squares = 0;
        for (int x = 0; x < m; x++) {
            inputs[x % KEPT].take(miniBatch, x);
            forward(inputs[x % KEPT], passages[x]);
            for (int j = 0; j < target.length; j++) {
                target[j] = miniBatch.target(x, j);
            }
            squares += backward(passages[x], target);
        }
        double step = eta / m;
        for (int x = 0; x < m; x++) {
            Passage passage = passages[x];
            Inputs in = inputs[x % KEPT];
            if (m > KEPT) {
                in.take(miniBatch, x); // again: its list may have been overwritten
            }
            descend(0, in.active, in.value, in.count, passage.delta[0], step);
            for (int l = 1; l < weightsFrom.length; l++) {
                descend(l, indices[l - 1], passage.a[l - 1], sizes[l], passage.delta[l], step);
            }
        }
        return squares / 2;
    }

    @Override
    public Gradient backprop(double[] input, double[] target) {
        Passage passage = passages(1)[0];
        inputs[0].take(Shapes.input(input, sizes[0]));
        forward(inputs[0], passage);
        backward(passage, Shapes.target(target, sizes[sizes.length - 1]));
        return passage.gradient(sizes, input);
    }

    @Override
    public int evaluate(Dataset data) {
        Shapes.labelled("the data set", data, sizes);
        return score(data).correct();
    }

    @Override
    public double cost(Dataset data) {
        return score(data).cost();
    }

    @Override
    Score score(Dataset data) {
        Shapes.data("the data set", data, sizes);
        passages(1);
        int correct = 0;
        double squares = 0;
        for (int i = 0; i < data.size(); i++) {
            inputs[0].take(data, i);
            double[] output = forward(inputs[0], passages[0]);
            for (int j = 0; j < output.length; j++) {
                double difference = output[j] - data.target(i, j);
                squares += difference * difference;
            }
            if (data.hasLabels() && Vectors.argmax(output) == data.label(i)) {
                correct++;
            }
        }
        return new Score(data.size(), data.hasLabels(), correct, squares / 2 / data.size());
    }

    /** Returns the passages, at least m of them. */
    private Passage[] passages(int m) {
        int had = passages.length;
        if (had < m) {
            passages = Arrays.copyOf(passages, m);
            Arrays.setAll(passages, x -> x < had ? passages[x] : new Passage(sizes));
        }
        return passages;
    }

    /** Computes the activations layer by layer and returns those of the last. */
    private double[] forward(Inputs in, Passage passage) {
        layer(0, in.active, in.value, in.count, passage.a[0]);
        for (int l = 1; l < weightsFrom.length; l++) {
            layer(l, indices[l - 1], passage.a[l - 1], sizes[l], passage.a[l]);
        }
        return passage.a[weightsFrom.length - 1];
    }

    /** Computes equation (22), out = σ(w·in + b), for the inputs in[0 … count − 1] from the neurons k[0 … count − 1]. */
    private void layer(int l, int[] k, double[] in, int count, double[] out) {
        System.arraycopy(biases[l], 0, out, 0, out.length);
        int n = 0;
        for (; n + 3 < count; n += 4) {
            Vectors.addFour(out, weightsFrom[l][k[n]], in[n], weightsFrom[l][k[n + 1]], in[n + 1],
                    weightsFrom[l][k[n + 2]], in[n + 2], weightsFrom[l][k[n + 3]], in[n + 3]);
        }
        for (; n < count; n++) {
            Vectors.add(out, weightsFrom[l][k[n]], in[n]);
        }
        for (int j = 0; j < out.length; j++) {
            out[j] = Sigmoid.sigmoid(out[j]);
        }
    }

    /** Computes the errors, last layer first, and returns ‖a − y‖². */
    private double backward(Passage passage, double[] target) {
        int last = weightsFrom.length - 1;
        double squares = 0;
        for (int j = 0; j < target.length; j++) {
            double difference = passage.a[last][j] - target[j];
            squares += difference * difference;
            passage.delta[last][j] = Sigmoid.timesPrime(difference, passage.a[last][j]);
        }
        for (int l = last; l > 0; l--) {
            double[] delta = passage.delta[l];
            for (int k = 0; k < sizes[l]; k++) {
                double sum = 0;
                for (int j = 0; j < delta.length; j++) {
                    sum += weightsFrom[l][k][j] * delta[j];
                }
                passage.delta[l - 1][k] = Sigmoid.timesPrime(sum, passage.a[l - 1][k]);
            }
        }
        return squares;
    }

    /** Applies one example's share of equations (20) and (21): w −= step · in · delta, b −= step · delta. */
    private void descend(int l, int[] k, double[] in, int count, double[] delta, double step) {
        Vectors.add(biases[l], delta, -step);
        for (int n = 0; n < count; n++) {
            Vectors.add(weightsFrom[l][k[n]], delta, -step * in[n]);
        }
    }
}
