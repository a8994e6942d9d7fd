package nndl.exercises;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import nndl.Cost;
import nndl.Vectors;
import nndl.util.Numbers;

/**
 * Exercise x06: the quadratic cost, equation (6), and why it is not the same as being right: a right answer may cost more than a wrong
 * one. Section "Learning with gradient descent".
 */
public final class QuadraticCost {
    private static final int DIGITS = 10;
    private static final int SIX = 6;
    private static final int RUNS = 40;
    private static final double TOLERANCE = 1e-9;

    /** What the learner writes: the cost. */
    @FunctionalInterface
    public interface Costs {
        /** Returns the cost, equation (6), of these outputs, one row for each example, whose targets are the rows of the other array. */
        double of(double[][] outputs, double[][] targets) throws Exception;
    }

    /** What the learner makes up: ten outputs. */
    @FunctionalInterface
    public interface Answer {
        /** Returns ten outputs to a picture of this digit. */
        double[] to(int digit) throws Exception;
    }

    private QuadraticCost() {}

    /**
     * Checks the cost on random outputs and targets, then the two answers.
     *
     * @param rightButDear gives ten outputs that read a 6 rightly; it is passed the 6, because without a parameter in the lambda the
     *     kernel would not survive a method that returns another type
     * @param wrongButCheap gives ten outputs that read it wrongly and cost less
     */
    public static Verdict check(Costs cost, Answer rightButDear, Answer wrongButCheap) {
        return Exercise.check("x06", () -> {
            Attempts attempts = new Attempts();
            attempts.attempt("cost", () -> tryCost(cost));
            double[][] answers = new double[2][];
            attempts.attempt("rightButDear", () -> answers[0] = answer("rightButDear", rightButDear, true));
            attempts.attempt("wrongButCheap", () -> answers[1] = answer("wrongButCheap", wrongButCheap, false));
            double dear = cost(answers[0]);
            double cheap = cost(answers[1]);
            tryOrder(answers[0], dear, cheap);
            return "Your cost is that of (6) in " + RUNS + " cases. And your 6 that is right costs " + Numbers.brief(dear)
                    + ", your wrong one only " + Numbers.brief(cheap) + ":\nthe count and the cost do not always agree on who is better.";
        });
    }

    private static void tryCost(Costs cost) {
        Random random = new Random(6);
        Cases.tryAll(cases -> {
            tryCost(cases, cost, new double[][] {{0.5, 0}, {1, 0.8}}, new double[][] {{1, 0}, {0, 1}});
            for (int i = 1; i < RUNS; i++) {
                int n = 1 + random.nextInt(6);
                int length = 1 + random.nextInt(DIGITS);
                tryCost(cases, cost, rows(n, length, random), rows(n, length, random));
            }
        });
    }

    private static double[][] rows(int n, int length, Random random) {
        return IntStream.range(0, n).mapToObj(i -> random.doubles(length).map(v -> Math.rint(100 * v) / 100).toArray())
                .toArray(double[][]::new);
    }

    private static void tryCost(Cases cases, Costs cost, double[][] a, double[][] y) {
        String what = a.length == 1 ? "the outputs " + Wording.vector(a[0]) + " and the targets " + Wording.vector(y[0])
                : Wording.examples(a.length) + ", the first with the outputs " + Wording.vector(a[0]) + "\nand the targets "
                + Wording.vector(y[0]);
        double[][] outputs = Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
        double[][] targets = Arrays.stream(y).map(double[]::clone).toArray(double[][]::new);
        double yours = Exercise.ask("the cost of " + what, () -> cost.of(outputs, targets));
        cases.number("For " + what + ", the cost:", yours, mean(a, y), TOLERANCE, slips(a, y));
    }

    private static double mean(double[][] a, double[][] y) {
        return IntStream.range(0, a.length).mapToDouble(i -> Cost.cost(a[i], y[i])).sum() / a.length;
    }

