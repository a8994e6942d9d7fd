package nndl.data;

import java.util.Arrays;

/**
 * The paper behind a drawing: how light it is at each place, as a smooth surface a + bx + cy + dx² + exy + fy² that is fitted to the
 * picture's edge first, and then to all that differs little from it. So grey paper, a shadow or a lamp at one side are told from ink.
 */
final class Paper {
    private static final int TERMS = 6;
    private static final int FITS = 5;
    private static final double EDGE = 0.84; // beyond which, from -1 to 1, a place belongs to the edge

    private final double[][] grey;
    private final double[] surface = new double[TERMS];
    private double noise;

    private Paper(double[][] grey) {
        this.grey = grey;
    }

    static Paper of(double[][] grey) {
        Paper paper = new Paper(grey);
        paper.fit(-1);
        for (int n = 1; n < FITS; n++) {
            paper.fit(0.02 + 2.5 * paper.noise);
        }
        return paper;
    }

    /** Returns the typical difference of a place of bare paper from the surface. */
    double noise() {
        return noise;
    }

    /** Returns by how much a place is lighter than the paper; darker places are below 0. */
    double lighter(int row, int column) {
        return grey[row][column] - at(terms(row, column));
    }

    private double[] terms(int row, int column) {
        double y = 2.0 * row / (grey.length - 1) - 1;
        double x = 2.0 * column / (grey[0].length - 1) - 1;
        return new double[] {1, x, y, x * x, x * y, y * y};
    }

    private double at(double[] terms) {
        double sum = 0;
        for (int t = 0; t < TERMS; t++) {
            sum += surface[t] * terms[t];
        }
        return sum;
    }

    /** Fits the surface to the places within this tolerance of it, or to the edge where the tolerance is below 0: least squares. */
    private void fit(double tolerance) {
        double[][] equations = new double[TERMS][TERMS + 1];
        double[] differences = new double[grey.length * grey[0].length];
        boolean[] taken = new boolean[differences.length];
        for (int row = 0, n = 0; row < grey.length; row++) {
            for (int column = 0; column < grey[0].length; column++, n++) {
                double[] terms = terms(row, column);
                taken[n] = tolerance < 0 ? Math.max(Math.abs(terms[1]), Math.abs(terms[2])) > EDGE
                        : Math.abs(grey[row][column] - at(terms)) <= tolerance;
                if (taken[n]) {
                    for (int t = 0; t < TERMS; t++) {
                        for (int u = 0; u < TERMS; u++) {
                            equations[t][u] += terms[t] * terms[u];
                        }
                        equations[t][TERMS] += terms[t] * grey[row][column];
                    }
                }
            }
        }
        solve(equations);
        int count = 0;
        for (int row = 0, n = 0; row < grey.length; row++) {
            for (int column = 0; column < grey[0].length; column++, n++) {
                if (taken[n]) {
                    differences[count++] = Math.abs(lighter(row, column));
                }
            }
        }
        Arrays.sort(differences, 0, count);
        noise = count == 0 ? 0 : differences[count / 2];
    }

    /** Solves the equations by Gauss's elimination with pivots; where they leave a term open, it stays 0. */
    private void solve(double[][] equations) {
        for (int t = 0; t < TERMS; t++) {
            int pivot = t;
            for (int row = t + 1; row < TERMS; row++) {
                pivot = Math.abs(equations[row][t]) > Math.abs(equations[pivot][t]) ? row : pivot;
            }
            double[] swap = equations[t];
            equations[t] = equations[pivot];
            equations[pivot] = swap;
            for (int row = 0; row < TERMS && Math.abs(equations[t][t]) > 1e-9; row++) {
                double factor = row == t ? 0 : equations[row][t] / equations[t][t];
                for (int column = t; column <= TERMS && factor != 0; column++) {
                    equations[row][column] -= factor * equations[t][column];
                }
            }
        }
        for (int t = 0; t < TERMS; t++) {
            surface[t] = Math.abs(equations[t][t]) > 1e-9 ? equations[t][TERMS] / equations[t][t] : 0;
        }
    }
}
