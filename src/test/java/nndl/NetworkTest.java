package nndl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What both networks are and answer, before any training. */
class NetworkTest {
    @ParameterizedTest
    @EnumSource
    @DisplayName("the (2, 3, 1) network of the chapter has biases for 3 and 1 neurons and weights 3 × 2 and 1 × 3")
    void shapes(EitherNetwork kind) {
        FeedforwardNetwork network = kind.make(2, 3, 1);
        assertArrayEquals(new int[] {2, 3, 1}, network.sizes());
        assertEquals(2, network.biases().length);
        assertEquals(3, network.biases()[0].length);
        assertEquals(1, network.biases()[1].length);
        assertEquals(2, network.weights().length);
        assertEquals(3, network.weights()[0].length);
        assertEquals(2, network.weights()[0][2].length);
        assertEquals(1, network.weights()[1].length);
        assertEquals(3, network.weights()[1][0].length);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("all biases are drawn before all weights, from the generator's Gaussian numbers in the book's order")
    void drawingOrder(EitherNetwork kind) {
        int[] sizes = {3, 4, 2, 5};
        FeedforwardNetwork network = kind.make(new Random(42), sizes);
        Random random = new Random(42);
        for (int l = 0; l < 3; l++) {
            for (int j = 0; j < sizes[l + 1]; j++) {
                assertEquals(random.nextGaussian(), network.biases()[l][j]);
            }
        }
        for (int l = 0; l < 3; l++) {
            for (int j = 0; j < sizes[l + 1]; j++) {
                for (int k = 0; k < sizes[l]; k++) {
                    assertEquals(random.nextGaussian(), network.weights()[l][j][k]);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the weights of a new network have mean 0 and standard deviation 1")
    void gaussian(EitherNetwork kind) {
        double[] weights = Arrays.stream(kind.make(new Random(5), 200, 100).weights()[0]).flatMapToDouble(Arrays::stream).toArray();
        double mean = Arrays.stream(weights).average().orElseThrow();
        double variance = Arrays.stream(weights).map(w -> (w - mean) * (w - mean)).average().orElseThrow();
        assertEquals(0, mean, 0.035); // five standard errors of 20,000 numbers
        assertEquals(1, variance, 0.05);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("without a generator a network starts from new Random(1), the same every time")
    void seedOne(EitherNetwork kind) {
        Tiny.assertSame(kind.make(new Random(1), 4, 3, 2), kind.make(4, 3, 2));
        assertNotEquals(kind.make(new Random(2), 4, 3, 2).weights()[0][0][0], kind.make(4, 3, 2).weights()[0][0][0]);
    }

    @Test
    @DisplayName("both networks draw the same numbers from one seed")
    void alike() {
        Tiny.assertSame(new Network(new Random(7), 5, 4, 3), new TextbookNetwork(new Random(7), 5, 4, 3));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("feedforward is equation (22), which is equation (4) for each neuron, from layer to layer")
    void feedforward(EitherNetwork kind) {
        for (int[] sizes : new int[][] {{1, 1}, {2, 3, 1}, {9, 6, 5, 3}, {4, 2}}) {
            FeedforwardNetwork network = kind.make(new Random(3), sizes);
            Dataset data = Tiny.data(8, 20, sizes[0], 2);
            for (int i = 0; i < data.size(); i++) {
                double[] a = data.input(i);
                for (int l = 0; l + 1 < sizes.length; l++) {
                    double[] next = new double[sizes[l + 1]];
                    for (int j = 0; j < next.length; j++) {
                        next[j] = new SigmoidNeuron(network.weights()[l][j], network.biases()[l][j]).output(a);
                    }
                    a = next;
                }
                assertArrayEquals(a, network.feedforward(data.input(i)), 1e-14);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a network with known weights gives the answers worked out by hand")
    void byHand(EitherNetwork kind) {
        FeedforwardNetwork network = kind.of(new double[][][] {{{1, 2}, {-1, 0}}, {{1, -1}}}, new double[][] {{0, 0.5}, {0.25}});
        double h1 = 1 / (1 + Math.exp(-(1 * 0.5 + 2 * -1)));
        double h2 = 1 / (1 + Math.exp(-(-1 * 0.5 + 0.5)));
        double out = 1 / (1 + Math.exp(-(h1 - h2 + 0.25)));
        assertArrayEquals(new double[] {out}, network.feedforward(new double[] {0.5, -1}), 1e-15);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("an answer is not changed by later ones, and neither is the input")
    void answersStay(EitherNetwork kind) {
        FeedforwardNetwork network = kind.make(2, 3, 2);
        double[] input = {1, 2};
        double[] answer = network.feedforward(input);
        double[] copy = answer.clone();
        network.feedforward(new double[] {-5, 3});
        network.backprop(new double[] {3, 3}, new double[] {0, 1});
        assertArrayEquals(copy, answer);
        assertArrayEquals(new double[] {1, 2}, input);
        answer[0] = 99;
        assertArrayEquals(copy, network.feedforward(input));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("classify gives the index of the largest output, the first of equals")
    void classify(EitherNetwork kind) {
        FeedforwardNetwork network = kind.of(new double[][][] {{{1, 0}, {0, 1}, {0, 1}}}, new double[][] {{0, 0, 0}});
        assertEquals(0, network.classify(new double[] {1, 0}));
        assertEquals(1, network.classify(new double[] {0, 1}));
        assertEquals(0, network.classify(new double[] {0, 0}));
        assertEquals(1, network.classify(new double[] {-1, 0}));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("evaluate counts the examples whose label classify finds")
    void evaluate(EitherNetwork kind) {
        FeedforwardNetwork network = kind.of(new double[][][] {{{1, 0}, {0, 1}, {0, 1}}}, new double[][] {{0, 0, 0}});
        Dataset data = Dataset.of(new double[][] {{1, 0}, {0, 1}, {0, 1}, {0, 0}, {-1, 0}}, new int[] {0, 1, 2, 1, 1}, 3);
        assertEquals(3, network.evaluate(data));
        assertEquals(1, network.evaluate(data.slice(2, 5)));
        Dataset ownTargets = Dataset.of(new double[][] {{1, 0}, {0, 1}}, new double[][] {{1, 1, 1}, {0, 0, 0}}, new int[] {0, 1});
        assertEquals(2, network.evaluate(ownTargets));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("cost is equation (6), the sum of ‖y − a‖² over 2n")
    void cost(EitherNetwork kind) {
        FeedforwardNetwork network = kind.make(new Random(2), 6, 5, 3);
        Dataset data = Tiny.data(9, 11, 6, 3);
        double sum = 0;
        for (int i = 0; i < data.size(); i++) {
            double[] a = network.feedforward(data.input(i));
            for (int j = 0; j < 3; j++) {
                sum += Math.pow(data.target(i)[j] - a[j], 2);
            }
        }
        assertEquals(sum / (2 * 11), network.cost(data), 1e-14);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("weights, biases and sizes are copies, on the way in and on the way out")
    void copies(EitherNetwork kind) {
        double[][][] weights = {{{1, 2}}};
        double[][] biases = {{3}};
        int[] sizes = {2, 1};
        FeedforwardNetwork network = kind.of(weights, biases);
        FeedforwardNetwork drawn = kind.make(sizes);
        weights[0][0][0] = 99;
        biases[0][0] = 99;
        sizes[0] = 99;
        network.weights()[0][0][1] = 99;
        network.biases()[0][0] = 99;
        network.sizes()[0] = 99;
        assertArrayEquals(new double[] {1, 2}, network.weights()[0][0]);
        assertArrayEquals(new double[] {3}, network.biases()[0]);
        assertArrayEquals(new int[] {2, 1}, network.sizes());
        assertArrayEquals(new int[] {2, 1}, drawn.sizes());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("it prints its layers and how many parameters there are, as many as the chapter's networks have")
    void prints(EitherNetwork kind) {
        String name = kind == EitherNetwork.NETWORK ? "Network " : "TextbookNetwork ";
        assertEquals(name + "784-30-10 (23,860 parameters)", kind.make(784, 30, 10).toString());
        assertEquals(name + "784-100-10 (79,510 parameters)", kind.make(784, 100, 10).toString());
        assertEquals(name + "784-15-10 (11,935 parameters)", kind.make(784, 15, 10).toString());
        assertEquals(name + "784-10 (7,850 parameters)", kind.make(784, 10).toString());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("sizes that make no network are rejected with an explanation")
    void wrongSizes(EitherNetwork kind) {
        Errors.wrongArgument(() -> kind.make(), "[]", "at least two layers");
        Errors.wrongArgument(() -> kind.make(784), "[784]", "at least two layers");
        Errors.wrongArgument(() -> kind.make(784, 0, 10), "layer 1", "[784, 0, 10]", "0 neurons");
        Errors.wrongArgument(() -> kind.make(784, 30, -1), "layer 2", "-1 neurons");
        Errors.wrongArgument(() -> kind.make(65_537, 1), "65,537 inputs", "at most 65,536");
        Errors.wrongArgument(() -> kind.of(new double[][][] {new double[1][65_537]}, new double[1][1]), "65,537 inputs");
        assertEquals(1, kind.make(65_536, 1).feedforward(new double[65_536]).length);
        Errors.wrongArgument(() -> kind.make((int[]) null), "sizes is null");
        Errors.wrongArgument(() -> kind.make((Random) null, 2, 1), "random generator is null");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("weights and biases that do not fit together are rejected with an explanation")
    void wrongParameters(EitherNetwork kind) {
        double[][] biases = {{0, 0}, {0}};
        double[][][] weights = {{{1, 2, 3}, {4, 5, 6}}, {{1, 2}}};
        assertArrayEquals(new int[] {3, 2, 1}, kind.of(weights, biases).sizes());
        Errors.wrongArgument(() -> kind.of(null, biases), "weights is null");
        Errors.wrongArgument(() -> kind.of(weights, null), "biases is null");
        Errors.wrongArgument(() -> kind.of(new double[0][][], new double[0][]), "0 layers", "at least one");
        Errors.wrongArgument(() -> kind.of(weights, new double[][] {{0, 0}}), "2 layers", "1");
        Errors.wrongArgument(() -> kind.of(weights, new double[][] {{0}, {0}}), "layer 0", "2 neurons", "1");
        Errors.wrongArgument(() -> kind.of(new double[][][] {{{1, 2, 3}, {4, 5}}, {{1, 2}}}, biases),
                "neuron 1 of layer 0", "2 weights", "3");
        Errors.wrongArgument(() -> kind.of(new double[][][] {{{1, 2, 3}, {4, 5, 6}}, {{1, 2, 3}}}, biases),
                "neuron 0 of layer 1", "3 weights", "2");
        Errors.wrongArgument(() -> kind.of(new double[][][] {{{1, 2, 3}, null}, {{1, 2}}}, biases), "neuron 1 of layer 0", "null");
        Errors.wrongArgument(() -> kind.of(new double[][][] {null, {{1, 2}}}, biases), "layer 0", "null");
        Errors.wrongArgument(() -> kind.of(weights, new double[][] {{0, 0}, null}), "layer 1", "null");
        Errors.wrongArgument(() -> kind.of(weights, new double[][] {{0, Double.NaN}, {0}}), "biases of layer 0", "NaN", "index 1");
        Errors.wrongArgument(() -> kind.of(new double[][][] {{{1, 2, 3}, {4, 5, 6}}, {{1, Double.NaN}}}, biases),
                "layer 1", "NaN", "index 1");
        Errors.wrongArgument(() -> kind.of(new double[][][] {{{}}}, new double[][] {{0}}), "neuron 0 of layer 0", "0 weights");
        Errors.wrongArgument(() -> kind.of(new double[][][] {{}}, new double[][] {{}}), "layer 0", "at least one neuron");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("an input that does not fit is rejected with an explanation: 783 pixels for 784 neurons")
    void wrongInput(EitherNetwork kind) {
        FeedforwardNetwork network = kind.make(784, 3, 10);
        String[] words = {"783 values", "784 neurons", "28 × 28"};
        Errors.wrongArgument(() -> network.feedforward(new double[783]), words);
        Errors.wrongArgument(() -> network.classify(new double[783]), words);
        Errors.wrongArgument(() -> network.backprop(new double[783], new double[10]), words);
        Errors.wrongArgument(() -> kind.make(783, 30, 10).classify(new double[784]), "784 values", "783 neurons", "28 × 28");
        Errors.wrongArgument(() -> network.feedforward(null), "input is null");
        double[] damaged = new double[784];
        damaged[5] = Double.NaN;
        Errors.wrongArgument(() -> network.feedforward(damaged), "input", "NaN", "index 5");
        Errors.wrongArgument(() -> network.backprop(damaged, new double[10]), "input", "NaN", "index 5");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a target that does not fit is rejected with an explanation")
    void wrongTarget(EitherNetwork kind) {
        FeedforwardNetwork network = kind.make(2, 10);
        Errors.wrongArgument(() -> network.backprop(new double[2], new double[4]), "target has 4 values", "10 neurons");
        Errors.wrongArgument(() -> network.backprop(new double[2], null), "target is null");
        double[] damaged = new double[10];
        damaged[9] = Double.POSITIVE_INFINITY;
        Errors.wrongArgument(() -> network.backprop(new double[2], damaged), "target", "Infinity", "index 9");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("data that cannot be evaluated are rejected with an explanation")
    void wrongData(EitherNetwork kind) {
        FeedforwardNetwork network = kind.make(2, 3, 2);
        Dataset wide = Tiny.data(1, 4, 3, 2);
        Dataset manyClasses = Tiny.data(1, 30, 2, 5);
        Dataset unlabelled = Dataset.of(new double[][] {{1, 2}}, new double[][] {{0, 1}});
        Dataset largeLabel = Dataset.of(new double[][] {{1, 2}}, new double[][] {{0, 1}}, new int[] {11});
        for (Dataset data : new Dataset[] {wide, manyClasses}) {
            String[] words = data == wide ? new String[] {"3 values", "2 neurons"} : new String[] {"5 values", "2 neurons"};
            Errors.wrongArgument(() -> network.cost(data), words);
            Errors.wrongArgument(() -> network.evaluate(data), words);
            Errors.wrongArgument(() -> network.updateMiniBatch(data, 3), words);
        }
        Errors.wrongArgument(() -> network.cost(null), "null");
        Errors.wrongArgument(() -> network.evaluate(null), "null");
        Errors.wrongArgument(() -> network.updateMiniBatch(null, 3), "mini-batch is null");
        Errors.notPossible(() -> network.evaluate(unlabelled), "without labels");
        Errors.wrongArgument(() -> network.evaluate(largeLabel), "example 0", "label 11", "0 to 1");
        assertTrue(network.cost(unlabelled) > 0);
    }

    @Test
    @DisplayName("a copy with one weight or one bias changed differs there and nowhere else; places that do not exist are named")
    void oneChanged() {
        Network network = new Network(3, 4, 2);
        double[][][] weights = network.weights();
        weights[1][0][3] = 7;
        Tiny.assertSame(Network.of(weights, network.biases()), network.withWeight(1, 0, 3, 7));
        double[][] biases = network.biases();
        biases[0][2] = -1;
        Tiny.assertSame(Network.of(network.weights(), biases), network.withBias(0, 2, -1));
        Tiny.assertSame(new Network(3, 4, 2), network);
        Errors.wrongArgument(() -> network.withWeight(2, 0, 0, 1), "no layer 2", "0 to 1");
        Errors.wrongArgument(() -> network.withWeight(1, 2, 0, 1), "no neuron 2", "0 to 1");
        Errors.wrongArgument(() -> network.withWeight(0, 0, 3, 1), "no input 3", "0 to 2");
        Errors.wrongArgument(() -> network.withBias(0, -1, 1), "no neuron -1");
        Errors.wrongArgument(() -> network.withBias(0, 0, Double.NaN), "NaN");
    }

    @Test
    @DisplayName("the fast network allocates nothing for an example: a mini-batch of a thousand takes no more memory than one of ten")
    void allocatesNothing() {
        Dataset data = Tiny.data(3, 1000, 40, 3);
        Network network = new Network(new Random(1), 40, 8, 3);
        network.updateMiniBatch(data, 0.1); // allocates its memory
        network.updateMiniBatch(data.slice(0, 10), 0.1);
        long ten = allocated(() -> network.updateMiniBatch(data.slice(0, 10), 0.1));
        long thousand = allocated(() -> network.updateMiniBatch(data.slice(0, 1000), 0.1));
        assertTrue(thousand < ten + 990, ten + " bytes for ten, " + thousand + " for a thousand");
    }

    @Test
    @DisplayName("the fast network takes little memory for a mini-batch of thousands: it keeps none of their inputs")
    void largeMiniBatch() {
        Dataset data = Tiny.data(3, 5000, 400, 3);
        Network network = new Network(new Random(1), 400, 8, 3);
        TextbookNetwork textbook = TextbookNetwork.of(network.weights(), network.biases());
        long bytes = allocated(() -> network.updateMiniBatch(data, 0.1));
        assertTrue(bytes < 5000 * 400, bytes + " bytes"); // one byte for each input, where they have eight
        textbook.updateMiniBatch(data, 0.1);
        Tiny.assertNear(textbook.weights(), textbook.biases(), network, 1e-9);
    }

    private static long allocated(Runnable work) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        long before = thread.getThreadAllocatedBytes(id);
        work.run();
        return thread.getThreadAllocatedBytes(id) - before;
    }
}
