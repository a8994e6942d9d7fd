package nndl.exercises;

import java.util.List;
import java.util.stream.IntStream;
import nndl.Vectors;

/**
 * One weight or bias: what it was, what the learner's code has made of it, and what it should be.
 *
 * @param name such as {@code weights[1][0][2]}
 * @param width how many weights there are in its row, or in its neuron's row if it is a bias
 */
record ParameterChange(String name, int width, double before, double yours, double expected) {
    static final double TOLERANCE = 1e-9;

    boolean isRight() {
        return Math.abs(yours - expected) <= TOLERANCE; // false for NaN
    }

    boolean isAlmostRight() {
        return isRight() || Compare.isAlmostRight(new double[] {yours}, new double[] {expected});
    }

    /** Returns by how much it has changed. */
    double step() {
        return yours - before;
    }

    double rightStep() {
        return expected - before;
    }

    private String row() {
        return name.substring(0, name.lastIndexOf('['));
    }

    /** Returns how many times the right changes the learner's are, or NaN if they are no multiple of them. */
    static double ratio(List<ParameterChange> changes) {
        double[] yours = changes.stream().mapToDouble(ParameterChange::step).toArray();
        double[] right = changes.stream().mapToDouble(ParameterChange::rightStep).toArray();
        double ratio = Vectors.dot(yours, right) / Vectors.dot(right, right);
        double tolerance = TOLERANCE * Math.max(1, Math.abs(ratio));
        boolean multiple = IntStream.range(0, yours.length).allMatch(i -> Math.abs(yours[i] - ratio * right[i]) <= tolerance);
        return multiple ? ratio : Double.NaN;
    }

    /** Returns whether each is the sum of the right ones up to it, as if one sum ran along the row; the changes come row by row. */
    static boolean areRunningSums(List<ParameterChange> changes) {
        List<Integer> followers = IntStream.range(1, changes.size())
                .filter(i -> changes.get(i).row().equals(changes.get(i - 1).row())).boxed().toList();
        return !followers.isEmpty() && followers.stream().allMatch(i ->
                Math.abs(changes.get(i).step() - changes.get(i - 1).step() - changes.get(i).rightStep()) <= TOLERANCE);
    }

    /** Returns whether each step is made once for each weight of its neuron. */
    static boolean areRepeated(List<ParameterChange> changes) {
        return changes.stream().anyMatch(change -> change.width > 1)
                && changes.stream().allMatch(change -> Math.abs(change.step() - change.width * change.rightStep()) <= TOLERANCE);
    }
}
