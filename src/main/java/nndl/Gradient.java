package nndl;

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
