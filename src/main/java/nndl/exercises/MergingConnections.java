package nndl.exercises;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import nndl.Perceptron;
import nndl.util.Numbers;

/**
 * Exercise x02: several connections from one source to one perceptron are as good as a single one whose weight is the sum of
 * theirs. It belongs to the half adder of the section "Perceptrons", where −2 and −2 become −4.
 */
public final class MergingConnections {
    private static final double TOLERANCE = 1e-9;
    private static final int CASES = 100;

    /** What two connections add to the weighted sum. */
    @FunctionalInterface
    public interface Together {
        /** Returns what connections with the weights w1 and w2 add between them when their source gives x. */
        double together(double w1, double w2, double x) throws Exception;
    }

    /** The one weight in place of two. */
    @FunctionalInterface
    public interface InOne {
        /** Returns the weight that adds as much as connections with the weights w1 and w2 do between them. */
        double inOne(double w1, double w2) throws Exception;
    }

    /** What the learner makes of a perceptron. */
    @FunctionalInterface
    public interface Merged {
        /** Returns the same perceptron with one weight for each source; its connection i came from source {@code from[i]}. */
        Perceptron merged(Perceptron perceptron, int[] from, int sources) throws Exception;
    }

    private MergingConnections() {}

    /** Checks the two lines of the proof on random numbers, and the merging on the half adder's carry and random perceptrons. */
    public static Verdict check(Together together, InOne inOne, Merged merged) {
        return Exercise.check("x02", () -> {
            Random random = new Random(9);
            double[][] twos = new double[CASES][]; // w1, w2 and x
            for (int i = 0; i < CASES; i++) {
                double x = i < 6 ? i % 2 : weight(random);
                boolean halfAdder = i == 2 || i == 3; // not first: for −2 and −2, the mean is the same as either one
                twos[i] = new double[] {halfAdder ? -2 : weight(random), halfAdder ? -2 : weight(random), x};
            }
            Attempts steps = new Attempts();
            steps.attempt("together", () -> Cases.tryAll(cases ->
                    Arrays.stream(twos).forEach(t -> tryTogether(cases, together, t[0], t[1], t[2]))));
            steps.attempt("inOne", () -> Cases.tryAll(cases ->
                    Arrays.stream(twos).forEach(t -> tryInOne(cases, inOne, t[0], t[1]))));
            steps.attempt("merged", () -> Cases.tryAll(cases -> tryMerged(cases, merged, random)));
            return "−2 and −2 make −4, the half adder's carry keeps its bias 3, and " + CASES + " random perceptrons with up to\n"
                    + "6 connections from up to 4 sources have the same w·x + b after merging as before.";
        });
    }

    private static void tryMerged(Cases cases, Merged merged, Random random) {
        tryMerging(cases, merged, new Perceptron(new double[] {5, 1, 7}, -2), new int[] {2, 0, 2}, 3); // the task's example
        tryMerging(cases, merged, new Perceptron(new double[] {-2, -5}, 3), new int[] {0, 0}, 1);
        tryMerging(cases, merged, new Perceptron(new double[] {-2, -2}, 3), new int[] {0, 0}, 1);
        tryMerging(cases, merged, new Perceptron(new double[] {-2, -2}, 3), new int[] {0, 1}, 2);
        for (int i = 0; i < CASES; i++) {
            int sources = 1 + i % 4;
            double[] weights = random.ints(1 + random.nextInt(6), -12, 13).mapToDouble(q -> q / 4.0).toArray();
            tryMerging(cases, merged, new Perceptron(weights, weight(random)), random.ints(weights.length, 0, sources).toArray(), sources);
        }
    }

    /** Returns a number from −3 to 3 in quarters, which are easy to read. */
    private static double weight(Random random) {
        return (random.nextInt(25) - 12) / 4.0;
    }

    private static String weights(double w1, double w2) {
        return "the weights " + Numbers.brief(w1) + " and " + Numbers.brief(w2);
    }

