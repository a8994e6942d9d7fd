package nndl.exercises;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.Vectors;

/**
 * Exercise x15: how many pictures a network classifies correctly. Its answer is the index of the largest output, or of the first
 * among equals. The exercise belongs to the section "Implementing our network to classify digits".
 */
public final class Evaluate {
    private static final int FEW = 3; // up to this many pictures, the outputs are shown

    /** What the learner writes. */
    @FunctionalInterface
    public interface Yours {
        /**
         * Returns how many are classified correctly; a double, so that an answer that is a fraction can be recognised too.
         *
         * @param outputs outputs[i][j] is what output neuron j says to picture i
         * @param labels labels[i] is the digit that picture i shows
         */
        double evaluate(double[][] outputs, int[] labels) throws Exception;
    }

    /** Pictures with one output vector and one label each. */
    private record Case(double[][] outputs, int[] labels) {
        static Case of(int label, double... outputs) {
            return new Case(new double[][] {outputs}, new int[] {label});
        }

        Case part(int from, int to) {
            return new Case(Arrays.copyOfRange(outputs, from, to), Arrays.copyOfRange(labels, from, to));
        }

        /** Returns how many pictures satisfy a condition. */
        double count(Right right) {
            int count = 0;
            for (int i = 0; i < labels.length; i++) {
                count += right.test(outputs[i], labels[i]) ? 1 : 0;
            }
            return count;
        }

        @Override
        public String toString() {
            if (labels.length > FEW) {
                return labels.length + " pictures with " + outputs[0].length + " outputs each";
            }
            String shown = Arrays.stream(outputs).map(Wording::vector).collect(Collectors.joining(", "));
            return labels.length == 1
                    ? "one picture with the outputs " + shown + " and the label " + labels[0]
                    : labels.length + " pictures with the outputs " + shown + "\nand the labels "
                            + Arrays.stream(labels).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        }
    }

    /** Whether one picture counts as classified correctly. */
    @FunctionalInterface
    private interface Right {
        boolean test(double[] output, int label);
    }

    private static final Right RIGHT = (output, label) -> Vectors.argmax(output) == label;

    /** A slip: the question to ask, and the answers it would give. */
    private record Slip(String question, ToDoubleFunction<Case> count) {
        static Slip of(String question, Right right) {
            return new Slip(question, some -> some.count(right));
        }
    }

