package nndl;

/** Is told how far a long work is. The counts ascend, and the last one is all. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress UNSEEN = (count, all) -> {};

    /**
     * @param count how many parts of the work are done
     * @param all how many there are
     */
    void done(int count, int all);
}
