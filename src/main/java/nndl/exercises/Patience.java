package nndl.exercises;

import java.util.Arrays;

/** How long a check waits for the thread that runs the learner's code, and what it says of code that has not finished. */
final class Patience {
    private static final int LOOK = 20; // milliseconds; in this time code cannot fill what is left of the memory
    private static final double FULL = 0.8; // of the memory
    private static final long GROWN = 64 << 20; // bytes
    private static final int LAST_WORDS = 300; // milliseconds for code to end once it is told to

    private final Thread worker;
    private final int seconds;
    private long least = used(); // memory since the thread has started

    Patience(Thread worker, int seconds) {
        this.worker = worker;
        this.seconds = seconds;
    }

    /** Waits for the thread to end, and returns what to say if it has not finished; empty if it has. */
    String await() throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (worker.isAlive()) {
            least = Math.min(least, used());
            if (used() > FULL * Runtime.getRuntime().maxMemory() && usedForGood() > FULL * Runtime.getRuntime().maxMemory()) {
                return stopFilling();
            }
            if (System.nanoTime() >= end) {
                return used() - least > GROWN && usedForGood() - least > GROWN ? stopFilling() : giveUp();
            }
            worker.join(LOOK);
        }
        return "";
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long usedForGood() {
        System.gc();
        return used();
    }

    /**
     * Stops a thread that fills the memory: in a full one the kernel's own threads, too, would end. Nothing else than {@code stop}
     * ends a plain loop. From Java 20 on there is no such thing, and the thread meets the end of the memory.
     */
    @SuppressWarnings("deprecation")
    private String stopFilling() throws InterruptedException {
        try {
            worker.stop();
        } catch (UnsupportedOperationException | LinkageError e) {
            worker.interrupt();
        }
        worker.join(seconds * 1000L);
        return "Your code fills the memory. Does a list or an array grow without end?\n"
                + "If it is a variable of the notebook, choose Kernel → Restart Kernel.";
    }

    /** Tells the thread to end, and returns what to say about it, by what it was doing. */
    private String giveUp() throws InterruptedException {
        Thread.State state = worker.getState();
        StackTraceElement[] doing = worker.getStackTrace();
        worker.interrupt(); // the library's code heeds this, and whatever waits or sleeps; a plain loop does not
        worker.join(LAST_WORDS);
        String goesOn = !worker.isAlive() ? "" : "\nIt is still " + (state == Thread.State.RUNNABLE
                ? "running in the background and keeps one core busy" : "waiting in the background")
                + ": fix it, then choose Kernel → Restart Kernel.";
        return "Your code has not finished after " + seconds + (seconds == 1 ? " second" : " seconds") + question(state, doing) + goesOn;
    }

    private static String question(Thread.State state, StackTraceElement[] doing) {
        if (Thrown.isReading(doing)) {
            return ": it waits for something to be typed.\nNobody can type while a check runs: all that is needed is in the parameters.";
        }
        return switch (state) {
            case BLOCKED -> ": it waits for a lock that another thread holds (synchronized).\nDo two threads wait for each other?";
            case WAITING, TIMED_WAITING -> isSleeping(doing) ? ": it sleeps. There is no need to wait for anything here."
                    : ": it waits for another thread.\nDoes that one ever finish, or tell this one to go on?";
            default -> ". Is there a loop that never ends,\nor one that does far more work than it needs to?";
        };
    }

    private static boolean isSleeping(StackTraceElement[] doing) {
        return Arrays.stream(doing).anyMatch(frame -> frame.getClassName().equals("java.lang.Thread")
                && frame.getMethodName().equals("sleep"));
    }
}
