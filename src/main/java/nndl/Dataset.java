package nndl;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import nndl.util.Check;

/**
 * Examples to learn from or to test on: for each an input vector x, the target vector y(x) that a perfect network would
 * output and, if there is one, a label (for a picture of a digit, the digit).
 *
 * <p>A data set never changes. {@code of} copies what it is given, and {@link #input} and {@link #target} return copies.
 * Slices and shuffled views share the numbers and cost next to nothing.
 *
 * <p>Chapter 1, section "Learning with gradient descent".
 */
public final class Dataset {
    static final int MOST_VALUES = 1 << 16; // of an input or a target

    private final Examples examples;
    private final int[] order; // this view's example i is number order[from + i] of the examples; null: number from + i
    private final int from;
    private final int size;

    private Dataset(Examples examples, int[] order, int from, int size) {
        this.examples = examples;
        this.order = order;
        this.from = from;
        this.size = size;
    }

    static Dataset of(Examples examples) {
        return new Dataset(examples, null, 0, examples.size());
    }

    /**
     * Returns labelled examples of things that belong to classes. The targets are one-hot: the label 6 of ten classes becomes
     * (0, 0, 0, 0, 0, 0, 1, 0, 0, 0).
     *
     * @param inputs inputs[i] is the vector of example i; all of one length, every value a finite number
     * @param labels labels[i] is the class of example i, from 0 to classes − 1
     * @param classes the number of classes, at least 1
     * @throws IllegalArgumentException if an example is wrong; the message names it
     */
    public static Dataset of(double[][] inputs, int[] labels, int classes) {
        if (classes < 1 || classes > MOST_VALUES) {
            throw Check.wrong("the number of classes is %,d, but must be from 1 to %,d", classes, MOST_VALUES);
        }
        checkRows("input", inputs);
        checkLabels(inputs, labels, classes);
        return of(Examples.ofNumbers(inputs, classes, null, labels.clone()));
    }

    /**
     * Returns examples without labels: {@link #label} and {@link Network#evaluate} throw an exception for them.
     *
     * @param inputs inputs[i] is the vector of example i; all of one length, every value a finite number
     * @param targets targets[i] is the desired output; all of one length. A sigmoid neuron outputs between 0 and 1
     * @throws IllegalArgumentException if an example is wrong; the message names it
     */
    public static Dataset of(double[][] inputs, double[][] targets) {
        return ofTargets(inputs, targets, null);
    }

    /**
     * Returns examples with both targets and labels, such as digits with their four bits as targets.
     *
     * @param inputs inputs[i] is the vector of example i; all of one length, every value a finite number
     * @param targets targets[i] is the desired output; all of one length
     * @param labels labels[i] is what example i shows, 0 or more
     * @throws IllegalArgumentException if an example is wrong; the message names it
     */
    public static Dataset of(double[][] inputs, double[][] targets, int[] labels) {
        checkRows("input", inputs);
        checkLabels(inputs, labels, Integer.MAX_VALUE);
        return ofTargets(inputs, targets, labels.clone());
    }

