package nndl;

import java.util.List;
import java.util.stream.Collectors;
import nndl.util.Check;

/**
 * The course of a training run: its {@link Epoch}s in order, numbered from 0. A run that was stopped has fewer than were asked
 * for.
 *
 * <p>A notebook displays it as curves: the test images classified correctly, if they were counted, and the costs.
 */
public final class History {
    private final List<Epoch> epochs;
    private final Snapshots snapshots;

    History(List<Epoch> epochs, Snapshots snapshots) {
        this.epochs = List.copyOf(epochs);
        this.snapshots = snapshots;
    }

    /** Returns a history of these epochs, in this order. */
    public static History of(List<Epoch> epochs) {
        return new History(epochs, Snapshots.none());
    }

    /** Returns the number of epochs that were completed. */
    public int epochs() {
        return epochs.size();
    }

    /**
     * Returns epoch e.
     *
     * @throws IllegalArgumentException unless 0 ≤ e &lt; epochs()
     */
    public Epoch epoch(int e) {
        if (e < 0 || e >= epochs.size()) {
            throw Check.wrong(epochs.isEmpty()
                    ? "there is no epoch %d: no epoch ran to its end"
                    : "there is no epoch %d: they are numbered from 0 to " + (epochs.size() - 1), e);
        }
        return epochs.get(e);
    }

    /** Returns the number of test examples classified correctly after epoch e; see {@link Epoch#correct}. */
    public int correct(int e) {
        return epoch(e).correct();
    }

    /** Returns the mean training cost of epoch e; see {@link Epoch#cost}. */
    public double cost(int e) {
        return epoch(e).cost();
    }

    /** Returns the cost on the test set after epoch e; see {@link Epoch#testCost}. */
    public double testCost(int e) {
        return epoch(e).testCost();
    }

    /** Returns the mean training costs, epoch by epoch. */
    public double[] costs() {
        return epochs.stream().mapToDouble(Epoch::cost).toArray();
    }

    /** Returns the costs on the test set, epoch by epoch; see {@link Epoch#testCost}. */
    public double[] testCosts() {
        return epochs.stream().mapToDouble(Epoch::testCost).toArray();
    }

    /** Returns the numbers of test examples classified correctly, epoch by epoch; see {@link Epoch#correct}. */
    public double[] corrects() {
        return epochs.stream().mapToDouble(Epoch::correct).toArray();
    }

    /**
     * Returns the epoch after which most test examples were classified correctly, the first if there are several.
     *
     * @throws IllegalStateException if there was no test set with labels
     * @throws IllegalArgumentException if no epoch was completed
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

    /** Returns all epochs in order. */
    public List<Epoch> list() {
        return epochs;
    }

    /**
     * Returns the network as it was at some moments of the training.
     *
     * @throws IllegalStateException if the training kept no snapshots
     */
    public Snapshots snapshots() {
        if (snapshots.list().isEmpty()) {
            throw new IllegalStateException("this training kept no snapshots of the network: train a new network with sgdWithSnapshots, "
                    + "which takes the same arguments as sgd");
        }
        return snapshots;
    }

    @Override
    public String toString() {
        return epochs.isEmpty()
                ? "No epoch ran to its end."
                : epochs.stream().map(Epoch::toString).collect(Collectors.joining("\n"));
    }
}
