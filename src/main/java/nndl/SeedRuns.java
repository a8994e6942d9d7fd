package nndl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * Trains the chapter's network from ten seeds and writes what came of it to a CSV file, a line for each epoch. The notebooks
 * read that file; {@code ./workbook results} rebuilds it. The same seeds give the same file on every machine.
 */
public final class SeedRuns {
    static final String FILE = "784-30-10-eta-3.csv";
    static final String HEADER = "seed,epoch,correct,cost,testCost";
    private static final int SEEDS = 10;
    private static final int EPOCHS = 30;

    private SeedRuns() {}

    /** @param arguments the folder to write to, made if need be */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw Check.wrong("one argument is needed, the folder to write to, but %d came", arguments.length);
        }
        Path file = Files.createDirectories(Path.of(arguments[0])).resolve(FILE);
        Mnist mnist = Mnist.load();
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int seed = 1; seed <= SEEDS; seed++) {
            List<String> run = run(seed, EPOCHS, mnist);
            lines.addAll(run);
            System.out.println("seed " + seed + " of " + SEEDS + ": " + run.get(run.size() - 1));
        }
        Path part = Files.write(file.resolveSibling(FILE + ".part"), lines);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        System.out.println("written: " + file);
    }

    /** What the file says, as a table with the columns seed, epoch, correct, cost and testCost. */
    public static Table table() throws IOException {
        Path file = Mnist.folder().resolve("results").resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new IOException("the results of the seeded runs are missing: " + file + "; ./workbook results makes them anew");
        }
        return Table.read().csv(CsvReadOptions.builder(Files.newBufferedReader(file)).tableName("Ten seeds"));
    }

    /** The lines of one seed's run. */
    static List<String> run(int seed, int epochs, Mnist mnist) {
        return new Network(new Random(seed), 784, 30, 10)
                .sgd(mnist.training(), epochs, 10, 3.0, mnist.test())
                .list().stream()
                .map(e -> String.format(Locale.ROOT, "%d,%d,%d,%.6f,%.6f", seed, e.number(), e.correct(), e.cost(), e.testCost()))
                .toList();
    }
}
