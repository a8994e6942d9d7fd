package nndl.exercises;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.Sigmoid;
import nndl.SigmoidNeuron;
import nndl.TextbookNetwork;

/**
 * Exercise x11: equation (22), a′ = σ(wa + b), written out for one neuron of the layer, is rule (4) for a sigmoid neuron. Section
 * "Implementing our network to classify digits".
 */
public final class Components {
    private static final int CASES = 60;
    private static final double TOLERANCE = 1e-9;
    /** Neurons in the next layer, then in this one; the square ones first, to tell w from wᵀ. */
    private static final List<int[]> SHAPES = List.of(
            new int[] {2, 2}, new int[] {3, 3}, new int[] {2, 3}, new int[] {4, 2}, new int[] {1, 4}, new int[] {3, 1});

    /** One element of σ(wa + b), as the learner writes it. */
    @FunctionalInterface
    public interface Component {
        /** Returns the output of neuron j of the next layer; w[j][k] leads to it from neuron k, whose output is a[k]. */
        double of(int j, double[][] w, double[] a, double[] b) throws Exception;
    }

    /** A single neuron that does the same, as the learner makes it. */
    @FunctionalInterface
    public interface Neuron {
        /** Returns the sigmoid neuron that follows rule (4), for place j in the next layer. */
        SigmoidNeuron of(int j, double[][] w, double[] b) throws Exception;
    }

    private record Layer(double[][] w, double[] a, double[] b) {
        static Layer random(int[] shape, Random random) {
            return new Layer(IntStream.range(0, shape[0]).mapToObj(j -> vector(shape[1], random)).toArray(double[][]::new),
                    vector(shape[1], random), vector(shape[0], random));
        }

        private static double[] vector(int length, Random random) {
            return random.doubles(length, -2, 2).map(x -> Math.rint(100 * x) / 100).toArray();
        }

        Layer copy() {
            return new Layer(Arrays.stream(w).map(double[]::clone).toArray(double[][]::new), a.clone(), b.clone());
        }

        boolean isLike(Layer other) {
            return Arrays.deepEquals(w, other.w) && Arrays.equals(a, other.a) && Arrays.equals(b, other.b);
        }

        /** Returns σ(wa + b) as the library computes it. */
        double[] next() {
            return TextbookNetwork.of(new double[][][] {w}, new double[][] {b}).feedforward(a);
        }

        double weighted(int j) {
            return IntStream.range(0, a.length).mapToDouble(k -> w[j][k] * a[k]).sum();
        }

        boolean isSquare() {
            return w.length == a.length;
        }

        Layer transposed() {
            return new Layer(IntStream.range(0, a.length).mapToObj(k -> IntStream.range(0, w.length).mapToDouble(j -> w[j][k]).toArray())
                    .toArray(double[][]::new), a, b);
        }

        @Override
        public String toString() {
            return "w = " + Arrays.stream(w).map(Wording::vector).collect(Collectors.joining(", ", "(", ")"))
                    + ",\n  a = " + Wording.vector(a) + ", b = " + Wording.vector(b);
        }
    }

    private Components() {}

    /** Checks both on random layers against the library's matrix-vector product, and so against each other. */
    public static Verdict check(Component component, Neuron neuron) {
        return Exercise.check("x11", () -> {
            Random random = new Random(7);
            List<Layer> layers = IntStream.range(0, CASES).mapToObj(i -> Layer.random(SHAPES.get(i % SHAPES.size()), random)).toList();
            Cases.tryAll(cases -> layers.forEach(layer -> tryComponents(cases, component, layer)));
            Cases.tryAll(cases -> layers.forEach(layer -> tryNeurons(cases, neuron, layer)));
            int neurons = layers.stream().mapToInt(layer -> layer.b.length).sum();
            return "In " + CASES + " layers with " + neurons + " neurons, your component of (22), your neuron of rule (4)\n"
                    + "and the library's whole layer agree to within a billionth.";
        });
    }

    private static void tryComponents(Cases cases, Component component, Layer layer) {
        double[] expected = layer.next();
        for (int j = 0; j < expected.length; j++) {
            int place = j;
            Layer given = layer.copy();
            String what = "j = " + j + ", " + layer;
            double yours = Exercise.ask("the component for " + what, () -> component.of(place, given.w, given.a, given.b));
            cases.number("For " + what + ":", yours, expected[j], TOLERANCE, slips(j, layer));
            unchanged(layer, given);
        }
    }

