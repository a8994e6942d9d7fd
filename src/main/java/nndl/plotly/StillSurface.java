package nndl.plotly;

import static nndl.plotly.Json.map;
import static nndl.plotly.Json.numbers;
import static nndl.plotly.Json.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nndl.show.Colours;
import nndl.util.Numbers;

/** A landscape over two variables, seen from above at an angle: a net of quadrilaterals, painted from back to front, and paths on it. */
final class StillSurface {
    private static final double TURN = Math.toRadians(-38); // about the vertical axis
    private static final double TILT = Math.toRadians(32); // from above

    private final double[] xs;
    private final double[] ys;
    private final double[][] z; // [y][x]
    private final double[] range;
    private final int width;
    private final int height;

    private StillSurface(Map<String, Object> surface, int width, int height) {
        xs = numbers(surface.get("x"));
        ys = numbers(surface.get("y"));
        z = Json.matrix(surface.get("z"));
        range = Colours.range(z);
        this.width = width;
        this.height = height;
    }

    static void paint(Graphics2D g, Map<String, Object> layout, List<Map<String, Object>> traces, int width, int height) {
        Map<String, Object> surface = traces.stream().filter(trace -> "surface".equals(trace.get("type"))).findFirst().orElseThrow();
        StillSurface picture = new StillSurface(surface, width, height);
        picture.paintNet(g);
        picture.paintAxes(g, map(layout.get("scene")));
        for (Map<String, Object> trace : traces) {
            if ("scatter3d".equals(trace.get("type"))) {
                picture.paintPath(g, trace);
            }
        }
    }

    /** Returns where a point of the landscape lies in the picture. */
    private Point2D place(double x, double y, double height3d) {
        double right = (x - xs[0]) / (xs[xs.length - 1] - xs[0]) - 0.5;
        double away = (y - ys[0]) / (ys[ys.length - 1] - ys[0]) - 0.5;
        double up = (height3d - range[0]) / Math.max(1e-300, range[1] - range[0]) - 0.5;
        double turnedRight = right * Math.cos(TURN) - away * Math.sin(TURN);
        double turnedAway = right * Math.sin(TURN) + away * Math.cos(TURN);
        double scale = Math.min(width / 1.6, height / 1.5);
        return new Point2D.Double(width / 2.0 + scale * turnedRight,
                height * 0.48 - scale * (turnedAway * Math.sin(TILT) + 0.62 * up * Math.cos(TILT)));
    }

    private double distance(int i, int j) {
        return (double) i / xs.length * Math.sin(TURN) + (double) j / ys.length * Math.cos(TURN);
    }

    private void paintNet(Graphics2D g) {
        List<int[]> cells = new ArrayList<>();
        for (int j = 0; j + 1 < ys.length; j++) {
            for (int i = 0; i + 1 < xs.length; i++) {
                cells.add(new int[] {i, j});
            }
        }
        cells.sort(Comparator.comparingDouble((int[] cell) -> -distance(cell[0], cell[1])));
        g.setStroke(new BasicStroke(0.5f));
        for (int[] cell : cells) {
            int i = cell[0];
            int j = cell[1];
            Path2D tile = new Path2D.Double();
            int[][] corners = {{i, j}, {i + 1, j}, {i + 1, j + 1}, {i, j + 1}};
            for (int[] c : corners) {
                Point2D p = place(xs[c[0]], ys[c[1]], z[c[1]][c[0]]);
                if (tile.getCurrentPoint() == null) {
                    tile.moveTo(p.getX(), p.getY());
                } else {
                    tile.lineTo(p.getX(), p.getY());
                }
            }
            tile.closePath();
            double mean = (z[j][i] + z[j][i + 1] + z[j + 1][i] + z[j + 1][i + 1]) / 4;
            Color color = Colours.Scale.BLUES.at((mean - range[0]) / Math.max(1e-300, range[1] - range[0]));
            g.setColor(color);
            g.fill(tile);
            g.setColor(color.darker());
            g.draw(tile);
        }
    }

    /** Paints the ends of the two variables' ranges along the front edges, and the lowest and highest value at the left. */
    private void paintAxes(Graphics2D g, Map<String, Object> scene) {
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        g.setColor(Colours.INK);
        double[] x = {xs[0], xs[xs.length - 1]};
        double[] y = {ys[0], ys[ys.length - 1]};
        label(g, Numbers.brief(x[0]), place(x[0], y[0], range[0]), -20, 18);
        label(g, text(map(scene.get("xaxis")).get("title")), place((x[0] + x[1]) / 2, y[0], range[0]), -26, 26);
        label(g, Numbers.brief(x[1]), place(x[1], y[0], range[0]), -14, 20);
        label(g, Numbers.brief(y[0]), place(x[1], y[0], range[0]), 18, 14);
        label(g, text(map(scene.get("yaxis")).get("title")), place(x[1], (y[0] + y[1]) / 2, range[0]), 26, 22);
        label(g, Numbers.brief(y[1]), place(x[1], y[1], range[0]), 16, 14);
        g.drawString(text(map(scene.get("zaxis")).get("title")) + " from " + Numbers.brief(range[0]) + " (light) to "
                + Numbers.brief(range[1]) + " (dark)", 12, 16);
        g.setStroke(new BasicStroke(1));
        line(g, place(x[0], y[0], range[0]), place(x[1], y[0], range[0]));
        line(g, place(x[1], y[0], range[0]), place(x[1], y[1], range[0]));
    }

    private static void label(Graphics2D g, String text, Point2D at, int dx, int dy) {
        g.drawString(text, (float) (at.getX() + dx - g.getFontMetrics().stringWidth(text) / 2.0), (float) (at.getY() + dy));
    }

    private static void line(Graphics2D g, Point2D from, Point2D to) {
        g.drawLine((int) from.getX(), (int) from.getY(), (int) to.getX(), (int) to.getY());
    }

    private void paintPath(Graphics2D g, Map<String, Object> trace) {
        double[] px = numbers(trace.get("x"));
        double[] py = numbers(trace.get("y"));
        double[] pz = numbers(trace.get("z"));
        g.setColor(Color.decode(String.valueOf(map(trace.get("line")).getOrDefault("color", Colours.path(0)))));
        g.setStroke(new BasicStroke(2.5f));
        for (int i = 0; i < px.length; i++) {
            Point2D here = place(px[i], py[i], pz[i]);
            if (i > 0) {
                line(g, place(px[i - 1], py[i - 1], pz[i - 1]), here);
            }
            g.fillOval((int) here.getX() - 4, (int) here.getY() - 4, 8, 8);
        }
        if (px.length > 0) {
            String name = text(trace.get("name"));
            Point2D start = place(px[0], py[0], pz[0]);
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
            g.setColor(Colours.VEIL);
            int nameWidth = g.getFontMetrics().stringWidth(name);
            g.fillRect((int) start.getX() - nameWidth / 2 - 2, (int) start.getY() - 26, nameWidth + 4, 18);
            g.setColor(Colours.INK);
            label(g, name, start, 0, -12);
        }
    }
}
