package nndl.exercises;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.Mnist;
import nndl.Vectors;

/**
 * Exercise x11: an idea of one's own for telling digits apart, better than average darkness. Features of a picture are compared
 * with each digit's mean features. Section "Implementing our network to classify digits", its baselines.
 */
public final class OwnIdea {
    private static final int PATIENCE = 30; // seconds, after which no more is said than that it does not end
    private static final int DARKNESS = 2_225;
    private static final int RECORD = 9_979;
    private static final int CHANCE = 60; // a lead that the choice of the test pictures may explain
    private static final double NOTABLE = 3; // one feature's spread in another's, from which on it is spoken of
    private static final double SAME = 0.9999; // a correlation of this much is no second idea
    private static final Map<Integer, String> SCALE = Map.of(1_000, "guessing", DARKNESS, "darkness", 3_629, "four quarters", 6_154,
            "28 rows", 8_200, "784 pixels", 9_500, "the network of notebook 8, roughly", RECORD, "the record of 2013");

    /** What the learner writes. */
    @FunctionalInterface
    public interface Features {
        /** Some numbers, the same number of them for each picture. */
        double[] features(double[] pixels);
    }

    /** Each digit's mean features, and by how much each feature varies over all pictures. */
    private record Learned(double[][] mean, double[] spread, double[] likeDarkness) {}

    private OwnIdea() {}

    /** Learns the means from the training pictures, and counts how many test pictures are nearest to their own digit's. */
    public static Verdict check(Mnist mnist, Features yours) {
        return Exercise.check("x11", PATIENCE, () -> {
            FeatureAsker asker = new FeatureAsker(yours);
            tryTwice(asker, mnist.training());
            Learned learned = learn(asker, mnist.training());
            return judge(asker, learned, mnist.test());
        });
    }

    private static void tryTwice(FeatureAsker asker, Dataset training) {
        for (int i = 0; i < 20; i++) {
            double[] once = asker.features(training, i, "training").clone();
            double[] again = asker.features(training, i, "training");
            if (!Arrays.equals(once, again)) {
                throw new NotYet("Asked twice for the features of training picture %d, your code gives different ones:\n  %s\n  %s\n"
                        + "Is there chance in it, or does it remember earlier pictures?", i, Say.vector(once), Say.vector(again));
            }
        }
    }

    private static Learned learn(FeatureAsker asker, Dataset training) {
        int n = training.size();
        int length = asker.length();
        double[][] mean = new double[10][length];
        double[] count = new double[10];
        double[][] sums = new double[3][length]; // of f, of f², of f times darkness
        double[] dark = new double[2]; // of darkness and its square
        double[] first = asker.features(training, 0, "training").clone(); // sums of differences from it are exact where nothing varies
        for (int i = 0; i < n; i++) {
            double[] features = asker.features(training, i, "training");
            double darkness = Arrays.stream(training.input(i)).sum() / 784;
            int digit = training.label(i);
            count[digit]++;
            dark[0] += darkness / n;
            dark[1] += darkness * darkness / n;
            for (int k = 0; k < length; k++) {
                double f = features[k] - first[k];
                mean[digit][k] += f;
                sums[0][k] += f / n;
                sums[1][k] += f * f / n;
                sums[2][k] += f * darkness / n;
            }
        }
        double[] spread = new double[length];
        double[] likeDarkness = new double[length];
        for (int k = 0; k < length; k++) {
            for (int d = 0; d < 10; d++) {
                mean[d][k] = first[k] + mean[d][k] / count[d];
            }
            spread[k] = Math.sqrt(Math.max(0, sums[1][k] - sums[0][k] * sums[0][k]));
            double together = sums[2][k] - sums[0][k] * dark[0];
            likeDarkness[k] = spread[k] == 0 ? 1 : Math.abs(together) / spread[k] / Math.sqrt(dark[1] - dark[0] * dark[0]);
        }
        return new Learned(mean, spread, likeDarkness);
    }

