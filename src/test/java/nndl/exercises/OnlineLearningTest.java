package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.Network;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of x10, online learning,")
class OnlineLearningTest {
    private static final OnlineLearning.Updates UPDATES = (n, m) -> (n + m - 1) / m;
    private static final OnlineLearning.Noisier NOISIER = (small, large) -> Math.sqrt((double) large / small);
    private static final OnlineLearning.Train TRAIN =
            (network, examples, m, eta, visits) -> network.sgd(examples, visits / examples.size(), m, eta);
    private static final OnlineLearning.Lower LOWER = pictures -> new int[] {1, 20};

    /** Returns forty points in the square, above or below its diagonal. */
    private static Dataset points() {
        Random random = new Random(3);
        double[][] inputs = new double[40][];
        int[] labels = new int[40];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = random.doubles(2).toArray();
            labels[i] = inputs[i][0] > inputs[i][1] ? 1 : 0;
        }
        return Dataset.of(inputs, labels, 2);
    }

    private static Verdict check(OnlineLearning.Updates updates, OnlineLearning.Noisier noisier, OnlineLearning.Train train,
            OnlineLearning.Lower lower) {
        return OnlineLearning.check(points(), updates, noisier, train, lower);
    }

    private static void says(Verdict verdict, String words) {
        assertFalse(verdict.passed());
        assertTrue(verdict.words().contains(words), verdict.words());
    }

    @Test
    @DisplayName("passes what is right, whatever was predicted, and puts the outcome beside the prediction")
    void right() {
        Verdict verdict = check(UPDATES, NOISIER, TRAIN, LOWER);
        assertTrue(verdict.passed(), verdict.words());
        assertTrue(verdict.words().contains("you predicted      m = 1    m = 20"), verdict.words());
        assertTrue(check(UPDATES, NOISIER, OnlineLearningTest::byHand, pictures -> new int[] {20, 20}).passed());
        assertTrue(check((n, m) -> (int) Math.ceil((double) n / m), (s, l) -> Math.sqrt(l) / Math.sqrt(s), TRAIN, LOWER).passed());
    }

    private static void inOrder(Network network, Dataset examples, int m, double eta, int visits) {
        for (int visited = 0; visited < visits; visited += examples.size()) {
            examples.shuffled(new Random(5)); // and forgets it
            examples.miniBatches(m).forEach(miniBatch -> network.updateMiniBatch(miniBatch, eta));
        }
    }

    private static void byHand(Network network, Dataset examples, int m, double eta, int visits) {
        Random random = new Random(5);
        for (int visited = 0; visited < visits; visited += examples.size()) {
            for (Dataset miniBatch : examples.shuffled(random).miniBatches(m)) {
                network.updateMiniBatch(miniBatch, eta);
            }
        }
    }

    @Test
    @DisplayName("names what is wrong with the number of updates and with the noise")
    void formulas() {
        says(check((n, m) -> n / m, NOISIER, TRAIN, LOWER), "short mini-batch at the end left out");
        says(check((n, m) -> n / m + 1, NOISIER, TRAIN, LOWER), "one mini-batch too many");
        says(check(UPDATES, (small, large) -> (double) large / small, TRAIN, LOWER), "ten times smaller");
        says(check(UPDATES, (small, large) -> Math.sqrt((double) small / large), TRAIN, LOWER), "the other way round");
        says(check(UPDATES, (small, large) -> Double.NaN, TRAIN, LOWER), "NaN");
        says(check((n, m) -> (int) Math.round((double) n / m), NOISIER, TRAIN, LOWER), "Math.round drops");
        says(check((n, m) -> (int) ((double) n / m + 0.99), NOISIER, TRAIN, LOWER), "For 1,001 examples");
        says(check((n, m) -> m / n, NOISIER, TRAIN, LOWER), "upside down");
        says(check(UPDATES, (small, large) -> Math.pow((double) large / small, 1 / 2), TRAIN, LOWER), "Is the exponent 1 / 2?");
        says(check(UPDATES, (small, large) -> Math.sqrt(1 / small) / Math.sqrt(1 / large), TRAIN, LOWER), "In Java, 1 / 20 is 0");
        says(check(UPDATES, (small, large) -> 1 / Math.sqrt(small), TRAIN, LOWER), "the error of the small ones");
        assertTrue(check(UPDATES, (small, large) -> (float) Math.sqrt((float) large / small), TRAIN, LOWER).passed());
    }

    @Test
    @DisplayName("tells how many updates were made, by the weights they lead to")
    void training() {
        says(check(UPDATES, NOISIER, (n, x, m, eta, visits) -> n.sgd(x, visits, m, eta), LOWER), "visits taken for epochs");
        says(check(UPDATES, NOISIER, (n, x, m, eta, visits) -> n.sgd(x, 1, m, eta), LOWER), "only one epoch");
        says(check(UPDATES, NOISIER, (n, x, m, eta, visits) -> n.sgd(x, visits / m, m, eta), LOWER), "Are the visits divided by m?");
        says(check(UPDATES, NOISIER, (n, x, m, eta, visits) -> n.sgd(x, 20, m, eta), LOWER), "Are there always 20 epochs?");
        says(check(UPDATES, NOISIER, (n, x, m, eta, visits) -> { }, LOWER), "learned from 0 updates");
        says(check(UPDATES, NOISIER, (n, x, m, eta, visits) -> n.sgd(x, visits / x.size(), 1, eta), LOWER), "Is m always 1");
        says(check(UPDATES, NOISIER, (n, x, m, eta, visits) -> n.sgd(x, visits / x.size(), 20, eta), LOWER), "Is m always 20");
        says(check(UPDATES, NOISIER, (n, x, m, eta, visits) -> n.sgd(x, m, visits / x.size(), eta), LOWER), "swapped");
        says(check(UPDATES, NOISIER, (n, x, m, eta, visits) -> n.sgd(x, visits / x.size() + 1, m, eta), LOWER), "one epoch too many");
        says(check(UPDATES, NOISIER, (n, x, m, eta, visits) -> n.sgd(x, visits / x.size(), m, 3), LOWER), "Is η always 3?");
        says(check(UPDATES, NOISIER, (n, x, m, eta, visits) -> {
            for (int visited = 0; visited < visits; visited += m) {
                n.updateMiniBatch(x.slice(0, Math.min(m, x.size())), eta);
            }
        }, LOWER), "Is each epoch cut up afresh?");
        says(check(UPDATES, NOISIER, (n, x, m, eta, visits) -> new Network(784, 15, 10).sgd(x, 1, m, eta), LOWER), "small ones of its own");
        says(check(UPDATES, NOISIER, OnlineLearningTest::inOrder, LOWER), "Are they shuffled?");
        says(check(UPDATES, NOISIER, (n, x, m, eta, visits) -> n.sgd(x, visits / x.size(), m, eta / m), LOWER), "η divided by m");
        OnlineLearning.Train firstOnly = (n, x, m, eta, visits) ->
                n.sgd(x.slice(0, 1), visits * UPDATES.updates(x.size(), m) / x.size(), 1, eta);
        says(check(UPDATES, NOISIER, firstOnly, LOWER), "was not visited");
    }

    private static OnlineLearning.Train epochs(UnaryOperator<Dataset> next) {
        return (network, examples, m, eta, visits) -> {
            Dataset order = examples;
            for (int visited = 0; visited < visits; visited += examples.size()) {
                order = next.apply(order);
                order.miniBatches(m).forEach(miniBatch -> network.updateMiniBatch(miniBatch, eta));
            }
        };
    }

    private static Dataset inOrder(Dataset examples, int... numbers) {
        return Dataset.of(Arrays.stream(numbers).mapToObj(examples::input).toArray(double[][]::new),
                Arrays.stream(numbers).mapToObj(examples::target).toArray(double[][]::new));
    }

    @Test
    @DisplayName("asks for a fresh shuffle in each epoch, the first included")
    void shuffling() {
        OnlineLearning.Train once = (network, examples, m, eta, visits) -> epochs(order -> order)
                .train(network, examples.shuffled(new Random(9)), m, eta, visits);
        says(check(UPDATES, NOISIER, once, LOWER), "in the same order.\nAre they shuffled afresh in each epoch?");
        OnlineLearning.Train sameSeed = (network, examples, m, eta, visits) ->
                epochs(order -> examples.shuffled(new Random(1))).train(network, examples, m, eta, visits);
        says(check(UPDATES, NOISIER, sameSeed, LOWER), "in the same order");
        says(check(UPDATES, NOISIER, epochs(order -> order.shuffled(new Random(1))), LOWER), "Is there a new Random(seed) in each epoch?");
        OnlineLearning.Train reversed = (network, examples, m, eta, visits) -> epochs(order -> order).train(network,
                inOrder(examples, IntStream.range(0, examples.size()).map(i -> examples.size() - 1 - i).toArray()), m, eta, visits);
        says(check(UPDATES, NOISIER, reversed, LOWER), "in the same order");
        Random random = new Random(2);
        OnlineLearning.Train late = (network, examples, m, eta, visits) ->
                epochs(order -> order == examples ? examples.slice(0, examples.size()) : order.shuffled(random))
                        .train(network, examples, m, eta, visits);
        says(check(UPDATES, NOISIER, late, LOWER), "the first epoch meets the examples in the order of the data set");
        for (int seed = 0; seed < 5; seed++) {
            Random own = new Random(seed);
            assertTrue(check(UPDATES, NOISIER, epochs(order -> order.shuffled(own)), LOWER).passed());
        }
        OnlineLearning.Train epochByEpoch = (network, examples, m, eta, visits) -> {
            for (int epoch = 0; epoch < visits / examples.size(); epoch++) {
                network.sgd(examples, 1, m, eta);
            }
        };
        assertTrue(check(UPDATES, NOISIER, epochByEpoch, LOWER).passed());
    }

    @Test
    @DisplayName("holds no race in which nothing is learned")
    void noRace() {
        says(check(UPDATES, NOISIER, (network, examples, m, eta, visits) -> {
            if (examples.inputLength() != 2) { // small examples of the check's own
                TRAIN.train(network, examples, m, eta, visits);
            }
        }, LOWER), "In the race with m = 1 the network has learned nothing from your 40 pictures");
        says(check(UPDATES, NOISIER, (network, examples, m, eta, visits) -> {
            if (examples.size() < 100) {
                TRAIN.train(network, examples, m, eta, visits);
            }
        }, LOWER), "600 visits to 300 examples with m = 20, the network has learned from 0 updates");
    }

    @Test
    @DisplayName("survives null, what is not a prediction and an exception")
    void survives() {
        says(check(UPDATES, NOISIER, TRAIN, pictures -> null), "null");
        says(check(UPDATES, NOISIER, TRAIN, pictures -> new int[] {1, 10}), "each 1 or 20");
        says(check((n, m) -> n / (m - 1), NOISIER, TRAIN, LOWER), "ArithmeticException");
        says(OnlineLearning.check(null, UPDATES, NOISIER, TRAIN, LOWER), "pictures given to the check are null");
    }
}
