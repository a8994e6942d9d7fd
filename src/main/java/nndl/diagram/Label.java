package nndl.diagram;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A text and its place in a diagram. {@link #all} finds the places: beside the middle of an edge or, where something else is
 * in the way, a little further along or on the other side.
 */
record Label(String text, double x, double y, float size, boolean strong) {
    private static final double[] ALONG = {0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8};
    private static final double INK = 0.42; // half the height of the ink in a line of digits, as a multiple of the font size
    private static final double NEAR = 36; // anything farther away than this does not matter

    Rectangle2D bounds() {
        double width = Letters.width(text, size);
        double height = Letters.height(text, size);
        return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
    }

    /** Returns every text of a laid-out graph: its title, its captions, and those in nodes, below nodes and at edges. */
    static List<Label> all(GraphLayout layout) {
        Graph graph = layout.graph;
        List<Label> labels = new ArrayList<>();
        if (!graph.title().isEmpty()) {
            labels.add(new Label(graph.title(), layout.width() / 2, GraphLayout.MARGIN + 6, Letters.NORMAL, true));
        }
        for (int c = 0; c < graph.columns().size(); c++) {
            graph.columns().get(c).forEach(node -> addNode(labels, node));
            String caption = graph.captions().get(c);
            if (!caption.isEmpty()) {
                double y = layout.height() - GraphLayout.MARGIN - Letters.height(caption, Letters.SMALL) / 2;
                labels.add(new Label(caption, graph.columns().get(c).get(0).x, y, Letters.SMALL, false));
            }
        }
        for (Edge edge : graph.edges()) {
            if (!edge.label().isEmpty()) {
                labels.add(beside(edge, layout, labels));
            }
        }
        return labels;
    }

    private static void addNode(List<Label> labels, Node node) {
        if (!node.inside.isEmpty()) {
            float size = node.kind == Node.Kind.BOX || node.kind == Node.Kind.GATE ? Letters.SMALL : Letters.NORMAL;
            double left = node.kind == Node.Kind.GATE ? 4 : 0; // the small circle takes up room on the right
            labels.add(new Label(node.inside, node.x - left, node.y, size, false));
        }
        if (!node.below.isEmpty()) {
            double y = node.y + node.height / 2 + Letters.height(node.below, Letters.SMALL) / 2;
            labels.add(new Label(node.below, node.x, y, Letters.SMALL, false));
        }
    }

    private static Label beside(Edge edge, GraphLayout layout, List<Label> placed) {
        List<Point2D> path = layout.path(edge);
        Label best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int piece = 0; piece + 1 < path.size(); piece++) {
            for (int i = 0; i < ALONG.length; i++) {
                for (int side = -1; side <= 1; side += 2) {
                    Label label = at(edge, path.get(piece), path.get(piece + 1), ALONG[i], side);
                    boolean inner = edge.lane() * side < 0; // between two edges side by side
                    double trouble = label.trouble(edge, layout, placed) + 0.06 * i + (side > 0 ? 0.05 : 0) + (inner ? 5 : 0);
                    if (trouble < least) {
                        best = label;
                        least = trouble;
                    }
                }
            }
        }
        return best;
    }

    /** Returns a label beside a line, just far enough away that the corner of its box does not touch it. */
    private static Label at(Edge edge, Point2D from, Point2D to, double along, int side) {
        double dx = (to.getX() - from.getX()) / from.distance(to);
        double dy = (to.getY() - from.getY()) / from.distance(to);
        double far = Math.abs(dy) * Letters.width(edge.label(), Letters.SMALL) / 2 + Math.abs(dx) * INK * Letters.SMALL
                + 3 + edge.width() / 2;
        double x = from.getX() + along * (to.getX() - from.getX()) - side * far * dy;
        double y = from.getY() + along * (to.getY() - from.getY()) + side * far * dx;
        return new Label(edge.label(), x, y, Letters.SMALL, edge.line() == Edge.Line.STRONG);
    }

    /** Returns how bad a place is: 10 for each text or node it touches, 3 for each line, up to 1 for others that are near. */
    private double trouble(Edge own, GraphLayout layout, List<Label> placed) {
        Rectangle2D box = bounds();
        double trouble = 10 * placed.stream().filter(label -> label.bounds().intersects(box)).count();
        for (List<Node> column : layout.graph.columns()) {
            trouble += 10 * column.stream().filter(node -> node.bounds().intersects(box)).count();
        }
        double nearest = placed.stream().mapToDouble(label -> Math.hypot(label.x - x, label.y - y)).min().orElse(NEAR);
        nearest = Math.min(NEAR, nearest);
        for (Edge edge : layout.graph.edges()) {
            List<Point2D> path = layout.path(edge);
            for (int i = 0; i + 1 < path.size(); i++) {
                Line2D line = new Line2D.Double(path.get(i), path.get(i + 1));
                trouble += ink().intersectsLine(line) ? 3 : 0;
                nearest = edge == own ? nearest : Math.min(nearest, line.ptSegDist(x, y));
            }
        }
        return trouble + 1 - nearest / NEAR;
    }

    /** Returns the box around the ink of a short text such as a weight. */
    private Rectangle2D ink() {
        Rectangle2D box = bounds();
        return new Rectangle2D.Double(box.getX(), y - INK * size, box.getWidth(), 2 * INK * size);
    }
}
