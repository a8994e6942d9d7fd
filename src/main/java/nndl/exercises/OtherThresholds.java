package nndl.exercises;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nndl.Perceptron;
import nndl.Vectors;
import nndl.util.Numbers;

/**
 * Exercise x01: thresholds for other demands on the festival, equation (1), and two demands that need other weights. There are
 * only eight inputs, and all are tried.
 */
public final class OtherThresholds {
    private static final double[] FESTIVAL = {6, 2, 2};
    private static final int INPUTS = 8;

    /** What is asked of a perceptron, and for which of the eight inputs it should say 1; number 4 is 1 0 0, good weather alone. */
    private record Demand(String words, IntPredicate yes) {}

    private static final List<Demand> BY_THRESHOLD = List.of(
            new Demand("only if all three", i -> i == 7),
            new Demand("if at least one", i -> i > 0),
            new Demand("in good weather, and with at least one of the others", i -> i > 4),
            new Demand("never", i -> false),
            new Demand("always", i -> true));
    private static final Demand TWO = new Demand("if at least two", i -> Integer.bitCount(i) >= 2);
    private static final Demand UNDISTURBED = new Demand("in good weather, but not with my partner", i -> i == 4 || i == 5);

    /** What the learner writes: a threshold for each demand. */
    @FunctionalInterface
    public interface Thresholds {
        /** Returns the thresholds for so many demands. */
        double[] of(int demands) throws Exception;
    }

    /** What the learner writes: a perceptron that meets a demand. */
    @FunctionalInterface
    public interface Decision {
        /** Returns a perceptron with so many inputs. */
        Perceptron of(int inputs) throws Exception;
    }

    private OtherThresholds() {}

    /**
     * Checks them on all eight inputs.
     *
     * @param thresholds gives one for each demand, with the weights 6, 2, 2; it is passed the number of demands, five
     * @param ifAtLeastTwo gives a perceptron for any two of the facts; it is passed the number of inputs, three, because without a
     *     parameter in the lambda the kernel would not survive a method that returns another type
     * @param undisturbed gives a perceptron for good weather without the partner; it is passed three too
     */
    public static Verdict check(Thresholds thresholds, Decision ifAtLeastTwo, Decision undisturbed) {
        return Exercise.check("x01", () -> {
            double[] chosen = Exercise.ask("the thresholds", () -> thresholds.of(BY_THRESHOLD.size())).clone();
            if (chosen.length != BY_THRESHOLD.size()) {
                throw new NotYet("thresholds() gives %d numbers, but there are %d demands.", chosen.length, BY_THRESHOLD.size());
            }
            Attempts steps = new Attempts();
            steps.attempt("thresholds", () -> IntStream.range(0, chosen.length).forEach(d -> tryThreshold(d, chosen[d])));
            steps.attempt("ifAtLeastTwo", () -> tryPerceptron("ifAtLeastTwo()", TWO, () -> ifAtLeastTwo.of(FESTIVAL.length)));
            steps.attempt("undisturbed", () -> tryPerceptron("undisturbed()", UNDISTURBED, () -> undisturbed.of(FESTIVAL.length)));
            return "All five thresholds and both perceptrons decide all eight Saturdays as demanded." + onTheEdge(chosen);
        });
    }

    private static void tryThreshold(int number, double threshold) {
        Demand demand = BY_THRESHOLD.get(number);
        String which = "Demand " + (number + 1) + ", \"" + demand.words + "\": ";
        if (Double.isNaN(threshold)) {
            throw new NotYet(which + "your threshold is NaN, which is not a number.");
        }
        int wrong = firstWrong(demand, x -> sum(x) > threshold);
        if (wrong < 0) {
            return;
        }
        double[] x = input(wrong);
        String words = which + "with your threshold " + Numbers.brief(threshold) + " the input " + Wording.vector(x) + ", whose sum is "
                + Numbers.brief(sum(x)) + ",\n  gives:    " + (sum(x) > threshold ? 1 : 0) + "\n  expected: " + bit(demand, wrong) + "\n";
        if (firstWrong(demand, y -> sum(y) >= threshold) < 0) {
            words += "Do you count a sum equal to the threshold as a yes? By (1) it is a no: > and not ≥.";
        } else if (sum(x) == 0 && threshold > 0 && bit(demand, wrong) == 1) {
            words += "Even the sum 0 must get a yes here, so the threshold must be below 0."
                    + (threshold == Double.MIN_VALUE ? "\nDouble.MIN_VALUE is the smallest number above 0, not the lowest of all." : "");
        } else if (firstWrong(demand, y -> sum(y) > -threshold) < 0) {
            words += "Is this the bias? The threshold is minus the bias, so it has the opposite sign.";
        } else {
            words += other(demand, threshold, sum(x) > threshold ? "must get a no: your threshold is too low."
                    : "must get a yes: your threshold is too high.");
        }
        throw new NotYet(words.stripTrailing());
    }

