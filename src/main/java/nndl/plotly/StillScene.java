package nndl.plotly;

import static nndl.plotly.Json.list;
import static nndl.plotly.Json.map;
import static nndl.plotly.Json.number;
import static nndl.plotly.Json.numbers;
import static nndl.plotly.Json.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nndl.show.Colours;

/** Paints a completed landscape as the figure's camera sees it: a net of quadrilaterals, from back to front, and paths on it. */
final class StillScene {
    private static final double TITLE = 2.6; // how many times as far from an axis as its numbers its title stands
    private static final double NEARER = 0.1; // by how much a path is nearer than the ground below it
    private static final double MARKER = 3; // how many pixels wide a marker is for each unit of its size

    private final Map<String, Object> scene;
    private final List<Map<String, Object>> traces;
    private final List<Mark> marks;
    private final double middleX;
    private final double middleY;
    private final double scale; // pixels for a length of 1
    private final double[][] ends = new double[3][]; // of the three axes
    private final double[] sides; // of the box, as the camera measures it
    private final double[] centre;
    private final double[] ahead;
    private final double[] right;
    private final double[] up;

    StillScene(Map<String, Object> layout, List<Map<String, Object>> traces, List<Mark> marks) {
        this.traces = traces;
        this.marks = marks;
        scene = map(layout.get("scene"));
        Map<String, Object> margin = map(layout.get("margin"));
        double top = number(margin.get("t"), 0);
        double height = number(layout.get("height"), 0) - top - number(margin.get("b"), 0);
        middleX = number(layout.get("width"), 0) / 2;
        middleY = top + height / 2;
        scale = height / 2;
        String[] axes = {"xaxis", "yaxis", "zaxis"};
        for (int a = 0; a < 3; a++) {
            ends[a] = numbers(map(scene.get(axes[a])).get("range"));
        }
        sides = vector(scene.get("aspectratio"));
        centre = vector(map(scene.get("camera")).get("center"));
        double[] eye = vector(map(scene.get("camera")).get("eye"));
        ahead = unit(new double[] {centre[0] - eye[0], centre[1] - eye[1], centre[2] - eye[2]});
        right = unit(cross(ahead, vector(map(scene.get("camera")).get("up"))));
        up = cross(right, ahead);
    }

    private static double[] vector(Object xyz) {
        return new double[] {number(map(xyz).get("x"), 0), number(map(xyz).get("y"), 0), number(map(xyz).get("z"), 0)};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] unit(double[] a) {
        double length = Math.sqrt(dot(a, a));
        return new double[] {a[0] / length, a[1] / length, a[2] / length};
    }

    private double[] seen(double... point) {
        double[] seen = new double[3];
        for (int a = 0; a < 3; a++) {
            seen[a] = ((point[a] - ends[a][0]) / (ends[a][1] - ends[a][0]) - 0.5) * sides[a] - centre[a];
        }
        return seen;
    }

    /** Returns where a point of the landscape lies in the picture. */
    private Point2D place(double... point) {
        double[] seen = seen(point);
        return new Point2D.Double(middleX + scale * dot(seen, right), middleY - scale * dot(seen, up));
    }

    void paint() {
        paintBox();
        List<Seen> pieces = new ArrayList<>();
        for (int t = 0; t < traces.size(); t++) {
            boolean surface = "surface".equals(traces.get(t).get("type"));
            pieces.addAll(surface ? net(traces.get(t), "trace " + t) : path(traces.get(t), "trace " + t));
        }
        pieces.sort(Comparator.comparingDouble(piece -> -piece.distance));
        pieces.forEach(piece -> marks.addAll(piece.marks));
        paintNumbers();
        for (Object entry : list(scene.get("annotations"))) {
            paintName(map(entry));
        }
    }

    /** A piece of the landscape or of a path: whatever is nearer is painted later, and may hide it. */
    private record Seen(double distance, List<Mark> marks) {}

