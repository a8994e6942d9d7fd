package nndl.sweep;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import nndl.Mnist;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tech.tablesaw.api.Table;

/** Times a sweep of four training runs, each an epoch of 50,000 pictures, on one thread and on more. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SweepBenchmark {
    @Param("1")
    private int threads;

    private Mnist mnist;

    /** Loads the pictures. */
    @Setup
    public void load() throws IOException {
        mnist = Mnist.load();
    }

    /** Runs the sweep. */
    @Benchmark
    public Table sweep() throws IOException {
        return new Sweep(mnist.training(), mnist.validation().slice(0, 1_000))
                .seeds(1, 2, 3, 4).epochs(1).threads(threads).run(new SweepListener() {});
    }
}
