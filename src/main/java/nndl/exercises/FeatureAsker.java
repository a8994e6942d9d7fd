package nndl.exercises;

import java.util.Optional;
import nndl.Dataset;
import nndl.util.Numbers;

/** Asks for the features of one picture after another, for exercise x21, and refuses any that have no distances between them. */
final class FeatureAsker {
    private static final int BUDGET = 25; // seconds for all pictures
    private static final int ALL = 70_000; // training, test and validation pictures

    private static final double LARGEST = 1e150; // the squares of larger ones are infinite

    private final OwnIdea.Features yours;
    private final long started = System.nanoTime();
    private int asked;
    private int length = -1;

    FeatureAsker(OwnIdea.Features yours) {
        this.yours = yours;
    }

    double[] features(Dataset data, int i, String which) {
        String picture = which + " picture " + i + ", " + Wording.digit(data.label(i));
        double[] features = Exercise.ask("the features of " + picture, () -> yours.of(data.input(i)));
        if (length < 0) {
            length = features.length;
        }
        if (length == 0) {
            throw new NotYet("There are no features: the array for %s, is empty.", picture);
        }
        if (features.length != length) {
            throw new NotYet("For %s, there are %d features, but for the pictures before it there were %d.\n"
                    + "A distance needs the same number for all pictures.", picture, features.length, length);
        }
        for (int k = 0; k < length; k++) {
            if (!Double.isFinite(features[k])) {
                throw new NotYet("Feature %d of %s, is %s. Is something divided by 0, or an empty list averaged,\n"
                        + "or the square root of a negative number taken?",
                        k, picture, Numbers.brief(features[k]));
            }
            if (Math.abs(features[k]) > LARGEST) {
                throw new NotYet("Feature %d of %s, is %s. Distances square it, and the square is too large for a double.\n"
                        + "Can it be divided by something?", k, picture, Numbers.brief(features[k]));
            }
        }
        asked++;
        double seconds = (System.nanoTime() - started) / 1e9;
        if (seconds > BUDGET) {
            throw new NotYet("After %d seconds, %,d of %,d pictures are done, at %.1f milliseconds each.\n"
                        + "The check gives up after %d seconds. Can the features be simpler?",
                    BUDGET, asked, ALL, 1000 * seconds / asked, BUDGET);
        }
        return features;
    }

    /** Returns the features of a picture that is none of MNIST's; none if the code cannot make any. */
    Optional<double[]> features(double[] picture) {
        try {
            return Optional.ofNullable(yours.of(picture)).filter(features -> features.length == length);
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    /** Returns how many features there are, once a picture has been asked for. */
    int length() {
        return length;
    }
}
