package nndl.exercises;

import java.util.Random;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.Network;
import nndl.Sigmoid;

/**
 * Tells from the weights alone in which orders a network met its examples in two epochs, for exercise x10. Each example has an input
 * of its own and changes the bias, by how much depends on those before; so each pair of orders leads to other weights.
 */
final class OnlineOrders {
    private static final double TOLERANCE = 1e-9;
    private static final double ETA = 0.5;

    /** Two orders that are no fresh shuffles, made of any one order. */
    private enum Fault {
        SAME("both epochs meet the examples in the same order.\nAre they shuffled afresh in each epoch?", false, order -> order),
        SAME_MOVES("both epochs move the examples in the same way.\n"
                + "Is there a new Random(seed) in each epoch? One generator must carry on.", false,
                order -> IntStream.of(order).map(i -> order[i]).toArray()),
        FIRST_IN_ORDER("the first epoch meets the examples in the order of the data set.\nAre they shuffled before it, too?", true,
                order -> order);

        private interface Second {
            int[] order(int[] order);
        }

        private final String words;
        private final boolean firstInOrder;
        private final Second second;

        Fault(String words, boolean firstInOrder, Second second) {
            this.words = words;
            this.firstInOrder = firstInOrder;
            this.second = second;
        }
    }

    private final int n;
    private final double[] startWeights;
    private final double startBias;
    private final double[] endWeights;
    private final double endBias;

    private OnlineOrders(OnlineLearning.Train yours, int n) {
        this.n = n;
        Network start = new Network(new Random(n), n, 1);
        Network end = OnlineUpdates.trained(yours, "two epochs of " + n + " examples with m = 1", start, units(n), 1, ETA, 2 * n);
        startWeights = start.weights()[0][0];
        startBias = start.biases()[0][0];
        endWeights = end.weights()[0][0];
        endBias = end.biases()[0][0];
    }

    /** Checks that each epoch is shuffled afresh. What one set of examples may have met with by chance, two have not. */
    static void tryFresh(OnlineLearning.Train yours) {
        OnlineOrders seven = new OnlineOrders(yours, 7);
        OnlineOrders eight = new OnlineOrders(yours, 8);
        for (Fault fault : Fault.values()) {
            if (seven.has(fault) && eight.has(fault)) {
                throw new NotYet("With m = 1, " + fault.words);
            }
        }
    }

    /** Returns examples that have an input each: example i is e<sub>i</sub>, and all have the target 1. */
    static Dataset units(int n) {
        double[][] inputs = new double[n][n];
        double[][] targets = new double[n][1];
        for (int i = 0; i < n; i++) {
            inputs[i][i] = 1;
            targets[i][0] = 1;
        }
        return Dataset.of(inputs, targets);
    }

    private boolean has(Fault fault) {
        return anyOrder(fault, IntStream.range(0, n).toArray(), 0);
    }

    /** Returns whether the fault explains the weights with any order that agrees with this one in the first so many places. */
    private boolean anyOrder(Fault fault, int[] order, int fixed) {
        if (fixed == n) {
            int[] first = fault.firstInOrder ? IntStream.range(0, n).toArray() : order;
            return leadsToTheEnd(first, fault.second.order(order));
        }
        for (int i = fixed; i < n; i++) {
            int[] next = order.clone();
            next[fixed] = order[i];
            next[i] = order[fixed];
            if (anyOrder(fault, next, fixed + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean leadsToTheEnd(int[]... epochs) {
        double[] weights = startWeights.clone();
        double bias = startBias;
        for (int[] epoch : epochs) {
            for (int i : epoch) {
                double z = weights[i] + bias;
                double step = -ETA * (Sigmoid.sigmoid(z) - 1) * Sigmoid.sigmoidPrime(z);
                weights[i] += step;
                bias += step;
            }
        }
        return Math.abs(bias - endBias) <= TOLERANCE && Compare.isNear(weights, endWeights, TOLERANCE);
    }
}
