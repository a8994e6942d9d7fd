package nndl.exercises;

import static nndl.exercises.Verdicts.not;
import static nndl.exercises.Verdicts.right;

import java.util.Arrays;
import nndl.Sigmoid;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of x04, scaling sigmoid neurons,")
class ScalingSigmoidNeuronsTest {
    private static final ScalingSigmoidNeurons.Output OUTPUT = (c, z) -> Sigmoid.sigmoid(c * z);
    private static final ScalingSigmoidNeurons.LargeEnough ENOUGH = (z, tolerance) -> Math.log(1 / tolerance - 1) / Math.abs(z);
    private static final ScalingSigmoidNeurons.Limit LIMIT = z -> (Math.signum(z) + 1) / 2;

    private static double near(double[] w, double z) {
        return Math.abs(z) / 2 / Arrays.stream(w).map(Math::abs).sum();
    }

    private static Verdict output(ScalingSigmoidNeurons.Output output) {
        return ScalingSigmoidNeurons.check(output, ENOUGH, LIMIT, ScalingSigmoidNeuronsTest::near);
    }

    private static Verdict enough(ScalingSigmoidNeurons.LargeEnough largeEnough) {
        return ScalingSigmoidNeurons.check(OUTPUT, largeEnough, LIMIT, ScalingSigmoidNeuronsTest::near);
    }

    private static Verdict limit(ScalingSigmoidNeurons.Limit limit) {
        return ScalingSigmoidNeurons.check(OUTPUT, ENOUGH, limit, ScalingSigmoidNeuronsTest::near);
    }

    private static Verdict near(ScalingSigmoidNeurons.NearEnough nearEnough) {
        return ScalingSigmoidNeurons.check(OUTPUT, ENOUGH, LIMIT, nearEnough);
    }

    @Test
    @DisplayName("passes the smallest c and any larger one that depends on z, and any smaller δ")
    void passes() {
        right(output((c, z) -> 1 / (1 + Math.exp(-c * z))), "½ at z = 0");
        right(enough((z, tolerance) -> 1e6 / Math.abs(z)));
        right(enough((z, tolerance) -> 1 / (tolerance * Math.abs(z))));
        right(enough((z, tolerance) -> Math.log((1 - tolerance) / tolerance) / Math.abs(z)));
        right(enough((z, tolerance) -> 1e200 / Math.abs(z)));
        right(limit(z -> z == 0 ? 0.5 : Sigmoid.sigmoid(z * Double.POSITIVE_INFINITY)));
        right(near((w, z) -> near(w, z) / 1e6));
    }

    @Test
    @DisplayName("names what is wrong with the output")
    void outputs() {
        not(output((c, z) -> Sigmoid.sigmoid(z)), "before multiplying");
        not(output((c, z) -> c * Sigmoid.sigmoid(z)), "σ comes after");
        not(output((c, z) -> Sigmoid.sigmoid(c + z)), "Is c added?");
        not(output((c, z) -> c * z), "σ been forgotten");
        not(output((c, z) -> z > 0 ? 1 : 0), "still a finite number");
        not(output((c, z) -> Sigmoid.sigmoid(-c * z)), "sign reversed");
        not(output((c, z) -> Double.NaN), "NaN");
    }

    @Test
    @DisplayName("refuses c = 1, every fixed c, and a c that is not a positive number")
    void factors() {
        not(enough((z, tolerance) -> 1), "With c = 1 nothing has been multiplied");
        not(enough((z, tolerance) -> 1000), "same c each time", "Right so far: output.");
        not(enough((z, tolerance) -> Math.log10(1 / tolerance) / Math.abs(z)), "base 10");
        not(enough((z, tolerance) -> Math.log(1 / tolerance) * Math.abs(z)), "multiplied by |z|");
        not(enough((z, tolerance) -> Double.MAX_VALUE), "no fixed c is enough", "z = 1/c");
        not(enough((z, tolerance) -> z > 0 ? 1e300 : 1e301), "The nearer z is to 0", "Yours is the same as for z = 1.");
        not(enough((z, tolerance) -> 1e20 / tolerance), "The nearer z is to 0");
        not(enough((z, tolerance) -> 1e20 / tolerance / Math.sqrt(Math.abs(z))), "The nearer z is to 0, the larger c must be");
        not(enough((z, tolerance) -> 100 / Math.abs(z)), "The smaller the tolerance");
        not(enough((z, tolerance) -> Double.POSITIVE_INFINITY), "infinite");
        not(enough((z, tolerance) -> Double.NaN), "NaN");
        not(enough((z, tolerance) -> Math.log(1 / tolerance) / z), "must be above 0", "|z|");
        not(enough((z, tolerance) -> Math.log(tolerance) / Math.abs(z)), "wrong sign");
        not(enough((z, tolerance) -> Math.log(1 / tolerance)), "would do for z = 1");
    }

    @Test
    @DisplayName("refuses c = 1 and every finite c as the limit, and asks for ½ at z = 0")
    void limits() {
        not(limit(Sigmoid::sigmoid), "with c = 1");
        not(limit(z -> Sigmoid.sigmoid(2 * z)), "with c = 2. No finite c");
        not(limit(z -> Sigmoid.sigmoid(1000 * z)), "with c = 1,000. No finite c");
        not(limit(z -> Sigmoid.sigmoid(1e15 * z)), "No finite c");
        not(limit(z -> Sigmoid.sigmoid(1e200 * z)), "no finite c shows that");
        not(limit(z -> Sigmoid.sigmoid(Double.MAX_VALUE * z)), "No finite c");
        not(limit(z -> z > 0 ? 1 : 0), "z = 0", "what the perceptron says");
        not(limit(z -> z >= 0 ? 1 : 0), "what the step function says");
        not(limit(z -> Sigmoid.sigmoid(z * Double.POSITIVE_INFINITY)), "0 been multiplied by infinity");
        not(limit(z -> z > 0 ? 0 : 1), "been swapped");
        not(limit(z -> 0.5), "Only z = 0 stays at ½");
    }

    @Test
    @DisplayName("names what is wrong on the way from layer to layer")
    void layers() {
        not(near((w, z) -> 2 * near(w, z)), "down to 0");
        not(near((w, z) -> Math.abs(z) / 2 / Math.abs(Arrays.stream(w).sum())), "add their sizes");
        not(near((w, z) -> Math.abs(z) / 2), "weights been forgotten");
        not(near((w, z) -> z / 2 / Arrays.stream(w).map(Math::abs).sum()), "above 0");
        not(near((w, z) -> 0), "above 0");
        not(near((w, z) -> Double.NaN), "NaN");
        not(near((w, z) -> Math.abs(z) / 100), "The larger any of the weights");
        not(near((w, z) -> Math.abs(z) / 1e30), "The larger any of the weights");
        not(near((w, z) -> 1e-9 / Arrays.stream(w).map(Math::abs).sum()), "The nearer z is to 0");
        not(near((w, z) -> Math.abs(z) / 1e6 / Math.abs(w[0])), "The larger any of the weights");
        not(near((w, z) -> 1e-300), "for all weights and all z");
        not(near((w, z) -> Double.POSITIVE_INFINITY), "How much is that in all?");
        not(near((w, z) -> w[7]), "ArrayIndexOutOfBoundsException");
    }
}
