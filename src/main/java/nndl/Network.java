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
 *   <li>In the first layer, which has nearly all of the weights, those that leave one input lie side by side. The inner loop
 *       runs over adjacent memory and no addition has to wait for the one before, so the compiler can work on several neurons
 *       at once. Later layers are in the book's order.
 *   <li>A zero input contributes nothing. Four pixels in five are white, that is 0, and are never touched: the data set keeps
 *       a list of the others, an index of 16 bits and a value for each.
 *   <li>Four inputs are added in one pass, which reads and writes each neuron's sum once instead of four times; and four rows
 *       of weights change in one pass, which reads each neuron's error once and waits for the four rows at the same time.
 *   <li>σ is computed for a whole layer at once, see {@link LayerSigmoid}.
 *   <li>All examples of a mini-batch go forward and backward first, and their activations and errors are kept; only then do
 *       the weights change, in place. No gradient is ever stored, and nothing is allocated per example.
 *   <li>Before that, every list of the mini-batch is touched, so that the processor fetches all of them at the same time.
 * </ul>
 *
 * <p>The order of every sum is fixed and σ uses {@link StrictMath}, so one seed gives the same bits on every machine. The
 * time for an epoch grows with examples × weights; memory does not grow with time.
 *
 * <p>Chapter 1, section "Implementing our network to classify digits"; equations (6) and (16) to (22).
 */
public final class Network extends FeedforwardNetwork {
    private static final int KEPT = 16; // lists of inputs; one for each example of a large mini-batch would take too much memory

    private final double[][] fromInput; // fromInput[k][j]: from input k to neuron j of layer 1
    private final double[][][] weights; // weights[l][j][k] for the layers l from 1 on, in the book's order; weights[0] is null
    private final LayerSigmoid sigmoid;

    private final double[] target; // of the example at hand
    private final Inputs[] inputs = new Inputs[KEPT]; // of the example at hand, or of all examples of a small mini-batch
    private Passage[] passages = {}; // one for each example of a mini-batch
    private int touched; // never read; without it the compiler would drop the touching

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
        weights = start.weights();
        fromInput = Vectors.transpose(weights[0]);
        weights[0] = null;
        sigmoid = new LayerSigmoid(Arrays.stream(sizes).max().orElseThrow());
        Arrays.setAll(inputs, x -> new Inputs(sizes[0]));
        target = new double[sizes[weights.length]];
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

    /**
     * Returns a copy of this network with one weight changed.
     *
     * @param l layer, from 0
     * @param j the neuron of layer l + 1 that the connection leads to
     * @param k the neuron of layer l that it comes from
     */
    public Network withWeight(int l, int j, int k, double weight) {
        double[][][] changed = weights();
        Shapes.index("layer", l, changed.length);
        Shapes.index("neuron", j, changed[l].length);
        Shapes.index("input", k, changed[l][j].length);
        changed[l][j][k] = weight;
        return of(changed, biases());
    }

    /** Returns a copy of this network with the bias of neuron j of layer l + 1 changed. */
    public Network withBias(int l, int j, double bias) {
        double[][] changed = biases();
        Shapes.index("layer", l, changed.length);
        Shapes.index("neuron", j, changed[l].length);
        changed[l][j] = bias;
        return of(weights(), changed);
    }

    @Override
    Parameters parameters() {
        double[][][] inOrder = weights.clone();
        inOrder[0] = Vectors.transpose(fromInput);
        return new Parameters(inOrder, biases).copy();
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
        touched += miniBatch.touch();
        double squares = 0;
        for (int x = 0; x < m; x++) {
            inputs[x % KEPT].take(miniBatch, x);
            forward(inputs[x % KEPT], passages[x]);
            miniBatch.target(x, target);
            squares += backward(passages[x], target);
        }
        for (int x = 0; x < m; x++) {
            if (m > KEPT) {
                inputs[x % KEPT].take(miniBatch, x); // again: its list may have been overwritten
            }
            descend(inputs[x % KEPT], passages[x], eta / m);
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
            data.target(i, target);
            for (int j = 0; j < output.length; j++) {
                double difference = output[j] - target[j];
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
        firstLayer(in, passage.a[0]);
        for (int l = 1; l < weights.length; l++) {
            laterLayer(l, passage.a[l - 1], passage.a[l]);
        }
        return passage.a[weights.length - 1];
    }

    /** Computes equation (22), out = σ(w·in + b), for the first layer after the input. */
    private void firstLayer(Inputs in, double[] out) {
        System.arraycopy(biases[0], 0, out, 0, out.length);
        double[] x = in.value;
        int n = 0;
        for (; n + 3 < in.count; n += 4) {
            Vectors.addFour(out, from(in, n), x[n], from(in, n + 1), x[n + 1], from(in, n + 2), x[n + 2], from(in, n + 3), x[n + 3]);
        }
        for (; n < in.count; n++) {
            Vectors.add(out, from(in, n), x[n]);
        }
        sigmoid.apply(out);
    }

    /** Returns the weights that leave the n-th non-zero input. */
    private double[] from(Inputs in, int n) {
        return fromInput[in.active[n]];
    }

    /** Computes equation (22) for a later layer. */
    private void laterLayer(int l, double[] in, double[] out) {
        for (int j = 0; j < out.length; j++) {
            double[] w = weights[l][j];
            double sum = biases[l][j];
            for (int k = 0; k < in.length; k++) {
                sum += w[k] * in[k];
            }
            out[j] = sum;
        }
        sigmoid.apply(out);
    }

    /** Computes the errors, last layer first, and returns ‖a − y‖². */
    private double backward(Passage passage, double[] target) {
        int last = weights.length - 1;
        double squares = 0;
        for (int j = 0; j < target.length; j++) {
            double difference = passage.a[last][j] - target[j];
            squares += difference * difference;
            passage.delta[last][j] = Sigmoid.timesPrime(difference, passage.a[last][j]);
        }
        for (int l = last; l > 0; l--) {
            double[] delta = passage.delta[l - 1];
            Arrays.fill(delta, 0);
            Vectors.addRows(delta, weights[l], passage.delta[l]);
            for (int k = 0; k < delta.length; k++) {
                delta[k] = Sigmoid.timesPrime(delta[k], passage.a[l - 1][k]);
            }
        }
        return squares;
    }

    /** Applies one example's share of equations (20) and (21): w −= step · in · delta, b −= step · delta. */
    private void descend(Inputs in, Passage passage, double step) {
        descendFirst(in, passage.delta[0], -step);
        Vectors.add(biases[0], passage.delta[0], -step);
        for (int l = 1; l < weights.length; l++) {
            Vectors.scale(passage.a[l - 1], -step); // no longer needed as they were
            Vectors.addToRows(weights[l], passage.delta[l], passage.a[l - 1]);
            Vectors.add(biases[l], passage.delta[l], -step);
        }
    }

    private void descendFirst(Inputs in, double[] delta, double f) {
        double[] x = in.value;
        int n = 0;
        for (; n + 3 < in.count; n += 4) {
            Vectors.addToFour(delta, from(in, n), f * x[n], from(in, n + 1), f * x[n + 1], from(in, n + 2), f * x[n + 2],
                    from(in, n + 3), f * x[n + 3]);
        }
        for (; n < in.count; n++) {
            Vectors.add(from(in, n), delta, f * x[n]);
        }
    }
}
