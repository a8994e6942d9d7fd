package nndl.exercises;

import static nndl.Sigmoid.sigmoid;
import static nndl.exercises.Verdicts.not;
import static nndl.exercises.Verdicts.right;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.IntStream;
import nndl.TextbookNetwork;
import nndl.Vectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of x12, feedforward,")
class FeedforwardTest {
    /** How neuron j of a layer answers. */
    private interface Neuron {
        double output(double[] w, double[] b, double[] a, int j);
    }

    private static Verdict check(Neuron neuron) {
        return Feedforward.check((weights, biases, input) -> {
            double[] a = input;
            for (int l = 0; l < weights.length; l++) {
                double[][] w = weights[l];
                double[] b = biases[l];
                double[] before = a;
                a = IntStream.range(0, w.length).mapToDouble(j -> neuron.output(w[j], b, before, j)).toArray();
            }
            return a;
        });
    }

    @Test
    @DisplayName("passes the library's answers and a learner's own")
    void passes() {
        right(check((w, b, a, j) -> sigmoid(Vectors.dot(w, a) + b[j])));
        right(Feedforward.check((weights, biases, input) -> TextbookNetwork.of(weights, biases).feedforward(input)));
    }

    @Test
    @DisplayName("names the slip that explains all networks, not the first alone")
    void slips() {
        not(check((w, b, a, j) -> Vectors.dot(w, a) + b[j]), "Is σ missing? Every layer needs it.");
        not(check((w, b, a, j) -> sigmoid(w[w.length - 1] * a[a.length - 1] + b[j])), "Is it = in place of +=?");
        not(check((w, b, a, j) -> sigmoid(Vectors.dot(w, a) - w[0] * a[0] + b[j])), "Is the first input left out?");
        not(check((w, b, a, j) -> sigmoid(Vectors.dot(w, a) - w[w.length - 1] * a[a.length - 1] + b[j])), "Is the last input left out?");
        not(check((w, b, a, j) -> sigmoid(Vectors.dot(w, a) + b[0])), "the bias of neuron 0 for all");
        not(check((w, b, a, j) -> sigmoid(Vectors.dot(w, a))), "Has the bias been forgotten?");
        not(Feedforward.check((weights, biases, input) -> {
            double[] a = input;
            for (int l = 0; l < weights.length; l++) {
                double[] next = new double[biases[l].length];
                double z = 0;
                for (int j = 0; j < next.length; j++) {
                    z += Vectors.dot(weights[l][j], a) + biases[l][j];
                    next[j] = sigmoid(z);
                }
                a = next;
            }
            return a;
        }), "Is z reset to 0 for each neuron?");
        not(Feedforward.check((weights, biases, input) -> input), "This is the input itself.");
        not(check((w, b, a, j) -> (float) sigmoid(Vectors.dot(w, a) + b[j])), Compare.ALMOST);
    }

    @Test
    @DisplayName("names none that explains the first network alone")
    void coincidence() {
        Verdict verdict = check((w, b, a, j) -> w.length > 2 ? 0.5 : sigmoid(Vectors.dot(w, a)));
        not(verdict, "yours:");
        assertFalse(verdict.words().contains("?"), verdict.words());
    }
}
