package nndl;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nndl.figure.Bars;
import nndl.figure.Plot;
import nndl.util.Numbers;
import nndl.util.WholeFile;

/** The results of a {@link Bench}: as text, as JSON, and as pictures. */
final class BenchReport {
    /** The contestant that shows how far there would be to go. */
    static final String C = "C, the same means and padded rows";

    private final Map<String, Times> small;
    private final Map<String, Times> large;
    private final Map<String, Times> others;
    private final int[] hidden;
    private final int[] examples;
    private final Times[][] scaling;
    private final double[] memory; // megabytes once loaded, bytes per example, epochs that ran in 256 MB
    private final String versions;
    private final List<Bar> bars = new ArrayList<>();

    /** A promise: a figure and its bound, at least or at most. */
    private record Bar(String what, double measured, boolean atLeast, double bound) {
        boolean met() {
            return atLeast ? measured >= bound : measured <= bound;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "  %-58s %7.2f   %s %-6s %s", what, measured, atLeast ? "at least" : "at most ",
                    Numbers.brief(bound), met() ? "met" : "NOT MET");
        }
    }

    BenchReport(Map<String, Times> small, Map<String, Times> large, Map<String, Times> others, int[] hidden, int[] examples,
            Times[][] scaling, double[] memory, String versions) {
        this.small = small;
        this.large = large;
        this.others = others;
        this.hidden = hidden;
        this.examples = examples;
        this.scaling = scaling;
        this.memory = memory;
        this.versions = versions;
        Times network = small.get("Network");
        bars.add(atLeast("784-30-10: NumPy one at a time / Network", small.get("NumPy, one example at a time").over(network), 18));
        bars.add(atLeast("784-30-10: NumPy as matrices, float64 / Network",
                small.get("NumPy, a mini-batch as a matrix, float64").over(network), 2.2));
        bars.add(atLeast("784-30-10: NumPy as matrices, float32 / Network",
                small.get("NumPy, a mini-batch as a matrix, float32").over(network), 1));
        bars.add(atLeast("784-30-10: Smile / Network", small.get("Smile's MLP").over(network), 7));
        bars.add(atLeast("784-100-10: NumPy one at a time / Network",
                large.get("NumPy, one example at a time").over(large.get("Network")), 15));
        if (small.containsKey(C)) {
            bars.add(atMost("784-30-10: Network / C", network.over(small.get(C)), 1.4));
        }
        bars.add(atMost("first epoch / a later one", others.get("first epoch, 784-30-10").over(network), 3));
        bars.add(atLeast("a sweep on one core / on two",
                others.get("a sweep of four on 1").over(others.get("a sweep of four on 2")), 1.6));
        bars.add(atMost("seconds to load MNIST, first time", others.get("loading MNIST, first time").least(), 0.5));
        bars.add(atMost("megabytes in use once MNIST is loaded", memory[0], 90));
        bars.add(atMost("bytes allocated for an example", memory[1], 24));
    }

    private static Bar atLeast(String what, double measured, double bound) {
        return new Bar(what, measured, true, bound);
    }

    private static Bar atMost(String what, double measured, double bound) {
        return new Bar(what, measured, false, bound);
    }

    boolean allMet() {
        return bars.stream().allMatch(Bar::met);
    }

    /** Returns seconds with three decimal places, below a millisecond with seven. */
    static String seconds(double seconds) {
        return seconds >= 0.001 ? String.format(Locale.ROOT, "%9.3f", seconds) : String.format(Locale.ROOT, "%9.7f", seconds);
    }

    @Override
    public String toString() {
        StringBuilder words = new StringBuilder();
        words.append("An epoch of 50,000 pictures, mini-batches of 10, one thread; seconds, the least of all rounds\n\n");
        words.append(table("784-30-10", small)).append("\n").append(table("784-100-10", large)).append("\n");
        words.append(roof());
        words.append("Besides\n");
        others.forEach((name, times) -> words.append(String.format("  %-50s%s%n", name, seconds(times.least()))));
        words.append(String.format(Locale.ROOT, "  %.0f epochs of 784-30-10 ran in a Java of 256 MB, loading included%n%n", memory[2]));
        words.append(growth()).append("\nWhat is promised\n");
        bars.forEach(bar -> words.append(bar).append("\n"));
        return words.append("\n").append(machine()).toString();
    }

    /** Returns how far Network is from the same training in C. */
    private String roof() {
        return !small.containsKey(C)
                ? "No C compiler was found, so how far Network is from the roof is not known\n\n"
                : String.format(Locale.ROOT, "How far from the roof: Network takes %.2f times as long as C with 30 hidden neurons,"
                        + " %.2f with 100%n%n",
                        small.get("Network").over(small.get(C)), large.get("Network").over(large.get(C)));
    }

    private static String table(String title, Map<String, Times> times) {
        Times network = times.get("Network");
        StringBuilder rows = new StringBuilder(String.format("%-52s%9s   %s%n", title, "seconds", "times as long as Network (by round)"));
        times.forEach((name, t) -> {
            double[] byRound = t.overByRound(network);
            rows.append(String.format(Locale.ROOT, "  %-50s%s%8.2f  (%.1f to %.1f)%n", name, seconds(t.least()), t.over(network),
                    byRound[0], byRound[byRound.length - 1]));
        });
        return rows.toString();
    }

    /** Returns the seconds of an epoch, and what that makes per example and weight. */
    private String growth() {
        StringBuilder rows = new StringBuilder("How the time of an epoch grows: seconds (nanoseconds for a picture and weight)\n")
                .append("  hidden neurons");
        for (int n : examples) {
            rows.append(String.format(Locale.ROOT, "%,13d pictures", n));
        }
        for (int h = 0; h < hidden.length; h++) {
            rows.append(String.format("%n  %-15d", hidden[h]));
            for (int e = 0; e < examples.length; e++) {
                rows.append(scaling[h][e].rounds().isEmpty() ? " ".repeat(22) : String.format(Locale.ROOT, "%s (%.3f)%5s",
                        seconds(scaling[h][e].least()), nanosecondsForAWeight(h, e), ""));
            }
        }
        return rows.append("\n").toString();
    }

    private double nanosecondsForAWeight(int h, int e) {
        return 1e9 * scaling[h][e].least() / examples[e] / Parameters.count(new int[] {784, hidden[h], 10});
    }

    private String machine() {
        return String.format("%s, %s, %s, %d processors. %s.%nOther work on the machine lengthens all times; the ratios are what to go by,"
                + " and where those by round lie far apart, measure again.", processor(), System.getProperty("os.name"),
                System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(), versions);
    }

    /** Returns the processor's name, as far as the system tells it. */
    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.replaceFirst("[^:]*:", "").strip()).orElse("unnamed processor");
        } catch (IOException e) {
            return "unnamed processor";
        }
    }

    /** Writes the figures as JSON, and two pictures. */
    void write(Path folder) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("date", LocalDate.now().toString());
        all.put("machine", machine());
        all.put("epoch 784-30-10", rounds(small));
        all.put("epoch 784-100-10", rounds(large));
        all.put("others", rounds(others));
        List<Map<String, Object>> growth = new ArrayList<>();
        for (int h = 0; h < hidden.length; h++) {
            for (int e = 0; e < examples.length; e++) {
                growth.add(Map.of("hidden", hidden[h], "examples", examples[e], "seconds", scaling[h][e].rounds()));
            }
        }
        all.put("growth", growth);
        all.put("memory", Map.of("megabytes loaded", memory[0], "bytes an example", memory[1], "epochs in 256 MB", memory[2]));
        Map<String, Object> promised = new LinkedHashMap<>();
        bars.forEach(bar -> promised.put(bar.what, Map.of("measured", bar.measured, bar.atLeast ? "at least" : "at most", bar.bound,
                "met", bar.met())));
        all.put("promised", promised);
        WholeFile.write(folder.resolve("bench.json"),
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(all));
        WholeFile.write(folder.resolve("programs.png"), programs().drawing().still().png());
        WholeFile.write(folder.resolve("growth.png"), growthPlot().drawing().still().png());
    }

    private static Map<String, List<double[]>> rounds(Map<String, Times> times) {
        Map<String, List<double[]>> rounds = new LinkedHashMap<>();
        times.forEach((name, t) -> rounds.put(name, t.rounds()));
        return rounds;
    }

    private Bars programs() {
        String[] names = small.keySet().stream().map(BenchReport::shortly).toArray(String[]::new);
        return new Bars("An epoch of 784-30-10, in epochs of Network", "program", "times as long", names,
                small.values().stream().mapToDouble(t -> Math.round(10 * t.over(small.get("Network"))) / 10.0).toArray());
    }

    /** Returns a name that fits under a bar: {@code NumPy, one example at a time} becomes {@code NumPy, one}. */
    private static String shortly(String name) {
        return name.equals("Network")
                ? name
                : name.replaceFirst(" example at a time| a mini-batch as a matrix,|'s MLP|Network$|, the same means.*", "");
    }

    private Plot growthPlot() {
        Plot plot = new Plot("How the time of an epoch grows", "pictures", "seconds").logLog();
        for (int h = 0; h < hidden.length; h++) {
            Times[] row = scaling[h];
            int[] measured = IntStream.range(0, examples.length).filter(e -> !row[e].rounds().isEmpty()).toArray();
            if (measured.length > 0) {
                plot.line(hidden[h] + " hidden", Arrays.stream(measured).mapToDouble(e -> examples[e]).toArray(),
                        Arrays.stream(measured).mapToDouble(e -> row[e].least()).toArray());
            }
        }
        return plot;
    }
}