    private static String judge(FeatureAsker asker, Learned learned, Dataset test) {
        if (Arrays.stream(learned.spread).allMatch(s -> s == 0)) {
            throw new NotYet("The features are the same for every picture, %s, so nothing can be told apart.\n"
                    + "Do they depend on the pixels? These run from 0 to 1, not to 255.", Say.vector(learned.mean[0]));
        }
        double[] ones = new double[asker.length()];
        Arrays.fill(ones, 1);
        double[] alike = Arrays.stream(learned.spread).map(s -> s == 0 ? 1 : s).toArray();
        int[] rightOf = new int[10];
        int[] of = new int[10];
        int ifAlike = 0;
        for (int i = 0; i < test.size(); i++) {
            double[] features = asker.features(test, i, "test");
            int digit = test.label(i);
            of[digit]++;
            rightOf[digit] += nearest(features, learned.mean, ones) == digit ? 1 : 0;
            ifAlike += nearest(features, learned.mean, alike) == digit ? 1 : 0;
        }
        int right = IntStream.of(rightOf).sum();
        String scales = ifAlike > right + CHANCE ? scales(learned.spread, ifAlike) : "";
        if (right > RECORD) {
            throw new NotYet("%,d right of 10,000 are more than the record of 2013.\n"
                    + "Do your features know the labels of the test pictures?", right);
        }
        if (Arrays.stream(learned.likeDarkness).allMatch(r -> r > SAME)) {
            throw new NotYet("%,d right of 10,000, as by darkness: your features are nothing but the darkness, perhaps in another unit.\n"
                    + "What else is there to see in a picture, such as where its ink is?", right);
        }
        if (right <= DARKNESS) {
            throw new NotYet("%,d right of 10,000, but darkness alone has %,d.%s%s", right, DARKNESS, scales,
                    scales.isEmpty() ? "\nFor which two digits do you expect your features to differ most? Print their means." : "");
        }
        return verdict(right, rightOf, of, asker.length()) + scales;
    }

    private static int nearest(double[] features, double[][] mean, double[] unit) {
        double[] nearness = new double[10];
        for (int d = 0; d < 10; d++) {
            for (int k = 0; k < features.length; k++) {
                double difference = (features[k] - mean[d][k]) / unit[k];
                nearness[d] -= difference * difference;
            }
        }
        return Vectors.argmax(nearness);
    }

    private static String scales(double[] spread, int ifAlike) {
        int most = Vectors.argmax(spread);
        int least = Vectors.argmax(Arrays.stream(spread).map(s -> s == 0 ? Double.NEGATIVE_INFINITY : -s).toArray());
        double ratio = spread[most] / spread[least];
        return ratio < NOTABLE ? "" : String.format(Locale.ROOT, "%nA remark: feature %d varies %,.0f times as much as feature %d, "
                + "so it counts for more in the distance.%nWith each divided by its own spread it would be %,d right.",
                most, ratio, least, ifAlike);
    }

    private static String verdict(int right, int[] rightOf, int[] of, int length) {
        Map<Integer, String> scale = new TreeMap<>(SCALE);
        scale.merge(right, "yours, " + length + (length == 1 ? " feature" : " features"), (same, mine) -> mine + ", just as " + same);
        double[] share = IntStream.range(0, 10).mapToDouble(d -> 100.0 * rightOf[d] / of[d]).toArray();
        int best = Vectors.argmax(share);
        int worst = Vectors.argmax(Arrays.stream(share).map(s -> -s).toArray());
        return String.format(Locale.ROOT, "%,d of 10,000 test pictures are read right, darkness has %,d.%n", right, DARKNESS)
                + scale.entrySet().stream()
                        .map(e -> String.format(Locale.ROOT, "%s%,6d  %s", e.getKey() == right ? "→ " : "  ", e.getKey(), e.getValue()))
                        .collect(Collectors.joining("\n"))
                + String.format(Locale.ROOT, "%nRead best: %d (%.0f %% of its pictures); worst: %d (%.0f %%).",
                        best, share[best], worst, share[worst])
                + (right <= DARKNESS + CHANCE ? "\nThe lead is so small that other test pictures might turn it round." : "");
    }
}
