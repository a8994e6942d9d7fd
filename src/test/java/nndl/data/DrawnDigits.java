package nndl.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Sixty digits as they might be drawn on a pad: ten digits in six manners, one after the other neat, slanted, wide, narrow, small in
 * a corner, and hasty. They are curves through hand-placed points, shaken and turned; no picture of MNIST was traced.
 */
public final class DrawnDigits {
    private DrawnDigits() {}

    public static List<Strokes> all() {
        try (InputStream file = DrawnDigits.class.getResourceAsStream("drawn.txt")) {
            return Strokes.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the strokes as the page has them: of each the points, and of each point x and y. */
    public static List<List<List<Integer>>> points(Strokes digit) {
        List<List<List<Integer>>> strokes = new ArrayList<>();
        for (int[] stroke : digit.strokes()) {
            List<List<Integer>> points = new ArrayList<>();
            for (int n = 0; n < stroke.length; n += 2) {
                points.add(List.of(stroke[n], stroke[n + 1]));
            }
            strokes.add(points);
        }
        return strokes;
    }
}
