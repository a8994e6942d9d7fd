package nndl;

import java.util.Locale;

/**
 * The results of one epoch of training, in which every training example is used once.
 *
 * <p>Counts and the test cost exist only if training was given a test set; asking for one that does not exist throws an
 * exception that says so.
 *
 * <p>Chapter 1, sections "Learning with gradient descent" and "Implementing our network to classify digits".
 */
public final class Epoch {
    private final int number;
    private final double cost;
    private final double seconds;
    private final Score test; // null: trained without a test set

    Epoch(int number, double cost, double seconds, Score test) {
        this.number = number;
        this.cost = cost;
        this.seconds = seconds;
        this.test = test;
    }

    /**
     * Returns the results of an epoch that {@link FeedforwardNetwork#sgd} has not trained itself.
     *
     * @param number of the epoch, counted from 0
     * @param cost the mean training cost, see {@link #cost}
     * @param seconds how long the epoch took
     * @param network as it is after the epoch
     * @param test what it is tested on
     */
    public static Epoch of(int number, double cost, double seconds, FeedforwardNetwork network, Dataset test) {
        return new Epoch(number, cost, seconds, network.score(test));
    }

    /** Returns the number of this epoch, counted from 0. */
    public int number() {
        return number;
    }

    /** Returns the mean cost C<sub>x</sub> of the training examples, each taken just before the update it was used in; 0 or more. */
    public double cost() {
        return cost;
    }

    /** Returns how many seconds the epoch took, without the test. */
    public double seconds() {
        return seconds;
    }

    /** Returns whether there was a test set. */
    public boolean hasTest() {
        return test != null;
    }

    /** Returns whether test examples were counted right or wrong, that is, whether there was a test set with labels. */
    public boolean hasCount() {
        return test != null && test.labelled();
    }

    /**
     * Returns the number of test examples classified correctly after this epoch.
     *
     * @throws IllegalStateException if there was no test set, or if it has no labels
     */
    public int correct() {
        if (hasTest() && !hasCount()) {
            throw new IllegalStateException("the test set has no labels, so nothing was counted right or wrong; testCost() is available");
        }
        return tested().correct();
    }

    /** Returns the number of examples in the test set. */
    public int tests() {
        return tested().size();
    }

    /** Returns the cost on the test set after this epoch, equation (6). */
    public double testCost() {
        return tested().cost();
    }

    private Score tested() {
        if (test == null) {
            throw new IllegalStateException("training ran without a test set, so nothing was counted; "
                    + "give sgd a test set as its fifth argument");
        }
        return test;
    }

    /** Returns, for example, {@code Epoch 0: 9,129 of 10,000 right, cost 0.0711}. */
    @Override
    public String toString() {
        String line = "Epoch " + number + ":";
        if (hasCount()) {
            line += String.format(Locale.ROOT, " %,d of %,d right,", test.correct(), test.size());
        }
        return line + String.format(Locale.ROOT, " cost %.4f", cost);
    }
}
