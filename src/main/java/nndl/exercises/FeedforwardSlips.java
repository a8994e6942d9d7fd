package nndl.exercises;

import static nndl.Sigmoid.sigmoid;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nndl.Sigmoid;
import nndl.TextbookNetwork;
import nndl.Vectors;

/** What a network would answer if equation (22) were written with a slip in it, for exercise x12. */
final class FeedforwardSlips {
    /** The way from the activations of one layer to the next, with or without a slip. */
    private interface Layer {
        double[] next(double[][] w, double[] b, double[] a);
    }

    private static final Layer RIGHT = (w, b, a) -> each(w, j -> sigmoid(Vectors.dot(w[j], a) + b[j]));
    private static final Layer WITHOUT_SIGMA = (w, b, a) -> each(w, j -> Vectors.dot(w[j], a) + b[j]);

    private final double[][][] weights;
    private final double[][] biases;
    private final double[] input;

    private FeedforwardSlips(TextbookNetwork network, double[] input) {
        this.weights = network.weights();
        this.biases = network.biases();
        this.input = input;
    }

    /** Returns the outputs that each slip would give, with the question to ask about it. */
    static Slips of(TextbookNetwork network, double[] input) {
        return new FeedforwardSlips(network, input).outputs(Arrays.stream(network.sizes()).distinct().count() == 1);
    }

    private Slips outputs(boolean alike) {
        Slips slips = new Slips();
        slips.add("Has the bias been forgotten?", output((w, b, a) -> each(w, j -> sigmoid(Vectors.dot(w[j], a)))));
        slips.add("Is the bias subtracted instead of added? It has a plus sign in (22).",
                output((w, b, a) -> each(w, j -> sigmoid(Vectors.dot(w[j], a) - b[j]))));
        slips.add("Is the bias outside σ? In (22) it is inside.", output((w, b, a) -> each(w, j -> sigmoid(Vectors.dot(w[j], a)) + b[j])));
        slips.add("Is σ missing in the last layer? These are its weighted inputs.", output(RIGHT, WITHOUT_SIGMA));
        slips.add("Is σ applied only in the last layer? Every layer needs it.", output(WITHOUT_SIGMA, RIGHT));
        slips.add("Is it σ′ instead of σ?", output((w, b, a) -> each(w, j -> Sigmoid.sigmoidPrime(Vectors.dot(w[j], a) + b[j]))));
        slips.add("Is σ missing? Every layer needs it.", output(WITHOUT_SIGMA));
        slips.add("Is it = in place of +=? Only the last input counts.",
                output((w, b, a) -> each(w, j -> sigmoid(w[j][a.length - 1] * a[a.length - 1] + b[j]))));
        slips.add("Is the last input left out? k runs over all of a.",
                output((w, b, a) -> each(w, j -> sigmoid(Vectors.dot(w[j], a) - w[j][a.length - 1] * a[a.length - 1] + b[j]))));
        slips.add("Is z reset to 0 for each neuron? Each has a sum of its own.", output(FeedforwardSlips::goingOn));
        slips.add("Is it a[j] instead of a[k]? Each weight is multiplied by what comes from its own neuron k.",
                output((w, b, a) -> each(w, j -> sigmoid(Arrays.stream(w[j]).sum() * a[Math.min(j, a.length - 1)] + b[j]))));
        slips.add("Is it the bias of neuron 0 for all? The bias of neuron j is b[j].",
                output((w, b, a) -> each(w, j -> sigmoid(Vectors.dot(w[j], a) + b[0]))));
        slips.add("Is the first input left out? k starts at 0.",
                output((w, b, a) -> each(w, j -> sigmoid(Vectors.dot(w[j], a) - w[j][0] * a[0] + b[j]))));
        slips.add("Is it always row 0 of the weights? Row j belongs to neuron j.",
                output((w, b, a) -> each(w, j -> sigmoid(Vectors.dot(w[0], a) + b[j]))));
        slips.add("Is it = in place of +=, after z began as the bias? The bias and all inputs but the last are lost.",
                output((w, b, a) -> each(w, j -> sigmoid(w[j][a.length - 1] * a[a.length - 1]))));
        slips.add("Is the bias added for every k? It is added once, after the sum.",
                output((w, b, a) -> each(w, j -> sigmoid(Vectors.dot(w[j], a) + a.length * b[j]))));
        slips.add("Is σ inside the sum? It is applied once, to the whole sum plus the bias.",
                output((w, b, a) -> each(w, j -> IntStream.range(0, a.length).mapToDouble(k -> sigmoid(w[j][k] * a[k])).sum() + b[j])));
        slips.add("Are the weights added without the inputs? Each is multiplied by its a[k].",
                output((w, b, a) -> each(w, j -> sigmoid(Arrays.stream(w[j]).sum() + b[j]))));
        slips.add("Are the inputs added without their weights?",
                output((w, b, a) -> each(w, j -> sigmoid(Arrays.stream(a).sum() + b[j]))));
        slips.add("Is σ applied twice?", output((w, b, a) -> each(w, j -> sigmoid(sigmoid(Vectors.dot(w[j], a) + b[j])))));
        slips.add("Is the sign in the exponent wrong? By (3), σ(z) is 1 / (1 + exp(−z)).",
                output((w, b, a) -> each(w, j -> sigmoid(-Vectors.dot(w[j], a) - b[j]))));
        slips.add("Are these perceptrons, with answers of 0 and 1? The output of a sigmoid neuron is σ(z).",
                output((w, b, a) -> each(w, j -> Vectors.dot(w[j], a) + b[j] > 0 ? 1 : 0)));
        slips.add("Is it tanh instead of σ?", output((w, b, a) -> each(w, j -> Math.tanh(Vectors.dot(w[j], a) + b[j]))));
        slips.add("Is what is below 0 cut off, instead of σ?", output((w, b, a) -> each(w, j -> Math.max(0, Vectors.dot(w[j], a) + b[j]))));
        slips.add("Is the last neuron of each layer left at 0? j runs over all of them.",
                output((w, b, a) -> each(w, j -> j == w.length - 1 ? 0 : sigmoid(Vectors.dot(w[j], a) + b[j]))));
        slips.add("Is the first neuron of each layer left at 0? j starts at 0.",
                output((w, b, a) -> each(w, j -> j == 0 ? 0 : sigmoid(Vectors.dot(w[j], a) + b[j]))));
        slips.add("Are these all still 0? Are the new activations stored?", new double[weights[weights.length - 1].length]);
        if (alike) {
            slips.add("Is it the bias of layer 0 for all? Layer l has biases[l].", output(l -> l, l -> 0));
            slips.add("Are these the biases of the wrong layer? Weights and biases of a layer belong together.",
                    output(l -> l, l -> Math.max(0, l - 1)));
            slips.add("Are these the biases of the wrong layer? Weights and biases of a layer belong together.",
                    output(l -> l, l -> Math.min(l + 1, weights.length - 1)));
            slips.add("Is it the weights of layer 0 for all? Layer l has weights[l].", output(l -> 0, l -> l));
            slips.add("Is it weights and biases of layer 0 for all?", output(l -> 0, l -> 0));
            slips.add("Do the layers come in the wrong order? They begin with layer 0.",
                    output(l -> weights.length - 1 - l, l -> weights.length - 1 - l));
            slips.add("Is it w[k][j] instead of w[j][k]? Row j belongs to neuron j of the next layer.",
                    output((w, b, a) -> each(w, j -> sigmoid(IntStream.range(0, a.length).mapToDouble(k -> w[k][j] * a[k]).sum() + b[j]))));
            slips.add("Do some neurons already see new values from their own layer? Give the new activations an array of their own.",
                    output(FeedforwardSlips::inPlace));
            slips.add("Does every layer take the network's input again, not the output of the layer before?",
                    output((w, b, a) -> RIGHT.next(w, b, input)));
        }
        slips.add("This is the input itself. Does it go through the layers?", input);
        slips.add("These are the activations of the layer before the last. Is the last layer missing?", after(weights.length - 1));
        slips.add("These are the activations of layer 1. Are the layers after it missing?", after(1));
        return slips;
    }

