package nndl.sweep;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nndl.Epoch;

/**
 * One training run of a {@link Sweep}: its settings and the result of each epoch.
 *
 * @param settings what distinguishes it from other runs
 * @param epochs the results of its epochs, from 0 on
 */
record SweepRun(Settings settings, List<Result> epochs) {
    /**
     * What distinguishes one run of a sweep from another.
     *
     * @param hidden the number of neurons in the hidden layer, 0 for none
     * @param eta the learning rate
     * @param m the size of the mini-batches
     * @param seed the seed of the initial weights and biases and of the shuffling
     */
    record Settings(int hidden, double eta, int m, long seed) {
        /** Returns, for example, {@code 30 hidden, η = 3, m = 10, seed 1}. */
        @Override
        public String toString() {
            return (hidden == 0 ? "no hidden" : hidden + " hidden") + ", η = " + SweepFile.eta(eta) + ", m = " + m + ", seed " + seed;
        }
    }

    /**
     * How well the network did after an epoch.
     *
     * @param epoch the number of the epoch, from 0
     * @param correct the number classified correctly of the examples that the sweep measures on
     * @param cost the cost of the training examples during the epoch
     * @param testCost the cost of the examples that the sweep measures on
     * @param silent how many outputs reach ½ for none of them
     */
    record Result(int epoch, int correct, double cost, double testCost, int silent) {
        /** Returns a result with costs to six decimal places, like those in the file, so that runs read from it are no different. */
        static Result of(Epoch epoch, int silent) {
            return new Result(epoch.number(), epoch.correct(), rounded(epoch.cost()), rounded(epoch.testCost()), silent);
        }

        private static double rounded(double cost) {
            return Double.parseDouble(String.format(Locale.ROOT, "%.6f", cost));
        }
    }

    /** Orders runs by their count after the last epoch, the best first. */
    static final Comparator<SweepRun> BEST_FIRST = Comparator.comparingInt(run -> -run.last().correct());

    SweepRun {
        epochs = List.copyOf(epochs);
    }

    Result last() {
        return epochs.get(epochs.size() - 1);
    }

    /** Returns the highest count of any epoch. */
    int best() {
        return epochs.stream().mapToInt(Result::correct).max().orElseThrow();
    }

    /** Returns whichever of two runs with these settings has more epochs. */
    SweepRun longer(SweepRun other) {
        return other.epochs.size() > epochs.size() ? other : this;
    }

    /** Returns the same run as it was after this many epochs. */
    SweepRun after(int count) {
        return new SweepRun(settings, epochs.subList(0, count));
    }

    /** Returns what went wrong with a run, in words. */
    static String why(Throwable problem) {
        return problem instanceof OutOfMemoryError ? "there was not enough memory"
                : problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    }

    /** Returns, for example, {@code 30 hidden, η = 3, m = 10, seed 1: 9,512 right}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %,d right", settings, last().correct());
    }
}
