package nndl.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nndl.FeedforwardNetwork;
import nndl.Perceptron;
import nndl.Shapes;
import nndl.SigmoidNeuron;
import nndl.show.Drawable;
import nndl.show.Drawing;
import nndl.show.OneLine;
import nndl.show.Picture;
import nndl.util.Check;
import nndl.util.Numbers;

/**
 * A drawing of neurons and their connections: one neuron, or the layers of a network. Everything flows from left to right.
 * Notebooks display a diagram. It never changes: each method that adds something returns a new diagram.
 *
 * <pre>{@code
 * Diagram.neuron("x₁", "x₂", "x₃")
 * Diagram.neuron(new Perceptron(new double[] {-2, -2}, 3), "x₁", "x₂")
 * Diagram.layers(5, 3, 4, 1)
 * Diagram.network(784, 15, 10).output("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
 * }</pre>
 *
 * <p>Chapter 1, sections "Perceptrons" and "The architecture of neural networks". See {@link Circuit} and {@link Questions}
 * for the chapter's other drawings.
 */
public final class Diagram implements Drawable {
    private static final int LONGEST = 200; // name
    private static final int SHOWN = 40; // of a longer one, in the message about it

    final String title; // empty: none
    final List<String> inputs; // words before the first neurons; empty: the first layer consists of neurons itself
    final int[] sizes; // neurons in each layer
    final List<String> weights; // at the arrows into a single neuron; empty: none
    final String inside; // in a single neuron
    final List<String> outputs; // words after the last neurons; empty: none
    final List<Loop> loops;

    /** An arrow back. Layers are numbered from 0, the input; neurons of a layer from 0, the topmost. */
    record Loop(int fromLayer, int from, int toLayer, int to) {}

    private Diagram(String title, List<String> inputs, int[] sizes, List<String> weights, String inside, List<String> outputs,
            List<Loop> loops) {
        this.title = title;
        this.inputs = inputs;
        this.sizes = sizes;
        this.weights = weights;
        this.inside = inside;
        this.outputs = outputs;
        this.loops = loops;
    }

    private static Diagram bare(List<String> inputs, int[] sizes) {
        return new Diagram("", inputs, sizes, List.of(), "", List.of(), List.of());
    }

    /** Returns a drawing of one neuron with these inputs and one output. */
    public static Diagram neuron(String... inputs) {
        List<String> names = names("the list of inputs", inputs);
        if (names.isEmpty()) {
            throw Check.wrong("no input was given, but a neuron is drawn with at least one: for example \"x₁\", \"x₂\"");
        }
        return bare(names, new int[] {1}).output("output");
    }

    /** Returns a drawing of this perceptron, with its weights at the arrows and its bias in the neuron. */
    public static Diagram neuron(Perceptron perceptron, String... inputs) {
        Check.given("the perceptron", perceptron);
        return neuron(inputs).weights(numbers(perceptron.weights())).inside(Numbers.brief(perceptron.bias()));
    }

    /** Returns a drawing of this sigmoid neuron, with its weights at the arrows and its bias in the neuron. */
    public static Diagram neuron(SigmoidNeuron neuron, String... inputs) {
        Check.given("the neuron", neuron);
        return neuron(inputs).weights(numbers(neuron.weights())).inside(Numbers.brief(neuron.bias()));
    }

    /**
     * Returns a drawing of layers of neurons that decide about inputs x₁, x₂, and so on, which are words, not neurons.
     *
     * @param inputs the number of inputs, at least 1
     * @param sizes the number of neurons in each layer, at least one layer
     */
    public static Diagram layers(int inputs, int... sizes) {
        int[] all = new int[Check.given("the list of layer sizes", sizes).length + 1];
        all[0] = inputs;
        System.arraycopy(sizes, 0, all, 1, sizes.length);
        Shapes.sizes(all);
        Diagram diagram = bare(IntStream.rangeClosed(1, inputs).mapToObj(i -> "x" + Numbers.subscript(i)).toList(), sizes.clone());
        return sizes[sizes.length - 1] == 1 ? diagram.output("output") : diagram;
    }

    /** Returns a drawing of a network with these layer sizes, the input layer first. Large layers are not drawn in full. */
    public static Diagram network(int... sizes) {
        return bare(List.of(), Shapes.sizes(sizes).clone());
    }

    /** Returns a drawing of this network's layers. */
    public static Diagram of(FeedforwardNetwork network) {
        return network(Check.given("the network", network).sizes());
    }

