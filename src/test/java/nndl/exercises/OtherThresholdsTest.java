package nndl.exercises;

import static nndl.exercises.Verdicts.not;
import static nndl.exercises.Verdicts.right;

import nndl.Perceptron;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of x01, other thresholds,")
class OtherThresholdsTest {
    private static final OtherThresholds.Decision TWO = facts -> Perceptron.withThreshold(new double[] {2, 2, 2}, 3);
    private static final OtherThresholds.Decision UNDISTURBED = facts -> Perceptron.withThreshold(new double[] {2, -2, 0}, 1);

    private static Verdict thresholds(double... thresholds) {
        return OtherThresholds.check(demands -> thresholds, TWO, UNDISTURBED);
    }

    private static Verdict two(double bias, double... weights) {
        return OtherThresholds.check(demands -> new double[] {9, 1, 7, 11, -1}, facts -> new Perceptron(weights, bias), UNDISTURBED);
    }

    private static Verdict undisturbed(double bias, double... weights) {
        return OtherThresholds.check(demands -> new double[] {9, 1, 7, 11, -1}, TWO, facts -> new Perceptron(weights, bias));
    }

    @Test
    @DisplayName("passes every threshold of the right interval, and says which lie on an edge")
    void passes() {
        right(thresholds(9, 1, 7, 11, -1), "all eight");
        right(thresholds(8, 0, 6, 10, -1e-9), "Your 8 and 0 and 6 and 10 are themselves sums");
        right(thresholds(9.999, 1.999, 7.999, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
        right(two(-10, 5, 6, 7));
        right(two(-2, 2, 2, 2));
        right(undisturbed(-50, 100, -300, 1));
    }

    @Test
    @DisplayName("names ≥ in place of >, the bias in place of the threshold, and demands that were swapped")
    void thresholdsThatAreWrong() {
        not(thresholds(10, 1, 7, 11, -1), "Demand 1", "sum is 10", "> and not ≥");
        not(thresholds(9, 1, 7, 11, 0), "Demand 5", "> and not ≥");
        not(thresholds(9, 1, 7, 11, Double.MIN_VALUE), "Even the sum 0", "smallest number above 0");
        not(thresholds(9, 1, 5, 11, -1), "Demand 3", "sum is 6", "too low");
        not(thresholds(9, 1, 9, 11, -1), "Demand 3", "right for \"only if");
        not(thresholds(9, 5, 7, 11, -1), "Demand 2", "too high");
        not(thresholds(9, 1, 7, -11, -1), "Demand 4", "Is this the bias?");
        not(thresholds(9, 7, 1, 11, -1), "Demand 2", "right for \"in good weather");
        not(thresholds(5, 1, 7, 11, -1), "(1, 0, 0)", "gives:    1", "expected: 0");
    }

    @Test
    @DisplayName("names what is wrong with a perceptron")
    void perceptronsThatAreWrong() {
        not(two(-4, 2, 2, 2), "w·x + b = 0 as a yes");
        not(two(3, 2, 2, 2), "wrong sign");
        not(two(3, -2, -2, -2), "every time");
        not(two(-5, 6, 2, 2), "no threshold will do");
        not(undisturbed(-1, 2, 0, 0), "a reason not to go");
        not(two(-3, 2, 2), "has 2 weights");
        not(two(-1, 2, 2, 2), "One fact is enough", "Right so far: thresholds.");
        not(two(-5, 2, 2, 2), "wants all three");
        not(undisturbed(-3, 6, -2, 0), "outweighs your partner", "Right so far: thresholds, ifAtLeastTwo.");
        not(undisturbed(-1, 6, -6, 2), "distance does not matter");
    }

    @Test
    @DisplayName("survives NaN, null, a wrong length and exceptions")
    void survives() {
        not(thresholds(Double.NaN, 1, 7, 11, -1), "NaN");
        not(thresholds(9), "gives 1 numbers, but there are 5");
        not(OtherThresholds.check(demands -> null, TWO, UNDISTURBED), "null");
        not(two(Double.NaN, 2, 2, 2), "IllegalArgumentException");
    }
}
