package nndl.diagram;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nndl.show.Picture;

/**
 * Paints a circuit of gates with horizontal and vertical wires. Between two columns each wire has its own vertical piece; where
 * a wire splits there is a dot, and where two cross without a dot they are not connected.
 */
final class WirePainter {
    private static final double GRID = 9; // all heights are multiples of this; a gate's two inputs lie one above and one below its middle
    private static final double TRACK = 15; // from one vertical piece to the next
    private static final int MOST_ORDERS = 6; // up to this many wires, all orders are tried

    /** A wire between two columns: horizontal from its source, vertical at its track, horizontal to each target. */
    private record Wire(Point2D from, List<Point2D> to) {
        double top() {
            return Math.min(from.getY(), to.stream().mapToDouble(Point2D::getY).min().orElseThrow());
        }

        double bottom() {
            return Math.max(from.getY(), to.stream().mapToDouble(Point2D::getY).max().orElseThrow());
        }

        boolean level() {
            return top() == bottom();
        }

        boolean ends(double y) {
            return to.stream().anyMatch(target -> target.getY() == y);
        }
    }

    private WirePainter() {}

    static Picture picture(Graph graph) {
        GraphLayout layout = layout(graph);
        return new Picture((int) Math.ceil(layout.width()), (int) Math.ceil(layout.height()), 2, g -> {
            g.setColor(GraphPainter.EDGE);
            for (int c = 0; c + 1 < graph.columns().size(); c++) {
                paint(g, wires(graph, c), rightEnd(graph.columns().get(c)), leftEnd(graph.columns().get(c + 1)));
            }
            GraphPainter.nodes(g, layout);
        });
    }

    static GraphLayout layout(Graph graph) {
        GraphLayout layout = new GraphLayout(graph, c -> 30 + TRACK * sources(graph, c), 4 * GRID, GRID);
        straighten(layout);
        return layout;
    }

    /** Moves bends to the height at which their wire continues, or else comes from, if no gate is in the way. */
    private static void straighten(GraphLayout layout) {
        Graph graph = layout.graph;
        for (int c = graph.columns().size() - 2; c > 0; c--) {
            for (Node bend : graph.columns().get(c)) {
                for (Edge edge : graph.edges()) {
                    int i = edge.via().indexOf(bend);
                    if (i >= 0) {
                        double next = i + 1 < edge.via().size() ? edge.via().get(i + 1).y : pin(graph, edge);
                        double before = edge.hops().get(i).y;
                        if (!move(graph.columns().get(c), bend, next)) {
                            move(graph.columns().get(c), bend, before);
                        }
                    }
                }
            }
        }
    }

    private static boolean move(List<Node> column, Node bend, double y) {
        for (Node other : column) {
            double room = other.height / 2 + GRID;
            boolean jumps = (other.y - bend.y) * (other.y - y) <= 0;
            if (other != bend && (jumps || Math.abs(other.y - y) < room)) {
                return false;
            }
        }
        bend.y = y;
        return true;
    }

    /** Returns the number of wires that leave a column. */
    private static long sources(Graph graph, int c) {
        return graph.columns().get(c).stream()
                .filter(node -> graph.edges().stream().anyMatch(edge -> edge.from() == node || edge.via().contains(node))).count();
    }

    private static double rightEnd(List<Node> column) {
        return column.stream().mapToDouble(node -> node.x + node.width / 2).max().orElseThrow();
    }

    private static double leftEnd(List<Node> column) {
        return column.stream().mapToDouble(node -> node.x - node.width / 2).min().orElseThrow();
    }

