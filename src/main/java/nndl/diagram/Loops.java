package nndl.diagram;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** Draws the edges of a {@link Sketch} that go back: out to the right, around everything above or below, and in from the left. */
final class Loops {
    static final double LANE = 28; // the room for one loop
    static final double OUT = 16; // how far it goes straight out of its neuron before it turns
    private static final double TURN = 9;
    private static final double WIDTH = 2.2;

    private Loops() {}

    /** Whether a loop goes around above (−1) or below (1). */
    static int side(Edge loop, double middle) {
        return loop.from().y <= middle + 1 ? -1 : 1;
    }

    static void paint(Graphics2D g, SketchLayout layout) {
        g.setColor(Ink.STRONG);
        Rectangle2D nodes = layout.nodes();
        int[] lanes = new int[3];
        for (Edge loop : layout.sketch.loops()) {
            int side = side(loop, nodes.getCenterY());
            double lane = LANE * ++lanes[side + 1] - 2;
            double level = side < 0 ? nodes.getMinY() - lane : nodes.getMaxY() + lane;
            around(g, loop, level, outermost(layout.sketch, loop.to(), side));
        }
    }

    /** Whether nothing stands between a neuron and the upper (−1) or lower (1) edge of the picture. */
    private static boolean outermost(Sketch sketch, Node neuron, int side) {
        return sketch.columns().stream().anyMatch(column -> column.get(side < 0 ? 0 : column.size() - 1) == neuron);
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
        g.setStroke(new BasicStroke((float) WIDTH));
        g.draw(path);
        Ink.arrow(g, last, tip, WIDTH);
    }
}
