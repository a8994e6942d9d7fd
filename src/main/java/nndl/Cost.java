package nndl;

import nndl.util.Check;

/**
 * The quadratic cost of one example, C<sub>x</sub> = ½ ‖y(x) − a‖², and its derivative by the output a. The cost C of a data
 * set, equation (6), is the mean of its examples' costs. It is also called mean squared error (MSE), loss or objective.
 *
 * <p>Chapter 1, section "Learning with gradient descent".
 */
public final class Cost {
    private Cost() {}

    /**
     * C<sub>x</sub> = ½ Σ<sub>j</sub> (y<sub>j</sub> − a<sub>j</sub>)².
     *
     * @param output what the network answers, a
     * @param target what it should answer, y(x), as long
     * @return 0 where both are equal, else more
     */
    public static double cost(double[] output, double[] target) {
        double sum = 0;
        for (double difference : costDerivative(output, target)) {
            sum += difference * difference;
        }
        return sum / 2;
    }

    /**
     * ∂C<sub>x</sub>/∂a<sub>j</sub> = a<sub>j</sub> − y<sub>j</sub>, for each output.
     *
     * @param output what the network answers, a
     * @param target what it should answer, y(x), as long
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
