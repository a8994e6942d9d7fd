package nndl.exercises;

import nndl.Dataset;
import nndl.Gradient;
import nndl.GradientDescent;
import nndl.TextbookNetwork;

/** The gradient of one example's cost, measured by nudging each weight and bias, which needs no backpropagation. */
final class NumericalGradient {
    private NumericalGradient() {}

    /** Returns the gradient from central differences, which are accurate to about ten digits. */
    static Gradient gradient(TextbookNetwork network, double[] x, double[] y) {
        Dataset one = Dataset.of(new double[][] {x}, new double[][] {y});
        double[][][] slopes = network.weights();
        for (int l = 0; l < slopes.length; l++) {
            double[][][] weights = network.weights();
            int layer = l;
            for (int j = 0; j < slopes[l].length; j++) {
                double[][] matrix = network.weights()[l];
                int neuron = j;
                slopes[l][j] = GradientDescent.gradient(w -> {
                    matrix[neuron] = w;
                    weights[layer] = matrix;
                    return TextbookNetwork.of(weights, network.biases()).cost(one);
                }, matrix[j]);
            }
        }
        return new Gradient(slopes, biases(network, x, y));
    }

    /** Returns the part of it that belongs to the biases. */
    static double[][] biases(TextbookNetwork network, double[] x, double[] y) {
        Dataset one = Dataset.of(new double[][] {x}, new double[][] {y});
        double[][][] weights = network.weights();
        double[][] slopes = network.biases();
        for (int l = 0; l < slopes.length; l++) {
            double[][] biases = network.biases();
            int layer = l;
            slopes[l] = GradientDescent.gradient(b -> {
                biases[layer] = b;
                return TextbookNetwork.of(weights, biases).cost(one);
            }, biases[l]);
        }
        return slopes;
    }

    /** Returns the largest difference between two gradients of the same shape. */
    static double distance(Gradient a, Gradient b) {
        double largest = 0;
        for (int l = 0; l < a.biases().length; l++) {
            largest = Math.max(largest, distance(a.biases()[l], b.biases()[l]));
            for (int j = 0; j < a.weights()[l].length; j++) {
                largest = Math.max(largest, distance(a.weights()[l][j], b.weights()[l][j]));
            }
        }
        return largest;
    }

    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int k = 0; k < a.length; k++) {
            largest = Math.max(largest, Math.abs(a[k] - b[k]));
        }
        return largest;
    }
}
