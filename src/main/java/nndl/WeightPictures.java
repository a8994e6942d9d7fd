package nndl;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The weights of hidden neurons as pictures: for each neuron the weights from its 784 pixels, each where its pixel is. Orange
 * stands for a weight above zero, blue for one below, white for zero; the deeper, the further from it. Other numbers that belong
 * to pixels, such as a part of a gradient, are painted the same way.
 */
public final class WeightPictures {
    private static final int COLUMNS = 10;
    private static final int PIXEL = 3;
    private static final int GAP = 8;
    private static final int CAPTION = 18;

    private WeightPictures() {}

    /** Those of the first hidden layer of a network with 784 inputs. */
    public static Drawing of(FeedforwardNetwork network) {
        double[][] weights = Check.given("the network", network).weights()[0];
        int side = Mnist.SIDE;
        if (weights[0].length != side * side) {
            throw Check.wrong("the network has %,d inputs, but weights are shown as 28 × 28 pictures, which needs 784", weights[0].length);
        }
        double[] range = Shades.range(weights);
        double[] most = new double[weights.length];
        Arrays.fill(most, largest(range));
        String[] captions = IntStream.range(0, weights.length).mapToObj(j -> "neuron " + j).toArray(String[]::new);
        Picture picture = picture(weights, most, captions);
        return Drawing.of(picture, "The weights of " + weights.length + " hidden neurons as pictures, from " + Numbers.brief(range[0])
                + " (blue) by 0 (white) to " + Numbers.brief(range[1]) + " (orange)");
    }

    /**
     * Vectors of 784 numbers, such as the gradient by one neuron's weights, side by side, each shaded on a scale of its own.
     *
     * @param vectors each has 784 finite numbers, one for each pixel
     * @param captions what stands below each
     */
    public static Drawing of(double[][] vectors, String... captions) {
        Check.given("the array of vectors", vectors);
        Check.given("the list of captions", captions);
        if (vectors.length != captions.length || vectors.length == 0) {
            throw Check.wrong("there are %d vectors and %d captions, but each vector needs one, and there must be at least one",
                    vectors.length, captions.length);
        }
        String words = vectors.length + " vectors as pictures, each on its own scale, blue below 0, white at 0, orange above";
        double[] most = new double[vectors.length];
        for (int j = 0; j < vectors.length; j++) {
            if (Check.finite("vector " + j, vectors[j]).length != Mnist.SIDE * Mnist.SIDE) {
                throw Check.wrong("vector %d has %,d values, but a 28 × 28 picture needs 784", j, vectors[j].length);
            }
            double[] range = Shades.range(new double[][] {vectors[j]});
            most[j] = largest(range);
            words += "; " + captions[j] + ": " + Numbers.brief(range[0]) + " to " + Numbers.brief(range[1]);
        }
        return Drawing.of(picture(vectors, most, captions), words);
    }

    /** The largest distance from 0; above 0 even if all is 0, for it is divided by. */
    private static double largest(double[] range) {
        return Math.max(Double.MIN_NORMAL, Math.max(Math.abs(range[0]), Math.abs(range[1])));
    }

    private static Picture picture(double[][] vectors, double[] most, String[] captions) {
        int columns = Math.min(COLUMNS, vectors.length);
        int rows = (vectors.length + columns - 1) / columns;
        int cell = Mnist.SIDE * PIXEL + GAP;
        return new Picture(columns * cell + GAP, rows * (cell + CAPTION) + GAP, 1, g -> {
            for (int j = 0; j < vectors.length; j++) {
                paint(g, vectors[j], most[j], GAP + j % columns * cell, GAP + j / columns * (cell + CAPTION), captions[j]);
            }
        });
    }

    private static void paint(Graphics2D g, double[] weights, double most, int left, int top, String caption) {
        int side = Mnist.SIDE;
        for (int p = 0; p < weights.length; p++) {
            g.setColor(Shades.BLUE_TO_ORANGE.at(0.5 + weights[p] / most / 2));
            g.fillRect(left + p % side * PIXEL, top + p / side * PIXEL, PIXEL, PIXEL);
        }
        g.setColor(new Color(0xBBBBBB));
        g.drawRect(left, top, side * PIXEL, side * PIXEL);
        g.setColor(StillFigure.INK);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        g.drawString(caption, left + (side * PIXEL - g.getFontMetrics().stringWidth(caption)) / 2, top + side * PIXEL + 14);
    }
}
