package nndl.exercises;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import nndl.Cost;
import nndl.Gradient;
import nndl.Sigmoid;
import nndl.TextbookNetwork;
import nndl.Vectors;
import nndl.util.Numbers;

/**
 * Exercise x16, a stretch: backpropagation, by the four equations of the book's chapter 2. It belongs to the section
 * "Implementing our network to classify digits", which uses it without explaining it.
 */
public final class Backprop {
    private static final List<int[]> SIZES = List.of(
            new int[] {2, 2, 2, 2}, new int[] {1, 1}, new int[] {3, 4, 2}, new int[] {4, 5, 3, 2}, new int[] {2, 3, 3, 3, 1});
    private static final double TOLERANCE = 1e-9;
    private static final double MEASURED = 1e-7; // how closely a measured slope agrees

    /** What the learner writes. */
    @FunctionalInterface
    public interface Yours {
        /** Returns the gradient of one example's cost, ½ ‖y − a‖²; weights and biases are as in {@link TextbookNetwork#of}. */
        Gradient backprop(double[][][] weights, double[][] biases, double[] x, double[] y) throws Exception;
    }

    private Backprop() {}

    /** Checks the gradients for networks of several shapes against the library's and against slopes measured by nudging. */
    public static Verdict check(Yours yours) {
        return Exercise.check("x16", () -> tried(yours));
    }

    /** Tries it, and returns what to say when everything is right. */
    static String tried(Yours yours) {
        Random random = new Random(16);
        List<DoubleSupplier> distances = new ArrayList<>();
        Map<Integer, Cases> parts = new TreeMap<>();
        for (int i = 0; i < 50; i++) {
            TextbookNetwork network = new TextbookNetwork(random, SIZES.get(i % SIZES.size()));
            double[] x = random.doubles(network.sizes()[0], -1, 1).toArray();
            double[] y = random.doubles(network.sizes()[network.sizes().length - 1]).toArray();
            Gradient answer = ask(yours, new Try(network, x, y, parts));
            if (i < SIZES.size()) {
                distances.add(() -> NumericalGradient.distance(answer, NumericalGradient.gradient(network, x, y)));
            }
        }
        judge(parts);
        double worst = distances.stream().mapToDouble(DoubleSupplier::getAsDouble).max().orElseThrow();
        if (worst > MEASURED) {
            throw new NotYet("Your gradients differ by %s from slopes measured by nudging each weight and bias.",
                    Numbers.brief(worst));
        }
        return "50 gradients agree with the library's to within a billionth. With slopes measured by nudging\n"
                + "each weight and bias a little, they agree "
                + (worst == 0 ? "exactly." : "to " + (int) Math.floor(-Math.log10(worst)) + " decimals.");
    }

    private static Gradient ask(Yours yours, Try one) {
        try {
            return one.run(yours);
        } catch (NotYet e) {
            judge(one.parts); // what was answered before comes first
            throw e;
        }
    }

    private static void judge(Map<Integer, Cases> parts) {
        parts.values().forEach(Cases::judge);
    }

    /** One request for a gradient, judged from the last layer back, so that the first mistake found is the first one made. */
    private static final class Try {
        private final TextbookNetwork network;
        private final double[] x;
        private final double[] y;
        private final int last; // index of the last layer with weights and biases
        private final String what;
        private final double[][][] w;
        private final double[][] z;
        private final double[][] a; // a[l] goes into layer l's weights, a[l + 1] = σ(z[l]) comes out
        private final Gradient right;
        private final Map<Integer, Cases> parts; // the same part of all gradients together, in the order in which they are worked out

        Try(TextbookNetwork network, double[] x, double[] y, Map<Integer, Cases> parts) {
            this.parts = parts;
            this.network = network;
            this.x = x;
            this.y = y;
            what = "a network " + Wording.sizes(network.sizes()) + ", the input " + Wording.vector(x)
                    + " and the target " + Wording.vector(y);
            w = network.weights();
            z = network.biases();
            last = z.length - 1;
            a = new double[last + 2][];
            a[0] = x;
            for (int l = 0; l <= last; l++) {
                for (int j = 0; j < z[l].length; j++) {
                    z[l][j] += Vectors.dot(w[l][j], a[l]);
                }
                a[l + 1] = Sigmoid.sigmoid(z[l]);
            }
            right = network.backprop(x, y);
        }

