package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import nndl.Gradient;
import nndl.Sigmoid;
import nndl.TextbookNetwork;
import nndl.exercises.Backprop.Yours;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of x16, backprop")
class BackpropTest {

    /** Backpropagation in which a slip can be made at every step. */
    private static class Steps {
        double costDerivative(double a, double y) {
            return a - y;
        }

        /** Returns δ from the error that came back. */
        double delta(double error, double z, double zNext) {
            return error * Sigmoid.sigmoidPrime(z);
        }

        /** Returns what neuron k gets of neuron j's δ. */
        double back(double[][][] w, int l, int j, int k, double delta) {
            return w[l][j][k] * delta;
        }

        double slope(double[] delta, double[] deltaNext, double[] before, double[] after, int j, int k) {
            return delta[j] * before[k];
        }

        Gradient backprop(double[][][] w, double[][] biases, double[] x, double[] y) {
            int last = w.length - 1;
            double[][] z = new double[w.length][];
            double[][] a = new double[w.length + 1][];
            a[0] = x;
            for (int l = 0; l <= last; l++) {
                z[l] = biases[l].clone();
                for (int j = 0; j < z[l].length; j++) {
                    for (int k = 0; k < a[l].length; k++) {
                        z[l][j] += w[l][j][k] * a[l][k];
                    }
                }
                a[l + 1] = Sigmoid.sigmoid(z[l]);
            }
            double[][] delta = new double[w.length][];
            double[][][] slopes = new double[w.length][][];
            for (int l = last; l >= 0; l--) {
                delta[l] = new double[z[l].length];
                slopes[l] = new double[z[l].length][a[l].length];
                for (int j = 0; j < z[l].length; j++) {
                    double error = l == last ? costDerivative(a[l + 1][j], y[j]) : 0;
                    for (int i = 0; l < last && i < z[l + 1].length; i++) {
                        error += back(w, l + 1, i, j, delta[l + 1][i]);
                    }
                    delta[l][j] = delta(error, z[l][j], l == last ? z[l][j] : z[l + 1][j % z[l + 1].length]);
                }
                for (int j = 0; j < z[l].length; j++) {
                    for (int k = 0; k < a[l].length; k++) {
                        slopes[l][j][k] = slope(delta[l], l == last ? delta[l] : delta[l + 1], a[l], a[l + 1], j, k);
                    }
                }
            }
            return new Gradient(slopes, delta);
        }
    }

    private static Yours delta(DoubleUnaryOperator prime) {
        return new Steps() {
            @Override
            double delta(double error, double z, double zNext) {
                return error * prime.applyAsDouble(z);
            }
        }::backprop;
    }

    private static void says(Yours yours, String... words) {
        Verdicts.not(6, Backprop.check(yours), words);
    }

    @Test
    @DisplayName("passes the four equations, and says how closely nudging agrees")
    void passes() {
        Verdict verdict = Backprop.check(new Steps()::backprop);
        assertTrue(verdict.passed(), verdict.words());
        assertTrue(verdict.words().matches("(?s).*by nudging.*agree to 1\\d decimals\\..*"), verdict.words());
        assertTrue(Backprop.check((w, b, x, y) -> TextbookNetwork.of(w, b).backprop(x, y)).passed());
    }

    @Test
    @DisplayName("names each misunderstanding about δ")
    void namesDelta() {
        says(delta(z -> 1), "biases[2], δ by (BP1)", "Has σ′ been forgotten?");
        says(delta(Sigmoid::sigmoid), "Is it σ instead of σ′?");
        says(delta(z -> Sigmoid.sigmoidPrime(Sigmoid.sigmoid(z))), "σ′ of σ(z), the activation");
        says(delta(z -> 2 * Sigmoid.sigmoidPrime(z)), "twice what it should be");
        says(new Steps() {
            @Override
            double costDerivative(double a, double y) {
                return y - a;
            }
        }::backprop, "target minus output");
        says(new Steps() {
            @Override
            double back(double[][][] w, int l, int j, int k, double delta) {
                return w[l][k][j] * delta;
            }
        }::backprop, "biases[1], δ by (BP2)", "w instead of wᵀ");
        says(new Steps() {
            @Override
            double back(double[][][] w, int l, int j, int k, double delta) {
                return w[l - 1][j][k] * delta;
            }
        }::backprop, "(BP2)", "the weights of the wrong layer");
        says(new Steps() {
            @Override
            double delta(double error, double z, double zNext) {
                return error * Sigmoid.sigmoidPrime(zNext);
            }
        }::backprop, "Layer 3 is right. For", "(BP2)", "σ′ at the z of the wrong layer");
        says(new Steps() {
            @Override
            double back(double[][][] w, int l, int j, int k, double delta) {
                return j < w[l].length - 1 ? 0 : w[l][j][k] * delta;
            }
        }::backprop, "(BP2)", "+= in place of =");
        says((w, b, x, y) -> {
            Gradient right = TextbookNetwork.of(w, b).backprop(x, y);
            for (double[] slopes : right.biases()) {
                Arrays.fill(slopes, 0);
            }
            return right;
        }, "biases[2], by (BP3)", "so δ is too");
    }

    @Test
    @DisplayName("names each misunderstanding about the weights")
    void namesWeights() {
        says(new Steps() {
            @Override
            double slope(double[] delta, double[] deltaNext, double[] before, double[] after, int j, int k) {
                return delta[k] * before[j];
            }
        }::backprop, "weights[2][0], by (BP4)", "outer product transposed");
        says(new Steps() {
            @Override
            double slope(double[] delta, double[] deltaNext, double[] before, double[] after, int j, int k) {
                return deltaNext[j] * before[k];
            }
        }::backprop, "weights[1][0]", "δ of the wrong layer");
        says(new Steps() {
            @Override
            double slope(double[] delta, double[] deltaNext, double[] before, double[] after, int j, int k) {
                return delta[j] * after[k];
            }
        }::backprop, "activation of the wrong layer");
    }

    @Test
    @DisplayName("survives whatever the code does")
    void survives() {
        says((w, b, x, y) -> null, "null");
        says((w, b, x, y) -> new Gradient(null, b), "3 matrices and 3 vectors");
        says((w, b, x, y) -> new Gradient(w, new double[3][]), "biases[2], δ by (BP1) is null");
        says((w, b, x, y) -> new Gradient(new double[3][][], TextbookNetwork.of(w, b).backprop(x, y).biases()), "2 rows of 2 numbers");
        says((w, b, x, y) -> new Gradient(new double[3][2][], TextbookNetwork.of(w, b).backprop(x, y).biases()), "is null");
        says((w, b, x, y) -> new Gradient(w, new double[3][7]), "gives 7 numbers, but 2");
        says((w, b, x, y) -> new Gradient(w, new double[][] {{}, {}, {Double.NaN, 0}}), "yours:    (NaN, 0)");
        says((w, b, x, y) -> new Gradient(w, new double[][] {x, y, {x[7]}}), "threw ArrayIndexOutOfBoundsException");
        says((w, b, x, y) -> {
            Gradient right = TextbookNetwork.of(w, b).backprop(x, y);
            x[0] = 0;
            return right;
        }, "changed the caller's input x.");
    }
}
