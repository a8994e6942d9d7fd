package nndl.exercises;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import nndl.Sigmoid;
import nndl.SigmoidNeuron;
import nndl.util.Numbers;

/**
 * Exercise x04: sigmoid neurons in place of perceptrons, all weights and biases multiplied by c. For a fixed input, and
 * w·x + b ≠ 0 at each neuron, they behave as the perceptrons do in the limit c → ∞. The steps of the proof are functions.
 * Section "Sigmoid neurons", equations (2) to (4).
 */
public final class ScalingSigmoidNeurons {
    private static final double TOLERANCE = 1e-9;
    private static final double TINY_TOLERANCE = 1e-300; // 1 / tolerance is a finite number, too
    private static final int CASES = 50;
    private static final double[] WEIGHTED_INPUTS = {1, -1, 0.5, -3, 0.001, -1e-6, 20, 1e-12, -1e-12};
    private static final double[] TOLERANCES = {0.01, 0.1, 0.4, 1e-6, 1e-9};
    private static final double[] TINY = {0.5, -0.5, 5, -1e-3, 1e-6, -1e-9, 1e-15, -1e-300, Double.MIN_VALUE, 100, -100};

    /** What the learner says about one neuron. */
    @FunctionalInterface
    public interface Output {
        /** Returns the output when weights and bias are multiplied by c; z was the weighted input before. */
        double output(double c, double z) throws Exception;
    }

    /** How large the factor must be. */
    @FunctionalInterface
    public interface LargeEnough {
        /** Returns a c that brings the output within the tolerance of the perceptron's. */
        double largeEnough(double z, double tolerance) throws Exception;
    }

    /** Where it leads. */
    @FunctionalInterface
    public interface Limit {
        /** Returns what the output approaches as c grows beyond all bounds. */
        double limit(double z) throws Exception;
    }

    /** What the learner says about how near a layer's inputs must be to a perceptron's. */
    @FunctionalInterface
    public interface NearEnough {
        /** Returns how far off each input may be while w·x + b keeps the sign of what it was, z, and at least half its size. */
        double nearEnough(double[] w, double z) throws Exception;
    }

    private ScalingSigmoidNeurons() {}

    /** Checks the four steps of the proof. */
    public static Verdict check(Output output, LargeEnough largeEnough, Limit limit,
            NearEnough nearEnough) {
        return Exercise.check("x04", () -> {
            Random random = new Random(2);
            Attempts steps = new Attempts();
            steps.attempt("output", () -> Cases.tryAll(cases -> {
                for (int i = 0; i < CASES; i++) {
                    tryOutput(cases, output, random, i < 3 ? 2 : 0.1 + 5 * random.nextDouble());
                }
            }));
            steps.attempt("largeEnough", () -> tryLargeEnough(largeEnough, random));
            steps.attempt("limit", () -> tryLimit(limit, random));
            steps.attempt("nearEnough", () -> tryNearEnough(nearEnough, random));
            return "Every step holds: the output, a c for every z and every tolerance, the limit with its ½ at z = 0,\n"
                    + "and the way from layer to layer. Now put the steps together in words, below.";
        });
    }

    private static void tryOutput(Cases cases, Output output, Random random, double c) {
        double[] w = random.ints(2, -12, 13).mapToDouble(q -> q / 4.0).toArray();
        double b = (random.nextInt(25) - 12) / 4.0;
        double[] x = {random.nextInt(2), random.nextInt(2)};
        double z = new SigmoidNeuron(w, b).weightedInput(x);
        double expected = new SigmoidNeuron(new double[] {c * w[0], c * w[1]}, c * b).output(x);
        String what = "output, for c = " + Numbers.brief(c) + " and z = " + Numbers.brief(z);
        double yours = Exercise.ask(what, () -> output.output(c, z));
        Slips misunderstandings = new Slips();
        misunderstandings.add("This is the output before multiplying by c.", Sigmoid.sigmoid(z));
        misunderstandings.add("Is the output multiplied by c? The weights and the bias are, and σ comes after that.",
                c * Sigmoid.sigmoid(z));
        misunderstandings.add("Is c added? All weights and the bias are multiplied by it.", Sigmoid.sigmoid(z + c));
        misunderstandings.add("Has σ been forgotten? This is the weighted input.", c * z);
        misunderstandings.add("Is this the perceptron's answer? c is still a finite number here.", z > 0 ? 1.0 : 0.0);
        misunderstandings.add("Is the sign reversed? It is exp(−z) in (3).", Sigmoid.sigmoid(-c * z));
        cases.number(what, yours, expected, TOLERANCE, misunderstandings);
    }

