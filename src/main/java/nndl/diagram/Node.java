package nndl.diagram;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** One item in a {@link Graph}: a neuron, a gate, a box, a word. {@link GraphLayout} sets its middle. */
final class Node {
    /** What is drawn. A bend is only a place that a long edge goes through. */
    enum Kind { TEXT, NEURON, BOX, DOTS, GATE, BEND }

    static final double GATE_WIDTH = 50; // with the small circle at its output

    final Kind kind;
    final String inside; // may have several lines; empty: none
    final String below; // a small name under it; empty: none
    final double width;
    final double height;
    double x; // of the middle
    double y;

    private Node(Kind kind, String inside, String below, double width, double height) {
        this.kind = kind;
        this.inside = inside;
        this.below = below;
        this.width = width;
        this.height = height;
    }

    static Node text(String text) {
        return new Node(Kind.TEXT, text, "", Letters.width(text, Letters.NORMAL) + 10, Letters.height(text, Letters.NORMAL));
    }

    /** Returns a neuron of at least this radius, larger if its text needs it. */
    static Node neuron(double radius, String inside, String below) {
        double needed = inside.isEmpty()
                ? 0
                : Math.hypot(Letters.width(inside, Letters.NORMAL), Letters.height(inside, Letters.NORMAL) * 0.8) + 8;
        double size = Math.max(2 * radius, needed);
        return new Node(Kind.NEURON, inside, below, size, size);
    }

    /** Returns boxes with these texts, all of the same width. */
    static List<Node> boxes(List<String> texts) {
        double width = texts.stream().mapToDouble(text -> Letters.width(text, Letters.SMALL)).max().orElse(0) + 24;
        return texts.stream().map(text -> new Node(Kind.BOX, text, "", width, Letters.height(text, Letters.SMALL) + 14)).toList();
    }

    static Node dots(double height) {
        return new Node(Kind.DOTS, "", "", 16, height);
    }

    static Node gate(String name) {
        return new Node(Kind.GATE, name, "", GATE_WIDTH, 42);
    }

    static Node bend() {
        return new Node(Kind.BEND, "", "", 0, 0);
    }

    /** Returns the height it needs in its column. */
    double tall() {
        return height + Letters.height(below, Letters.SMALL);
    }

    /** Returns the box around it, without the name below. */
    Rectangle2D bounds() {
        return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
    }

    /** Returns where an edge to or from that place meets it. */
    Point2D border(Point2D place) {
        double dx = place.getX() - x;
        double dy = place.getY() - y;
        double length = Math.hypot(dx, dy);
        if (kind == Kind.BEND || length == 0) {
            return new Point2D.Double(x, y);
        } else if (kind == Kind.NEURON) {
            return new Point2D.Double(x + dx / length * width / 2, y + dy / length * width / 2);
        }
        return new Point2D.Double(x + Math.signum(dx) * width / 2, y);
    }
}
