package nndl;

import java.util.Arrays;
import nndl.util.Check;

/**
 * Checks that things fit together: an input and the first layer, a target and the last, a data set and a network. Each error
 * says what was given, what was expected and, if possible, what to do.
 */
public final class Shapes {
    private static final long MOST_PARAMETERS = 100_000_000; // 800 MB
    private static final int SMALLEST_IMAGE = 64; // pixels; a shorter vector is unlikely to be an image

    private Shapes() {}

    /**
     * Checks the sizes of a network's layers and returns them: at least two layers, each with at least one neuron.
     *
     * @throws IllegalArgumentException if a layer is at fault, which the message names, or if there would be more than
     *     100,000,000 parameters
     */
    public static int[] sizes(int[] sizes) {
        Check.given("the list of layer sizes", sizes);
        if (sizes.length < 2) {
            throw Check.wrong("the sizes are %s, but a network has at least two layers, input and output: for example 784, 30, 10",
                    Arrays.toString(sizes));
        }
        for (int l = 0; l < sizes.length; l++) {
            if (sizes[l] < 1) {
                throw Check.wrong("layer %d of %s has %d neurons, but every layer has at least 1", l, Arrays.toString(sizes), sizes[l]);
            }
        }
        if (Parameters.count(sizes) > MOST_PARAMETERS) {
            throw Check.wrong("a network with the sizes %s would have %,d weights and biases, but may have at most %,d",
                    Arrays.toString(sizes), Parameters.count(sizes), MOST_PARAMETERS);
        }
        return sizes;
    }

    /** Checks that a network has no more inputs than the examples of a data set may have, and returns its sizes. */
    static int[] trainable(int[] sizes) {
        if (sizes[0] > Dataset.MOST_VALUES) {
            throw Check.wrong("a network with the sizes %s would have %,d inputs, but may have at most %,d, as the examples of a data set",
                    Arrays.toString(sizes), sizes[0], Dataset.MOST_VALUES);
        }
        return sizes;
    }

    /** Checks that an input vector fits the first layer, and returns it. */
    static double[] input(double[] input, int neurons) {
        Check.finite("the input", input);
        inputLength("the input has", input.length, neurons);
        return input;
    }

    /** Checks that a target vector fits the last layer, and returns it. */
    static double[] target(double[] target, int neurons) {
        Check.finite("the target", target);
        targetLength("the target has", target.length, neurons);
        return target;
    }

    /**
     * Checks that a data set's inputs and targets fit a network with these layer sizes, and returns the data set.
     *
     * @param what the name of the data set in the error
     * @throws IllegalArgumentException if lengths differ; the message says which
     */
    public static Dataset data(String what, Dataset data, int[] sizes) {
        Check.given(what, data);
        inputLength("the inputs of " + what + " have", data.inputLength(), sizes[0]);
        targetLength("the targets of " + what + " have", data.targetLength(), sizes[sizes.length - 1]);
        return data;
    }

    /**
     * Checks that a data set fits a network with these layer sizes and that its labels can be compared with the index of the
     * largest output, and returns the data set.
     *
     * @param what the name of the data set in the error
     * @throws IllegalStateException if there are no labels
     * @throws IllegalArgumentException if lengths differ or a label is not the index of an output; the message says which
     */
    public static Dataset labelled(String what, Dataset data, int[] sizes) {
        data(what, data, sizes).checkHasLabels("nothing can be counted right or wrong");
        int outputs = sizes[sizes.length - 1];
        for (int i = 0; i < data.size(); i++) {
            if (data.label(i) >= outputs) {
                throw Check.wrong("example %d has the label %d, but the network has the outputs 0 to %d, "
                        + "so its largest output can never be that label",
                        i, data.label(i), outputs - 1);
            }
        }
        return data;
    }

    private static void inputLength(String subject, int length, int neurons) {
        if (length != neurons) {
            throw Check.wrong("%s %,d values, but the first layer has %,d neurons%s", subject, length, neurons,
                    isImage(neurons) ? image(neurons) : isImage(length) ? image(length) : "");
        }
    }

    /** Returns whether this many values may be the pixels of a square image. */
    private static boolean isImage(int length) {
        long side = Math.round(Math.sqrt(length));
        return length >= SMALLEST_IMAGE && side * side == length;
    }

    private static String image(int length) {
        return String.format(": a %1$d × %1$d image has %2$d pixels", Math.round(Math.sqrt(length)), length);
    }

    private static void targetLength(String subject, int length, int neurons) {
        if (length != neurons) {
            throw Check.wrong("%s %,d values, but the last layer has %,d neurons: one value for each output neuron is needed",
                    subject, length, neurons);
        }
    }

    /** Checks the arguments of updateMiniBatch and returns eta / m. */
    static double step(Dataset miniBatch, int[] sizes, double eta) {
        return Check.eta(eta) / data("the mini-batch", miniBatch, sizes).size();
    }

    /** Checks that a sigmoid neuron can come as near to each target as one likes: that all lie between 0 and 1. */
    private static void reachable(Dataset training) {
        double[] target = new double[training.targetLength()];
        for (int i = 0; i < training.size(); i++) {
            training.target(i, target);
            for (int j = 0; j < target.length; j++) {
                if (target[j] < 0 || target[j] > 1) {
                    throw Check.wrong("the target of example %d is %s at index %d, but a sigmoid neuron outputs between 0 and 1 and can"
                            + " never reach it: scale the targets to 0…1, such as (t − min) / (max − min)", i, target[j], j);
                }
            }
        }
    }

    /** Checks every argument of sgd. The test set may be null. */
    static void sgd(int[] sizes, Dataset training, int epochs, int miniBatchSize, double eta, Dataset test) {
        reachable(data("the training set", training, sizes));
        if (test != null) {
            data("the test set", test, sizes);
            if (test.hasLabels()) {
                labelled("the test set", test, sizes);
            }
        }
        Check.atLeastOne("the number of epochs", epochs);
        Check.atLeastOne("the mini-batch size", miniBatchSize);
        Check.eta(eta);
    }

    /** Checks an index from 0 to count − 1 and returns it. */
    static int index(String what, int index, int count) {
        if (index < 0 || index >= count) {
            throw Check.wrong("there is no %s %d: %s", what, index,
                    count == 1 ? "there is only number 0" : "they are numbered from 0 to " + (count - 1));
        }
        return index;
    }
}
