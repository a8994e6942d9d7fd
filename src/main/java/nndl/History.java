package nndl;

import java.util.List;
import java.util.stream.Collectors;
import nndl.util.Check;

/**
 * The course of a training: one {@link Epoch} after the other, numbered from 0. A training that was stopped has fewer than
 * were asked for.
 *
 * <p>In a notebook it shows itself as two curves, the test images classified right and the cost.
 */
public final class History {
    private final List<Epoch> epochs;

    private History(List<Epoch> epochs) {
        this.epochs = List.copyOf(epochs);
    }

    /** A history of these epochs, in their order. */
    public static History of(List<Epoch> epochs) {
        return new History(epochs);
    }

    /** How many epochs ran to their end. */
    public int epochs() {
        return epochs.size();
    }

    /**
     * Epoch e.
     *
     * @throws IllegalArgumentException if e is not from 0 to epochs() − 1
     */
    public Epoch epoch(int e) {
        if (e < 0 || e >= epochs.size()) {
            throw Check.wrong(epochs.isEmpty()
                    ? "there is no epoch %d: no epoch ran to its end"
                    : "there is no epoch %d: they are numbered from 0 to " + (epochs.size() - 1), e);
        }
        return epochs.get(e);
    }

    /** How many test examples were classified right after epoch e; see {@link Epoch#correct}. */
    public int correct(int e) {
        return epoch(e).correct();
    }

    /** The mean training cost of epoch e; see {@link Epoch#cost}. */
    public double cost(int e) {
        return epoch(e).cost();
    }

    /** The cost on the test set after epoch e; see {@link Epoch#testCost}. */
    public double testCost(int e) {
        return epoch(e).testCost();
    }

    /**
     * The epoch after which most test examples were classified right, the first of equals.
     *
     * @throws IllegalStateException without a test set with labels
     */
    public Epoch best() {
        Epoch best = epoch(0);
        for (Epoch epoch : epochs) {
            if (epoch.correct() > best.correct()) {
                best = epoch;
            }
        }
        return best;
    }

    /** All epochs in their order. */
    public List<Epoch> list() {
        return epochs;
    }

    @Override
    public String toString() {
        return epochs.isEmpty()
                ? "No epoch ran to its end."
                : epochs.stream().map(Epoch::toString).collect(Collectors.joining("\n"));
    }
}