    private static void tryTogether(Cases cases, Together together, double w1, double w2, double x) {
        String what = weights(w1, w2) + " and x = " + Numbers.brief(x);
        double both = Exercise.ask("together, for " + what, () -> together.together(w1, w2, x));
        Slips misunderstandings = new Slips();
        for (boolean on : new boolean[] {x > 0, x != 0}) {
            misunderstandings.add("Right for x = 0 and x = 1. But here x may be any number, as for sigmoid neurons.", on ? w1 + w2 : 0);
        }
        misunderstandings.add("Has x been forgotten? Each weight is multiplied by what its source gives.", w1 + w2);
        misunderstandings.add("Are the weights multiplied together? Each connection adds its own weight times x.", w1 * w2 * x);
        misunderstandings.add("Are the two terms multiplied together? Each connection adds its own weight times x.", w1 * x * w2 * x);
        misunderstandings.add("Has the second connection been forgotten?", w1 * x);
        misunderstandings.add("Has the first connection been forgotten?", w2 * x);
        misunderstandings.add("Right for x = 0 and x = 1. But here x may be any number, so that it holds for sigmoid neurons as well.",
                x == 1 ? w1 + w2 : 0);
        misunderstandings.add("Is x missing from the second term? Each weight is multiplied by x.", w1 * x + w2);
        misunderstandings.add("Is x missing from the first term? Each weight is multiplied by x.", w1 + w2 * x);
        misunderstandings.add("x goes into the sum once for each connection.", (w1 + w2) * 2 * x);
        misunderstandings.add("Is it their mean? Each connection adds its own weight times x.", (w1 + w2) / 2 * x);
        misunderstandings.add("Is x added, not multiplied? A weight is multiplied by what its source gives.", w1 + w2 + x);
        misunderstandings.add("Is x added, not multiplied? A weight is multiplied by what its source gives.", w1 + x + w2 + x);
        misunderstandings.add("Is one of them subtracted? What both connections bring is added.", (w1 - w2) * x);
        misunderstandings.add("Is the sign wrong?", -(w1 + w2) * x);
        misunderstandings.add("Is x squared? Each connection adds its weight times x.", (w1 + w2) * x * x);
        misunderstandings.add("Is this x itself, without the weights?", x);
        misunderstandings.add("Is it twice the first connection? The second has a weight of its own.", 2 * w1 * x);
        misunderstandings.add("Is it only the larger of the two? Both connections add something.", Math.max(w1 * x, w2 * x));
        misunderstandings.add("Is it always 0? What do the connections add?", 0.0);
        cases.number("together, for " + what, both, w1 * x + w2 * x, TOLERANCE, misunderstandings);
    }

    private static void tryInOne(Cases cases, InOne inOne, double w1, double w2) {
        String weights = weights(w1, w2);
        double one = Exercise.ask("inOne, for " + weights, () -> inOne.inOne(w1, w2));
        Slips misunderstandings = new Slips();
        misunderstandings.add("Are they multiplied together? What must stand before x so that it adds as much as both do?", w1 * w2);
        misunderstandings.add("Is it their mean? Two connections together add more than one of them.", (w1 + w2) / 2);
        misunderstandings.add("Has only one of them been kept? Then what the second adds is missing from the sum.", w1);
        misunderstandings.add("Has only one of them been kept? Then what the first adds is missing from the sum.", w2);
        for (double either : new double[] {w1, w2}) { // now the one, now the other
            misunderstandings.add("Has only one of them been kept? Then what the other adds is missing from the sum.", either);
        }
        misunderstandings.add("Does it have the wrong sign?", -(w1 + w2));
        misunderstandings.add("Is it the larger of the two? Both add something.", Math.max(w1, w2));
        misunderstandings.add("Is it the smaller of the two? Both add something.", Math.min(w1, w2));
        misunderstandings.add("Is it their difference? What both connections bring is added.", w1 - w2);
        misunderstandings.add("Is it their difference? What both connections bring is added.", w2 - w1);
        misunderstandings.add("Is it twice one of them? The other has a weight of its own.", 2 * w1);
        misunderstandings.add("Are their sizes added? Weights keep their signs.", Math.abs(w1) + Math.abs(w2));
        misunderstandings.add("Is it the size of the sum? It keeps its sign.", Math.abs(w1 + w2));
        misunderstandings.add("Is it twice their sum?", 2 * (w1 + w2));
        misunderstandings.add("Is a whole number made of it? Weights may be fractions.", (double) (int) (w1 + w2));
        misunderstandings.add("Is it always the same? It depends on the two weights.", -4.0);
        misunderstandings.add("Is it always the same? It depends on the two weights.", 0.0);
        cases.number("inOne, for " + weights, one, w1 + w2, TOLERANCE, misunderstandings);
    }

