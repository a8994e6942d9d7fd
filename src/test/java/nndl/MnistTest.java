package nndl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistTest {
    private final Mnist mnist = RealMnist.get();

    @Test
    @DisplayName("there are 50,000 training, 10,000 validation and 10,000 test pictures of 784 pixels, ten classes each")
    void counts() {
        assertEquals(50_000, mnist.training().size());
        assertEquals(10_000, mnist.validation().size());
        assertEquals(10_000, mnist.test().size());
        for (Dataset part : new Dataset[] {mnist.training(), mnist.validation(), mnist.test()}) {
            assertEquals(784, part.inputLength());
            assertEquals(10, part.targetLength());
            assertTrue(part.hasLabels());
        }
    }

    @Test
    @DisplayName("the first six training digits are 5 0 4 1 9 2, and the validation digits begin with the 50,001st, a 3")
    void firstDigits() {
        int[] labels = new int[6];
        Arrays.setAll(labels, mnist.training()::label);
        assertArrayEquals(new int[] {5, 0, 4, 1, 9, 2}, labels);
        assertEquals(3, mnist.validation().label(0));
        assertEquals(7, mnist.test().label(0));
    }

    @Test
    @DisplayName("the test set holds 980 zeros, 1,135 ones … 1,009 nines")
    void testLabels() {
        int[] counts = new int[10];
        for (int i = 0; i < mnist.test().size(); i++) {
            counts[mnist.test().label(i)]++;
        }
        assertArrayEquals(new int[] {980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009}, counts);
    }

    @Test
    @DisplayName("pixels are grey values over 255, row by row from the top: the upper bar of the first 5")
    void pixels() {
        double[] five = mnist.training().input(0);
        int[] bar = {3, 18, 18, 18, 126, 136, 175, 26, 166, 255, 247, 127}; // row 5, columns 12 to 23
        for (int k = 0; k < bar.length; k++) {
            assertEquals(bar[k] / 255.0, five[5 * 28 + 12 + k]);
        }
        assertArrayEquals(new double[5 * 28 + 12], Arrays.copyOf(five, 5 * 28 + 12));
        double[] target = new double[10];
        target[5] = 1;
        assertArrayEquals(target, mnist.training().target(0));
    }

    @Test
    @DisplayName("every pixel of the test set lies in [0, 1], and both ends occur")
    void range() {
        double least = 1;
        double most = 0;
        for (int i = 0; i < mnist.test().size(); i++) {
            for (double pixel : mnist.test().input(i)) {
                least = Math.min(least, pixel);
                most = Math.max(most, pixel);
            }
        }
        assertEquals(0, least);
        assertEquals(1, most);
    }

    private static double darkness(Dataset data, int i) {
        return Arrays.stream(data.input(i)).sum();
    }

    @Test
    @DisplayName("guessing by the nearest average darkness, learned from the 50,000, gets 2,225 of the 10,000 right")
    void darknessBaseline() {
        double[] mean = new double[10];
        int[] count = new int[10];
        Dataset training = mnist.training();
        for (int i = 0; i < training.size(); i++) {
            mean[training.label(i)] += darkness(training, i);
            count[training.label(i)]++;
        }
        Arrays.setAll(mean, d -> mean[d] / count[d]);
        int correct = 0;
        for (int i = 0; i < mnist.test().size(); i++) {
            double darkness = darkness(mnist.test(), i);
            double[] nearness = new double[10];
            Arrays.setAll(nearness, d -> -Math.abs(darkness - mean[d]));
            correct += Vectors.argmax(nearness) == mnist.test().label(i) ? 1 : 0;
        }
        assertEquals(2225, correct);
    }

    @Test
    @DisplayName("it prints what it holds")
    void prints() {
        assertEquals("MNIST: 50,000 training, 10,000 validation and 10,000 test pictures of 28 × 28", mnist.toString());
    }

    @Test
    @DisplayName("the system property nndl.data names the folder to load from")
    void property(@TempDir Path empty) throws IOException {
        Path data = Mnist.folder().toAbsolutePath();
        String before = System.getProperty("nndl.data");
        try {
            System.setProperty("nndl.data", empty.toString());
            Errors.inOrOut(Mnist::load, empty.toString(), "labels", "missing");
            System.setProperty("nndl.data", data.toString());
            assertEquals(5, Mnist.load().training().label(0));
        } finally {
            if (before == null) {
                System.clearProperty("nndl.data");
            } else {
                System.setProperty("nndl.data", before);
            }
        }
    }
}
