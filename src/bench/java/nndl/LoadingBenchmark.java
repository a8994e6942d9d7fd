package nndl;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Times loading MNIST, including the check of its content. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class LoadingBenchmark {
    /** Loads MNIST. */
    @Benchmark
    public Mnist load() throws IOException {
        return Mnist.load();
    }
}
