package nndl.exercises;

import java.util.Arrays;
import java.util.stream.IntStream;
import nndl.Sigmoid;
import nndl.SigmoidNeuron;
import nndl.Vectors;
import nndl.util.Numbers;

/**
 * Exercise x09: one update of one sigmoid neuron by hand, from a mini-batch of two examples, equations (20) and (21). Section
 * "Learning with gradient descent".
 */
public final class UpdateByHand {
    private static final double[] W = {2, -1};
    private static final double B = 0.5;
    private static final double ETA = 3;
    private static final double[][] X = {{1, 0.5}, {0, 1}};
    private static final double[] Y = {0, 1};
    private static final double TOLERANCE = 0.002; // who rounds to three decimals all the way is nearer
    private static final String ROUNDED = "Is it rounded too early? Keep three decimals all the way.";

    /** What the learner has worked out for each example, or for each of the neuron's three numbers. */
    @FunctionalInterface
    public interface Row {
        /** Returns one row of numbers of this stage. */
        double[] of(String stage) throws Exception;
    }

    /** What the learner has worked out for each example, three numbers each. */
    @FunctionalInterface
    public interface Rows {
        /** Returns a row of numbers for each example. */
        double[][] of(String stage) throws Exception;
    }

    private UpdateByHand() {}

    /**
     * Checks the numbers stage by stage; each method is passed the name of its stage, because without a parameter in the lambda the
     * kernel would not survive a method that returns another type.
     *
     * @param forward z and a for each example
     * @param slopes how each example's cost rises with the two weights and the bias
     * @param means the mini-batch's slopes
     * @param updated both weights and the bias after the update
     */
    public static Verdict check(Rows forward, Rows slopes, Row means, Row updated) {
        return Exercise.check("x09", () -> {
            Attempts attempts = new Attempts();
            attempts.attempt("forward", () -> tryForward(forward));
            attempts.attempt("slopes", () -> trySlopes(slopes));
            attempts.attempt("means", () -> tryRow("means", means, "The means of both examples' slopes:", means(), slipsOfMeans()));
            attempts.attempt("updated", () -> tryRow("updated", updated,
                    "The new w₁, w₂ and b:", updated(-ETA, means()), slipsOfUpdated()));
            return "From pencil to update, all stages are right. With η = 3 the neuron is now w = ("
                    + Numbers.brief(round(updated(-ETA, means())[0], 3)) + ", " + Numbers.brief(round(updated(-ETA, means())[1], 3))
                    + ") and b = " + Numbers.brief(round(updated(-ETA, means())[2], 3)) + ".";
        });
    }

    private static void tryRow(String stage, Row yours, String what, double[] expected, Slips slips) {
        double[] answer = Exercise.ask(stage, () -> yours.of(stage));
        Compare.vectors(what, answer, expected, TOLERANCE, rounded(slips, expected));
    }

    private static void tryForward(Rows yours) {
        double[][] answer = askRows("forward", yours, "z and a", 2);
        Compare.vectors("The weighted inputs z of examples 1 and 2:", column(answer, 0), z(), TOLERANCE, rounded(slipsOfZ(), z()));
        Compare.vectors("The outputs a of examples 1 and 2:", column(answer, 1), a(), TOLERANCE, rounded(slipsOfA(), a()));
    }

    private static double[] column(double[][] rows, int k) {
        return Arrays.stream(rows).mapToDouble(row -> row[k]).toArray();
    }

    private static double[][] askRows(String stage, Rows yours, String numbers, int length) {
        double[][] answer = Exercise.ask(stage, () -> yours.of(stage));
        if (answer.length != X.length || Arrays.stream(answer).anyMatch(row -> row == null || row.length != length)) {
            throw new NotYet("%s should have a row for each of the two examples, and %d numbers in it: %s.", stage, length, numbers);
        }
        return answer;
    }

    private static void trySlopes(Rows yours) {
        double[][] answer = askRows("slopes", yours, "for w₁, w₂ and b", W.length + 1);
        Cases.tryAll(cases -> {
            for (int i = 0; i < X.length; i++) {
                cases.vector("Example " + (i + 1) + ", how its cost rises with w₁, w₂ and b:", answer[i], slopes(i, delta(i)), TOLERANCE,
                        slipsOfSlopes(i));
            }
        });
    }

