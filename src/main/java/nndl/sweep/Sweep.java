package nndl.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nndl.Dataset;
import nndl.Network;
import nndl.Shapes;
import nndl.util.Check;
import tech.tablesaw.api.Table;

/**
 * Many training runs in parallel on all cores: one for each combination of hidden neurons, learning rates, mini-batch sizes and
 * seeds. A single run uses one core, because each of its updates builds on the one before; different runs need not wait for each
 * other.
 *
 * <pre>{@code
 * Sweep sweep = new Sweep(mnist.training().slice(0, 5_000), mnist.validation())
 *     .hidden(30, 100).etas(0.1, 1, 3).seeds(1, 2).epochs(5)
 *     .file(Path.of("my-search.csv"));
 * sweep.run()
 * }</pre>
 *
 * <p>While it runs, a notebook shows a table and the best so far. The stop button stops all runs; completed ones are kept, and
 * {@link #run} goes on with the others, now or, if there is a {@link #file}, another day. A run that fails is named, and the
 * others go on. The results do not depend on the number of cores.
 *
 * <p>Chapter 1, section "Implementing our network to classify digits", on choosing hyper-parameters.
 */
public final class Sweep {
    private static final int MOST_NAMED = 12; // values of a setting that toString() lists in full

    private final Dataset training;
    private final Dataset measured;
    private int[] hidden = {30};
    private double[] etas = {3};
    private int[] miniBatchSizes = {10};
    private long[] seeds = {1};
    private int epochs = 30;
    private int threads = Runtime.getRuntime().availableProcessors();
    private Path file; // null: kept only in this object

    private final String data; // distinguishes these data from others in the file
    private final Map<SweepFile.Key, SweepRun> done = new LinkedHashMap<>();

    /**
     * Creates a sweep with default settings.
     *
     * @param training the examples that each network learns from
     * @param measured the labelled examples it is measured on after each epoch; to choose settings, use validation examples
     */
    public Sweep(Dataset training, Dataset measured) {
        this.training = Check.given("the training set", training);
        this.measured = Check.given("the data set to measure on", measured);
        Shapes.labelled("the data set to measure on", measured, sizes(0));
        data = training.size() + "-" + Long.toHexString(training.fingerprint() ^ 31 * measured.fingerprint());
    }

    /** Sets the numbers of hidden neurons to try, in one layer; 0 for a network without a hidden layer. The default is 30. */
    public Sweep hidden(int... neurons) {
        atLeastOne("number of hidden neurons", Check.given("the list of hidden neurons", neurons).length);
        for (int n : neurons) {
            if (n < 0) {
                throw Check.wrong("the number of hidden neurons is %d, but must be 0 (for no hidden layer) or more", n);
            }
            Shapes.sizes(sizes(n));
        }
        hidden = Arrays.stream(neurons).distinct().toArray();
        return this;
    }

    /** Sets the learning rates η to try, each above 0. The default is 3. */
    public Sweep etas(double... etas) {
        atLeastOne("learning rate", Check.given("the list of learning rates", etas).length);
        this.etas = Arrays.stream(etas).map(Check::eta).distinct().toArray();
        return this;
    }

    /** Sets the mini-batch sizes m to try, each at least 1. The default is 10. */
    public Sweep miniBatchSizes(int... sizes) {
        atLeastOne("mini-batch size", Check.given("the list of mini-batch sizes", sizes).length);
        miniBatchSizes = Arrays.stream(sizes).map(m -> Check.atLeastOne("the mini-batch size", m)).distinct().toArray();
        return this;
    }

    /** Sets the seeds: initial values and shuffling come from {@code new Random(seed)}. The default is 1. */
    public Sweep seeds(long... seeds) {
        atLeastOne("seed", Check.given("the list of seeds", seeds).length);
        this.seeds = Arrays.stream(seeds).distinct().toArray();
        return this;
    }

    private static void atLeastOne(String what, int count) {
        if (count == 0) {
            throw Check.wrong("there is no %s: a sweep needs at least one to try", what);
        }
    }

    /** Sets the number of epochs of each run, at least 1. The default is 30. */
    public Sweep epochs(int epochs) {
        this.epochs = Check.atLeastOne("the number of epochs", epochs);
        return this;
    }

    /**
     * Keeps the results in a CSV file, with a line for each epoch of each completed run. Runs already in the file, from the same
     * settings and the same data, are not trained again; anything else in it stays there. Several sweeps may share a file.
     */
    public Sweep file(Path file) {
        this.file = Check.given("the file for the results", file);
        return this;
    }

    /** Sets the number of runs in parallel. The default is the number of cores. */
    public Sweep threads(int threads) {
        this.threads = Check.atLeastOne("the number of threads", threads);
        return this;
    }

