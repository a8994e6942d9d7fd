package nndl.figure;

import java.util.List;
import nndl.Dataset;
import nndl.Mnist;
import nndl.show.Drawable;
import nndl.show.Drawing;
import nndl.util.Check;

/**
 * A picture of a handwritten digit, 28 × 28 pixels, and the digit it shows; or a square picture from another data set, and what
 * that shows. Notebooks display it, dark on light.
 *
 * <p>Chapter 1, section "A simple network to classify handwritten digits".
 */
public final class Digit implements Drawable {
    private static final String SHADES = " .:-=+*#%@"; // from white to black
    private static final int DIGITS = 10;

    private final double[] pixels; // row by row, 0 white to 1 black
    private final int side;
    private final int label;
    private final String name; // of what it shows

    /**
     * Creates a digit.
     *
     * @param pixels 784 numbers from 0 (white) to 1 (black), row by row from the top left; copied
     * @param label the digit it shows, 0 to 9
     */
    public Digit(double[] pixels, int label) {
        this(ofADigit(pixels, label), label, String.valueOf(label));
    }

    private static double[] ofADigit(double[] pixels, int label) {
        if (Check.given("the picture", pixels).length != Mnist.SIDE * Mnist.SIDE) {
            throw Check.wrong("the picture has %,d pixels, but a 28 × 28 image has 784", pixels.length);
        }
        if (label < 0 || label >= DIGITS) {
            throw Check.wrong("the label is %d, but must be a digit from 0 to 9", label);
        }
        return pixels;
    }

    private Digit(double[] pixels, int label, String name) {
        this.pixels = Check.finite("the picture", pixels).clone();
        side = (int) Math.sqrt(pixels.length);
        if (side * side != pixels.length) {
            throw Check.wrong("the picture has %,d pixels, but must be square to be shown, such as 784 = 28 × 28", pixels.length);
        }
        for (int p = 0; p < pixels.length; p++) {
            if (pixels[p] < 0 || pixels[p] > 1) {
                throw Check.wrong("pixel %d is %s, but must lie between 0 (white) and 1 (black)", p, pixels[p]);
            }
        }
        this.label = label;
        this.name = name;
    }

    /** Returns the picture in example i of a data set: of a digit, or of a class with a number of its own. */
    public static Digit of(Dataset data, int i) {
        Check.given("the data set", data);
        return new Digit(data.input(i), data.label(i), String.valueOf(data.label(i)));
    }

    /**
     * Returns the picture in example i of a data set that shows something else than digits.
     *
     * @param names what each label stands for, such as "shirt" or "M"
     */
    public static Digit of(Dataset data, int i, List<String> names) {
        Check.given("the data set", data);
        int label = data.label(i);
        if (label >= Check.given("the list of names", names).size()) {
            throw Check.wrong("example %d has the label %d, but there are only %d names, for the labels from 0 on",
                    i, label, names.size());
        }
        return new Digit(data.input(i), label, Check.given("the name of label " + label, names.get(label)));
    }

    /** Returns the name of what it shows; of a digit, the digit. */
    public String name() {
        return name;
    }

    /** Returns how many pixels it is wide and high. */
    int side() {
        return side;
    }

    /** Returns the digit it shows, or the number of its class. */
    public int label() {
        return label;
    }

    /** Returns a copy of the pixels, suitable as a network's input. */
    public double[] pixels() {
        return pixels.clone();
    }

    /** Returns the pixel in this row and column, both counted from 0 at the top left. */
    double pixel(int row, int column) {
        return pixels[row * side + column];
    }

    /** Returns the character for a grey value from 0 (white) to 1 (black). */
    static char shade(double grey) {
        return SHADES.charAt((int) Math.round(grey * (SHADES.length() - 1)));
    }

    /** Returns whether this shows a digit, as far as size, label and name tell. */
    boolean isOfADigit() {
        return side == Mnist.SIDE && label < DIGITS && name.equals(String.valueOf(label));
    }

    private String what() {
        return isOfADigit()
                ? "A handwritten " + label
                : "A picture of class " + label + (name.equals(String.valueOf(label)) ? "" : " (" + Drawn.name("the name", name) + ")");
    }

    @Override
    public Drawing drawing() {
        return Drawing.of(DigitPicture.of(this), toString());
    }

    /** Returns the picture in characters, below a line that says what it is. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(what() + ", " + side + " × " + side + " pixels\n");
        for (int row = 0; row < side; row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < side; column++) {
                char shade = shade(pixel(row, column));
                line.append(shade).append(shade);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