    /** Returns how far away what stands at a place of the ground is. */
    private double distance(double atX, double atY) {
        return dot(seen(atX, atY, ends[2][0]), ahead);
    }

    private void paintName(Map<String, Object> name) {
        Map<String, Object> font = map(name.get("font"));
        Font letters = Mark.font(font);
        Point2D at = place(vector(name));
        marks.add(new Mark.Words("annotation", text(name.get("text")), at.getX() + number(name.get("xshift"), 0),
                at.getY() - number(name.get("yshift"), 0), 0, Mark.ascent(letters) - Mark.height(letters) / 2, 0, letters,
                Mark.color(font.get("color")), Mark.color(name.get("bgcolor"))));
    }

    private void line(String part, Object color, double[] from, double[] to) {
        marks.add(new Mark.Stroke(part, new Line2D.Double(place(from), place(to)), Mark.color(color), new BasicStroke(1)));
    }

    /** Paints the lines of the grid on the three sides of the box that lie behind the landscape. */
    private void paintBox() {
        double[] x = ends[0];
        double[] y = ends[1];
        double[] z = ends[2];
        for (double at : numbers(axis("xaxis").get("tickvals"))) {
            line("grid", axis("xaxis").get("gridcolor"), new double[] {at, y[0], z[0]}, new double[] {at, y[1], z[0]});
            line("grid", axis("xaxis").get("gridcolor"), new double[] {at, y[1], z[0]}, new double[] {at, y[1], z[1]});
        }
        for (double at : numbers(axis("yaxis").get("tickvals"))) {
            line("grid", axis("yaxis").get("gridcolor"), new double[] {x[0], at, z[0]}, new double[] {x[1], at, z[0]});
            line("grid", axis("yaxis").get("gridcolor"), new double[] {x[0], at, z[0]}, new double[] {x[0], at, z[1]});
        }
        for (double at : numbers(axis("zaxis").get("tickvals"))) {
            line("grid", axis("zaxis").get("gridcolor"), new double[] {x[0], y[0], at}, new double[] {x[0], y[1], at});
            line("grid", axis("zaxis").get("gridcolor"), new double[] {x[0], y[1], at}, new double[] {x[1], y[1], at});
        }
    }

    private Map<String, Object> axis(String key) {
        return map(scene.get(key));
    }

    /** Returns the quadrilaterals of the landscape, with the lines of the net at their edges. */
    private List<Seen> net(Map<String, Object> surface, String part) {
        double[] xs = numbers(surface.get("x"));
        double[] ys = numbers(surface.get("y"));
        double[][] z = Json.matrix(surface.get("z"));
        double low = number(surface.get("cmin"), 0);
        double high = number(surface.get("cmax"), 1);
        Map<String, Object> net = map(map(surface.get("contours")).get("x"));
        BasicStroke thin = new BasicStroke((float) number(net.get("width"), 1) / 2);
        int every = (int) Math.rint(number(net.get("size"), 1) / (xs[1] - xs[0]));
        List<Seen> cells = new ArrayList<>();
        for (int j = 0; j + 1 < ys.length; j++) {
            for (int i = 0; i + 1 < xs.length; i++) {
                Point2D[] corners = {place(xs[i], ys[j], z[j][i]), place(xs[i + 1], ys[j], z[j][i + 1]),
                    place(xs[i + 1], ys[j + 1], z[j + 1][i + 1]), place(xs[i], ys[j + 1], z[j + 1][i])};
                Path2D tile = new Path2D.Double();
                tile.moveTo(corners[0].getX(), corners[0].getY());
                for (int c = 1; c < 4; c++) {
                    tile.lineTo(corners[c].getX(), corners[c].getY());
                }
                tile.closePath();
                double mean = (z[j][i] + z[j][i + 1] + z[j + 1][i] + z[j + 1][i + 1]) / 4;
                List<Mark> cell = new ArrayList<>();
                cell.add(new Mark.Area(part, tile, Colours.Scale.BLUES.at((mean - low) / Math.max(1e-300, high - low)), true));
                int[] lines = {j, i + 1, j + 1, i}; // the numbers of the grid's lines at the bottom, the right, the top and the left
                for (int c = 0; c < 4; c++) {
                    if (lines[c] % every == 0) {
                        Line2D edge = new Line2D.Double(corners[c], corners[(c + 1) % 4]);
                        cell.add(new Mark.Stroke(part, edge, Mark.color(net.get("color")), thin));
                    }
                }
                cells.add(new Seen(distance((xs[i] + xs[i + 1]) / 2, (ys[j] + ys[j + 1]) / 2), cell));
            }
        }
        return cells;
    }