    private static Dataset ofTargets(double[][] inputs, double[][] targets, int[] labels) {
        checkRows("input", inputs);
        checkRows("target", targets);
        if (inputs.length != targets.length) {
            throw Check.wrong("there are %,d inputs and %,d targets, but each input needs one target", inputs.length, targets.length);
        }
        double[][] copies = new double[targets.length][];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = targets[i].clone();
        }
        return of(Examples.ofNumbers(inputs, targets[0].length, copies, labels));
    }

    private static void checkRows(String what, double[][] rows) {
        Check.given("the array of " + what + "s", rows);
        if (rows.length == 0) {
            throw Check.wrong("there are no %ss: a data set has at least one example", what);
        }
        for (int i = 0; i < rows.length; i++) {
            Check.finite("the " + what + " of example " + i, rows[i]);
            if (rows[i].length != rows[0].length) {
                throw Check.wrong("the %s of example %d has %,d values, but that of example 0 has %,d: all must have the same length",
                        what, i, rows[i].length, rows[0].length);
            }
        }
        if (rows[0].length == 0 || rows[0].length > MOST_VALUES) {
            throw Check.wrong("each %s has %,d values, but must have 1 to %,d", what, rows[0].length, MOST_VALUES);
        }
    }

    private static void checkLabels(double[][] inputs, int[] labels, int classes) {
        Check.given("the array of labels", labels);
        if (inputs.length != labels.length) {
            throw Check.wrong("there are %,d inputs and %,d labels, but each input needs one label", inputs.length, labels.length);
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes) {
                throw Check.wrong("the label of example %d is %d, but must lie between 0 and %d", i, labels[i], classes - 1);
            }
        }
    }

    /** Returns the number of examples, at least 1. */
    public int size() {
        return size;
    }

    /** Returns the length of every input vector. */
    public int inputLength() {
        return examples.inputLength;
    }

    /** Returns the length of every target vector. */
    public int targetLength() {
        return examples.targetLength;
    }

    /** Returns whether the examples have labels. */
    public boolean hasLabels() {
        return examples.hasLabels();
    }

    /** Returns a copy of example i's input vector x. */
    public double[] input(int i) {
        return examples.input(number(i));
    }

    /** Returns a copy of example i's target vector y(x). */
    public double[] target(int i) {
        double[] target = new double[examples.targetLength];
        target(i, target);
        return target;
    }

    /**
     * Returns the label of example i: what it shows, 0 or more.
     *
     * @throws IllegalStateException if this data set was made without labels
     */
    public int label(int i) {
        int number = number(i);
        checkHasLabels("there is no label to give");
        return examples.label(number);
    }

    /**
     * Returns the number of examples with this label.
     *
     * @throws IllegalStateException if this data set was made without labels
     */
    public int count(int label) {
        return (int) IntStream.range(0, size).filter(i -> label(i) == label).count();
    }

    /**
     * Checks that there are labels.
     *
     * @param consequence what cannot be done without them, for the error
     * @throws IllegalStateException if this data set was made without labels
     */
    public void checkHasLabels(String consequence) {
        if (!hasLabels()) {
            throw new IllegalStateException("this data set was made without labels, so " + consequence
                    + "; make it with Dataset.of(inputs, targets, labels) to have them");
        }
    }

    /** Copies example i's target into an array. */
    void target(int i, double[] y) {
        examples.target(number(i), y);
    }

    /** Does {@link Examples#touch} for every example of this view. */
    int touch() {
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += examples.touch(number(i));
        }
        return sum;
    }

    /** Does {@link Examples#nonZeroInputs} for example i of this view. */
    int nonZeroInputs(int i, char[] indices, double[] x) {
        return examples.nonZeroInputs(number(i), indices, x);
    }

    private int number(int i) {
        if (i < 0 || i >= size) {
            throw Check.wrong("there is no example %,d: they are numbered from 0 to %,d", i, size - 1);
        }
        return order == null ? from + i : order[from + i];
    }

    /**
     * Returns the examples {@code from} to {@code to − 1}, as a view that costs nothing.
     *
     * @throws IllegalArgumentException unless 0 ≤ from &lt; to ≤ size
     */
    public Dataset slice(int from, int to) {
        if (from < 0 || from >= to || to > size) {
            throw Check.wrong("a slice from %,d to %,d was asked for, but 0 ≤ from < to ≤ %,d must hold", from, to, size);
        }
        return new Dataset(examples, order, this.from + from, to - from);
    }

    /** Returns the same examples in random order, as a view; every order is equally likely. This data set is left unchanged. */
    public Dataset shuffled(RandomGenerator random) {
        Check.given("the random generator", random);
        int[] shuffled = new int[size];
        for (int i = 0; i < size; i++) {
            shuffled[i] = number(i);
        }
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = swap;
        }
        return new Dataset(examples, shuffled, 0, size);
    }

    /**
     * Returns the same examples with other inputs, such as scaled ones. Targets and labels stay.
     *
     * @param f makes the new input of an example from a copy of the old one
     */
    public Dataset mapInputs(UnaryOperator<double[]> f) {
        Check.given("the function", f);
        double[][] inputs = new double[size][];
        double[][] targets = new double[size][];
        for (int i = 0; i < size; i++) {
            inputs[i] = f.apply(input(i));
            targets[i] = target(i);
        }
        return hasLabels() ? of(inputs, targets, IntStream.range(0, size).map(this::label).toArray()) : of(inputs, targets);
    }

    /** Cuts the examples, in order, into slices of this size; the last may be shorter. */
    public Iterable<Dataset> miniBatches(int miniBatchSize) {
        Check.atLeastOne("the mini-batch size", miniBatchSize);
        return () -> IntStream.iterate(0, from -> from < size, from -> from + Math.min(miniBatchSize, size - from))
                .mapToObj(from -> slice(from, from + Math.min(miniBatchSize, size - from)))
                .iterator();
    }

    /** Returns a checksum that identifies these examples in this order. */
    public long fingerprint() {
        CRC32 sum = new CRC32();
        for (int i = 0; i < size; i++) {
            examples.addTo(sum, number(i));
        }
        return sum.getValue();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Dataset of %,d examples, each with %,d inputs and %,d targets, %s labels",
                size, inputLength(), targetLength(), hasLabels() ? "with" : "without");
    }
}
