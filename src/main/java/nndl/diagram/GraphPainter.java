package nndl.diagram;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import nndl.show.Colours;
import nndl.show.Picture;

/** Paints a laid-out {@link Graph}: edges at the bottom, nodes over them, text on top. */
final class GraphPainter {
    static final double LANE = 28; // room for one loop above or below
    static final double OUT = 16; // how far a loop goes straight out of its neuron before it turns

    static final Color EDGE = new Color(0x777777);
    private static final Color FAINT = new Color(0xC4C4C4);
    private static final Color STRONG = Color.decode(Colours.curve(1));
    private static final Color NEURON = Color.decode(Colours.curve(0));

    private static final int SCALE = 2;
    private static final double BEND = 22; // how far before and after a bend its rounding extends
    private static final double TURN = 9; // the same for the corners of a loop
    private static final double LOOP_WIDTH = 2.2;

    private GraphPainter() {}

    /** Returns diagrams side by side, with their topmost neurons at the same height. */
    static Picture of(List<GraphLayout> layouts) {
        double top = layouts.stream().mapToDouble(layout -> layout.nodes().getMinY()).max().orElseThrow();
        layouts.forEach(layout -> layout.lowerTo(top));
        double height = layouts.stream().mapToDouble(layout -> layout.height()).max().orElseThrow();
        layouts.forEach(layout -> layout.stretchTo(height));
        double width = layouts.stream().mapToDouble(layout -> layout.width()).sum() + 40 * (layouts.size() - 1);
        return new Picture((int) Math.ceil(width), (int) Math.ceil(height), SCALE, g -> {
            double left = 0;
            for (GraphLayout layout : layouts) {
                Graphics2D own = (Graphics2D) g.create();
                own.translate(left, 0);
                paint(own, layout);
                own.dispose();
                left += layout.width() + 40;
            }
        });
    }

    private static void paint(Graphics2D g, GraphLayout layout) {
        for (Edge edge : layout.graph.edges()) {
            paint(g, edge, layout.path(edge));
        }
        loops(g, layout);
        nodes(g, layout);
    }

    private static void paint(Graphics2D g, Edge edge, List<Point2D> path) {
        g.setColor(edge.line() == Edge.Line.STRONG ? STRONG : edge.line() == Edge.Line.FAINT ? FAINT : EDGE);
        Point2D from = path.get(0);
        for (int i = 1; i + 1 < path.size(); i++) { // round the bends
            Point2D before = Arrows.towards(path.get(i), from, BEND);
            Point2D after = Arrows.towards(path.get(i), path.get(i + 1), BEND);
            Arrows.line(g, from, before, edge.width());
            g.draw(new QuadCurve2D.Double(before.getX(), before.getY(), path.get(i).getX(), path.get(i).getY(), after.getX(),
                    after.getY()));
            from = after;
        }
        if (edge.line() == Edge.Line.FAINT) {
            Arrows.line(g, from, path.get(path.size() - 1), edge.width());
        } else {
            Arrows.arrow(g, from, path.get(path.size() - 1), edge.width());
        }
    }

    /** Paints the nodes and all text. */
    static void nodes(Graphics2D g, GraphLayout layout) {
        layout.graph.columns().forEach(column -> column.forEach(node -> paint(g, node)));
        for (Label label : Label.all(layout)) {
            g.setColor(label.strong() && !label.text().equals(layout.graph.title()) ? STRONG : Colours.INK);
            Letters.text(g, label.text(), label.x(), label.y(), label.size(), label.strong());
        }
    }

    private static void paint(Graphics2D g, Node node) {
        Rectangle2D box = node.bounds();
        switch (node.kind) {
            case NEURON -> outlined(g, new Ellipse2D.Double(box.getX(), box.getY(), node.width, node.height));
            case BOX -> outlined(g, new RoundRectangle2D.Double(box.getX(), box.getY(), node.width, node.height, 12, 12));
            case GATE -> gate(g, node);
            case DOTS -> {
                g.setColor(Colours.INK);
                for (int dy = -6; dy <= 6; dy += 6) {
                    g.fill(new Ellipse2D.Double(node.x - 1.5, node.y + dy - 1.5, 3, 3));
                }
            }
            default -> { } // a word is only text, a bend is nothing
        }
    }

