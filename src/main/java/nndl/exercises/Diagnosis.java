package nndl.exercises;

import java.util.Set;

/** What may be wrong with a network that does not read as it should, or seems to: the answers to choose from in exercise x18. */
public enum Diagnosis {
    /** The learning rate η is far too large. */
    ETA_TOO_LARGE(Treatment.ETA),
    /** The learning rate η is far too small. */
    ETA_TOO_SMALL(Treatment.ETA),
    /** The starting weights are too large for the number of hidden neurons. */
    START_TOO_LARGE(Treatment.START, Treatment.SEED, Treatment.HIDDEN),
    /** The labels are not those of their pictures. */
    WRONG_LABELS(Treatment.TRAINING),
    /** The pixels do not go from 0 to 1. */
    INPUTS_NOT_SCALED(Treatment.PIXELS, Treatment.TRAINING),
    /** It learns from pictures that it is counted on. */
    TEST_IN_TRAINING(Treatment.TRAINING),
    /** Some slopes have the wrong sign, so that their weights and biases go uphill. */
    WRONG_SIGN(Treatment.SIGN),
    /** With more epochs it would read well. */
    TOO_FEW_EPOCHS(Treatment.EPOCHS),
    /** With more hidden neurons it would read well. */
    TOO_FEW_NEURONS(Treatment.HIDDEN),
    /** With more pictures to learn from it would read well. */
    TOO_FEW_PICTURES(Treatment.TRAINING),
    /** Nothing is wrong. */
    HEALTHY;

    private final Set<String> changes;

    /** Creates one, with what may be changed to cure it. */
    Diagnosis(String... changes) {
        this.changes = Set.of(changes);
    }

    /** Returns whether a change is about what is said to be wrong. */
    boolean isAbout(String change) {
        return changes.contains(change);
    }
}
