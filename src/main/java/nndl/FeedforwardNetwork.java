package nndl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A feedforward network of sigmoid neurons that learns by stochastic gradient descent. There are two of them, which behave
 * alike: {@link TextbookNetwork} is for reading, {@link Network} for training.
 *
 * <p>Layer 0 is the input; it has no biases. {@code weights()[l][j][k]} joins neuron k of layer l to neuron j of layer l + 1,
 * and {@code biases()[l][j]} belongs to neuron j of layer l + 1.
 *
 * <p>Arguments that do not fit cause an {@link IllegalArgumentException} that says what was given and what was expected.
 * Only one thread at a time may use a network.
 *
 * <p>Chapter 1, section "Implementing our network to classify digits"; equations (6) and (16) to (22).
 */
public abstract sealed class FeedforwardNetwork permits Network, TextbookNetwork {
    final int[] sizes; // neurons in each layer, the input layer first
    final double[][] biases; // [l][j]: neuron j of layer l + 1
    private final RandomGenerator random; // for shuffling

    FeedforwardNetwork(RandomGenerator random, Parameters start) {
        this.random = random;
        sizes = Shapes.trainable(start.sizes());
        biases = start.biases();
    }

    /** Returns a copy of the weights and biases. */
    abstract Parameters parameters();

    /** Returns the number of neurons in each layer, the input layer first. */
    public final int[] sizes() {
        return sizes.clone();
    }

    /** Returns a copy of the weights, in the order given above. */
    public final double[][][] weights() {
        return parameters().weights();
    }

    /** Returns a copy of the biases, in the order given above. */
    public final double[][] biases() {
        return parameters().biases();
    }

    /**
     * Returns the output for an input: equation (22), a′ = σ(wa + b), layer by layer.
     *
     * @param input as many finite numbers as the first layer has neurons; for an image, its pixels from 0 (white) to 1 (black)
     * @return one value in [0, 1] for each neuron of the last layer
     */
    public abstract double[] feedforward(double[] input);

    /** Returns the index of the largest output, the first if several are equal: for a picture, the digit it is taken for. */
    public final int classify(double[] input) {
        return Vectors.argmax(feedforward(input));
    }

    /**
     * Returns the gradient of one example's cost C<sub>x</sub>, found by backpropagation, which the book explains in chapter 2.
     *
     * @param input as many finite numbers as the first layer has neurons
     * @param target as many finite numbers as the last layer has neurons
     */
    public abstract Gradient backprop(double[] input, double[] target);

    /**
     * Takes one step of gradient descent on a mini-batch, equations (20) and (21): every weight and bias moves by −eta times
     * the mean of its partial derivative over the batch.
     */
    public abstract void updateMiniBatch(Dataset miniBatch, double eta);

    /** Does {@link #updateMiniBatch} and returns the sum of the examples' costs before it. */
    double learn(Dataset miniBatch, double eta) {
        double cost = cost(miniBatch) * miniBatch.size();
        updateMiniBatch(miniBatch, eta);
        return cost;
    }

    /**
     * Trains by stochastic gradient descent: each epoch shuffles the training examples, cuts them into mini-batches (the last
     * may be shorter) and takes one step for each. The data sets are left unchanged. The stop button ends training between two
     * mini-batches; the network keeps what it has learned so far.
     *
     * @param random for shuffling; the same generator state gives the same training, bit for bit
     * @param training the examples to learn from
     * @param epochs how many times to go through them, at least 1
     * @param miniBatchSize the m of equation (18), at least 1
     * @param eta the learning rate η, a number above 0
     * @param test evaluated after each epoch; null for none
     * @param listener called after each epoch; null for none
     * @return the epochs that were completed
     */
    public final History sgd(RandomGenerator random, Dataset training, int epochs, int miniBatchSize, double eta, Dataset test,
            Consumer<Epoch> listener) {
        Shapes.sgd(sizes, training, epochs, miniBatchSize, eta, test);
        return train(random, training, epochs, miniBatchSize, eta, test, listener == null ? epoch -> {} : listener, Snapshots.none());
    }

