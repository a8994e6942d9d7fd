package nndl.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nndl.figure.Plot;
import nndl.notebook.Bundle;
import nndl.notebook.Notebook;
import nndl.show.TableText;

/**
 * Shows a {@link Sweep} while it runs, in two places in the cell's output: a table of the trainings that are running or have
 * failed and of the best completed ones, and below it the best so far plotted against the number of trainings.
 */
final class LiveSweep implements SweepListener {
    private static final int MOST_DONE = 8; // completed runs in the table
    private static final long PAUSE = 1_000_000_000; // nanoseconds between two pictures

    private final Map<SweepRun.Settings, SweepRun.Result> running = new LinkedHashMap<>(); // with the last completed epoch of each
    private final Map<SweepRun.Settings, Throwable> failed = new LinkedHashMap<>();
    private final List<SweepRun> done = new ArrayList<>(); // in order of completion
    private int before;
    private int all;
    private long shown;
    private Notebook.Live table;
    private Notebook.Live picture;

    @Override
    public void planned(List<SweepRun> before, int missing) {
        done.addAll(before);
        this.before = before.size();
        all = before.size() + missing;
    }

    @Override
    public void begun() {
        show();
    }

    @Override
    public void epoch(SweepRun.Settings settings, SweepRun.Result result) {
        running.put(settings, result);
        if (System.nanoTime() - shown > PAUSE) {
            show();
        }
    }

    @Override
    public void done(SweepRun run) {
        running.remove(run.settings());
        done.add(run);
    }

    @Override
    public void failed(SweepRun.Settings settings, Throwable problem) {
        running.remove(settings);
        failed.put(settings, problem);
    }

    @Override
    public void ended() {
        running.clear();
        show();
        if (!done.isEmpty()) {
            picture.update(Bundle.of(plot()));
        }
    }

    private void show() {
        List<String> heads = List.of("hidden", "η", "m", "seed", "epochs", "right", "");
        table = Notebook.Live.show(table, Bundle.table(new TableText("", heads, rows(), words())));
        if (!done.isEmpty()) {
            picture = Notebook.Live.show(picture, Bundle.still(plot(), words()));
        }
        shown = System.nanoTime();
    }

    /** Returns, for example, {@code 5 of 12 trainings are done, 2 of them from before; the best: 30 hidden, η = 3, …: 9,512 right}. */
    private String words() {
        return String.format(Locale.ROOT, "%d of %d trainings are done%s%s", done.size(), all,
                before == 0 ? "" : ", " + before + " of them from before",
                done.isEmpty() ? "" : "; the best: " + best());
    }

    private SweepRun best() {
        return done.stream().min(SweepRun.BEST_FIRST).orElseThrow();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        running.forEach((settings, result) -> rows.add(row(settings, result, "running")));
        failed.forEach((settings, problem) -> rows.add(row(settings, null, "failed: " + SweepRun.why(problem))));
        done.stream()
                .sorted(SweepRun.BEST_FIRST)
                .limit(MOST_DONE)
                .forEach(run -> rows.add(row(run.settings(), run.last(), "done")));
        return rows;
    }

    private static List<String> row(SweepRun.Settings settings, SweepRun.Result result, String how) {
        return List.of("" + settings.hidden(), SweepFile.eta(settings.eta()), "" + settings.m(), "" + settings.seed(),
                result == null ? "" : "" + (result.epoch() + 1),
                result == null ? "" : String.format(Locale.ROOT, "%,d", result.correct()), how);
    }

    private Plot plot() {
        double[] count = IntStream.rangeClosed(1, done.size()).asDoubleStream().toArray();
        double[] right = done.stream().mapToDouble(run -> run.last().correct()).toArray();
        double[] best = right.clone();
        for (int i = 1; i < best.length; i++) {
            best[i] = Math.max(best[i], best[i - 1]);
        }
        return new Plot("The best of the trainings so far", "trainings done", "classified right")
                .line("best so far", count, best).points("each", count, right).xRange(0, Math.max(2, all + 1));
    }
}
