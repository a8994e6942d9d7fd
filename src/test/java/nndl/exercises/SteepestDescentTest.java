package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import nndl.Vectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of the steepest descent")
class SteepestDescentTest {
    private static final SteepestDescent.Value BOUND = (g, e) -> -e * norm(g);
    private static final SteepestDescent.Value ETA = (g, e) -> e / norm(g);
    private static final SteepestDescent.Step STEP = (g, e) -> times(-e / norm(g), g);

    private static double norm(double[] v) {
        return Math.sqrt(Vectors.dot(v, v));
    }

    private static double[] times(double factor, double[] v) {
        return Arrays.stream(v).map(x -> factor * x).toArray();
    }

    private static void says(String words, SteepestDescent.Value bound, SteepestDescent.Value eta, SteepestDescent.Step step) {
        Verdict verdict = SteepestDescent.check(bound, eta, step);
        assertFalse(verdict.passed());
        assertTrue(verdict.words().contains(words), verdict.words());
    }

    @Test
    @DisplayName("passes the norm in another summation order, and says what a zero gradient means")
    void right() {
        Verdict verdict = SteepestDescent.check(BOUND, ETA, STEP);
        assertTrue(verdict.passed(), verdict.words());
        assertTrue(verdict.words().contains("None was better") && verdict.words().contains("Where ∇C = 0"), verdict.words());
        assertTrue(SteepestDescent.check((g, e) -> -e * Arrays.stream(g).reduce(0, Math::hypot), ETA, (g, e) -> {
            double[] unit = times(1 / norm(g), g);
            return times(-e, unit);
        }).passed());
    }

    @Test
    @DisplayName("refuses η = ε and names the missing norm, in the rate and in the step")
    void missingNorm() {
        says("The norm ‖∇C‖ is missing.", BOUND, (g, e) -> e, STEP);
        says("has length ε‖∇C‖, not ε", BOUND, (g, e) -> e, STEP);
        says("The norm ‖∇C‖ is missing.", BOUND, ETA, (g, e) -> times(-e, g));
    }

    @Test
    @DisplayName("says of a near miss in any of the three that it is almost right, and no more")
    void nearMiss() {
        for (Verdict verdict : new Verdict[] {
            SteepestDescent.check((g, e) -> (float) BOUND.of(g, e), ETA, STEP),
            SteepestDescent.check(BOUND, (g, e) -> (float) ETA.of(g, e), STEP),
            SteepestDescent.check(BOUND, ETA, (g, e) -> times(-e / (float) norm(g), g))}) {
            assertTrue(!verdict.passed() && verdict.words().contains("\n" + Compare.ALMOST), verdict.words());
        }
    }

    @Test
    @DisplayName("names what is likely to have gone wrong, and shows a step that refutes a false bound")
    void misunderstandings() {
        says("This is the upper bound", (g, e) -> e * norm(g), ETA, STEP);
        says("the square of the norm", (g, e) -> -e * norm(g) * norm(g), ETA, STEP);
        says("Has ‖∇C‖ been forgotten?", (g, e) -> -e, ETA, STEP);
        says("Has ε been forgotten?", (g, e) -> -norm(g), ETA, STEP);
        says("none goes that low either", (g, e) -> -1e6, ETA, STEP);
        says("It is not a bound: Δv = (", (g, e) -> -e * norm(g) * 0.999, ETA, STEP);
        says("multiplied by the norm", BOUND, (g, e) -> e * norm(g), STEP);
        says("the minus there twice", BOUND, (g, e) -> -e / norm(g), STEP);
        says("has length", BOUND, (g, e) -> 2 * e / norm(g), STEP);
        says("leads uphill", BOUND, ETA, (g, e) -> times(e / norm(g), g));
        says("Has η been forgotten?", BOUND, ETA, (g, e) -> times(-1, g));
        says("It has length ε, but its ∇C·Δv is −0.4, and −0.5 is possible.", BOUND, ETA, (g, e) -> {
            double[] axis = new double[g.length];
            int steepest = Vectors.argmax(Arrays.stream(g).map(Math::abs).toArray());
            axis[steepest] = -e * Math.signum(g[steepest]);
            return axis;
        });
        says("where it is level", (g, e) -> -e * norm(g) * norm(g) / norm(g), ETA, STEP);
    }

    @Test
    @DisplayName("survives null, NaN, wrong lengths, exceptions and a changed gradient")
    void survives() {
        says("null when asked for the step for ∇C = (3, 4) and ε = 0.1", BOUND, ETA, (g, e) -> null);
        says("yours:    NaN", (g, e) -> Double.NaN, ETA, STEP);
        says("yours:    (NaN, NaN)", BOUND, ETA, (g, e) -> times(Double.NaN, g));
        says("gives 0 numbers, but 2", BOUND, ETA, (g, e) -> new double[0]);
        says("threw ArithmeticException", BOUND, (g, e) -> 1 / (g.length - g.length), STEP);
        says("changed the gradient", BOUND, ETA, (g, e) -> {
            double rate = -e / norm(g);
            Arrays.setAll(g, i -> rate * g[i]);
            return g;
        });
    }
}
