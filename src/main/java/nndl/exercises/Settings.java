package nndl.exercises;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nndl.Dataset;

/** How a patient of the {@link Clinic} is made and trained. Its fields change within {@link #but} alone. */
final class Settings implements Cloneable {
    private static final int DIGITS = 10;

    int seed = 1;
    int hidden = 30; // neurons
    double start = 1; // what the starting weights, drawn from N(0, 1), are multiplied by
    double eta = 3;
    int epochs = 10;
    Set<Integer> uphill = Set.of(); // each l whose weights()[l] and biases()[l] have slopes of the wrong sign
    Dataset training;
    Dataset test; // what it is counted on after each epoch

    Settings(Dataset training, Dataset test) {
        this.training = training;
        this.test = test;
    }

    /** Returns these settings with a change. */
    Settings but(Consumer<Settings> change) {
        try {
            Settings changed = (Settings) clone();
            change.accept(changed);
            return changed;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /** Changes each pixel of all pictures. */
    void changePixels(DoubleUnaryOperator change) {
        training = changed(training, change);
        test = changed(test, change);
    }

    private static Dataset changed(Dataset pictures, DoubleUnaryOperator change) {
        return pictures(pictures.size(), i -> Arrays.stream(pictures.input(i)).map(change).toArray(), pictures::label);
    }

    /** Turns the sign of the slopes of weights()[l] and biases()[l]. */
    void turn(int l) {
        Set<Integer> turned = new TreeSet<>(uphill);
        if (!turned.remove(l)) {
            turned.add(l);
        }
        uphill = turned;
    }

    /** Returns a data set of this many pictures of digits. */
    static Dataset pictures(int count, IntFunction<double[]> picture, IntUnaryOperator label) {
        return Dataset.of(IntStream.range(0, count).mapToObj(picture).toArray(double[][]::new),
                IntStream.range(0, count).map(label).toArray(), DIGITS);
    }
}
