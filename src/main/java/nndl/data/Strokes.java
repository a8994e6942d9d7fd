package nndl.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nndl.Mnist;
import nndl.util.Check;

/**
 * A digit drawn by hand on a pad of 280 × 280 units: what a pen did from touching the paper to leaving it, once or several times.
 * The widget in the page computes the same pictures from the same strokes, bit for bit.
 */
public final class Strokes {
    /** The width and the height of the pad, in units. */
    public static final int SIDE = 280;

    /** Half the width of a stroke, in units. */
    private static final int RADIUS = 12;

    /** The width of a stroke, in units. */
    public static final int WIDTH = 2 * RADIUS;

    /** Over so many units on each side of its edge a stroke fades. */
    private static final int FADING = 2;

    /** The side length of the squares whose ink is computed, in units. */
    private static final int CELL = 2;

    private static final Pattern LINE = Pattern.compile("([0-9])\\s*:(.*)");
    private static final Pattern POINT = Pattern.compile("(\\d{1,3}),(\\d{1,3})");
    private static final int SHOWN = 40; // characters of a text that is refused

    private final int label;
    private final List<int[]> strokes; // each x, y, x, y, …

    private Strokes(int label, List<int[]> strokes) {
        this.label = label;
        this.strokes = strokes;
    }

    /**
     * Reads digits from text as a pad writes it: on each line a digit, a colon and its strokes, which are points {@code x,y} with
     * blanks between them; a semicolon ends a stroke. A line that does not begin with a digit and a colon continues the one before.
     *
     * @throws IllegalArgumentException if the text has another form; the message quotes where
     */
    public static List<Strokes> read(String text) {
        Check.given("the text", text);
        List<String> digits = new ArrayList<>();
        for (String line : text.strip().split("\\R")) {
            if (LINE.matcher(line.strip()).matches()) {
                digits.add(line.strip());
            } else if (!digits.isEmpty()) {
                digits.add(digits.remove(digits.size() - 1) + " " + line.strip());
            } else if (!line.isBlank()) {
                throw Check.wrong("the text begins with \"%s\", but each drawn digit begins with the digit and a colon, as in"
                        + " \"7: 60,70 200,70 120,230\"", shortened(line.strip()));
            }
        }
        return digits.stream().map(Strokes::ofLine).toList();
    }

    private static Strokes ofLine(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalStateException(line);
        }
        List<int[]> strokes = Arrays.stream(parts.group(2).split(";")).filter(stroke -> !stroke.isBlank())
                .map(stroke -> points(stroke.strip(), line)).toList();
        if (strokes.isEmpty()) {
            throw Check.wrong("the line \"%s\" has no stroke, but a drawn digit has one or more, as in \"1: 140,50 140,230\"",
                    shortened(line));
        }
        return new Strokes(Integer.parseInt(parts.group(1)), strokes);
    }

    private static int[] points(String stroke, String line) {
        String[] words = stroke.split("\\s+");
        int[] points = new int[2 * words.length];
        for (int n = 0; n < words.length; n++) {
            Matcher point = POINT.matcher(words[n]);
            if (!point.matches() || Integer.parseInt(point.group(1)) > SIDE || Integer.parseInt(point.group(2)) > SIDE) {
                throw Check.wrong("\"%s\" in the line \"%s\" is no point: points are x,y with whole numbers from 0 to %d",
                        shortened(words[n]), shortened(line), SIDE);
            }
            points[2 * n] = Integer.parseInt(point.group(1));
            points[2 * n + 1] = Integer.parseInt(point.group(2));
        }
        return points;
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** Returns the digit that was meant. */
    public int label() {
        return label;
    }

    /** Returns the strokes: of each the points, x and y in turn, in units from the top left. */
    public List<int[]> strokes() {
        return strokes.stream().map(int[]::clone).toList();
    }

    /** Returns the digit as MNIST's makers prepared theirs: scaled into 20 × 20 pixels and centred by its mass; 784 numbers. */
    public double[] prepared() {
        double[][] ink = ink();
        Box box = null;
        for (int y = 0; y < ink.length; y++) {
            for (int x = 0; x < ink.length; x++) {
                if (ink[y][x] > 0) {
                    Box here = new Box(y, x, y, x);
                    box = box == null ? here : box.with(here);
                }
            }
        }
        return PreparedDigit.pixels(ink, box);
    }

    /** Returns the pad as it is in 28 × 28 pixels, wherever on it and however large the digit was drawn; 784 numbers. */
    public double[] asDrawn() {
        double[][] ink = ink();
        double[][] small = Rescaled.of(ink, new Box(0, 0, ink.length - 1, ink.length - 1), Mnist.SIDE, Mnist.SIDE);
        return Arrays.stream(small).flatMapToDouble(Arrays::stream).toArray();
    }

    /** Returns how much ink is on each square of the pad, from 0 to 1. */
    private double[][] ink() {
        double[][] ink = new double[SIDE / CELL][SIDE / CELL];
        for (int[] points : strokes) {
            for (int n = 0; n < points.length; n += 2) {
                int before = Math.max(0, n - 2);
                line(ink, points[before], points[before + 1], points[n], points[n + 1]);
            }
        }
        return ink;
    }

    private static void line(double[][] ink, int ax, int ay, int bx, int by) {
        int reach = RADIUS + FADING;
        int top = Math.max(0, (Math.min(ay, by) - reach) / CELL);
        int bottom = Math.min(ink.length - 1, (Math.max(ay, by) + reach) / CELL);
        int left = Math.max(0, (Math.min(ax, bx) - reach) / CELL);
        int right = Math.min(ink.length - 1, (Math.max(ax, bx) + reach) / CELL);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double distance = distance(CELL * x + CELL / 2, CELL * y + CELL / 2, ax, ay, bx - ax, by - ay);
                ink[y][x] = Math.max(ink[y][x], Math.min(1, (reach - distance) / (2 * FADING)));
            }
        }
    }

    /** Returns how far a point lies from the line that leads from (ax, ay) by (dx, dy). */
    private static double distance(double x, double y, double ax, double ay, double dx, double dy) {
        double square = dx * dx + dy * dy;
        double t = square == 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
        double ex = x - (ax + t * dx);
        double ey = y - (ay + t * dy);
        return Math.sqrt(ex * ex + ey * ey);
    }
}
