package nndl.sweep;

import java.util.List;

/** Receives reports from a {@link Sweep}, always on the thread that runs it. */
interface SweepListener {
    /** Receives the runs that were done before, and the number of those still to do. */
    default void planned(List<SweepRun> before, int missing) {}

    /** Called when training begins. */
    default void begun() {}

    /** Called after each epoch of a run. */
    default void epoch(SweepRun.Settings settings, SweepRun.Result result) {}

    /** Called when a run is complete. */
    default void done(SweepRun run) {}

    /** Called when a run has failed; the others go on. */
    default void failed(SweepRun.Settings settings, Throwable problem) {}

    /** Called when all runs have ended, but not if the sweep was stopped. */
    default void ended() {}
}
