package nndl.util;

/** Runs work that the stop button must not disturb. A press of it is remembered and takes effect afterwards. */
public final class Uninterrupted {
    private Uninterrupted() {}

    /** Work that returns a result and may fail. If it waits, it must be possible to start it again after an interrupted wait. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        /** Does the work and returns its result. */
        T result() throws E, InterruptedException;
    }

    /**
     * Does the work with this thread's interrupt postponed. If a wait is interrupted all the same, the work is started again.
     *
     * @return the work's result
     * @throws E what the work throws; the interrupt is restored in that case, too
     */
    public static <T, E extends Exception> T get(Work<T, E> work) throws E {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return work.result();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