    private static final String HALF = "Is an output above 0.5 taken for the answer? There may be several, or none: take the largest.";
    private static final String RETURNS =
            "Does it return after the first picture, or after the first right one? The count covers all of them.";
    private static final String ANEW = "Are the largest output so far and its place reset for each picture?";
    private static final String ROUNDED =
            "Are the outputs rounded, or floats, before they are compared? Two may differ in a far decimal alone.";
    private static final String SO_FAR =
            "Is a picture counted whenever the label's output is the largest so far? Compare with the label after the whole search.";
    private static final List<Slip> SLIPS = List.of(
            Slip.of("Is it the last of equal outputs? It should be the first.", (output, label) -> last(output) == label),
            Slip.of("Does the largest output have to be the only one? Among equals, the first is the answer.",
                    (output, label) -> Vectors.argmax(output) == label && last(output) == label),
            Slip.of("Is any one of several equals enough? The answer is the first of them.",
                    (output, label) -> output[label] == output[Vectors.argmax(output)]),
            Slip.of("Are the outputs compared with the target vector, 1 at the label and 0 elsewhere? Outputs are hardly ever exact:\n"
                    + "all that matters is which of them is the largest.", (output, label) -> isTarget(output, label, value -> value)),
            Slip.of("Does the label's output have to be exactly 1? It only has to be the largest.", (output, label) -> output[label] == 1),
            Slip.of(HALF, (output, label) -> isTarget(output, label, value -> value > 0.5 ? 1 : 0)),
            Slip.of(HALF, (output, label) -> isTarget(output, label, value -> value >= 0.5 ? 1 : 0)),
            Slip.of(HALF, (output, label) -> output[label] > 0.5),
            Slip.of(HALF, (output, label) -> output[label] >= 0.5),
            Slip.of(HALF, (output, label) -> above(output).findFirst().orElse(-1) == label),
            Slip.of(HALF, (output, label) -> above(output).findFirst().orElse(0) == label),
            Slip.of(HALF, (output, label) -> above(output).max().orElse(-1) == label),
            Slip.of(HALF, (output, label) -> above(output).max().orElse(0) == label),
            Slip.of("Are the wrong ones counted?", (output, label) -> !RIGHT.test(output, label)),
            Slip.of("Is it the smallest output?", (output, label) ->
                    Vectors.argmax(Arrays.stream(output).map(value -> -value).toArray()) == label),
            Slip.of("Places are counted from 0, and so are the digits.", (output, label) -> Vectors.argmax(output) + 1 == label),
            Slip.of("Is the last output of each picture left out?", (output, label) -> firstOf(output, output.length - 1) == label),
            Slip.of("Is the largest output so far never updated? Each output is compared with the largest before it.",
                    (output, label) -> lastAbove(output, output[0], 0) == label),
            Slip.of("Is the largest output so far never updated? Each output is compared with the largest before it.",
                    (output, label) -> lastAbove(output, 0, 0) == label),
            Slip.of("Is the largest output so far never updated? Each output is compared with the largest before it.",
                    (output, label) -> lastAbove(output, 0, -1) == label),
            Slip.of("Is each output compared with its neighbour? Compare it with the largest so far.", (output, label) ->
                    IntStream.range(1, output.length).filter(j -> output[j] > output[j - 1]).max().orElse(0) == label),
            Slip.of("Is the place of the largest only kept if something is above 0? For (0, 0, 0) the answer is 0, the first.",
                    (output, label) -> (output[Vectors.argmax(output)] > 0 ? Vectors.argmax(output) : -1) == label),
            Slip.of("Does the search end at the first output that is larger than the one at 0? There may be a larger one behind.",
                    (output, label) -> IntStream.range(0, output.length).filter(j -> output[j] > output[0]).findFirst().orElse(0) == label),
            Slip.of("Is the first output of each picture left out? j starts at 0.", (output, label) ->
                    (output.length == 1 ? 0 : 1 + Vectors.argmax(Arrays.copyOfRange(output, 1, output.length))) == label),
            Slip.of(SO_FAR, (output, label) -> IntStream.range(0, label).allMatch(j -> output[j] < output[label])),
            Slip.of(SO_FAR, (output, label) -> label > 0
                    && IntStream.range(0, label).allMatch(j -> output[j] < output[label])),
            Slip.of("Is it enough that the label's output is larger than 0?", (output, label) -> output[label] > 0),
            Slip.of("That is the number of pictures. Only those that are read right count.", (output, label) -> true),
            Slip.of("Are the pictures with label 0 counted?", (output, label) -> label == 0),
            rounded(1),
            rounded(2),
            rounded(3),
            rounded(6),
            Slip.of(ROUNDED, (output, label) -> Vectors.argmax(Arrays.stream(output).map(value -> (float) value).toArray()) == label),
            new Slip("Is it always 0? Printing is not returning.", some -> 0),
            new Slip("Is it one too many? The count starts at 0.", some -> some.count(RIGHT) + 1),
            new Slip("Is it one too few? The count starts at 0.", some -> some.count(RIGHT) - 1),
            new Slip("Is a picture counted once for each of its outputs? Count it after the inner loop.",
                    some -> some.count(RIGHT) * some.outputs[0].length),
            new Slip("Are the answers added up? Each right picture counts as 1.", some -> IntStream.range(0, some.labels.length)
                    .filter(i -> RIGHT.test(some.outputs[i], some.labels[i])).map(i -> some.labels[i]).sum()),
            new Slip("Does it stop at the first picture that is read wrongly? The count covers all of them.", some ->
                    IntStream.range(0, some.labels.length).takeWhile(i -> RIGHT.test(some.outputs[i], some.labels[i])).count()),
            new Slip(RETURNS, some -> RIGHT.test(some.outputs[0], some.labels[0]) ? 1 : 0),
            new Slip(RETURNS, some -> Math.min(1, some.count(RIGHT))),
            new Slip("Is it always the label of the first picture? Picture i has labels[i].", some -> IntStream.range(0, some.labels.length)
                    .filter(i -> Vectors.argmax(some.outputs[i]) == some.labels[0]).count()),
            new Slip("Is the answer compared with i, the number of the picture? It is labels[i] that it should be.", some ->
                    IntStream.range(0, some.labels.length).filter(i -> Vectors.argmax(some.outputs[i]) == i).count()),
            new Slip("Is the last picture left out?", some -> some.part(0, some.labels.length - 1).count(RIGHT)),
            new Slip("Is the first picture left out? Places are counted from 0.", some -> some.part(1, some.labels.length).count(RIGHT)),
            new Slip(ANEW, some -> goingOn(some, true, false)),
            new Slip(ANEW, some -> goingOn(some, false, true)),
            new Slip(ANEW, some -> goingOn(some, false, false)),
            new Slip("Is this the fraction of right answers? It should be their count.", some -> some.count(RIGHT) / some.labels.length),
            new Slip("Is this a fraction? It should be the count (and with whole numbers, 3 / 5 is 0 in Java).", some ->
                    Math.floor(some.count(RIGHT) / some.labels.length)),
            new Slip("Is this a percentage? It should be the count.", some -> 100 * some.count(RIGHT) / some.labels.length),
            new Slip("Is this a percentage? It should be the count.", some -> Math.floor(100 * some.count(RIGHT) / some.labels.length)));