    private static void outlined(Graphics2D g, Shape shape) {
        g.setColor(Color.WHITE);
        g.fill(shape);
        g.setColor(NEURON);
        g.setStroke(new BasicStroke(1.6f));
        g.draw(shape);
    }

    /** Paints a NAND gate: flat on the left, round on the right, and with the small circle that means "not". */
    private static void gate(Graphics2D g, Node node) {
        double left = node.x - node.width / 2;
        double top = node.y - node.height / 2;
        double circle = 8;
        double tip = node.x + node.width / 2 - circle;
        Path2D body = new Path2D.Double();
        body.moveTo(left, top);
        body.append(new Arc2D.Double(tip - node.height, top, node.height, node.height, 90, -180, Arc2D.OPEN), true);
        body.lineTo(left, top + node.height);
        body.closePath();
        outlined(g, body);
        outlined(g, new Ellipse2D.Double(tip, node.y - circle / 2, circle, circle));
    }

    /** Returns whether a loop goes around above (−1) or below (1). */
    static int side(Edge loop, double middle) {
        return loop.from().y <= middle + 1 ? -1 : 1;
    }

    /** Paints the edges that go back: out to the right, around everything above or below, and in from the left. */
    private static void loops(Graphics2D g, GraphLayout layout) {
        g.setColor(STRONG);
        Rectangle2D nodes = layout.nodes();
        int[] lanes = new int[3];
        for (Edge loop : layout.graph.loops()) {
            int side = side(loop, nodes.getCenterY());
            double lane = LANE * ++lanes[side + 1] - 2;
            double level = side < 0 ? nodes.getMinY() - lane : nodes.getMaxY() + lane;
            around(g, loop, level, outermost(layout.graph, loop.to(), side));
        }
    }

    /** Returns whether there is nothing between a neuron and the top (−1) or bottom (1) of the picture. */
    private static boolean outermost(Graph graph, Node neuron, int side) {
        return graph.columns().stream().anyMatch(column -> column.get(side < 0 ? 0 : column.size() - 1) == neuron);
    }

    private static void around(Graphics2D g, Edge loop, double level, boolean outermost) {
        double sign = Math.signum(level - loop.from().y);
        double right = loop.from().x + loop.from().width / 2;
        double left = loop.to().x - loop.to().width / 2;
        double startY = loop.from().y;
        Path2D path = new Path2D.Double();
        path.moveTo(right, startY);
        path.lineTo(right + OUT - TURN, startY);
        path.quadTo(right + OUT, startY, right + OUT, startY + sign * TURN);
        path.lineTo(right + OUT, level - sign * TURN);
        path.quadTo(right + OUT, level, right + OUT - TURN, level);
        Point2D tip = outermost ? new Point2D.Double(loop.to().x, loop.to().y + sign * loop.to().height / 2)
                : new Point2D.Double(left, loop.to().y);
        double down = outermost ? loop.to().x : left - OUT - 4; // where it comes back to the height of the neuron
        path.lineTo(down + TURN, level);
        path.quadTo(down, level, down, level - sign * TURN);
        Point2D last = new Point2D.Double(down, level - sign * TURN);
        if (!outermost) {
            path.lineTo(down, loop.to().y + sign * TURN);
            path.quadTo(down, loop.to().y, down + 6, loop.to().y);
            last = new Point2D.Double(down + 6, loop.to().y);
        }
        g.setStroke(new BasicStroke((float) LOOP_WIDTH));
        g.draw(path);
        Arrows.arrow(g, last, tip, LOOP_WIDTH);
    }
}
