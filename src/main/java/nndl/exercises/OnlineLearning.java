package nndl.exercises;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import nndl.Dataset;
import nndl.Network;
import nndl.util.Numbers;

/**
 * Exercise x10: online learning, that is, mini-batches of m = 1, against mini-batches of 20. Equations (18) to (21), section
 * "Learning with gradient descent".
 */
public final class OnlineLearning {
    private static final double TOLERANCE = 1e-6; // a square root taken as a float will do
    private static final double ETA = 3;
    private static final int STARTS = 5;
    private static final int EPOCHS = 20;
    private static final int PATIENCE = 20; // seconds: the race takes one or two, on a busy machine more

    /** What the learner writes: the number of updates in an epoch. */
    @FunctionalInterface
    public interface Updates {
        /** Returns the updates in an epoch of n examples in mini-batches of m. */
        int updates(int n, int m) throws Exception;
    }

    /** What the learner writes: how much noisier a small mini-batch is. */
    @FunctionalInterface
    public interface Noisier {
        /** Returns how many times as large the gradient's error is with the small mini-batches as with the large ones. */
        double noisier(int small, int large) throws Exception;
    }

    /** What the learner writes: training for a given amount of work. */
    @FunctionalInterface
    public interface Train {
        /** Trains the network on mini-batches of m until that many examples have been visited; visits is a multiple of their number. */
        void train(Network network, Dataset examples, int m, double eta, int visits) throws Exception;
    }

    /** What the learner writes: a prediction. */
    @FunctionalInterface
    public interface Lower {
        /**
         * Returns which m, 1 or 20, has the lower cost after one epoch of that many pictures, and which after twenty. (A lambda without
         * a parameter would stop the kernel if the learner's method returned another type.)
         */
        int[] lower(int pictures) throws Exception;
    }

    private OnlineLearning() {}

    /** Checks the formulas and the training on small cases, then lets m = 1 and m = 20 race on these pictures. */
    public static Verdict check(Dataset pictures, Updates updates, Noisier noisier, Train train, Lower lower) {
        return Exercise.check("x10", PATIENCE, () -> {
            Exercise.given("pictures", pictures);
            Cases.tryAll(cases -> {
                for (int[] c : new int[][] {{2000, 1}, {2000, 20}, {10, 4}, {50_000, 10}, {7, 7}, {3, 20}, {60_000, 7}, {1001, 1000},
                    {1, 1}}) {
                    tryUpdates(cases, updates, c[0], c[1]);
                }
            });
            Cases.tryAll(cases -> {
                for (int[] c : new int[][] {{3, 20}, {1, 20}, {1, 4}, {1, 1}, {10, 1000}, {7, 8}}) {
                    tryNoisier(cases, noisier, c[0], c[1]);
                }
            });
            for (int[] c : new int[][] {{12, 3, 2}, {6, 2, 2}, {6, 1, 1}, {6, 1, 3}, {6, 4, 3}, {6, 6, 2}, {5, 20, 4}, {300, 20, 2}}) {
                OnlineUpdates.tryTrain(train, c[0], c[1], c[2]);
            }
            OnlineUpdates.tryAllVisited(train);
            OnlineUpdates.tryShuffled(train, 1);
            OnlineUpdates.tryShuffled(train, 3);
            OnlineOrders.tryFresh(train);
            return race(pictures, train, prediction(lower, pictures.size()));
        });
    }

    private static void tryUpdates(Cases cases, Updates yours, int n, int m) {
        int answer = Exercise.ask("the updates in an epoch of " + Numbers.brief(n) + " examples with m = " + m, () -> yours.updates(n, m));
        Slips slips = new Slips();
        slips.add("Is the short mini-batch at the end left out? Dividing whole numbers in Java drops the remainder.", (double) (n / m));
        slips.add("Is the short mini-batch at the end left out? Math.round drops anything below a half.",
                (double) Math.round((double) n / m));
        slips.add("Is there one mini-batch too many? When m divides n, nothing is left over.", n / m + 1.0);
        slips.add("That is the number of examples. How many of them share an update?", (double) n);
        slips.add("That is the number of examples in a mini-batch. How many mini-batches are there?", (double) m);
        slips.add("Do you multiply where you should divide?", (double) n * m);
        slips.add("Is it upside down? n is the number of examples, m the number that share an update.", (double) (m / n));
        cases.number("For " + Numbers.brief(n) + " examples in mini-batches of " + m, answer, Math.ceil((double) n / m), 0, slips);
    }

