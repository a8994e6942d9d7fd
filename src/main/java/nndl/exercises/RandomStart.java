package nndl.exercises;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nndl.Vectors;
import nndl.util.Numbers;

/** Checks how a network of the learner's class begins: the shapes of its weights and biases, all drawn from N(0, 1). */
final class RandomStart {
    private static final int[][] SIZES = {{2, 3, 1}, {4, 2}, {1, 1}, {3, 5, 4, 2}};
    private static final int[] MANY = {100, 100, 100}; // 20,000 weights and 200 biases
    private static final double WITHIN_ONE = 0.6827; // the share of N(0, 1) between −1 and 1
    private static final double SURELY = 6; // standard deviations that no mean and no share of random numbers is off

    private RandomStart() {}

    static void check(OwnClass own) {
        for (int[] sizes : SIZES) {
            checkShapes(sizes, made(own, new Random(17), sizes));
        }
        OwnClass.Own one = made(own, new Random(17), MANY);
        checkNormal("weights", Arrays.stream(one.weights()).flatMap(Stream::of).flatMapToDouble(Arrays::stream).toArray());
        checkNormal("biases", Arrays.stream(one.biases()).flatMapToDouble(Arrays::stream).toArray());
        if (own.isSeeded() && !Arrays.deepEquals(one.weights(), made(own, new Random(17), MANY).weights())) {
            throw new NotYet("Two networks from one seed have different weights. Is every number drawn from the generator given?");
        }
        if (own.isSeeded() && Arrays.deepEquals(one.weights(), made(own, new Random(18), MANY).weights())) {
            throw new NotYet("Networks from two different seeds have the same weights. Is there a new Random(…) in the constructor?\n"
                    + "Draw from the generator that it is given.");
        }
    }

    private static OwnClass.Own made(OwnClass own, Random random, int... sizes) {
        return Exercise.ask("a network " + Wording.sizes(sizes), () -> own.make(random, sizes));
    }

    private static void checkShapes(int[] sizes, OwnClass.Own network) {
        String what = "In a network " + Wording.sizes(sizes) + " ";
        int layers = sizes.length - 1; // without the input layer
        checkLength(what + "weights", network.weights(), layers, "one for each layer after the first");
        checkLength(what + "biases", network.biases(), layers, "one for each layer after the first: the input layer has none");
        for (int l = 0; l < layers; l++) {
            double[][] matrix = network.weights()[l];
            checkLength(what + "biases[" + l + "]", network.biases()[l], sizes[l + 1], "one for each neuron of layer " + (l + 1));
            checkLength(what + "weights[" + l + "]", matrix, sizes[l + 1], "a row for each neuron of layer " + (l + 1));
            for (int j = 0; j < matrix.length; j++) {
                checkLength(what + "weights[" + l + "][" + j + "]", matrix[j], sizes[l],
                        "one weight for each neuron of layer " + l + ", where it comes from");
            }
        }
    }

    private static void checkLength(String what, Object array, int length, String meaning) {
        if (array == null) {
            throw new NotYet("%s is null. The constructor makes it: %d long, %s.", what, length, meaning);
        }
        int yours = java.lang.reflect.Array.getLength(array);
        if (yours != length) {
            throw new NotYet("%s has length %d, but should have %d, %s.", what, yours, length, meaning);
        }
    }

    private static void checkNormal(String name, double[] numbers) {
        int n = numbers.length;
        double mean = DoubleStream.of(numbers).average().orElseThrow();
        double typical = Math.sqrt(Vectors.dot(numbers, numbers) / n);
        double within = (double) DoubleStream.of(numbers).filter(number -> Math.abs(number) < 1).count() / n;
        boolean normal = Math.abs(mean) < SURELY / Math.sqrt(n) && Math.abs(typical - 1) < SURELY / Math.sqrt(2 * n)
                && Math.abs(within - WITHIN_ONE) < SURELY * Math.sqrt(WITHIN_ONE * (1 - WITHIN_ONE) / n);
        if (typical == 0) {
            throw new NotYet("The %s all begin as 0, and then the neurons of a layer would all learn the same.\n"
                    + "Draw them at random: random.nextGaussian().", name);
        }
        if (DoubleStream.of(numbers).distinct().count() < n * 0.99) {
            throw new NotYet("Many %s begin as the same number. Draw each of them anew: random.nextGaussian().", name);
        }
        if (!normal) {
            throw new NotYet("The %s do not look as if they came from N(0, 1): their mean is %s, and their typical size %s,\n"
                    + "where 0 and 1 are expected, and %.0f of 100 lie between −1 and 1, where it should be 68.\n%s", name,
                    Numbers.brief(round(mean)), Numbers.brief(round(typical)), 100 * within,
                    DoubleStream.of(numbers).allMatch(number -> number >= 0) ? "None of them is negative: is it nextDouble()?"
                            + " What you want is random.nextGaussian()." : "What gives N(0, 1) is random.nextGaussian().");
        }
    }

    private static double round(double value) {
        return Math.rint(1000 * value) / 1000;
    }
}