    /** Adds what comes of rounding to fewer decimals, which is looked for last. */
    private static Slips rounded(Slips slips, double[] expected) {
        for (int decimals = 2; decimals >= 1; decimals--) {
            int places = decimals;
            slips.add(ROUNDED, Arrays.stream(expected).map(v -> round(v, places)).toArray());
        }
        return slips;
    }

    private static double round(double value, int decimals) {
        double unit = Math.pow(10, decimals);
        return Math.rint(value * unit) / unit;
    }

    private static double[] z() {
        SigmoidNeuron neuron = new SigmoidNeuron(W, B);
        return Arrays.stream(X).mapToDouble(neuron::weightedInput).toArray();
    }

    private static double[] a() {
        return Arrays.stream(z()).map(Sigmoid::sigmoid).toArray();
    }

    /** Returns (a − y) σ′(z), how an example's cost rises with its weighted input. */
    private static double delta(int i) {
        return (a()[i] - Y[i]) * Sigmoid.sigmoidPrime(z()[i]);
    }

    private static double[] slopes(int i, double delta) {
        return new double[] {delta * X[i][0], delta * X[i][1], delta};
    }

    private static double[] means() {
        return times(0.5, sums());
    }

    private static double[] sums() {
        double[] first = slopes(0, delta(0));
        double[] second = slopes(1, delta(1));
        return new double[] {first[0] + second[0], first[1] + second[1], first[2] + second[2]};
    }

    private static double[] updated(double factor, double[] slopes) {
        return new double[] {W[0] + factor * slopes[0], W[1] + factor * slopes[1], B + factor * slopes[2]};
    }

    private static double[] times(double factor, double[] values) {
        return Arrays.stream(values).map(v -> factor * v).toArray();
    }

    private static Slips slipsOfZ() {
        double[] z = z();
        Slips slips = new Slips();
        slips.add("Is the bias missing? z = w·x + b.", z[0] - B, z[1] - B);
        slips.add("Is the bias taken away? It is no threshold: z = w·x + b.", z[0] - 2 * B, z[1] - 2 * B);
        slips.add("Is the sign of w₂ lost? It is −1.", z[0] + 2 * X[0][1], z[1] + 2 * X[1][1]);
        slips.add("Are the two weights swapped? w₁ belongs to x₁.",
                Vectors.dot(new double[] {W[1], W[0]}, X[0]) + B, Vectors.dot(new double[] {W[1], W[0]}, X[1]) + B);
        slips.add("Are the two examples swapped?", z[1], z[0]);
        slips.add("These are the outputs already. The weighted input comes first, without σ.", a());
        return slips;
    }

    private static Slips slipsOfA() {
        double[] z = z();
        double[] a = a();
        Slips slips = new Slips();
        slips.add("Is the sign in the exponent wrong? σ(z) = 1 / (1 + exp(−z)), and a positive z gives more than ½.",
                Sigmoid.sigmoid(-z[0]), Sigmoid.sigmoid(-z[1]));
        slips.add("This is a perceptron. A sigmoid neuron says σ(z).", 1, 0);
        slips.add("These are the weighted inputs still. What does σ make of them?", z);
        slips.add("Is the 1 below the line missing? σ(z) = 1 / (1 + exp(−z)).", Math.exp(z[0]), Math.exp(z[1]));
        slips.add("This is only exp(−z). σ(z) = 1 / (1 + exp(−z)).", Math.exp(-z[0]), Math.exp(-z[1]));
        slips.add("This is σ′(z) already. First the outputs, σ(z).", Sigmoid.sigmoidPrime(z[0]), Sigmoid.sigmoidPrime(z[1]));
        slips.add("Are the two examples swapped?", a[1], a[0]);
        return slips;
    }

