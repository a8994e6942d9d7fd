package nndl;

/**
 * One example's way through a {@link Network}: its inputs that are not zero, on the way forward the activations, and on the way
 * back the errors. A network makes as many as its largest mini-batch has examples, once, and uses them again and again.
 */
final class Passage {
    final int[] active; // the indices of the inputs that are not zero, in ascending order,
    final double[] input; // and their values
    int count; // how many these are
    final double[][] a; // a[l]: the activations of layer l + 1
    final double[][] delta; // delta[l]: ∂C/∂z of layer l + 1

    /** For a network of these layer sizes. */
    Passage(int[] sizes) {
        active = new int[sizes[0]];
        input = new double[sizes[0]];
        a = new double[sizes.length - 1][];
        delta = new double[sizes.length - 1][];
        for (int l = 0; l < a.length; l++) {
            a[l] = new double[sizes[l + 1]];
            delta[l] = new double[sizes[l + 1]];
        }
    }

    /** Example i enters. */
    Passage take(Dataset data, int i) {
        count = data.nonZeroInputs(i, active, input);
        return this;
    }

    /** An input enters. */
    Passage take(double[] values) {
        count = 0;
        for (int k = 0; k < values.length; k++) {
            if (values[k] != 0) {
                active[count] = k;
                input[count++] = values[k];
            }
        }
        return this;
    }
}
