package nndl.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.Errors;
import nndl.Network;
import nndl.RealMnist;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The 9 to nudge the weights for")
class NudgeTest {
    private static final Dataset TEST = RealMnist.get().test();
    private static Network network;

    @BeforeAll
    static void train() {
        network = new Network(784, 15, 10);
        network.sgd(RealMnist.get().training().slice(0, 10_000), 2, 10, 3);
    }

    /** Returns the pictures with these numbers. */
    private static Dataset pictures(int... numbers) {
        return Dataset.of(IntStream.of(numbers).mapToObj(TEST::input).toArray(double[][]::new),
                IntStream.of(numbers).map(TEST::label).toArray(), 10);
    }

    private static double output(int i, int neuron) {
        return network.feedforward(TEST.input(i))[neuron];
    }

    private static int[] numbers(int label, boolean isRight) {
        return IntStream.range(0, 3_000)
                .filter(i -> TEST.label(i) == label && (network.classify(TEST.input(i)) == label) == isRight).toArray();
    }

    @Test
    @DisplayName("is the one of those read as 8 that comes nearest to being read as 9, though clearly not; the others do not include it")
    void nearest() {
        int expected = IntStream.range(0, TEST.size()).filter(i -> TEST.label(i) == 9 && network.classify(TEST.input(i)) == 8)
                .filter(i -> output(i, 8) >= 0.5 && output(i, 9) < 0.4).boxed().max(Comparator.comparing(i -> output(i, 9))).orElseThrow();
        Map<String, Object> shown = Nudge.of(network, TEST).shown();
        assertEquals(9, shown.get("label"));
        assertEquals(expected, shown.get("number"));
        assertEquals(100, ((int[]) shown.get("labels")).length);
        assertFalse(((List<?>) shown.get("digits")).contains(shown.get("picture")));
        assertEquals("Test picture " + expected + ", a 9 that the network reads as 8.", Nudge.of(network, TEST).toString());
        assertTrue(Nudge.of(network, TEST).html("").length() < 380_000);
    }

    @Test
    @DisplayName("is another 9 if none is read as 8, and another digit if every 9 is read rightly")
    void others() {
        int nine = IntStream.of(numbers(9, false)).filter(i -> network.classify(TEST.input(i)) != 8).findFirst().orElseThrow();
        int five = numbers(5, false)[0];
        int right = numbers(9, true)[0];
        assertEquals(2, Nudge.of(network, pictures(five, right, nine)).shown().get("number"));
        assertEquals(0, Nudge.of(network, pictures(five, right)).shown().get("number"));
        assertEquals(5, Nudge.of(network, pictures(right, five)).shown().get("label"));
    }

    @Test
    @DisplayName("is missed in a sentence if all is read rightly; networks and test sets that do not fit are refused")
    void refuses() {
        Dataset right = pictures(numbers(9, true)[0], numbers(1, true)[0]);
        Errors.wrongArgument(() -> Nudge.of(network, right), "reads all 2 pictures rightly");
        Errors.wrongArgument(() -> Nudge.of(null, TEST), "the network is null");
        Errors.wrongArgument(() -> Nudge.of(network, null), "the test set is null");
        Errors.wrongArgument(() -> Nudge.of(new Network(4, 3), TEST), "784", "4 neurons");
        Dataset small = Dataset.of(new double[][] {{1, 0}}, new int[] {0}, 2);
        Errors.wrongArgument(() -> Nudge.of(new Network(2, 2), small), "2 inputs", "784");
        Dataset unlabelled = Dataset.of(new double[][] {new double[784]}, new double[][] {new double[10]});
        Errors.notPossible(() -> Nudge.of(network, unlabelled), "without labels");
    }
}
