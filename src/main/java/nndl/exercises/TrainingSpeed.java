package nndl.exercises;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import nndl.Dataset;
import nndl.Network;
import nndl.TextbookNetwork;
import nndl.notebook.Source;
import nndl.util.Numbers;

/** How many examples in a second the learner's own network learns from, and the library's two beside it, for exercise x17. */
final class TrainingSpeed {
    private static final int FORECAST = 500; // examples
    private static final int COMPARED = 2_000; // examples
    private static final int ROUNDS = 3; // the fastest counts: Java has made the code quick by then, and others are least in the way
    private static final int EPOCH = 50_000; // examples
    private static final int BOOK = 74; // lines of code of the book's program

    /** Trains on examples once. */
    private interface Trained {
        void on(Dataset training) throws Exception;
    }

    private TrainingSpeed() {}

    /** Returns how long an epoch of MNIST will take, from a training on random pictures. */
    static String forecast(OwnClass own) {
        Random random = new Random(17);
        double[][] inputs = new double[FORECAST][];
        double[][] targets = new double[FORECAST][];
        for (int i = 0; i < FORECAST; i++) {
            inputs[i] = random.doubles(784).toArray();
            targets[i] = random.doubles(10).toArray();
        }
        double seconds = EPOCH / fastest(Dataset.of(inputs, targets), List.of(trained(own, 784, 30, 10)))[0];
        return String.format(Locale.ROOT, "An epoch of MNIST's %,d training pictures will take it about %.0f seconds on this machine.",
                EPOCH, Math.ceil(seconds));
    }

    /** Returns a small table: lines of code and speed of the learner's network, of the book's program, and of the library's two. */
    static String compared(OwnClass own, Dataset training, int... sizes) {
        double[] speeds = fastest(training.slice(0, COMPARED), List.of(trained(own, sizes),
                some -> new TextbookNetwork(sizes).sgd(some, 1, 10, 3.0), some -> new Network(sizes).sgd(some, 1, 10, 3.0)));
        String lines = Source.declared(own.type()).map(source -> Integer.toString(source.linesOfCode())).orElse("");
        return String.join("\n", "",
                row("", "lines of code", "pictures a second"),
                row("yours", lines, Numbers.brief(rounded(speeds[0]))),
                row("the book's, in Python", Integer.toString(BOOK), ""),
                row("TextbookNetwork", Integer.toString(Source.of(TextbookNetwork.class).linesOfCode()), Numbers.brief(rounded(speeds[1]))),
                row("Network", "", Numbers.brief(rounded(speeds[2]))),
                "(Lines that are neither blank nor comment count, braces, too. What TextbookNetwork shares with Network is not in it.)",
                String.format(Locale.ROOT, "Network learns %.1f times as fast as yours, from the same sums: the appendix on speed tells"
                        + " how.", speeds[2] / speeds[0]));
    }

    private static String row(String... cells) {
        return String.format("  %-24s%13s%20s", (Object[]) cells).stripTrailing();
    }

    /** Rounds to two digits, which is as much as such a measurement tells. */
    private static double rounded(double speed) {
        double unit = Math.pow(10, Math.floor(Math.log10(speed)) - 1);
        return Math.rint(speed / unit) * unit;
    }

    private static Trained trained(OwnClass own, int... sizes) {
        return examples -> own.make(new Random(17), sizes).sgd(examples, 1, 10, 3.0);
    }

    /** Returns how many examples in a second each learns from; they take turns, so that all meet the same machine. */
    private static double[] fastest(Dataset examples, List<Trained> all) {
        double[] speeds = new double[all.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < speeds.length; i++) {
                Trained trained = all.get(i);
                long start = System.nanoTime();
                Exercise.ask("a training with " + examples.size() + " examples", () -> {
                    trained.on(examples);
                    return true;
                });
                speeds[i] = Math.max(speeds[i], examples.size() / ((System.nanoTime() - start) / 1e9));
            }
        }
        return speeds;
    }
}
