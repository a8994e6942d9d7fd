package nndl.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nndl.Dataset;
import nndl.Errors;
import nndl.History;
import nndl.Network;
import nndl.Tiny;
import nndl.util.SmallDisk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

@DisplayName("A sweep")
class SweepTest {
    private final Dataset training = Tiny.data(1, 60, 6, 3);
    private final Dataset validation = Tiny.data(2, 40, 6, 3);

    @TempDir
    private Path folder;

    /** Records what it is told. */
    private static class Notes implements SweepListener {
        final List<String> done = new ArrayList<>();
        final List<String> failed = new ArrayList<>();
        int before;

        @Override
        public void planned(List<SweepRun> before, int missing) {
            this.before = before.size();
        }

        @Override
        public void done(SweepRun run) {
            done.add(run.settings().toString());
        }

        @Override
        public void failed(SweepRun.Settings settings, Throwable problem) {
            failed.add(settings + ": " + problem.getMessage());
        }
    }

    private Sweep sweep() {
        return new Sweep(training, validation).hidden(0, 4).etas(0.5, 3).miniBatchSizes(5).seeds(1, 2).epochs(3);
    }

    @Test
    @DisplayName("trains each combination just as the network would by itself")
    void everyCombination() throws IOException {
        Sweep sweep = sweep();
        Table summary = sweep.run(new Notes());
        assertEquals(2 * 2 * 2, summary.rowCount());
        Table table = sweep.table();
        assertEquals(2 * 2 * 2 * 3, table.rowCount());
        for (int hidden : new int[] {0, 4}) {
            for (double eta : new double[] {0.5, 3}) {
                for (long seed : new long[] {1, 2}) {
                    Network network = hidden == 0 ? new Network(new Random(seed), 6, 3) : new Network(new Random(seed), 6, hidden, 3);
                    History history = network.sgd(training, 3, 5, eta, validation);
                    Table run = table.where(table.intColumn("hidden").isEqualTo(hidden)
                            .and(table.doubleColumn("eta").isEqualTo(eta)).and(table.longColumn("seed").isEqualTo(seed)));
                    assertEquals(3, run.rowCount());
                    for (int e = 0; e < 3; e++) {
                        assertEquals(e, run.intColumn("epoch").get(e));
                        assertEquals(history.correct(e), run.intColumn("correct").get(e));
                        assertEquals(history.cost(e), run.doubleColumn("cost").get(e), 5.1e-7);
                        assertEquals(history.testCost(e), run.doubleColumn("testCost").get(e), 5.1e-7);
                    }
                    assertEquals(SilentOutputs.of(network, validation).length, run.intColumn("silent").get(2));
                }
            }
        }
    }

    @Test
    @DisplayName("has the best first in its summary, and gives the best epoch of each")
    void summary() throws IOException {
        Sweep sweep = sweep();
        Table summary = sweep.run(new Notes());
        for (int row = 1; row < summary.rowCount(); row++) {
            assertTrue(summary.intColumn("correct").get(row - 1) >= summary.intColumn("correct").get(row));
        }
        Table table = sweep.table();
        for (int row = 0; row < summary.rowCount(); row++) {
            Table run = table.where(table.intColumn("hidden").isEqualTo(summary.intColumn("hidden").get(row))
                    .and(table.doubleColumn("eta").isEqualTo(summary.doubleColumn("eta").get(row)))
                    .and(table.longColumn("seed").isEqualTo(summary.longColumn("seed").get(row))));
            assertEquals(run.intColumn("correct").max(), summary.intColumn("best").get(row).doubleValue());
            assertEquals(run.intColumn("correct").get(2), summary.intColumn("correct").get(row));
        }
    }

    @Test
    @DisplayName("makes the same tables and the same file on one thread and on four")
    void threads() throws IOException {
        Path one = folder.resolve("one.csv");
        Path four = folder.resolve("four.csv");
        Table first = sweep().threads(1).file(one).run(new Notes());
        Table second = sweep().threads(4).file(four).run(new Notes());
        assertEquals(first.print(100), second.print(100));
        assertEquals(Files.readString(one), Files.readString(four));
    }