    /** Returns the wires from this column to the next. */
    private static List<Wire> wires(Graph graph, int c) {
        Map<Node, Wire> wires = new LinkedHashMap<>();
        for (Edge edge : graph.edges()) {
            List<Node> hops = edge.hops();
            for (int i = 0; i + 1 < hops.size(); i++) {
                Node from = hops.get(i);
                Node to = hops.get(i + 1);
                if (graph.columns().get(c).contains(from)) {
                    Point2D start = new Point2D.Double(from.x + from.width / 2, from.y);
                    Point2D end = new Point2D.Double(to.x - to.width / 2, to == edge.to() ? pin(graph, edge) : to.y);
                    List<Point2D> ends = wires.computeIfAbsent(from, n -> new Wire(start, new ArrayList<>())).to;
                    if (!ends.contains(end)) {
                        ends.add(end);
                    }
                }
            }
        }
        return new ArrayList<>(wires.values());
    }

    /** Returns the height at which an edge enters: a gate's inputs are in the order of their wires from top to bottom. */
    private static double pin(Graph graph, Edge edge) {
        if (edge.to().kind != Node.Kind.GATE) {
            return edge.to().y;
        }
        List<Edge> incoming = graph.edges().stream().filter(e -> e.to() == edge.to())
                .sorted(Comparator.comparingDouble(e -> e.hops().get(e.hops().size() - 2).y)).toList();
        return edge.to().y + GRID * (2 * incoming.indexOf(edge) - (incoming.size() - 1));
    }

    private static void paint(Graphics2D g, List<Wire> wires, double left, double right) {
        List<Wire> tracks = best(wires.stream().filter(wire -> !wire.level()).toList());
        for (Wire wire : wires) {
            double x = left + (right - left) * (tracks.indexOf(wire) + 1) / (tracks.size() + 1);
            double y = wire.from.getY();
            level(g, wire.from.getX(), x, y);
            Arrows.line(g, new Point2D.Double(x, wire.top()), new Point2D.Double(x, wire.bottom()), 1.4);
            for (Point2D target : wire.to) {
                level(g, x, target.getX(), target.getY());
                dot(g, wire, x, target.getY());
            }
            dot(g, wire, x, y);
        }
    }

    private static void level(Graphics2D g, double from, double to, double y) {
        Arrows.line(g, new Point2D.Double(from, y), new Point2D.Double(to, y), 1.4);
    }

    /** Paints a dot where three or four pieces of a wire meet. */
    private static void dot(Graphics2D g, Wire wire, double x, double y) {
        int pieces = (y == wire.from.getY() ? 1 : 0) + (wire.ends(y) ? 1 : 0) + (y > wire.top() ? 1 : 0) + (y < wire.bottom() ? 1 : 0);
        if (pieces > 2) {
            g.fill(new Ellipse2D.Double(x - 3.5, y - 3.5, 7, 7));
        }
    }

    /** Returns the order of the vertical pieces, from left to right, that is easiest to read. */
    private static List<Wire> best(List<Wire> wires) {
        if (wires.size() > MOST_ORDERS) {
            return wires;
        }
        return orders(wires).stream().min(Comparator.comparingInt(WirePainter::trouble)).orElse(wires);
    }

    private static List<List<Wire>> orders(List<Wire> wires) {
        if (wires.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Wire>> orders = new ArrayList<>();
        for (Wire first : wires) {
            List<Wire> rest = new ArrayList<>(wires);
            rest.remove(first);
            for (List<Wire> order : orders(rest)) {
                List<Wire> whole = new ArrayList<>(Collections.singleton(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    /** Returns a penalty: 1 for each crossing, 20 for each touch, 100 where two wires would overlap. */
    private static int trouble(List<Wire> order) {
        int trouble = 0;
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < order.size(); j++) {
                Wire left = order.get(i);
                Wire right = order.get(j);
                trouble += crosses(right.from.getY(), left);
                trouble += left.to.stream().mapToInt(target -> crosses(target.getY(), right)).sum();
                trouble += left.ends(right.from.getY()) ? 100 : 0;
            }
        }
        return trouble;
    }

    private static int crosses(double y, Wire upright) {
        boolean touches = y == upright.top() || y == upright.bottom();
        return touches ? 20 : y > upright.top() && y < upright.bottom() ? 1 : 0;
    }
}