    private static void tryMerging(Cases cases, Merged merged, Perceptron before, int[] from, int sources) {
        String what = "weights " + Wording.vector(before.weights()) + ", bias " + Numbers.brief(before.bias())
                + ",\n  connections from sources " + Arrays.toString(from) + ", sources = " + sources;
        int[] given = from.clone();
        Perceptron after = Exercise.ask("merged, for " + what, () -> merged.merged(before, given, sources));
        if (after.weights().length != sources) {
            String still = after.weights().length == from.length ? " Is there still one for each connection?" : "";
            throw new NotYet("merged, for " + what + ":\nyour perceptron has " + after.weights().length
                    + (after.weights().length == 1 ? " weight" : " weights") + ", but it needs one for each source: "
                    + sources + "." + still);
        }
        double[] w = before.weights();
        double[] sums = sums(w, from, sources, w.length);
        cases.vector("merged, the weights, for " + what, after.weights(), sums, TOLERANCE, misunderstandings(w, from, sums));

        Slips ofBias = new Slips();
        ofBias.add("Has the bias been forgotten?", 0.0);
        ofBias.add("Has it been added twice? The bias appears once in w·x + b and is not merged.", 2 * before.bias());
        ofBias.add("Has it been added once for each connection? The bias appears once in w·x + b and is not merged.",
                before.bias() * w.length);
        ofBias.add("Has it been added again for each connection? The bias appears once in w·x + b and is not merged.",
                before.bias() * (w.length + 1));
        ofBias.add("Are the merged weights added to it? The bias is not merged.", before.bias() + Arrays.stream(w).sum());
        ofBias.add("Is it the mean over the connections? The bias appears once in w·x + b and is not merged.", before.bias() / w.length);
        ofBias.add("Has the bias changed sign? withThreshold takes minus the bias.", -before.bias());
        cases.number("merged, the bias, for " + what, after.bias(), before.bias(), TOLERANCE, ofBias);
        if (!Arrays.equals(given, from)) {
            throw new NotYet("The perceptron is right, but your code has changed the caller's array \"from\".");
        }
    }