    private Evaluate() {}

    /** Checks the count for single pictures, some of them doubtful, and for hundreds at once. */
    public static Verdict check(Yours yours) {
        return Exercise.check("x15", () -> tried(yours));
    }

    /** Tries it, and returns what to say when everything is right. */
    static String tried(Yours yours) {
        List<Case> cases = cases();
        List<Double> answers = new ArrayList<>();
        for (Case some : cases) {
            double[][] outputs = Arrays.stream(some.outputs).map(double[]::clone).toArray(double[][]::new);
            int[] labels = some.labels.clone();
            answers.add(Exercise.ask("the count for " + some, () -> yours.evaluate(outputs, labels)));
            if (!Arrays.deepEquals(outputs, some.outputs) || !Arrays.equals(labels, some.labels)) {
                throw new NotYet("Your code has changed the caller's outputs or labels: is something sorted or rounded in place?");
            }
        }
        for (int i = 0; i < cases.size(); i++) {
            double answer = answers.get(i);
            Slips likely = new Slips();
            SLIPS.stream().filter(slip -> fits(slip, cases, answers)).findFirst().ifPresent(slip -> likely.add(slip.question, answer));
            Compare.numbers("For " + cases.get(i), answer, cases.get(i).count(RIGHT), 0, likely);
        }
        return cases.size() + " sets of pictures are counted correctly, the doubtful ones included.";
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>(List.of(
                Case.of(2, 0.1, 0.2, 0.9), Case.of(0, 0.1, 0.2, 0.9), Case.of(2, 0, 0, 1),
                Case.of(1, 0.1, 0.3, 0.2), Case.of(0, 0.1, 0.3, 0.2), // none above ½
                Case.of(1, 0.6, 0.9, 0.7), Case.of(0, 0.6, 0.9, 0.7), Case.of(2, 0.6, 0.9, 0.7), // more than one
                Case.of(1, 0.1, 0.8, 0.8), Case.of(2, 0.1, 0.8, 0.8), Case.of(0, 0, 0, 0), Case.of(2, 0, 0, 0), // equals
                Case.of(7, 0.01, 0, 0.02, 0.1, 0, 0, 0, 0.97, 0.03, 0.2), Case.of(0, 0.5)));
        cases.add(new Case(new double[][] {{0.1, 0.9}, {0.6, 0.3}}, new int[] {1, 0})); // the second is less sure
        cases.add(new Case(new double[][] {{0.2, 0.1, 0.3}, {0.7, 0.2, 0.1}, {0.1, 0.5, 0.4}}, new int[] {0, 0, 1}));
        cases.add(Case.of(1, 0.31, 0.34, 0.2)); // what rounding to fewer and fewer decimals would make equal
        cases.add(Case.of(1, 0.341, 0.344, 0.2));
        cases.add(Case.of(1, 0.3441, 0.3444, 0.2));
        cases.add(Case.of(1, 0.3444441, 0.3444444, 0.2));
        cases.add(Case.of(1, 0.34444444441, 0.34444444444, 0.2));
        Random random = new Random(15);
        for (int classes : new int[] {2, 3, 10}) {
            double[][] outputs = new double[300][];
            for (int i = 0; i < outputs.length; i++) { // tenths, so that some are equal
                outputs[i] = random.ints(classes, 0, 11).mapToDouble(tenths -> tenths / 10.0).toArray();
            }
            int[] labels = Arrays.stream(outputs)
                    .mapToInt(output -> random.nextInt(3) == 0 ? random.nextInt(classes) : Vectors.argmax(output))
                    .toArray();
            cases.add(new Case(outputs, labels));
        }
        return cases;
    }

