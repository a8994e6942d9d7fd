package nndl.exercises;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.DataFiles;
import nndl.Dataset;
import nndl.Mnist;
import nndl.Network;
import nndl.sweep.SilentOutputs;

/**
 * Exercise x17: the methods of x12 to x16 become one class, the learner's own network, which is trained on MNIST. It belongs to the
 * section "Implementing our network to classify digits".
 *
 * <p>What a method gets wrong is found by the check of its own exercise: here each is asked through an object of the class.
 */
public final class YourNetwork {
    private static final String ID = "x17";
    private static final int PATIENCE = 120; // seconds; the parts take two, on a busy machine many times that
    private static final int LONG_PATIENCE = 180; // seconds, when the trained network is looked at, too
    private static final int MOST_LINES = 10; // of what the learner's code prints: it may do so in each of thousands of epochs
    private static final double LARGEST = 800; // z; σ of it is exactly 1
    private static final int ENOUGH = 9_400; // of 10,000, on the test pictures
    private static final int GUESSING = 2_000; // a random start has about 1,000; one epoch makes it 8,000

    private YourNetwork() {}

    /** Checks the class: its members, how its networks begin, and each of the five methods. */
    public static Verdict check(Class<?> yours) {
        return Exercise.checkPart(ID, PATIENCE, MOST_LINES, () -> {
            OwnClass own = new OwnClass(yours);
            tryParts(own);
            return "All parts of " + own.name() + " do what they should, and they fit together. It is a network.\n"
                    + TrainingSpeed.forecast(own) + "\nNow train it: the next cells do.";
        }, () -> false); // the exercise is solved when a network of it has learned
    }

    /** Checks the class once more, and then what a network of it has learned. */
    public static Verdict check(Object yours, Mnist mnist) {
        return Exercise.checkPart(ID, LONG_PATIENCE, MOST_LINES, () -> {
            Exercise.given("pictures", mnist);
            if (yours == null) {
                throw new NotYet("The network given to the check is null. Has its class been declared anew? That empties the variable:\n"
                        + "run the cell that trains it again.");
            }
            OwnClass own = new OwnClass(yours.getClass());
            Network network = network(own.own(yours));
            tryParts(own);
            int right = network.evaluate(mnist.test());
            lookAtLearning(network, mnist, right);
            return String.format(Locale.ROOT, "What you have built: %s of your own, which reads %,d of %,d test pictures right.%n%s",
                    network.toString().replaceFirst("Network", "a network"), right, mnist.test().size(),
                    TrainingSpeed.compared(own, mnist.training(), network.sizes()));
        }, () -> true);
    }

    private static void tryParts(OwnClass own) {
        Attempts attempts = new Attempts();
        attempts.attempt("the constructor", () -> RandomStart.check(own));
        attempts.attempt("feedforward", () -> Feedforward.tried((weights, biases, input) ->
                asked(own, weights, biases, network -> network.feedforward(input))));
        attempts.attempt("backprop", () -> Backprop.tried((weights, biases, x, y) ->
                asked(own, weights, biases, network -> network.backprop(x, y))));
        attempts.attempt("updateMiniBatch", () -> UpdateMiniBatch.tried((weights, biases, miniBatch, eta, box) ->
                asked(own, weights, biases, network -> {
                    network.updateMiniBatch(miniBatch, eta);
                    return network;
                }), false));
        attempts.attempt("evaluate", () -> Evaluate.tried((outputs, labels) -> evaluated(own, outputs, labels)));
        attempts.attempt("sgd", () -> Sgd.tryBriefly((training, epochs, m, random, learner) ->
                miniBatches(own, training, epochs, m, random).forEach(learner::updateMiniBatch)));
    }

    private interface Question<T> {
        T ask(OwnClass.Own network) throws Exception;
    }

    /** Asks a network with these weights and biases, and puts into the arrays what has become of them. */
    private static <T> T asked(OwnClass own, double[][][] weights, double[][] biases, Question<T> question) throws Exception {
        OwnClass.Own network = own.with(new Random(17), weights, biases);
        T answer = question.ask(network);
        System.arraycopy(network.weights(), 0, weights, 0, weights.length);
        System.arraycopy(network.biases(), 0, biases, 0, biases.length);
        return answer;
    }

