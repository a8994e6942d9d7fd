package nndl.data;

import java.io.IOException;
import java.nio.file.Path;
import nndl.util.Check;

/**
 * Reads pictures of single handwritten digits, drawn, scanned or photographed, and prepares them as the makers of MNIST prepared
 * theirs: ink 1 on paper 0, cropped to the ink, scaled with grey edges into 20 × 20 pixels, centred by its mass in 28 × 28.
 *
 * <pre>{@code
 * double[] five = Pictures.read(Path.of("five.png"));
 * network.classify(five)
 * }</pre>
 */
public final class Pictures {
    private Pictures() {}

    /**
     * Reads the digit in a picture file, PNG or JPEG, of up to 10,000 × 10,000 pixels, and says in one line what was done. Ink may
     * be dark on light or light on dark.
     *
     * @return 784 numbers from 0 (paper) to 1 (ink), row by row
     * @throws IOException if the file is not there or no picture, or if it does not show one digit; the message says what it shows
     */
    public static double[] read(Path file) throws IOException {
        PictureFile picture = PictureFile.read(Check.given("the path of the picture", file));
        try {
            PreparedDigit digit = PreparedDigit.of(picture.grey());
            System.out.println(file.getFileName() + ": " + picture + ", " + digit.told(picture.step()));
            return digit.pixels();
        } catch (IllegalArgumentException e) {
            throw new IOException(file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Prepares a picture that is already in memory in the same way.
     *
     * @param grey grey[row][column] from 0 (black) to 1 (white)
     * @return 784 numbers from 0 (paper) to 1 (ink), row by row
     * @throws IllegalArgumentException if it does not show one digit; the message says what it shows
     */
    public static double[] prepare(double[][] grey) {
        Check.given("the picture", grey);
        for (double[] row : grey) {
            if (Check.finite("a row of the picture", row).length != grey[0].length) {
                throw Check.wrong("the rows of the picture differ in length, %d and %d pixels", grey[0].length, row.length);
            }
        }
        return PreparedDigit.of(grey).pixels();
    }
}
