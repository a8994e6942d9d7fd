package nndl;

import java.util.Arrays;
import java.util.Locale;

/** The argument checks of the library: each says what came, what was expected and, where it can, what to do. */
final class Check {
    private static final int MNIST_PIXELS = 784; // 28 × 28
    private static final long MOST_PARAMETERS = 100_000_000; // 800 MB

    private Check() {}

    static IllegalArgumentException wrong(String sentence, Object... values) {
        return new IllegalArgumentException(String.format(Locale.ROOT, sentence, values));
    }

    static <T> T given(String what, T value) {
        if (value == null) {
            throw wrong("%s is null: run the cell that makes it again (a variable turns null when its class is declared anew)", what);
        }
        return value;
    }

    /** The values are there and none is NaN or infinite. */
    static double[] finite(String what, double[] values) {
        given(what, values);
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw wrong("%s has the value %s at index %d, but every value must be a finite number", what, values[i], i);
            }
        }
        return values;
    }

    /** The network has layers enough and no layer is empty. */
    static int[] sizes(int[] sizes) {
        given("the list of layer sizes", sizes);
        if (sizes.length < 2) {
            throw wrong("the sizes are %s, but a network has at least two layers, input and output: for example 784, 30, 10",
                    Arrays.toString(sizes));
        }
        for (int l = 0; l < sizes.length; l++) {
            if (sizes[l] < 1) {
                throw wrong("layer %d of %s has %d neurons, but every layer has at least 1", l, Arrays.toString(sizes), sizes[l]);
            }
        }
        if (Parameters.count(sizes) > MOST_PARAMETERS) {
            throw wrong("a network of the sizes %s would have %,d weights and biases, but may have %,d at most",
                    Arrays.toString(sizes), Parameters.count(sizes), MOST_PARAMETERS);
        }
        return sizes;
    }

    /** An input vector that fits the first layer. */
    static double[] input(double[] input, int neurons) {
        finite("the input", input);
        inputLength("the input has", input.length, neurons);
        return input;
    }

    /** A target vector that fits the last layer. */
    static double[] target(double[] target, int neurons) {
        finite("the target", target);
        targetLength("the target has", target.length, neurons);
        return target;
    }

    /** A data set whose inputs and targets fit a network with these sizes. */
    static Dataset data(String what, Dataset data, int[] sizes) {
        given(what, data);
        inputLength("the inputs of " + what + " have", data.inputLength(), sizes[0]);
        targetLength("the targets of " + what + " have", data.targetLength(), sizes[sizes.length - 1]);
        return data;
    }

    /** A data set whose labels can be compared with the index of the largest output. */
    static Dataset labels(Dataset data, int[] sizes) {
        int outputs = sizes[sizes.length - 1];
        given("the data set", data).checkHasLabels("nothing can be counted right or wrong");
        for (int i = 0; i < data.size(); i++) {
            if (data.label(i) >= outputs) {
                throw wrong("example %d has the label %d, but the network has the outputs 0 to %d, "
                        + "so its largest output can never be that label",
                        i, data.label(i), outputs - 1);
            }
        }
        return data;
    }

    private static void inputLength(String subject, int length, int neurons) {
        if (length != neurons) {
            throw wrong("%s %,d values, but the first layer has %,d neurons%s", subject, length, neurons,
                    length == MNIST_PIXELS || neurons == MNIST_PIXELS ? ": a 28 × 28 image has 784 pixels" : "");
        }
    }

    private static void targetLength(String subject, int length, int neurons) {
        if (length != neurons) {
            throw wrong("%s %,d values, but the last layer has %,d neurons: one value for each output neuron is needed",
                    subject, length, neurons);
        }
    }

    /** A learning rate that is a number above 0. */
    static double eta(double eta) {
        if (!(eta > 0) || eta == Double.POSITIVE_INFINITY) {
            throw wrong("the learning rate eta is %s, but it must be a finite number above 0, for example 3.0", eta);
        }
        return eta;
    }

    /** A number above 0. */
    static double positive(String what, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw wrong("%s is %s, but must be a finite number above 0", what, value);
        }
        return value;
    }

    /** The arguments of updateMiniBatch; returns eta / m. */
    static double step(Dataset miniBatch, int[] sizes, double eta) {
        return eta(eta) / data("the mini-batch", miniBatch, sizes).size();
    }

    static int atLeastOne(String what, int value) {
        if (value < 1) {
            throw wrong("%s is %d, but must be at least 1", what, value);
        }
        return value;
    }

    /** Every argument of sgd. The test set may be missing. */
    static void sgd(int[] sizes, Dataset training, int epochs, int miniBatchSize, double eta, Dataset test) {
        data("the training set", training, sizes);
        if (test != null) {
            data("the test set", test, sizes);
            if (test.hasLabels()) {
                labels(test, sizes);
            }
        }
        atLeastOne("the number of epochs", epochs);
        atLeastOne("the mini-batch size", miniBatchSize);
        eta(eta);
    }
}
