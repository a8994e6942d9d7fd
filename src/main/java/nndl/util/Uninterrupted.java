package nndl.util;

/** Work that must not be disturbed by the stop button. Whether it was pressed is remembered, and known again afterwards. */
public final class Uninterrupted {
    private Uninterrupted() {}

    /** Work with a result, which may fail. If it waits, it can be begun again where the wait was interrupted. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        /** Does the work. */
        T result() throws E, InterruptedException;
    }

    /**
     * Does the work with this thread's interrupt put off. A wait that is interrupted all the same is begun again.
     *
     * @return the work's result
     * @throws E what the work throws; the interrupt is known again then, too
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
