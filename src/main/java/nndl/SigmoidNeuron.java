package nndl;

import nndl.util.Check;
import nndl.util.Numbers;

/**
 * A sigmoid neuron: like a perceptron, but its output varies smoothly between 0 and 1.
 *
 * <p>Equation (4): the output is σ(w·x + b) = 1 / (1 + exp(−Σ<sub>j</sub> w<sub>j</sub> x<sub>j</sub> − b)). A small change
 * in a weight or in the bias therefore makes a small change in the output, which is what learning needs.
 *
 * <p>Chapter 1, section "Sigmoid neurons".
 */
public final class SigmoidNeuron {
    private final double[] weights; // one for each input
    private final double bias;

    /**
     * Creates a sigmoid neuron.
     *
     * @param weights one finite number for each input; copied
     * @param bias any finite number
     * @throws IllegalArgumentException if a number is NaN or infinite
     */
    public SigmoidNeuron(double[] weights, double bias) {
        this.weights = Check.finite("the list of weights", weights).clone();
        this.bias = Check.finite("the bias", new double[] {bias})[0];
    }

    /**
     * Returns the output for these inputs, equation (4).
     *
     * @param inputs one number for each weight; the chapter's lie in [0, 1]
     * @return σ(w·x + b), in [0, 1]
     * @throws IllegalArgumentException if there are more or fewer inputs than weights, or an input is not finite
     */
    public double output(double... inputs) {
        return Sigmoid.sigmoid(weightedInput(inputs));
    }

    /** Returns z = w·x + b, the number that σ is applied to. */
    public double weightedInput(double... inputs) {
        return Perceptron.weightedInput(weights, bias, inputs);
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
        return "Sigmoid neuron with weights " + Numbers.exact(weights) + " and bias " + Numbers.exact(bias);
    }
}
