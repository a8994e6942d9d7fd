package nndl;

/** The inputs of one example that are not zero. The arrays are as long as all inputs and serve one example after the other. */
final class Inputs {
    final int[] active; // the indices of the inputs that are not zero, in ascending order,
    final double[] value; // and their values
    int count; // how many these are

    /** For examples with so many inputs. */
    Inputs(int length) {
        active = new int[length];
        value = new double[length];
    }

    /** Takes example i in. */
    void take(Dataset data, int i) {
        count = data.nonZeroInputs(i, active, value);
    }

    /** Takes an input in. */
    void take(double[] input) {
        count = 0;
        for (int k = 0; k < input.length; k++) {
            if (input[k] != 0) {
                active[count] = k;
                value[count++] = input[k];
            }
        }
    }
}
