package nndl;

import java.util.Arrays;
import java.util.stream.Stream;
import nndl.util.Check;

/**
 * The gradient ∇C<sub>x</sub> of one example's cost: one partial derivative for each weight and bias of a network.
 *
 * @param weights weights[l][j][k] is ∂C<sub>x</sub>/∂w for the weight from neuron k of layer l to neuron j of layer l + 1
 * @param biases biases[l][j] is ∂C<sub>x</sub>/∂b for neuron j of layer l + 1
 */
public record Gradient(double[][][] weights, double[][] biases) {
    /** Returns zeros in the shape of a network with these layer sizes. */
    static Gradient zero(int[] sizes) {
        Parameters shape = Parameters.zero(sizes);
        return new Gradient(shape.weights(), shape.biases());
    }

    /**
     * Returns the mean of the examples' gradients, the right-hand side of equation (19); for all examples of a training set, ∇C itself.
     *
     * @param network left as it is
     * @param data at least one example, of the network's sizes
     */
    public static Gradient of(FeedforwardNetwork network, Dataset data) {
        Shapes.data("the data set", data, Check.given("the network", network).sizes);
        Gradient mean = zero(network.sizes);
        for (int i = 0; i < data.size(); i++) {
            mean.add(network.backprop(data.input(i), data.target(i)));
        }
        for (int l = 0; l < mean.biases.length; l++) {
            Vectors.scale(mean.biases[l], 1.0 / data.size());
            for (double[] row : mean.weights[l]) {
                Vectors.scale(row, 1.0 / data.size());
            }
        }
        return mean;
    }

    /** Returns all its elements in one list: those for the weights, layer by layer and neuron by neuron, and then those for the biases. */
    public double[] toArray() {
        return Stream.concat(Arrays.stream(weights).flatMap(Arrays::stream), Arrays.stream(biases))
                .flatMapToDouble(Arrays::stream).toArray();
    }

    /** Adds another gradient of the same shape to this one. */
    void add(Gradient other) {
        for (int l = 0; l < biases.length; l++) {
            for (int j = 0; j < biases[l].length; j++) {
                biases[l][j] += other.biases[l][j];
                for (int k = 0; k < weights[l][j].length; k++) {
                    weights[l][j][k] += other.weights[l][j][k];
                }
            }
        }
    }

    @Override
    public String toString() {
        return "Gradient of a network " + new Parameters(weights, biases).describe();
    }
}
