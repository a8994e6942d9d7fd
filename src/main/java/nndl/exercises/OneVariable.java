package nndl.exercises;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.GradientDescent;
import nndl.util.Numbers;

/**
 * Exercise x08: what gradient descent means for one variable, where the gradient is the slope of the tangent. Section "Learning
 * with gradient descent", equation (15) with m = 1.
 */
public final class OneVariable {
    private static final int STEPS = 8;
    private static final int KINDS = 4;
    private static final String NOT_LEVEL = "The slope is small but not 0: the step is small, too, but not 0.";

    /** Which way the learner lets the ball go. */
    @FunctionalInterface
    public interface Direction {
        /** Returns −1 for a step to the left, 1 for one to the right, and 0 for none. */
        int of(double slope) throws Exception;
    }

    /** Whether the learner lets the ball stay. */
    @FunctionalInterface
    public interface Stays {
        /** Returns whether the ball stays where the curve has this slope. */
        boolean stays(double slope) throws Exception;
    }

    /** Which statements on the slope and the step the learner takes to be true. */
    @FunctionalInterface
    public interface Statements {
        /** Returns the numbers of the true ones, of so many. */
        int[] of(int statements) throws Exception;
    }

    /** Where the learner lets the ball go next. */
    @FunctionalInterface
    public interface Next {
        /** Returns the position after one step from v, where the curve has this slope. */
        double of(double v, double slope, double eta) throws Exception;
    }

    /** A statement's truth, and the question for those who take it for what it is not. */
    private record Statement(boolean isTrue, String question) {}

    private static final List<Statement> STATEMENTS = List.of(
            new Statement(true, "Where C rises to the right, on which side is it lower?"),
            new Statement(false, "Two balls lie equally high, one on a steep flank and one on a gentle one. Do they have the same slope?"),
            new Statement(true, "The step is −η times the slope. What becomes of it if the slope is doubled and η stays?"),
            new Statement(false, "Where does a ball stay that lies exactly on top of a hill? What is the slope there?"),
            new Statement(true, "Walk along the tangent by the step: slope times distance is slope · (−η · slope). Is that a fall?\n"
                    + "And when can the tangent be trusted?"),
            new Statement(false, "Take a large η, near the bottom of a steep valley. Where does the ball land?"),
            new Statement(true, "Does a round hollow get steeper or gentler towards its bottom? And the step goes with the slope."),
            new Statement(false, "The ball is told only the slope where it stands. Can it know of a hollow behind the next hill?"));

    /** A cost of one variable, its slope, and how it is written. */
    private record Curve(String formula, DoubleUnaryOperator c, DoubleUnaryOperator slope) {
        static Curve random(int kind, Random random) {
            double a = 1 + (1 + random.nextInt(15)) / 10.0;
            double b = (random.nextInt(41) - 20) / 10.0;
            String shifted = b == 0 ? "(v)" : "(v " + (b > 0 ? "− " : "+ ") + Numbers.brief(Math.abs(b)) + ")";
            return switch (kind) {
                case 0 -> new Curve(Numbers.brief(a) + " " + shifted + "²", v -> a * (v - b) * (v - b), v -> 2 * a * (v - b));
                case 1 -> new Curve("v⁴/4 − " + Numbers.brief(a) + " v²", v -> Math.pow(v, 4) / 4 - a * v * v, v -> v * v * v - 2 * a * v);
                case 2 -> new Curve("cos" + shifted + " + v²/8", v -> Math.cos(v - b) + v * v / 8, v -> v / 4 - Math.sin(v - b));
                default -> new Curve("exp(v) − " + Numbers.brief(a) + " v", v -> Math.exp(v) - a * v, v -> Math.exp(v) - a);
            };
        }
    }

    private OneVariable() {}

