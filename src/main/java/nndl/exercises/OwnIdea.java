package nndl.exercises;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.Mnist;
import nndl.Vectors;

/**
 * Exercise x21: an idea of one's own for telling digits apart better than average darkness does. A picture's features are compared
 * with each digit's mean features. Section "Implementing our network to classify digits", its baselines.
 */
public final class OwnIdea {
    private static final int PATIENCE = 30; // seconds, after which the check says no more than that the code has not finished
    private static final int DARKNESS = 2_225;
    private static final int RECORD = 9_979;
    private static final int CHANCE = 60; // a lead that the choice of test pictures may explain
    private static final int TOO_FAR = 200; // a lead over other pictures from the same source that chance does not explain
    private static final int GAIN = 200; // from another scale, if it is to be mentioned
    private static final int TRIED_TWICE = 20; // pictures
    private static final int ASKED_AGAIN = 1000; // pictures that are changed
    private static final double NOTABLE = 3; // one feature's spread over another's, if it is to be mentioned
    private static final double SAME = 0.9999; // a correlation as high as this is no second idea
    private static final Map<Integer, String> SCALE = Map.of(1_000, "guessing", DARKNESS, "darkness", 3_629, "four quarters", 6_154,
            "28 rows", 8_200, "784 pixels", 9_500, "the network of notebook 8, roughly", RECORD, "the record of 2013");

    /** What the learner writes. */
    @FunctionalInterface
    public interface Features {
        /** Returns some numbers for a picture's 784 pixels, as many for each picture. */
        double[] of(double[] pixels) throws Exception;
    }

    /** Each digit's mean features, and how much each feature varies over all pictures. */
    private record Learned(double[][] mean, double[] spread, double[] likeDarkness) {}

    /** How often each digit was read as each answer: answers[digit][answer]. */
    private record Count(int[][] answers) {
        int right() {
            return IntStream.range(0, 10).map(d -> answers[d][d]).sum();
        }

        double share(int digit) {
            return 100.0 * answers[digit][digit] / IntStream.of(answers[digit]).sum();
        }

        /** Returns the answer that a digit gets most often, not counting the right one. */
        int mistakenFor(int digit) {
            return IntStream.range(0, 10).filter(a -> a != digit).boxed()
                    .max(Comparator.comparingInt(a -> answers[digit][a])).orElseThrow();
        }

        /** Returns the digit with the most frequent mistake. */
        int mistaken() {
            return IntStream.range(0, 10).boxed().max(Comparator.comparingInt(d -> answers[d][mistakenFor(d)])).orElseThrow();
        }

        /** Returns, for example, {@code The most frequent mistake: a 4 read as a 9, 312 times.} */
        String mistake() {
            int digit = mistaken();
            int answer = mistakenFor(digit);
            return "The most frequent mistake: " + Wording.digit(digit) + " read as " + Wording.digit(answer) + ", "
                    + answers[digit][answer] + " times.";
        }
    }

    private OwnIdea() {}

    /**
     * Learns the means from the training pictures, and counts how many test pictures are nearest to their own digit's mean.
     *
     * @param yours returns some numbers for a picture's 784 pixels, as many for each picture
     */
    public static Verdict check(Mnist mnist, Features yours) {
        return Exercise.check("x21", PATIENCE, () -> {
            Exercise.given("pictures", mnist);
            FeatureAsker asker = new FeatureAsker(Exercise.given("features", yours));
            double[][] first = new double[TRIED_TWICE][];
            Arrays.setAll(first, i -> asker.features(mnist.training(), i, "training").clone());
            tryAgain(asker, mnist.training(), first);
            Learned learned = learn(asker, mnist.training());
            String words = judge(asker, learned, mnist);
            tryAgain(asker, mnist.training(), first); // by now, any memory of earlier pictures has changed
            return words;
        });
    }

