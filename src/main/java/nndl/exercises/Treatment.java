package nndl.exercises;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import nndl.Dataset;
import nndl.util.Check;

/**
 * What ails a {@link Patient} of exercise x18, and what is to be changed about it. Each method returns a treatment with one change
 * more; the clinic then trains the patient anew, from its start.
 */
public final class Treatment {
    static final String ETA = "η";
    static final String EPOCHS = "the number of epochs";
    static final String HIDDEN = "the number of hidden neurons";
    static final String SEED = "the seed";
    static final String START = "the start";
    static final String TRAINING = "the pictures it learns from";
    static final String PIXELS = "the pixels";
    static final String SIGN = "the sign";
    private static final int MOST_EPOCHS = 100;
    private static final int MOST_HIDDEN = 200;
    private static final int MOST_PICTURES = 10_000;

    private final Patient patient;
    private final Diagnosis diagnosis;
    private final Settings settings;
    private final Set<String> changed; // what has been changed, in words

    private Treatment(Patient patient, Diagnosis diagnosis, Settings settings, Set<String> changed) {
        this.patient = patient;
        this.diagnosis = diagnosis;
        this.settings = settings;
        this.changed = changed;
    }

    /** Returns a treatment that changes nothing yet. */
    Treatment(Patient patient, Diagnosis diagnosis) {
        this(patient, diagnosis, patient.settings(), Set.of());
    }

    /** Trains with this learning rate. */
    public Treatment eta(double eta) {
        Check.eta(eta);
        return with(ETA, s -> s.eta = eta);
    }

    /** Trains for this many epochs. */
    public Treatment epochs(int epochs) {
        upTo(MOST_EPOCHS, EPOCHS, epochs);
        return with(EPOCHS, s -> s.epochs = epochs);
    }

    /** Makes the network with this many hidden neurons. */
    public Treatment hidden(int neurons) {
        upTo(MOST_HIDDEN, HIDDEN, neurons);
        return with(HIDDEN, s -> s.hidden = neurons);
    }

    /** Draws the start, and the order of the pictures, from another seed. */
    public Treatment seed(int seed) {
        return with(SEED, s -> s.seed = seed);
    }

    /** Multiplies all starting weights by a factor: with 0.5 they are half as large. */
    public Treatment start(double factor) {
        Check.positive("the factor", factor);
        return with(START, s -> s.start *= factor);
    }

    /** Learns from these pictures. */
    public Treatment training(Dataset pictures) {
        Check.given("the pictures", pictures).checkHasLabels("no digit could be learned");
        if (pictures.inputLength() != Patient.PIXELS || pictures.targetLength() != Patient.DIGITS) {
            throw Check.wrong("the pictures have %d pixels and %d targets, but must have 784 and 10, as those of MNIST",
                    pictures.inputLength(), pictures.targetLength());
        }
        upTo(MOST_PICTURES, "the number of pictures", pictures.size());
        return with(TRAINING, s -> s.training = pictures);
    }

    /** Changes each pixel, both of the pictures it learns from and of those it is counted on. */
    public Treatment pixels(DoubleUnaryOperator change) {
        Check.given("the change", change);
        return with(PIXELS, s -> s.changePixels(change));
    }

    /** Turns the sign of the slopes of all {@code weights()[l]} and {@code biases()[l]} in the patient's backprop. */
    public Treatment turnSign(int l) {
        if (l != 0 && l != 1) {
            throw Check.wrong("there are no weights()[%d]: l is 0 for those that lead into the hidden layer, 1 for the outputs'", l);
        }
        return with(SIGN, s -> s.turn(l));
    }

    Patient patient() {
        return patient;
    }

    Diagnosis diagnosis() {
        return diagnosis;
    }

    Settings settings() {
        return settings;
    }

    Set<String> changed() {
        return changed;
    }

    private Treatment with(String what, Consumer<Settings> change) {
        Set<String> more = new TreeSet<>(changed);
        more.add(what);
        return new Treatment(patient, diagnosis, settings.but(change), more);
    }

    private static void upTo(int most, String what, int value) {
        if (Check.atLeastOne(what, value) > most) {
            throw Check.wrong("%s is %,d, but may be at most %,d, so that a try takes seconds", what, value, most);
        }
    }

    @Override
    public String toString() {
        return patient.name() + ", treated for " + diagnosis
                + (changed.isEmpty() ? "; nothing is changed yet" : "; changed: " + String.join(", ", changed));
    }
}
