package nndl;

import nndl.util.Check;

/**
 * The quadratic cost of one example, C<sub>x</sub> = ½ ‖y(x) − a‖², and its derivative with respect to the output a. The
 * cost C of a data set, equation (6), is the mean of its examples' costs. It is also called mean squared error (MSE), loss or
 * objective.
 *
 * <p>Chapter 1, section "Learning with gradient descent".
 */
public final class Cost {
    private Cost() {}

    /**
     * Returns C<sub>x</sub> = ½ Σ<sub>j</sub> (y<sub>j</sub> − a<sub>j</sub>)².
     *
     * @param output the network's output, a
     * @param target the desired output, y(x), of the same length
     * @return 0 if the two are equal, otherwise more
     */
    public static double cost(double[] output, double[] target) {
        double sum = 0;
        for (double difference : costDerivative(output, target)) {
            sum += difference * difference;
        }
        return sum / 2;
    }

    /**
     * Returns ∂C<sub>x</sub>/∂a<sub>j</sub> = a<sub>j</sub> − y<sub>j</sub> for each output.
     *
     * @param output the network's output, a
     * @param target the desired output, y(x), of the same length
     */
    public static double[] costDerivative(double[] output, double[] target) {
        Shapes.target(target, Check.given("the output", output).length);
        double[] derivative = new double[output.length];
        for (int j = 0; j < output.length; j++) {
            derivative[j] = output[j] - target[j];
        }
        return derivative;
    }
}