    private static Slips slips(int j, Layer layer) {
        double sum = layer.weighted(j);
        double bias = layer.b[j];
        DoubleUnaryOperator s = Sigmoid::sigmoid;
        Slips slips = new Slips();
        if (layer.isSquare()) {
            double turned = layer.transposed().weighted(j);
            slips.add("Is it w[k][j] instead of w[j][k]? Row j of w belongs to neuron j of the next layer.",
                    s.applyAsDouble(turned + bias));
            slips.add("Is it w[k][j] instead of w[j][k], with σ forgotten?", turned + bias);
        }
        int m = layer.a.length;
        double[] row = layer.w[j];
        slips.add("Is the last input left out? k runs over all of a.", s.applyAsDouble(sum - row[m - 1] * layer.a[m - 1] + bias));
        slips.add("Is the first input left out? k starts at 0.", s.applyAsDouble(sum - row[0] * layer.a[0] + bias));
        slips.add("Is it = in place of +=? Only the last input counts.", s.applyAsDouble(row[m - 1] * layer.a[m - 1] + bias));
        slips.add("Is it = in place of +=? The bias and all inputs but the last are lost.", s.applyAsDouble(row[m - 1] * layer.a[m - 1]));
        slips.add("Does it return inside the loop? Only the first input counts.", s.applyAsDouble(row[0] * layer.a[0] + bias));
        slips.add("Does it return inside the loop? Only the first input counts.", s.applyAsDouble(row[0] * layer.a[0]));
        slips.add("Is it a[j] instead of a[k]? Each weight is multiplied by what comes from its own neuron k.",
                s.applyAsDouble(Arrays.stream(row).sum() * layer.a[Math.min(j, m - 1)] + bias));
        slips.add("Is it w[j][j] instead of w[j][k]? Each input has a weight of its own.",
                s.applyAsDouble(row[Math.min(j, m - 1)] * Arrays.stream(layer.a).sum() + bias));
        slips.add("Is it always row 0 of w? Row j of w belongs to neuron j.", s.applyAsDouble(layer.weighted(0) + bias));
        slips.add("Is it the bias of neuron 0 for all? The bias of neuron j is b[j].", s.applyAsDouble(sum + layer.b[0]));
        slips.add("Is it always neuron 0?", s.applyAsDouble(layer.weighted(0) + layer.b[0]));
        slips.add("Are the inputs added without their weights?", s.applyAsDouble(Arrays.stream(layer.a).sum() + bias));
        slips.add("Are the weights added without the inputs? Each is multiplied by its a[k].",
                s.applyAsDouble(Arrays.stream(row).sum() + bias));
        slips.add("Are weights and inputs added? They are multiplied.",
                s.applyAsDouble(Arrays.stream(row).sum() + Arrays.stream(layer.a).sum() + bias));
        slips.add("Is σ applied twice?", s.applyAsDouble(s.applyAsDouble(sum + bias)));
        slips.add("Is it σ′ instead of σ?", Sigmoid.sigmoidPrime(sum + bias));
        slips.add("Is this a perceptron's answer, 0 or 1? The output of a sigmoid neuron is σ(z).", sum + bias > 0 ? 1.0 : 0.0);
        slips.add("Is it tanh instead of σ?", Math.tanh(sum + bias));
        slips.add("Is what is below 0 cut off, instead of σ?", Math.max(0, sum + bias));
        slips.add("Is the sum subtracted from the bias? Both have a plus sign in (22).", s.applyAsDouble(bias - sum));
        slips.add("Is it exp(−z) alone? By (3), σ(z) is 1 / (1 + exp(−z)).", Math.exp(-(sum + bias)));
        slips.add("Are there parentheses missing? In Java 1 / 1 + exp(−z) is 1 + exp(−z).", 1 + Math.exp(-(sum + bias)));
        slips.add("Has the bias been forgotten?", s.applyAsDouble(sum));
        slips.add("Has σ been forgotten? This is the weighted input z.", sum + bias);
        slips.add("Have σ and the bias been forgotten? This is just the element of wa.", sum);
        slips.add("Is the bias subtracted instead of added? It has a plus sign in (22), and so a minus sign in the exponent of (4).",
                s.applyAsDouble(sum - bias));
        if (layer.isSquare()) {
            slips.add("Is it b[k]? The bias of neuron j is b[j], and it is added once.",
                    s.applyAsDouble(sum + Arrays.stream(layer.b).sum()));
        } else if (layer.w.length < layer.a.length) {
            slips.add("Does the loop end at w.length? k runs over a.", s.applyAsDouble(
                    IntStream.range(0, layer.w.length).mapToDouble(k -> layer.w[j][k] * layer.a[k]).sum() + bias));
        }
        slips.add("Is the bias added for every k? It is added once, after the sum.", s.applyAsDouble(sum + bias * layer.a.length));
        slips.add("Is the bias outside σ? In (22) it is inside.", s.applyAsDouble(sum) + bias);
        slips.add("Is σ inside the sum? It is applied once, to the whole sum plus the bias.",
                IntStream.range(0, layer.a.length).mapToDouble(k -> s.applyAsDouble(layer.w[j][k] * layer.a[k] + bias)).sum());
        slips.add("Is σ inside the sum, and the bias outside? σ is applied once, to the whole sum plus the bias.",
                IntStream.range(0, layer.a.length).mapToDouble(k -> s.applyAsDouble(layer.w[j][k] * layer.a[k])).sum() + bias);
        slips.add("Is the exponent's sign wrong? σ(z) = 1/(1 + exp(−z)).", s.applyAsDouble(-sum - bias));
        if (j < layer.a.length) {
            slips.add("Is it a[j] instead of a[k]? Each weight is multiplied by what comes from its own neuron k.",
                    s.applyAsDouble(Arrays.stream(layer.w[j]).sum() * layer.a[j] + bias));
        }
        return slips;
    }

