package nndl.exercises;

import static nndl.exercises.Verdicts.not;
import static nndl.exercises.Verdicts.right;

import java.util.function.DoubleBinaryOperator;
import nndl.Perceptron;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of x02, merging connections,")
class MergingConnectionsTest {
    private static final DoubleBinaryOperator SUM = Double::sum;

    private static Verdict together(MergingConnections.Together together) {
        return MergingConnections.check(together, SUM::applyAsDouble, MergingConnectionsTest::merged);
    }

    private static Verdict inOne(MergingConnections.InOne inOne) {
        return MergingConnections.check((w1, w2, x) -> (w1 + w2) * x, inOne, MergingConnectionsTest::merged);
    }

    private static Verdict merging(MergingConnections.Merged merged) {
        return MergingConnections.check((w1, w2, x) -> w1 * x + w2 * x, SUM::applyAsDouble, merged);
    }

    private static double[] combined(Perceptron p, int[] from, int sources, DoubleBinaryOperator rule) {
        double[] weights = new double[sources];
        for (int i = 0; i < from.length; i++) {
            weights[from[i]] = rule.applyAsDouble(weights[from[i]], p.weights()[i]);
        }
        return weights;
    }

    private static Perceptron merged(Perceptron p, int[] from, int sources) {
        return new Perceptron(combined(p, from, sources, SUM), p.bias());
    }

    @Test
    @DisplayName("passes the sum, in whatever order")
    void passes() {
        right(together((w1, w2, x) -> x * w2 + x * w1), "−4", "100 random");
        right(inOne((w1, w2) -> w2 + w1));
    }

    @Test
    @DisplayName("names what the proof lacks")
    void proofs() {
        not(together((w1, w2, x) -> w1 + w2), "x = 0", "Has x been forgotten?");
        not(together((w1, w2, x) -> w1 * w2 * x), "Are the weights multiplied together?");
        not(together((w1, w2, x) -> w1 * x), "second connection been forgotten");
        not(together((w1, w2, x) -> x == 1 ? w1 + w2 : 0), "Right for x = 0 and x = 1.");
        not(together((w1, w2, x) -> x > 0 ? w1 + w2 : 0), "Right for x = 0 and x = 1.");
        not(together((w1, w2, x) -> w1 * x + w2), "missing from the second term");
        not(together((w1, w2, x) -> Double.NaN), "NaN");
        not(inOne((w1, w2) -> w1 * w2), "Are they multiplied together?");
        not(inOne((w1, w2) -> (w1 + w2) / 2), "Is it their mean?");
        not(inOne(Math::max), "Has only one of them been kept?");
    }

    @Test
    @DisplayName("names what went wrong in a perceptron")
    void perceptrons() {
        not(merging((p, from, sources) -> p), "(5, 1, 7)", "still the weights of the connections");
        not(merging((p, from, sources) -> new Perceptron(combined(p, from, from.length, SUM), p.bias())), "2 weights",
                "one for each connection");
        not(merging((p, from, sources) -> new Perceptron(combined(p, from, sources, (sum, w) -> w), p.bias())), "= instead of +=");
        not(merging((p, from, sources) -> new Perceptron(combined(p, from, sources, (sum, w) -> sum == 0 ? w : sum), p.bias())),
                "Only the first weight");
        not(merging((p, from, sources) -> new Perceptron(combined(p, from, sources, (sum, w) -> sum == 0 ? w : sum * w), p.bias())),
                "multiplied together");
        not(merging((p, from, sources) -> new Perceptron(combined(p, from, sources, SUM), 0)), "bias been forgotten");
        not(merging((p, from, sources) -> new Perceptron(combined(p, from, sources, SUM), 2 * p.bias())), "added twice");
        not(merging((p, from, sources) -> new Perceptron(combined(p, from, sources, SUM), from.length * p.bias())),
                "once for each connection");
        not(merging((p, from, sources) -> new Perceptron(combined(p, from, sources, SUM), -p.bias())), "changed sign");
        not(merging((p, from, sources) -> {
            Perceptron right = merged(p, from, sources);
            from[0] = 9;
            return right;
        }), "changed the caller's array");
    }

    @Test
    @DisplayName("survives null and exceptions")
    void survives() {
        not(merging((p, from, sources) -> null), "null");
        not(merging((p, from, sources) -> new Perceptron(new double[] {1 / 0.0}, 0)), "IllegalArgumentException");
        not(MergingConnections.check(null, SUM::applyAsDouble, MergingConnectionsTest::merged), "NullPointerException");
    }
}
