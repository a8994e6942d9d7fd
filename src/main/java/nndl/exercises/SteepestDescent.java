package nndl.exercises;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nndl.Vectors;
import nndl.util.Numbers;

/**
 * Exercise x07: among all steps Δv of length ε, −η∇C with η = ε/‖∇C‖ makes ∇C·Δv smallest. Section "Learning with gradient
 * descent", equations (9) to (15). The steps of the proof are functions, tried on random gradients.
 */
public final class SteepestDescent {
    private static final int[] DIMENSIONS = {2, 1, 3, 5, 50};
    private static final int[] TRIED = {2, 3, 10, 50}; // dimensions of the experiment
    private static final int DIRECTIONS = 5_000;

    /** A number that the learner works out. */
    @FunctionalInterface
    public interface Value {
        /** Returns the number for a gradient ∇C and a length ε above 0. */
        double of(double[] gradient, double epsilon) throws Exception;
    }

    /** The step that the learner works out. */
    @FunctionalInterface
    public interface Step {
        /** Returns the step Δv for a gradient ∇C that is not zero and a length ε above 0. */
        double[] of(double[] gradient, double epsilon) throws Exception;
    }

    /** A gradient and the length of the step. */
    private record Case(double[] gradient, double epsilon) {
        double norm() {
            return Vectors.length(gradient);
        }

        double tolerance() {
            return 1e-9 * Math.max(1, epsilon * norm());
        }

        double[] times(double factor) {
            return Arrays.stream(gradient).map(g -> factor * g).toArray();
        }

        @Override
        public String toString() {
            return "∇C = " + Wording.vector(gradient) + " and ε = " + Numbers.brief(epsilon);
        }
    }

    private SteepestDescent() {}

    /** Checks the three functions in turn, then lets random steps compete with the learner's. */
    public static Verdict check(Value lowerBound, Value eta, Step step) {
        return Exercise.check("x07", () -> {
            List<Case> cases = cases();
            Attempts steps = new Attempts();
            steps.attempt("lowerBound", () -> {
                Cases.tryAll(all -> cases.forEach(c -> tryLowerBound(all, lowerBound, c)));
                tryLevel(lowerBound);
            });
            steps.attempt("eta", () -> Cases.tryAll(all -> cases.forEach(c -> tryEta(all, eta, c))));
            steps.attempt("step", () -> Cases.tryAll(all -> cases.forEach(c -> tryStep(all, step, c))));
            return "Bound, rate and step are right for " + cases.size() + " gradients. And the experiment? " + experiment(step) + "\n"
                    + "(Where ∇C = 0 no step is better than another, and there is no such η: ε/‖∇C‖ would divide by zero.)";
        });
    }

    private static List<Case> cases() {
        Random random = new Random(4);
        List<Case> cases = new ArrayList<>(List.of(new Case(new double[] {3, 4}, 0.1), new Case(new double[] {0, -2}, 0.5),
                new Case(new double[] {-0.25}, 0.01), new Case(new double[] {1e-5, 2e-5, -2e-5}, 1e-3)));
        for (int i = 0; i < 50; i++) {
            double size = Math.pow(10, random.nextInt(4) - 1);
            double[] gradient = random.doubles(DIMENSIONS[i % DIMENSIONS.length], -size, size)
                    .map(g -> Math.rint(g * 100) / 100 + 0.001).toArray();
            cases.add(new Case(gradient, (1 + random.nextInt(30)) / 100.0));
        }
        return cases;
    }

