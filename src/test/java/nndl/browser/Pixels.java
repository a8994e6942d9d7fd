package nndl.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A picture, looked at pixel by pixel.
 *
 * @param all the colours of its pixels row by row, each in the bits 0xRRGGBB
 */
record Pixels(BufferedImage image, int[] all) {

    static Pixels of(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            if (image == null) {
                throw new AssertionError("this is no picture: " + png.length + " bytes");
            }
            return new Pixels(image, image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long colors() {
        return Arrays.stream(all).distinct().count();
    }

    /** Returns the share of the pixels that have a colour, rather than being white, grey or black. */
    double colouredShare() {
        return (double) Arrays.stream(all).filter(rgb -> Math.abs(blue(rgb) - red(rgb)) > 20).count() / all.length;
    }

    /** Returns whether it is dark strokes on a light background: light is what most of the picture is, dark the darkest in it. */
    boolean isDarkOnLight() {
        return brightness(ground()) > 220 && Arrays.stream(all).map(Pixels::brightness).min().orElseThrow() < 110;
    }

    /** Returns whether it is light strokes on a dark background. */
    boolean isLightOnDark() {
        return brightness(ground()) < 40 && Arrays.stream(all).map(Pixels::brightness).max().orElseThrow() > 180;
    }

    /** Returns the colour that most of the picture has. */
    private int ground() {
        int[] sorted = all.clone();
        Arrays.sort(sorted);
        int most = 0;
        int ground = 0;
        for (int from = 0, to = 0; from < sorted.length; from = to) {
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            if (to - from > most) {
                most = to - from;
                ground = sorted[from];
            }
        }
        return ground;
    }

    private static int brightness(int rgb) {
        return (299 * red(rgb) + 587 * (rgb >> 8 & 0xff) + 114 * blue(rgb)) / 1000;
    }

    private static int red(int rgb) {
        return rgb >> 16 & 0xff;
    }

    private static int blue(int rgb) {
        return rgb & 0xff;
    }

    /** Returns how high the only blue line is in its middle: 0 at its lowest, 1 at its highest. The name beside it does not count. */
    double heightOfTheMiddle() {
        double[] line = IntStream.range(0, image.getWidth())
                .mapToObj(this::blueIn)
                .dropWhile(OptionalDouble::isEmpty)
                .takeWhile(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        if (line.length < image.getWidth() / 3) {
            throw new AssertionError("there is no blue line across the picture");
        }
        double first = line[0];
        return (first - line[line.length / 2]) / (first - line[line.length - 1]);
    }

    private OptionalDouble blueIn(int x) {
        return IntStream.range(0, image.getHeight())
                .filter(y -> blue(image.getRGB(x, y)) - red(image.getRGB(x, y)) > 60)
                .average();
    }
}
