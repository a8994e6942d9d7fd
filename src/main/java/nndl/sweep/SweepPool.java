package nndl.sweep;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nndl.util.Uninterrupted;

/**
 * Runs the trainings of a {@link Sweep} in parallel. Each is the work of one thread and shares nothing but data sets, which
 * never change. Their reports go through a queue to the thread that waits for them, which alone keeps results and shows them.
 */
final class SweepPool {
    /** Does one training run. */
    interface Trainer {
        /** Trains from start to end; returns an empty result if it was stopped on the way. */
        Optional<SweepRun> train(SweepRun.Settings settings, Consumer<SweepRun.Result> listener);
    }

    /** A report from a training. The last one says how it ended. */
    private sealed interface Report {
        void deliver(Consumer<SweepRun> keeper, SweepListener listener);

        default boolean isLast() {
            return true;
        }
    }

    private record EpochDone(SweepRun.Settings settings, SweepRun.Result result) implements Report {
        @Override
        public void deliver(Consumer<SweepRun> keeper, SweepListener listener) {
            listener.epoch(settings, result);
        }

        @Override
        public boolean isLast() {
            return false;
        }
    }

    private record Done(SweepRun run) implements Report {
        @Override
        public void deliver(Consumer<SweepRun> keeper, SweepListener listener) {
            keeper.accept(run);
            listener.done(run);
        }
    }

    private record Stopped() implements Report {
        @Override
        public void deliver(Consumer<SweepRun> keeper, SweepListener listener) {
            // there is nothing to keep and nothing to report
        }
    }

    private record Failed(SweepRun.Settings settings, Throwable problem) implements Report {
        @Override
        public void deliver(Consumer<SweepRun> keeper, SweepListener listener) {
            listener.failed(settings, problem);
        }
    }

    private SweepPool() {}

    /**
     * Runs all trainings. Returns when all have ended, or soon after this thread was interrupted; it is then still marked as
     * interrupted. Whatever happens, completed runs are kept.
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
        } catch (RuntimeException e) { // while displaying something, an interrupted thread may throw anything
            stopped = Thread.interrupted();
            if (!stopped) {
                throw e;
            }
        } finally {
            end(pool);
            for (Report report = reports.poll(); report != null; report = reports.poll()) {
                if (report instanceof Done done) {
                    keeper.accept(done.run); // it was completed while the others stopped
                }
            }
        }
        if (stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "a training of a sweep");
        thread.setDaemon(true); // it must not keep the kernel from exiting
        return thread;
    }

    /** Runs one training and returns the report of how it ended. Whatever goes wrong in it does not affect the others. */
    private static Report end(SweepRun.Settings settings, Trainer trainer, BlockingQueue<Report> reports) {
        try {
            Optional<SweepRun> run = trainer.train(settings, result -> reports.add(new EpochDone(settings, result)));
            return run.<Report>map(Done::new).orElseGet(Stopped::new);
        } catch (Throwable problem) {
            return new Failed(settings, problem);
        }
    }

    /** Stops all trainings. Each stops after its current mini-batch, which may be a long one. */
    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        while (!Uninterrupted.get(() -> pool.awaitTermination(1, TimeUnit.MINUTES))) {
            // pressing the stop button again changes nothing: it is stopping already
        }
    }
}
