package nndl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Shows a {@link Sweep} while it runs, in two places of the cell's output: a table of the trainings that are running or failed
 * and of the best that are over, and below it the best so far against the number of trainings.
 */
final class LiveSweep implements SweepListener {
    private static final int MOST_DONE = 8; // rows of the table
    private static final long PAUSE = 1_000_000_000; // nanoseconds between two pictures

    private final Map<SweepRun.Settings, String> others = new LinkedHashMap<>(); // running or failed, and how far they came
    private final List<SweepRun> done = new ArrayList<>(); // in the order in which they ended
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
        others.put(settings, String.format(Locale.ROOT, "runs; epoch %d: %,d right", result.epoch(), result.correct()));
        if (System.nanoTime() - shown > PAUSE) {
            show();
        }
    }

    @Override
    public void done(SweepRun run) {
        others.remove(run.settings());
        done.add(run);
    }

    @Override
    public void failed(SweepRun.Settings settings, Throwable problem) {
        others.put(settings, "failed: " + problem);
    }

    @Override
    public void ended() {
        others.values().removeIf(state -> !state.startsWith("failed"));
        show();
        if (!done.isEmpty()) {
            picture.update(Bundle.of(plot()));
        }
    }

    private void show() {
        Bundle rows = Bundle.of(rows());
        table = place(table, rows);
        if (!done.isEmpty()) {
            picture = place(picture, Bundle.still(plot(), words()));
        }
        shown = System.nanoTime();
    }

    private static Notebook.Live place(Notebook.Live place, Bundle content) {
        if (place == null) {
            return Notebook.Live.open(content);
        }
        place.update(content);
        return place;
    }

    /** For example {@code 5 of 12 trainings are over, 2 of them from before; the best: 30 hidden, η = 3, m = 10, seed 1: 9,512 right}. */
    private String words() {
        return String.format(Locale.ROOT, "%d of %d trainings are over%s%s", done.size(), all,
                before == 0 ? "" : ", " + before + " of them from before",
                done.isEmpty() ? "" : String.format(Locale.ROOT, "; the best: %s: %,d right", best().settings(), best().last().correct()));
    }

    private SweepRun best() {
        return done.stream().max(Comparator.comparingInt(run -> run.last().correct())).orElseThrow();
    }

    private Table rows() {
        StringColumn settings = StringColumn.create(words());
        StringColumn state = StringColumn.create("how far");
        others.forEach((run, how) -> {
            settings.append(run.toString());
            state.append(how);
        });
        done.stream().sorted(Comparator.comparingInt((SweepRun run) -> -run.last().correct())).limit(MOST_DONE).forEach(run -> {
            settings.append(run.settings().toString());
            state.append(String.format(Locale.ROOT, "done: %,d right", run.last().correct()));
        });
        return Table.create("").addColumns(settings, state);
    }

    private Plot plot() {
        double[] count = IntStream.rangeClosed(1, done.size()).asDoubleStream().toArray();
        double[] right = done.stream().mapToDouble(run -> run.last().correct()).toArray();
        double[] best = right.clone();
        for (int i = 1; i < best.length; i++) {
            best[i] = Math.max(best[i], best[i - 1]);
        }
        return new Plot("The best of the trainings so far", "trainings that are over", "classified right")
                .line("best so far", count, best).points("each", count, right).xRange(0, Math.max(2, all));
    }
}
