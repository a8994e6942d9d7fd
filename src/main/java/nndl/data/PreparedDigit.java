package nndl.data;

import java.util.Arrays;
import java.util.Locale;
import nndl.Mnist;
import nndl.util.Check;

/** A digit cut out of a picture and brought into the form of MNIST's, and what was done to it. */
final class PreparedDigit {
    private static final int LONGER_SIDE = 20; // pixels, of the digit in MNIST's picture
    private static final double CENTRE = Mnist.SIDE / 2 + 0.5; // in the middle of pixel 14, as in MNIST
    private static final int WORKED_ON = 400; // pixels; a longer picture is made smaller first
    private static final int FEWEST = 8; // rows and columns
    private static final double FAINTEST = 0.12; // difference of ink from paper
    private static final double BARE = 0.15; // share of the ink's strength up to which a place is bare paper
    private static final double FULL = 0.75; // and from which it is full of ink

    private final double[] pixels;
    private final boolean isDark;
    private final Box box; // of the digit in the picture that was worked on
    private final double shrunk; // pixels of the given picture that each pixel of that one stands for

    private PreparedDigit(boolean isDark, double[][] ink, Box box, double shrunk) {
        this.isDark = isDark;
        this.box = box;
        this.shrunk = shrunk;
        pixels = pixels(ink, box);
    }

    /** Returns the digit in a box of a picture of ink, from 0 (paper) to 1 (ink), scaled and centred. */
    static double[] pixels(double[][] ink, Box box) {
        return centred(Rescaled.of(ink, box, scaled(box.height(), box), scaled(box.width(), box)));
    }

    private static int scaled(int side, Box box) {
        return (int) Math.max(1, Math.round((double) side * LONGER_SIDE / Math.max(box.height(), box.width())));
    }

    /** Prepares the digit in a grey picture from 0 (black) to 1 (white). */
    static PreparedDigit of(double[][] picture) {
        int longer = Math.max(picture.length, picture.length == 0 ? 0 : picture[0].length);
        if (picture.length < FEWEST || picture[0].length < FEWEST) {
            throw Check.wrong("the picture has %d × %d pixels, too few to show a digit", picture.length == 0 ? 0 : picture[0].length,
                    picture.length);
        }
        double shrunk = Math.max(1, (double) longer / WORKED_ON);
        Box all = new Box(0, 0, picture.length - 1, picture[0].length - 1);
        double[][] grey = Rescaled.of(picture, all, (int) Math.max(FEWEST, picture.length / shrunk),
                (int) Math.max(FEWEST, picture[0].length / shrunk));
        Paper paper = Paper.of(grey);
        double[][] ink = new double[grey.length][grey[0].length];
        boolean isDark = isDark(grey, paper);
        for (int y = 0; y < ink.length; y++) {
            for (int x = 0; x < ink[y].length; x++) {
                ink[y][x] = isDark ? -paper.lighter(y, x) : paper.lighter(y, x);
            }
        }
        keepInk(ink, paper.noise());
        return new PreparedDigit(isDark, ink, InkParts.keepDigit(ink), shrunk);
    }

    private static boolean isDark(double[][] grey, Paper paper) {
        double darker = 0;
        double lighter = 0;
        for (int y = 0; y < grey.length; y++) {
            for (int x = 0; x < grey[y].length; x++) {
                double difference = paper.lighter(y, x);
                if (Math.abs(difference) > FAINTEST / 2) {
                    darker += Math.max(0, -difference);
                    lighter += Math.max(0, difference);
                }
            }
        }
        return darker >= lighter;
    }

    /** Turns differences from the paper into ink from 0 to 1: faint ones are the paper's, strong ones full ink, soft in between. */
    private static void keepInk(double[][] ink, double noise) {
        double[] sorted = Arrays.stream(ink).flatMapToDouble(Arrays::stream).sorted().toArray();
        double strength = sorted[sorted.length - 1 - Math.max(3, sorted.length / 4_000)];
        if (strength < Math.max(FAINTEST, 6 * noise)) {
            throw Check.wrong("nothing is drawn on the picture, or so faintly, or with so little paper around it, that it cannot be told"
                    + " from the paper");
        }
        double bare = Math.max(BARE, 3 * noise / strength);
        for (double[] row : ink) {
            for (int x = 0; x < row.length; x++) {
                row[x] = Math.max(0, Math.min(1, (row[x] / strength - bare) / (FULL - bare)));
            }
        }
    }

    /** Puts the digit so into the picture that its centre of mass lies in the middle, as far as it has room. */
    private static double[] centred(double[][] digit) {
        double mass = 0;
        double massAcross = 0;
        double massDown = 0;
        double most = 0;
        for (int y = 0; y < digit.length; y++) {
            for (int x = 0; x < digit[y].length; x++) {
                mass += digit[y][x];
                massAcross += digit[y][x] * (x + 0.5);
                massDown += digit[y][x] * (y + 0.5);
                most = Math.max(most, digit[y][x]);
            }
        }
        int left = inside(CENTRE - massAcross / mass, digit[0].length);
        int top = inside(CENTRE - massDown / mass, digit.length);
        double[] pixels = new double[Mnist.SIDE * Mnist.SIDE];
        for (int y = 0; y < digit.length; y++) {
            for (int x = 0; x < digit[y].length; x++) {
                pixels[(top + y) * Mnist.SIDE + left + x] = digit[y][x] / most; // thin strokes would be pale else
            }
        }
        return pixels;
    }

    private static int inside(double start, int length) {
        return (int) Math.max(0, Math.min(Mnist.SIDE - length, Math.round(start)));
    }

    double[] pixels() {
        return pixels.clone();
    }

    /**
     * Says what was done.
     *
     * @param step how many pixels of the original picture each pixel of the given one stands for
     */
    String told(int step) {
        return String.format(Locale.ROOT, "%s; cropped to %.0f × %.0f, scaled to %d × %d, centred by its mass",
                isDark ? "dark ink on light paper" : "light ink on dark paper",
                step * shrunk * box.width(), step * shrunk * box.height(), scaled(box.width(), box), scaled(box.height(), box));
    }
}
