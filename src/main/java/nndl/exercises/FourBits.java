package nndl.exercises;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.Sigmoid;
import nndl.Vectors;
import nndl.util.Numbers;

/**
 * Exercise x05: a fourth layer that turns the ten outputs into four bits. Section "A simple network to classify handwritten
 * digits"; the layer computes equation (22), a′ = σ(wa + b).
 *
 * <p>The digit's own output may lie anywhere from 0.99 to 1, all others from 0 to 0.01. A weighted sum is lowest and highest at
 * the ends of these ranges, so trying the worst ends for each digit and neuron settles every input in between.
 */
public final class FourBits {
    private static final int DIGITS = 10;
    private static final int[] VALUES = {8, 4, 2, 1}; // of the bits, neuron by neuron
    private static final double RIGHT = 0.99; // at least this at the digit
    private static final double WRONG = 0.01; // at most this elsewhere
    private static final double CLEAR = 0.6; // at least this for a 1; at most one minus this for a 0

    /** The weights, as the learner gives them. */
    @FunctionalInterface
    public interface Weights {
        /** Returns a row of weights for each of so many neurons. */
        double[][] of(int neurons) throws Exception;
    }

    /** The biases, as the learner gives them. */
    @FunctionalInterface
    public interface Biases {
        /** Returns a bias for each of so many neurons. */
        double[] of(int neurons) throws Exception;
    }

    private FourBits() {}

    /**
     * Checks the layer on all ten digits, first with outputs of exactly 1 and 0, then with the worst that are allowed.
     *
     * @param weights gives the weights and is passed the number of neurons, four; {@code biases} likewise. Without a parameter in
     *     the lambda the kernel would not survive a method that returns another type
     */
    public static Verdict check(Weights weights, Biases biases) {
        return Exercise.check("x05", () -> {
            double[][] w = checkedWeights(Exercise.ask("the weights", () -> weights.of(VALUES.length)));
            double[] b = checkedBiases(Exercise.ask("the biases", () -> biases.of(VALUES.length)));
            exactly(w, b);
            double least = worst(w, b);
            return "All ten digits give their four bits, wherever between 0.99 and 1, or 0 and 0.01, the outputs lie.\n"
                    + "Of all the bits' outputs, " + Numbers.brief(least) + " is the nearest to ½.";
        });
    }

    private static double[][] checkedWeights(double[][] w) {
        for (int j = 0; j < w.length; j++) {
            if (w[j] == null) {
                throw new NotYet("Row %d of the weights is null, but each row needs ten numbers.", j);
            }
        }
        if (w.length == DIGITS && Arrays.stream(w).allMatch(row -> row.length == VALUES.length)) {
            throw new NotYet("The weights have 10 rows of 4, but 4 rows of 10 are expected.\n"
                    + "Is it w[k][j] instead of w[j][k]? Row j belongs to neuron j of the new layer, column k to output k.");
        }
        if (w.length != VALUES.length) {
            throw new NotYet("The weights have %d rows, but 4 are expected: one for each neuron of the new layer.", w.length);
        }
        for (int j = 0; j < w.length; j++) {
            if (w[j].length != DIGITS) {
                throw new NotYet("Row %d of the weights has %d numbers, but 10 are expected: one for each old output.", j, w[j].length);
            }
            finite("the weights", w[j]);
        }
        return w;
    }

    private static double[] checkedBiases(double[] b) {
        if (b.length != VALUES.length) {
            throw new NotYet("The array of biases has length %d, but 4 are expected: one for each neuron of the new layer.", b.length);
        }
        return finite("the biases", b);
    }

    private static double[] finite(String what, double[] values) {
        Arrays.stream(values).filter(v -> !Double.isFinite(v)).findFirst().ifPresent(v -> {
            throw new NotYet("One of %s is %s, but they must all be ordinary numbers.", what, Numbers.brief(v));
        });
        return values;
    }

    /** Tries outputs of exactly 1 and 0, which reveal bits in the wrong order or with the wrong sign. */
    private static void exactly(double[][] w, double[] b) {
        for (int digit = 0; digit < DIGITS; digit++) {
            double[] outputs = new double[DIGITS];
            outputs[digit] = 1;
            for (int j = 0; j < VALUES.length; j++) {
                double yours = output(w[j], b[j], outputs);
                if (!isOnItsSide(yours, bit(digit, j))) {
                    throw new NotYet("For the digit " + digit + ", with its output exactly 1 and all others 0, "
                            + yoursAndExpected(digit, j, yours, 0.5) + misunderstanding(w, b, digit, j));
                }
            }
        }
    }

