package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nndl.GradientDescent;
import nndl.widget.Ball;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A ball in the page goes the way of GradientDescent.minimise:")
class BallStepsTest extends ModuleTests {
    private static final Pattern JSON = Pattern.compile("<script type=\"application/json\">(.*?)</script>");
    private static final int STEPS = 60;
    private static final double SAME = 1e-12;

    @Test
    @DisplayName("on the functions with a name, to within 10⁻¹², creeping, jumping across and away")
    void named() {
        for (double eta : new double[] {0.01, 0.4, 1.05}) {
            agrees(Ball.parabola().from(1.7), eta, SAME, v -> v[0] * v[0], v -> new double[] {2 * v[0]}, 1.7);
            agrees(Ball.bowl(), eta, SAME, v -> v[0] * v[0] + v[1] * v[1], v -> new double[] {2 * v[0], 2 * v[1]}, 0.6, 0.8);
            agrees(Ball.waves(), eta, SAME, v -> v[0] * v[0] / 20 - Math.cos(v[0]), v -> new double[] {v[0] / 10 + Math.sin(v[0])}, 2.9);
        }
        for (double eta : new double[] {0.01, 0.2, 0.7}) {
            agrees(Ball.valley(), eta, SAME, v -> v[0] * v[0] + v[0] * v[1] + v[1] * v[1] - 3 * v[0] + 3,
                    v -> new double[] {2 * v[0] + v[1] - 3, v[0] + 2 * v[1]}, 2, 2);
        }
        for (double eta : new double[] {0.01, 0.05, 0.15}) {
            agrees(Ball.doubleWell().from(-1.3), eta, SAME, BallStepsTest::well, v -> new double[] {wellSlope(v[0])}, -1.3);
            agrees(Ball.hollows(), eta, SAME, v -> well(v) + v[1] * v[1], v -> new double[] {wellSlope(v[0]), 2 * v[1]}, 0.25, 1.2);
        }
    }

    private static double well(double... v) {
        return Math.pow(v[0] * v[0] - 1, 2) + Math.pow(v[0] + 1, 2) / 5;
    }

    private static double wellSlope(double v) {
        return 4 * v * (v * v - 1) + 2 * (v + 1) / 5;
    }

    @Test
    @DisplayName("on any other function nearly, between its samples and up to the edges")
    void sampled() {
        ToDoubleFunction<double[]> curve = v -> Math.sin(v[0]) + v[0] * v[0] / 10;
        agrees(Ball.of(curve, -6, 6).from(5.99), 0.2, 1e-5, curve, v -> GradientDescent.gradient(curve, v), 5.99);
        ToDoubleFunction<double[]> plane = v -> Math.pow(1 - v[0], 2) + 2 * Math.pow(v[1] - Math.sin(v[0]), 2);
        agrees(Ball.of(plane, new double[] {-2, 2}, new double[] {-1, 3}).from(-1.9, 2.98), 0.05, 1e-3, plane,
                v -> GradientDescent.gradient(plane, v), -1.9, 2.98);
    }

    private static void agrees(Ball ball, double eta, double tolerance, ToDoubleFunction<double[]> c, UnaryOperator<double[]> gradient,
                               double... start) {
        Matcher json = JSON.matcher(ball.html(""));
        assertTrue(json.find());
        List<List<Number>> page = browser.script("""
                const [json, eta, steps] = arguments;
                return (async () => {
                  const { Descent } = await import("./widgets/descent.js");
                  const { landscapeOf } = await import("./widgets/landscapes.js");
                  const { landscape, start } = JSON.parse(json);
                  const descent = new Descent(landscapeOf(landscape), start);
                  for (let step = 0; step < steps; step++) descent.step(eta);
                  return descent.positions.map((v, step) => [...v, descent.costs[step]]);
                })();""", json.group(1), eta, STEPS);
        GradientDescent java = GradientDescent.minimise(c, gradient, start, eta, STEPS);
        assertEquals(STEPS + 1, page.size());
        for (int step = 0; step <= STEPS; step++) {
            String where = ball + ", eta " + eta + ", step " + step;
            double[] v = java.position(step);
            for (int i = 0; i < v.length; i++) {
                assertClose(v[i], page.get(step).get(i), tolerance, where);
            }
            assertClose(java.cost(step), page.get(step).get(v.length), tolerance, where);
        }
    }

    private static void assertClose(double expected, Number found, double tolerance, String where) {
        assertEquals(expected, found.doubleValue(), tolerance * Math.max(1, Math.abs(expected)), where);
    }
}
