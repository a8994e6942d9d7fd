package nndl;

import nndl.util.Check;

/**
 * The sigmoid function σ, also called the logistic function, and its derivative.
 *
 * <p>Equation (3): σ(z) = 1 / (1 + e<sup>−z</sup>). It rises smoothly from 0 to 1 and passes ½ at z = 0; far from 0 it
 * behaves like the step of a perceptron.
 *
 * <p>The exponential is {@link StrictMath#exp}, which gives the same bits on every machine. {@code Math.exp} may differ in
 * the last place between processors, and training amplifies such a difference until whole counts of digits change.
 *
 * <p>Chapter 1, section "Sigmoid neurons".
 */
public final class Sigmoid {
    private Sigmoid() {}

    /**
     * σ(z), equation (3).
     *
     * @param z the weighted input w·x + b, any number
     * @return a value in [0, 1]; exactly 0 or 1 only where the true value is too close to be told apart. NaN gives NaN
     */
    public static double sigmoid(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }

    /**
     * σ′(z) = σ(z) (1 − σ(z)), the slope of σ.
     *
     * @param z the weighted input, any number
     * @return a value in [0, ¼], largest at z = 0. NaN gives NaN
     */
    public static double sigmoidPrime(double z) {
        double a = sigmoid(z);
        return a * (1 - a);
    }

    /** Returns x σ′(z) where σ(z) = a is known already: x times a, times 1 − a, in this order, on which the bits depend. */
    static double timesPrime(double x, double a) {
        return x * a * (1 - a);
    }

    /**
     * σ applied to each element of a vector, as equation (22) means it.
     *
     * @param z the weighted inputs of a layer
     * @return a new vector, as long
     */
    public static double[] sigmoid(double[] z) {
        double[] a = new double[Check.given("the vector of weighted inputs", z).length];
        for (int j = 0; j < z.length; j++) {
            a[j] = sigmoid(z[j]);
        }
        return a;
    }
}