        Gradient run(Yours yours) {
            double[][][] weights = network.weights();
            double[][] biases = network.biases();
            double[] input = x.clone();
            double[] target = y.clone();
            Gradient answer = Exercise.ask("the gradient for " + what, () -> yours.backprop(weights, biases, input, target));
            if (answer.weights() == null || answer.biases() == null
                    || answer.weights().length != last + 1 || answer.biases().length != last + 1) {
                throw new NotYet("For %s your gradient should hold %d matrices and %d vectors, one for each layer after the first.",
                        what, last + 1, last + 1);
            }
            for (int l = last; l >= 0; l--) {
                compareBiases(l, answer.biases()[l], answer.weights()[l]);
                compareWeights(l, answer.weights()[l]);
            }
            String changed = !Arrays.deepEquals(weights, network.weights()) ? "weights"
                    : !Arrays.deepEquals(biases, network.biases()) ? "biases"
                    : !Arrays.equals(input, x) ? "input x"
                    : !Arrays.equals(target, y) ? "target y" : "";
            if (!changed.isEmpty()) {
                throw new NotYet("The gradient is right, but your code has changed the caller's %s.", changed);
            }
            return answer;
        }

        /** Checks the slopes of the biases, which are δ: equation (BP3), with (BP1) or (BP2). */
        private void compareBiases(int l, double[] yours, double[][] yourWeights) {
            double[] error = error(l);
            Slips slips = new Slips();
            if (yours != null && Matrices.areNear(yourWeights, right.weights()[l], TOLERANCE)) {
                part(l, 0).vector(begin(l) + "\nthe gradient's biases[" + l + "], by (BP3):", yours, right.biases()[l], TOLERANCE,
                        new Slips().add("The weights' slopes are right, so δ is too: (BP3) puts it into the biases.", yours));
                return;
            }
            if (l == last) {
                slips.add("Is it z in place of the output? a is σ(z).", with(l, Matrices.difference(z[l], y), Sigmoid::sigmoidPrime));
            }
            slips.add("Is it target minus output? ∂C/∂a is a − y, output minus target.", with(l, error, v -> -Sigmoid.sigmoidPrime(v)));
            slips.add("Has σ′ been forgotten?", error);
            slips.add("Is it σ instead of σ′?", with(l, error, Sigmoid::sigmoid));
            slips.add("Is it σ′ of σ(z), the activation? σ′ takes z itself.",
                    with(l, error, v -> Sigmoid.sigmoidPrime(Sigmoid.sigmoid(v))));
            slips.add("Is it twice what it should be? The ½ in the cost cancels the 2.", with(l, error, v -> 2 * Sigmoid.sigmoidPrime(v)));
            slips.add("Is it the output a itself in place of a − y? (BP1) has ∂C/∂a in it.",
                    with(l, l == last ? a[l + 1] : error, Sigmoid::sigmoidPrime));
            slips.add("Is it the output a, or a − y, squared? ∂C/∂a is a − y.",
                    with(l, Arrays.stream(error).map(e -> e * e).toArray(), Sigmoid::sigmoidPrime));
            slips.add("Are z and σ(z) swapped in σ′? σ′(z) is σ(z)(1 − σ(z)).", with(l, error, v -> v * (1 - v)));
            slips.add("Is it σ(z)² in place of σ′? σ′(z) is σ(z)(1 − σ(z)).", with(l, error, v -> Sigmoid.sigmoid(v) * Sigmoid.sigmoid(v)));
            slips.add("Is the 1 − σ(z) missing or alone? σ′(z) is σ(z)(1 − σ(z)).", with(l, error, v -> 1 - Sigmoid.sigmoid(v)));
            slips.add("Are these still zeros?", new double[error.length]);
            if (l < last) {
                double[] next = right.biases()[l + 1];
                slips.add("Is this the δ of the wrong layer, the one after it?", next);
                slips.add("Is the error sent back in place of δ? δ has the next layer's σ′ in it.",
                        with(l, Matrices.transposedTimes(w[l + 1], error(l + 1)), Sigmoid::sigmoidPrime));
                slips.add("Is it only what comes from the next layer's last neuron? (BP2) is a sum over j: += in place of =.",
                        with(l, Matrices.scaled(w[l + 1][next.length - 1], next[next.length - 1]), Sigmoid::sigmoidPrime));
                if (next.length == error.length) {
                    slips.add("Is it w instead of wᵀ? From neuron k of this layer, w[j][k] leads to neuron j of the next: sum over j.",
                            with(l, Arrays.stream(w[l + 1]).mapToDouble(row -> Vectors.dot(row, next)).toArray(), Sigmoid::sigmoidPrime));
                    slips.add("Is it σ′ at the z of the wrong layer, the one after it?", with(l + 1, error, Sigmoid::sigmoidPrime));
                }
                if (w[l].length == next.length && w[l][0].length == error.length) {
                    slips.add("Are these the weights of the wrong layer? δ comes back through the weights that lead out of this layer.",
                            with(l, Matrices.transposedTimes(w[l], next), Sigmoid::sigmoidPrime));
                }
            }
            String equation = l == last ? "(BP1)" : "(BP2)";
            compare(part(l, 0), l, "biases[" + l + "], δ by " + equation, yours, right.biases()[l], slips);
        }

