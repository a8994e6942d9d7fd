package nndl.sweep;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/** The results of a {@link Sweep} as tables. */
final class SweepTables {
    /** An epoch and the run it belongs to. */
    private record Line(SweepRun run, SweepRun.Result result) {
        SweepRun.Settings settings() {
            return run.settings();
        }
    }

    private SweepTables() {}

    /** Returns a table with a row for each run, those with the best final count first. */
    static Table summary(List<SweepRun> runs) {
        List<Line> lines = runs.stream()
                .sorted(SweepRun.BEST_FIRST)
                .map(run -> new Line(run, run.last()))
                .toList();
        return Table.create(runs.size() + " trainings, the best first").addColumns(
                integers("hidden", lines, line -> line.settings().hidden()),
                decimals("eta", lines, line -> line.settings().eta()),
                integers("m", lines, line -> line.settings().m()),
                seeds(lines),
                integers("correct", lines, line -> line.result.correct()),
                integers("best", lines, line -> line.run.best()),
                decimals("cost", lines, line -> line.result.cost()),
                decimals("testCost", lines, line -> line.result.testCost()),
                integers("silent", lines, line -> line.result.silent()));
    }

    /** Returns a table with a row for each epoch of each run. */
    static Table epochs(List<SweepRun> runs) {
        List<Line> lines = runs.stream().flatMap(run -> run.epochs().stream().map(result -> new Line(run, result))).toList();
        return Table.create(runs.size() + " trainings, epoch by epoch").addColumns(
                seeds(lines),
                integers("epoch", lines, line -> line.result.epoch()),
                integers("correct", lines, line -> line.result.correct()),
                decimals("cost", lines, line -> line.result.cost()),
                decimals("testCost", lines, line -> line.result.testCost()),
                integers("silent", lines, line -> line.result.silent()),
                integers("hidden", lines, line -> line.settings().hidden()),
                decimals("eta", lines, line -> line.settings().eta()),
                integers("m", lines, line -> line.settings().m()));
    }

    private static IntColumn integers(String name, List<Line> lines, ToIntFunction<Line> value) {
        return IntColumn.create(name, lines.stream().mapToInt(value).toArray());
    }

    private static DoubleColumn decimals(String name, List<Line> lines, ToDoubleFunction<Line> value) {
        return DoubleColumn.create(name, lines.stream().mapToDouble(value).toArray());
    }

    private static LongColumn seeds(List<Line> lines) {
        return LongColumn.create("seed", lines.stream().mapToLong(line -> line.settings().seed()).toArray());
    }
}
