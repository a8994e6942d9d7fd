package nndl.widget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nndl.FeedforwardNetwork;
import nndl.Perceptron;
import nndl.diagram.Circuit;
import nndl.diagram.Plan;
import nndl.show.Drawing;
import nndl.util.Check;
import nndl.util.Numbers;

/**
 * A live diagram of a small network or circuit: one sets its inputs and sees at once what each neuron gives, and what it adds up.
 *
 * <pre>{@code
 * Live.of(halfAdder)
 * Live.of(new Network(2, 3, 1))
 * Live.of(layers).inputs("good weather", "partner comes").output("go?")
 * }</pre>
 */
public final class Live extends Widget {
    private static final int MOST = 16; // neurons in a layer, or inputs
    private static final int MOST_UNITS = 48;
    private static final int MOST_WRITTEN = 24; // weights at connections; more of them could not be told apart

    private final Perceptron[][] layers; // null: a circuit with names of its own
    private final List<String> inputs;
    private final List<String> outputs;
    private final Circuit circuit;
    private final boolean isSmooth; // whether the neurons are sigmoid neurons

    private Live(Perceptron[][] layers, List<String> inputs, List<String> outputs, Circuit circuit, boolean isSmooth) {
        this.layers = layers;
        this.inputs = inputs;
        this.outputs = outputs;
        this.circuit = circuit;
        this.isSmooth = isSmooth;
    }

    /** Returns a live circuit, whose inputs are 0 or 1. */
    public static Live of(Circuit circuit) {
        Live live = new Live(null, List.of(), List.of(), Check.given("the circuit", circuit), false);
        live.checkSize();
        return live;
    }

    /**
     * Returns live layers of perceptrons, whose inputs are 0 or 1.
     *
     * @param layers each perceptron has a weight for every perceptron of the layer before, or in the first layer for every input
     */
    public static Live of(Perceptron[][] layers) {
        Check.given("the array of layers", layers);
        if (layers.length == 0) {
            throw Check.wrong("there are no layers, but a network has at least one");
        }
        for (int l = 0; l < layers.length; l++) {
            if (Check.given("layer " + l, layers[l]).length == 0) {
                throw Check.wrong("layer %d has no perceptrons, but needs at least one", l);
            }
            int before = l == 0 ? Check.given("perceptron 0 of layer 0", layers[0][0]).weights().length : layers[l - 1].length;
            for (int j = 0; j < layers[l].length; j++) {
                int weights = Check.given("perceptron " + j + " of layer " + l, layers[l][j]).weights().length;
                if (weights != before || weights == 0) {
                    throw Check.wrong("perceptron %d of layer %d has %d weights, but is fed by %d (at least one must)", j, l, weights,
                            before);
                }
            }
        }
        return of(layers, false);
    }

    /** Returns a small live network of sigmoid neurons, whose inputs lie between 0 and 1. */
    public static Live of(FeedforwardNetwork network) {
        int[] sizes = Check.given("the network", network).sizes();
        if (Arrays.stream(sizes).max().orElseThrow() > MOST) {
            throw Check.wrong("%s has a layer of %,d neurons, but a live diagram shows each neuron and takes at most %d in a layer",
                    network, Arrays.stream(sizes).max().orElseThrow(), MOST);
        }
        double[][][] weights = network.weights();
        double[][] biases = network.biases();
        Perceptron[][] layers = new Perceptron[biases.length][];
        for (int l = 0; l < layers.length; l++) {
            int layer = l;
            layers[l] = IntStream.range(0, biases[l].length)
                    .mapToObj(j -> new Perceptron(weights[layer][j], biases[layer][j])).toArray(Perceptron[]::new);
        }
        return of(layers, true);
    }

    private static Live of(Perceptron[][] layers, boolean isSmooth) {
        Perceptron[] last = layers[layers.length - 1];
        List<String> outputs = last.length == 1 ? List.of("output")
                : IntStream.range(0, last.length).mapToObj(j -> "output " + j).toList();
        List<String> inputs = numbered("x", layers[0][0].weights().length);
        Live live = new Live(layers, inputs, outputs, circuit(layers, inputs, outputs), isSmooth);
        live.checkSize();
        return live;
    }

