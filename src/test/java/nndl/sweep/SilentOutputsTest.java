package nndl.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import nndl.Dataset;
import nndl.Errors;
import nndl.Network;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SilentOutputsTest {
    /** The first output rises with its input, the second falls and stays below a half, the third is a half. */
    private final Network network = Network.of(new double[][][] {{{4}, {-4}, {0}}}, new double[][] {{-2, 0, 0}});
    private final Dataset data = Dataset.of(new double[][] {{1}, {0.25}}, new double[][] {{1, 0, 0}, {0, 1, 0}});

    @Test
    @DisplayName("the largest value of each output is found over all examples, and those below a half are silent")
    void largest() {
        double[] one = network.feedforward(data.input(0));
        double[] other = network.feedforward(data.input(1));
        assertArrayEquals(new double[] {one[0], other[1], 0.5}, SilentOutputs.largest(network, data));
        assertArrayEquals(new int[] {1}, SilentOutputs.of(network, data));
    }

    @Test
    @DisplayName("without examples there is nothing to ask")
    void refused() {
        Errors.wrongArgument(() -> SilentOutputs.largest(network, null), "the data set is null");
    }
}