    private History train(RandomGenerator random, Dataset training, int epochs, int m, double eta, Dataset test,
            Consumer<Epoch> listener, Snapshots snapshots) {
        List<Epoch> run = new ArrayList<>();
        for (int e = 0; e < epochs; e++) {
            long start = System.nanoTime();
            double cost = 0;
            for (Dataset miniBatch : training.shuffled(random).miniBatches(m)) {
                snapshots.beforeMiniBatch(this);
                cost += learn(miniBatch, eta);
                if (Thread.currentThread().isInterrupted()) { // the flag stays set: whatever follows in the cell stops too
                    return new History(run, snapshots);
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            run.add(new Epoch(e, cost / training.size(), seconds, test == null ? null : score(test)));
            listener.accept(run.get(e));
        }
        snapshots.beforeMiniBatch(this);
        return new History(run, snapshots);
    }

    /** Trains with the generator that the network was created with. */
    public final History sgd(Dataset training, int epochs, int miniBatchSize, double eta, Dataset test, Consumer<Epoch> listener) {
        return sgd(random, training, epochs, miniBatchSize, eta, test, listener);
    }

    /** Trains without a listener. */
    public final History sgd(Dataset training, int epochs, int miniBatchSize, double eta, Dataset test) {
        return sgd(training, epochs, miniBatchSize, eta, test, epoch -> {});
    }

    /** Trains without a test set. */
    public final History sgd(Dataset training, int epochs, int miniBatchSize, double eta) {
        return sgd(training, epochs, miniBatchSize, eta, null);
    }

    /**
     * Trains as {@link #sgd} does, to the very bit, and keeps {@link Snapshots} of the network on the way: {@link History#snapshots}.
     * It trains with the generator that the network was created with.
     */
    public final History sgdWithSnapshots(Dataset training, int epochs, int miniBatchSize, double eta, Dataset test,
            Consumer<Epoch> listener) {
        Shapes.sgd(sizes, training, epochs, miniBatchSize, eta, test);
        return train(random, training, epochs, miniBatchSize, eta, test, listener == null ? epoch -> {} : listener,
                Snapshots.of(training, epochs, miniBatchSize, test));
    }

    /** Does the same without a listener. */
    public final History sgdWithSnapshots(Dataset training, int epochs, int miniBatchSize, double eta, Dataset test) {
        return sgdWithSnapshots(training, epochs, miniBatchSize, eta, test, null);
    }

    /**
     * Returns the number of examples classified correctly.
     *
     * @throws IllegalStateException if the data set has no labels
     * @throws IllegalArgumentException if a label is too large to be the index of an output
     */
    public int evaluate(Dataset data) {
        Shapes.labelled("the data set", data, sizes);
        int correct = 0;
        for (int i = 0; i < data.size(); i++) {
            if (classify(data.input(i)) == data.label(i)) {
                correct++;
            }
        }
        return correct;
    }

    /** Returns the quadratic cost C of equation (6), the mean of the examples' costs; 0 or more. */
    public double cost(Dataset data) {
        Shapes.data("the data set", data, sizes);
        double sum = 0;
        for (int i = 0; i < data.size(); i++) {
            sum += Cost.cost(feedforward(data.input(i)), data.target(i));
        }
        return sum / data.size();
    }

    /** Returns the results of {@link #evaluate}, if there are labels, and of {@link #cost} together. */
    Score score(Dataset data) {
        return new Score(data.size(), data.hasLabels(), data.hasLabels() ? evaluate(data) : 0, cost(data));
    }

    /**
     * Saves the network as JSON. Either the whole file is written or the old one stays as it was.
     *
     * @throws IOException if the file cannot be written; the message names it
     */
    public final void save(Path file) throws IOException {
        NetworkFile.write(parameters(), file);
    }

    /** Returns, for example, {@code Network 784-30-10 (23,860 parameters)}. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + " " + Parameters.describe(sizes);
    }
}
