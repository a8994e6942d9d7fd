package nndl.exercises;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nndl.Dataset;
import nndl.Network;

/** Tells from the weights alone how often a network was updated, for exercise x06. */
final class OnlineUpdates {
    private static final double TOLERANCE = 1e-9;
    private static final double ETA = 0.5;

    private OnlineUpdates() {}

    /** All examples are the same one, so whatever the order: the weights tell how many updates there were. */
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

        int perEpoch = (n + m - 1) / m;
        int expected = perEpoch * epochs;
        List<double[]> path = path(start, one, ETA, Math.max(100, 2 * visits * perEpoch));
        if (isNear(end, path.get(expected))) {
            return;
        }
        int made = 0;
        while (made < path.size() && !isNear(end, path.get(made))) {
            made++;
        }
        if (made == path.size()) {
            throw new NotYet("For " + what + " the weights are not where " + expected + " updates lead."
                    + (isNear(end, last(path(start, one, ETA / m, expected))) ? "\nIs η divided by m? The library does that already." : "")
                    + (isNear(end, last(path(start, one, ETA * m, expected))) ? "\nIs η multiplied by m?" : ""));
        }
        throw new NotYet("For " + what + " the network has learned from " + made + " updates, but " + expected + " are expected."
                + (made == 0 ? "\nIs it the network you were given that learns, and not another one?"
                : made == visits * perEpoch ? "\nAre visits taken for epochs? In each epoch every example is visited once."
                : m > 1 && made == visits / m * perEpoch
                        ? "\nAre the visits divided by m? An epoch visits every example once, whatever m is."
                : made == 20 * perEpoch ? "\nAre there always 20 epochs? How many make " + visits + " visits of " + n + " examples?"
                : made == perEpoch ? "\nIs there only one epoch? How many epochs do so many visits make?"
                : made == n / m * epochs ? "\nIs the short mini-batch at the end left out?"
                : made == visits ? "\nAre visits taken for updates? An update visits m examples."
                : ""));
    }

    /** Without a hidden layer, and with each input in one example only, a weight moves just when its example was visited. */
    static void tryAllVisited(OnlineLearning.Train yours) {
        int n = 8;
        double[][] inputs = new double[n][n];
        double[][] targets = new double[n][1];
        for (int i = 0; i < n; i++) {
            inputs[i][i] = 1;
            targets[i][0] = 1;
        }
        Network start = new Network(new Random(7), n, 1);
        Network end = trained(yours, "one epoch of 8 examples with m = 3", start, Dataset.of(inputs, targets), 3, ETA, n);
        for (int i = 0; i < n; i++) {
            if (start.weights()[0][0][i] == end.weights()[0][0][i]) {
                throw new NotYet("In one epoch of 8 examples with m = 3 example " + i + " was not visited.\n"
                        + "Is the whole set shuffled and cut, so that each example has its turn?");
            }
        }
    }

    static Network trained(OnlineLearning.Train yours, String what, Network start, Dataset examples, int m, double eta, int visits) {
        Network network = Network.of(start.weights(), start.biases());
        return Exercise.ask("the training with " + what, () -> {
            yours.train(network, examples, m, eta, visits);
            return network;
        });
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

    private static double[] flat(Network network) {
        return Stream.concat(Arrays.stream(network.weights()).flatMap(Arrays::stream), Arrays.stream(network.biases()))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static boolean isNear(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (!(Math.abs(a[i] - b[i]) <= TOLERANCE)) { // nor is NaN near
                return false;
            }
        }
        return true;
    }
}
