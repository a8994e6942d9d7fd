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

    /** Examples in the making: pictures of grey levels, handed over block by block, of which only the ink is kept. */
    static final class Pictures {
        private final int pixels;
        private final long most; // entries, where no pixel is white
        private final int[] start;
        private int added;
        private char[] index;
        private byte[] greys;

        /**
         * Prepares for pictures of so many pixels each.
         *
         * @param ink how many pixels of them all are probably not white; where it is right, no memory is taken in vain
         */
        Pictures(int count, int pixels, int ink) {
            this.pixels = pixels;
            most = (long) (count + 1) * pixels;
            start = new int[count + 1];
            index = new char[ink + pixels]; // each picture is split where all its pixels would find room
            greys = new byte[index.length];
        }

        /** Adds the pictures that lie one after the other in a block. */
        void add(byte[] block, int count) {
            for (int i = 0; i < count; i++) {
                int end = start[added];
                if (end + pixels > index.length) {
                    index = Arrays.copyOf(index, (int) Math.min(2L * index.length, most));
                    greys = Arrays.copyOf(greys, index.length);
                }
                start[++added] = split(block, i * pixels, end);
            }
        }

        /** Writes each pixel, but goes on to the next place only after ink: no branch that the processor would guess wrong. */
        private int split(byte[] block, int from, int end) {
            int entry = end;
            for (int k = 0; k < pixels; k++) {
                byte grey = block[from + k];
                index[entry] = (char) k;
                greys[entry] = grey;
                entry += (grey | -grey) >>> 31; // 1 where grey is not 0
            }
            return entry;
        }

        /** Returns the examples, with their labels as one-hot targets. */
        Examples labelled(int[] labels, int classes) {
            return new Examples(pixels, classes, start, index, greys, null, null, labels);
        }
    }
}
