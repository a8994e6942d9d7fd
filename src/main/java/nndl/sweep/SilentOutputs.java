package nndl.sweep;

import java.util.Arrays;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.FeedforwardNetwork;
import nndl.util.Check;

/**
 * Finds silent output neurons: those whose output reaches ½ for none of the examples. If an output stands for a digit, a
 * network in which it is silent hardly ever reads that digit.
 */
public final class SilentOutputs {
    private SilentOutputs() {}

    /** Returns the indices of the network's silent outputs on these examples, in ascending order. */
    public static int[] of(FeedforwardNetwork network, Dataset data) {
        double[] largest = largest(network, data);
        return IntStream.range(0, largest.length).filter(j -> largest[j] < 0.5).toArray();
    }

    /** Returns the largest value that each output ever reaches on these examples. */
    public static double[] largest(FeedforwardNetwork network, Dataset data) {
        double[] largest = new double[Check.given("the data set", data).targetLength()];
        for (int i = 0; i < data.size(); i++) {
            double[] outputs = network.feedforward(data.input(i));
            Arrays.setAll(largest, j -> Math.max(largest[j], outputs[j]));
        }
        return largest;
    }
}
