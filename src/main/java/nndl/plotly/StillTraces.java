package nndl.plotly;

import static nndl.plotly.Json.list;
import static nndl.plotly.Json.map;
import static nndl.plotly.Json.number;
import static nndl.plotly.Json.numbers;
import static nndl.plotly.Json.text;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import nndl.show.Colours;

/** Paints the traces of one panel: curves, points, bars, contours, the cells of a heat map. */
final class StillTraces {
    private static final double FARTHEST = 1e5; // pixels; nothing beyond this is seen, and Java2D does not like to paint it

    private final Rectangle2D area;
    private final Extent x;
    private final Extent y;
    private final List<Mark> marks;

    StillTraces(Rectangle2D area, Extent x, Extent y, List<Mark> marks) {
        this.area = area;
        this.x = x;
        this.y = y;
        this.marks = marks;
    }

    private double xPixel(double place) {
        return area.getX() + near(x.pixels(place, area.getWidth()));
    }

    private double yPixel(double place) {
        return area.getMaxY() - near(y.pixels(place, area.getHeight()));
    }

    private static double near(double pixels) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, pixels));
    }

    private Point2D pixel(double atX, double atY) {
        return new Point2D.Double(xPixel(x.place(atX)), yPixel(y.place(atY)));
    }

    /** Paints a trace, which is this part of the figure. */
    void paint(Map<String, Object> trace, String part) {
        switch (Completion.type(trace)) {
            case "bar" -> paintBars(trace, part);
            case "contour" -> paintContours(trace, part);
            case "heatmap" -> paintCells(trace, part);
            default -> paintPoints(trace, part);
        }
    }

    private void paintBars(Map<String, Object> trace, String part) {
        List<?> names = list(trace.get("x"));
        double[] heights = numbers(trace.get("y"));
        for (int i = 0; i < Math.min(names.size(), heights.length); i++) {
            double from = x.place(names.get(i)) + number(trace.get("offset"), 0);
            double left = xPixel(from);
            double high = yPixel(Math.max(0, heights[i]));
            marks.add(new Mark.Area(part, new Rectangle2D.Double(left, high, xPixel(from + number(trace.get("width"), 0)) - left,
                    yPixel(Math.min(0, heights[i])) - high), Mark.color(map(trace.get("marker")).get("color")), false));
        }
    }

    private void paintContours(Map<String, Object> trace, String part) {
        Contours contours = new Contours(trace);
        Map<String, Object> line = map(trace.get("line"));
        marks.add(new Mark.Area(part, area, contours.color(0), true));
        for (int band = 1; band < contours.bands(); band++) {
            marks.add(new Mark.Area(part, contours.above(band - 1, p -> pixel(p.getX(), p.getY())), contours.color(band), true));
        }
        for (int i = 0; i + 1 < contours.bands(); i++) {
            marks.add(new Mark.Stroke(part, contours.line(i, p -> pixel(p.getX(), p.getY())), Mark.color(line.get("color")),
                    new BasicStroke((float) number(line.get("width"), 1))));
        }
    }

    private void paintCells(Map<String, Object> trace, String part) {
        double[][] z = Json.matrix(trace.get("z"));
        double low = number(trace.get("zmin"), 0);
        double high = number(trace.get("zmax"), 1);
        for (int row = 0; row < z.length; row++) {
            for (int column = 0; column < z[row].length; column++) {
                double left = Math.rint(xPixel(column - 0.5));
                double upper = Math.rint(Math.min(yPixel(row - 0.5), yPixel(row + 0.5)));
                double lower = Math.rint(Math.max(yPixel(row - 0.5), yPixel(row + 0.5)));
                double right = Math.rint(xPixel(column + 0.5));
                marks.add(new Mark.Area(part, new Rectangle2D.Double(left, upper, right - left, lower - upper),
                        Colours.Scale.BLUES.at((z[row][column] - low) / (high - low)), true));
            }
        }
    }

    private void paintPoints(Map<String, Object> trace, String part) {
        String mode = text(trace.get("mode"));
        List<?> ys = list(trace.get("y"));
        List<?> xs = trace.containsKey("x") ? list(trace.get("x")) : null; // null: 0, 1, 2, …
        int count = xs == null ? ys.size() : Math.min(xs.size(), ys.size());
        Path2D path = new Path2D.Double();
        boolean gap = true;
        Map<String, Object> marker = map(trace.get("marker"));
        Path2D signs = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            double placeX = xs == null ? i : x.place(xs.get(i));
            double placeY = y.place(ys.get(i));
            if (!Double.isFinite(placeX) || !Double.isFinite(placeY)) {
                gap = true;
                continue;
            }
            double atX = xPixel(placeX);
            double atY = yPixel(placeY);
            if (gap) {
                path.moveTo(atX, atY);
            } else {
                path.lineTo(atX, atY);
            }
            gap = false;
            Shape sign = sign(text(marker.get("symbol")), number(marker.get("size"), 6) / 2);
            signs.append(AffineTransform.getTranslateInstance(atX, atY).createTransformedShape(sign), false);
        }
        if (mode.contains("lines")) {
            Map<String, Object> line = map(trace.get("line"));
            add(trace, new Mark.Stroke(part, path, Mark.color(line.get("color")), stroke(line)));
        }
        if (mode.contains("markers")) {
            add(trace, new Mark.Area(part, signs, Mark.color(marker.get("color")), false));
        }
    }

    private void add(Map<String, Object> trace, Mark mark) {
        marks.add(Boolean.FALSE.equals(trace.get("cliponaxis")) ? mark : new Mark.Clipped(mark, area));
    }

    /** Returns a marker around (0, 0) with Plotly's measures. */
    private static Shape sign(String symbol, double radius) {
        return switch (symbol) {
            case "diamond" -> polygon(1.3 * radius, 0, 0, 1.3 * radius, -1.3 * radius, 0, 0, -1.3 * radius);
            case "triangle-up" -> polygon(-radius * 2 / Math.sqrt(3), radius / 2, radius * 2 / Math.sqrt(3), radius / 2, 0, -radius);
            case "square" -> new Rectangle2D.Double(-radius, -radius, 2 * radius, 2 * radius);
            default -> new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
        };
    }

    private static Shape polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** Returns a line's stroke, with dashes as long as Plotly's. */
    private static BasicStroke stroke(Map<String, Object> line) {
        float width = (float) number(line.get("width"), 2);
        float unit = Math.max(3, width);
        float[] dashes = switch (text(line.get("dash"))) {
            case "dash" -> new float[] {3 * unit, 3 * unit};
            case "longdash" -> new float[] {5 * unit, 5 * unit};
            case "dot" -> new float[] {unit, unit};
            case "dashdot" -> new float[] {3 * unit, unit, unit, unit};
            default -> null;
        };
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }
}