    private static Slips slipsOfSlopes(int i) {
        double[] z = z();
        double a = a()[i];
        double error = a - Y[i];
        double delta = delta(i);
        Slips slips = new Slips();
        slips.add("Has σ′ been forgotten? The slope is (a − y) · σ′(z) · x.", slopes(i, error));
        slips.add("Is it y − a? The cost rises with a if a is above y: the slope is (a − y) · σ′(z) · x.", slopes(i, -delta));
        slips.add("Is it y − a, and σ′ forgotten?", slopes(i, -error));
        slips.add("Is there a ½ too many? The ½ of the cost has cancelled the 2 of the square.", slopes(i, delta / 2));
        slips.add("Is it twice too large? The 2 of the square has cancelled the ½ of the cost.", slopes(i, 2 * delta));
        slips.add("Is it σ itself in place of σ′? σ′(z) = a · (1 − a).", slopes(i, error * a));
        slips.add("Is it 1 − a in place of σ′? σ′(z) = a · (1 − a).", slopes(i, error * (1 - a)));
        slips.add("Is it z in place of σ′(z)?", slopes(i, error * z[i]));
        slips.add("Is it σ′ of a? The a is σ(z) already, so σ′(z) is just a · (1 − a).", slopes(i, error * Sigmoid.sigmoidPrime(a)));
        slips.add("Is the difference a − y missing? This is σ′(z) · x.", slopes(i, a * (1 - a)));
        slips.add("Is the difference squared? That is the cost; its slope has a − y.", slopes(i, error * error * a * (1 - a)));
        slips.add("Has x been forgotten? A weight's slope has its input as a factor; only the bias's has none.", delta, delta, delta);
        slips.add("Is it the weight in place of the input? A weight's slope has its input as a factor.",
                delta * W[0], delta * W[1], delta);
        slips.add("The weights are right. The bias's slope is that of a weight whose input is always 1.",
                delta * X[i][0], delta * X[i][1], delta * B);
        slips.add("The weights are right. The bias's slope is that of a weight whose input is always 1.",
                delta * X[i][0], delta * X[i][1], 0);
        slips.add("The weights are right. The bias's slope is that of a weight whose input is always 1.",
                delta * X[i][0], delta * X[i][1], 1);
        slips.add("Are the numbers in another order? First w₁, then w₂, and b at the end.", delta, delta * X[i][0], delta * X[i][1]);
        slips.add("Is η in it already? It comes at the very end.", slopes(i, ETA * delta));
        slips.add("Are the two examples swapped?", slopes(1 - i, delta(1 - i)));
        return rounded(slips, slopes(i, delta));
    }

    private static Slips slipsOfMeans() {
        double[] first = slopes(0, delta(0));
        double[] second = slopes(1, delta(1));
        Slips slips = new Slips();
        slips.add("This is the sum. How many examples are there?", sums());
        slips.add("This is example 1 alone. Both have a say.", first);
        slips.add("This is example 2 alone. Both have a say.", second);
        slips.add("Is the sign of the second example's slopes lost, or one taken from the other?",
                IntStream.range(0, 3).mapToDouble(k -> (first[k] - second[k]) / 2).toArray());
        slips.add("Are the sizes averaged, without their signs? One example says up, the other down.",
                IntStream.range(0, 3).mapToDouble(k -> (Math.abs(first[k]) + Math.abs(second[k])) / 2).toArray());
        slips.add("Is it divided by 3? There are three numbers, but two examples.", times(1 / 3.0, sums()));
        slips.add("Is it divided by 4? The mean of two is half of their sum.", times(0.25, sums()));
        slips.add("Is η in it already? It comes at the next stage.", times(ETA, means()));
        slips.add("Is the minus sign in it already? It comes at the next stage.", times(-1, means()));
        return slips;
    }

    private static Slips slipsOfUpdated() {
        Slips slips = new Slips();
        slips.add("Is it a plus? That leads uphill: the step is −η times the mean slope.", updated(ETA, means()));
        slips.add("Is it η times the sum of the slopes? In (20) it is η/m, and m is 2.", updated(-ETA, sums()));
        slips.add("Is it divided by m once more? The mean has taken care of the m.", updated(-ETA / 2, means()));
        slips.add("Has η been forgotten? It is 3.", updated(-1, means()));
        slips.add("Is it η divided by the number of weights and bias? m is the number of examples.", updated(-ETA / 3, sums()));
        slips.add("Are these the steps alone? The new number is the old one plus its step.", times(-ETA, means()));
        slips.add("Are these the steps alone, with a plus? The new number is the old one minus η times the mean slope.",
                times(ETA, means()));
        slips.add("Only example 1 has had a say.", updated(-ETA, slopes(0, delta(0))));
        slips.add("Only example 2 has had a say.", updated(-ETA, slopes(1, delta(1))));
        slips.add("Both weights are right. The bias learns, too, by (21).", updated(-ETA, means())[0], updated(-ETA, means())[1], B);
        slips.add("Both weights are right. Does the bias go the wrong way?",
                updated(-ETA, means())[0], updated(-ETA, means())[1], updated(ETA, means())[2]);
        slips.add("This is where it began.", W[0], W[1], B);
        return slips;
    }
}
