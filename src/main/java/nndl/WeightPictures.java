package nndl;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;

/**
 * The weights of hidden neurons as pictures: for each neuron the weights from its 784 pixels, each where its pixel is. Orange
 * stands for a weight above zero, blue for one below, white for zero; the deeper, the further from it.
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
        double most = Math.max(Math.abs(range[0]), Math.abs(range[1]));
        int columns = Math.min(COLUMNS, weights.length);
        int rows = (weights.length + columns - 1) / columns;
        int cell = side * PIXEL + GAP;
        Picture picture = new Picture(columns * cell + GAP, rows * (cell + CAPTION) + GAP, 1, g -> {
            for (int j = 0; j < weights.length; j++) {
                paint(g, weights[j], most, GAP + j % columns * cell, GAP + j / columns * (cell + CAPTION), "neuron " + j);
            }
        });
        return Drawing.of(picture, "The weights of " + weights.length + " hidden neurons as pictures, from " + Numbers.brief(range[0])
                + " (blue) by 0 (white) to " + Numbers.brief(range[1]) + " (orange)");
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
