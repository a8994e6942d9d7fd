package nndl.widget;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nndl.GradientDescent;
import nndl.util.Check;
import nndl.util.Numbers;

/**
 * A function C(v) of one or two variables for a ball to roll on. The page knows those with a name by their formulas, which are in
 * {@code landscapes.js}; of any other it gets samples of C and of its gradient.
 *
 * @param name what the page knows it by; null if it gets samples
 * @param formula for the reader
 * @param c the function
 * @param gradient ∇C
 * @param ranges for each variable from where to where it is drawn
 */
record Landscape(String name, String formula, ToDoubleFunction<double[]> c, UnaryOperator<double[]> gradient, double[][] ranges) {
    private static final int ON_A_CURVE = 401; // samples
    private static final int ON_A_SIDE = 61; // of a rectangle
    private static final int DIGITS = 8; // of a sample in a rectangle: they are many
    private static final double INSET = 2e-5; // the gradient is measured a little inside, since beyond the edge C may not exist

    /** C(v) = v². */
    static Landscape parabola() {
        return new Landscape("parabola", "C(v) = v²", v -> v[0] * v[0], v -> new double[] {2 * v[0]}, new double[][] {{-2, 2}});
    }

    /** Two hollows, of which the left one is lower: those of {@link #hollows} along v₂ = 0. */
    static Landscape doubleWell() {
        return new Landscape("doubleWell", "C(v) = (v² − 1)² + (v + 1)² / 5",
                v -> square(v[0] * v[0] - 1) + square(v[0] + 1) / 5,
                v -> new double[] {4 * v[0] * (v[0] * v[0] - 1) + 2 * (v[0] + 1) / 5}, new double[][] {{-1.6, 1.6}});
    }

    /** Many hollows, of which the one at 0 is the lowest. */
    static Landscape waves() {
        return new Landscape("waves", "C(v) = v² / 20 − cos v", v -> v[0] * v[0] / 20 - StrictMath.cos(v[0]),
                v -> new double[] {v[0] / 10 + StrictMath.sin(v[0])}, new double[][] {{-5, 8}});
    }

    /** The plainest bowl. */
    static Landscape bowl() {
        return new Landscape("bowl", "C(v) = v₁² + v₂²", v -> v[0] * v[0] + v[1] * v[1],
                v -> new double[] {2 * v[0], 2 * v[1]}, new double[][] {{-1.5, 1.5}, {-1.5, 1.5}});
    }

    /** A slanting valley, lowest at (2, −1). */
    static Landscape valley() {
        return new Landscape("valley", "C(v) = v₁² + v₁v₂ + v₂² − 3v₁ + 3",
                v -> v[0] * v[0] + v[0] * v[1] + v[1] * v[1] - 3 * v[0] + 3,
                v -> new double[] {2 * v[0] + v[1] - 3, v[0] + 2 * v[1]}, new double[][] {{-0.5, 4.5}, {-2.75, 2.25}});
    }

    /** Two hollows, of which the one at (−1, 0) is lower. */
    static Landscape hollows() {
        return new Landscape("hollows", "C(v) = (v₁² − 1)² + (v₁ + 1)² / 5 + v₂²",
                v -> square(v[0] * v[0] - 1) + square(v[0] + 1) / 5 + v[1] * v[1],
                v -> new double[] {4 * v[0] * (v[0] * v[0] - 1) + 2 * (v[0] + 1) / 5, 2 * v[1]},
                new double[][] {{-1.4, 1.4}, {-1.4, 1.4}});
    }

    private static double square(double x) {
        return x * x;
    }

    /** Returns a landscape of any function. */
    static Landscape of(ToDoubleFunction<double[]> c, double[]... ranges) {
        Check.given("the function", c);
        for (int i = 0; i < ranges.length; i++) {
            String variable = ranges.length == 1 ? "v" : i == 0 ? "v₁" : "v₂";
            double[] ends = Check.finite("the range of " + variable, ranges[i]);
            if (ends.length != 2 || !(ends[0] < ends[1]) || Double.isInfinite(ends[1] - ends[0])) {
                throw Check.wrong("the range of %s is %s, but must be two numbers, the smaller first", variable, Arrays.toString(ends));
            }
        }
        double[][] copies = Arrays.stream(ranges).map(double[]::clone).toArray(double[][]::new);
        Landscape landscape = new Landscape(null, "C is your own function", c, v -> GradientDescent.gradient(c, v), copies);
        landscape.samples(); // says at once where C has no value
        return landscape;
    }

    /** Returns what the page is told of it. */
    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>(Map.of("formula", formula, "ranges", ranges));
        if (name != null) {
            shown.put("name", name);
        } else {
            shown.putAll(Map.of("side", side(), "samples", samples()));
        }
        return shown;
    }

    private int side() {
        return ranges.length == 1 ? ON_A_CURVE : ON_A_SIDE;
    }

    /** Returns C, ∂C/∂v₁ and, if there are two variables, ∂C/∂v₂ on a grid, in which v₁ changes fastest. */
    private double[][] samples() {
        int side = side();
        int count = ranges.length == 1 ? side : side * side;
        double[][] samples = new double[1 + ranges.length][count];
        for (int n = 0; n < count; n++) {
            int[] place = {n % side, n / side};
            double[] v = IntStream.range(0, ranges.length).mapToDouble(i -> on(ranges[i], place[i], side)).toArray();
            double[] inside = IntStream.range(0, v.length).mapToDouble(i -> inside(v[i], ranges[i])).toArray();
            samples[0][n] = sample("C", c.applyAsDouble(v.clone()), v);
            double[] slopes = gradient.apply(inside);
            for (int i = 0; i < slopes.length; i++) {
                samples[1 + i][n] = sample("the slope of C", slopes[i], v);
            }
        }
        return samples;
    }

    private static double on(double[] range, int place, int side) {
        return place == side - 1 ? range[1] : range[0] + (range[1] - range[0]) * place / (side - 1);
    }

    private static double inside(double value, double[] range) {
        double inset = Math.min(INSET * Math.max(1, Math.abs(value)), (range[1] - range[0]) / 4);
        return Math.max(range[0] + inset, Math.min(range[1] - inset, value));
    }

    private double sample(String what, double value, double[] v) {
        if (!Double.isFinite(value)) {
            throw Check.wrong("%s is %s at v = %s, but must be a finite number all over the range", what, value, Numbers.exact(v));
        }
        return ranges.length == 1 ? value : new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
    }
}
