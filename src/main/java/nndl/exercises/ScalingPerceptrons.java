package nndl.exercises;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nndl.Perceptron;
import nndl.util.Numbers;

/**
 * Exercise x03: all weights and biases of a network of perceptrons are multiplied by c &gt; 0, and it behaves as before. The
 * steps of the proof are functions, tried on random perceptrons. Section "Sigmoid neurons", equation (2).
 */
public final class ScalingPerceptrons {
    private static final double TOLERANCE = 1e-9;
    private static final double[] SHOWN = {2, 0.5, 1, 1000, 1e-6, 0, -2, -1, -0.5, -1000, -1e-6};
    private static final double[] EXTREME = {1e300, 1e-300, -1e-300, -1e300}; // 1/c is a finite number, too
    private static final double[] TINIEST = {Double.MIN_VALUE, -Double.MIN_VALUE};
    private static final int CASES = 50;
    private static final int[] SIZES = {4, 5, 4, 3};

    /** What the learner says about one perceptron. */
    @FunctionalInterface
    public interface Scaled {
        /** Returns the weighted input when weights and bias are multiplied by c; z was that before. */
        double scaled(double z, double c) throws Exception;
    }

    /** What the learner promises. */
    @FunctionalInterface
    public interface NeverChanges {
        /** Returns whether multiplying by c leaves every answer as it is. */
        boolean neverChanges(double c) throws Exception;
    }

    /** Why it is not promised for all c. */
    @FunctionalInterface
    public interface Counterexample {
        /** Returns a weighted input whose answer multiplying by c changes. */
        double counterexample(double c) throws Exception;
    }

    /** What the learner says about a perceptron inside a network. */
    @FunctionalInterface
    public interface InLayer {
        /** Returns the weighted input in the scaled network; z was that of the same perceptron before, and layer 1 is the first. */
        double inLayer(double z, double c, int layer) throws Exception;
    }

    private ScalingPerceptrons() {}

    /** Checks the four steps of the proof. */
    public static Verdict check(Scaled scaled, NeverChanges neverChanges, Counterexample counterexample,
            InLayer inLayer) {
        return Exercise.check("x03", () -> {
            Random random = new Random(1);
            Attempts steps = new Attempts();
            steps.attempt("scaled", () -> Cases.tryAll(cases -> {
                for (int i = 0; i < CASES; i++) {
                    tryPerceptron(cases, scaled, random, i < SHOWN.length ? SHOWN[i] : 10 * random.nextDouble() - 5);
                }
            }));
            double[] factors = Stream.of(SHOWN, random.doubles(CASES, -5, 5).toArray(), EXTREME).flatMapToDouble(Arrays::stream).toArray();
            steps.attempt("neverChanges", () -> DoubleStream.concat(Arrays.stream(factors), Arrays.stream(TINIEST))
                    .forEach(c -> tryPromise(neverChanges, c)));
            steps.attempt("counterexample",
                    () -> Arrays.stream(factors).filter(c -> c <= 0).forEach(c -> tryCounterexample(counterexample, c)));
            steps.attempt("inLayer", () -> Cases.tryAll(cases -> {
                for (int i = 0; i < CASES; i++) {
                    tryNetwork(cases, inLayer, random, i == 0 ? 2 : i == 1 ? 0.5 : 0.1 + 5 * random.nextDouble());
                }
            }));
            return "Every step holds: for single perceptrons, for " + factors.length + " factors, and in every layer of "
                    + CASES + " random networks.\nNow put the steps together in words, below.";
        });
    }

    private static void tryPerceptron(Cases cases, Scaled scaled, Random random, double c) {
        double[] w = quarters(random, 3);
        double b = quarters(random, 1)[0];
        double[] x = random.ints(3, 0, 2).asDoubleStream().toArray();
        double z = new Perceptron(w, b).weightedInput(x);
        double expected = new Perceptron(times(c, w), c * b).weightedInput(x);
        String what = "scaled, for z = " + Numbers.brief(z) + " and c = " + Numbers.brief(c);
        double yours = Exercise.ask(what, () -> scaled.scaled(z, c));
        Slips misunderstandings = new Slips();
        misunderstandings.add("This is the old weighted input. What does a factor c in every term do to the sum?", z);
        misunderstandings.add("Is c² right? Only the weights and the bias are multiplied by c; the inputs stay as they are.", c * c * z);
        misunderstandings.add("Is c added? Every weight and the bias are multiplied by it.", z + c);
        misunderstandings.add("Is z divided by c? The weights and the bias are multiplied by it.", z / c);
        misunderstandings.add("Has c lost its sign?", Math.abs(c) * z);
        misunderstandings.add("Is what is below 0 cut off? A weighted input may be negative.", Math.max(0, c * z));
        misunderstandings.add("Is this the answer, 0 or 1? It should be the weighted input that decides it.", z > 0 ? 1.0 : 0.0);
        cases.number(what + "\n(a perceptron with w = " + Wording.vector(w) + ", b = " + Numbers.brief(b) + " and the input x = "
                + Wording.vector(x) + ")",
                yours, expected, TOLERANCE * Math.max(1, Math.abs(c)), misunderstandings);
    }

