package nndl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A network as it was at some moments of its training: before it, after 10, 100, 1,000 and so on mini-batches of the first epoch,
 * and at the ends of epochs. At most {@value #MOST} snapshots are kept, so they take as much memory as so many networks; of many
 * epochs only some have one, the early ones closer together, because a network learns most at first.
 *
 * <p>{@link FeedforwardNetwork#sgdWithSnapshots} keeps them, and {@link History#snapshots} returns them.
 */
public final class Snapshots {
    /** So many snapshots are kept of a training. */
    static final int MOST = 12;

    private final long[] moments; // how many mini-batches come before each snapshot
    private final int perEpoch;
    private final int epochs;
    private final Dataset test; // null for none
    private final List<Snapshot> taken = new ArrayList<>();
    private long learned; // mini-batches

    private Snapshots(long[] moments, int perEpoch, int epochs, Dataset test) {
        this.moments = moments;
        this.perEpoch = perEpoch;
        this.epochs = epochs;
        this.test = test;
    }

    /** Takes none. */
    static Snapshots none() {
        return new Snapshots(new long[0], 1, 0, null);
    }

    /** Takes those of a training. */
    static Snapshots of(Dataset training, int epochs, int miniBatchSize, Dataset test) {
        int perEpoch = (training.size() - 1) / miniBatchSize + 1;
        return new Snapshots(moments(perEpoch, epochs), perEpoch, epochs, test);
    }

    private static long[] moments(int perEpoch, int epochs) {
        TreeSet<Long> moments = new TreeSet<>(List.of(0L));
        for (long early = 10; early < perEpoch; early *= 10) {
            moments.add(early);
        }
        int ends = Math.min(epochs, MOST - moments.size());
        for (int i = 1; i <= ends; i++) { // each so many times later than the one before, but at least the next
            moments.add(perEpoch * (long) Math.max(i, StrictMath.pow(epochs, (double) i / ends)));
        }
        return moments.stream().mapToLong(Long::longValue).toArray();
    }

    /** Takes a snapshot if it is time for one. Called before each mini-batch, and after the last. */
    void beforeMiniBatch(FeedforwardNetwork network) {
        if (taken.size() < moments.length && learned == moments[taken.size()]) {
            taken.add(new Snapshot(learned, network.parameters()));
        }
        learned++;
    }

    /** Returns the snapshots in order, fewer if the training was stopped. */
    public List<Snapshot> list() {
        return Collections.unmodifiableList(taken);
    }

    /** Returns how many mini-batches an epoch has. */
    public int miniBatchesPerEpoch() {
        return perEpoch;
    }

    /** Returns whether there are epochs without a snapshot, because there were too many. */
    public boolean skipEpochs() {
        return Arrays.stream(moments).filter(moment -> moment > 0 && moment % perEpoch == 0).count() < epochs;
    }

    /**
     * Returns the test set of the training.
     *
     * @throws IllegalStateException if it had none
     */
    public Dataset test() {
        if (test == null) {
            throw new IllegalStateException("training ran without a test set; give sgdWithSnapshots one as its fifth argument");
        }
        return test;
    }

    /** Returns, for example, {@code 6 snapshots, after 0, 10, 100, 1,000, 5,000 and 10,000 mini-batches}. */
    @Override
    public String toString() {
        String after = taken.stream().map(snapshot -> String.format(Locale.ROOT, "%,d", snapshot.miniBatches()))
                .collect(Collectors.joining(", "));
        return taken.size() + " snapshots, after " + after.replaceFirst(", ([\\d,]+)$", " and $1") + " mini-batches";
    }
}
