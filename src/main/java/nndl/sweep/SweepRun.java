package nndl.sweep;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nndl.Epoch;

/**
 * One training of a {@link Sweep}: its settings and, for each epoch, what it came to.
 *
 * @param epochs the epochs that it ran, from 0 on
 */
record SweepRun(Settings settings, List<Result> epochs) {
    /**
     * What tells one run of a sweep from another.
     *
     * @param hidden neurons in the hidden layer, 0 for none
     * @param eta the learning rate
     * @param m the size of the mini-batches
     * @param seed of the start and of the shuffling
     */
    record Settings(int hidden, double eta, int m, long seed) {
        /** For example {@code 30 hidden, η = 3, m = 10, seed 1}. */
        @Override
        public String toString() {
            return (hidden == 0 ? "no hidden" : hidden + " hidden") + ", η = " + SweepFile.eta(eta) + ", m = " + m + ", seed " + seed;
        }
    }

    /**
     * How the network did after an epoch.
     *
     * @param correct of the examples that the sweep measures on
     * @param cost of the training examples as they were met
     * @param testCost of the examples that the sweep measures on
     * @param silent how many outputs reach ½ for none of them
     */
    record Result(int epoch, int correct, double cost, double testCost, int silent) {
        /** With costs to six decimal places, as the file has them: what was read is the same as what was trained. */
        static Result of(Epoch epoch, int silent) {
            return new Result(epoch.number(), epoch.correct(), rounded(epoch.cost()), rounded(epoch.testCost()), silent);
        }

        private static double rounded(double cost) {
            return Double.parseDouble(String.format(Locale.ROOT, "%.6f", cost));
        }
    }

    /** By the count after the last epoch. */
    static final Comparator<SweepRun> BEST_FIRST = Comparator.comparingInt(run -> -run.last().correct());

    SweepRun {
        epochs = List.copyOf(epochs);
    }

    Result last() {
        return epochs.get(epochs.size() - 1);
    }

    /** The highest count of any epoch. */
    int best() {
        return epochs.stream().mapToInt(Result::correct).max().orElseThrow();
    }

    /** The one of two runs with these settings that has more epochs. */
    SweepRun longer(SweepRun other) {
        return other.epochs.size() > epochs.size() ? other : this;
    }

    /** The same run as it was after so many epochs. */
    SweepRun after(int count) {
        return new SweepRun(settings, epochs.subList(0, count));
    }

    /** What went wrong with a run, in words. */
    static String why(Throwable problem) {
        return problem instanceof OutOfMemoryError ? "there was not enough memory"
                : problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    }

    /** For example {@code 30 hidden, η = 3, m = 10, seed 1: 9,512 right}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %,d right", settings, last().correct());
    }
}