    private static void tryPromise(NeverChanges neverChanges, double c) {
        String what = "neverChanges, for c = " + Numbers.brief(c);
        boolean yours = Exercise.ask(what, () -> neverChanges.neverChanges(c));
        if (yours == c > 0) {
            return;
        }
        String why = c == 0
                ? "With c = 0 every weighted input becomes 0, so a perceptron with z = 3, which said 1, now says 0."
                : c < 0
                        ? "A negative c reverses the sign: z = 3 becomes " + Numbers.brief(3 * c) + ", and the answer 1 becomes 0."
                        : c < 1
                                ? "This c brings every weighted input nearer to 0, but moves none to the other side of 0."
                                : "Try a few values of z, above 0, below 0 and 0 itself: on which side of 0 is c·z?";
        throw new NotYet(what + "\n  yours:    " + yours + "\n  expected: " + !yours + "\n" + why);
    }

    private static void tryCounterexample(Counterexample counterexample, double c) {
        String what = "counterexample, for c = " + Numbers.brief(c);
        double z = Exercise.ask(what, () -> counterexample.counterexample(c));
        if (!Double.isFinite(z)) {
            throw new NotYet(what + ": your z is " + z + ", but a weighted input is a finite number."
                    + (c == 0 ? "\nHas something been divided by c, which is 0 here?" : ""));
        }
        int before = z > 0 ? 1 : 0;
        int after = Math.signum(c) * Math.signum(z) > 0 ? 1 : 0; // the sign of c·z, even where c·z is too small for a double
        if (before == after) {
            String why = z == 0
                    ? "At z = 0 the sum stays 0 whatever c is."
                    : c == 0 ? "c·z is 0, so the answer is 0 after. Which z gives 1 before?" : "";
            throw new NotYet((what + ": with your z = " + Numbers.brief(z) + " the answer is " + before + " before and " + after
                    + " after: no change.\n" + why).stripTrailing());
        }
    }

    private static void tryNetwork(Cases cases, InLayer inLayer, Random random, double c) {
        double[] x = random.ints(SIZES[0], 0, 2).asDoubleStream().toArray();
        double[] scaledX = x; // what the scaled network's perceptrons receive
        for (int layer = 1; layer < SIZES.length; layer++) {
            double[] next = new double[SIZES[layer]];
            double[] scaledNext = new double[SIZES[layer]];
            for (int j = 0; j < next.length; j++) {
                Perceptron p = new Perceptron(quarters(random, SIZES[layer - 1]), quarters(random, 1)[0] + 0.125); // so z is never 0
                Perceptron q = new Perceptron(times(c, p.weights()), c * p.bias());
                tryInLayer(cases, inLayer, p.weightedInput(x), c, layer, q.weightedInput(scaledX));
                next[j] = p.output(x);
                scaledNext[j] = q.output(scaledX);
            }
            x = next;
            scaledX = scaledNext;
        }
    }

    private static void tryInLayer(Cases cases, InLayer inLayer, double z, double c, int layer, double expected) {
        String what = "inLayer, for z = " + Numbers.brief(z) + ", c = " + Numbers.brief(c) + " and layer " + layer;
        double yours = Exercise.ask(what, () -> inLayer.inLayer(z, c, layer));
        Slips misunderstandings = new Slips();
        misunderstandings.add("Does c pile up from layer to layer? The inputs of this layer are answers, 0 or 1. Has c changed them?",
                Math.pow(c, layer) * z);
        misunderstandings.add("Does c pile up from layer to layer? The inputs of this layer are answers, 0 or 1: has c changed them?",
                layer * c * z);
        for (double answer : new double[] {z, layer == 1 ? c * z : z}) { // in every layer, or in all but the first
            misunderstandings.add("This perceptron's own weights and bias have been multiplied by c too.", answer);
        }
        cases.number(what, yours, expected, TOLERANCE, misunderstandings);
    }

    /** Returns numbers from −3 to 3 in quarters, which are easy to read. */
    private static double[] quarters(Random random, int howMany) {
        return random.ints(howMany, -12, 13).mapToDouble(q -> q / 4.0).toArray();
    }

    private static double[] times(double c, double[] w) {
        return Arrays.stream(w).map(v -> c * v).toArray();
    }
}