    /** Returns what is wrong with all the neurons, or else with neuron j, which fails for this digit. */
    private static String misunderstanding(double[][] w, double[] b, int digit, int j) {
        if (says(w, b, DIGITS, (d, i) -> bit(d, VALUES.length - 1 - i))) {
            return "\nAre the bits reversed? Neuron 0 is for the 8s and neuron 3 for the 1s.";
        }
        if (says(w, b, DIGITS, (d, i) -> 1 - bit(d, i))) {
            return "\nAre 0 and 1 swapped? Each neuron says the opposite of what it should.";
        }
        if (says(w, b, DIGITS - 1, (d, i) -> bit(d + 1, i))) { // column 9 may be for 10 or 0
            return "\nAre you counting from 1? Column 0 of the weights belongs to the digit 0.";
        }
        String done = IntStream.range(0, VALUES.length).filter(i -> isRight(w[i], b[i], i))
                .mapToObj(i -> "Neuron " + i + " is right for all ten digits. ").collect(Collectors.joining());
        if (isZero(w[j])) {
            int first = IntStream.range(0, VALUES.length).filter(i -> isZero(w[i])).findFirst().orElse(j);
            return "\n" + done + "Row " + first + " of the weights is still all 0.";
        }
        if (isZero(b)) {
            return "\nAre the biases missing? With bias 0, only a negative weighted sum gives an output below ½.";
        }
        if (says(w, Arrays.stream(b).map(value -> -value).toArray(), DIGITS, FourBits::bit)) {
            return "\nIs the biases' sign wrong? The bias is minus the threshold.";
        }
        if (w[j][digit] > 0 && w[j][digit] + b[j] == 0) {
            return "\nExactly ½: the bias cancels all that the weight adds. Put the threshold half-way.";
        }
        return done.isEmpty() ? "" : "\n" + done.strip();
    }

    private static boolean isZero(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == 0);
    }

    private static boolean isRight(double[] w, double b, int j) {
        return IntStream.range(0, DIGITS).allMatch(digit -> isOnItsSide(Sigmoid.sigmoid(w[digit] + b), bit(digit, j)));
    }

    /** Returns whether the neurons say these bits for that many digits, from 0 up, when the outputs are exactly 1 and 0. */
    private static boolean says(double[][] w, double[] b, int digits, IntBinaryOperator bits) {
        for (int digit = 0; digit < digits; digit++) {
            for (int j = 0; j < VALUES.length; j++) {
                if (!isOnItsSide(Sigmoid.sigmoid(w[j][digit] + b[j]), bits.applyAsInt(digit, j))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Tries the worst outputs allowed, for each digit and neuron, and returns the neuron's output that is nearest to ½. */
    private static double worst(double[][] w, double[] b) {
        double least = 1;
        String unclear = null;
        for (int digit = 0; digit < DIGITS; digit++) {
            for (int j = 0; j < VALUES.length; j++) {
                double[] outputs = worstOutputs(w[j], digit, bit(digit, j));
                double yours = output(w[j], b[j], outputs);
                String shown = "For the digit " + digit + " and the outputs\n  " + all(outputs) + "\n";
                if (!isOnItsSide(yours, bit(digit, j))) {
                    throw new NotYet(shown + yoursAndExpected(digit, j, yours, 0.5)
                            + "\nWith outputs of exactly 1 and 0 it would be right."
                            + " Is there room for 0.99 in place of 1, and for several outputs of 0.01 in place of 0?");
                }
                if (Math.abs(yours - 0.5) < Math.abs(least - 0.5)) {
                    least = yours;
                    unclear = shown + yoursAndExpected(digit, j, yours, CLEAR);
                }
            }
        }
        if (Math.max(least, 1 - least) < CLEAR) {
            throw new NotYet(unclear + "\nAll bits are on the right side of ½, but not clearly. What do larger weights and biases do?");
        }
        return least;
    }

    /** Returns outputs within their ranges that pull this neuron's weighted sum as far as possible from where it should be. */
    private static double[] worstOutputs(double[] w, int digit, int bit) {
        double[] outputs = new double[DIGITS];
        for (int k = 0; k < DIGITS; k++) {
            boolean large = bit == 1 ? w[k] < 0 : w[k] > 0; // whether a large output does harm
            boolean own = k == digit;
            outputs[k] = own ? (large ? 1 : RIGHT) : (large ? WRONG : 0);
        }
        return outputs;
    }

    private static double output(double[] w, double b, double[] outputs) {
        return Sigmoid.sigmoid(Vectors.dot(w, outputs) + b);
    }

    private static boolean isOnItsSide(double output, int bit) {
        return bit == 1 ? output > 0.5 : output < 0.5;
    }

    private static int bit(int digit, int j) {
        return digit / VALUES[j] % 2;
    }

    private static String yoursAndExpected(int digit, int j, double yours, double bound) {
        String bits = String.format("%4s", Integer.toBinaryString(digit)).replace(' ', '0');
        String expected = bit(digit, j) == 1 ? (bound == 0.5 ? "above 0.5" : "at least " + Numbers.brief(bound))
                : (bound == 0.5 ? "below 0.5" : "at most " + Numbers.brief(1 - bound));
        return "neuron " + j + ", the " + VALUES[j] + "s, should say " + bit(digit, j) + " (" + digit + " is " + bits + " in binary):"
                + "\n  yours:    " + Numbers.brief(yours) + "\n  expected: " + expected;
    }

    private static String all(double[] outputs) {
        return Arrays.stream(outputs).mapToObj(Numbers::brief).collect(Collectors.joining(", ", "(", ")"));
    }
}