    /**
     * Does the runs that are not done yet and shows the progress.
     *
     * @return {@link #summary}
     * @throws IOException if the file cannot be read, or if the results cannot be kept in it; the message names it. In the second
     *     case training is complete all the same, and this object has the results
     */
    public Table run() throws IOException {
        return run(new LiveSweep());
    }

    Table run(SweepListener listener) throws IOException {
        if (file != null) {
            SweepFile.read(file).forEach((key, run) -> done.merge(key, run, SweepRun::longer));
        }
        List<SweepRun> before = runs();
        Set<SweepRun.Settings> missing = new LinkedHashSet<>(grid());
        before.forEach(run -> missing.remove(run.settings()));
        listener.planned(before, missing.size());
        try {
            SweepPool.train(missing, threads, this::train, this::keep, listener);
        } finally {
            if (file != null) {
                SweepFile.add(file, done); // all of them, in case keeping one failed
            }
        }
        if (!Thread.currentThread().isInterrupted()) { // a stopped cell shows nothing more
            listener.ended();
        }
        return summary();
    }

    /** Returns every combination, in the order hidden neurons, η, m, seeds: the last changes fastest. */
    private List<SweepRun.Settings> grid() {
        List<SweepRun.Settings> grid = new ArrayList<>();
        for (int neurons : hidden) {
            for (double eta : etas) {
                for (int m : miniBatchSizes) {
                    for (long seed : seeds) {
                        grid.add(new SweepRun.Settings(neurons, eta, m, seed));
                    }
                }
            }
        }
        return grid;
    }

    private int[] sizes(int hidden) {
        return hidden == 0
                ? new int[] {training.inputLength(), training.targetLength()}
                : new int[] {training.inputLength(), hidden, training.targetLength()};
    }

    /** Does one run; returns an empty result if it was stopped. */
    private Optional<SweepRun> train(SweepRun.Settings settings, Consumer<SweepRun.Result> listener) {
        Network network = new Network(new Random(settings.seed()), sizes(settings.hidden()));
        List<SweepRun.Result> results = new ArrayList<>();
        network.sgd(training, epochs, settings.m(), settings.eta(), measured, epoch -> {
            SweepRun.Result result = SweepRun.Result.of(epoch, SilentOutputs.of(network, measured).length);
            results.add(result);
            listener.accept(result);
        });
        return results.size() < epochs ? Optional.empty() : Optional.of(new SweepRun(settings, results));
    }

    private void keep(SweepRun run) {
        done.put(key(run.settings()), run);
        if (file != null) {
            try {
                SweepFile.add(file, done);
            } catch (IOException e) {
                // the next one may succeed, and at the end there is another attempt, which reports a failure
            }
        }
    }

    private SweepFile.Key key(SweepRun.Settings settings) {
        return new SweepFile.Key(settings, data);
    }

    /** Returns the completed ones of the runs asked for now, in the order of the grid. */
    private List<SweepRun> runs() {
        return grid().stream()
                .map(settings -> done.get(key(settings)))
                .filter(run -> run != null && run.epochs().size() >= epochs)
                .map(run -> run.after(epochs))
                .toList();
    }

    /**
     * Returns a table with a row for each completed run, the best first: its settings; how many examples were classified correctly
     * after the last epoch ({@code correct}) and after the best; and, at the end, the training cost, the cost of the examples
     * measured on, and the number of silent outputs.
     */
    public Table summary() {
        return SweepTables.summary(runs());
    }

    /**
     * Returns a table with a row for each epoch of each completed run: seed, epoch, correct, cost (of the training examples during
     * the epoch), testCost (of those measured on), silent (outputs that reach ½ for none of these), hidden, eta, m.
     */
    public Table table() {
        return SweepTables.epochs(runs());
    }

    /** Returns, for example, {@code Sweep of 12 trainings, 5 of them done: hidden 30, 100; η 0.1, 1, 3; m 10; seeds 1, 2; epochs 5}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Sweep of %,d trainings, %,d of them done: hidden %s; η %s; m %s; seeds %s; epochs %d",
                grid().size(), runs().size(), list(Arrays.stream(hidden).mapToObj(Integer::toString)),
                list(Arrays.stream(etas).mapToObj(SweepFile::eta)), list(Arrays.stream(miniBatchSizes).mapToObj(Integer::toString)),
                list(Arrays.stream(seeds).mapToObj(Long::toString)), epochs);
    }

    private static String list(Stream<String> values) {
        List<String> all = values.toList();
        int last = all.size() - 1;
        return last < MOST_NAMED ? String.join(", ", all) : all.get(0) + ", " + all.get(1) + ", …, " + all.get(last);
    }
}