    private static double[] inPlace(double[][] w, double[] b, double[] before) {
        double[] a = before.clone();
        for (int j = 0; j < w.length; j++) {
            a[j] = sigmoid(Vectors.dot(w[j], a) + b[j]);
        }
        return a;
    }

    private static double[] goingOn(double[][] w, double[] b, double[] a) {
        double[] next = new double[w.length];
        double z = 0;
        for (int j = 0; j < w.length; j++) {
            z += Vectors.dot(w[j], a) + b[j];
            next[j] = sigmoid(z);
        }
        return next;
    }

    /** Returns what the first layers make of the input; after 0 layers it is the input itself. */
    private double[] after(int layers) {
        double[] a = input;
        for (int l = 0; l < layers; l++) {
            a = RIGHT.next(weights[l], biases[l], a);
        }
        return a;
    }

    /** Returns the output if layer l had the weights and the biases of others. */
    private double[] output(IntUnaryOperator weightsOf, IntUnaryOperator biasesOf) {
        double[] a = input;
        for (int l = 0; l < weights.length; l++) {
            a = RIGHT.next(weights[weightsOf.applyAsInt(l)], biases[biasesOf.applyAsInt(l)], a);
        }
        return a;
    }

    private double[] output(Layer layer) {
        return output(layer, layer);
    }

    private double[] output(Layer layer, Layer last) {
        double[] a = input;
        for (int l = 0; l < weights.length; l++) {
            a = (l == weights.length - 1 ? last : layer).next(weights[l], biases[l], a);
        }
        return a;
    }

    private static double[] each(double[][] w, IntToDoubleFunction neuron) {
        return IntStream.range(0, w.length).mapToDouble(neuron).toArray();
    }
}
