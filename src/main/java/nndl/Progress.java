package nndl;

/** Receives progress reports from a long computation. The counts ascend; the last one is the total. */
@FunctionalInterface
public interface Progress {
    /** Ignores all reports. */
    Progress UNSEEN = (count, all) -> {};

    /**
     * Receives one report.
     *
     * @param count how many parts of the work are done
     * @param all the total number of parts
     */
    void done(int count, int all);
}