    private static Slips slips(double[][] a, double[][] y) {
        int n = a.length;
        int length = a[0].length;
        double right = mean(a, y);
        double lengths = 0; // without the square
        double sizes = 0; // of all differences
        double signed = 0;
        double squaresOfSums = 0;
        for (int i = 0; i < n; i++) {
            double[] difference = Cost.costDerivative(a[i], y[i]);
            double sum = Arrays.stream(difference).sum();
            lengths += Math.sqrt(Vectors.dot(difference, difference));
            sizes += Arrays.stream(difference).map(Math::abs).sum();
            signed += sum;
            squaresOfSums += sum * sum;
        }
        Slips slips = new Slips();
        slips.add("Is it twice too large? What stands beside the n below the line in (6)?", 2 * right);
        slips.add("The ½ is there, but (6) is a mean: by what must the sum over all examples be divided?", n * right);
        slips.add("This is the bare sum of all squares. What stands in front of the sum in (6)?", 2 * n * right);
        slips.add("Is there a root? (6) takes the square of the length, ‖…‖², and the root cancels it.", lengths / (2 * n));
        slips.add("Is there a root, and no ½? (6) takes the square of the length, ‖…‖².", lengths / n);
        slips.add("Is there a root around it all? (6) has none.", Math.sqrt(right));
        slips.add("Is there a root around it all, and no ½?", Math.sqrt(2 * right));
        slips.add("Is the sum over the outputs made a mean, too? Only over the examples is it a mean; over the outputs it is a sum.",
                right / length);
        slips.add("Is the sum over the outputs made a mean, and the ½ forgotten? Over the outputs (6) has a plain sum.",
                2 * right / length);
        slips.add("Is it divided by the number of outputs? (6) divides by the number of examples, n, and by 2.", n * right / length);
        slips.add("Is it divided by n for each example and once more at the end? Once is enough.", right / n);
        slips.add("Are the differences squared? Without that, large ones do not count more than small ones.", sizes / (2 * n));
        slips.add("Are the differences squared? Without that, large ones do not count more than small ones. And ½ is missing.", sizes / n);
        slips.add("Are the differences added without being squared? Then those above cancel those below.", signed / (2 * n));
        slips.add("Are the differences added without being squared? Then those above cancel those below.", -signed / (2 * n));
        slips.add("Are the differences added first, and squared then? Square each of them, then add.", squaresOfSums / (2 * n));
        slips.add("Is it always 0? In Java 1 / 2 is 0, as both are whole numbers; 1.0 / 2 is a half.", 0.0);
        slips.add("Is it only the first example? (6) asks all of them.", Cost.cost(a[0], y[0]));
        slips.add("Is it only the last example? Each one's squares must be added to those before.", Cost.cost(a[n - 1], y[n - 1]));
        slips.add("Is only the last example added, then divided by n? Is the sum set to 0 inside the loop?",
                Cost.cost(a[n - 1], y[n - 1]) / n);
        return slips;
    }

    /** Asks for ten outputs to a 6 and sees that they read it rightly, or wrongly. */
    private static double[] answer(String method, Answer yours, boolean shouldBeRight) {
        double[] outputs = Exercise.ask("the outputs of " + method, () -> yours.to(SIX)).clone();
        if (outputs.length != DIGITS) {
            throw new NotYet("%s gives %d numbers, but there are ten outputs, one for each digit.", method, outputs.length);
        }
        for (double output : outputs) {
            if (!(output >= 0 && output <= 1)) {
                throw new NotYet("%s has the output %s, but a sigmoid neuron says something from 0 to 1.", method, Numbers.brief(output));
            }
        }
        int read = Vectors.argmax(outputs);
        if ((read == SIX) != shouldBeRight) {
            boolean tie = IntStream.range(0, DIGITS).filter(j -> outputs[j] == outputs[read]).count() > 1;
            throw new NotYet("%s reads %s: output %d is the largest%s.\n%s", method, Wording.digit(read), read,
                    tie ? ", the first of several" : "", shouldBeRight
                    ? "This answer should be right. Which output must be the largest of all, be it by a hair?"
                    : "This answer should be wrong. How little does another output need to overtake the 6?");
        }
        return outputs;
    }

    private static double cost(double[] outputs) {
        double[] target = new double[DIGITS];
        target[SIX] = 1;
        return Cost.cost(outputs, target);
    }

    private static void tryOrder(double[] right, double dear, double cheap) {
        if (dear > cheap) {
            return;
        }
        String costs = "Your right answer costs " + Numbers.brief(dear) + ", your wrong one " + Numbers.brief(cheap)
                + ". It should be the other way round.\n";
        boolean silentOthers = IntStream.range(0, DIGITS).filter(j -> j != SIX).allMatch(j -> right[j] == 0);
        if (silentOthers) {
            throw new NotYet(costs + "Nine outputs of your right answer are exactly as wished, and so they cost nothing.\n"
                    + "How loud may they be while the 6 still leads?");
        }
        throw new NotYet(costs + (cheap >= 0.5
                ? "Silence, ten times 0, costs 0.5. Can an answer be wrong by a hair, and cost less than that?"
                : "The wrong one is cheap already. What makes the right one dearer, as long as the 6 leads?"));
    }
}