    private static void tryNoisier(Cases cases, Noisier yours, int small, int large) {
        double answer = Exercise.ask("how much noisier m = " + small + " is than m = " + large, () -> yours.noisier(small, large));
        double ratio = (double) large / small;
        if (!Double.isFinite(answer)) {
            throw new NotYet("For mini-batches of %d against %d, your answer is %s: something is divided by 0, or it is the square\n"
                    + "root of a negative number. Are whole numbers divided on the way? In Java, 1 / 20 is 0.", small, large, answer);
        }
        Slips slips = new Slips();
        slips.add("Ten times as many examples do not make the error ten times smaller: what does notebook 7 measure?", ratio);
        slips.add("Is it the other way round? The smaller mini-batch has the larger error.", 1 / Math.sqrt(ratio));
        slips.add("Is it the other way round, with the square root missing?", 1 / ratio);
        slips.add("Are two whole numbers divided? In Java, 20 / 3 is 6.", Math.sqrt(large / small)); // the slip itself
        slips.add("That is the error of the small ones against m = 1. It should be one mini-batch against the other.",
                1 / Math.sqrt(small));
        slips.add("Is the exponent 1 / 2? For whole numbers that is 0; you want 0.5.", 1.0);
        slips.add("Is it squared? The error falls much more slowly than that: see the slope in notebook 7's figure.", ratio * ratio);
        slips.add("That is the slope of a line on logarithmic axes. What factor does it give for " + small + " against " + large + "?",
                -0.5);
        slips.add("That is the error against m = 1. It should be one mini-batch against the other.", Math.sqrt(large));
        cases.number("For mini-batches of " + small + " against " + large, answer, Math.sqrt(ratio), TOLERANCE, slips);
    }

    private static int[] prediction(Lower yours, int pictures) {
        int[] answer = Exercise.ask("your prediction", () -> yours.lower(pictures));
        if (answer.length != 2 || !Arrays.stream(answer).allMatch(m -> m == 1 || m == 20)) {
            throw new NotYet("Your prediction is %s, but two numbers are expected, each 1 or 20:\n"
                    + "which m has the lower cost after %,d visits, and which after %,d.",
                    Arrays.toString(answer), pictures, EPOCHS * pictures);
        }
        return answer;
    }

    /** Runs the race and puts the outcome beside the prediction; any prediction is fine. */
    private static String race(Dataset pictures, Train train, int[] predicted) {
        int n = pictures.size();
        int[] visits = {n, (EPOCHS - 1) * n}; // first one epoch, then the rest
        double[][] cost = new double[2][2]; // for m = 1 and m = 20, at these two times
        for (int seed = 1; seed <= STARTS; seed++) {
            for (int which = 0; which < 2; which++) {
                Network network = new Network(new Random(seed), pictures.inputLength(), 15, pictures.targetLength());
                for (int then = 0; then < 2; then++) {
                    int m = which == 0 ? 1 : 20;
                    Network before = network;
                    network = OnlineUpdates.trained(train, "the race with m = " + m, network, pictures, m, ETA, visits[then]);
                    if (OnlineUpdates.areEqual(before, network)) {
                        throw new NotYet("In the race with m = %d the network has learned nothing from your %,d pictures, though\n"
                                + "it did from a few examples. What does train do differently when there are many?", m, n);
                    }
                    cost[which][then] += network.cost(pictures) / STARTS;
                }
            }
        }
        return String.format(Locale.ROOT, "Now the race: the cost with η = 3, averaged over %d starts.%n", STARTS)
                + line("visits", String.format(Locale.ROOT, "%,d", n), String.format(Locale.ROOT, "%,d", EPOCHS * n))
                + line("m = 1", cost(cost[0][0]), cost(cost[0][1]))
                + line("m = 20", cost(cost[1][0]), cost(cost[1][1]))
                + line("lower", lower(cost, 0), lower(cost, 1))
                + line("you predicted", "m = " + predicted[0], "m = " + predicted[1])
                + "What does m = 1 gain, and what does it lose? Say it in words, below.";
    }

    private static String line(String name, String early, String late) {
        return String.format("  %-14s%10s%10s%n", name, early, late);
    }

    private static String cost(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String lower(double[][] cost, int then) {
        return cost[0][then] == cost[1][then] ? "neither" : cost[0][then] < cost[1][then] ? "m = 1" : "m = 20";
    }
}
