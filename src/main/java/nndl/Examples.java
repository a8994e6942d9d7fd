package nndl;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Checksum;

/**
 * The numbers behind a {@link Dataset}, shared by all its slices. Most pixels of a handwritten digit are white, that is 0,
 * and a zero input adds nothing to any sum. So only the other inputs are kept: the index of each, and its value either as the
 * grey level that was read (one byte) or as a double. That takes less than two thirds of the memory of all pixels as bytes,
 * and the networks need not look for the zeros again.
 */
final class Examples {
    /** GREY[g] is the input for grey level g of 0 (white) to 255 (black). */
    private static final double[] GREY = new double[256];

    private static final int BYTES_A_LINE = 64; // of the processor's cache
    private static final int CHARS_A_LINE = BYTES_A_LINE / Character.BYTES;

    static {
        for (int g = 0; g < GREY.length; g++) {
            GREY[g] = g / 255.0;
        }
    }

    final int inputLength;
    final int targetLength;
    private final int[] start; // example i's non-zero inputs are entries start[i] to start[i + 1] - 1 of the next two
    private final char[] index; // which input each is: 16 bits, hence at most 65,536 inputs
    private final byte[] greys; // its grey level, or
    private final double[] values; // its value; one of the two is null
    private final double[][] targets; // null: one-hot from the labels
    private final int[] labels; // null: none

    private Examples(int inputLength, int targetLength, int[] start, char[] index, byte[] greys, double[] values,
            double[][] targets, int[] labels) {
        this.inputLength = inputLength;
        this.targetLength = targetLength;
        this.start = start;
        this.index = index;
        this.greys = greys;
        this.values = values;
        this.targets = targets;
        this.labels = labels;
    }

    /** Returns images of grey levels, one after the other from {@code offset} on, with their labels as one-hot targets. */
    static Examples ofImages(byte[] pixels, int offset, int imageLength, int[] labels, int classes) {
        int[] start = new int[labels.length + 1];
        int count = 0;
        for (int i = 0, p = offset; i < labels.length; i++) {
            for (int end = p + imageLength; p < end; p++) {
                if (pixels[p] != 0) {
                    count++;
                }
            }
            start[i + 1] = count;
        }
        char[] index = new char[count];
        byte[] greys = new byte[count];
        for (int i = 0, p = offset, entry = 0; i < labels.length; i++) {
            for (int k = 0; k < imageLength; k++, p++) {
                if (pixels[p] != 0) {
                    index[entry] = (char) k;
                    greys[entry++] = pixels[p];
                }
            }
        }
        return new Examples(imageLength, classes, start, index, greys, null, null, labels);
    }

    /** Returns examples whose inputs are numbers, already checked; targets and labels are kept as given, inputs are copied. */
    static Examples ofNumbers(double[][] inputs, int targetLength, double[][] targets, int[] labels) {
        int[] start = new int[inputs.length + 1];
        for (int i = 0; i < inputs.length; i++) {
            int count = 0;
            for (double x : inputs[i]) {
                count += x != 0 ? 1 : 0;
            }
            start[i + 1] = Math.addExact(start[i], count);
        }
        char[] index = new char[start[inputs.length]];
        double[] values = new double[index.length];
        int entry = 0;
        for (double[] input : inputs) {
            for (int k = 0; k < input.length; k++) {
                if (input[k] != 0) {
                    index[entry] = (char) k;
                    values[entry++] = input[k];
                }
            }
        }
        return new Examples(inputs[0].length, targetLength, start, index, null, values, targets, labels);
    }

    int size() {
        return start.length - 1;
    }

    boolean hasLabels() {
        return labels != null;
    }

    int label(int i) {
        return labels[i];
    }

    /**
     * Writes example i's non-zero inputs to the front of two arrays, in ascending order of their index.
     *
     * @return how many there are
     */
    int nonZeroInputs(int i, char[] indices, double[] x) {
        int from = start[i];
        int count = start[i + 1] - from;
        System.arraycopy(index, from, indices, 0, count);
        if (values == null) {
            for (int n = 0; n < count; n++) {
                x[n] = GREY[greys[from + n] & 0xff];
            }
        } else {
            System.arraycopy(values, from, x, 0, count);
        }
        return count;
    }

    double[] input(int i) {
        double[] input = new double[inputLength];
        for (int entry = start[i]; entry < start[i + 1]; entry++) {
            input[index[entry]] = values == null ? GREY[greys[entry] & 0xff] : values[entry];
        }
        return input;
    }

    /** Returns element j of example i's target. */
    double target(int i, int j) {
        if (targets == null) {
            return labels[i] == j ? 1 : 0;
        }
        return targets[i][j];
    }

    /** Copies example i's target into an array. */
    void target(int i, double[] y) {
        if (targets == null) {
            Arrays.fill(y, 0);
            y[labels[i]] = 1;
        } else {
            System.arraycopy(targets[i], 0, y, 0, y.length);
        }
    }

    /**
     * Reads one number from each cache line of example i's lists. Done for a whole mini-batch first, the processor fetches all of
     * them from memory at the same time instead of one after the other.
     *
     * @return their sum, which nobody needs; without it the compiler would drop the reading
     */
    int touch(int i) {
        int sum = labels == null ? 0 : labels[i];
        for (int entry = start[i]; entry < start[i + 1]; entry += CHARS_A_LINE) {
            sum += index[entry];
        }
        if (values == null) {
            for (int entry = start[i]; entry < start[i + 1]; entry += BYTES_A_LINE) {
                sum += greys[entry];
            }
        }
        return sum;
    }

    /** Adds example i with its target and its label to a checksum. */
    void addTo(Checksum sum, int i) {
        int count = start[i + 1] - start[i];
        ByteBuffer bytes = ByteBuffer.allocate(16 + 10 * count + 8 * targetLength);
        bytes.putInt(inputLength).putInt(targetLength).putInt(count);
        for (int entry = start[i]; entry < start[i + 1]; entry++) {
            bytes.putChar(index[entry]).putDouble(values == null ? GREY[greys[entry] & 0xff] : values[entry]);
        }
        for (int j = 0; j < targetLength; j++) {
            bytes.putDouble(target(i, j));
        }
        bytes.putInt(hasLabels() ? label(i) : -1);
        sum.update(bytes.flip());
    }
}