    /** Returns which other demand the threshold fits or, if none, what this sum must get. */
    private static String other(Demand demand, double threshold, String must) {
        return BY_THRESHOLD.stream()
                .filter(other -> other != demand && firstWrong(other, x -> sum(x) > threshold) < 0)
                .findFirst()
                .map(other -> "This threshold would be right for \"" + other.words + "\". Have two been swapped?")
                .orElse("This sum " + must);
    }

    private static void tryPerceptron(String what, Demand demand, Callable<Perceptron> yours) {
        Perceptron p = Exercise.ask("the perceptron for \"" + demand.words + "\"", yours);
        double[] w = p.weights();
        if (w.length != FESTIVAL.length) {
            throw new NotYet("The perceptron from %s has %d weights, but there are three facts: weather, partner, near.", what, w.length);
        }
        int wrong = firstWrong(demand, x -> p.output(x) == 1);
        if (wrong < 0) {
            return;
        }
        double[] x = input(wrong);
        String words = "\"" + demand.words + "\": your perceptron with weights " + Wording.vector(w)
                + " and bias " + Numbers.brief(p.bias())
                + "\n  for the input " + Wording.vector(x) + ", where w·x + b = " + Numbers.brief(p.weightedInput(x)) + ",\n  gives:    "
                + p.output(x)
                + "\n  expected: " + bit(demand, wrong) + "\n";
        Perceptron flipped = new Perceptron(w, 0 - p.bias());
        if (firstWrong(demand, y -> p.weightedInput(y) >= 0) < 0) {
            words += "Do you count w·x + b = 0 as a yes? By (2) it is a no: > and not ≥.";
        } else if (firstWrong(demand, y -> flipped.output(y) == 1) < 0) {
            words += "Does the bias have the wrong sign? new Perceptron(w, b) takes a bias, "
                    + "Perceptron.withThreshold(w, t) a threshold, and b = −t.";
        } else if (firstWrong(demand, y -> p.output(y) == 0) < 0) {
            words += "It says no where it should say yes, and the other way round, every time.";
        } else if (demand == TWO && w[0] > 0 && w[0] >= w[1] + w[2]) {
            words += "With these weights no threshold will do: the weather alone adds at least as much as the other two together.";
        } else if (demand == UNDISTURBED && w[1] >= 0) {
            words += "Here the partner is a reason not to go. Which sign must that weight have?";
        } else {
            words += whyNot(demand, p, wrong);
        }
        throw new NotYet(words.stripTrailing());
    }

    private static String whyNot(Demand demand, Perceptron p, int wrong) {
        double[] w = p.weights();
        Perceptron anywhere = new Perceptron(new double[] {w[0], w[1], 0}, p.bias());
        if (demand == UNDISTURBED && firstWrong(demand, y -> anywhere.output(y) == 1) < 0) {
            return "The distance does not matter, but your third weight makes it matter. What weight has no effect?";
        }
        if (demand == UNDISTURBED && (wrong & 6) == 6) {
            return "The weather outweighs your partner here. With both, w·x + b must be 0 or below.";
        }
        if (demand == TWO && firstWrong(BY_THRESHOLD.get(1), y -> p.output(y) == 1) < 0) {
            return "One fact is enough for this perceptron. It should take two.";
        }
        if (demand == TWO && firstWrong(BY_THRESHOLD.get(0), y -> p.output(y) == 1) < 0) {
            return "This perceptron wants all three facts. Two should be enough.";
        }
        return bit(demand, wrong) == 1 ? "For this input w·x + b must be above 0." : "For this input w·x + b must be 0 or below.";
    }

    /** Returns the number of the first input that is not decided as demanded, or −1 if there is none. */
    private static int firstWrong(Demand demand, Predicate<double[]> decision) {
        for (int i = 0; i < INPUTS; i++) {
            if (decision.test(input(i)) != demand.yes.test(i)) {
                return i;
            }
        }
        return -1;
    }

    private static double[] input(int i) {
        return new double[] {i >> 2 & 1, i >> 1 & 1, i & 1};
    }

    private static double sum(double[] x) {
        return Vectors.dot(FESTIVAL, x);
    }

    private static int bit(Demand demand, int i) {
        return demand.yes.test(i) ? 1 : 0;
    }

    /** Returns a remark on thresholds that are themselves sums: right, but only because equal means no. */
    private static String onTheEdge(double[] thresholds) {
        List<String> edges = new ArrayList<>();
        for (double threshold : thresholds) {
            for (int i = 0; i < INPUTS; i++) {
                if (sum(input(i)) == threshold && !edges.contains(Numbers.brief(threshold))) {
                    edges.add(Numbers.brief(threshold));
                }
            }
        }
        return edges.isEmpty() ? "" : "\nYour " + String.join(" and ", edges)
                + (edges.size() == 1 ? " is itself a sum" : " are themselves sums")
                + ": right, since equal means no, but with nothing to spare.";
    }
}