    @Test
    @DisplayName("trains nothing twice: not in the same object, and not what its file holds; the tables are the same")
    void resumes() throws IOException {
        Path file = folder.resolve("sweep.csv");
        Sweep sweep = sweep().file(file);
        Notes first = new Notes();
        sweep.run(first);
        assertEquals(8, first.done.size());
        Notes again = new Notes();
        sweep.run(again);
        assertEquals(List.of(), again.done);
        assertEquals(8, again.before);

        Sweep another = sweep().etas(0.5, 3, 7).file(file);
        Notes more = new Notes();
        another.run(more);
        assertEquals(4, more.done.size());
        assertTrue(more.done.stream().allMatch(settings -> settings.contains("η = 7,")));
        Sweep fromFile = sweep().file(file);
        fromFile.run(new Notes());
        assertEquals(sweep.table().print(100), fromFile.table().print(100));
        assertEquals(1 + 12 * 3, Files.readAllLines(file).size());
    }

    @Test
    @DisplayName("takes fewer epochs from its file, trains again for more epochs, and never takes results on other data for its own")
    void otherEpochsOrData() throws IOException {
        Path file = folder.resolve("sweep.csv");
        Sweep three = sweep().file(file);
        three.run(new Notes());
        Notes shorter = new Notes();
        Sweep two = sweep().epochs(2).file(file);
        two.run(shorter);
        assertEquals(List.of(), shorter.done);
        assertEquals(8 * 2, two.table().rowCount());
        Notes longer = new Notes();
        sweep().epochs(4).file(file).run(longer);
        assertEquals(8, longer.done.size());
        Notes otherData = new Notes();
        new Sweep(training.slice(0, 50), validation).hidden(0, 4).etas(0.5, 3).miniBatchSizes(5).seeds(1, 2).epochs(3)
                .file(file).run(otherData);
        assertEquals(8, otherData.done.size());
        assertEquals(1 + 8 * 4 + 8 * 3, Files.readAllLines(file).size());
    }

    @Test
    @DisplayName("tells data of the same size, or in another order, apart")
    void fingerprints() {
        assertEquals(training.fingerprint(), Tiny.data(1, 60, 6, 3).fingerprint());
        assertEquals(training.slice(0, 20).fingerprint(), Tiny.data(1, 60, 6, 3).slice(0, 20).fingerprint());
        Set<Long> different = IntStream.range(0, 40).mapToObj(i -> training.slice(i, i + 20).fingerprint()).collect(Collectors.toSet());
        assertEquals(40, different.size());
        double[][] wider = new double[60][];
        Arrays.setAll(wider, i -> Arrays.copyOf(training.input(i), 7)); // a seventh input, always 0
        int[] labels = IntStream.range(0, 60).map(training::label).toArray();
        assertFalse(training.fingerprint() == Dataset.of(wider, labels, 3).fingerprint());
        double[][] inputs = {{1, 0}, {0, 1}};
        assertFalse(Dataset.of(inputs, new int[] {0, 1}, 2).fingerprint() == Dataset.of(inputs, new int[] {1, 0}, 2).fingerprint());
    }

    @Test
    @DisplayName("names a training that fails and goes on with the others")
    @Timeout(60)
    void oneFails() throws IOException {
        Notes notes = new Notes();
        List<SweepRun> kept = new ArrayList<>();
        List<SweepRun.Settings> all = IntStream.range(1, 6).mapToObj(seed -> new SweepRun.Settings(4, 3, 5, seed)).toList();
        SweepPool.train(all, 2, (settings, listener) -> {
            if (settings.seed() == 2) {
                throw new OutOfMemoryError("too large");
            }
            return Optional.of(new SweepRun(settings, List.of(new SweepRun.Result(0, 1, 0.5, 0.5, 0))));
        }, kept::add, notes);
        assertEquals(List.of("4 hidden, η = 3, m = 5, seed 2: too large"), notes.failed);
        assertEquals("there was not enough memory", SweepRun.why(new OutOfMemoryError("Java heap space")));
        assertEquals(4, kept.size());
        assertEquals(4, notes.done.size());
    }

