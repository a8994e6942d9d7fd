package nndl.exercises;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.Epoch;
import nndl.History;
import nndl.Network;
import nndl.TextbookNetwork;
import nndl.sweep.SilentOutputs;
import nndl.util.Check;

/**
 * A patient of exercise x18: a network of three layers that has been trained on handwritten digits, with all that you may look at
 * to find out what ails it. How it was trained is not told.
 */
public final class Patient {
    static final int PIXELS = 784;
    static final int DIGITS = 10;
    private static final double END = 0.01; // an activation nearer than this to 0 or 1 is saturated
    private static final int LOOKED_AT = 500; // pictures, for the saturation

    private final String name;
    private final Settings settings;
    private final Trained trained;

    /**
     * Trains a patient.
     *
     * @throws IllegalStateException if the training was stopped
     */
    Patient(String name, Settings settings) {
        this.name = name;
        this.settings = settings;
        trained = Trained.by(settings);
        if (trained.history().epochs() < settings.epochs) {
            throw new IllegalStateException("the training of " + name + " was stopped: run the cell again");
        }
    }

    /** Returns the treatment for what you think ails it. What is to be changed follows, such as {@code .eta(3)}. */
    public Treatment treatedFor(Diagnosis diagnosis) {
        return new Treatment(this, Check.given("the diagnosis", diagnosis));
    }

    /** Returns its training, epoch by epoch; the count is that of {@link #test}. */
    public History history() {
        return trained.history();
    }

    /** Returns the network at the end of its training. */
    public Network network() {
        return trained.network();
    }

    /** Returns the network before its training. */
    public Network start() {
        return trained.start();
    }

    /** Returns the pictures that it learns from. */
    public Dataset training() {
        return settings.training;
    }

    /** Returns the pictures that it is counted on after each epoch. */
    public Dataset test() {
        return settings.test;
    }

    /** Returns which part of the activations of each layer, first the hidden one, then the outputs, is below 0.01 or above 0.99. */
    public double[] saturation() {
        double[][][] firstWeights = {network().weights()[0]};
        double[][] firstBiases = {network().biases()[0]};
        return new double[] {saturation(Network.of(firstWeights, firstBiases)), saturation(network())};
    }

    private double saturation(Network layers) {
        return IntStream.range(0, Math.min(LOOKED_AT, test().size())).boxed()
                .flatMapToDouble(i -> Arrays.stream(layers.feedforward(test().input(i))))
                .map(a -> a < END || a > 1 - END ? 1 : 0)
                .average().orElseThrow();
    }

    /**
     * Returns the slopes of the biases for training picture i, before the training, as the backprop has them that this patient
     * learns by: {@code slopes(i)[0]} for the hidden neurons, {@code slopes(i)[1]} for the outputs.
     */
    public double[][] slopes(int i) {
        double[][] slopes = start().backprop(training().input(i), training().target(i)).biases();
        for (int l : settings.uphill) {
            double[] layer = slopes[l];
            Arrays.setAll(layer, j -> -layer[j]);
        }
        return slopes;
    }

    /** Returns the same slopes as they are measured: each bias is nudged up and down a little, and the two costs are compared. */
    public double[][] nudged(int i) {
        TextbookNetwork same = TextbookNetwork.of(start().weights(), start().biases());
        return NumericalGradient.biases(same, training().input(i), training().target(i));
    }

    String name() {
        return name;
    }

    Settings settings() {
        return settings;
    }

    /** Returns the last epoch. */
    Epoch last() {
        return history().epoch(history().epochs() - 1);
    }

    /** Returns how many of the pictures that it is counted on are read right at the end. */
    int right() {
        return last().correct();
    }

    int[] silent() {
        return SilentOutputs.of(network(), test());
    }

    /** Returns how many of the pictures that it is counted on are among those it learns from. */
    int seenBefore() {
        Set<DoubleBuffer> seen = new HashSet<>();
        for (int i = 0; i < training().size(); i++) {
            seen.add(DoubleBuffer.wrap(training().input(i)));
        }
        return (int) IntStream.range(0, test().size()).filter(i -> seen.contains(DoubleBuffer.wrap(test().input(i)))).count();
    }

    /** Returns what may be known at once: its layers, how much it has learned from, and what came of it. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %s, %,d pictures, %d epochs, cost %.3f → %.3f, %,d of %,d right", name,
                Wording.sizes(network().sizes()), training().size(), settings.epochs, history().cost(0), last().cost(),
                right(), test().size());
    }
}
