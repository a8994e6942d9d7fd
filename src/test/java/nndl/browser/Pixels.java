package nndl.browser;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A picture, looked at pixel by pixel. */
record Pixels(BufferedImage image) {

    static Pixels of(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            if (image == null) {
                throw new AssertionError("this is no picture: " + png.length + " bytes");
            }
            return new Pixels(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IntStream all() {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }

    long colors() {
        return all().distinct().count();
    }

    /** Returns the share of the pixels that have a colour, rather than being white, grey or black. */
    double colouredShare() {
        return (double) all().filter(rgb -> {
            Color color = new Color(rgb);
            return Math.abs(color.getBlue() - color.getRed()) > 20;
        }).count() / image.getWidth() / image.getHeight();
    }

    /** Returns whether it is dark strokes on a light background: light is what most of the picture is, dark the darkest in it. */
    boolean isDarkOnLight() {
        return brightness(ground()) > 220 && all().map(Pixels::brightness).min().orElseThrow() < 110;
    }

    /** Returns whether it is light strokes on a dark background. */
    boolean isLightOnDark() {
        return brightness(ground()) < 40 && all().map(Pixels::brightness).max().orElseThrow() > 180;
    }

    /** Returns the colour that most of the picture has. */
    private int ground() {
        Map<Integer, Long> counts = all().boxed().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    private static int brightness(int rgb) {
        Color color = new Color(rgb);
        return (299 * color.getRed() + 587 * color.getGreen() + 114 * color.getBlue()) / 1000;
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
                .filter(y -> {
                    Color color = new Color(image.getRGB(x, y));
                    return color.getBlue() - color.getRed() > 60;
                })
                .average();
    }
}
