package nndl.exercises;

import java.util.List;
import java.util.stream.IntStream;
import nndl.Vectors;

/**
 * One weight or bias: what it was, what the learner's code has made of it, and what it should be.
 *
 * @param name such as {@code weights[1][0][2]}
 * @param neurons how many neurons there are in its layer
 * @param width how many weights there are in its row, or in its neuron's row if it is a bias
 */
record ParameterChange(String name, int neurons, int width, double before, double yours, double expected) {
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

    boolean isOfLayer(int layer) {
        return place(0) == layer;
    }

    boolean isOfFirstNeuron() {
        return place(1) == 0;
    }

    boolean isOfLastNeuron() {
        return place(1) == neurons - 1;
    }

    boolean isOfFirstInput() {
        return place(2) == 0;
    }

    boolean isOfLastInput() {
        return place(2) == width - 1;
    }

    /** Returns a number from the name: the layer is the first, number 0; −1 if the name does not have so many. */
    private int place(int number) {
        String[] places = name.split("\\D+"); // the first is empty
        return number + 1 < places.length ? Integer.parseInt(places[number + 1]) : -1;
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