    /**
     * Asks for directions, for single steps and whole runs on random curves, for where the ball stays, and for what all this means.
     *
     * @param statements gives the numbers of the true statements; it is passed how many there are, because without a parameter in the
     *     lambda the kernel would not survive a method that returns another type
     */
    public static Verdict check(Direction direction, Next next, Stays stays, Statements statements) {
        return Exercise.check("x08", () -> {
            Random random = new Random(5);
            int runs = 40;
            Attempts attempts = new Attempts();
            attempts.attempt("direction", () -> directions(direction, random));
            attempts.attempt("next", () -> Cases.tryAll(cases -> {
                for (int i = 0; i < runs; i++) {
                    run(cases, next, Curve.random(i % KINDS, random), random);
                }
            }));
            attempts.attempt("stays", () -> stays(stays, random));
            attempts.attempt("trueOnes", () -> statements(statements));
            return "Directions and resting places are right, in " + runs + " runs on random curves your ball was always where the\n"
                    + "library's was, step by step, and you know what it means.";
        });
    }

    /** Returns the slopes to ask about: up, down, level, all but level, then random ones. */
    private static List<Double> slopes(Random random) {
        List<Double> slopes = new ArrayList<>(List.of(2.0, -0.5, 0.0, -40.0, 0.05, 1e-9, -1e-9, 1e-300, -1e-300,
                Double.MIN_VALUE, -Double.MIN_VALUE, 1e300, -1e300));
        for (int i = 0; i < 20; i++) {
            slopes.add((random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(500)) / 20.0);
        }
        return slopes;
    }

    private static void directions(Direction direction, Random random) {
        for (double slope : slopes(random)) {
            int yours = Exercise.ask("the direction where the slope is " + Numbers.brief(slope), () -> direction.of(slope));
            int expected = -(int) Math.signum(slope);
            if (yours != expected) {
                String what = slope > 0 ? "Where the slope is positive, C rises to the right." : slope < 0
                        ? "Where the slope is negative, C falls to the right." : "Where it is level, no direction leads down.";
                boolean uphill = slope != 0 && yours == -expected;
                if (slope != 0 && Math.abs(slope) < 1e-6 && yours == 0) {
                    what = NOT_LEVEL;
                } else if (yours * expected > 0) {
                    what = "The direction is right, but the answer should be −1, 0 or 1, not how far.";
                }
                throw NotYet.wrong("For the slope " + Numbers.brief(slope) + ", the direction of the step:",
                        Numbers.brief(yours), Numbers.brief(expected), (uphill ? "This leads uphill. " : "") + what);
            }
        }
    }

    /** Follows the library's run, and asks for each step. */
    private static void run(Cases cases, Next next, Curve curve, Random random) {
        double start = (random.nextInt(41) - 20) / 10.0;
        double eta = (1 + random.nextInt(6)) / 20.0;
        GradientDescent library = GradientDescent.minimise(v -> curve.c.applyAsDouble(v[0]),
                v -> new double[] {curve.slope.applyAsDouble(v[0])}, new double[] {start}, eta, STEPS);
        for (int step = 1; step <= STEPS; step++) {
            double at = library.position(step - 1)[0];
            double slope = curve.slope.applyAsDouble(at);
            String where = "C = " + curve.formula + " at v = " + Numbers.brief(at) + ", where the slope is " + Numbers.brief(slope)
                    + ", and η = " + Numbers.brief(eta);
            double yours = Exercise.ask("the next position for " + where, () -> next.of(at, slope, eta));
            cases.number("For " + where + ", the next position:", yours, library.position(step)[0], 1e-9, slips(at, slope, eta));
        }
    }

