package nndl.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import nndl.Errors;
import nndl.show.Drawing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScanTest {
    private static double[][] strip() {
        double[][] pixels = new double[28][168];
        pixels[3][150] = 1;
        pixels[20][10] = 0.4;
        return pixels;
    }

    @Test
    @DisplayName("each pixel is painted in its row and column, square, dark on light")
    void orientation() {
        double[][] pixels = strip();
        BufferedImage image = Scan.of(pixels).drawing().still().image();
        double side = 8; // 168 columns in 700, times 2 for fine screens
        assertEquals(28 * side + 32, image.getHeight());
        assertEquals(168 * side + 32, image.getWidth());
        for (int row = 0; row < 28; row++) {
            for (int column = 0; column < 168; column++) {
                int grey = image.getRGB((int) (16 + (column + 0.5) * side), (int) (16 + (row + 0.5) * side)) & 0xff;
                assertEquals(255 - Math.round(255 * pixels[row][column]), grey, "row " + row + ", column " + column);
            }
        }
    }

    @Test
    @DisplayName("it gives its size, and has a text form in characters: every second row and every column")
    void words() {
        assertEquals("A picture of 3 rows and 4 columns of pixels\n@   \n   @\n".replace("   \n", "\n"),
                Scan.of(new double[][] {{0, 0, 0, 0}, {1, 0, 0, 0}, {0, 0, 0, 1}}).toString());
    }

    @Test
    @DisplayName("a later change of the array does not change the picture")
    void copied() {
        double[][] pixels = strip();
        Drawing drawing = Scan.of(pixels).drawing();
        pixels[0][0] = 1;
        assertEquals(255, drawing.still().image().getRGB(18, 18) & 0xff);
    }

    @Test
    @DisplayName("what is not a picture is rejected with an explanation")
    void wrong() {
        Errors.wrongArgument(() -> Scan.of(null), "the picture is null");
        Errors.wrongArgument(() -> Scan.of(new double[0][]), "no rows");
        Errors.wrongArgument(() -> Scan.of(new double[][] {{}}), "at least 1");
        Errors.wrongArgument(() -> Scan.of(new double[][] {{0, 1}, {1}}), "row 1 has 1 pixels", "row 0 has 2");
        Errors.wrongArgument(() -> Scan.of(new double[][] {{0, 1}, {1, 1.5}}), "row 1, column 1", "1.5");
    }
}
