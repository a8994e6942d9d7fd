package nndl;

/** The non-zero inputs of one example. The arrays have room for every input and are reused from example to example. */
final class Inputs {
    final char[] active; // the indices of the non-zero inputs, in ascending order; 16 bits, so at most 65,536 inputs
    final double[] value; // and their values
    int count; // how many there are

    /** Creates the arrays for examples with this many inputs. */
    Inputs(int length) {
        active = new char[length];
        value = new double[length];
    }

    /** Loads example i of a data set. */
    void take(Dataset data, int i) {
        count = data.nonZeroInputs(i, active, value);
    }

    /** Loads an input vector. */
    void take(double[] input) {
        count = 0;
        for (int k = 0; k < input.length; k++) {
            if (input[k] != 0) {
                active[count] = (char) k;
                value[count++] = input[k];
            }
        }
    }
}