    private static boolean fits(Slip slip, List<Case> cases, List<Double> answers) {
        return IntStream.range(0, cases.size()).allMatch(i -> Math.abs(slip.count.applyAsDouble(cases.get(i)) - answers.get(i)) < 1e-9);
    }

    private static Slip rounded(int decimals) {
        double power = Math.pow(10, decimals);
        return Slip.of(ROUNDED, (output, label) ->
                Vectors.argmax(Arrays.stream(output).map(value -> Math.rint(value * power) / power).toArray()) == label);
    }

    /** Returns the last place whose output is above a bound, or another place if there is none. */
    private static int lastAbove(double[] output, double bound, int otherwise) {
        return IntStream.range(0, output.length).filter(j -> output[j] > bound).max().orElse(otherwise);
    }

    private static int last(double[] output) {
        double largest = output[Vectors.argmax(output)];
        return IntStream.range(0, output.length).filter(j -> output[j] == largest).max().orElseThrow();
    }

    /** Returns the place of the largest of the first {@code length} outputs, or 0 if {@code length} is 0. */
    private static int firstOf(double[] output, int length) {
        return length == 0 ? 0 : Vectors.argmax(Arrays.copyOf(output, length));
    }

    /** Returns the count if the largest output so far, or its place, carries over from picture to picture instead of being reset. */
    private static double goingOn(Case some, boolean newLargest, boolean newPlace) {
        double largest = Double.NEGATIVE_INFINITY;
        int place = 0;
        int count = 0;
        for (int i = 0; i < some.labels.length; i++) {
            largest = newLargest ? Double.NEGATIVE_INFINITY : largest;
            place = newPlace ? 0 : place;
            for (int j = 0; j < some.outputs[i].length; j++) {
                if (some.outputs[i][j] > largest) {
                    largest = some.outputs[i][j];
                    place = j;
                }
            }
            count += place == some.labels[i] ? 1 : 0;
        }
        return count;
    }

    private static IntStream above(double[] output) {
        return IntStream.range(0, output.length).filter(j -> output[j] > 0.5);
    }

    /** Returns whether the outputs, each passed through a function, are 1 at the label and 0 elsewhere. */
    private static boolean isTarget(double[] output, int label, DoubleUnaryOperator f) {
        return IntStream.range(0, output.length).allMatch(j -> f.applyAsDouble(output[j]) == (j == label ? 1 : 0));
    }
}
