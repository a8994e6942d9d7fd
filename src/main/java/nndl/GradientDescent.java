package nndl;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import nndl.util.Check;
import nndl.util.Numbers;

/**
 * A run of gradient descent on any function C(v): the positions it visited and the cost at each.
 *
 * <p>Equation (11), and (15) for any number of variables: every step goes from v to v′ = v − η∇C, against the gradient. A
 * step is sure to lead downhill only while η is small enough for equation (9) to hold; with a larger one the cost may grow
 * without bound, and the run shows it.
 *
 * <p>Chapter 1, section "Learning with gradient descent".
 */
public final class GradientDescent {
    private static final int MOST_STEPS = 10_000_000;

    private final double[][] positions; // [step][variable]
    private final double[] costs; // [step]

    private GradientDescent(double[][] positions, double[] costs) {
        this.positions = positions;
        this.costs = costs;
    }

    /**
     * Descends without a formula for the gradient, using {@link #gradient central differences}, which take two more
     * evaluations of C per variable and step.
     *
     * @param c the cost C, defined for any vector as long as start
     * @param start where to begin; copied
     * @param eta the learning rate η, a number above 0
     * @param steps how many steps to take, 0 or more
     */
    public static GradientDescent minimise(ToDoubleFunction<double[]> c, double[] start, double eta, int steps) {
        Check.given("the function to minimise", c);
        return minimise(c, v -> gradient(c, v), start, eta, steps);
    }

    /**
     * Descends with a given gradient.
     *
     * @param c the cost C, defined for any vector as long as start
     * @param gradient ∇C: for a position, the partial derivative of C with respect to each variable
     * @param start where to begin; copied
     * @param eta the learning rate η, a number above 0
     * @param steps how many steps to take, 0 or more; the stop button ends the run early and keeps the steps so far
     */
    public static GradientDescent minimise(ToDoubleFunction<double[]> c, UnaryOperator<double[]> gradient,
                                           double[] start, double eta, int steps) {
        Check.given("the function to minimise", c);
        Check.given("the gradient", gradient);
        Check.eta(eta);
        if (Check.finite("the start", start).length == 0) {
            throw Check.wrong("the start has no values, but needs one for each variable");
        }
        if (steps < 0 || steps > MOST_STEPS) {
            throw Check.wrong("%,d steps were asked for, but the number of steps must be 0 or more and at most %,d", steps, MOST_STEPS);
        }
        double[][] positions = new double[steps + 1][];
        double[] costs = new double[steps + 1];
        positions[0] = start.clone();
        costs[0] = c.applyAsDouble(start.clone());
        int step = 0;
        while (step < steps && !Thread.currentThread().isInterrupted()) {
            positions[step + 1] = next(positions[step], gradient, eta);
            step++;
            costs[step] = c.applyAsDouble(positions[step].clone());
        }
        return new GradientDescent(Arrays.copyOf(positions, step + 1), Arrays.copyOf(costs, step + 1));
    }

    /** Returns v − η∇C. */
    private static double[] next(double[] v, UnaryOperator<double[]> gradient, double eta) {
        double[] slope = Check.given("the gradient's answer", gradient.apply(v.clone()));
        if (slope.length != v.length) {
            throw Check.wrong("the gradient has %d values, but there are %d variables: it needs one for each", slope.length, v.length);
        }
        double[] next = v.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] -= eta * slope[i];
        }
        return next;
    }

    /**
     * Measures ∇C at v: each variable in turn is nudged up and down by h, and the change in C divided by 2h. The error is of
     * the order of h². With h about 6·10<sup>−6</sup> times the variable's size, or times 1 if that is larger, some ten digits
     * come out right.
     */
    public static double[] gradient(ToDoubleFunction<double[]> c, double[] v) {
        Check.given("the function", c);
        double[] slope = new double[Check.given("the position", v).length];
        for (int i = 0; i < v.length; i++) {
            double h = Math.cbrt(Math.ulp(1.0)) * Math.max(1, Math.abs(v[i]));
            double[] up = v.clone();
            double[] down = v.clone();
            up[i] += h;
            down[i] -= h;
            slope[i] = (c.applyAsDouble(up) - c.applyAsDouble(down)) / (up[i] - down[i]);
        }
        return slope;
    }

    /** Returns the number of positions: the steps taken + 1. */
    public int length() {
        return costs.length;
    }

    /** Returns a copy of the position v after this many steps; step 0 is the start. */
    public double[] position(int step) {
        return positions[checked(step)].clone();
    }

    /** Returns the cost C after this many steps. */
    public double cost(int step) {
        return costs[checked(step)];
    }

    /** Returns the cost at the start and after each step. */
    public double[] costs() {
        return costs.clone();
    }

    private int checked(int step) {
        return Shapes.index("step", step, costs.length);
    }

    @Override
    public String toString() {
        int last = costs.length - 1;
        return "Gradient descent in " + last + " steps: cost " + Numbers.brief(costs[0]) + " at " + Numbers.exact(positions[0])
                + ", then " + Numbers.brief(costs[last]) + " at " + Numbers.exact(positions[last]);
    }
}
