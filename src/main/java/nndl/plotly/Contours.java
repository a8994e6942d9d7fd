package nndl.plotly;

import static nndl.plotly.Json.map;
import static nndl.plotly.Json.number;
import static nndl.plotly.Json.numbers;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nndl.show.Colours;
import nndl.util.Numbers;

/**
 * The contours of a function of two variables on a grid: at which heights they run, and where (marching squares). Along the edge
 * of a grid cell the height is taken to change evenly.
 */
final class Contours {
    private static final int MOST = 15;
    private static final double LABEL = 11;
    private static final double APART = 0.07; // of two labels, as a share of the way along which they stand

    private final double[] xs;
    private final double[] ys;
    private final double[][] z; // [y][x]
    private final double start;
    private final double size;
    private final int count;

    /** Reads the contours of a completed trace. */
    Contours(Map<String, Object> trace) {
        xs = numbers(trace.get("x"));
        ys = numbers(trace.get("y"));
        z = Json.matrix(trace.get("z"));
        Map<String, Object> levels = map(trace.get("contours"));
        start = number(levels.get("start"), 0);
        size = number(levels.get("size"), 1);
        count = (int) Math.floor((number(levels.get("end"), 0) - start) / size + 1e-6) + 1;
    }

    /** Chooses the heights of the lines, all of them round numbers, and returns annotations that tell them. */
    static List<Map<String, Object>> complete(Map<String, Object> trace) {
        double[] range = Colours.range(Json.matrix(trace.get("z")));
        double[] levels = heights(range[0], range[1]);
        double start = levels[0];
        double end = levels[levels.length - 1];
        double size = levels.length > 1 ? (end - start) / (levels.length - 1) : 1;
        trace.put("autocontour", false);
        trace.put("contours", new LinkedHashMap<>(Map.of("type", "levels", "start", start, "end", end, "size", size,
                "coloring", "fill", "showlines", true, "showlabels", false)));
        trace.put("line", Map.of("color", Colours.css(Colours.CONTOUR), "width", 0.7, "smoothing", 0));
        trace.put("colorscale", Colours.Scale.BLUES.plotly());
        trace.put("showscale", false);
        trace.putIfAbsent("hovertemplate", Hover.HEIGHT);
        return new Contours(trace).labels();
    }

    /** Returns round numbers between the lowest and the highest value; for a plain, its own height. */
    private static double[] heights(double low, double high) {
        double[] between = high > low ? Ticks.linear(low, high, false, ticks -> ticks.values().size() <= MOST).values().stream()
                .mapToDouble(value -> number(value, 0)).filter(value -> value > low && value < high).toArray() : new double[0];
        return between.length > 0 ? between : new double[] {(low + high) / 2};
    }

    /** Returns how many bands of colour there are. */
    int bands() {
        return count + 1;
    }

    /** Returns the colour of a band, the lowest first. */
    Color color(int band) {
        return Colours.Scale.BLUES.at((double) band / count);
    }

    private double level(int line) {
        return start + line * size;
    }

    /** Returns where the function is at least as high as a line, the lowest first. */
    Path2D above(int line, UnaryOperator<Point2D> place) {
        Path2D area = new Path2D.Double();
        march(level(line), (ring, crossings) -> trace(area, ring, place, true));
        return area;
    }

    /** Returns a line of equal height, the lowest first. */
    Path2D line(int line, UnaryOperator<Point2D> place) {
        Path2D path = new Path2D.Double();
        march(level(line), (ring, crossings) -> {
            for (int i = 0; i + 1 < crossings.size(); i += 2) {
                trace(path, crossings.subList(i, i + 2), place, false);
            }
        });
        return path;
    }

    private static void trace(Path2D path, List<Point2D> points, UnaryOperator<Point2D> place, boolean closed) {
        for (int i = 0; i < points.size(); i++) {
            Point2D at = place.apply(points.get(i));
            if (i == 0) {
                path.moveTo(at.getX(), at.getY());
            } else {
                path.lineTo(at.getX(), at.getY());
            }
        }
        if (closed) {
            path.closePath();
        }
    }

