package nndl.widget;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.Errors;
import nndl.History;
import nndl.Network;
import nndl.RealMnist;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The film of a training")
class FilmTest {
    private static final Dataset TRAINING = RealMnist.get().training().slice(0, 3_000);
    private static final Dataset TEST = RealMnist.get().test().slice(0, 500);

    private static Map<String, Object> shown(History history) {
        return Film.of(history).shown();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> moments(History history) {
        return (List<Map<String, Object>>) shown(history).get("moments");
    }

    /** Undoes what {@link ZeroRuns} does. */
    private static int[] unpacked(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        IntStream.Builder values = IntStream.builder();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                i++;
                for (int zeros = bytes[i] & 0xFF; zeros > 0; zeros--) {
                    values.add(0);
                }
            } else {
                values.add(bytes[i]);
            }
        }
        return values.build().toArray();
    }

    @Test
    @DisplayName("counts at the end of each epoch what the history counted, and says at each moment what the network answered then")
    void counts() {
        Network network = new Network(784, 5, 10);
        History history = network.sgdWithSnapshots(TRAINING, 2, 10, 3.0, TEST);
        List<Map<String, Object>> moments = moments(history);
        assertEquals(List.of("before training", "after 10 mini-batches", "after 100 mini-batches", "after epoch 0", "after epoch 1"),
                moments.stream().map(moment -> moment.get("name")).toList());
        assertEquals(history.correct(0), moments.get(3).get("correct"));
        assertEquals(history.correct(1), moments.get(4).get("correct"));
        assertEquals(history.testCost(1), (double) moments.get(4).get("cost"), 0);
        assertEquals(new Network(784, 5, 10).evaluate(TEST), moments.get(0).get("correct"));
        int[] answers = IntStream.range(0, 100).map(i -> network.classify(TEST.input(i))).toArray();
        assertArrayEquals(answers, (int[]) moments.get(4).get("answers"));
        assertTrue(Film.of(history).toString().contains("after epoch 1 " + history.correct(1)));
    }

    @Test
    @DisplayName("has each neuron's weights, to a hundredth of the deepest colour, and the digits with all their greys")
    @SuppressWarnings("unchecked")
    void weights() {
        Network network = new Network(new Random(3), 784, 4, 10);
        double[][] before = network.weights()[0];
        Map<String, Object> shown = shown(network.sgdWithSnapshots(TRAINING, 1, 10, 3.0, TEST));
        List<String> neuron = ((List<List<String>>) shown.get("weights")).get(3);
        double[] sizes = IntStream.range(0, 4).boxed().flatMapToDouble(j -> Arrays.stream(network.weights()[0][j]))
                .map(Math::abs).sorted().toArray();
        double deepest = sizes[(int) (0.98 * (sizes.length - 1))];
        int[] first = unpacked(neuron.get(0));
        int[] change = unpacked(neuron.get(neuron.size() - 1));
        for (int k = 0; k < 784; k++) {
            assertEquals(before[3][k], first[k] / 64.0 * deepest, 0.008 * deepest);
            assertEquals(network.weights()[0][3][k], (first[k] + change[k]) / 64.0 * deepest, 0.016 * deepest);
        }
        int[] greys = unpacked(((List<String>) shown.get("digits")).get(7));
        for (int p = 0; p < 784; p++) {
            assertEquals(TEST.input(7)[p], (greys[p] & 0xFF) / 255.0, 0);
        }
    }

    @Test
    @DisplayName("stays below 400 KB for a network with many hidden neurons and many epochs, and says what it leaves out")
    void small() {
        Film film = Film.of(new Network(784, 100, 10).sgdWithSnapshots(TRAINING, 40, 10, 3.0, TEST));
        assertTrue(film.html("").length() < 380_000, film.html("").length() + " characters");
        String remark = (String) film.shown().get("remark");
        assertTrue(remark.startsWith("Of 100 hidden neurons it shows the first ") && remark.contains("too many epochs"), remark);
        assertEquals("", shown(new Network(784, 3, 10).sgdWithSnapshots(TRAINING, 2, 10, 3.0, TEST)).get("remark"));
    }

    @Test
    @DisplayName("needs snapshots, a labelled test set, and pictures of 28 × 28 pixels")
    void needs() {
        Network network = new Network(784, 2, 10);
        Errors.wrongArgument(() -> Film.of(null), "the history is null");
        Errors.notPossible(() -> Film.of(network.sgd(TRAINING, 1, 10, 3.0, TEST)), "sgdWithSnapshots");
        Errors.notPossible(() -> Film.of(network.sgdWithSnapshots(TRAINING, 1, 10, 3.0, null)), "without a test set");
        Dataset unlabelled = Dataset.of(new double[][] {new double[784]}, new double[][] {new double[10]});
        Errors.notPossible(() -> Film.of(network.sgdWithSnapshots(TRAINING, 1, 10, 3.0, unlabelled)), "without labels");
        Dataset small = Dataset.of(new double[][] {{1, 0}}, new int[] {0}, 2);
        Errors.wrongArgument(() -> Film.of(new Network(2, 2).sgdWithSnapshots(small, 1, 1, 0.5, small)), "2 inputs", "784");
    }

    @Test
    @DisplayName("of a network without a hidden layer shows its output neurons; of one that never moved, its weights as they are")
    void withoutHiddenLayer() {
        History history = new Network(784, 10).sgdWithSnapshots(TEST, 1, 600, 0.001, TEST);
        assertEquals("output", shown(history).get("layer"));
        assertEquals(10, ((List<?>) shown(history).get("weights")).size());
        assertEquals(2, moments(history).size());
        assertTrue(Film.of(history).drawing().still().png().length > 1000);
    }
}