    /** Writes numbers and titles along the two edges of the ground in front, and along the left edge of the box. */
    private void paintNumbers() {
        double[] x = ends[0];
        double[] y = ends[1];
        double[] z = ends[2];
        paintAxis("xaxis", new double[] {x[0], y[0], z[0]}, new double[] {x[1], y[0], z[0]}, 0, new double[] {-11, 10});
        paintAxis("yaxis", new double[] {x[1], y[0], z[0]}, new double[] {x[1], y[1], z[0]}, 1, new double[] {13.5, 9});
        paintAxis("zaxis", new double[] {x[0], y[0], z[0]}, new double[] {x[0], y[0], z[1]}, 2, new double[] {-11, 10});
    }

    private void paintAxis(String key, double[] from, double[] to, int along, double[] outwards) {
        Map<String, Object> axis = axis(key);
        line(key + " line", axis.get("linecolor"), from, to);
        Map<String, Object> font = map(axis.get("tickfont"));
        double[] values = numbers(axis.get("tickvals"));
        for (int i = 0; i < values.length; i++) {
            double[] at = from.clone();
            at[along] = values[i];
            words(key + " text", text(list(axis.get("ticktext")).get(i)), place(at), outwards, 1, font);
        }
        Map<String, Object> title = map(axis.get("title"));
        Point2D one = place(from);
        Point2D other = place(to);
        words(key + " title", text(title), new Point2D.Double((one.getX() + other.getX()) / 2, (one.getY() + other.getY()) / 2), outwards,
                TITLE, map(title.get("font")));
    }

    private void words(String part, String text, Point2D at, double[] outwards, double times, Map<String, Object> font) {
        Font letters = Mark.font(font);
        marks.add(new Mark.Words(part, text, at.getX() + outwards[0] * times, at.getY() + outwards[1] * times, 0.5,
                Mark.ascent(letters) - Mark.height(letters) / 2, 0, letters, Mark.color(font.get("color")), null));
    }

    /** Returns the points of a path, each with the way to it; a path is a little nearer than the ground that it runs on. */
    private List<Seen> path(Map<String, Object> trace, String part) {
        double[] xs = numbers(trace.get("x"));
        double[] ys = numbers(trace.get("y"));
        double[] zs = numbers(trace.get("z"));
        Map<String, Object> line = map(trace.get("line"));
        Color color = Mark.color(line.get("color"));
        double radius = number(map(trace.get("marker")).get("size"), 2) * MARKER / 2;
        List<Seen> points = new ArrayList<>();
        for (int i = 0; i < xs.length; i++) {
            Point2D here = place(xs[i], ys[i], zs[i]);
            List<Mark> point = new ArrayList<>();
            Ellipse2D marker = new Ellipse2D.Double(here.getX() - radius, here.getY() - radius, 2 * radius, 2 * radius);
            point.add(new Mark.Area(part, marker, color, false));
            double distance = distance(xs[i], ys[i]);
            if (i > 0) {
                point.add(new Mark.Stroke(part, new Line2D.Double(place(xs[i - 1], ys[i - 1], zs[i - 1]), here), color,
                        new BasicStroke((float) number(line.get("width"), 2) / 2)));
                distance = Math.min(distance, distance(xs[i - 1], ys[i - 1]));
            }
            points.add(new Seen(distance - NEARER, point));
        }
        return points;
    }
}
