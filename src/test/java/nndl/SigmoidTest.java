package nndl;

import static nndl.Sigmoid.sigmoid;
import static nndl.Sigmoid.sigmoidPrime;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SigmoidTest {
    @Test
    @DisplayName("σ is ½ at zero, near 1 for large z, near 0 for very negative z, and stays within [0, 1] at the ends")
    void shape() {
        assertEquals(0.5, sigmoid(0));
        assertEquals(0.9999546, sigmoid(10), 1e-7);
        assertEquals(4.54e-5, sigmoid(-10), 1e-7);
        assertEquals(1, sigmoid(1000));
        assertEquals(0, sigmoid(-1000));
        assertEquals(Double.NaN, sigmoid(Double.NaN));
    }

    @Test
    @DisplayName("σ(−z) = 1 − σ(z)")
    void symmetry() {
        for (double z = -6; z <= 6; z += 0.37) {
            assertEquals(1 - sigmoid(z), sigmoid(-z), 1e-15);
        }
    }

    @Test
    @DisplayName("σ′ agrees with the slope measured by nudging z")
    void derivative() {
        double h = 1e-6;
        for (double z = -6; z <= 6; z += 0.37) {
            double measured = (sigmoid(z + h) - sigmoid(z - h)) / (2 * h);
            assertEquals(measured, sigmoidPrime(z), 1e-9);
        }
        assertEquals(0.25, sigmoidPrime(0));
    }
}
