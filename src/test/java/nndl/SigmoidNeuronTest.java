package nndl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SigmoidNeuronTest {
    @Test
    @DisplayName("the output is equation (4), 1 / (1 + exp(−Σ w x − b))")
    void equationFour() {
        SigmoidNeuron neuron = new SigmoidNeuron(new double[] {0.6, -1.2, 2}, 0.3);
        Random random = new Random(4);
        for (int i = 0; i < 50; i++) {
            double[] x = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
            double byHand = 1 / (1 + Math.exp(-(0.6 * x[0] - 1.2 * x[1] + 2 * x[2]) - 0.3));
            assertEquals(byHand, neuron.output(x), 1e-15);
            assertEquals(Sigmoid.sigmoid(neuron.weightedInput(x)), neuron.output(x));
        }
    }

    @Test
    @DisplayName("far from 0 it answers like the perceptron with the same weights")
    void likeAPerceptron() {
        double[] weights = {-2, -2};
        SigmoidNeuron neuron = new SigmoidNeuron(new double[] {-200, -200}, 300);
        Perceptron perceptron = new Perceptron(weights, 3);
        for (double[] x : new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}) {
            assertEquals(perceptron.output(x), neuron.output(x), 1e-12);
        }
        assertEquals(0.5, new SigmoidNeuron(weights, 2).output(0, 1));
    }

    @Test
    @DisplayName("equation (5): a small change of the weights changes the output by nearly the linear prediction")
    void smallChanges() {
        double[] x = {0.638, 0.2};
        SigmoidNeuron neuron = new SigmoidNeuron(new double[] {1, -1}, 0.5);
        double slope = Sigmoid.sigmoidPrime(neuron.weightedInput(x));
        for (double step = 0.1; step > 1e-4; step /= 10) {
            SigmoidNeuron moved = new SigmoidNeuron(new double[] {1 + step, -1 + 2 * step}, 0.5 - step);
            double predicted = slope * (x[0] * step + x[1] * 2 * step - step);
            double measured = moved.output(x) - neuron.output(x);
            assertTrue(Math.abs(measured - predicted) < 0.1 * step * step, "step " + step);
        }
    }

    @Test
    @DisplayName("the weights are a copy, on the way in and on the way out")
    void copies() {
        double[] weights = {1, 1};
        SigmoidNeuron neuron = new SigmoidNeuron(weights, 0);
        double before = neuron.output(1, 1);
        weights[0] = 100;
        neuron.weights()[1] = 100;
        assertEquals(before, neuron.output(1, 1));
    }

    @Test
    @DisplayName("wrong arguments are rejected with an explanation")
    void errors() {
        SigmoidNeuron neuron = new SigmoidNeuron(new double[] {1, 2}, 0);
        Errors.wrongArgument(() -> neuron.output(1), "1 inputs", "2 weights");
        Errors.wrongArgument(() -> neuron.output((double[]) null), "the list of inputs is null");
        Errors.wrongArgument(() -> neuron.output(Double.NEGATIVE_INFINITY, 0), "-Infinity", "index 0");
        Errors.wrongArgument(() -> new SigmoidNeuron(null, 0), "the list of weights is null");
        Errors.wrongArgument(() -> new SigmoidNeuron(new double[] {Double.NaN}, 0), "weights", "NaN", "index 0");
        Errors.wrongArgument(() -> new SigmoidNeuron(new double[] {1}, Double.NaN), "bias", "NaN");
    }
}
