package nndl.widget;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nndl.Perceptron;
import nndl.SigmoidNeuron;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A neuron to turn")
class TurnTest {
    @Test
    @DisplayName("begins with the weights and the bias of the learner's own neuron, and as its kind")
    void begins() {
        Turn sigmoid = Turn.of(new SigmoidNeuron(new double[] {0.6, -0.4}, 1));
        assertArrayEquals(new double[] {0.6, -0.4}, (double[]) sigmoid.shown().get("weights"));
        assertEquals(1.0, sigmoid.shown().get("bias"));
        assertEquals(false, sigmoid.shown().get("isPerceptron"));
        Turn perceptron = Turn.of(new Perceptron(new double[] {-2, -2}, 3));
        assertEquals(true, perceptron.shown().get("isPerceptron"));
        assertEquals("A neuron with two inputs, the weights (−2, −2) and the bias 3, to be turned.", perceptron.toString());
    }

    @Test
    @DisplayName("has sliders that reach as far as its own weights and bias, and with one input to where σ is as good as the step")
    void sliders() {
        assertEquals(30.0, Turn.oneInput().shown().get("most"));
        assertEquals(77.0, Turn.oneInput(3, -76.5).shown().get("most"));
        assertEquals(10.0, Turn.twoInputs().shown().get("most"));
        assertEquals(200.0, Turn.twoInputs(-200, 1, 0).shown().get("most"));
    }

    @Test
    @DisplayName("refuses what cannot be drawn, in a sentence")
    void refuses() {
        assertRefused("the neuron has 3 inputs", () -> Turn.of(new SigmoidNeuron(new double[3], 0)));
        assertRefused("the neuron has 0 inputs", () -> Turn.of(new Perceptron(new double[0], 0)));
        assertRefused("the weight or bias NaN", () -> Turn.oneInput(Double.NaN, 0));
        assertRefused("the weight or bias -Infinity", () -> Turn.twoInputs(1, 1, Double.NEGATIVE_INFINITY));
        assertRefused("the weight or bias 1000.5", () -> Turn.oneInput(1, 1000.5));
        assertRefused("the neuron is null", () -> Turn.of((Perceptron) null));
    }

    private static void assertRefused(String part, Runnable act) {
        String message = assertThrows(IllegalArgumentException.class, act::run).getMessage();
        assertTrue(message.contains(part), message);
    }
}
