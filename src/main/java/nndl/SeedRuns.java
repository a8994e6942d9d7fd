package nndl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * The chapter's trainings, each from ten seeds, none left out. What came of them lies in {@code data/results/}, a CSV file for
 * each setting with a line for each epoch of each seed; the notebooks read them, and {@code ./workbook results} makes them
 * anew. The same seeds give the same files on every machine.
 *
 * <p>A setting's name tells its layers and its learning rate, as in {@code 784-30-10-eta-3}. All have mini-batches of 10 and
 * run for 30 epochs.
 *
 * <p>Chapter 1, section "Implementing our network to classify digits".
 */
public final class SeedRuns {
    static final String HEADER = "seed,epoch,correct,cost,testCost,silent";
    static final List<SeedRuns> ALL = List.of(
            new SeedRuns(3, 784, 30, 10),
            new SeedRuns(3, 784, 100, 10),
            new SeedRuns(0.001, 784, 100, 10),
            new SeedRuns(0.01, 784, 100, 10),
            new SeedRuns(0.1, 784, 100, 10),
            new SeedRuns(1, 784, 100, 10),
            new SeedRuns(100, 784, 30, 10),
            new SeedRuns(3, 784, 10));
    private static final int SEEDS = 10;
    private static final int EPOCHS = 30;

    private final double eta;
    private final int[] sizes;

    SeedRuns(double eta, int... sizes) {
        this.eta = eta;
        this.sizes = sizes;
    }

    /**
     * @param arguments the folder to write to, made if need be; then the names of the settings to train, all if none is named
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            throw Check.wrong("the folder to write to is needed, and after it, if you like, names of settings: %s", names());
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<SeedRuns> wanted = arguments.length == 1
                ? ALL
                : Arrays.stream(arguments).skip(1).map(SeedRuns::named).toList();
        Mnist mnist = Mnist.load();
        for (SeedRuns setting : wanted) {
            setting.write(folder.resolve(setting + ".csv"), mnist);
        }
    }

    /**
     * What came of one setting.
     *
     * @param name for example {@code 784-30-10-eta-3}
     * @return a table with the columns seed, epoch, correct (of the 10,000 test pictures), cost (of the training pictures as
     *     they were met), testCost, and silent: how many of the ten outputs reach ½ for none of the test pictures
     */
    public static Table table(String name) throws IOException {
        Path file = Mnist.folder().resolve("results").resolve(named(name) + ".csv");
        if (!Files.isRegularFile(file)) {
            throw new IOException("the results of the seeded runs are missing: " + file + "; ./workbook results makes them anew");
        }
        return Table.read().csv(CsvReadOptions.builder(Files.newBufferedReader(file)).tableName("Ten seeds of " + name));
    }

    private static SeedRuns named(String name) {
        Predicate<SeedRuns> isMeant = setting -> setting.toString().equals(name);
        return ALL.stream()
                .filter(isMeant)
                .findFirst()
                .orElseThrow(() -> Check.wrong("there is no setting named \"%s\"; there are %s", name, names()));
    }

    private static String names() {
        return ALL.stream().map(SeedRuns::toString).collect(Collectors.joining(", "));
    }

    /** The seeds side by side on all cores, the lines in their order. */
    private void write(Path file, Mnist mnist) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        IntStream.rangeClosed(1, SEEDS).parallel()
                .mapToObj(seed -> {
                    List<String> run = run(seed, EPOCHS, mnist);
                    System.out.println(this + ", " + HEADER + ": " + run.get(run.size() - 1));
                    return run;
                })
                .forEachOrdered(lines::addAll);
        Path part = Files.write(file.resolveSibling(file.getFileName() + ".part"), lines);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        System.out.println("written: " + file);
    }

    /** The lines of one seed's run. */
    List<String> run(int seed, int epochs, Mnist mnist) {
        Network network = new Network(new Random(seed), sizes);
        List<String> lines = new ArrayList<>();
        network.sgd(mnist.training(), epochs, 10, eta, mnist.test(), e -> lines.add(String.format(Locale.ROOT,
                "%d,%d,%d,%.6f,%.6f,%d", seed, e.number(), e.correct(), e.cost(), e.testCost(), silent(network, mnist.test()))));
        return lines;
    }

    private static long silent(Network network, Dataset test) {
        double[] largest = new double[test.targetLength()];
        for (int i = 0; i < test.size(); i++) {
            double[] outputs = network.feedforward(test.input(i));
            Arrays.setAll(largest, j -> Math.max(largest[j], outputs[j]));
        }
        return DoubleStream.of(largest).filter(output -> output < 0.5).count();
    }

    @Override
    public String toString() {
        return Arrays.stream(sizes).mapToObj(Integer::toString).collect(Collectors.joining("-"))
                + "-eta-" + (eta == Math.rint(eta) ? String.format(Locale.ROOT, "%.0f", eta) : Double.toString(eta));
    }
}