    private static Slips misunderstandings(double[] w, int[] from, double[] sums) {
        int sources = sums.length;
        double[] first = new double[sources];
        double[] last = new double[sources];
        double[] lastTwo = new double[sources];
        double[] products = new double[sources];
        double[] swapped = new double[sources];
        int[] connections = new int[sources];
        for (int i = 0; i < w.length; i++) {
            int s = from[i];
            boolean isFirst = connections[s]++ == 0;
            first[s] = isFirst ? w[i] : first[s];
            lastTwo[s] = last[s] + w[i];
            last[s] = w[i];
            products[s] = isFirst ? w[i] : products[s] * w[i];
            if (i < sources && s < w.length) {
                swapped[i] = w[s];
            }
        }
        double[] alone = sums.clone();
        Arrays.setAll(alone, s -> connections[s] == 1 ? 0 : sums[s]);
        Slips all = new Slips();
        double[] counted = new double[sources];
        double[] largest = new double[sources];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < w.length; i++) {
            counted[from[i]]++;
            largest[from[i]] = Math.max(largest[from[i]], w[i]);
        }
        Arrays.setAll(largest, s -> connections[s] == 0 ? 0 : largest[s]);
        if (w.length == sources) {
            all.add("Are these still the weights of the connections, one by one?", w);
        }
        if (w.length > sources) {
            all.add("Does the loop end after as many connections as there are sources? It must go through all connections.",
                    sums(w, from, sources, sources));
        }
        all.add("Is it = instead of +=? Only the last weight from each source is left.", last);
        all.add("Is the last connection left out?", sums(w, from, sources, w.length - 1));
        all.add("Only the first weight from each source is left; what happens to the others?", combined(w, from, sources, (sum, v) -> sum));
        all.add("Are the weights from one source multiplied together? They should be added.",
                combined(w, from, sources, (product, v) -> product * v));
        all.add("Only the first weight from each source is left; what happens to the others?", first);
        all.add("Where is the weight of a source that has only one connection?", alone);
        all.add("Where is the weight of a source that has only one connection?",
                IntStream.range(0, sources).mapToDouble(s -> connections[s] == 1 ? 0 : lastTwo[s]).toArray());
        all.add("Do only two connections from one source count? There may be more than two.", lastTwo);
        all.add("Are i and from[i] swapped? The weight of connection i belongs to element from[i].", swapped);
        all.add("Are the weights from one source multiplied together? They should be added.", products);
        all.add("Is it the mean of the weights from one source? It should be their sum.", means(sums, connections));
        all.add("Are the connections counted? Their weights should be added.", counted);
        all.add("Is each weight added twice?", Matrices.scaled(sums, 2));
        all.add("Is it the largest weight from each source? It should be their sum.", largest);
        all.add("Is only the first connection looked at? Does it return inside the loop?", sums(w, from, sources, 1));
        all.add("Are all weights added into each? Only those from source s belong into weight s.", everywhere(w, sources));
        all.add("Are they all still 0?", new double[sources]);
        all.add("Is the first connection left out? i starts at 0.", Matrices.difference(sums, sums(w, from, sources, 1)));
        all.add("Have the sources been taken in the order they come? Weight number s belongs to source number s.",
                inOrderOfCall(from, sums));
        return all;
    }

    /** Returns, for each source, the sum of the weights of its connections among the first {@code connections} of all. */
    private static double[] sums(double[] w, int[] from, int sources, int connections) {
        double[] sums = new double[sources];
        for (int i = 0; i < connections; i++) {
            sums[from[i]] += w[i];
        }
        return sums;
    }

    /** Returns what becomes of the weights if those of one source are combined like this, where 0 counts as none so far. */
    private static double[] combined(double[] w, int[] from, int sources, DoubleBinaryOperator rule) {
        double[] combined = new double[sources];
        for (int i = 0; i < w.length; i++) {
            double before = combined[from[i]];
            combined[from[i]] = before == 0 ? w[i] : rule.applyAsDouble(before, w[i]);
        }
        return combined;
    }

    private static double[] everywhere(double[] w, int sources) {
        double[] all = new double[sources];
        Arrays.fill(all, Arrays.stream(w).sum());
        return all;
    }

    private static double[] means(double[] sums, int[] connections) {
        double[] means = new double[sums.length];
        Arrays.setAll(means, s -> sums[s] / Math.max(1, connections[s]));
        return means;
    }

    /** Returns the sums in the order in which the sources are met. */
    private static double[] inOrderOfCall(int[] from, double[] sums) {
        int[] met = Arrays.stream(from).distinct().toArray();
        double[] ordered = new double[sums.length];
        for (int k = 0; k < met.length; k++) {
            ordered[k] = sums[met[k]];
        }
        return ordered;
    }
}
