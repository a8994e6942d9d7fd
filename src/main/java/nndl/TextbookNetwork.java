package nndl;

import static nndl.Sigmoid.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * A network in the plainest loops, for reading; {@link Network} computes the same sums far faster.
 *
 * <p>After 1,000 mini-batches from one seed the weights of the two differ by less than a billionth,
 * because they add the same numbers in different orders. Each example has its own gradient.
 *
 * <p>Chapter 1, section "Implementing our network to classify digits"; equations (6) and (16) to (22).
 */
public final class TextbookNetwork extends FeedforwardNetwork {
    private final double[][][] weights; // [l][j][k]: from neuron k of layer l to j of layer l + 1

    /** Creates a network with biases and weights drawn from N(0, 1). The generator also shuffles. */
    public TextbookNetwork(RandomGenerator random, int... sizes) {
        this(random, Parameters.gaussian(random, sizes));
    }

    /** Creates such a network from {@code new Random(1)}. */
    public TextbookNetwork(int... sizes) {
        this(new Random(1), sizes);
    }

    private TextbookNetwork(RandomGenerator random, Parameters start) {
        super(random, start);
        weights = start.weights();
    }

    /** Returns a network with copies of these weights and biases. It shuffles with {@code new Random(1)}. */
    public static TextbookNetwork of(double[][][] weights, double[][] biases) {
        return new TextbookNetwork(new Random(1), Parameters.copyOf(weights, biases));
    }

    /** Loads a network saved by {@link #save}. It shuffles with {@code new Random(1)}. */
    public static TextbookNetwork load(Path file) throws IOException {
        return new TextbookNetwork(new Random(1), NetworkFile.read(file));
    }

    @Override
    public double[] feedforward(double[] input) {
        double[] a = Shapes.input(input, sizes[0]);
        for (int l = 0; l < weights.length; l++)
            a = sigmoid(weightedInputs(l, a));
        return a;
    }

    /** Returns the vector z = wa + b for the layer that layer l feeds. */
    private double[] weightedInputs(int l, double[] a) {
        double[] z = biases[l].clone();
        for (int j = 0; j < z.length; j++)
            for (int k = 0; k < a.length; k++)
                z[j] += weights[l][j][k] * a[k];
        return z;
    }

    @Override
    public void updateMiniBatch(Dataset miniBatch, double eta) {
        double step = Shapes.step(miniBatch, sizes, eta); // eta / m
        Gradient sum = Gradient.zero(sizes);
        for (int i = 0; i < miniBatch.size(); i++)
            sum.add(backprop(miniBatch.input(i), miniBatch.target(i)));
        for (int l = 0; l < weights.length; l++)
            for (int j = 0; j < biases[l].length; j++) {
                biases[l][j] -= step * sum.biases()[l][j];
                for (int k = 0; k < sizes[l]; k++)
                    weights[l][j][k] -= step * sum.weights()[l][j][k];
            }
    }

    @Override
    public Gradient backprop(double[] input, double[] target) {
        double[][] z = new double[sizes.length][], a = new double[sizes.length][]; // by layer
        a[0] = Shapes.input(input, sizes[0]);
        for (int l = 0; l < weights.length; l++) {
            z[l + 1] = weightedInputs(l, a[l]);
            a[l + 1] = sigmoid(z[l + 1]);
        }
        Gradient gradient = Gradient.zero(sizes);
        double[] error = Cost.costDerivative(a[weights.length], target); // ∂C/∂a
        for (int l = weights.length - 1; l >= 0; l--) {
            double[] errorBefore = new double[sizes[l]];
            for (int j = 0; j < error.length; j++) {
                double delta = error[j] * sigmoidPrime(z[l + 1][j]); // ∂C/∂z
                gradient.biases()[l][j] = delta;
                for (int k = 0; k < sizes[l]; k++) {
                    gradient.weights()[l][j][k] = delta * a[l][k];
                    errorBefore[k] += delta * weights[l][j][k];
                }
            }
            error = errorBefore;
        }
        return gradient;
    }

    @Override
    Parameters parameters() {
        return new Parameters(weights, biases).copy();
    }
}