    private static void tryLargeEnough(LargeEnough largeEnough, Random random) {
        double first = 0;
        boolean always = true; // the same c
        for (int i = 0; i < WEIGHTED_INPUTS.length * TOLERANCES.length + CASES; i++) {
            boolean shown = i < WEIGHTED_INPUTS.length * TOLERANCES.length;
            double z = shown ? WEIGHTED_INPUTS[i % WEIGHTED_INPUTS.length] : 4 * random.nextDouble() - 2;
            double tolerance = shown ? TOLERANCES[i / WEIGHTED_INPUTS.length] : 0.5 * random.nextDouble() + 1e-9;
            double c = askC(largeEnough, z, tolerance);
            first = i == 0 ? c : first;
            always &= c == first;
            if (isTooSmall(c, z, tolerance)) {
                throw tooSmall(c, z, tolerance, why(c, i > 0 && always, z, tolerance));
            }
        }
        if (always) {
            throw new NotYet("largeEnough gives the same c = " + Numbers.brief(first)
                    + " for every z and every tolerance. It is enough for those tried,\n"
                    + "but no fixed c is enough for all: for z = 1/c the output is σ(1) = 0.73, far from 1. Let c depend on z.");
        }
        for (double z : new double[] {1, -1, 1e-12, -1e-12, 1e-100, -1e-100}) {
            for (double tolerance : new double[] {0.01, 0.4, 1e-9}) {
                againstTheAnswer(largeEnough, z, tolerance);
            }
        }
        for (double z : new double[] {1, -1}) {
            double c = askC(largeEnough, z, TINY_TOLERANCE);
            if (isTooSmall(c, z, TINY_TOLERANCE)) {
                throw tooSmall(c, z, TINY_TOLERANCE, "The smaller the tolerance, the larger c must be, without end.");
            }
        }
    }

    /** Asks again for a z so near to 0 that this very answer is not enough. What is then too large for a double is large enough. */
    private static void againstTheAnswer(LargeEnough largeEnough, double z, double tolerance) {
        double c = askC(largeEnough, z, tolerance);
        double nearer = Math.copySign(Math.min(Math.abs(z), 1e-3 / c), z);
        double again = Exercise.ask(asked(nearer, tolerance), () -> largeEnough.largeEnough(nearer, tolerance));
        if (isTooSmall(again, nearer, tolerance)) {
            throw tooSmall(again, nearer, tolerance, "The nearer z is to 0, the larger c must be, without end."
                    + (again == c ? " Yours is the same as for z = " + Numbers.brief(z) + "." : ""));
        }
    }

    private static boolean isTooSmall(double c, double z, double tolerance) {
        return !(gap(c, z) <= tolerance * (1 + 1e-6)); // true for NaN
    }

    /** Returns how far σ(cz) is from 0 or 1. */
    private static double gap(double c, double z) {
        return Sigmoid.sigmoid(-c * Math.abs(z));
    }

    private static NotYet tooSmall(double c, double z, double tolerance, String why) {
        return new NotYet(asked(z, tolerance) + ": with your c = " + Numbers.brief(c) + "\n  σ(c·z) = "
                + Numbers.brief(Sigmoid.sigmoid(c * z)) + " is " + Numbers.brief(gap(c, z)) + " away from the perceptron's answer "
                + (z > 0 ? 1 : 0) + ".\n" + why);
    }

