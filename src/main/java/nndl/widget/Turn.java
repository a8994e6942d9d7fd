package nndl.widget;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import nndl.Perceptron;
import nndl.SigmoidNeuron;
import nndl.figure.Plot;
import nndl.show.Drawing;
import nndl.show.Picture;
import nndl.util.Check;
import nndl.util.Numbers;

/**
 * One neuron whose weights and bias one turns. With one input, the outputs of a sigmoid neuron and of a perceptron are curves in one
 * picture, and what a small change does to both is told: equation (5). With two inputs, the line w·x + b = 0 parts the plane, and the
 * neuron can be made a gate, or one learns why it cannot.
 *
 * <pre>{@code
 * Turn.oneInput()
 * Turn.twoInputs()
 * }</pre>
 *
 * <p>Chapter 1, sections "Perceptrons" and "Sigmoid neurons".
 */
public final class Turn extends Widget {
    private static final int MOST_INPUTS = 2;
    private static final double MOST = 1000; // a larger weight makes steps that no picture tells from each other
    private static final double[] SLIDERS = {30, 10}; // how far they reach for 1 and for 2 inputs, if the neuron is not beyond
    private static final double FIRST = -2;
    private static final double LAST = 2;
    private static final int CURVE = 400; // pieces of a curve

    private final double[] weights; // one or two
    private final double bias;
    private final boolean isPerceptron;

    private Turn(double[] weights, double bias, boolean isPerceptron) {
        if (weights.length < 1 || weights.length > MOST_INPUTS) {
            throw Check.wrong("the neuron has %d inputs, but only one with 1 or 2 can be drawn", weights.length);
        }
        for (double parameter : all(weights, bias)) {
            if (!(Math.abs(parameter) <= MOST)) {
                throw Check.wrong("the neuron has the weight or bias %s, but here they go from -1,000 to 1,000 at most", parameter);
            }
        }
        this.weights = weights.clone();
        this.bias = bias;
        this.isPerceptron = isPerceptron;
    }

    private static double[] all(double[] weights, double bias) {
        double[] all = Arrays.copyOf(weights, weights.length + 1);
        all[weights.length] = bias;
        return all;
    }

    /** Returns a neuron with one input, whose step is at s = ½. */
    public static Turn oneInput() {
        return oneInput(4, -2);
    }

    /** Returns a neuron with one input, this weight and this bias. */
    public static Turn oneInput(double w, double b) {
        return new Turn(new double[] {w}, b, false);
    }

    /** Returns a neuron with two inputs, which is no common gate yet. */
    public static Turn twoInputs() {
        return twoInputs(2, -1, 0.5);
    }

    /** Returns a neuron with two inputs, these weights and this bias. */
    public static Turn twoInputs(double w1, double w2, double b) {
        return new Turn(new double[] {w1, w2}, b, false);
    }

    /** Begins with the weights and the bias of a sigmoid neuron with one or two inputs, which stays as it is. */
    public static Turn of(SigmoidNeuron neuron) {
        return new Turn(Check.given("the neuron", neuron).weights(), neuron.bias(), false);
    }

    /** Begins with the weights and the bias of a perceptron with one or two inputs, which stays as it is. */
    public static Turn of(Perceptron neuron) {
        return new Turn(Check.given("the neuron", neuron).weights(), neuron.bias(), true);
    }

    @Override
    String kind() {
        return "turn";
    }

    @Override
    Map<String, Object> shown() {
        double most = Arrays.stream(all(weights, bias)).map(Math::abs).max().orElse(0);
        return Map.of("weights", weights, "bias", bias, "isPerceptron", isPerceptron,
                "most", Math.max(SLIDERS[weights.length - 1], Math.ceil(most)));
    }

    @Override
    String invitation() {
        return "To turn its weights and its bias, run this cell.";
    }

    @Override
    public Drawing drawing() {
        return Drawing.of(weights.length == 1 ? curves() : plane(), toText());
    }

    private Picture curves() {
        double[] xs = IntStream.rangeClosed(0, CURVE).mapToDouble(i -> FIRST + (LAST - FIRST) * i / CURVE).toArray();
        Perceptron perceptron = new Perceptron(weights, bias);
        SigmoidNeuron sigmoid = new SigmoidNeuron(weights, bias);
        return new Plot("One neuron: w = " + Numbers.brief(weights[0]) + ", b = " + Numbers.brief(bias), "input x", "output")
                .line("σ", xs, Arrays.stream(xs).map(x -> sigmoid.output(x)).toArray())
                .dashed("step", xs, Arrays.stream(xs).map(x -> perceptron.output(x)).toArray())
                .drawing().still();
    }

    private Picture plane() {
        return isPerceptron
                ? NeuronPicture.of(new Perceptron(weights, bias)::output, 0)
                : NeuronPicture.of(new SigmoidNeuron(weights, bias)::output, 3);
    }

    private String toText() {
        return "A neuron with " + (weights.length == 1 ? "one input" : "two inputs") + ", the weight" + (weights.length == 1 ? " " : "s ")
                + (weights.length == 1 ? Numbers.exact(weights[0]) : Numbers.exact(weights)) + " and the bias " + Numbers.exact(bias)
                + ", to be turned.";
    }
}
