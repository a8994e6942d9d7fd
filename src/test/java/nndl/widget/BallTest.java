package nndl.widget;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nndl.GradientDescent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A ball on a function")
class BallTest {
    static final List<Landscape> NAMED = List.of(Landscape.parabola(), Landscape.doubleWell(), Landscape.waves(), Landscape.bowl(),
            Landscape.valley(), Landscape.hollows());

    @Test
    @DisplayName("knows the gradient of each function with a name")
    void gradients() {
        Random random = new Random(1);
        for (Landscape landscape : NAMED) {
            for (int n = 0; n < 50; n++) {
                double[] v = Arrays.stream(landscape.ranges()).mapToDouble(ends -> random.nextDouble(ends[0], ends[1])).toArray();
                assertArrayEquals(GradientDescent.gradient(landscape.c(), v), landscape.gradient().apply(v), 1e-8, landscape.name());
            }
        }
    }

    @Test
    @DisplayName("begins where and with the learning rate that it is told, and says so")
    void begins() {
        Ball ball = Ball.valley().from(1, -2).eta(0.3);
        assertArrayEquals(new double[] {1, -2}, (double[]) ball.shown().get("start"));
        assertEquals(0.3, ball.shown().get("eta"));
        assertEquals("A ball for gradient descent, at v = (1, −2), where C = 3. C(v) = v₁² + v₁v₂ + v₂² − 3v₁ + 3; eta = 0.3.",
                ball.toString());
        assertArrayEquals(new double[] {2, 2}, (double[]) Ball.valley().shown().get("start"), "the first is not changed");
    }

    @Test
    @DisplayName("tells the page a function with a name by that name, and of any other C and its gradient on a grid")
    void samples() {
        assertFalse(landscape(Ball.hollows()).containsKey("samples"));
        Map<?, ?> curve = landscape(Ball.of(v -> v[0] * v[0] * v[0], -1, 3));
        double[][] alongCurve = (double[][]) curve.get("samples");
        int last = (int) curve.get("side") - 1;
        assertEquals(-1, alongCurve[0][0]);
        assertEquals(27, alongCurve[0][last]);
        assertEquals(3, alongCurve[1][last / 4 * 2], 1e-8, "3v² at v = 1");
        Map<?, ?> plane = landscape(Ball.of(v -> v[0] * v[1] + v[1], new double[] {0, 6}, new double[] {-3, 3}));
        double[][] overPlane = (double[][]) plane.get("samples");
        int side = (int) plane.get("side");
        int place = 10 * side + 20; // a third of the way along v₁, a sixth along v₂
        assertEquals(2 * -2 - 2, overPlane[0][place], 1e-6);
        assertEquals(-2, overPlane[1][place], 1e-6);
        assertEquals(3, overPlane[2][place], 1e-6);
    }

    private static Map<?, ?> landscape(Ball ball) {
        return (Map<?, ?>) ball.shown().get("landscape");
    }

    @Test
    @DisplayName("asks a function for nothing beyond its range")
    void asksInside() {
        Ball.of(v -> Math.sqrt(v[0]), 0, 1);
        Ball.of(v -> Math.sqrt(1 - v[0]) + Math.sqrt(2 - v[1]), new double[] {-1e-7, 1}, new double[] {0, 2});
    }

    @Test
    @DisplayName("takes less than 400 KB of a page, with the largest samples")
    void size() {
        Random random = new Random(1);
        String html = Ball.of(v -> random.nextDouble(-1, 1) * 1e-100, new double[] {-1, 1}, new double[] {-1, 1}).html("");
        assertTrue(html.length() < 300_000, "there is room for two pictures, but the script has " + html.length() + " characters");
    }

    @Test
    @DisplayName("refuses what cannot be drawn, in a sentence")
    void refuses() {
        assertRefused("the function is null", () -> Ball.of(null, 0, 1));
        assertRefused("the range of v is [1.0, 1.0]", () -> Ball.of(v -> v[0], 1, 1));
        assertRefused("the range of v has the value Infinity", () -> Ball.of(v -> v[0], 0, Double.POSITIVE_INFINITY));
        assertRefused("the range of v₂ is [2.0]", () -> Ball.of(v -> v[0], new double[] {0, 1}, new double[] {2}));
        assertRefused("C is NaN at v = (−1)", () -> Ball.of(v -> Math.log(v[0]), -1, 1));
        assertRefused("C is -Infinity at v = (0)", () -> Ball.of(v -> Math.log(v[0]), 0, 1));
        assertRefused("the start has 2 values, but there is one variable", () -> Ball.parabola().from(1, 2));
        assertRefused("the start (5, 0) lies outside the picture, in which v₁ goes from -0.5 to 4.5", () -> Ball.valley().from(5, 0));
        assertRefused("the start has the value NaN", () -> Ball.parabola().from(Double.NaN));
        assertRefused("the start is null", () -> Ball.parabola().from((double[]) null));
        assertRefused("the learning rate eta is 0.0", () -> Ball.parabola().eta(0));
        assertRefused("the learning rate eta is NaN", () -> Ball.parabola().eta(Double.NaN));
    }

    private static void assertRefused(String part, Runnable act) {
        String message = assertThrows(IllegalArgumentException.class, act::run).getMessage();
        assertTrue(message.contains(part), message);
    }
}
