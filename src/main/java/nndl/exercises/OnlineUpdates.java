package nndl.exercises;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nndl.Dataset;
import nndl.Network;

/** Tells from the weights alone how many times a network was updated, for exercise x10. */
final class OnlineUpdates {
    private static final double TOLERANCE = 1e-9;
    private static final double ETA = 0.5;

    private OnlineUpdates() {}

    /** Checks how many updates there are: all examples are the same one, so the weights tell, whatever the order. */
    static void tryTrain(OnlineLearning.Train yours, int n, int m, int epochs) {
        Random random = new Random(6);
        Network start = new Network(random, 3, 2, 2);
        Dataset one = Dataset.of(new double[][] {{0.9, 0.2, 0.6}}, new double[][] {{1, 0}});
        double[][] inputs = new double[n][];
        double[][] targets = new double[n][];
        Arrays.setAll(inputs, i -> one.input(0));
        Arrays.setAll(targets, i -> one.target(0));
        int visits = n * epochs;
        String what = visits + " visits to " + n + " examples with m = " + m;
        double[] end = flat(trained(yours, what, start, Dataset.of(inputs, targets), m, ETA, visits));

        int expected = updates(n, m) * epochs;
        List<double[]> path = path(start, one, ETA, Math.max(100, 2 * visits * updates(n, m)));
        if (isNear(end, path.get(expected))) {
            return;
        }
        int made = 0;
        while (made < path.size() && !isNear(end, path.get(made))) {
            made++;
        }
        if (made == path.size()) {
            throw new NotYet("For " + what + ", the weights are not where " + expected + " updates lead."
                    + (isNear(end, last(path(start, one, ETA / m, expected))) ? "\nIs η divided by m? The library does that already." : "")
                    + (isNear(end, last(path(start, one, ETA * m, expected))) ? "\nIs η multiplied by m?" : "")
                    + (isNear(end, last(path(start, one, 3, expected))) ? "\nIs η always 3? Here it is " + ETA + "." : ""));
        }
        throw new NotYet("For " + what + ", the network has learned from " + made + " updates, but " + expected + " are expected."
                + slips(n, m, epochs).getOrDefault(made, ""));
    }

    private static int updates(int n, int m) {
        return (n + m - 1) / m;
    }

    /** Returns what to ask for each number of updates that a slip would make. */
    private static Map<Integer, String> slips(int n, int m, int epochs) {
        int perEpoch = updates(n, m);
        int visits = n * epochs;
        Map<Integer, String> slips = new HashMap<>();
        slips.put(0, "\nIs it the network you were given that learns, and not another one? Or was there no update at all?");
        slips.putIfAbsent(visits * perEpoch, "\nAre visits taken for epochs? In each epoch every example is visited once.");
        slips.putIfAbsent(visits / m * perEpoch, "\nAre the visits divided by m? An epoch visits every example once, whatever m is.");
        slips.putIfAbsent(20 * perEpoch, "\nAre there always 20 epochs? How many make " + visits + " visits to " + n + " examples?");
        slips.putIfAbsent(perEpoch, "\nIs there only one epoch? How many epochs do that many visits make?");
        slips.putIfAbsent(n / m * epochs, "\nIs the short mini-batch at the end left out?");
        slips.putIfAbsent(visits, "\nIs m always 1, or are visits taken for updates? An update visits m examples.");
        slips.putIfAbsent(updates(n, epochs) * m, "\nAre m and the number of epochs swapped? sgd takes the epochs first.");
        slips.putIfAbsent(updates(n, 20) * epochs, "\nIs m always 20, or is there one update for all examples?");
        slips.putIfAbsent(updates(visits, m), "\nIs each epoch cut up afresh? Its last mini-batch may be a short one.");
        slips.putIfAbsent(visits / m, "\nIs each epoch cut up afresh? Its last mini-batch may be a short one.");
        slips.putIfAbsent(perEpoch * (epochs + 1), "\nIs there one epoch too many?");
        slips.putIfAbsent(2 * perEpoch * epochs, "\nIs everything done twice?");
        return slips;
    }

    /** Checks that every example is visited: with no hidden layer and each input in one example only, just its weight moves. */
    static void tryAllVisited(OnlineLearning.Train yours) {
        Network start = new Network(new Random(7), 8, 1);
        Network end = trained(yours, "one epoch of 8 examples with m = 3", start, OnlineOrders.units(8), 3, ETA, 8);
        for (int i = 0; i < 8; i++) {
            if (start.weights()[0][0][i] == end.weights()[0][0][i]) {
                throw new NotYet("In one epoch of 8 examples with m = 3, example " + i + " was not visited.\n"
                        + "Is the whole set shuffled and cut, so that each example gets its turn?");
            }
        }
    }

    /** Checks that the examples are shuffled: each changes the bias, by how much depends on those before, so the bias tells the order. */
    static void tryShuffled(OnlineLearning.Train yours, int m) {
        Network start = new Network(new Random(7), 8, 1);
        Network end = trained(yours, "two epochs of 8 examples with m = " + m, start, OnlineOrders.units(8), m, ETA, 16);
        Network inOrder = Network.of(start.weights(), start.biases());
        for (int epoch = 0; epoch < 2; epoch++) {
            OnlineOrders.units(8).miniBatches(m).forEach(miniBatch -> inOrder.updateMiniBatch(miniBatch, ETA));
        }
        if (isNear(flat(end), flat(inOrder))) {
            throw new NotYet("With m = " + m + ", the examples come in the same order every time: that of the data set.\n"
                    + "Are they shuffled? shuffled returns a new Dataset and leaves the old one as it is.");
        }
    }

    static Network trained(OnlineLearning.Train yours, String what, Network start, Dataset examples, int m, double eta, int visits) {
        Network network = Network.of(start.weights(), start.biases());
        try {
            return Exercise.ask("the training with " + what, () -> {
                yours.train(network, examples, m, eta, visits);
                return network;
            });
        } catch (NotYet e) {
            throw e.getMessage().contains("but the first layer has")
                    ? new NotYet("%s\nAre these the network and the examples that train was given?\n"
                            + "The check first tries it on small ones of its own.",
                            e.getMessage())
                    : e;
        }
    }

    private static List<double[]> path(Network start, Dataset one, double eta, int updates) {
        Network network = Network.of(start.weights(), start.biases());
        List<double[]> path = new ArrayList<>(List.of(flat(network)));
        for (int i = 0; i < updates; i++) {
            network.updateMiniBatch(one, eta);
            path.add(flat(network));
        }
        return path;
    }

    private static double[] last(List<double[]> path) {
        return path.get(path.size() - 1);
    }

    /** Returns whether two networks have the same weights and biases, to the last bit. */
    static boolean areEqual(Network a, Network b) {
        return Arrays.equals(flat(a), flat(b));
    }

    private static double[] flat(Network network) {
        return Stream.concat(Arrays.stream(network.weights()).flatMap(Arrays::stream), Arrays.stream(network.biases()))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static boolean isNear(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (!(Math.abs(a[i] - b[i]) <= TOLERANCE)) { // NaN is not near either
                return false;
            }
        }
        return true;
    }
}
