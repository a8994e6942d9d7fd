package nndl.exercises;

import static nndl.exercises.Verdicts.not;
import static nndl.exercises.Verdicts.right;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of one update by hand")
class UpdateByHandTest {
    private static final double[] Z = {2, -0.5};
    private static final double[] A = {0.881, 0.378};
    private static final double[][] SLOPES = {{0.092, 0.046, 0.092}, {0, -0.146, -0.146}};
    private static final double[] MEANS = {0.046, -0.05, -0.027};
    private static final double[] UPDATED = {1.861, -0.85, 0.581};

    private static Verdict check(double[] z, double[] a, double[][] slopes, double[] means, double[] updated) {
        return UpdateByHand.check(stage -> new double[][] {{z[0], a[0]}, {z[1], a[1]}}, stage -> slopes, stage -> means, stage -> updated);
    }

    @Test
    @DisplayName("passes three decimals, even if each stage is rounded, and more")
    void passes() {
        right(check(Z, A, SLOPES, MEANS, UPDATED), "w = (1.861, −0.85) and b = 0.581");
        right(check(Z, A, SLOPES, MEANS, new double[] {2 - 3 * MEANS[0], -1 - 3 * MEANS[1], 0.5 - 3 * MEANS[2]}));
        right(check(Z, new double[] {0.8808, 0.3775}, new double[][] {{0.0925, 0.0462, 0.0925}, {0, -0.1463, -0.1463}},
                new double[] {0.0462, -0.05, -0.0269}, new double[] {1.8613, -0.8499, 0.5807}));
    }

    @Test
    @DisplayName("says at which stage it went wrong, and by which slip")
    void stages() {
        not(check(new double[] {1.5, -1}, A, SLOPES, MEANS, UPDATED), "Is the bias missing?");
        not(check(Z, new double[] {0.119, 0.622}, SLOPES, MEANS, UPDATED), "sign in the exponent", "The outputs a");
        not(slopes(0.881, 0.44, 0.881, 0, -0.622, -0.622), "Has σ′ been forgotten?");
        not(slopes(0.046, 0.023, 0.046, 0, -0.073, -0.073), "a ½ too many?");
        not(slopes(0.09, 0.05, 0.09, 0, -0.15, -0.15), "rounded too early?");
        not(check(Z, A, new double[][] {SLOPES[0]}, MEANS, UPDATED), "a row for each of the two examples");
        not(check(Z, A, SLOPES, new double[] {0.092, -0.1, -0.054}, UPDATED), "This is the sum.");
        not(check(Z, A, SLOPES, MEANS, new double[] {2.139, -1.15, 0.419}), "That leads uphill");
        not(check(Z, A, SLOPES, MEANS, new double[] {1.723, -0.7, 0.661}), "it is η/m");
        not(check(Z, A, SLOPES, MEANS, new double[] {1.931, -0.925, 0.54}), "divided by m once more?");
        not(check(Z, A, SLOPES, MEANS, new double[] {1.861, -0.85, Double.NaN}), "Right so far: forward, slopes, means.");
    }

    private static Verdict slopes(double... six) {
        return check(Z, A, new double[][] {{six[0], six[1], six[2]}, {six[3], six[4], six[5]}}, MEANS, UPDATED);
    }
}
