package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import nndl.Dataset;
import nndl.Gradient;
import nndl.TextbookNetwork;
import nndl.exercises.UpdateMiniBatch.Box;
import nndl.exercises.UpdateMiniBatch.Yours;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of x13, one mini-batch")
class UpdateMiniBatchTest {

    /** Subtracts a gradient, multiplied by a factor. */
    private static void step(double[][][] weights, double[][] biases, double times, Gradient gradient) {
        for (int l = 0; l < biases.length; l++) {
            for (int j = 0; j < biases[l].length; j++) {
                biases[l][j] -= times * gradient.biases()[l][j];
                for (int k = 0; k < weights[l][j].length; k++) {
                    weights[l][j][k] -= times * gradient.weights()[l][j][k];
                }
            }
        }
    }

    private static Gradient[] gradients(Dataset batch, Box box) {
        Gradient[] gradients = new Gradient[batch.size()];
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = box.backprop(batch.input(i), batch.target(i));
        }
        return gradients;
    }

    @FunctionalInterface
    private interface Times {
        double times(int i, int m, double eta);
    }

    /** Returns code in which gradient i counts this many times, for the weights and for the biases. */
    private static Yours counting(Times onWeights, Times onBiases) {
        return (weights, biases, batch, eta, box) -> {
            int m = batch.size();
            Gradient[] gradients = gradients(batch, box);
            for (int i = 0; i < m; i++) {
                double[][][] spareWeights = TextbookNetwork.of(weights, biases).weights();
                double[][] spareBiases = TextbookNetwork.of(weights, biases).biases();
                step(weights, spareBiases, onWeights.times(i, m, eta), gradients[i]);
                step(spareWeights, biases, onBiases.times(i, m, eta), gradients[i]);
            }
        };
    }

    private static Yours counting(Times times) {
        return counting(times, times);
    }

    private static void says(Yours yours, String... words) {
        Verdicts.not(5, UpdateMiniBatch.check(yours), words);
    }

    @Test
    @DisplayName("passes any way of doing it right: example by example, in the arrays or with new rows")
    void passes() {
        Verdict byExample = UpdateMiniBatch.check(counting((i, m, eta) -> eta / m));
        assertTrue(byExample.passed(), byExample.words());
        Verdict newRows = UpdateMiniBatch.check((weights, biases, batch, eta, box) -> {
            gradients(batch, box);
            TextbookNetwork network = TextbookNetwork.of(weights, biases);
            network.updateMiniBatch(batch, eta);
            System.arraycopy(network.weights(), 0, weights, 0, weights.length);
            System.arraycopy(network.biases(), 0, biases, 0, biases.length);
        });
        assertTrue(newRows.passed(), newRows.words());
    }

    @Test
    @DisplayName("names each misunderstanding")
    void names() {
        says(counting((i, m, eta) -> eta), "a mini-batch of 10 examples", "Is 1/m missing?");
        says(counting((i, m, eta) -> eta / 10), "a mini-batch of 4 examples", "divided by 10, but this mini-batch has 4 examples");
        says(counting((i, m, eta) -> -eta / m), "plus instead of minus");
        says(counting((i, m, eta) -> -eta), "plus instead of minus", "Is 1/m missing?");
        says(counting((i, m, eta) -> eta / m, (i, m, eta) -> 0), "biases[0][0]", "The biases have not changed", "(21)");
        says(counting((i, m, eta) -> 0, (i, m, eta) -> eta / m), "weights[0][0][0]", "The weights have not changed");
        says(counting((i, m, eta) -> eta / m, (i, m, eta) -> eta), "Is 1/m missing?");
        says(counting((i, m, eta) -> 1.0 / m), "Has η been forgotten?");
        says(counting((i, m, eta) -> 1), "both η and 1/m");
        says(counting((i, m, eta) -> eta * m), "multiplied by m instead of divided");
        says(counting((i, m, eta) -> 1 / m * eta), "Nothing has changed", "whole numbers");
        says(counting((i, m, eta) -> i == m - 1 ? eta / m : 0), "Only the last example's gradient");
        says(counting((i, m, eta) -> i == 0 ? eta : 0), "Only the first example's gradient");
        says((weights, biases, batch, eta, box) -> {
            for (int i = 0; i < batch.size(); i++) {
                step(weights, biases, eta / batch.size(), box.backprop(batch.input(i), batch.target(i)));
            }
        }, "had already been changed");
        says((weights, biases, batch, eta, box) -> {
            double[][][] more = TextbookNetwork.of(weights, biases).weights();
            int last = biases.length - 1;
            double[] bias = biases[last].clone();
            counting((i, m, rate) -> rate / m).updateMiniBatch(weights, biases, batch, eta, box);
            weights[last] = more[last];
            biases[last] = bias;
        }, "of the last layer have not changed");
        says((weights, biases, batch, eta, box) -> {
            Gradient[] gradients = gradients(batch, box);
            for (int l = 0; l < biases.length; l++) {
                for (int j = 0; j < biases[l].length; j++) {
                    double sum = 0;
                    for (int k = 0; k < weights[l][j].length; k++) {
                        for (Gradient gradient : gradients) {
                            sum += gradient.weights()[l][j][k];
                            biases[l][j] -= eta / batch.size() * gradient.biases()[l][j];
                        }
                        weights[l][j][k] -= eta / batch.size() * sum;
                    }
                }
            }
        }, "Is the sum reset to 0?", "bias's line inside the loop over k?");
        says((weights, biases, batch, eta, box) -> { // asks twice, which does no harm
            gradients(batch, box);
            counting((i, m, rate) -> rate).updateMiniBatch(weights, biases, batch, eta, box);
        }, "Is 1/m missing?");
        says((weights, biases, batch, eta, box) ->
                step(weights, biases, eta / batch.size(), box.backprop(batch.input(0), batch.target(0))),
                "asked for 1 of the 10 gradients");
    }

    @Test
    @DisplayName("says of floats that it is almost right")
    void nearMiss() {
        says(counting((i, m, eta) -> (float) (eta / m)), "Almost right: is there a float, or rounding?");
    }

    @Test
    @DisplayName("survives whatever the code does")
    void survives() {
        says((weights, biases, batch, eta, box) -> { throw new IllegalStateException("no"); }, "threw IllegalStateException");
        says((weights, biases, batch, eta, box) -> weights[0] = null, "weights[0][0] holds nothing");
        says((weights, biases, batch, eta, box) -> biases[0] = new double[7], "biases[0] holds 7 numbers");
        says((weights, biases, batch, eta, box) -> weights[0] = Arrays.copyOf(weights[0], 9),
                "weights[0] has 9 rows, but it had 3");
        says((weights, biases, batch, eta, box) -> {
            TextbookNetwork network = TextbookNetwork.of(weights, biases);
            network.updateMiniBatch(batch, eta);
            System.arraycopy(network.weights(), 0, weights, 0, weights.length);
            System.arraycopy(network.biases(), 0, biases, 0, biases.length);
        }, "the box was never asked");
        says((weights, biases, batch, eta, box) -> weights[0][0][0] = Double.NaN, "yours:    NaN");
        says((weights, biases, batch, eta, box) -> box.backprop(new double[9], null), "threw IllegalArgumentException", "2 neurons");
        says((weights, biases, batch, eta, box) -> box.backprop(batch.input(10), batch.target(10)), "there is no example 10");
        says((weights, biases, batch, eta, box) -> { }, "Nothing has changed");
    }
}
