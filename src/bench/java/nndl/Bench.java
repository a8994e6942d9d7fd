package nndl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nndl.sweep.SweepBenchmark;

/**
 * Times the library beside its peers and says whether it is as fast as promised. All contestants take turns, round after round,
 * so that anything else the machine does affects all of them alike; what counts is each one's shortest time.
 */
public final class Bench {
    private static final String NETWORK = "Network";
    private static final int[] HIDDEN = {15, 30, 100, 300};
    private static final int[] EXAMPLES = {5_000, 10_000, 20_000, 50_000};

    private static final int NOT_MET = 3; // the exit code if a promise is not met; 1 is that of an error
    private static final int WARM = 100_000; // pictures; Java has compiled everything by then

    private final Path python;
    private final Path peers;
    private final String c = System.getProperty("bench.c"); // the training in C; null where there is no compiler
    private final String jax = System.getProperty("bench.jax"); // the Python that has JAX; null where it is not wished for
    private final boolean quick;
    private final Map<String, Times> small = new LinkedHashMap<>(); // 784-30-10
    private final Map<String, Times> large = new LinkedHashMap<>(); // 784-100-10
    private final Map<String, Times> besides = new LinkedHashMap<>();
    private final Times[][] scaling = new Times[HIDDEN.length][EXAMPLES.length];

    private Bench(Path python, Path peers, boolean quick) {
        this.python = python;
        this.peers = peers;
        this.quick = quick;
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments the folder to write to, the Python that has NumPy, the NumPy training program; and {@code --quick} for fewer
     *     rounds
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Bench bench = new Bench(Path.of(arguments[1]), Path.of(arguments[2]), List.of(arguments).contains("--quick"));
        System.exit(bench.run(folder) ? 0 : NOT_MET);
    }

    private boolean run(Path folder) throws IOException {
        int rounds = quick ? 2 : 5;
        for (int round = 1; round <= rounds; round++) {
            System.out.println("Round " + round + " of " + rounds);
            race(small, 30);
            if (!quick || round == 1) {
                others();
                race(large, 100);
                alone();
            }
        }
        System.out.println("How the time grows");
        for (int h = 0; h < HIDDEN.length; h++) {
            for (int e = 0; e < EXAMPLES.length; e++) {
                scaling[h][e] = new Times();
                if (!quick || h < 3 && e % 2 == 0) {
                    scaling[h][e].add(training("NETWORK", HIDDEN[h], EXAMPLES[e], WARM / EXAMPLES[e], 3).time());
                }
            }
        }
        System.out.println("Memory");
        String[] memory = Contestant.output(java(), "-Xmx256m", "-Dnndl.data=" + System.getProperty("nndl.data"), "-cp",
                System.getProperty("java.class.path"), MemoryProbe.class.getName(), quick ? 5 : 30).split(" ");
        BenchReport report = new BenchReport(small, large, besides, HIDDEN, EXAMPLES, scaling,
                Arrays.stream(memory).mapToDouble(Double::parseDouble).toArray(), version());
        report.write(folder);
        System.out.println("\n" + report);
        return report.allMet();
    }

    /** Runs one round: each program trains for about the same number of seconds. */
    private void race(Map<String, Times> times, int hidden) {
        time(times, NETWORK, training("NETWORK", hidden, 50_000, 3, 8));
        if (c != null) {
            time(times, BenchReport.C, Contestant.program(c, Path.of(c).resolveSibling("mnist"), hidden, 8));
        }
        time(times, "NumPy, one example at a time", peer(python, "plain", hidden, 1));
        time(times, "NumPy, a mini-batch as a matrix, float64", peer(python, "float64", hidden, 4));
        time(times, "NumPy, a mini-batch as a matrix, float32", peer(python, "float32", hidden, 4));
        if (jax != null) {
            time(times, "JAX, an epoch compiled, float32", peer(Path.of(jax), "jax", hidden, 5));
        }
    }

    private void others() {
        time(small, "Smile's MLP", training("SMILE", 30, 50_000, 1, 2));
        time(small, "TextbookNetwork", training("TEXTBOOK", 30, 50_000, 1, 1));
    }

    private void alone() {
        time(besides, "a program, from Java's start to its first epoch", Contestant.whole(java(), "-Dnndl.data="
                + System.getProperty("nndl.data"), "-cp", System.getProperty("java.class.path"), FirstEpoch.class.getName()));
        time(besides, "the same, started as a notebook's kernel is", Contestant.whole(Stream.of(
                Stream.of(java(), "-Dnndl.data=" + System.getProperty("nndl.data")), System.getProperty("bench.kernel").lines(),
                Stream.of(FirstEpoch.class.getName())).flatMap(words -> words).toArray()));
        time(besides, "first epoch, 784-30-10", training("NETWORK", 30, 50_000, 0, 1));
        time(besides, "loading MNIST, first time", Contestant.jmh(LoadingBenchmark.class, "load", Map.of(), 0, 1, "256m"));
        time(besides, "counting on 10,000 pictures, 784-30-10", Contestant.jmh(UseBenchmark.class, "evaluate", Map.of(), 1, 2, "256m"));
        time(besides, "one picture, 784-30-10", Contestant.jmh(UseBenchmark.class, "feedforward", Map.of(), 1, 1, "256m"));
        for (String threads : new String[] {"1", "2"}) {
            time(besides, "a sweep of four on " + threads, Contestant.jmh(SweepBenchmark.class, "sweep",
                    Map.of("threads", threads), 1, 2, "256m"));
        }
    }

    private static void time(Map<String, Times> times, String name, Contestant contestant) {
        double[] seconds = contestant.time();
        times.computeIfAbsent(name, n -> new Times()).add(seconds);
        String least = BenchReport.seconds(Arrays.stream(seconds).min().orElseThrow());
        System.out.println(String.format(Locale.ROOT, "  %-50s%s s", name, least));
    }

    private static Contestant training(String program, int hidden, int examples, int warmups, int epochs) {
        Map<String, String> parameters = Map.of("program", program, "hidden", "" + hidden, "examples", "" + examples);
        return Contestant.jmh(TrainingBenchmark.class, "epoch", parameters, warmups, epochs, program.equals("SMILE") ? "1g" : "256m");
    }

    private Contestant peer(Path python, String kind, int hidden, int epochs) {
        return Contestant.program(python, peers, System.getProperty("nndl.data"), kind, hidden, epochs);
    }

    private String version() {
        return "Java " + Runtime.version() + " (" + System.getProperty("java.vm.name") + "), "
                + Contestant.output(python, "-c",
                        "import sys, numpy; print('Python', sys.version.split()[0] + ', NumPy', numpy.__version__)");
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