    /** Returns a copy with a title above. */
    public Diagram title(String title) {
        return new Diagram(name("the title", title), inputs, sizes, weights, inside, outputs, loops);
    }

    /** Returns a copy with these names at the outputs, one for each neuron of the last layer. */
    public Diagram output(String... names) {
        List<String> list = names("the list of output names", names);
        if (list.size() != sizes[sizes.length - 1]) {
            throw Check.wrong("%d output names were given, but the last layer has %,d neurons: each needs a name", list.size(),
                    sizes[sizes.length - 1]);
        }
        return new Diagram(title, inputs, sizes, weights, inside, list, loops);
    }

    /** Returns a copy with these weights at the arrows into the neuron, for example "w₁", "w₂". */
    public Diagram weights(String... weights) {
        List<String> list = names("the list of weights", weights);
        oneNeuron("weights stand at the arrows into");
        if (list.size() != inputs.size()) {
            throw Check.wrong("%d weights were given, but there are %d inputs: each arrow needs one", list.size(), inputs.size());
        }
        return new Diagram(title, inputs, sizes, list, inside, outputs, loops);
    }

    /** Returns a copy with a text in the neuron, for example "b". */
    public Diagram inside(String text) {
        oneNeuron("a text stands in");
        return new Diagram(title, inputs, sizes, weights, name("the text", text), outputs, loops);
    }

    /**
     * Returns a copy with an arrow back, which makes the network a recurrent one.
     *
     * @param fromLayer numbered from 0, the input
     * @param from numbered from 0, the topmost neuron of its layer
     * @param toLayer at most fromLayer
     * @param to numbered like from
     */
    public Diagram loop(int fromLayer, int from, int toLayer, int to) {
        neuronAt(fromLayer, from);
        neuronAt(toLayer, to);
        if (toLayer > fromLayer) {
            throw Check.wrong("an arrow from layer %d to layer %d goes forward, but a loop goes back or stays in its layer", fromLayer,
                    toLayer);
        }
        List<Loop> more = new ArrayList<>(loops);
        more.add(new Loop(fromLayer, from, toLayer, to));
        return new Diagram(title, inputs, sizes, weights, inside, outputs, List.copyOf(more));
    }

    /** Returns one picture of this diagram with another to its right. */
    public Drawing beside(Diagram other) {
        Check.given("the other diagram", other);
        Picture both = GraphPainter.of(List.of(DiagramGraph.layout(this), DiagramGraph.layout(other)));
        return Drawing.of(both, "Left: " + this + "\nRight: " + other);
    }

    private void oneNeuron(String what) {
        if (inputs.isEmpty() || sizes.length != 1 || sizes[0] != 1) {
            throw Check.wrong("%s a single neuron, but this diagram has more: Diagram.neuron draws one", what);
        }
    }

    private void neuronAt(int layer, int neuron) {
        int first = inputs.isEmpty() ? 0 : 1; // with words as inputs, layer 0 has no neurons
        if (layer < first || layer >= sizes.length + first) {
            throw Check.wrong("layer %d is not one of the layers of neurons, %d to %d", layer, first, sizes.length + first - 1);
        }
        int size = sizes[layer - first];
        if (neuron < 0 || neuron >= size || size > DiagramGraph.MOST) {
            throw Check.wrong("neuron %d of layer %d cannot be joined: the layer's %,d neurons are numbered from 0 to %,d, "
                    + "and a layer of more than %d is not drawn in full",
                    neuron, layer, size, size - 1, DiagramGraph.MOST);
        }
    }

    static List<String> names(String what, String... names) {
        for (String name : Check.given(what, names)) {
            name("a name in " + what, name);
        }
        return Collections.unmodifiableList(Arrays.asList(names.clone()));
    }

    /** Checks that a name is given and not too long to be drawn, and returns it. */
    static String name(String what, String name) {
        if (Check.given(what, name).length() > LONGEST) {
            throw Check.wrong("%s has %,d letters, but at most %d can be drawn: \"%s\"", what, name.length(), LONGEST,
                    OneLine.of(name, SHOWN));
        }
        return name;
    }

    private static String[] numbers(double[] values) {
        return Arrays.stream(values).mapToObj(Numbers::brief).toArray(String[]::new);
    }

    @Override
    public Drawing drawing() {
        return Drawing.of(GraphPainter.of(List.of(DiagramGraph.layout(this))), toString());
    }

    /** Describes the diagram in words. */
    @Override
    public String toString() {
        return DiagramGraph.words(this);
    }
}
