package nndl.exercises;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.Mnist;
import nndl.Network;
import nndl.Vectors;
import nndl.figure.Confusion;
import nndl.sweep.BookRuns;
import nndl.sweep.SilentOutputs;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * Exercise x19: a network of just two layers, 784-10, trained on MNIST. Section "Implementing our network to classify digits".
 *
 * <p>With η = 3, its count after 30 epochs is anywhere between about 6,700 and 9,200 of 10,000, depending on the start. So there is
 * no right count: what is refused is a network that has not learned what it could, or has learned from the wrong pictures.
 */
public final class NoHiddenLayer {
    private static final int PATIENCE = 180; // seconds: a hundred epochs take about ten, on a busy machine many times that
    private static final int LEAST = 5_000; // of 10,000, on the test pictures
    private static final int ASKED_AGAIN = 3; // times, where the count is wrong
    private static final double UNTRAINED = 1.3; // cost; a random start has about 2, a network that has learned just to say 0 about 0.5
    private static final double GROWN = 1.6; // typical weight; 1 at the start, about 1.3 after training, more only with a huge η
    private static final int DEAD = 7; // this many silent outputs do not come back,
    private static final int HELP = 100; // and one more epoch does not gain this many pictures
    private static final double SUSPICIOUS = 0.93; // cost on test by that on validation pictures; 0.966 or more if honest
    private static final double SUSPICIOUS_VALIDATION = 0.9; // cost on validation by that on training pictures; 0.95 or more if honest
    private static final double LOST = 0.25; // the share of a digit's pictures below which it counts as lost

    /** What the learner writes: counting. */
    @FunctionalInterface
    public interface Right {
        /** Returns how many of the pictures the network reads correctly. */
        int right(Network network, Dataset pictures) throws Exception;
    }

    /** What the learner writes: making and training the network. */
    @FunctionalInterface
    public interface Trained {
        /** Returns a trained network without a hidden layer. */
        Network trained(Mnist mnist) throws Exception;
    }

    private NoHiddenLayer() {}

    /** Checks the counting on a network of ours, untrained and then trained a little; then trains, and looks at the result. */
    public static Verdict check(Mnist mnist, Right right, Trained trained) {
        return Exercise.check("x19", PATIENCE, () -> {
            Exercise.given("pictures", mnist);
            Network small = new Network(new Random(8), 784, 10);
            int before = tryRight(right, "a network of ours", small, mnist.test().slice(0, 300), 0);
            small.sgd(mnist.training().slice(0, 1000), 5, 10, 3.0);
            before += tryRight(right, "a network of ours", small, mnist.test().slice(300, 1000), before);
            tryRight(right, "a network of ours", small, mnist.validation(), before);

            Network network = Exercise.ask("the trained network", () -> trained.trained(mnist));
            lookAtLayers(network);
            tryRight(right, "your network", network, mnist.test(), 0);
            lookAtPictures(network, mnist);
            lookAtLearning(network, mnist);
            return report(network, mnist.test());
        });
    }

    /** Checks the counting and returns the right count. The sum of those before reveals a counter that is never reset. */
    private static int tryRight(Right yours, String whose, Network network, Dataset pictures, int before) {
        int n = pictures.size();
        String what = String.format(Locale.ROOT, "%,d pictures and %s", n, whose);
        int right = network.evaluate(pictures);
        double[][][] weights = network.weights();
        int answer = Exercise.ask("the number of right answers for " + what, () -> yours.right(network, pictures));
        if (!Arrays.deepEquals(weights, network.weights())) {
            throw new NotYet("Your counting has trained the network: its weights have changed. Counting must leave them alone.\n"
                    + "Do you call sgd in there? It learns from the pictures it is given.");
        }
        int previous = answer;
        for (int time = 0; time < ASKED_AGAIN && answer != right; time++) {
            int again = Exercise.ask("the number of right answers for " + what, () -> yours.right(network, pictures));
            if (again != previous && again != previous + right) { // the sum is that of a counter which is never reset
                throw new NotYet("For " + what + " your code gives one number and then another: %,d, then %,d.\n"
                        + "Do several threads count, as in a parallel stream? One network computes one answer at a time,\n"
                        + "and a plain counter loses steps when two threads take one at once.", previous, again);
            }
            previous = again;
        }
        Slips slips = new Slips();
        slips.add("That is the percentage, but it should be the count.", (double) (int) (100.0 * right / n));
        slips.add("That is the percentage, but it should be the count.", (double) Math.round(100.0 * right / n));
        slips.add("Are the wrong ones counted?", (double) n - right);
        slips.add("That is the total number of pictures.", (double) n);
        slips.add("Is it always 0? Printing is not returning.\n"
                + "Or: Are two whole numbers divided? In Java, 7 / 10 is 0. And it should be the count, not a fraction.\n"
                + "Or: Are two arrays compared with ==? That asks whether they are the same object.", 0.0);
        slips.add("Does it return after the first right one, or stop at the first wrong one?", 1.0);
        slips.add("Is the last picture left out, or the first? They are numbered from 0.",
                (double) network.evaluate(pictures.slice(0, n - 1)));
        slips.add("Is the last picture left out, or the first? They are numbered from 0.",
                (double) network.evaluate(pictures.slice(1, n)));
        slips.add("Are you looking for an output above ½? The answer is the digit with the largest one, whatever its size.",
                aboveHalf(network, pictures));
        if (before > 0) {
            slips.add("Is a counter never reset to 0? That many are right among all the pictures since the first call.",
                    (double) before + right);
        }
        if (answer > n) {
            slips.add("That is more than all the pictures. Are you counting the pictures you were given, or those of MNIST?",
                    (double) answer);
        }
        if (Math.abs(answer - right) > n / 10) {
            slips.add("Are you asking the network you were given?", (double) answer);
        }
        Compare.numbers("For " + what, answer, right, 0, slips);
        return right;
    }

