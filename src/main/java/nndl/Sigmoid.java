package nndl;

import nndl.util.Check;

/**
 * The sigmoid function σ, also called the logistic function, and its derivative.
 *
 * <p>Equation (3): σ(z) = 1 / (1 + e<sup>−z</sup>). It rises smoothly from 0 to 1 and is ½ at z = 0; far from 0 it
 * behaves like the step of a perceptron.
 *
 * <p>The exponential is {@link StrictMath#exp}, which gives the same bits on every machine. {@code Math.exp} may differ in
 * the last bit between processors, and training amplifies such a difference until the results visibly change.
 *
 * <p>Chapter 1, section "Sigmoid neurons".
 */
public final class Sigmoid {
    private Sigmoid() {}

    /**
     * Returns σ(z), equation (3).
     *
     * @param z the weighted input w·x + b, any number
     * @return a value in [0, 1]; exactly 0 or 1 only where the true value is too close to tell apart. NaN gives NaN
     */
    public static double sigmoid(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }

    /**
     * Returns σ′(z) = σ(z) (1 − σ(z)), the slope of σ.
     *
     * @param z the weighted input, any number
     * @return a value in [0, ¼], largest at z = 0. NaN gives NaN
     */
    public static double sigmoidPrime(double z) {
        double a = sigmoid(z);
        return a * (1 - a);
    }

    /** Returns x σ′(z), given a = σ(z): x times a, times 1 − a. The order matters to the last bit. */
    static double timesPrime(double x, double a) {
        return x * a * (1 - a);
    }

    /**
     * Applies σ to each element of a vector, as in equation (22).
     *
     * @param z the weighted inputs of a layer
     * @return a new vector of the same length
     */
    public static double[] sigmoid(double[] z) {
        double[] a = new double[Check.given("the vector of weighted inputs", z).length];
        for (int j = 0; j < z.length; j++) {
            a[j] = sigmoid(z[j]);
        }
        return a;
    }
}
