package nndl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CostTest {
    @Test
    @DisplayName("the cost of an example is half the squared distance between output and target")
    void cost() {
        assertEquals(0, Cost.cost(new double[] {0.2, 0.7}, new double[] {0.2, 0.7}));
        assertEquals(12.5, Cost.cost(new double[] {3, 0}, new double[] {0, 4}));
        assertEquals(0.5 * (0.04 + 0.09), Cost.cost(new double[] {0.2, 0.7}, new double[] {0, 1}), 1e-15);
    }

    @Test
    @DisplayName("its derivative with respect to the output is a − y, as nudging the output shows")
    void derivative() {
        double[] a = {0.2, 0.7, 0.5};
        double[] y = {0, 1, 0};
        assertArrayEquals(new double[] {0.2, -0.3, 0.5}, Cost.costDerivative(a, y), 1e-15);
        assertArrayEquals(GradientDescent.gradient(v -> Cost.cost(v, y), a), Cost.costDerivative(a, y), 1e-9);
    }

    @Test
    @DisplayName("wrong arguments are rejected with an explanation")
    void errors() {
        Errors.wrongArgument(() -> Cost.cost(new double[10], new double[4]), "target", "4", "10");
        Errors.wrongArgument(() -> Cost.cost(new double[10], null), "the target is null");
        Errors.wrongArgument(() -> Cost.cost(null, new double[10]), "the output is null");
        Errors.wrongArgument(() -> Cost.costDerivative(new double[1], new double[] {Double.NaN}), "target", "NaN");
    }
}