    private static String asked(double z, double tolerance) {
        return "largeEnough, for z = " + Numbers.brief(z) + " and the tolerance " + Numbers.brief(tolerance);
    }

    private static double askC(LargeEnough largeEnough, double z, double tolerance) {
        String what = asked(z, tolerance);
        double c = Exercise.ask(what, () -> largeEnough.largeEnough(z, tolerance));
        if (Double.isNaN(c)) {
            throw new NotYet(what + ": your c is NaN, which is not a number. Is it a logarithm of a negative number?");
        }
        if (Double.isInfinite(c)) {
            throw new NotYet(what + ": your c is infinite.\nNo weight can be multiplied by that; a c that is large enough is finite.");
        }
        if (c <= 0) {
            String negative = z < 0 ? "Is z negative here? Its size |z| is what matters." : "Does something have the wrong sign?";
            throw new NotYet(what + ": your c is " + Numbers.brief(c) + ", but c must be above 0.\n" + negative);
        }
        return c;
    }

    private static String why(double c, boolean always, double z, double tolerance) {
        if (c == 1) {
            return "With c = 1 nothing has been multiplied: the output is still σ(z).";
        }
        if (Math.abs(c - Math.log(1 / tolerance - 1)) < 1e-9 || Math.abs(c - Math.log(1 / tolerance)) < 1e-9) {
            return "This would do for z = 1. The nearer z is to 0, the larger c must be.";
        }
        if (always) {
            return "It is the same c each time; however large it is, there is a z near 0 for which it is too small.";
        }
        if (Math.abs(c * Math.abs(z) / Math.log10(1 / tolerance) - 1) < 1e-9) {
            return "Is it the logarithm to base 10? Math.log is the natural one, which goes with exp.";
        }
        if (Math.abs(c / Math.abs(z) / Math.log(1 / tolerance) - 1) < 1e-9) {
            return "Is it multiplied by |z|? The nearer z is to 0, the larger c must be.";
        }
        return "Which c makes the distance from 0 or 1, which is 1 / (1 + exp(c·|z|)), as small as the tolerance?";
    }

    private static void tryLimit(Limit limit, Random random) {
        for (double z : DoubleStream.concat(Arrays.stream(TINY), random.doubles(CASES, -2, 2)).toArray()) {
            double expected = z > 0 ? 1 : 0;
            double yours = Exercise.ask("limit, for z = " + Numbers.brief(z), () -> limit.limit(z));
            if (yours != expected) {
                throw NotYet.wrong("limit, for z = " + Numbers.brief(z), Numbers.brief(yours), Numbers.brief(expected),
                        notTheLimit(yours, z));
            }
        }
        double yours = Exercise.ask("limit, for z = 0", () -> limit.limit(0));
        Slips misunderstandings = new Slips().add(
                "That is what the perceptron says. What is c·0, for every c, and what is σ of it?\n"
                        + "(If you wrote 1 / 2: in Java that is 0, as both are whole numbers.)", 0.0).add(
                "That is what the step function says. What is c·0, for every c, and what is σ of it?", 1.0);
        if (Double.isNaN(yours)) {
            throw new NotYet("limit, for z = 0: yours is NaN. Has 0 been multiplied by infinity? First take c·0 for"
                    + " each finite c, then the limit.");
        }
        Compare.numbers("limit, for z = 0", yours, 0.5, 0, misunderstandings);
    }

    /** Returns why this is not the limit; if it is the output for a finite c, that c is named. */
    private static String notTheLimit(double yours, double z) {
        double c = yours > 0 && yours < 1 ? Math.log(yours / (1 - yours)) / z : 0;
        if (Math.abs(c - 1) < 1e-6) {
            return "That is σ(z), with c = 1. What do the outputs approach as c grows and grows?";
        }
        if (c > 0 && Double.isFinite(c)) {
            return "That is σ(c·z) with c = " + Numbers.brief(c)
                    + ". No finite c gives the limit: how near the output comes to it depends on z.";
        }
        if (yours == 0.5) {
            return "Only z = 0 stays at ½. "
                    + (Math.abs(z) < 1e-8 ? "For every other z, however small, c·z grows beyond all bounds; no finite c shows that." : "");
        }
        return yours == (z > 0 ? 0 : 1) ? "Have the two ends been swapped?"
                : "Where does σ(c·z) go when c·z goes to plus or minus infinity?";
    }

