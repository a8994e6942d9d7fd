package nndl.figure;

import nndl.Dataset;
import nndl.Mnist;
import nndl.show.Drawable;
import nndl.show.Drawing;
import nndl.util.Check;

/**
 * A picture of a handwritten digit, 28 × 28 pixels, and the digit it shows. Notebooks display it, dark on light.
 *
 * <p>Chapter 1, section "A simple network to classify handwritten digits".
 */
public final class Digit implements Drawable {
    private static final String SHADES = " .:-=+*#%@"; // from white to black

    private final double[] pixels; // row by row, 0 white to 1 black
    private final int label;

    /**
     * Creates a digit.
     *
     * @param pixels 784 numbers from 0 (white) to 1 (black), row by row from the top left; copied
     * @param label the digit it shows, 0 to 9
     */
    public Digit(double[] pixels, int label) {
        this.pixels = Check.finite("the picture", pixels).clone();
        if (pixels.length != Mnist.SIDE * Mnist.SIDE) {
            throw Check.wrong("the picture has %,d pixels, but a 28 × 28 image has 784", pixels.length);
        }
        for (int p = 0; p < pixels.length; p++) {
            if (pixels[p] < 0 || pixels[p] > 1) {
                throw Check.wrong("pixel %d is %s, but must lie between 0 (white) and 1 (black)", p, pixels[p]);
            }
        }
        if (label < 0 || label > 9) {
            throw Check.wrong("the label is %d, but must be a digit from 0 to 9", label);
        }
        this.label = label;
    }

    /** Returns the picture in example i of a data set. */
    public static Digit of(Dataset data, int i) {
        Check.given("the data set", data);
        return new Digit(data.input(i), data.label(i));
    }

    /** Returns the digit it shows. */
    public int label() {
        return label;
    }

    /** Returns a copy of the pixels, suitable as a network's input. */
    public double[] pixels() {
        return pixels.clone();
    }

    /** Returns the pixel in this row and column, both counted from 0 at the top left. */
    double pixel(int row, int column) {
        return pixels[row * Mnist.SIDE + column];
    }

    /** Returns the character for a grey value from 0 (white) to 1 (black). */
    static char shade(double grey) {
        return SHADES.charAt((int) Math.round(grey * (SHADES.length() - 1)));
    }

    @Override
    public Drawing drawing() {
        return Drawing.of(DigitPicture.of(this), toString());
    }

    /** Returns the picture in characters, below a line that says what it is. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("A handwritten " + label + ", 28 × 28 pixels\n");
        for (int row = 0; row < Mnist.SIDE; row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < Mnist.SIDE; column++) {
                char shade = shade(pixel(row, column));
                line.append(shade).append(shade);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