    @Test
    @DisplayName("keeps all that is finished even if showing it goes wrong, as it may on a thread that was told to stop")
    @Timeout(60)
    void showingFails() {
        for (boolean stopped : new boolean[] {false, true}) {
            AtomicInteger over = new AtomicInteger();
            CountDownLatch others = new CountDownLatch(5);
            List<SweepRun> kept = new ArrayList<>();
            SweepPool.Trainer trainer = (settings, listener) -> {
                over.incrementAndGet();
                others.countDown();
                return Optional.of(new SweepRun(settings, List.of(new SweepRun.Result(0, 1, 0.5, 0.5, 0))));
            };
            SweepListener fails = new SweepListener() {
                @Override
                public void done(SweepRun run) {
                    await(others); // so that reports are on their way
                    if (stopped) {
                        Thread.currentThread().interrupt();
                    }
                    throw new IllegalStateException("no display here to show it on");
                }
            };
            List<SweepRun.Settings> all = IntStream.range(1, 100).mapToObj(seed -> new SweepRun.Settings(4, 3, 5, seed)).toList();
            if (stopped) {
                SweepPool.train(all, 2, trainer, kept::add, fails);
                assertTrue(Thread.interrupted());
            } else {
                Errors.notPossible(() -> SweepPool.train(all, 2, trainer, kept::add, fails), "no display here to show");
            }
            assertTrue(over.get() >= 5);
            assertEquals(over.get(), kept.size());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("whose file cannot be written goes on, says so at the end, and keeps everything once it can")
    void fileGone() throws IOException {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        Path file = gone.resolve("sweep.csv");
        Sweep sweep = sweep().file(file);
        Notes notes = new Notes() {
            @Override
            public void planned(List<SweepRun> before, int missing) {
                try {
                    Files.delete(gone);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        };
        Errors.inOrOut(() -> sweep.run(notes), "sweep.csv", "does not exist");
        assertEquals(8, notes.done.size());
        assertEquals(8, sweep.summary().rowCount());
        Files.createDirectory(gone);
        Notes again = new Notes();
        sweep.run(again);
        assertEquals(List.of(), again.done);
        assertEquals(1 + 8 * 3, Files.readAllLines(file).size());
    }

    @Test
    @DisplayName("given a file after it has run, writes what it has there")
    void fileLater() throws IOException {
        Sweep sweep = sweep();
        sweep.run(new Notes());
        Path file = folder.resolve("sweep.csv");
        sweep.file(file).run(new Notes());
        assertEquals(1 + 8 * 3, Files.readAllLines(file).size());
    }

    @Test
    @DisplayName("shares its file with others that run at the same time, and nothing gets lost")
    void sharedFile() throws InterruptedException, IOException {
        Path file = folder.resolve("sweep.csv");
        List<Thread> others = IntStream.range(0, 3).mapToObj(i -> new Thread(() -> {
            try {
                sweep().etas(i + 1).file(file).run(new Notes());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        })).toList();
        others.forEach(Thread::start);
        for (Thread other : others) {
            other.join();
        }
        assertEquals(1 + 3 * 4 * 3, Files.readAllLines(file).size());
        assertEquals(12, SweepFile.read(file).size());
    }

    @Test
    @DisplayName("told to stop, stops all its trainings and keeps what is done; later it carries on with the rest")
    @Timeout(120)
    void stops() throws Exception {
        Path file = folder.resolve("sweep.csv");
        Sweep sweep = new Sweep(training, validation).hidden(4).seeds(1, 2, 3, 4).epochs(3000).threads(1).file(file);
        boolean[] stillStopped = new boolean[1];
        Thread runner = new Thread(() -> {
            try {
                sweep.run(new SweepListener() {
                    @Override
                    public void done(SweepRun run) {
                        Thread.currentThread().interrupt(); // as the stop button does
                    }
                });
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            stillStopped[0] = Thread.currentThread().isInterrupted();
        });
        runner.start();
        runner.join();
        assertTrue(stillStopped[0]);
        while (Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals("a training of a sweep"))) {
            Thread.sleep(10); // its work is over, it only has to end
        }
        int kept = sweep.summary().rowCount();
        assertTrue(kept >= 1 && kept < 4, kept + " kept");
        assertEquals(1 + 3000 * kept, Files.readAllLines(file).size());

        Notes notes = new Notes();
        new Sweep(training, validation).hidden(4).seeds(1, 2, 3, 4).epochs(3000).file(file).run(notes);
        assertEquals(kept, notes.before);
        assertEquals(4 - kept, notes.done.size());
    }

    @Test
    @DisplayName("leaves alone a file that is not a sweep's, and names the line where one is damaged")
    void foreignFiles() throws IOException {
        Path thesis = Files.writeString(folder.resolve("thesis.csv"), "my only copy");
        Errors.inOrOut(() -> sweep().file(thesis).run(new Notes()), "thesis.csv", "does not hold the results of a sweep");
        assertEquals("my only copy", Files.readString(thesis));
        Path binary = Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
        Errors.inOrOut(() -> sweep().file(binary).run(new Notes()), "picture.png", "does not hold");
        Errors.inOrOut(() -> sweep().file(folder).run(new Notes()), "is a folder");
        Errors.inOrOut(() -> sweep().file(folder.resolve("no/such.csv")).run(new Notes()), "such.csv", "does not exist");

        Path file = folder.resolve("sweep.csv");
        sweep().file(file).run(new Notes());
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        for (String damaged : new String[] {"1,0,zwölf,0.5,0.5,0,4,3,5,x", "1,2", lines.get(2).replaceFirst(",1,", ",2,")}) {
            List<String> now = new ArrayList<>(lines);
            now.set(2, damaged);
            Files.write(file, now);
            Errors.inOrOut(() -> sweep().file(file).run(new Notes()), "line 3 of", "sweep.csv", damaged);
            assertEquals(now, Files.readAllLines(file));
        }
    }

    @Test
    @DisplayName("leaves nothing but a hidden lock beside its file, and nothing in the temporary folder")
    void noLocks() throws IOException {
        List<String> before = temporary();
        Path file = folder.resolve("sweep.csv");
        sweep().file(file).run(new Notes());
        assertEquals(List.of(".sweep.csv.lock", "sweep.csv"), names(folder));
        assertEquals(before, temporary());
    }

    private static List<String> temporary() throws IOException {
        return names(Path.of(System.getProperty("java.io.tmpdir"))).stream().filter(name -> name.startsWith("nndl-sweep")).toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @DisplayName("leaves alone what a newer version has written, and says so")
    void newer() throws IOException {
        Path file = Files.writeString(folder.resolve("sweep.csv"),
                SweepFile.HEADER + ",activation,seconds\n1,0,9,0.5,0.5,0,4,3,5,x,tanh,2\n");
        String before = Files.readString(file);
        Errors.inOrOut(() -> sweep().file(file).run(new Notes()), "sweep.csv", "newer version", "activation,seconds", "another name");
        assertEquals(before, Files.readString(file));
    }

    @Test
    @DisplayName("on a full disk keeps what was there and, in itself, what it has done")
    void fullDisk() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        SmallDisk.at(small, 16, () -> {
            Path file = small.resolve("sweep.csv");
            sweep().hidden(4).etas(3).seeds(1).file(file).run(new Notes());
            String before = Files.readString(file);
            Sweep larger = sweep().hidden(4).etas(3).seeds(LongStream.range(0, 120).toArray()).epochs(3).file(file);
            Errors.inOrOut(() -> larger.run(new Notes()), "sweep.csv", "No space left", "itself still has those of this run");
            assertTrue(Files.readString(file).startsWith(before.substring(0, before.indexOf("\n"))));
            assertTrue(SweepFile.read(file).size() < 120, "as many as there was room for");
            assertEquals(120, larger.summary().rowCount());
        });
    }

    @Test
    @DisplayName("rejects impossible settings with an explanation")
    void wrongSettings() {
        Errors.wrongArgument(() -> sweep().hidden(30, -1), "hidden neurons is -1", "0 (for no hidden layer)");
        Errors.wrongArgument(() -> sweep().hidden(), "no number of hidden neurons");
        Errors.wrongArgument(() -> sweep().hidden(1_000_000_000), "weights and biases");
        Errors.wrongArgument(() -> sweep().etas(1, -3), "-3.0", "above 0");
        Errors.wrongArgument(() -> sweep().etas(), "no learning rate");
        Errors.wrongArgument(() -> sweep().etas((double[]) null), "is null");
        Errors.wrongArgument(() -> sweep().miniBatchSizes(0), "mini-batch size is 0");
        Errors.wrongArgument(() -> sweep().seeds(), "no seed");
        Errors.wrongArgument(() -> sweep().epochs(0), "number of epochs is 0");
        Errors.wrongArgument(() -> sweep().threads(0), "threads is 0");
        Errors.wrongArgument(() -> sweep().file(null), "is null");
        Errors.wrongArgument(() -> new Sweep(null, validation), "training set is null");
        Errors.wrongArgument(() -> new Sweep(training, Tiny.data(1, 5, 7, 3)), "7 values", "6 neurons");
        Errors.wrongArgument(() -> new Sweep(training, Dataset.of(new double[][] {{1}}, new int[] {0}, 3)), "1 values");
        Errors.notPossible(() -> new Sweep(training, Dataset.of(new double[1][6], new double[1][3])), "without labels");
        assertEquals("Sweep of 200 trainings, 0 of them done: hidden 0, 4; η 0.5; m 5; seeds 0, 1, …, 99; epochs 3",
                sweep().etas(0.5).seeds(LongStream.range(0, 100).toArray()).toString());
        assertEquals("Sweep of 8 trainings, 0 of them done: hidden 0, 4; η 0.5, 3; m 5; seeds 1, 2; epochs 3", sweep().toString());
    }
}
