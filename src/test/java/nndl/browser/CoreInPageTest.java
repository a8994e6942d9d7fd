package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.History;
import nndl.Network;
import nndl.RealMnist;
import nndl.data.DrawnDigits;
import nndl.data.Strokes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The network in the page has the same bits as in Java:")
class CoreInPageTest extends ModuleTests {
    private static final String TOOLS = """
            const { Network } = await import("./widgets/network.js");
            const { Random } = await import("./widgets/random.js");
            const bytes = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
            const doubles = (base64) => new Float64Array(bytes(base64).buffer);
            const base64 = (numbers) => {
              let text = "";
              for (const byte of new Uint8Array(Float64Array.from(numbers).buffer)) text += String.fromCharCode(byte);
              return btoa(text);
            };
            const examples = (greys, labels) => labels.map((label, i) => ({
              input: Float64Array.from(greys.subarray(784 * i, 784 * i + 784), (grey) => grey / 255),
              target: Float64Array.from({ length: 10 }, (_, j) => (j === label ? 1 : 0)),
            }));
            """;

    @Test
    @DisplayName("e to the x and the logarithm, over their whole ranges")
    void functions() {
        Random random = new Random(11);
        double[] x = DoubleStream.concat(
                DoubleStream.of(0, -0.0, Double.MIN_VALUE, 0x1p-28, -0x1p-28, 0.3465735912322998, 1.0397205352783203, 709.782712893384,
                        709.7827128933841, -745.1332191019411, -745.1332191019412, -708.4, Double.NaN, Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY),
                random.doubles(50_000).map(u -> (u - 0.5) * Math.pow(10, random.nextInt(-6, 4)))).toArray();
        double[] positive = random.doubles(50_000).map(u -> u * Math.pow(2, random.nextInt(-900, 900)) + Double.MIN_NORMAL).toArray();
        List<String> found = browser.script("""
                return (async () => {""" + TOOLS + """
                  const { exp } = await import("./widgets/exp.js");
                  const { log } = await import("./widgets/log.js");
                  return [base64(doubles(x).map(exp)), base64(doubles(positive).map(log))];
                })();""".replace("doubles(x)", "doubles(\"" + base64(x) + "\")")
                        .replace("doubles(positive)", "doubles(\"" + base64(positive) + "\")"));
        assertArrayEquals(Arrays.stream(x).map(StrictMath::exp).toArray(), doubles(found.get(0)), 0);
        assertArrayEquals(Arrays.stream(positive).map(StrictMath::log).toArray(), doubles(found.get(1)), 0);
    }

    @Test
    @DisplayName("all 100,000 outputs of a trained network for the test set")
    void outputs() {
        Network network = new Network(784, 30, 10);
        network.sgd(RealMnist.get().training().slice(0, 5_000), 1, 10, 3);
        Dataset test = RealMnist.get().test();
        double[] java = new double[10 * test.size()];
        for (int i = 0; i < test.size(); i++) {
            System.arraycopy(network.feedforward(test.input(i)), 0, java, 10 * i, 10);
        }
        String outputs = browser.script("""
                const [parameters, greys] = arguments;
                return (async () => {""" + TOOLS + """
                  const all = doubles(parameters);
                  let place = 0;
                  const take = (count) => all.slice(place, (place += count));
                  const layer = (inputs, neurons) => [take(neurons), Array.from({ length: neurons }, () => take(inputs))];
                  const [first, second] = [layer(784, 30), layer(30, 10)];
                  const network = new Network([784, 30, 10], [first[0], second[0]], [first[1], second[1]]);
                  const pictures = bytes(greys);
                  return base64(Array.from({ length: pictures.length / 784 }, (_, i) =>
                    [...network.feedforward(Float64Array.from(pictures.subarray(784 * i, 784 * i + 784), (grey) => grey / 255))]).flat());
                })();""", base64(parameters(network)), greys(test));
        assertArrayEquals(java, doubles(outputs), 0);
    }

    @Test
    @DisplayName("all weights after three epochs of 5,000 pictures, from a network drawn from a seed")
    void training() {
        Dataset training = RealMnist.get().training().slice(0, 5_000);
        Network network = new Network(new Random(5), 784, 30, 10);
        network.sgd(training, 3, 10, 3);
        String trained = browser.script("""
                const [greys, labels] = arguments;
                return (async () => {""" + TOOLS + """
                  const random = new Random(5);
                  const network = Network.random(random, [784, 30, 10]);
                  const training = examples(bytes(greys), labels);
                  for (let epoch = 0; epoch < 3; epoch++) network.epoch(random, training, 10, 3);
                  return base64(network.biases.flatMap((biases, l) => [...biases, ...network.weights[l].flatMap((row) => [...row])]));
                })();""", greys(training), labels(training));
        assertArrayEquals(parameters(network), doubles(trained), 0);
    }