    /** Returns what the learner's {@code evaluate} counts for a network without a hidden layer that gives just these outputs. */
    private static double evaluated(OwnClass own, double[][] outputs, int[] labels) throws Exception {
        int n = outputs.length;
        int classes = outputs[0].length;
        double[][] weights = new double[classes][n];
        double[][] inputs = new double[n][n];
        for (int i = 0; i < n; i++) {
            inputs[i][i] = 1; // so weight i of an output is all that counts for picture i
            for (int j = 0; j < classes; j++) {
                double z = Math.log(outputs[i][j] / (1 - outputs[i][j])); // σ(z) is the output
                weights[j][i] = Math.max(-LARGEST, Math.min(z, LARGEST));
            }
        }
        Dataset pictures = Dataset.of(inputs, labels, classes);
        return asked(own, new double[][][] {weights}, new double[1][classes], network -> network.evaluate(pictures));
    }

    /** Returns the mini-batches of a training by the learner's {@code sgd}. */
    private static List<List<Integer>> miniBatches(OwnClass own, List<Integer> training, int epochs, int m, Random random)
            throws Exception {
        int n = training.size();
        MiniBatchClock clock = new MiniBatchClock(n, epochs * ((n + m - 1) / m) + n); // room for an epoch too many
        OwnClass.Own network = own.with(random, clock.weights(), clock.biases());
        network.sgd(clock.training(), epochs, m, MiniBatchClock.ETA);
        List<List<Integer>> met = clock.met(network.weights()).orElseThrow(() -> new NotYet("With %s and m = %d, the weights\n"
                + "do not change as they would if updateMiniBatch were given each mini-batch, and η as it is.", Wording.examples(n), m));
        if (met.isEmpty()) {
            throw new NotYet("With %s and m = %d, no weight changes. Does sgd call updateMiniBatch?", Wording.examples(n), m);
        }
        if (m >= n) { // nobody can tell in which order these come
            met.forEach(batch -> Collections.shuffle(batch, random));
        }
        return met.stream().map(batch -> batch.stream().map(training::get).toList()).toList();
    }

    /** Returns the network if it has the layers that are wanted, and weights of its own. */
    private static Network network(OwnClass.Own own) {
        Network network = Exercise.ask("its weights and biases", () -> Network.of(own.weights(), own.biases()));
        int[] sizes = network.sizes();
        if (sizes[0] != 784 || sizes[sizes.length - 1] != 10) {
            throw new NotYet("The network is %s, but should have an input for each of 784 pixels, and an output for each digit: 784-30-10.",
                    Wording.sizes(sizes));
        }
        if (isOurs(network)) {
            throw new NotYet("These are the weights of the network that comes with the workbook, to the last digit.\n"
                    + "It is a good one, but your class can make one of its own: will you let it?");
        }
        return network;
    }

    private static void lookAtLearning(Network network, Mnist mnist, int right) {
        String count = String.format(Locale.ROOT, "It reads %,d of %,d test pictures right; %,d are wanted.", right,
                mnist.test().size(), ENOUGH);
        if (right < GUESSING) {
            throw new NotYet("%s That is about what guessing gives. Has it been trained, and with η = 3?", count);
        }
        int[] silent = SilentOutputs.of(network, mnist.test());
        if (right < ENOUGH && silent.length > 0) {
            throw new NotYet("%s%nSilent, that is, never above ½: the outputs for %s. Now and then a start is unlucky:\n"
                    + "try another seed.", count, IntStream.of(silent).mapToObj(Integer::toString).collect(Collectors.joining(", ")));
        }
        if (right < ENOUGH) {
            throw new NotYet("%s%nIt is on its way. Call sgd once more, for a few epochs: it goes on from where it is.", count);
        }
        NoHiddenLayer.lookAtPictures(network, mnist);
    }

    /** Returns whether it is a copy of the trained network that comes with the workbook. */
    private static boolean isOurs(Network network) {
        try {
            return Arrays.deepEquals(network.weights(), Network.load(DataFiles.file("trained-network.json")).weights());
        } catch (IOException e) {
            return false; // where there is none, none has been copied
        }
    }
}
