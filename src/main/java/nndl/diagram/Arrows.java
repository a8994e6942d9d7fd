package nndl.diagram;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Draws the lines and arrows of all diagrams. */
final class Arrows {
    private static final double HEAD = 8.5; // the length of an arrow head

    private Arrows() {}

    static void line(Graphics2D g, Point2D from, Point2D to, double width) {
        g.setStroke(new BasicStroke((float) width));
        g.draw(new Line2D.Double(from, to));
    }

    /** Returns the point this far from one point towards another, at most half way. */
    static Point2D towards(Point2D from, Point2D to, double far) {
        double t = Math.min(0.5, far / from.distance(to));
        return new Point2D.Double(from.getX() + t * (to.getX() - from.getX()), from.getY() + t * (to.getY() - from.getY()));
    }

    /** Draws a line that ends in an arrow head, whose tip is at the end. */
    static void arrow(Graphics2D g, Point2D from, Point2D to, double width) {
        double length = from.distance(to);
        double dx = (to.getX() - from.getX()) / length;
        double dy = (to.getY() - from.getY()) / length;
        double half = 0.42 * HEAD + 0.4 * width;
        double backX = to.getX() - HEAD * dx;
        double backY = to.getY() - HEAD * dy;
        line(g, from, new Point2D.Double(backX + dx, backY + dy), width);
        Path2D head = new Path2D.Double();
        head.moveTo(to.getX(), to.getY());
        head.lineTo(backX - half * dy, backY + half * dx);
        head.lineTo(backX + half * dy, backY - half * dx);
        head.closePath();
        g.fill(head);
    }
}