    /** What is found in a grid cell: the part of it that is high enough, and the ends of the lines that bound this part, in pairs. */
    private interface Cell {
        void found(List<Point2D> ring, List<Point2D> crossings);
    }

    private void march(double level, Cell cell) {
        for (int j = 0; j + 1 < ys.length; j++) {
            for (int i = 0; i + 1 < xs.length; i++) {
                int[][] corners = {{i, j}, {i + 1, j}, {i + 1, j + 1}, {i, j + 1}};
                List<Point2D> ring = new ArrayList<>();
                List<Point2D> crossings = new ArrayList<>();
                boolean high = z[j][i] >= level;
                for (int c = 0; c < 4; c++) {
                    int[] here = corners[c];
                    int[] next = corners[(c + 1) % 4];
                    double from = z[here[1]][here[0]];
                    double to = z[next[1]][next[0]];
                    if (from >= level) {
                        ring.add(new Point2D.Double(xs[here[0]], ys[here[1]]));
                    }
                    if (from >= level != to >= level) {
                        double share = (level - from) / (to - from);
                        Point2D crossing = new Point2D.Double(xs[here[0]] + share * (xs[next[0]] - xs[here[0]]),
                                ys[here[1]] + share * (ys[next[1]] - ys[here[1]]));
                        ring.add(crossing);
                        crossings.add(crossing);
                    }
                }
                if (crossings.size() == 4 && !high) { // a saddle: what leaves the high part first does not enter it first
                    crossings.add(crossings.remove(0));
                }
                if (!ring.isEmpty()) {
                    cell.found(ring, crossings);
                }
            }
        }
    }

    /** Returns the heights of lines, written where these cross the straight way from the lowest point to the farthest corner. */
    private List<Map<String, Object>> labels() {
        int[] lowest = {0, 0};
        for (int j = 0; j < ys.length; j++) {
            for (int i = 0; i < xs.length; i++) {
                lowest = z[j][i] < z[lowest[1]][lowest[0]] ? new int[] {i, j} : lowest;
            }
        }
        int toX = lowest[0] * 2 <= xs.length ? xs.length - 1 : 0;
        int toY = lowest[1] * 2 <= ys.length ? ys.length - 1 : 0;
        List<Map<String, Object>> labels = new ArrayList<>();
        long written = -1; // the highest line that has its label
        double last = -1; // where the last label is, as a share of the way
        int steps = 400;
        for (int s = 0; s < steps && toX != lowest[0] && toY != lowest[1]; s++) {
            double share = (double) s / steps;
            double before = on(lowest, toX, toY, share);
            double after = on(lowest, toX, toY, share + 1.0 / steps);
            long line = Math.round((Math.max(before, after) - start) / size - 0.5);
            boolean crosses = line > written && line < count && Math.min(before, after) < level((int) line);
            if (crosses && share - last >= APART && share > APART && share < 1 - APART) {
                last = share;
                written = line;
                Map<String, Object> label = Completion.annotation(Numbers.brief(level((int) line)), Completion.font(LABEL), "center", 0, 0);
                label.putAll(Map.of("x", along(xs, lowest[0], toX, share), "y", along(ys, lowest[1], toY, share), "xref", "x", "yref", "y",
                        "bgcolor", Colours.css(Colours.VEIL)));
                labels.add(label);
            }
        }
        return labels;
    }

    private static double along(double[] values, int from, int to, double share) {
        return values[from] + share * (values[to] - values[from]);
    }

    /** Returns the height at a share of the way from a grid point to another, between grid points that of the nearest four. */
    private double on(int[] from, int toX, int toY, double share) {
        double x = from[0] + share * (toX - from[0]);
        double y = from[1] + share * (toY - from[1]);
        int i = Math.min((int) x, xs.length - 2);
        int j = Math.min((int) y, ys.length - 2);
        double right = x - i;
        double up = y - j;
        return (1 - up) * ((1 - right) * z[j][i] + right * z[j][i + 1]) + up * ((1 - right) * z[j + 1][i] + right * z[j + 1][i + 1]);
    }
}
