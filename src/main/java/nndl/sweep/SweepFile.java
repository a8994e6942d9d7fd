package nndl.sweep;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nndl.util.OneAtATime;
import nndl.util.WholeFile;

/** Runs of a {@link Sweep} as a CSV file with a line for each epoch of each run. */
final class SweepFile {
    static final String HEADER = "seed,epoch,correct,cost,testCost,silent,hidden,eta,m,data";

    /** The settings of a run and the data that it was trained and measured on. */
    record Key(SweepRun.Settings settings, String data) {}

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::data)
            .thenComparing(Key::settings, Comparator.comparingInt(SweepRun.Settings::hidden)
                    .thenComparingDouble(SweepRun.Settings::eta)
                    .thenComparingInt(SweepRun.Settings::m)
                    .thenComparingLong(SweepRun.Settings::seed));

    private SweepFile() {}

    /**
     * Returns the runs in the file, in its order; none if there is no such file yet.
     *
     * @throws IOException if the file is something else or damaged, or if its folder does not exist; the message names the file and
     *     the line
     */
    static Map<Key, SweepRun> read(Path file) throws IOException {
        Map<Key, SweepRun> runs = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            Path folder = file.getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                throw new IOException("the results cannot be kept in " + file + ": the folder " + folder + " does not exist");
            }
            return runs;
        }
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; add the name of a file for the sweep's results");
        }
        List<String> lines = lines(file);
        if (!lines.isEmpty() && lines.get(0).startsWith(HEADER + ",")) {
            throw new IOException(file + " was written by a newer version of the workbook, which keeps more (" + lines.get(0).substring(
                    HEADER.length() + 1) + "), and it will not be overwritten: bring the workbook up to date, or choose another name");
        }
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IOException(file + " does not hold the results of a sweep, and it will not be overwritten: choose another name");
        }
        for (int number = 2; number <= lines.size(); number++) {
            try {
                take(lines.get(number - 1).split(","), runs);
            } catch (RuntimeException e) {
                throw new IOException(String.format(Locale.ROOT, "line %d of %s is not a sweep's: \"%s\"; choose another name, or fix it",
                        number, file, lines.get(number - 1)), e);
            }
        }
        return runs;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            return List.of(); // not a text file at all
        }
    }

    private static void take(String[] cells, Map<Key, SweepRun> runs) {
        if (cells.length != HEADER.split(",").length) {
            throw new IllegalArgumentException();
        }
        Key key = new Key(new SweepRun.Settings(Integer.parseInt(cells[6]), Double.parseDouble(cells[7]), Integer.parseInt(cells[8]),
                Long.parseLong(cells[0])), cells[9]);
        SweepRun.Result result = new SweepRun.Result(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]),
                Double.parseDouble(cells[3]), Double.parseDouble(cells[4]), Integer.parseInt(cells[5]));
        List<SweepRun.Result> epochs = new ArrayList<>(runs.containsKey(key) ? runs.get(key).epochs() : List.of());
        if (result.epoch() != epochs.size()) {
            throw new IllegalArgumentException();
        }
        epochs.add(result);
        runs.put(key, new SweepRun(key.settings(), epochs));
    }

    /**
     * Adds runs to the file; if it already has one of them, the longer one stays. Several threads and programs may do so at the
     * same time.
     */
    static void add(Path file, Map<Key, SweepRun> runs) throws IOException {
        OneAtATime.change(file, () -> {
            Map<Key, SweepRun> all = read(file);
            runs.forEach((key, run) -> all.merge(key, run, SweepRun::longer));
            write(file, all);
        });
    }

    /** Writes all of it or nothing, in an order that depends only on the runs. */
    private static void write(Path file, Map<Key, SweepRun> runs) throws IOException {
        String text = runs.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .flatMap(entry -> entry.getValue().epochs().stream().map(result -> line(entry.getKey(), result)))
                .collect(Collectors.joining("", HEADER + "\n", ""));
        try {
            WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IOException("the results could not be kept in " + file + "; what was there before is unchanged, and the sweep "
                    + "itself still has those of this run (" + WholeFile.reason(e) + ")", e);
        }
    }

    private static String line(Key key, SweepRun.Result result) {
        SweepRun.Settings settings = key.settings();
        return String.format(Locale.ROOT, "%d,%d,%d,%.6f,%.6f,%d,%d,%s,%d,%s\n",
                settings.seed(), result.epoch(), result.correct(), result.cost(), result.testCost(), result.silent(),
                settings.hidden(), eta(settings.eta()), settings.m(), key.data());
    }

    /** Returns the number in its shortest form that still has the same value. */
    static String eta(double eta) {
        return eta == Math.rint(eta) && eta < 1e6 ? String.format(Locale.ROOT, "%.0f", eta) : Double.toString(eta);
    }
}
