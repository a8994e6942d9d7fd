package nndl.sweep;

import java.util.List;

/** Is told how a {@link Sweep} goes, always from the thread that runs it. */
interface SweepListener {
    /** What was done before, and how many trainings are still to run. */
    default void planned(List<SweepRun> before, int missing) {}

    /** The trainings run. */
    default void begun() {}

    /** One more epoch of a training is over. */
    default void epoch(SweepRun.Settings settings, SweepRun.Result result) {}

    /** A training is over. */
    default void done(SweepRun run) {}

    /** A training failed; the others go on. */
    default void failed(SweepRun.Settings settings, Throwable problem) {}

    /** All are over. A sweep that was stopped does not say so. */
    default void ended() {}
}
