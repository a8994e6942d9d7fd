package nndl;

import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import nndl.util.Check;

/**
 * The parameters of a network: its weights and biases, in the book's order. Layer l feeds layer l + 1, and the input layer
 * has no biases.
 *
 * @param weights weights[l][j][k] joins neuron k of layer l to neuron j of layer l + 1
 * @param biases biases[l][j] belongs to neuron j of layer l + 1
 */
record Parameters(double[][][] weights, double[][] biases) {
    /** Returns zeros for a network with these layer sizes. */
    static Parameters zero(int... sizes) {
        Shapes.sizes(sizes);
        double[][][] weights = new double[sizes.length - 1][][];
        double[][] biases = new double[sizes.length - 1][];
        for (int l = 0; l < biases.length; l++) {
            biases[l] = new double[sizes[l + 1]];
            weights[l] = new double[sizes[l + 1]][sizes[l]];
        }
        return new Parameters(weights, biases);
    }

    /** Returns numbers drawn from N(0, 1), mean 0 and standard deviation 1: first all biases, then all weights. */
    static Parameters gaussian(RandomGenerator random, int... sizes) {
        Check.given("the random generator", random);
        Parameters start = zero(sizes);
        for (double[] layer : start.biases) {
            Arrays.setAll(layer, j -> random.nextGaussian());
        }
        for (double[][] layer : start.weights) {
            for (double[] neuron : layer) {
                Arrays.setAll(neuron, k -> random.nextGaussian());
            }
        }
        return start;
    }

    /** Checks that the shapes fit together and every number is finite, and returns a copy. */
    static Parameters copyOf(double[][][] weights, double[][] biases) {
        check(weights, biases);
        return new Parameters(weights, biases).copy();
    }

    /** Checks that these are the weights and biases of a network. */
    static void check(double[][][] weights, double[][] biases) {
        Check.given("the array of weights", weights);
        Check.given("the array of biases", biases);
        if (weights.length == 0 || weights.length != biases.length) {
            throw Check.wrong("there are %d layers of weights and %d of biases, but a network has equal numbers of both, at least one",
                    weights.length, biases.length);
        }
        for (int l = 0; l < weights.length; l++) {
            checkLayer(l, weights, biases);
        }
    }

    private static void checkLayer(int l, double[][][] weights, double[][] biases) {
        String layer = "layer " + l;
        Check.finite("the list of biases of " + layer, biases[l]);
        Check.given("the array of weights of " + layer, weights[l]);
        if (biases[l].length == 0 || weights[l].length != biases[l].length) {
            throw Check.wrong("%s has weights for %d neurons and biases for %d, but needs both for each, and at least one neuron",
                    layer, weights[l].length, biases[l].length);
        }
        int inputs = l == 0 ? Check.given("the list of weights of neuron 0 of layer 0", weights[0][0]).length : biases[l - 1].length;
        for (int j = 0; j < weights[l].length; j++) {
            double[] neuron = Check.finite("the list of weights of neuron " + j + " of " + layer, weights[l][j]);
            if (neuron.length != inputs || inputs == 0) {
                throw Check.wrong("neuron %d of %s has %d weights, but %d neurons feed it (at least one must)",
                        j, layer, neuron.length, inputs);
            }
        }
    }

    Parameters copy() {
        double[][][] copies = new double[weights.length][][];
        for (int l = 0; l < copies.length; l++) {
            copies[l] = copy(weights[l]);
        }
        return new Parameters(copies, copy(biases));
    }

    private static double[][] copy(double[][] rows) {
        double[][] copies = new double[rows.length][];
        for (int j = 0; j < copies.length; j++) {
            copies[j] = rows[j].clone();
        }
        return copies;
    }

    /** Returns the number of neurons in each layer, the input layer first. */
    int[] sizes() {
        int[] sizes = new int[biases.length + 1];
        sizes[0] = weights[0][0].length;
        for (int l = 0; l < biases.length; l++) {
            sizes[l + 1] = biases[l].length;
        }
        return sizes;
    }

    /** Returns, for example, {@code 784-30-10 (23,860 parameters)}. */
    String describe() {
        return describe(sizes());
    }

    /** Returns the same, given only the layer sizes. */
    static String describe(int[] sizes) {
        String layers = Arrays.stream(sizes).mapToObj(Integer::toString).collect(Collectors.joining("-"));
        return String.format(Locale.ROOT, "%s (%,d parameters)", layers, count(sizes));
    }

    /** Returns the number of weights and biases. */
    static long count(int[] sizes) {
        long count = 0;
        for (int l = 0; l + 1 < sizes.length; l++) {
            count += (sizes[l] + 1L) * sizes[l + 1];
        }
        return count;
    }
}
