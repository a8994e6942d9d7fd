package nndl.figure;

import java.awt.Color;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import nndl.FeedforwardNetwork;
import nndl.Mnist;
import nndl.show.Colours;
import nndl.show.Drawable;
import nndl.show.Drawing;
import nndl.show.OneLine;
import nndl.show.Picture;
import nndl.util.Check;
import nndl.util.Numbers;

/**
 * The weights of hidden neurons as pictures: for each neuron the weights from its 784 pixels, each where its pixel is. Orange
 * means above zero, blue below, white zero; the deeper the colour, the further from zero. The one in fifty that lies farthest has
 * the deepest colour, so that a few large numbers do not leave all others pale. Other numbers that belong to pixels, such as part
 * of a gradient, are painted the same way.
 */
public final class WeightPictures implements Drawable {
    private static final int MOST = 400;
    private static final int LONGEST_CAPTION = 60;
    private static final int LETTER = 7; // about how wide a letter of a caption is
    private static final int COLUMNS = 10;
    private static final int PIXEL = 3;
    private static final int GAP = 8;
    private static final int CAPTION = 18;
    private static final int SCALE = 2;
    private static final double SHADED = 0.98; // the share of the numbers other than 0 that differ in their colours

    private final double[][] vectors;
    private final double[] most; // how far from 0 the deepest colour begins, for each vector
    private final String[] captions;
    private final String words;

    private WeightPictures(double[][] vectors, double[] most, String[] captions, String words) {
        this.vectors = vectors;
        this.most = most;
        this.captions = captions;
        this.words = words;
    }

    /** Returns pictures of the weights of the first hidden layer of a network with 784 inputs. */
    public static WeightPictures of(FeedforwardNetwork network) {
        double[][] weights = Check.given("the network", network).weights()[0];
        if (weights[0].length != Mnist.SIDE * Mnist.SIDE) {
            throw Check.wrong("the network has %,d inputs, but weights are shown as 28 × 28 pictures, which needs 784", weights[0].length);
        }
        atMost("the network has %,d hidden neurons, but one picture holds at most %,d: show some rows of weights()[0] by"
                + " WeightPictures.of(vectors, captions)", weights.length);
        double[] range = Colours.range(weights);
        double[] most = new double[weights.length];
        Arrays.fill(most, deepest(weights));
        String[] captions = IntStream.range(0, weights.length).mapToObj(j -> "neuron " + j).toArray(String[]::new);
        return new WeightPictures(weights, most, captions, "The weights of " + weights.length + " hidden neurons as pictures, from "
                + Numbers.brief(range[0]) + " (blue) by 0 (white) to " + Numbers.brief(range[1]) + " (orange); deepest from "
                + Numbers.brief(-most[0]) + " and " + Numbers.brief(most[0]) + " on");
    }

    /**
     * Returns pictures of vectors, such as the gradient with respect to one neuron's weights, each shaded on its own scale.
     *
     * @param vectors each has 784 finite numbers, one for each pixel
     * @param captions one below each vector
     */
    public static WeightPictures of(double[][] vectors, String... captions) {
        Check.given("the array of vectors", vectors);
        Check.given("the list of captions", captions);
        if (vectors.length != captions.length || vectors.length == 0) {
            throw Check.wrong("there are %d vectors and %d captions, but each vector needs one, and there must be at least one",
                    vectors.length, captions.length);
        }
        atMost("there are %,d vectors, but one picture holds at most %,d: show some of them", vectors.length);
        String[] lines = new String[captions.length];
        String words = vectors.length + " vectors as pictures, each on its own scale, blue below 0, white at 0, orange above";
        double[][] copies = new double[vectors.length][];
        double[] most = new double[vectors.length];
        for (int j = 0; j < vectors.length; j++) {
            if (Check.finite("vector " + j, vectors[j]).length != Mnist.SIDE * Mnist.SIDE) {
                throw Check.wrong("vector %d has %,d values, but a 28 × 28 picture needs 784", j, vectors[j].length);
            }
            copies[j] = vectors[j].clone();
            double[] range = Colours.range(new double[][] {vectors[j]});
            most[j] = deepest(new double[][] {vectors[j]});
            lines[j] = OneLine.of(Check.given("caption " + j, captions[j]), LONGEST_CAPTION);
            words += "; " + lines[j] + ": " + Numbers.brief(range[0]) + " to " + Numbers.brief(range[1]);
        }
        return new WeightPictures(copies, most, lines, words);
    }

    private static void atMost(String sentence, int count) {
        if (count > MOST) {
            throw Check.wrong(sentence, count, MOST);
        }
    }

    /** Returns the distance from 0 at which the deepest colour begins; above 0 even if all is 0, because it becomes a divisor. */
    private static double deepest(double[][] vectors) {
        double[] sizes = Arrays.stream(vectors).flatMapToDouble(Arrays::stream).map(Math::abs).filter(size -> size > 0).sorted().toArray();
        return sizes.length == 0 ? 1 : sizes[(int) (SHADED * (sizes.length - 1))];
    }

    @Override
    public Drawing drawing() {
        int columns = Math.min(COLUMNS, vectors.length);
        int rows = (vectors.length + columns - 1) / columns;
        int side = Mnist.SIDE * PIXEL;
        int cell = Math.max(side, Arrays.stream(captions).mapToInt(caption -> caption.length() * LETTER).max().orElse(0)) + GAP;
        Picture picture = new Picture(columns * cell + GAP, rows * (side + GAP + CAPTION) + GAP, SCALE, g -> {
            for (int j = 0; j < vectors.length; j++) {
                int left = GAP + j % columns * cell;
                int top = GAP + j / columns * (side + GAP + CAPTION);
                double deepest = most[j];
                DoubleFunction<Color> colour = w -> Colours.Scale.BLUE_TO_ORANGE.at(0.5 + w / deepest / 2);
                PixelPainter.paint(g, vectors[j], Mnist.SIDE, colour, left, top, PIXEL);
                PixelPainter.caption(g, captions[j], left + side / 2, top + side);
            }
        });
        return Drawing.of(picture.neverInverted(), words);
    }

    /** Describes the pictures in words. */
    @Override
    public String toString() {
        return words;
    }
}
