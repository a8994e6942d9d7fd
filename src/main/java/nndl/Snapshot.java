package nndl;

import java.util.Locale;

/** A network as it was at one moment of its training. */
public final class Snapshot {
    private final long miniBatches;
    private final Parameters parameters;

    Snapshot(long miniBatches, Parameters parameters) {
        this.miniBatches = miniBatches;
        this.parameters = parameters;
    }

    /** Returns how many mini-batches the network had learned from. */
    public long miniBatches() {
        return miniBatches;
    }

    /** Returns the network as it was, a new copy on each call. */
    public Network network() {
        return Network.of(parameters.weights(), parameters.biases());
    }

    /** Returns, for example, {@code Network 784-30-10 (23,860 parameters) after 1,000 mini-batches}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Network %s after %,d mini-batches", parameters.describe(), miniBatches);
    }
}
