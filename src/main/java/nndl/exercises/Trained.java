package nndl.exercises;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nndl.Dataset;
import nndl.Epoch;
import nndl.History;
import nndl.Network;

/** What {@link Settings} make: a network before and after its training, and the epochs. One seed gives the same bits on every machine. */
record Trained(Network start, Network network, History history) {
    private static final int MINI_BATCH = 10;

    static Trained by(Settings settings) {
        Random random = new Random(settings.seed);
        Network drawn = new Network(random, Patient.PIXELS, settings.hidden, Patient.DIGITS);
        Network start = Network.of(scaled(drawn.weights(), settings.start), drawn.biases());
        Network network = Network.of(start.weights(), start.biases());
        if (!settings.uphill.isEmpty()) {
            return partlyUphill(settings, start, network, random);
        }
        return new Trained(start, network,
                network.sgd(random, settings.training, settings.epochs, MINI_BATCH, settings.eta, settings.test, null));
    }

    private static double[][][] scaled(double[][][] weights, double factor) {
        for (double[][] layer : weights) {
            for (double[] neuron : layer) {
                Arrays.setAll(neuron, k -> factor * neuron[k]);
            }
        }
        return weights;
    }

    /** Trains as {@code sgd} does, but with some slopes of the wrong sign. */
    private static Trained partlyUphill(Settings settings, Network start, Network begun, Random random) {
        Network network = begun;
        List<Epoch> epochs = new ArrayList<>();
        for (int e = 0; e < settings.epochs; e++) {
            long began = System.nanoTime();
            double cost = 0;
            for (Dataset miniBatch : settings.training.shuffled(random).miniBatches(MINI_BATCH)) {
                cost += network.cost(miniBatch) * miniBatch.size();
                network = step(network, miniBatch, settings);
                if (Thread.currentThread().isInterrupted()) {
                    return new Trained(start, network, History.of(epochs));
                }
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            epochs.add(Epoch.of(e, cost / settings.training.size(), seconds, network, settings.test));
        }
        return new Trained(start, network, History.of(epochs));
    }

    /** Takes the right step, and then the same step backwards where the sign is wrong. */
    private static Network step(Network network, Dataset miniBatch, Settings settings) {
        double[][][] weightsBefore = network.weights();
        double[][] biasesBefore = network.biases();
        network.updateMiniBatch(miniBatch, settings.eta);
        double[][][] weights = network.weights();
        double[][] biases = network.biases();
        for (int l : settings.uphill) {
            mirror(biases[l], biasesBefore[l]);
            for (int j = 0; j < weights[l].length; j++) {
                mirror(weights[l][j], weightsBefore[l][j]);
            }
        }
        return Network.of(weights, biases);
    }

    private static void mirror(double[] values, double[] at) {
        Arrays.setAll(values, k -> 2 * at[k] - values[k]);
    }
}
