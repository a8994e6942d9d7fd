package nndl.exercises;

import static nndl.exercises.Verdicts.not;
import static nndl.exercises.Verdicts.right;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of x03, scaling perceptrons,")
class ScalingPerceptronsTest {
    private static Verdict scaled(ScalingPerceptrons.Scaled scaled) {
        return ScalingPerceptrons.check(scaled, c -> c > 0, c -> 1, (z, c, layer) -> c * z);
    }

    private static Verdict neverChanges(ScalingPerceptrons.NeverChanges neverChanges) {
        return ScalingPerceptrons.check((z, c) -> c * z, neverChanges, c -> 1, (z, c, layer) -> c * z);
    }

    private static Verdict counterexample(ScalingPerceptrons.Counterexample counterexample) {
        return ScalingPerceptrons.check((z, c) -> c * z, c -> c > 0, counterexample, (z, c, layer) -> c * z);
    }

    private static Verdict inLayer(ScalingPerceptrons.InLayer inLayer) {
        return ScalingPerceptrons.check((z, c) -> c * z, c -> c > 0, c -> 1, inLayer);
    }

    @Test
    @DisplayName("passes the proof, with any counterexample")
    void passes() {
        right(scaled((z, c) -> z * c), "50 random networks");
        right(counterexample(c -> c == 0 ? Double.MIN_VALUE : -1e300));
        right(counterexample(c -> c == 0 ? 1 : -1 / c));
    }

    @Test
    @DisplayName("names what is wrong with the weighted input")
    void weightedInputs() {
        not(scaled((z, c) -> z), "old weighted input", "a perceptron with w =");
        not(scaled((z, c) -> c * c * z), "c²");
        not(scaled((z, c) -> z + c), "Is c added?");
        not(scaled((z, c) -> Math.abs(c) * z), "lost its sign");
        not(scaled((z, c) -> z > 0 ? 1 : 0), "Is this the answer, 0 or 1?");
        not(scaled((z, c) -> Math.max(0, c * z)), "Is what is below 0 cut off?");
        not(scaled((z, c) -> Double.NaN), "NaN");
        Verdict partly = scaled((z, c) -> c < 0 ? z : c * z); // what explains the first wrong one only
        not(partly, "yours:");
        assertFalse(partly.words().contains("?"), partly.words());
    }

    @Test
    @DisplayName("exposes c = 0, negative c and too small a promise")
    void promises() {
        not(neverChanges(c -> c >= 0), "c = 0", "every weighted input becomes 0");
        not(neverChanges(c -> c != 0), "c = −2", "reverses the sign");
        not(neverChanges(c -> c >= 1), "c = 0.5", "nearer to 0, but moves none to the other side");
        not(neverChanges(c -> c == 1), "c = 2", "on which side of 0");
        not(neverChanges(c -> c > 1e-9), "× 10⁻³⁰⁰".replace(" ", "\u00A0"), "nearer to 0, but moves none to the other side");
        not(neverChanges(c -> c > 1e-310), "10⁻³²⁴", "nearer to 0");
        not(neverChanges(c -> c > 0 && c < 1e9), "10³⁰⁰", "on which side of 0");
        not(neverChanges(c -> true), "c = 0");
    }

    @Test
    @DisplayName("refuses a counterexample that changes nothing")
    void counterexamples() {
        not(counterexample(c -> 0), "whatever c is");
        not(counterexample(c -> -1), "Which z gives 1 before?");
        not(counterexample(c -> Double.POSITIVE_INFINITY), "finite");
        not(counterexample(c -> Double.NaN), "finite");
        not(counterexample(c -> 1 / c), "divided by c, which is 0", "Right so far: scaled, neverChanges.");
        not(counterexample(c -> {
            throw new ArithmeticException("no");
        }), "ArithmeticException");
    }

    @Test
    @DisplayName("names a c that piles up from layer to layer")
    void layers() {
        not(inLayer((z, c, layer) -> Math.pow(c, layer) * z), "layer 2", "pile up");
        not(inLayer((z, c, layer) -> layer * c * z), "layer 2", "pile up");
        not(inLayer((z, c, layer) -> z), "own weights");
        not(inLayer((z, c, layer) -> layer == 1 ? c * z : z), "layer 2", "own weights");
        not(ScalingPerceptrons.check((z, c) -> c * z, c -> c > 0, c -> 1, null), "NullPointerException");
    }
}
