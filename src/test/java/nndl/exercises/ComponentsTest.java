package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nndl.Sigmoid;
import nndl.SigmoidNeuron;
import nndl.Vectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of equation (22) by components")
class ComponentsTest {
    private static final Components.Component COMPONENT = (j, w, a, b) -> Sigmoid.sigmoid(Vectors.dot(w[j], a) + b[j]);
    private static final Components.Neuron NEURON = (j, w, b) -> new SigmoidNeuron(w[j], b[j]);

    private static double turned(int j, double[][] w, double[] a, double[] b) {
        double z = b[j];
        for (int k = 0; k < a.length; k++) {
            z += w[k][j] * a[k];
        }
        return z;
    }

    private static double[] column(int j, double[][] w) {
        double[] column = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            column[k] = w[k][j];
        }
        return column;
    }

    private static void says(String words, Components.Component component, Components.Neuron neuron) {
        Verdict verdict = Components.check(component, neuron);
        assertFalse(verdict.passed());
        assertTrue(verdict.words().contains(words), verdict.words());
    }

    @Test
    @DisplayName("passes a sum in any order, σ by hand, and one method written with the other")
    void right() {
        assertTrue(Components.check(COMPONENT, NEURON).passed());
        assertTrue(Components.check((j, w, a, b) -> NEURON.of(j, w, b).output(a), NEURON).passed());
        assertTrue(Components.check((j, w, a, b) -> {
            double z = 0;
            for (int k = a.length - 1; k >= 0; k--) {
                z += w[j][k] * a[k];
            }
            return 1 / (1 + Math.exp(-z - b[j]));
        }, NEURON).passed());
    }

    @Test
    @DisplayName("names w mistaken for its transpose, a forgotten bias, a forgotten σ, and other slips")
    void misunderstandings() {
        says("w[k][j] instead of w[j][k]? Row j", (j, w, a, b) -> Sigmoid.sigmoid(turned(j, w, a, b)), NEURON);
        says("with σ forgotten", ComponentsTest::turned, NEURON);
        says("Has the bias been forgotten?", (j, w, a, b) -> Sigmoid.sigmoid(Vectors.dot(w[j], a)), NEURON);
        says("Has σ been forgotten?", (j, w, a, b) -> Vectors.dot(w[j], a) + b[j], NEURON);
        says("Have σ and the bias been forgotten?", (j, w, a, b) -> Vectors.dot(w[j], a), NEURON);
        says("subtracted instead of added", (j, w, a, b) -> Sigmoid.sigmoid(Vectors.dot(w[j], a) - b[j]), NEURON);
        says("outside σ", (j, w, a, b) -> Sigmoid.sigmoid(Vectors.dot(w[j], a)) + b[j], NEURON);
        says("σ′ instead of σ", (j, w, a, b) -> Sigmoid.sigmoidPrime(Vectors.dot(w[j], a) + b[j]), NEURON);
        says("the bias of neuron 0 for all", (j, w, a, b) -> Sigmoid.sigmoid(Vectors.dot(w[j], a) + b[0]), NEURON);
        says("loop end at w.length", (j, w, a, b) -> {
            double z = b[j];
            for (int k = 0; k < w.length; k++) {
                z += w[j][k] * a[k];
            }
            return Sigmoid.sigmoid(z);
        }, NEURON);
        says("Is it a column of w?", COMPONENT, (j, w, b) -> new SigmoidNeuron(column(j, w), b[j]));
        says("bias's sign", COMPONENT, (j, w, b) -> new SigmoidNeuron(w[j], -b[j]));
        says("Is it always neuron 0?", COMPONENT, (j, w, b) -> new SigmoidNeuron(w[0], b[0]));
    }

    @Test
    @DisplayName("survives null, NaN, neurons of another size, exceptions and changed arguments")
    void survives() {
        says("null when asked for the neuron", COMPONENT, (j, w, b) -> null);
        says("yours:    NaN", (j, w, a, b) -> Double.NaN, NEURON);
        says("your neuron has 5 inputs, but neuron j has 2", COMPONENT, (j, w, b) -> new SigmoidNeuron(new double[5], 0));
        says("threw ArrayIndexOutOfBoundsException", (j, w, a, b) -> w[99][0], NEURON);
        says("Your code has changed w, a or b", (j, w, a, b) -> {
            double answer = COMPONENT.of(j, w, a, b);
            b[0] += 1;
            return answer;
        }, NEURON);
    }
}
