package nndl.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nndl.Mnist;
import nndl.Network;
import nndl.util.Check;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * The chapter's training runs, each from ten seeds, none left out. Their results are in {@code data/results/}, one CSV file per
 * setting with a line for each epoch of each seed; the notebooks read them, and {@code ./workbook results} recreates them. The
 * same seeds give the same files on every machine.
 *
 * <p>A setting's name gives its layers and its learning rate, as in {@code 784-30-10-eta-3}. All have mini-batches of 10 and
 * run for 30 epochs.
 *
 * <p>Chapter 1, section "Implementing our network to classify digits".
 */
public final class BookRuns {
    static final List<BookRuns> ALL = List.of(
            new BookRuns(30, 3),
            new BookRuns(100, 3),
            new BookRuns(100, 0.001),
            new BookRuns(100, 0.01),
            new BookRuns(100, 0.1),
            new BookRuns(100, 1),
            new BookRuns(30, 100),
            new BookRuns(0, 3));
    private static final int SEEDS = 10;
    private static final int EPOCHS = 30;

    private final int hidden; // 0: none
    private final double eta;

    private BookRuns(int hidden, double eta) {
        this.hidden = hidden;
        this.eta = eta;
    }

    /**
     * Trains all seeds of the settings and writes the results. What goes wrong is told in a sentence; the exit code is 2 for a wrong
     * argument, 1 for a file.
     *
     * @param arguments the folder to write to, created if necessary; then the names of the settings to train, all if none is named
     */
    public static void main(String[] arguments) {
        try {
            write(arguments);
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(e instanceof IOException ? 1 : 2);
        }
    }

    static void write(String... arguments) throws IOException {
        if (arguments.length == 0) {
            throw Check.wrong("name the folder to write to and after it, if you like, settings to train: %s", names());
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<BookRuns> wanted = arguments.length == 1
                ? ALL
                : Arrays.stream(arguments).skip(1).map(BookRuns::named).toList();
        Mnist mnist = Mnist.load();
        for (BookRuns setting : wanted) {
            setting.write(folder.resolve(setting + ".csv"), mnist);
        }
    }

    /**
     * Returns the results of one setting.
     *
     * @param name for example {@code 784-30-10-eta-3}
     * @return a table with the columns seed, epoch, correct (of the 10,000 test pictures), cost (of the training
     *     pictures during the epoch), testCost, silent (how many of the ten outputs reach ½ for none of the test pictures), and those
     *     that are the same in all rows: hidden, eta, m and data
     */
    public static Table table(String name) throws IOException {
        Path file = Mnist.folder().resolve("results").resolve(named(name) + ".csv");
        if (!Files.isRegularFile(file)) {
            throw new IOException("the results of the seeded runs are missing: " + file + "; ./workbook results recreates them");
        }
        return Table.read().csv(CsvReadOptions.builder(Files.newBufferedReader(file)).tableName("Ten seeds of " + name));
    }

    /**
     * Returns one column of one seed's run, epoch by epoch.
     *
     * @param name for example {@code 784-30-10-eta-3}
     * @param seed 1 to 10
     * @param column for example {@code correct}; see {@link #table}
     */
    public static double[] seed(String name, int seed, String column) throws IOException {
        if (seed < 1 || seed > SEEDS) {
            throw Check.wrong("there is no run from seed %d: the seeds are 1 to %d", seed, SEEDS);
        }
        Table all = table(name);
        return all.where(all.intColumn("seed").isEqualTo(seed)).numberColumn(column).asDoubleArray();
    }

    /**
     * Returns the median of a column over the ten seeds, epoch by epoch.
     *
     * @param name for example {@code 784-30-10-eta-3}
     * @param column for example {@code correct}; see {@link #table}
     */
    public static double[] median(String name, String column) throws IOException {
        return table(name).summarize(column, AggregateFunctions.median).by("epoch").numberColumn(1).asDoubleArray();
    }

    private static BookRuns named(String name) {
        Predicate<BookRuns> isMeant = setting -> setting.toString().equals(name);
        return ALL.stream()
                .filter(isMeant)
                .findFirst()
                .orElseThrow(() -> Check.wrong("there is no setting named \"%s\"; there are %s", name, names()));
    }

    private static String names() {
        return ALL.stream().map(BookRuns::toString).collect(Collectors.joining(", "));
    }

    /**
     * Trains all seeds. An interrupted run continues from its draft if exactly this library's sums made it; only when all seeds
     * are done does the draft take the file's place.
     */
    private void write(Path file, Mnist mnist) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + "." + sums(mnist) + ".draft");
        Table seeds = sweep(mnist).seeds(LongStream.rangeClosed(1, SEEDS).toArray()).epochs(EPOCHS).file(draft).run(new SweepListener() {
            @Override
            public void planned(List<SweepRun> before, int missing) {
                before.forEach(this::done);
            }

            @Override
            public void done(SweepRun run) {
                System.out.println(run);
            }

            @Override
            public void failed(SweepRun.Settings settings, Throwable problem) {
                System.out.println(settings + " failed: " + SweepRun.why(problem));
            }
        });
        if (seeds.rowCount() < SEEDS) {
            throw new IOException(file + " is unchanged: not all seeds were completed. Those that were are in " + draft);
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        System.out.println("written: " + file);
    }

    /** Returns a hash of a short training run, which changes whenever the order of the sums does. */
    private static String sums(Mnist mnist) {
        Network network = new Network(new Random(1), 784, 30, 10);
        network.sgd(mnist.training().slice(0, 5_000), 1, 10, 3);
        return Integer.toHexString(Arrays.deepHashCode(network.weights()));
    }

    /** Returns the setting as a sweep, so far with one seed. */
    Sweep sweep(Mnist mnist) {
        return new Sweep(mnist.training(), mnist.test()).hidden(hidden).etas(eta);
    }

    @Override
    public String toString() {
        return "784-" + (hidden == 0 ? "" : hidden + "-") + "10-eta-" + SweepFile.eta(eta);
    }
}
