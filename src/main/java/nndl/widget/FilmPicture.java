package nndl.widget;

import java.awt.Color;
import java.util.List;
import java.util.function.DoubleFunction;
import nndl.Mnist;
import nndl.figure.PixelPainter;
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
        DoubleFunction<Color> colour = w -> Colours.Scale.BLUE_TO_ORANGE.at(0.5 + w / deepest / 2);
        return new Picture(count * WIDTH, neurons * (SIDE + GAP) + GAP + WORDS, 2, g -> {
            for (int n = 0; n < count; n++) {
                Film.Moment moment = moments.get(count == 1 ? 0 : n * (moments.size() - 1) / (count - 1));
                for (int j = 0; j < neurons; j++) {
                    PixelPainter.paint(g, moment.weights()[j], Mnist.SIDE, colour, n * WIDTH + (WIDTH - SIDE) / 2,
                            GAP + j * (SIDE + GAP), PIXEL);
                }
                int bottom = neurons * (SIDE + GAP) + GAP;
                PixelPainter.caption(g, moment.name(), n * WIDTH + WIDTH / 2, bottom);
                PixelPainter.caption(g, Numbers.brief(moment.correct()) + " right", n * WIDTH + WIDTH / 2, bottom + 18);
            }
        }).neverInverted();
    }
}