    private static void tryLowerBound(Cases cases, Value lowerBound, Case c) {
        double yours = ask("the lower bound for ", lowerBound, c);
        double epsilon = c.epsilon;
        double norm = c.norm();
        Slips slips = new Slips();
        slips.add("Is the minus missing? This is the upper bound.", epsilon * norm);
        slips.add("Is it the square of the norm, not the norm? ‖∇C‖ is the square root of the sum of squares.", -epsilon * norm * norm);
        slips.add("Has ‖∇C‖ been forgotten?", -epsilon);
        slips.add("Has ε been forgotten? The step has length ε.", -norm);
        slips.add("It is true that no step goes lower, but none goes that low either. The norm is the square root of the sum of squares.",
                -epsilon * Arrays.stream(c.gradient).map(Math::abs).sum());
        slips.add("Is this ‖∇C‖ itself? The bound is for ∇C·Δv, with Δv of length ε.", norm);
        slips.add("Is it divided by ε? A step of length ε goes down by at most ε‖∇C‖.", -norm / epsilon);
        slips.add("Is ε divided by the norm? That is η; the bound is −ε‖∇C‖.", -epsilon / norm);
        slips.add("Is ε divided by the norm? That is η; the bound is −ε‖∇C‖.", epsilon / norm);
        slips.add("Is ε squared? It is the length of Δv, and counts once.", -epsilon * epsilon * norm);
        slips.add("Is it −ε times the sum of the components? The norm is the square root of the sum of squares.",
                -epsilon * Arrays.stream(c.gradient).sum());
        slips.add("Is it the largest component, and not the norm?", -epsilon * largest(c.gradient));
        slips.add("Is the root missing or taken of each square alone? The norm is the square root of the sum of squares.",
                -epsilon * Math.sqrt(norm));
        slips.add("Are only the first two components in the norm? There may be more, or one.", -epsilon * ofTwo(c.gradient));
        if (Double.isFinite(yours)) { // last, for any other answer: these words fit whatever it is
            slips.add(yours < -epsilon * norm
                    ? "It is true that no step goes lower, but none goes that low either."
                    : "It is not a bound: " + lower(c, yours), yours);
        }
        cases.number("For " + c + ", the lowest that ∇C·Δv can be:", yours, -epsilon * norm, c.tolerance(), slips);
    }

    private static double largest(double[] gradient) {
        return Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
    }

    private static double ofTwo(double[] gradient) {
        return Vectors.length(Arrays.copyOf(gradient, 2));
    }

    /** Returns in words a step of length ε with ∇C·Δv below the learner's bound: random if one is found, otherwise the best of all. */
    private static String lower(Case c, double bound) {
        Random random = new Random(4);
        double[] found = IntStream.range(0, 1000).mapToObj(i -> randomStep(random, c))
                .filter(dv -> Vectors.dot(c.gradient, dv) < bound).findFirst().orElse(c.times(-c.epsilon / c.norm()));
        return "Δv = " + Wording.vector(found) + " has length ε, and ∇C·Δv = " + Numbers.brief(Vectors.dot(c.gradient, found)) + ".";
    }

    private static void tryLevel(Value lowerBound) {
        Case level = new Case(new double[3], 0.1);
        double yours = ask("the lower bound for ", lowerBound, level);
        Compare.numbers("For " + level + ", where it is level:", yours, 0, 1e-12, new Slips());
    }

    private static void tryEta(Cases cases, Value eta, Case c) {
        double yours = ask("η for ", eta, c);
        double epsilon = c.epsilon;
        double norm = c.norm();
        Slips slips = new Slips();
        slips.add("Is η = ε? Then the step −η∇C has length ε‖∇C‖, not ε. The norm ‖∇C‖ is missing.", epsilon);
        slips.add("Is it multiplied by the norm? Then the step has length ε‖∇C‖², not ε.", epsilon * norm);
        slips.add("Is it the square of the norm, not the norm? ‖∇C‖ is the square root of the sum of squares.", epsilon / (norm * norm));
        slips.add("Is the minus there twice? It is already in Δv = −η∇C, and η is positive.", -epsilon / norm);
        slips.add("Has ε been forgotten? This makes a step of length 1.", 1 / norm);
        slips.add("Is it the sum of the absolute values? The norm is the square root of the sum of squares.",
                epsilon / Arrays.stream(c.gradient).map(Math::abs).sum());
        slips.add("Is it upside down? η is ε divided by the norm.", norm / epsilon);
        slips.add("Is it the norm itself? η is ε divided by the norm.", norm);
        slips.add("Is it the largest component, and not the norm?", epsilon / largest(c.gradient));
        slips.add("Is the root missing, or taken twice? The norm is the square root of the sum of squares.", epsilon / Math.sqrt(norm));
        slips.add("Are only the first two components in the norm? There may be more, or one.", epsilon / ofTwo(c.gradient));
        slips.add("Is it the mean of the squares? The norm is the square root of their sum.",
                epsilon / (norm / Math.sqrt(c.gradient.length)));
        if (Double.isFinite(yours)) {
            slips.add("With this η, the step −η∇C has length " + Numbers.brief(Math.abs(yours) * norm) + ", not ε.", yours);
        }
        cases.number("For " + c + ", the rate η:", yours, epsilon / norm, 1e-9 * Math.max(1, epsilon / norm), slips);
    }