    private static void tryNeurons(Cases cases, Neuron neuron, Layer layer) {
        double[] expected = layer.next();
        for (int j = 0; j < expected.length; j++) {
            int place = j;
            Layer given = layer.copy();
            String what = "j = " + j + ", " + layer;
            SigmoidNeuron yours = Exercise.ask("the neuron for " + what, () -> neuron.of(place, given.w, given.b));
            unchanged(layer, given);
            int inputs = yours.weights().length;
            if (inputs != layer.a.length) {
                throw new NotYet("For " + what + ":\nyour neuron has %d inputs, but neuron j has %d, one for each a[k]."
                        .formatted(inputs, layer.a.length) + (inputs == layer.a.length + 1
                        ? "\nIs the bias among the weights? It has a place of its own in SigmoidNeuron."
                        : "\nIs it a column of w? Its weights are row j."));
            }
            Slips slips = new Slips();
            if (layer.isSquare()) {
                slips.add("Is it a column of w? The weights of neuron j are row j.",
                        Sigmoid.sigmoid(layer.transposed().weighted(j) + layer.b[j]));
            }
            slips.add("Has the bias been forgotten?", Sigmoid.sigmoid(layer.weighted(j)));
            slips.add("Is the bias's sign wrong? In (4) it appears as −b in the exponent, because all of z is negated there.",
                    Sigmoid.sigmoid(layer.weighted(j) - layer.b[j]));
            slips.add("Is it always neuron 0?", expected[0]);
            slips.add("Are the weights' signs wrong? In (4) all of z is negated, but the neuron does that itself.",
                    Sigmoid.sigmoid(layer.b[j] - layer.weighted(j)));
            slips.add("Is it always row 0 of w? The weights of neuron j are row j.", Sigmoid.sigmoid(layer.weighted(0) + layer.b[j]));
            slips.add("Is it the last neuron, whatever j is?", expected[expected.length - 1]);
            slips.add("Is it always the bias of neuron 0?", Sigmoid.sigmoid(layer.weighted(j) + layer.b[0]));
            cases.number("For " + what + ", the output of your neuron for a:", yours.output(layer.a), expected[j], TOLERANCE, slips);
        }
    }

    private static void unchanged(Layer layer, Layer given) {
        if (!layer.isLike(given)) {
            throw new NotYet("Your code has changed w, a or b: leave them as they are.");
        }
    }
}
