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

/** Times an epoch of training a network 784-hidden-10 on MNIST, with mini-batches of 10 and η = 3. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TrainingBenchmark {
    /** The program that trains. */
    public enum Program { NETWORK, TEXTBOOK, SMILE }

    @Param("NETWORK")
    private Program program;

    @Param("30")
    private int hidden;

    @Param("50000")
    private int examples;

    private Dataset training;
    private FeedforwardNetwork network;
    private SmileTraining smile;

    /** Loads the pictures and creates the network to train. */
    @Setup
    public void prepare() throws IOException {
        training = Mnist.load().training().slice(0, examples);
        switch (program) {
            case NETWORK -> network = new Network(new Random(1), 784, hidden, 10);
            case TEXTBOOK -> network = new TextbookNetwork(new Random(1), 784, hidden, 10);
            case SMILE -> smile = new SmileTraining(training, hidden);
        }
    }

    /** Trains for one epoch. */
    @Benchmark
    public Object epoch() {
        return program == Program.SMILE ? smile.epoch() : network.sgd(training, 1, 10, 3);
    }
}