    private static void tryStep(Cases cases, Step step, Case c) {
        double[] yours = ask(step, c);
        double epsilon = c.epsilon;
        double norm = c.norm();
        Slips slips = new Slips();
        slips.add("Is the minus missing? This step leads uphill, as steeply as possible.", c.times(epsilon / norm));
        slips.add("Is η = ε here? The length is ε‖∇C‖, not ε. The norm ‖∇C‖ is missing.", c.times(-epsilon));
        slips.add("Has ε been forgotten? The length is 1.", c.times(-1 / norm));
        slips.add("Has η been forgotten? This is −∇C itself.", c.times(-1));
        slips.add("Is this the gradient itself? The step is −η∇C.", c.gradient);
        slips.add("Is the minus missing, and η = ε? The step is −η∇C, with the η from above.", c.times(epsilon));
        slips.add("Is it divided by the square of the norm? Once is enough for length ε.", c.times(-epsilon / (norm * norm)));
        slips.add("Is it multiplied by the norm instead of divided?", c.times(-epsilon * norm));
        slips.add("Is it −ε in each component? The step follows the gradient.", Arrays.stream(c.gradient).map(g -> -epsilon).toArray());
        slips.add("Do only the signs of the components count? The step follows the gradient, longer where that is larger.",
                Arrays.stream(c.gradient).map(g -> -epsilon * Math.signum(g)).toArray());
        slips.add("Is it −η in each component? The step is −η times the gradient.",
                Arrays.stream(c.gradient).map(g -> -epsilon / norm).toArray());
        slips.add("Are these all still 0?", new double[c.gradient.length]);
        double[] withoutLast = c.times(-epsilon / norm);
        withoutLast[withoutLast.length - 1] = 0;
        slips.add("Is the last component left at 0? The loop must go through all of them.", withoutLast);
        double[] withoutFirst = c.times(-epsilon / norm);
        withoutFirst[0] = 0;
        slips.add("Is the first component left at 0? Places are counted from 0.", withoutFirst);
        if (yours.length == c.gradient.length && Arrays.stream(yours).allMatch(Double::isFinite)) {
            double length = Vectors.length(yours);
            slips.add(Math.abs(length - epsilon) > 1e-9 ? "Its length is " + Numbers.brief(length) + ", not ε."
                    : "It has length ε, but its ∇C·Δv is " + Numbers.brief(Vectors.dot(c.gradient, yours)) + ", and "
                    + Numbers.brief(-epsilon * norm) + " is possible.", yours);
        }
        cases.vector("For " + c + ", the step Δv:", yours, c.times(-epsilon / norm), 1e-9 * Math.max(1, epsilon), slips);
    }

    /** Returns what the best of many random steps achieves, in per cent of the learner's; none may achieve more. */
    private static String experiment(Step step) {
        Random random = new Random(4);
        List<String> shares = new ArrayList<>();
        for (int dimensions : TRIED) {
            Case c = new Case(random.doubles(dimensions, -1, 1).toArray(), 0.1);
            double yours = Vectors.dot(c.gradient, ask(step, c));
            double best = IntStream.range(0, DIRECTIONS)
                    .mapToDouble(i -> Vectors.dot(c.gradient, randomStep(random, c))).min().orElseThrow();
            if (best < yours - c.tolerance()) {
                throw new NotYet("For " + c + " your step has ∇C·Δv = %s, but a random one of the same length has %s.",
                        Numbers.brief(yours), Numbers.brief(best));
            }
            shares.add(Numbers.brief(Math.floor(1000 * best / yours) / 10) + " %");
        }
        return "In " + Arrays.toString(TRIED).replaceAll("[\\[\\]]", "") + " dimensions\n" + Numbers.brief(DIRECTIONS)
                + " random steps of length ε were tried. None was better than yours; the best achieved "
                + String.join(", ", shares) + " as much.";
    }

    private static double[] randomStep(Random random, Case c) {
        double[] way = IntStream.range(0, c.gradient.length).mapToDouble(i -> random.nextGaussian()).toArray();
        double norm = Vectors.length(way);
        return Arrays.stream(way).map(x -> c.epsilon / norm * x).toArray();
    }

    private static double ask(String what, Value yours, Case c) {
        double[] given = c.gradient.clone();
        double answer = Exercise.ask(what + c, () -> yours.of(given, c.epsilon));
        return unchanged(c, given, answer);
    }

    private static double[] ask(Step yours, Case c) {
        double[] given = c.gradient.clone();
        double[] answer = Exercise.ask("the step for " + c, () -> yours.of(given, c.epsilon));
        return unchanged(c, given, answer == given ? given.clone() : answer);
    }

    private static <T> T unchanged(Case c, double[] given, T answer) {
        if (!Arrays.equals(given, c.gradient)) {
            throw new NotYet("Your code has changed the gradient it was given: work on a vector of your own.");
        }
        return answer;
    }
}