    private static Slips slips(double v, double slope, double eta) {
        Slips slips = new Slips();
        slips.add("Does the rate have the wrong sign? v + η · slope leads uphill.", v + eta * slope);
        slips.add("Is the slope taken without its sign? Where it is negative, the step leads to the right.", v - eta * Math.abs(slope));
        slips.add("Has η been forgotten? This is v minus the slope.", v - slope);
        slips.add("Have η and the sign been forgotten? This is v plus the slope.", v + slope);
        slips.add("This is only the step. The next position is where the ball is now, plus the step.", -eta * slope);
        slips.add("Has the slope been forgotten? This is v − η.", v - eta);
        slips.add("This goes the right way, but always the same distance. Where it is steeper, the step is longer.",
                v - eta * Math.signum(slope));
        slips.add("Is v there in place of the slope?", v - eta * v);
        slips.add("This is where the ball already is. Has the step been forgotten?", v);
        slips.add("The step is η times the slope, not the slope divided by η.", v - slope / eta);
        slips.add("Is η divided by the slope? The step is η times the slope.", v - eta / slope);
        slips.add("Is the sign of the step wrong, with the position forgotten?", eta * slope);
        slips.add("Are v and the slope swapped? The step is η times the slope, and it begins at v.", slope - eta * v);
        slips.add("Is the slope squared? The step is η times the slope itself.", v - eta * slope * slope);
        slips.add("Is v in the step, too? The step is η times the slope.", v - eta * slope * v);
        slips.add("Is v multiplied by η? Only the slope is.", eta * v - eta * slope);
        slips.add("Is v multiplied by η, in place of the slope?", eta * v - slope);
        slips.add("Is it v times the step? The step is added to v.", v * -eta * slope);
        slips.add("Is the step taken twice?", v - 2 * eta * slope);
        slips.add("Is the step halved?", v - eta * slope / 2);
        slips.add("Are η and the slope added? The step is η times the slope.", v - (eta + slope));
        slips.add("Is the new position rounded, or an int? It may lie anywhere.", (double) (int) (v - eta * slope));
        slips.add("Is the new position rounded, or an int? It may lie anywhere.", (double) Math.round(v - eta * slope));
        slips.add("Is η always 0.1? Here it is given.", v - 0.1 * slope);
        slips.add("Does it always go to the right? Where the slope is positive, down is to the left.", v + eta * Math.abs(slope));
        return slips;
    }

    private static void stays(Stays stays, Random random) {
        for (double slope : slopes(random)) {
            boolean yours = Exercise.ask("the answer from stays where the slope is " + Numbers.brief(slope), () -> stays.stays(slope));
            if (yours != (slope == 0)) {
                throw new NotYet("For the slope " + Numbers.brief(slope) + ", whether the ball stays:\n  yours:    " + yours
                        + "\n  expected: "
                        + !yours + "\n" + (slope == 0 ? "The step is η times the slope: how long is it here?"
                        : Math.abs(slope) < 1e-6 ? NOT_LEVEL
                        : slope < 0 ? "Here C falls to the right, so the ball moves to the right. A negative slope is not level ground."
                        : "Here C rises to the right, so the ball moves to the left."));
            }
        }
    }

    private static void statements(Statements yours) {
        int[] answer = Exercise.ask("the true statements", () -> yours.of(STATEMENTS.size()));
        Set<Integer> picked = Arrays.stream(answer).boxed().collect(Collectors.toSet());
        for (int number : picked) {
            if (number < 1 || number > STATEMENTS.size()) {
                throw new NotYet("There is no statement %d: they have the numbers 1 to %d.", number, STATEMENTS.size());
            }
        }
        List<Integer> wrong = IntStream.rangeClosed(1, STATEMENTS.size())
                .filter(number -> picked.contains(number) != STATEMENTS.get(number - 1).isTrue).boxed().toList();
        if (!wrong.isEmpty()) {
            int first = wrong.get(0);
            throw new NotYet("%s is not quite what you take it for%s. Think of statement %d once more, with a pencil:\n%s",
                    wrong.size() == 1 ? "One statement" : "Each of " + wrong.size() + " statements",
                    picked.isEmpty() ? "; none of them has been picked so far" : "", first, STATEMENTS.get(first - 1).question);
        }
    }
}
