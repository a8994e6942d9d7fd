package nndl.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nndl.Errors;
import nndl.Mnist;
import nndl.RealMnist;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/** The chapter's trainings, whose results lie in data/results. */
class BookRunsTest {
    private final Mnist mnist = RealMnist.get();

    @Test
    @DisplayName("data/results holds what the seeds give: for each setting, epoch 0 of seed 3, trained again")
    void committedResults(@TempDir Path folder) throws IOException {
        for (BookRuns setting : BookRuns.ALL) {
            Path file = Mnist.folder().resolve("results").resolve(setting + ".csv");
            assertEquals(1 + 10 * 30, Files.readAllLines(file).size());
            Path again = folder.resolve(setting + ".csv");
            setting.sweep(mnist).seeds(3).epochs(1).file(again).run(new SweepListener() {});
            assertEquals(SweepFile.HEADER, Files.readAllLines(file).get(0));
            assertEquals(Files.readAllLines(file).get(61), Files.readAllLines(again).get(1), setting.toString());
        }
    }

    @Test
    @DisplayName("one seed's run and the median over the seeds are lists, epoch by epoch")
    void asLists() throws IOException {
        double[][] runs = new double[10][];
        for (int seed = 1; seed <= 10; seed++) {
            runs[seed - 1] = BookRuns.seed("784-100-10-eta-3", seed, "correct");
        }
        assertEquals(9662, runs[6][29]);
        double[] median = BookRuns.median("784-100-10-eta-3", "correct");
        assertEquals(30, median.length);
        for (int epoch = 0; epoch < 30; epoch++) {
            int e = epoch;
            double[] sorted = Arrays.stream(runs).mapToDouble(run -> run[e]).sorted().toArray();
            assertEquals((sorted[4] + sorted[5]) / 2, median[epoch]);
        }
    }

    @Test
    @DisplayName("the results are tables; an unknown setting or a missing folder is rejected with an explanation")
    void resultsAsTables() throws IOException {
        Table table = BookRuns.table("784-30-10-eta-3");
        assertEquals(300, table.rowCount());
        assertEquals(List.of("seed", "epoch", "correct", "cost", "testCost", "silent", "hidden", "eta", "m", "data"), table.columnNames());
        Errors.wrongArgument(() -> BookRuns.table("784-3-10"), "\"784-3-10\"", "784-100-10-eta-0.001");
        Errors.wrongArgument(() -> BookRuns.seed("784-30-10-eta-3", 11, "correct"), "seed 11", "1 to 10");
        Errors.wrongArgument(() -> BookRuns.write(), "the folder to write to", "784-10-eta-3");
    }
}