    private static void tryAgain(FeatureAsker asker, Dataset training, double[][] first) {
        for (int i = 0; i < first.length; i++) {
            double[] again = asker.features(training, i, "training");
            if (!Arrays.equals(first[i], again)) {
                throw new NotYet("Asked again for the features of training picture %d, your code gives different ones:\n  %s\n  %s\n"
                        + "Is chance involved, or does it remember earlier pictures?", i, Wording.vector(first[i]), Wording.vector(again));
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

    private static String judge(FeatureAsker asker, Learned learned, Mnist mnist) {
        if (Arrays.stream(learned.spread).allMatch(s -> s == 0)) {
            throw new NotYet("The features are the same for every picture, %s, so nothing can be told apart.\n"
                    + "Do they depend on the pixels? These run from 0 to 1, not to 255.\n"
                    + "Or is an int divided by an int, or a pixel added to an int? That drops the fraction.",
                    Wording.vector(learned.mean[0]));
        }
        double[] ones = new double[asker.length()];
        Arrays.fill(ones, 1);
        double[] alike = Arrays.stream(learned.spread).map(s -> s == 0 ? 1 : s).toArray();
        Count count = new Count(new int[10][10]);
        int ifAlike = 0;
        for (int i = 0; i < mnist.test().size(); i++) {
            double[] features = asker.features(mnist.test(), i, "test");
            int digit = mnist.test().label(i);
            count.answers[digit][nearest(features, learned.mean, ones)]++;
            ifAlike += nearest(features, learned.mean, alike) == digit ? 1 : 0;
        }
        int right = count.right();
        if (right > RECORD) {
            throw new NotYet("%,d right of 10,000 is more than the record of 2013.\n"
                    + "Do your features know the labels of the test pictures?", right);
        }
        if (Arrays.stream(learned.likeDarkness).allMatch(r -> r > SAME) || isDarknessAlone(asker, mnist.test())) {
            throw new NotYet("%,d right of 10,000; darkness gets %,d: your features are nothing but the darkness, perhaps in another unit."
                    + "\nWhat else is there to see in a picture, such as where its ink is?", right, DARKNESS);
        }
        String scales = ifAlike > right + GAIN ? scales(learned.spread, ifAlike) : "";
        if (right <= DARKNESS) {
            throw new NotYet("%,d right of 10,000, but darkness alone gets %,d. %s%s", right, DARKNESS, count.mistake(),
                    scales.isEmpty() ? means(learned, count.mistaken(), count.mistakenFor(count.mistaken())) : scales);
        }
        notByHeart(asker, learned, mnist.test(), ones);
        notSeenBefore(asker, learned, mnist, ones, right);
        return verdict(count, asker.length()) + scales;
    }

    /** Returns whether evenly grey pictures have the same features as pictures of the same darkness, be it in classes or on a curve. */
    private static boolean isDarknessAlone(FeatureAsker asker, Dataset test) {
        return IntStream.range(0, ASKED_AGAIN).filter(i -> {
            double[] grey = new double[784];
            Arrays.fill(grey, Arrays.stream(test.input(i)).sum() / 784);
            double[] features = asker.features(test, i, "test").clone();
            return asker.features(grey).filter(others -> IntStream.range(0, features.length)
                    .allMatch(k -> Math.abs(features[k] - others[k]) <= 1e-6 * Math.abs(features[k]))).isPresent();
        }).count() > 0.9 * ASKED_AGAIN; // not all: rounding may change the class
    }

    /** Checks that a change that nobody sees does not matter, as it does to code that knows pictures by heart. */
    private static void notByHeart(FeatureAsker asker, Learned learned, Dataset test, double[] ones) {
        int before = 0;
        int after = 0;
        for (int i = 0; i < ASKED_AGAIN; i++) {
            double[] changed = test.input(i).clone();
            int[] grey = IntStream.range(0, 784).filter(p -> changed[p] > 0 && changed[p] < 1).toArray();
            for (int part = 0; part < 5 && grey.length > 0; part++) {
                changed[grey[part * grey.length / 5]] -= 1e-9;
            }
            int label = test.label(i);
            before += nearest(asker.features(test, i, "test"), learned.mean, ones) == label ? 1 : 0;
            after += asker.features(changed).filter(features -> nearest(features, learned.mean, ones) == label).isPresent() ? 1 : 0;
        }
        if (before - after > 0.05 * ASKED_AGAIN) {
            throw new NotYet("Of %,d test pictures %,d are read right, but only %,d once five grey pixels are darker by a billionth.\n"
                    + "Do your features know the pictures by heart, instead of looking at them?", ASKED_AGAIN, before, after);
        }
    }

    /** Checks that the test pictures are new to the features: the validation pictures are no harder, so as many should be right. */
    private static void notSeenBefore(FeatureAsker asker, Learned learned, Mnist mnist, double[] ones, int right) {
        int others = 0;
        for (int i = 0; i < mnist.validation().size(); i++) {
            double[] features = asker.features(mnist.validation(), i, "validation");
            others += nearest(features, learned.mean, ones) == mnist.validation().label(i) ? 1 : 0;
        }
        if (right > others + TOO_FAR) {
            throw new NotYet("%,d of the test pictures are read right, but only %,d of the validation pictures, which are no harder.\n"
                    + "Have your features seen the test pictures? They may learn from the training pictures, but not from these.",
                    right, others);
        }
    }

    private static String means(Learned learned, int digit, int answer) {
        return String.format("%nThe mean features of these two:%n  %d: %s%n  %d: %s%nWhat would tell them apart?",
                digit, Wording.vector(learned.mean[digit]), answer, Wording.vector(learned.mean[answer]));
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
                + "so it counts for more in the distance.%n"
                + "With each divided by its own spread (standard deviation), it would get %,d right.",
                most, ratio, least, ifAlike);
    }

    private static String verdict(Count count, int length) {
        int right = count.right();
        Map<Integer, String> scale = new TreeMap<>(SCALE);
        scale.merge(right, "yours, " + length + (length == 1 ? " feature" : " features"), (same, mine) -> mine + ", the same as " + same);
        double[] share = IntStream.range(0, 10).mapToDouble(count::share).toArray();
        int best = Vectors.argmax(share);
        int worst = Vectors.argmax(Arrays.stream(share).map(s -> -s).toArray());
        return String.format(Locale.ROOT, "%,d of 10,000 test pictures are read right; darkness gets %,d.%n", right, DARKNESS)
                + scale.entrySet().stream()
                        .map(e -> String.format(Locale.ROOT, "%s%,6d  %s", e.getKey() == right ? "→ " : "  ", e.getKey(), e.getValue()))
                        .collect(Collectors.joining("\n"))
                + String.format(Locale.ROOT, "%nRead best: %d (%.0f %% of its pictures); worst: %d (%.0f %%). %s",
                        best, share[best], worst, share[worst], count.mistake())
                + (right <= DARKNESS + CHANCE ? "\nThe lead is so small that other test pictures might reverse it." : "");
    }
}
