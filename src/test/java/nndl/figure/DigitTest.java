package nndl.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nndl.Dataset;
import nndl.Errors;
import nndl.Network;
import nndl.RealMnist;
import nndl.Tiny;
import nndl.show.Colours;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DigitTest {
    private static final int SIDE = 28;

    private static double[] noise(long seed) {
        Random random = new Random(seed);
        return random.ints(SIDE * SIDE, 0, 256).mapToDouble(g -> g / 255.0).toArray();
    }

    private static int grey(BufferedImage image, double x, double y) {
        int rgb = image.getRGB((int) x, (int) y);
        assertEquals(rgb >> 16 & 0xff, rgb & 0xff, "a shade of grey");
        return rgb & 0xff;
    }

    /** Returns the first or last place on a line through the middle where the picture is not white: its frame. */
    private static int frame(BufferedImage image, boolean across, boolean first) {
        int length = across ? image.getWidth() : image.getHeight();
        for (int n = 0; n < length; n++) {
            int at = first ? n : length - 1 - n;
            if ((across ? image.getRGB(at, image.getHeight() / 2) : image.getRGB(image.getWidth() / 2, at)) != -1) {
                return at;
            }
        }
        throw new AssertionError("the picture is white");
    }

    @Test
    @DisplayName("the painted picture has each pixel in its row and column: upright, square, dark on light")
    void orientation() throws IOException {
        for (Digit digit : List.of(new Digit(noise(1), 3), Digit.of(RealMnist.get().training(), 0))) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(DigitPicture.of(digit).png()));
            int left = frame(image, true, true) + 1;
            int top = frame(image, false, true) + 1;
            double block = (frame(image, true, false) - left) / (double) SIDE;
            assertEquals(block, (frame(image, false, false) - top) / (double) SIDE, "as high as wide");
            assertTrue(block >= 4, "large enough to be seen");
            for (int row = 0; row < SIDE; row++) {
                for (int column = 0; column < SIDE; column++) {
                    int expected = 255 - (int) Math.round(255 * digit.pixels()[row * SIDE + column]);
                    assertEquals(expected, grey(image, left + (column + 0.5) * block, top + (row + 0.5) * block), 1,
                            "row " + row + ", column " + column);
                }
            }
        }
    }

    @Test
    @DisplayName("a black pixel in the top right corner is painted in the top right corner")
    void corner() {
        double[] pixels = new double[SIDE * SIDE];
        pixels[SIDE - 1] = 1;
        BufferedImage image = DigitPicture.of(new Digit(pixels, 0)).image();
        int dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (grey(image, x, y) < 100) {
                    dark++;
                    assertTrue(x > image.getWidth() * 0.9 && y < image.getHeight() * 0.1, x + ", " + y);
                }
            }
        }
        assertTrue(dark > 20);
    }

    @Test
    @DisplayName("the text form has 28 lines of pixels, two letters each, dark where the picture is dark")
    void text() {
        double[] pixels = new double[SIDE * SIDE];
        pixels[3 * SIDE + 20] = 1;
        pixels[27 * SIDE] = 0.5;
        List<String> lines = new Digit(pixels, 7).toString().lines().toList();
        assertEquals("A handwritten 7, 28 × 28 pixels", lines.get(0));
        assertEquals(29, lines.size());
        assertEquals(" ".repeat(40) + "@@", lines.get(4));
        assertEquals(2, lines.get(28).length());
        assertNotEquals("@@", lines.get(28));
        for (int row = 0; row < 27; row++) {
            if (row != 3) {
                assertEquals("", lines.get(row + 1), "row " + row);
            }
        }
    }

    @Test
    @DisplayName("a digit from a data set has its pixels and its label, and fits a network")
    void ofData() {
        Dataset data = RealMnist.get().test();
        Digit digit = Digit.of(data, 2);
        assertEquals(data.label(2), digit.label());
        assertArrayEquals(data.input(2), digit.pixels());
        assertEquals(10, new Network(784, 10).feedforward(digit.pixels()).length);
    }

    @Test
    @DisplayName("the pixels are a copy, on the way in and on the way out")
    void copies() {
        double[] pixels = noise(2);
        double[] copy = pixels.clone();
        Digit digit = new Digit(pixels, 1);
        pixels[0] = 2;
        digit.pixels()[1] = 2;
        assertArrayEquals(copy, digit.pixels());
    }

    @Test
    @DisplayName("what is not a digit is rejected with an explanation")
    void errors() {
        double[] tooDark = new double[784];
        tooDark[3] = 255;
        double[] damaged = new double[784];
        damaged[4] = Double.NaN;
        Errors.wrongArgument(() -> new Digit(new double[783], 1), "783", "784", "28 × 28");
        Errors.wrongArgument(() -> new Digit(null, 1), "null");
        Errors.wrongArgument(() -> new Digit(tooDark, 1), "pixel 3 is 255.0", "between 0 (white) and 1 (black)");
        Errors.wrongArgument(() -> new Digit(damaged, 1), "NaN", "index 4");
        Errors.wrongArgument(() -> new Digit(new double[784], 11), "label is 11", "0 to 9");
        Errors.wrongArgument(() -> new Digit(new double[784], -1), "label is -1", "0 to 9");
        Errors.wrongArgument(() -> Digit.of(null, 1), "data set is null");
        Errors.wrongArgument(() -> Digit.of(RealMnist.get().test(), 10_000), "no example 10,000", "9,999");
        Errors.wrongArgument(() -> Digit.of(Tiny.data(1, 3, 4, 2), 0), "pixel 1 is", "between 0 (white) and 1 (black)");
        Errors.notPossible(() -> Digit.of(Dataset.of(new double[1][784], new double[1][10]), 0), "without labels");
    }

    @Test
    @DisplayName("several digits appear in order, ten to a row, upright, with their labels as captions")
    void several() {
        Digits digits = Digits.first(RealMnist.get().training(), 12);
        assertEquals("Handwritten digits: 5 0 4 1 9 2 1 3 1 4 3 5", digits.toString());
        BufferedImage image = DigitPicture.of(digits).image();
        assertTrue(image.getWidth() > 3 * image.getHeight(), "ten beside each other, two below");
        // a digit black in its top left quarter only, as the second of two
        double[] quarter = new double[784];
        for (int row = 0; row < 14; row++) {
            Arrays.fill(quarter, row * 28, row * 28 + 14, 1);
        }
        Digits both = Digits.of(List.of(new Digit(new double[784], 1), new Digit(quarter, 2)));
        BufferedImage two = DigitPicture.of(both.captioned(d -> "")).image();
        int dark = 0;
        for (int y = 0; y < two.getHeight(); y++) {
            for (int x = 0; x < two.getWidth(); x++) {
                if (grey(two, x, y) < 50) {
                    dark++;
                    assertTrue(x >= two.getWidth() / 2 && x < two.getWidth() * 0.8 && y < two.getHeight() * 0.6, x + ", " + y);
                }
            }
        }
        assertTrue(dark > 1000);
    }

    @Test
    @DisplayName("custom captions are painted and printed")
    void captions() {
        Digits digits = Digits.first(RealMnist.get().training(), 2).captioned(d -> d.label() + " taken for 8");
        assertTrue(digits.toString().contains("5 taken for 8; 0 taken for 8"));
        byte[] own = DigitPicture.of(digits).png();
        byte[] others = DigitPicture.of(digits.captioned(d -> d.label() + " taken for 9")).png();
        assertNotEquals(Arrays.hashCode(own), Arrays.hashCode(others));
    }

    @Test
    @DisplayName("what a reader takes for another digit is told, and framed")
    void read() {
        Digits digits = Digits.first(RealMnist.get().training(), 2); // 5 0
        Digits read = digits.readBy(pixels -> 5);
        assertEquals(List.of("5 ✓", "0 ✗ read 5"), read.captions());
        assertEquals(List.of(false, true), List.of(read.isMarked(0), read.isMarked(1)));
        assertTrue(read.toString().endsWith("In a frame: 0 ✗ read 5"), read.toString());
        assertEquals(0, orange(digits));
        assertTrue(orange(read) > 4 * 2 * 84 * 2, "a frame of 84 × 84 points, two pixels each, at least two points thick");
    }

    private static long orange(Digits digits) {
        BufferedImage image = DigitPicture.of(digits).image();
        int frame = Color.decode(Colours.curve(1)).getRGB();
        return IntStream.range(0, image.getHeight())
                .mapToLong(y -> IntStream.range(0, image.getWidth()).filter(x -> image.getRGB(x, y) == frame).count())
                .sum();
    }

    @Test
    @DisplayName("pictures of another data set show themselves under their names, or as the number of their class")
    void otherPictures() {
        Dataset clothes = Dataset.of(new double[][] {new double[100], new double[100]}, new int[] {1, 11}, 12);
        List<String> names = List.of("shirt", "trouser");
        assertTrue(Digit.of(clothes, 0, names).toString().startsWith("A picture of class 1 (trouser), 10 × 10 pixels\n"));
        assertTrue(Digit.of(clothes, 1).toString().startsWith("A picture of class 11, 10 × 10 pixels\n"));
        assertEquals("Pictures: trouser 11", Digits.of(List.of(Digit.of(clothes, 0, names), Digit.of(clothes, 1))).toString());
        Errors.wrongArgument(() -> Digit.of(clothes, 1, names), "label 11", "2 names");
        Errors.wrongArgument(() -> Digit.of(Dataset.of(new double[][] {new double[99]}, new int[] {0}, 2), 0), "99 pixels", "square");
    }

    @Test
    @DisplayName("a wrong list of digits is rejected with an explanation")
    void wrongLists() {
        Dataset test = RealMnist.get().test();
        Errors.wrongArgument(() -> Digits.of(null), "list of digits is null");
        Errors.wrongArgument(() -> Digits.of(List.of()), "0 digits", "1 to 400");
        Errors.wrongArgument(() -> Digits.first(test, 401), "401 digits", "1 to 400");
        Errors.wrongArgument(() -> Digits.first(test, 10_000_000), "digits", "1 to 400");
        Errors.wrongArgument(() -> Digits.first(test, -1), "0 digits");
        Errors.wrongArgument(() -> Digits.first(null, 3), "data set is null");
        Errors.wrongArgument(() -> Digits.first(test.slice(0, 2), 3), "no example 2", "0 to 1");
        Errors.wrongArgument(() -> Digits.first(test, 2).captioned(null), "caption is null");
        List<Digit> withNull = new ArrayList<>(List.of(Digit.of(test, 0)));
        withNull.add(null);
        Errors.wrongArgument(() -> Digits.of(withNull), "null");
        Errors.wrongArgument(() -> Digits.first(test, 2).captioned(d -> null), "null");
    }
}
