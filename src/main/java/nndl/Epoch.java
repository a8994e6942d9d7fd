package nndl;

import java.util.Locale;

/**
 * What one epoch of training came to. An epoch meets every training example once.
 *
 * <p>Counts and the test cost exist only when training was given a test set; asking for one that does not exist is answered
 * in a sentence.
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

    /** The number of the epoch, from 0. */
    public int number() {
        return number;
    }

    /** The mean cost C<sub>x</sub> of the training examples, each as it was met, before the update it led to; 0 or more. */
    public double cost() {
        return cost;
    }

    /** How long the epoch took, without the test. */
    public double seconds() {
        return seconds;
    }

    /** Whether there was a test set. */
    public boolean hasTest() {
        return test != null;
    }

    /** Whether test examples were counted right or wrong: there was a test set, with labels. */
    public boolean hasCount() {
        return test != null && test.labelled();
    }

    /**
     * How many test examples were classified right after this epoch.
     *
     * @throws IllegalStateException without a test set, or if it has no labels
     */
    public int correct() {
        if (hasTest() && !hasCount()) {
            throw new IllegalStateException("the test set has no labels, so nothing was counted right or wrong; testCost() is there");
        }
        return tested().correct();
    }

    /** How many examples the test set has. */
    public int tests() {
        return tested().size();
    }

    /** The cost on the test set after this epoch, equation (6). */
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

    /** For example {@code Epoch 0: 9,129 / 10,000 right, cost 0.0711}. */
    @Override
    public String toString() {
        String line = "Epoch " + number + ":";
        if (hasCount()) {
            line += String.format(Locale.ROOT, " %,d / %,d right,", test.correct(), test.size());
        }
        return line + String.format(Locale.ROOT, " cost %.4f", cost);
    }
}
