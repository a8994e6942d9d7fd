package nndl.exercises;

import static nndl.exercises.Verdicts.not;
import static nndl.exercises.Verdicts.right;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of the cost")
class QuadraticCostTest {
    private static final double[] DEAR = {0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.9, 0.8, 0.8, 0.8};
    private static final double[] CHEAP = {0, 0, 0, 0, 0, 0.51, 0.5, 0, 0, 0};
    private static final QuadraticCost.Costs RIGHT = ofSquares((sum, n) -> sum / (2 * n));

    /** Returns a cost that makes this of the sum of all squares and of n. */
    private static QuadraticCost.Costs ofSquares(DoubleBinaryOperator cost) {
        return (outputs, targets) -> {
            double sum = 0;
            for (int i = 0; i < outputs.length; i++) {
                for (int j = 0; j < outputs[i].length; j++) {
                    sum += Math.pow(targets[i][j] - outputs[i][j], 2);
                }
            }
            return cost.applyAsDouble(sum, outputs.length);
        };
    }

    private static Verdict answers(double[] right, double[] wrong) {
        return QuadraticCost.check(RIGHT, six -> right, six -> wrong);
    }

    @Test
    @DisplayName("passes equation (6) and answers that differ by a hair")
    void passes() {
        right(answers(DEAR, CHEAP), "in 40 cases", "2.885", "0.25505");
        double[] loud = new double[10];
        Arrays.fill(loud, Math.nextDown(1.0));
        loud[6] = 1;
        right(answers(loud, new double[] {0, 0, 0, 0, 0, 0.5, 0.5, 0, 0, 0}), "4.5", "0.25");
    }

    @Test
    @DisplayName("knows what has been forgotten in the formula")
    void formula() {
        not(cost((sum, n) -> sum / n), "What stands beside the n");
        not(cost((sum, n) -> sum / 2), "(6) is a mean");
        not(cost((sum, n) -> sum), "bare sum");
        not(cost((sum, n) -> Math.sqrt(sum / (2 * n))), "a root around it all? (6) has none.");
        not(cost((sum, n) -> 0), "1 / 2 is 0");
        not(cost((sum, n) -> Double.NaN), "yours:    NaN");
    }

    private static Verdict cost(DoubleBinaryOperator cost) {
        return QuadraticCost.check(ofSquares(cost), six -> DEAR, six -> CHEAP);
    }

    @Test
    @DisplayName("says which digit an answer reads, and what makes it dear or cheap")
    void madeUp() {
        not(answers(CHEAP, CHEAP), "rightButDear reads a 5", "Right so far: cost.");
        not(answers(DEAR, DEAR), "wrongButCheap reads a 6");
        not(answers(new double[10], CHEAP), "rightButDear reads a 0", "the first of several");
        not(answers(new double[] {0, 0, 0, 0, 0, 0, 0.9, 0, 0, 0}, CHEAP), "Nine outputs of your right answer");
        not(answers(new double[] {0, 0, 0, 0, 0, 0.1, 0.9, 0, 0, 0}, CHEAP), "The wrong one is cheap already");
        not(answers(DEAR, new double[] {1, 1, 1, 1, 1, 1, 0, 1, 1, 1}), "wrong by a hair");
        not(answers(new double[] {2, 0, 0, 0, 0, 0, 3, 0, 0, 0}, CHEAP), "from 0 to 1");
        not(answers(new double[] {0, 0, 0, 0, 0, 0, Double.NaN, 0, 0, 0}, CHEAP), "from 0 to 1");
        not(answers(null, CHEAP), "returns null when asked for the outputs of rightButDear");
    }
}