    private static List<String> numbered(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> letter + Numbers.subscript(i)).toList();
    }

    private static Circuit circuit(Perceptron[][] layers, List<String> inputs, List<String> outputs) {
        Circuit circuit = new Circuit(inputs.toArray(String[]::new));
        List<String> before = inputs;
        for (int l = 0; l < layers.length; l++) {
            List<String> names = numbered(String.valueOf((char) ('a' + l)), layers[l].length);
            for (int j = 0; j < names.size(); j++) {
                circuit = circuit.perceptron(names.get(j), layers[l][j], before.toArray(String[]::new));
            }
            before = names;
        }
        for (int j = 0; j < outputs.size(); j++) {
            circuit = circuit.output(outputs.get(j), before.get(j));
        }
        return circuit;
    }

    private void checkSize() {
        List<Plan.Spot> spots = circuit.plan(false).spots();
        long count = count(spots, Plan.Kind.INPUT);
        long units = spots.size() - count - count(spots, Plan.Kind.OUTPUT);
        if (count > MOST || units > MOST_UNITS) {
            throw Check.wrong("there are %d inputs and %d neurons or gates, but a live diagram takes at most %d and %d", count, units, MOST,
                    MOST_UNITS);
        }
        if (count(spots, Plan.Kind.OUTPUT) == 0) {
            throw Check.wrong("the circuit has no output, so there is nothing to see: add one, for example .output(\"sum\", \"d\")");
        }
    }

    private static long count(List<Plan.Spot> spots, Plan.Kind kind) {
        return spots.stream().filter(spot -> spot.kind() == kind).count();
    }

    /** Returns the same with names for the inputs. */
    public Live inputs(String... names) {
        List<String> list = names("inputs", inputs.size(), names);
        return new Live(layers, list, outputs, circuit(layers, list, outputs), isSmooth);
    }

    /** Returns the same with names for the outputs. */
    public Live output(String... names) {
        List<String> list = names("outputs", outputs.size(), names);
        return new Live(layers, inputs, list, circuit(layers, inputs, list), isSmooth);
    }

    private List<String> names(String what, int count, String... names) {
        if (layers == null) {
            throw Check.wrong("the %s of a circuit have their names already: give them new ones where it is described", what);
        }
        for (String name : Check.given("the list of names", names)) {
            Check.given("a name", name);
        }
        if (names.length != count) {
            throw Check.wrong("the number of names is %d and that of the %s is %d, but each needs one", names.length, what, count);
        }
        return new ArrayList<>(List.of(names));
    }

    private Plan plan() {
        Plan bare = circuit.plan(false);
        return bare.wires().size() > MOST_WRITTEN ? bare : circuit.plan(true);
    }

    @Override
    String kind() {
        return "live";
    }

    @Override
    Map<String, Object> shown() {
        Plan plan = plan();
        List<Map<String, Object>> wires = plan.wires().stream()
                .map(wire -> Map.<String, Object>of("from", wire.from(), "to", wire.to(), "weight", wire.weight(),
                        "path", wire.path().stream().map(point -> new double[] {point.getX(), point.getY()}).toList(),
                        "at", new double[] {wire.at().getX(), wire.at().getY()})).toList();
        List<Map<String, Object>> spots = plan.spots().stream()
                .map(spot -> Map.<String, Object>of("kind", spot.kind().name().toLowerCase(Locale.ROOT), "name", spot.name(), "from",
                        spot.from(), "weights", spot.weights(), "bias", spot.bias(), "x", spot.x(), "y", spot.y(), "width", spot.width()))
                .toList();
        return Map.of("isSmooth", isSmooth, "width", plan.width(), "height", plan.height(), "spots", spots, "wires", wires);
    }

    @Override
    String invitation() {
        return "To set the inputs yourself, run this cell.";
    }

    @Override
    public Drawing drawing() {
        String words = isSmooth ? circuit.toString().replace("= perceptron with", "= sigmoid neuron with") : circuit.toString();
        return Drawing.of(plan().still(), "A live diagram, whose inputs one can set. " + words);
    }
}
