package nndl;

/** One example's pass through a {@link Network}: its activations on the way forward, its errors on the way back. */
final class Passage {
    final double[][] a; // a[l]: the activations of layer l + 1
    final double[][] delta; // delta[l]: ∂C/∂z of layer l + 1

    /** Creates the arrays for a network with these layer sizes. */
    Passage(int[] sizes) {
        a = new double[sizes.length - 1][];
        delta = new double[sizes.length - 1][];
        for (int l = 0; l < a.length; l++) {
            a[l] = new double[sizes[l + 1]];
            delta[l] = new double[sizes[l + 1]];
        }
    }

    /** Returns the gradient that follows from the errors, for a network with these layer sizes and this input. */
    Gradient gradient(int[] sizes, double[] input) {
        Gradient gradient = Gradient.zero(sizes);
        for (int l = 0; l < delta.length; l++) {
            double[] before = l == 0 ? input : a[l - 1];
            for (int j = 0; j < delta[l].length; j++) {
                gradient.biases()[l][j] = delta[l][j];
                for (int k = 0; k < before.length; k++) {
                    gradient.weights()[l][j][k] = delta[l][j] * before[k];
                }
            }
        }
        return gradient;
    }
}
