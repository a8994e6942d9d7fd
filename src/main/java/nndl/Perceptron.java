package nndl;

import nndl.util.Check;
import nndl.util.Numbers;

/**
 * A perceptron: a neuron that weighs its inputs and outputs 0 or 1.
 *
 * <p>Equation (2): the output is 1 if w·x + b &gt; 0, and 0 if w·x + b ≤ 0. With the bias b = −threshold this is equation
 * (1), which compares Σ<sub>j</sub> w<sub>j</sub> x<sub>j</sub> with a threshold. If the two sides are exactly equal,
 * the output is 0.
 *
 * <p>Chapter 1, section "Perceptrons".
 */
public final class Perceptron {
    private final double[] weights; // one for each input
    private final double bias;

    /**
     * Creates a perceptron with a bias, equation (2).
     *
     * @param weights one finite number for each input; copied
     * @param bias how easily it outputs 1; any finite number
     * @throws IllegalArgumentException if a number is NaN or infinite
     */
    public Perceptron(double[] weights, double bias) {
        this.weights = Check.finite("the list of weights", weights).clone();
        this.bias = Check.finite("the bias", new double[] {bias})[0];
    }

    /** Returns a perceptron with a threshold, equation (1): its bias is minus the threshold. */
    public static Perceptron withThreshold(double[] weights, double threshold) {
        return new Perceptron(weights, 0 - threshold);
    }

    /**
     * Returns the output for these inputs.
     *
     * @param inputs one number for each weight; the chapter's are 0 or 1
     * @return 1 if w·x + b &gt; 0, otherwise 0
     * @throws IllegalArgumentException if there are more or fewer inputs than weights, or an input is not finite
     */
    public int output(double... inputs) {
        return weightedInput(inputs) > 0 ? 1 : 0;
    }

    /** Returns w·x + b, the number that {@link #output} compares with 0. */
    public double weightedInput(double... inputs) {
        return weightedInput(weights, bias, inputs);
    }

    /** Returns w·x + b, for either kind of neuron. */
    static double weightedInput(double[] weights, double bias, double[] inputs) {
        Check.finite("the list of inputs", inputs);
        if (inputs.length != weights.length) {
            throw Check.wrong("%d inputs were given, but the neuron needs one for each of its %d weights", inputs.length, weights.length);
        }
        return Vectors.dot(weights, inputs) + bias;
    }

    /** Returns a copy of the weights. */
    public double[] weights() {
        return weights.clone();
    }

    /** Returns the bias. */
    public double bias() {
        return bias;
    }

    @Override
    public String toString() {
        return "Perceptron with weights " + Numbers.exact(weights) + " and bias " + Numbers.exact(bias);
    }
}