    private static double aboveHalf(Network network, Dataset pictures) {
        return IntStream.range(0, pictures.size()).filter(i -> network.feedforward(pictures.input(i))[pictures.label(i)] > 0.5).count();
    }

    private static void lookAtLayers(Network network) {
        int[] sizes = network.sizes();
        String shown = Wording.sizes(sizes);
        if (sizes.length > 2) {
            throw new NotYet("The network is %s: there is still a hidden layer in it. Just two layers are wanted, 784-10.", shown);
        }
        if (sizes[0] != 784 || sizes[1] != 10) {
            throw new NotYet("The network is %s, but 784-10 is wanted: an input for each pixel, an output for each digit.", shown);
        }
    }

    /** Checks what the network learned from: its cost is lower on those pictures than on ones it has never seen. */
    static void lookAtPictures(Network network, Mnist mnist) {
        double training = network.cost(mnist.training());
        double test = network.cost(mnist.test());
        double validation = network.cost(mnist.validation());
        String costs = String.format(Locale.ROOT, "Its cost is %.3f on the training pictures, %.3f on the validation pictures, "
                + "%.3f on the test pictures", training, validation, test);
        boolean isTest = test < SUSPICIOUS * validation && test < training;
        if (isTest || validation < SUSPICIOUS_VALIDATION * training) {
            throw new NotYet("%s:%nclearly the best on the %s pictures. Has it learned from them? They are new to it only if it has not.\n"
                    + "Train on mnist.training().", costs, isTest ? "test" : "validation");
        }
    }

    /** Trains a copy for one more epoch, which tells a network that was stopped early from one that is stuck. */
    private static void lookAtLearning(Network network, Mnist mnist) {
        int right = network.evaluate(mnist.test());
        if (right >= LEAST) {
            return;
        }
        double cost = network.cost(mnist.training());
        double[] weights = Arrays.stream(network.weights()[0]).flatMapToDouble(Arrays::stream).toArray();
        double typical = Math.sqrt(Vectors.dot(weights, weights) / weights.length);
        Network copy = Network.of(network.weights(), network.biases());
        copy.sgd(mnist.training(), 1, 10, 3.0);
        int then = copy.evaluate(mnist.test());
        String counts = String.format(Locale.ROOT, "It reads %,d of 10,000 test pictures right; its training cost is %.3f.%n",
                right, cost);
        int silent = SilentOutputs.of(network, mnist.test()).length;
        if (!(typical < GROWN) || silent >= DEAD && then < right + HELP) {
            throw new NotYet("%s%d of its outputs are silent, its weights have grown from a typical size of 1 to %.1f,\n"
                    + "and one more epoch, with η = 3, makes it %,d right: was η too large?", counts, silent, typical, then);
        }
        if (cost > UNTRAINED) {
            throw new NotYet("%sThat is what a random start is like. Has it been trained at all, and is it the trained one\n"
                    + "that you return? Or was η far too small?", counts);
        }
        throw new NotYet("%sOne more epoch on mnist.training(), with η = 3, makes it %,d%s.\n"
                + "Was η too small, or were there too few epochs, too few pictures, or pictures other than mnist.training()?",
                counts, then, then > right ? ": it was still learning" : "");
    }

    private static String report(Network network, Dataset test) {
        int right = network.evaluate(test);
        int[] silent = SilentOutputs.of(network, test);
        Confusion confusion = Confusion.of(network, test);
        StringBuilder words = new StringBuilder(String.format(Locale.ROOT,
                "Without a hidden layer your network reads %,d of %,d test pictures right, %.1f %%.",
                right, test.size(), 100.0 * right / test.size()));
        words.append(silent.length == 0
                ? "\nEach of its outputs goes above ½ for some picture: none is silent."
                : "\nSilent, that is, never above ½: " + digits(silent, confusion)
                        + ". (A silent output may still win: the largest counts.)");
        int[] lost = IntStream.range(0, 10).filter(d -> confusion.count(d, d) < LOST * pictures(confusion, d)).toArray();
        if (lost.length > 0) {
            words.append("\nAll but lost: ").append(digits(lost, confusion)).append(". Another start may not lose them.");
        }
        return words.append(ours(right)).toString();
    }

    /** Returns, for example, {@code 5 (of 892 pictures, 12 are read right), 8 (of 974 pictures, none is read right)}. */
    private static String digits(int[] digits, Confusion confusion) {
        return IntStream.of(digits)
                .mapToObj(d -> String.format(Locale.ROOT, "%d (of %,d pictures, %s read right)", d, pictures(confusion, d),
                        confusion.count(d, d) == 0 ? "none is" : confusion.count(d, d) + " are"))
                .collect(Collectors.joining(", "));
    }

    private static int pictures(Confusion confusion, int digit) {
        return IntStream.range(0, 10).map(answer -> confusion.count(digit, answer)).sum();
    }

    private static String ours(int right) {
        try {
            Table runs = BookRuns.table("784-10-eta-3");
            IntColumn last = runs.where(runs.intColumn("epoch").isEqualTo(runs.intColumn("epoch").max())).intColumn("correct");
            return String.format(Locale.ROOT, "%nOur ten starts, η = 3 and 30 epochs, ended between %,.0f and %,.0f, "
                    + "with the median at %,.0f%s", last.min(), last.max(), last.median(), right < last.min()
                    ? ";\nwith another start, another η, more epochs or more pictures, yours may get there too."
                    : right > last.max() ? ": yours is better than any of them." : ": yours lies among them.");
        } catch (IOException e) {
            return ""; // without the file there is less to compare with
        }
    }
}
