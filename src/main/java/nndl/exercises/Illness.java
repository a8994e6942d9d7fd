package nndl.exercises;

import java.util.List;
import java.util.Random;
import java.util.Set;
import nndl.Dataset;
import nndl.Mnist;

/**
 * What is wrong with a patient of the {@link Clinic}.
 *
 * @param cause the right diagnosis
 * @param settings how the patient is made and trained
 */
record Illness(Diagnosis cause, Settings settings) {
    private static final int LEARNED = 5_000; // pictures
    private static final int COUNTED = 2_000;
    private static final double BYTE = 255; // a black pixel, where nobody has scaled it

    /** Returns the settings of a network that reads well. It is counted on validation pictures, since settings are chosen by them. */
    static Settings none(Mnist mnist) {
        return new Settings(mnist.training().slice(0, LEARNED), mnist.validation().slice(0, COUNTED));
    }

    /** Returns the illnesses of all patients, the easy ones first; each is a healthy network with one fault. */
    static List<Illness> all(Mnist mnist) {
        Settings health = none(mnist);
        return List.of(
                new Illness(Diagnosis.ETA_TOO_LARGE, health.but(s -> s.eta = 50)),
                new Illness(Diagnosis.ETA_TOO_SMALL, health.but(s -> s.eta = 0.002)),
                new Illness(Diagnosis.INPUTS_NOT_SCALED, health.but(s -> s.changePixels(x -> BYTE * x))),
                new Illness(Diagnosis.START_TOO_LARGE, health.but(s -> s.hidden = 100)),
                new Illness(Diagnosis.WRONG_LABELS, health.but(s -> s.training = slipped(s.training))),
                new Illness(Diagnosis.WRONG_SIGN, health.but(s -> {
                    s.hidden = 20;
                    s.epochs = 5;
                    s.uphill = Set.of(0);
                })),
                new Illness(Diagnosis.TEST_IN_TRAINING, health.but(s -> {
                    s.test = mnist.test().slice(0, COUNTED);
                    s.training = mixed(s.training.slice(0, LEARNED - COUNTED), s.test);
                    s.epochs = 30;
                })));
    }

    /** Returns pictures of which each has the label of the one before. */
    private static Dataset slipped(Dataset pictures) {
        int n = pictures.size();
        return Settings.pictures(n, pictures::input, i -> pictures.label((i + n - 1) % n));
    }

    private static Dataset mixed(Dataset some, Dataset others) {
        int n = some.size();
        return Settings.pictures(n + others.size(),
                i -> i < n ? some.input(i) : others.input(i - n),
                i -> i < n ? some.label(i) : others.label(i - n)).shuffled(new Random(1));
    }
}
