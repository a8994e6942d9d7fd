package nndl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LayerSigmoidTest {
    private static final double HALF_LN2 = Math.log(2) / 2;

    /** Checks that σ of the layer is σ of each, bit by bit. */
    private static void assertSameBits(double... z) {
        double[] layer = z.clone();
        new LayerSigmoid(z.length).apply(layer);
        for (int j = 0; j < z.length; j++) {
            assertEquals(Double.doubleToRawLongBits(Sigmoid.sigmoid(z[j])), Double.doubleToRawLongBits(layer[j]), "z = " + z[j]);
        }
    }

    @Test
    @DisplayName("σ of a layer has the bits of σ of each neuron, for millions of random z of every size")
    void random() {
        Random random = new Random(1);
        for (double size : new double[] {1e-9, 1e-6, 0.01, 0.5, 1, 3, 10, 40, 300, 800}) {
            for (int layer = 0; layer < 10_000; layer++) {
                assertSameBits(random.doubles(30, -size, size).toArray());
            }
        }
    }

    @Test
    @DisplayName("so has it at and beside every place where the arithmetic changes")
    void borders() {
        for (double border : new double[] {0, 0x1p-28, HALF_LN2, 3 * HALF_LN2, 5 * HALF_LN2, 36, 708, 709.78, 745.13, 1e300}) {
            double z = border;
            for (int i = 0; i < 1000; i++) {
                assertSameBits(z, -z);
                z = Math.nextUp(z);
            }
            z = border;
            for (int i = 0; i < 1000; i++) {
                assertSameBits(z, -z);
                z = Math.nextDown(z);
            }
        }
        for (int k = -1020; k <= 1020; k++) { // where e to the −z goes from one power of two to the next
            double z = (k + 0.5) * Math.log(2);
            for (int i = 0; i < 50; i++) {
                assertSameBits(z, Math.nextUp(z));
                z = Math.nextDown(z);
            }
        }
    }

    @Test
    @DisplayName("one z for which there is a case of its own does not spoil the others")
    void special() {
        for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, -0.0, Double.MIN_VALUE, 1e-30}) {
            assertSameBits(1.5, odd, -2.25, 0.1);
            assertSameBits(odd, 1.5);
            assertSameBits(odd);
        }
    }

    @Test
    @DisplayName("a layer narrower than the widest is worked out as well, and a layer of none does no harm")
    void narrow() {
        LayerSigmoid sigmoid = new LayerSigmoid(5);
        double[] z = {0.3, -0.3};
        sigmoid.apply(z);
        assertEquals(1, Arrays.stream(z).sum(), 1e-15);
        sigmoid.apply(new double[0]);
    }
}
