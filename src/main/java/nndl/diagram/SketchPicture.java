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
import nndl.show.Picture;

/** Paints a laid out {@link Sketch}: edges below, nodes on them, letters on top. */
final class SketchPicture {
    private static final int SCALE = 2;
    private static final double BEND = 22; // from where to where a bend is rounded

    private SketchPicture() {}

    /** Diagrams beside each other, their uppermost neurons at one height. */
    static Picture of(List<SketchLayout> layouts) {
        double top = layouts.stream().mapToDouble(layout -> layout.nodes().getMinY()).max().orElseThrow();
        layouts.forEach(layout -> layout.lowerTo(top));
        double height = layouts.stream().mapToDouble(layout -> layout.height()).max().orElseThrow();
        layouts.forEach(layout -> layout.stretchTo(height));
        double width = layouts.stream().mapToDouble(layout -> layout.width()).sum() + 40 * (layouts.size() - 1);
        return new Picture((int) Math.ceil(width), (int) Math.ceil(height), SCALE, g -> {
            double left = 0;
            for (SketchLayout layout : layouts) {
                Graphics2D own = (Graphics2D) g.create();
                own.translate(left, 0);
                paint(own, layout);
                own.dispose();
                left += layout.width() + 40;
            }
        });
    }

    private static void paint(Graphics2D g, SketchLayout layout) {
        for (Edge edge : layout.sketch.edges()) {
            paint(g, edge, layout.path(edge));
        }
        Loops.paint(g, layout);
        nodes(g, layout);
    }

    private static void paint(Graphics2D g, Edge edge, List<Point2D> path) {
        g.setColor(edge.line() == Edge.Line.STRONG ? Ink.STRONG : edge.line() == Edge.Line.FAINT ? Ink.FAINT : Ink.EDGE);
        Point2D from = path.get(0);
        for (int i = 1; i + 1 < path.size(); i++) { // round the bends
            Point2D before = Ink.towards(path.get(i), from, BEND);
            Point2D after = Ink.towards(path.get(i), path.get(i + 1), BEND);
            Ink.line(g, from, before, edge.width());
            g.draw(new QuadCurve2D.Double(before.getX(), before.getY(), path.get(i).getX(), path.get(i).getY(), after.getX(),
                    after.getY()));
            from = after;
        }
        if (edge.line() == Edge.Line.FAINT) {
            Ink.line(g, from, path.get(path.size() - 1), edge.width());
        } else {
            Ink.arrow(g, from, path.get(path.size() - 1), edge.width());
        }
    }

    /** The nodes and all letters. */
    static void nodes(Graphics2D g, SketchLayout layout) {
        layout.sketch.columns().forEach(column -> column.forEach(node -> paint(g, node)));
        for (Label label : Label.all(layout)) {
            g.setColor(label.strong() && !label.text().equals(layout.sketch.title()) ? Ink.STRONG : Ink.DARK);
            Ink.text(g, label.text(), label.x(), label.y(), label.size(), label.strong());
        }
    }

    private static void paint(Graphics2D g, Node node) {
        Rectangle2D box = node.bounds();
        switch (node.kind) {
            case NEURON -> outlined(g, new Ellipse2D.Double(box.getX(), box.getY(), node.width, node.height));
            case BOX -> outlined(g, new RoundRectangle2D.Double(box.getX(), box.getY(), node.width, node.height, 12, 12));
            case GATE -> gate(g, node);
            case DOTS -> {
                g.setColor(Ink.DARK);
                for (int dy = -6; dy <= 6; dy += 6) {
                    g.fill(new Ellipse2D.Double(node.x - 1.5, node.y + dy - 1.5, 3, 3));
                }
            }
            default -> { } // a word is only letters, a bend nothing
        }
    }

    private static void outlined(Graphics2D g, Shape shape) {
        g.setColor(Color.WHITE);
        g.fill(shape);
        g.setColor(Ink.NEURON);
        g.setStroke(new BasicStroke(1.6f));
        g.draw(shape);
    }

    /** The NAND gate: flat on the left, round on the right, and the small circle that means "not". */
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
}
