package nndl;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Times the use of a network 784-hidden-10: reading one picture, and counting on the 10,000 test pictures. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class UseBenchmark {
    @Param("30")
    private int hidden;

    private Dataset test;
    private double[] picture;
    private Network network;

    /** Loads the pictures and creates a network. */
    @Setup
    public void prepare() throws IOException {
        test = Mnist.load().test();
        picture = test.input(0);
        network = new Network(new Random(1), 784, hidden, 10);
    }

    /** Counts the test pictures classified correctly. */
    @Benchmark
    public int evaluate() {
        return network.evaluate(test);
    }

    /** Reads one picture. */
    @Benchmark
    public double[] feedforward() {
        return network.feedforward(picture);
    }
}