    @Test
    @DisplayName("all weights, counts and costs of three epochs as the book's page trains them, piece by piece")
    void trainingInTheBook() {
        Dataset training = RealMnist.get().training().slice(0, 5_000);
        Dataset test = RealMnist.get().test().slice(0, 1_000);
        Network network = new Network(new Random(5), 784, 30, 10);
        History history = network.sgd(training, 3, 10, 3, test);
        Map<String, Object> page = browser.script("""
                const [trainingGreys, trainingLabels, testGreys, testLabels] = arguments;
                return (async () => {""" + TOOLS + """
                  const { Run } = await import("./book/run.js");
                  const labelled = (label, example) => ({ ...example, label });
                  const pictures = (greys, labels) => examples(bytes(greys), labels).map((example, i) => labelled(labels[i], example));
                  const given = { training: pictures(trainingGreys, trainingLabels), test: pictures(testGreys, testLabels) };
                  const run = new Run(given, { eta: 3, miniBatchSize: 10, hidden: 30, seed: 5 });
                  while (run.moments.length < 31) run.workFor(5);
                  const ends = [10, 20, 30].map((tenths) => run.moments[tenths]);
                  const { biases, weights } = run.network;
                  return {
                    parameters: base64(biases.flatMap((layer, l) => [...layer, ...weights[l].flatMap((row) => [...row])])),
                    learned: ends.map(({ learned }) => learned),
                    correct: ends.map(({ test }) => test.right),
                    costs: base64(ends.map(({ test }) => test.cost)),
                  };
                })();""", greys(training), labels(training), greys(test), labels(test));
        assertArrayEquals(parameters(network), doubles((String) page.get("parameters")), 0);
        assertEquals(List.of(5_000L, 10_000L, 15_000L), page.get("learned"));
        assertEquals(IntStream.range(0, 3).mapToObj(epoch -> (long) history.correct(epoch)).toList(), page.get("correct"));
        double[] costs = IntStream.range(0, 3).mapToDouble(history::testCost).toArray();
        assertArrayEquals(costs, doubles((String) page.get("costs")), 0);
    }

    @Test
    @DisplayName("drawn digits, prepared as MNIST was and as they were drawn")
    void drawings() {
        List<Strokes> digits = DrawnDigits.all();
        String text = browser.script("""
                const [digits] = arguments;
                return (async () => {""" + TOOLS + """
                  const { Ink } = await import("./widgets/strokes.js");
                  const { asDrawn, prepared } = await import("./widgets/preparation.js");
                  const pictures = digits.map((strokes) => Ink.of(strokes).rows).map((ink) => [...prepared(ink).pixels, ...asDrawn(ink)]);
                  return base64(pictures.flat());
                })();""", digits.stream().map(DrawnDigits::points).toList());
        double[] pictures = doubles(text);
        assertEquals(digits.size() * 2 * 784, pictures.length);
        for (int i = 0; i < digits.size(); i++) {
            double[] prepared = Arrays.copyOfRange(pictures, 2 * 784 * i, 2 * 784 * i + 784);
            assertArrayEquals(digits.get(i).prepared(), prepared, 0, "digit " + i + ", prepared");
            double[] asDrawn = Arrays.copyOfRange(pictures, 2 * 784 * i + 784, 2 * 784 * (i + 1));
            assertArrayEquals(digits.get(i).asDrawn(), asDrawn, 0, "digit " + i + ", as drawn");
        }
    }

    /** Returns the parameters layer by layer, the biases first. */
    private static double[] parameters(Network network) {
        DoubleStream all = DoubleStream.empty();
        for (int l = 0; l < network.biases().length; l++) {
            DoubleStream weights = Arrays.stream(network.weights()[l]).flatMapToDouble(Arrays::stream);
            all = DoubleStream.concat(all, DoubleStream.concat(Arrays.stream(network.biases()[l]), weights));
        }
        return all.toArray();
    }

    private static String base64(double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(numbers);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static double[] doubles(String base64) {
        DoubleBuffer buffer = ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
        double[] numbers = new double[buffer.remaining()];
        buffer.get(numbers);
        return numbers;
    }

    private static String greys(Dataset data) {
        byte[] greys = new byte[784 * data.size()];
        for (int i = 0; i < data.size(); i++) {
            double[] input = data.input(i);
            for (int p = 0; p < input.length; p++) {
                greys[784 * i + p] = (byte) Math.round(255 * input[p]);
            }
        }
        return Base64.getEncoder().encodeToString(greys);
    }

    private static List<Integer> labels(Dataset data) {
        return IntStream.range(0, data.size()).mapToObj(data::label).toList();
    }
}
