package nndl;

import java.util.Collection;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs the trainings of a {@link Sweep} side by side. Each is the work of one thread and shares nothing but data sets, which
 * never change. What they report goes through a queue to the thread that waits for them: only that one keeps results and shows them.
 */
final class SweepPool {
    /** Trains. */
    interface Trainer {
        /** One training from its start to its end; null if it was stopped on the way. */
        SweepRun train(SweepRun.Settings settings, Consumer<SweepRun.Result> listener);
    }

    /** What a training reports: an epoch, its end, that it was stopped (then all are null) or that it failed. */
    private record Report(SweepRun.Settings settings, SweepRun.Result epoch, SweepRun run, Throwable problem) {
        boolean isLast() {
            return epoch == null;
        }

        void deliver(Consumer<SweepRun> keeper, SweepListener listener) {
            if (epoch != null) {
                listener.epoch(settings, epoch);
            } else if (run != null) {
                keeper.accept(run);
                listener.done(run);
            } else if (problem != null) {
                listener.failed(settings, problem);
            }
        }
    }

    private SweepPool() {}

    /**
     * Returns when all are over, or soon after this thread was interrupted; it is then still marked as interrupted. Whatever
     * happens, what is over is kept.
     */
    static void train(Collection<SweepRun.Settings> all, int threads, Trainer trainer, Consumer<SweepRun> keeper,
            SweepListener listener) {
        BlockingQueue<Report> reports = new LinkedBlockingQueue<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads, SweepPool::thread);
        all.forEach(settings -> pool.execute(() -> reports.add(end(settings, trainer, reports))));
        boolean stopped = false;
        try {
            listener.begun();
            for (int open = all.size(); open > 0;) {
                Report report = reports.take();
                open -= report.isLast() ? 1 : 0;
                report.deliver(keeper, listener);
            }
        } catch (InterruptedException e) {
            stopped = true;
        } catch (RuntimeException e) { // in the midst of showing something, a thread that was interrupted may throw anything
            stopped = Thread.interrupted();
            if (!stopped) {
                throw e;
            }
        } finally {
            end(pool);
            for (Report report = reports.poll(); report != null; report = reports.poll()) {
                if (report.run != null) {
                    keeper.accept(report.run); // it came to its end while the others stopped
                }
            }
        }
        if (stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "a training of a sweep");
        thread.setDaemon(true); // it must not keep the kernel from ending
        return thread;
    }

    /** One training, with the report of how it ended. Whatever goes wrong in it is its own affair. */
    private static Report end(SweepRun.Settings settings, Trainer trainer, BlockingQueue<Report> reports) {
        try {
            SweepRun run = trainer.train(settings, epoch -> reports.add(new Report(settings, epoch, null, null)));
            return new Report(settings, null, run, null);
        } catch (Throwable problem) {
            return new Report(settings, null, null, problem);
        }
    }

    /** Each training stops after the mini-batch it is at; that may be a long one. */
    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        boolean interrupted = false;
        for (boolean over = false; !over;) {
            try {
                over = pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true; // the stop button once more: it is stopping already
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
