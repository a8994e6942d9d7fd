package nndl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GradientDescentTest {
    private static final ToDoubleFunction<double[]> BOWL = v -> v[0] * v[0] + v[1] * v[1];
    private static final double[] START = {3, -2};

    private static double[] slope(double[] v) {
        return new double[] {2 * v[0], 2 * v[1]};
    }

    private static GradientDescent bowl(double eta, int steps) {
        return GradientDescent.minimise(BOWL, GradientDescentTest::slope, START, eta, steps);
    }

    @Test
    @DisplayName("equation (11) on v1² + v2²: after each step v is (1 − 2η)^step times the start")
    void closedForm() {
        for (double eta : new double[] {0.05, 0.4, 0.5, 1.05}) {
            GradientDescent path = bowl(eta, 20);
            assertEquals(21, path.length());
            for (int step = 0; step <= 20; step++) {
                double factor = Math.pow(1 - 2 * eta, step);
                assertArrayEquals(new double[] {3 * factor, -2 * factor}, path.position(step), 1e-13 * Math.max(1, Math.abs(factor)));
                assertEquals(13 * factor * factor, path.cost(step), 1e-12 * Math.max(1, factor * factor));
            }
        }
    }

    @Test
    @DisplayName("η = 0.05 is slow, 0.4 is quick, and with 1.05 the cost rises with every step")
    void learningRates() {
        assertTrue(bowl(0.05, 10).cost(10) > 1);
        assertTrue(bowl(0.4, 10).cost(10) < 1e-12);
        GradientDescent diverging = bowl(1.05, 10);
        for (int step = 1; step <= 10; step++) {
            assertTrue(diverging.cost(step) > diverging.cost(step - 1), "step " + step);
        }
    }

    @Test
    @DisplayName("the measured gradient is near the derivative, and leads along nearly the same path")
    void measuredGradient() {
        ToDoubleFunction<double[]> c = v -> Math.exp(v[0]) * Math.sin(v[1]) + v[0] * v[1] * v[1];
        for (double[] v : new double[][] {{0, 0}, {1, 2}, {-3, 0.5}, {2, -100}}) {
            double[] exact = {Math.exp(v[0]) * Math.sin(v[1]) + v[1] * v[1], Math.exp(v[0]) * Math.cos(v[1]) + 2 * v[0] * v[1]};
            double[] measured = GradientDescent.gradient(c, v);
            for (int i = 0; i < 2; i++) {
                assertEquals(exact[i], measured[i], 1e-8 * Math.max(1, Math.abs(exact[i])));
            }
        }
        GradientDescent measured = GradientDescent.minimise(BOWL, START, 0.1, 50);
        GradientDescent exact = bowl(0.1, 50);
        for (int step = 0; step <= 50; step++) {
            assertArrayEquals(exact.position(step), measured.position(step), 1e-8);
        }
    }

    @Test
    @DisplayName("a small step changes the cost by nearly −η‖∇C‖², equation (10)")
    void downhill() {
        double eta = 1e-4;
        double predicted = -eta * (6 * 6 + 4 * 4);
        GradientDescent path = bowl(eta, 1);
        assertEquals(predicted, path.cost(1) - path.cost(0), 1e-3 * Math.abs(predicted));
    }

    @Test
    @DisplayName("on a C with two valleys, two starts end in two minima, one of them not the lowest")
    void twoMinima() {
        ToDoubleFunction<double[]> c = v -> Math.pow(v[0] * v[0] - 1, 2) + 0.3 * v[0] + v[1] * v[1];
        GradientDescent left = GradientDescent.minimise(c, new double[] {-0.3, 1}, 0.05, 500);
        GradientDescent right = GradientDescent.minimise(c, new double[] {0.5, 1}, 0.05, 500);
        for (GradientDescent path : new GradientDescent[] {left, right}) {
            assertArrayEquals(new double[2], GradientDescent.gradient(c, path.position(500)), 1e-6);
        }
        assertTrue(left.position(500)[0] < -0.9 && right.position(500)[0] > 0.9);
        assertTrue(left.cost(500) < right.cost(500) - 0.5);
    }

    @Test
    @DisplayName("one variable and ten variables work too, and with no steps only the start is there")
    void anyNumberOfVariables() {
        assertEquals(2, GradientDescent.minimise(v -> Math.pow(v[0] - 2, 2), new double[] {0}, 0.3, 60).position(60)[0], 1e-9);
        ToDoubleFunction<double[]> c = v -> Arrays.stream(v).map(x -> x * x).sum();
        assertEquals(0, GradientDescent.minimise(c, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 0.3, 60).cost(60), 1e-12);
        GradientDescent none = GradientDescent.minimise(BOWL, START, 0.1, 0);
        assertEquals(1, none.length());
        assertEquals(13, none.cost(0));
        assertArrayEquals(new double[] {13}, none.costs());
        GradientDescent two = GradientDescent.minimise(BOWL, START, 0.1, 2);
        two.costs()[0] = 7;
        assertArrayEquals(new double[] {13, two.cost(1), two.cost(2)}, two.costs(), "a copy");
    }

    @Test
    @DisplayName("the start stays as it was, even if C or its gradient writes into what it is given; positions are copies")
    void startStays() {
        double[] start = {3, -2};
        GradientDescent path = GradientDescent.minimise(v -> {
            double c = BOWL.applyAsDouble(v);
            Arrays.fill(v, 77);
            return c;
        }, v -> {
            double[] slope = slope(v);
            Arrays.fill(v, 77);
            return slope;
        }, start, 0.4, 5);
        assertArrayEquals(new double[] {3, -2}, start);
        start[0] = 99;
        path.position(0)[0] = 99;
        assertArrayEquals(new double[] {3, -2}, path.position(0));
        assertArrayEquals(bowl(0.4, 5).position(5), path.position(5));
    }

    @Test
    @DisplayName("a thread told to stop ends the run with what it has")
    void stops() {
        GradientDescent path;
        Thread.currentThread().interrupt();
        try {
            path = bowl(0.1, 1000);
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertEquals(1, path.length());
        assertArrayEquals(START, path.position(0));
    }

    @Test
    @DisplayName("it prints where it began and where it ended")
    void prints() {
        assertTrue(bowl(0.4, 3).toString().startsWith("Gradient descent in 3 steps: cost 13 at (3, −2), then"));
    }

    @Test
    @DisplayName("wrong arguments are rejected with an explanation")
    void errors() {
        Errors.wrongArgument(() -> GradientDescent.minimise(null, START, 0.1, 1), "function to minimise is null");
        Errors.wrongArgument(() -> GradientDescent.minimise(BOWL, null, START, 0.1, 1), "gradient is null");
        Errors.wrongArgument(() -> GradientDescent.minimise(BOWL, null, 0.1, 1), "start is null");
        Errors.wrongArgument(() -> GradientDescent.minimise(BOWL, new double[0], 0.1, 1), "start has no values");
        Errors.wrongArgument(() -> GradientDescent.minimise(BOWL, new double[] {1, Double.NaN}, 0.1, 1), "start", "NaN", "index 1");
        for (double eta : new double[] {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            Errors.wrongArgument(() -> GradientDescent.minimise(BOWL, START, eta, 1), "eta is " + eta, "above 0");
        }
        Errors.wrongArgument(() -> bowl(0.1, -1), "-1 steps", "0 or more");
        Errors.wrongArgument(() -> bowl(0.1, Integer.MAX_VALUE), "2,147,483,647 steps", "at most");
        Errors.wrongArgument(() -> GradientDescent.minimise(BOWL, v -> new double[3], START, 0.1, 1), "3 values", "2 variables");
        Errors.wrongArgument(() -> GradientDescent.minimise(BOWL, v -> null, START, 0.1, 1), "gradient's answer is null");
        Errors.wrongArgument(() -> bowl(0.1, 3).position(4), "no step 4", "0 to 3");
        Errors.wrongArgument(() -> bowl(0.1, 3).cost(-1), "no step -1", "0 to 3");
        Errors.wrongArgument(() -> GradientDescent.gradient(null, START), "null");
        Errors.wrongArgument(() -> GradientDescent.gradient(BOWL, null), "null");
    }
}