        /** Checks the slopes of the weights, which are the outer product of δ and the activations: equation (BP4). */
        private void compareWeights(int l, double[][] yours) {
            double[] delta = right.biases()[l];
            String name = "weights[" + l + "]";
            if (yours == null || yours.length != delta.length || yours[0] != null && yours[0].length != a[l].length) {
                throw new NotYet("%s\nyour gradient's %s should have %d rows of %d numbers, like the network's.%s",
                        begin(l), name, delta.length, a[l].length,
                        yours != null && yours.length == a[l].length ? " Is the outer product transposed?" : "");
            }
            for (int j = 0; j < delta.length; j++) {
                Slips slips = new Slips();
                if (delta.length == a[l].length) {
                    slips.add("Is the outer product transposed? Row j is neuron j's δ times all the activations.",
                            Matrices.scaled(delta, a[l][j]));
                }
                slips.add("Is this the activation of the wrong layer? You need the one that goes into these weights.",
                        Matrices.scaled(a[l + 1], delta[j]));
                slips.add("Is it z instead of the activation σ(z)?", Matrices.scaled(l == 0 ? x : z[l - 1], delta[j]));
                slips.add("Has the activation been forgotten?", Matrices.scaled(Arrays.stream(a[l]).map(v -> 1).toArray(), delta[j]));
                slips.add("Are these still zeros?", new double[a[l].length]);
                if (l < last && j < right.biases()[l + 1].length) {
                    slips.add("Is this the δ of the wrong layer, the one after it?", Matrices.scaled(a[l], right.biases()[l + 1][j]));
                }
                slips.add("Is it the error in place of δ? δ has σ′ in it.", Matrices.scaled(a[l], error(l)[j]));
                if (l > 0) {
                    slips.add("Is x the input of every layer? What goes into these weights is the output of the layer before.",
                            Matrices.scaled(x, delta[j]));
                }
                compare(part(l, 1), l, name + "[" + j + "], by (BP4)", yours[j], Matrices.scaled(a[l], delta[j]), slips);
            }
        }

        /** Returns the part for δ (0) or the weights (1) of a layer; the last layer comes first. */
        private Cases part(int l, int which) {
            return parts.computeIfAbsent(2 * (last - l) + which, number -> new Cases());
        }

        private void compare(Cases part, int l, String name, double[] yours, double[] expected, Slips slips) {
            if (yours == null) {
                throw new NotYet("%s\nyour gradient's %s is null.", begin(l), name);
            }
            part.vector(begin(l) + "\nthe gradient's " + name + ":", yours, expected, TOLERANCE, slips);
        }

        /** Returns what was asked, preceded by the layers that are right. Layer l of the arrays leads to layer l + 1 of the network. */
        private String begin(int l) {
            String good = l == last ? ""
                    : l == last - 1 ? "Layer " + (last + 1) + " is right. "
                    : "Layers " + (l + 2) + " to " + (last + 1) + " are right. ";
            return good + "For " + what;
        }

        /** Returns what stands before the ⊙ in (BP1) and (BP2). */
        private double[] error(int l) {
            return l == last ? Cost.costDerivative(a[l + 1], y) : Matrices.transposedTimes(w[l + 1], right.biases()[l + 1]);
        }

        /** Returns the error times f(z), element by element. */
        private double[] with(int l, double[] error, DoubleUnaryOperator f) {
            double[] product = new double[error.length];
            for (int j = 0; j < product.length; j++) {
                product[j] = error[j] * f.applyAsDouble(z[l][j]);
            }
            return product;
        }
    }
}
