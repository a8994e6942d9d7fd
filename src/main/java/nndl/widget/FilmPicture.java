package nndl.widget;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import nndl.Mnist;
import nndl.show.Colours;
import nndl.show.Picture;
import nndl.util.Numbers;

/** The still picture of a film: for some of its moments the weights of the first hidden neurons, and how many answers were right. */
final class FilmPicture {
    private static final int GAP = 10;
    private static final int PIXEL = 3;
    private static final int SIDE = Mnist.SIDE * PIXEL;
    private static final int WIDTH = 164; // of a moment
    private static final int MOMENTS = 5;
    private static final int NEURONS = 2;
    private static final int WORDS = 44;

    private FilmPicture() {}

    /** Returns the picture; weights have the deepest colour from this distance to 0 on. */
    static Picture of(List<Film.Moment> moments, double deepest) {
        int count = Math.min(MOMENTS, moments.size());
        int neurons = Math.min(NEURONS, moments.get(0).weights().length);
        return new Picture(count * WIDTH, neurons * (SIDE + GAP) + GAP + WORDS, 2, g -> {
            for (int n = 0; n < count; n++) {
                Film.Moment moment = moments.get(count == 1 ? 0 : n * (moments.size() - 1) / (count - 1));
                for (int j = 0; j < neurons; j++) {
                    weights(g, moment.weights()[j], deepest, n * WIDTH + (WIDTH - SIDE) / 2, GAP + j * (SIDE + GAP));
                }
                int baseline = neurons * (SIDE + GAP) + GAP + 14;
                words(g, moment.name(), n * WIDTH + WIDTH / 2, baseline);
                words(g, Numbers.brief(moment.correct()) + " right", n * WIDTH + WIDTH / 2, baseline + 18);
            }
        }).neverInverted();
    }

    private static void weights(Graphics2D g, double[] weights, double deepest, int left, int top) {
        for (int p = 0; p < weights.length; p++) {
            g.setColor(Colours.Scale.BLUE_TO_ORANGE.at(0.5 + weights[p] / deepest / 2));
            g.fillRect(left + p % Mnist.SIDE * PIXEL, top + p / Mnist.SIDE * PIXEL, PIXEL, PIXEL);
        }
        g.setColor(Colours.FRAME);
        g.setStroke(new BasicStroke(1));
        g.drawRect(left, top, SIDE, SIDE);
    }

    private static void words(Graphics2D g, String words, int middle, int baseline) {
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        g.setColor(Colours.INK);
        g.drawString(words, middle - g.getFontMetrics().stringWidth(words) / 2, baseline);
    }
}