    private static void tryNearEnough(NearEnough nearEnough, Random random) {
        double first = 0;
        boolean always = true;
        for (int i = 0; i < CASES; i++) {
            double[] w = random.ints(1 + i % 5, -12, 13).mapToDouble(q -> q / 4.0).toArray();
            w[0] = w[0] == 0 ? 1 : w[0]; // at least one weight is not 0
            double z = (i % 2 == 0 ? 1 : -1) * (i < 4 ? 2 : Math.pow(10, -random.nextInt(6)));
            double delta = askDelta(nearEnough, w, z, "");
            first = i == 0 ? delta : first;
            always &= delta == first;
        }
        if (always) {
            throw new NotYet("nearEnough gives " + Numbers.brief(first) + " for all weights and all z. It is enough for those tried,\n"
                    + "but for larger weights or a smaller z it is too much: let it depend on both.");
        }
        for (double z : new double[] {1, -1, 1e-100, -1e-100}) {
            double[] w = {1, -0.5};
            double delta = askDelta(nearEnough, w, z, "");
            for (int k = 0; k < w.length; k++) { // where this very answer is too much: for a larger weight, then for a smaller z
                double[] larger = w.clone();
                larger[k] = Math.copySign(Math.max(1, Math.abs(z) / delta), w[k]);
                askDelta(nearEnough, larger, z, "The larger any of the weights, the smaller δ must be, without end.");
            }
            askDelta(nearEnough, w, Math.copySign(Math.min(Math.abs(z), delta), z),
                    "The nearer z is to 0, the smaller δ must be, without end.");
        }
    }

    /** Asks for δ, and returns it if it is small enough; if not, the last words say why, or, where they are empty, the likely slip. */
    private static double askDelta(NearEnough nearEnough, double[] w, double z, String why) {
        String what = "nearEnough, for w = " + Wording.vector(w) + " and z = " + Numbers.brief(z);
        double delta = Exercise.ask(what, () -> nearEnough.nearEnough(w.clone(), z));
        if (!(delta > 0)) {
            throw new NotYet(what + ": yours is " + Numbers.brief(delta) + ", but it must be a number above 0."
                    + (delta < 0 ? " Only the sizes of z and of each weight count."
                            : delta == 0 ? " With 0, no input may be off at all." : ""));
        }
        double size = Arrays.stream(w).map(Math::abs).sum();
        double worst = Math.abs(z) - delta * size; // each input off in the direction that hurts
        if (!(worst >= Math.abs(z) / 2 * (1 - 1e-9))) {
            throw new NotYet(what + ":\nwith each input off by your " + Numbers.brief(delta)
                    + ", up or down, whichever is worse, z = " + Numbers.brief(z) + " can become " + Numbers.brief(Math.signum(z) * worst)
                    + ",\nbut it should keep its sign and at least half its size.\n"
                    + (why.isEmpty() ? whyNotNear(delta, w, z, size) : why));
        }
        return delta;
    }

    private static String whyNotNear(double delta, double[] w, double z, double size) {
        double signed = Math.abs(Arrays.stream(w).sum());
        if (signed < size && Math.abs(delta * signed - Math.abs(z) / 2) < 1e-9) {
            return "Do weights of opposite sign cancel in your sum? In the worst case they do not: add their sizes.";
        }
        if (Math.abs(delta * size - Math.abs(z)) < 1e-9) {
            return "This lets z come down to 0. How about half as much?";
        }
        if (Math.abs(delta - Math.abs(z) / 2) < 1e-9) {
            return "Have the weights been forgotten? An input that is off by δ moves z by the size of its weight times δ.";
        }
        return "Each input may be off, and each moves z by the size of its weight times that. How much is that in all?";
    }
}
