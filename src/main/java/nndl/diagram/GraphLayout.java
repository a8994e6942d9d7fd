package nndl.diagram;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * Gives the nodes of a {@link Graph} their places: the columns side by side, and in each column every node as near as possible
 * to the middle of those it is joined to, so that edges are short and level.
 */
final class GraphLayout {
    static final double MARGIN = 14;
    private static final int SWEEPS = 61;

    final Graph graph;
    private final double rows;
    private final double width;
    private double height;
    private final Map<Node, List<Node>> joined = new IdentityHashMap<>();

    /**
     * Lays out a graph.
     *
     * @param gap the space between column c and the next
     * @param rows the least distance between the middles of two neighbours in a column; 0: as much as they need
     * @param grid heights are rounded to whole multiples of this; 0: not rounded
     */
    GraphLayout(Graph graph, IntToDoubleFunction gap, double rows, double grid) {
        this.graph = graph;
        this.rows = rows;
        for (Edge edge : graph.edges()) {
            List<Node> hops = edge.line() == Edge.Line.FAINT ? List.of() : edge.hops(); // the many thin lines do not matter
            for (int i = 0; i + 1 < hops.size(); i++) {
                joined.computeIfAbsent(hops.get(i), n -> new ArrayList<>()).add(hops.get(i + 1));
                joined.computeIfAbsent(hops.get(i + 1), n -> new ArrayList<>()).add(hops.get(i));
            }
        }
        double right = placeColumns(gap);
        placeRows(grid);
        double above = graph.title().isEmpty() ? 0 : 26;
        double lowest = moveBelow(MARGIN + above + loopRoom(-1)) + loopRoom(1);
        double captionHeight = graph.captions().stream().mapToDouble(c -> Letters.height(c, Letters.SMALL)).max().orElse(0);
        boolean loopOut = graph.loops().stream().anyMatch(loop -> last().contains(loop.from()));
        width = Math.max(right + (loopOut ? GraphPainter.OUT : 0), Letters.width(graph.title(), Letters.NORMAL) + MARGIN) + MARGIN;
        height = lowest + (captionHeight > 0 ? captionHeight + 12 : 0) + MARGIN;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    private List<Node> last() {
        return graph.columns().get(graph.columns().size() - 1);
    }

    /** Moves the nodes down so that the topmost begins here, and the captions with them. */
    void lowerTo(double top) {
        height += top - nodes().getMinY();
        moveBelow(top);
    }

    /** Moves the captions down so that the whole has this height. */
    void stretchTo(double height) {
        this.height = height;
    }

    /** Sets every x and returns where the last column ends. */
    private double placeColumns(IntToDoubleFunction gap) {
        double left = MARGIN;
        for (int c = 0; c < graph.columns().size(); c++) {
            double wide = Letters.width(graph.captions().get(c), Letters.SMALL);
            double nodes = graph.columns().get(c).stream().mapToDouble(n -> n.width).max().orElse(0);
            double over = c == 0 ? Math.max(0, wide - nodes) / 2 : 0; // a caption wider than its column
            for (Node node : graph.columns().get(c)) {
                boolean word = node.kind == Node.Kind.TEXT && c > 0; // the words at the end are left-aligned
                node.x = left + over + (word ? node.width / 2 : nodes / 2);
            }
            boolean last = c == graph.columns().size() - 1;
            left += over + nodes + (last ? Math.max(0, wide - nodes) / 2 : gap.applyAsDouble(c));
        }
        return left;
    }

    private void placeRows(double grid) {
        graph.columns().forEach(column -> settle(column, new double[column.size()]));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            int columns = graph.columns().size();
            for (int i = 0; i < columns; i++) { // back and forth, the last time towards the outputs
                List<Node> column = graph.columns().get(sweep % 2 == 0 ? i : columns - 1 - i);
                settle(column, column.stream().mapToDouble(this::wish).toArray());
            }
        }
        levelOutputs();
        if (grid > 0) {
            graph.columns().forEach(column -> column.forEach(node -> node.y = grid * Math.round(node.y / grid)));
        }
    }

    /** Makes the edges to the words at the end level where there is room. */
    private void levelOutputs() {
        Map<Node, Double> sources = new IdentityHashMap<>();
        graph.edges().stream().filter(edge -> edge.to().kind == Node.Kind.TEXT).forEach(edge -> {
            edge.via().forEach(bend -> sources.put(bend, edge.from().y));
            sources.put(edge.to(), edge.from().y);
        });
        for (List<Node> column : graph.columns()) {
            if (column.stream().anyMatch(sources::containsKey)) {
                settle(column, column.stream().mapToDouble(node -> sources.getOrDefault(node, node.y)).toArray());
            }
        }
    }

    /** Returns the height a node would like: the middle of those it is joined to. */
    private double wish(Node node) {
        return joined.getOrDefault(node, List.of(node)).stream().mapToDouble(n -> n.y).average().orElse(node.y);
    }

    /**
     * Puts a column as near to its wishes as the spacing of neighbours allows, by least squares: neighbours whose wishes are too
     * close together form a block around the mean of their wishes.
     */
    private void settle(List<Node> column, double[] wishes) {
        double[] packed = new double[column.size()]; // the heights when packed tightly
        for (int i = 1; i < packed.length; i++) {
            packed[i] = packed[i - 1] + apart(column.get(i - 1), column.get(i));
        }
        double[] mean = new double[packed.length]; // of each block
        int[] size = new int[packed.length];
        int blocks = 0;
        for (int i = 0; i < packed.length; i++) {
            mean[blocks] = wishes[i] - packed[i];
            size[blocks++] = 1;
            while (blocks > 1 && mean[blocks - 2] >= mean[blocks - 1]) {
                int both = size[blocks - 2] + size[blocks - 1];
                mean[blocks - 2] = (mean[blocks - 2] * size[blocks - 2] + mean[blocks - 1] * size[blocks - 1]) / both;
                size[--blocks - 1] = both;
            }
        }
        for (int block = 0, i = 0; block < blocks; block++) {
            for (int end = i + size[block]; i < end; i++) {
                column.get(i).y = mean[block] + packed[i];
            }
        }
    }

    /** Returns the distance that two neighbours in a column need between their middles. */
    private double apart(Node upper, Node lower) {
        boolean bend = upper.kind == Node.Kind.BEND || lower.kind == Node.Kind.BEND;
        boolean word = upper.kind == Node.Kind.TEXT && lower.kind == Node.Kind.TEXT;
        double room = bend ? 16 : word ? 6 : Math.min(upper.height, lower.height) > 30 ? 24 : 10;
        double needed = upper.tall() - upper.height / 2 + lower.height / 2 + room;
        return bend ? needed : Math.max(rows, needed);
    }

    /** Moves everything so that the topmost node begins here, and returns where the lowest ends. */
    private double moveBelow(double top) {
        List<Node> nodes = graph.columns().stream().flatMap(List::stream).toList();
        double highest = nodes.stream().mapToDouble(n -> n.y - n.height / 2).min().orElse(0);
        nodes.forEach(node -> node.y += top - highest);
        return nodes.stream().mapToDouble(n -> n.y - n.height / 2 + n.tall()).max().orElse(top);
    }

    /** Returns the room that the loops need above (side −1) or below (side 1) all nodes. */
    private double loopRoom(int side) {
        return GraphPainter.LANE * graph.loops().stream().filter(loop -> GraphPainter.side(loop, middle()) == side).count();
    }

    private double middle() {
        return graph.columns().stream().flatMap(List::stream).mapToDouble(n -> n.y).average().orElse(0);
    }

    /** Returns the box around all nodes. */
    Rectangle2D nodes() {
        Rectangle2D all = null;
        for (Node node : graph.columns().stream().flatMap(List::stream).toList()) {
            Rectangle2D box = new Rectangle2D.Double(node.x - node.width / 2, node.y - node.height / 2, node.width, node.tall());
            all = all == null ? box : all.createUnion(box);
        }
        return all;
    }

    /** Returns the points that an edge is drawn through: straight if no node is in the way, otherwise through its bends. */
    List<Point2D> path(Edge edge) {
        List<Node> hops = edge.via().isEmpty() || clear(edge) ? List.of(edge.from(), edge.to()) : edge.hops();
        List<Point2D> path = new ArrayList<>();
        for (Node node : hops) {
            path.add(new Point2D.Double(node.x, node.y));
        }
        path.set(0, edge.from().border(path.get(1)));
        int last = path.size() - 1;
        path.set(last, edge.to().border(path.get(last - 1)));
        return edge.lane() == 0 ? path : aside(path, 7 * edge.lane());
    }

    private boolean clear(Edge edge) {
        for (Node bend : edge.via()) {
            double t = (bend.x - edge.from().x) / (edge.to().x - edge.from().x);
            double y = edge.from().y + t * (edge.to().y - edge.from().y);
            for (Node node : graph.columns().stream().filter(c -> c.contains(bend)).findFirst().orElseThrow()) {
                if (node.kind != Node.Kind.BEND && Math.abs(node.y - y) < node.tall() / 2 + 14) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Point2D> aside(List<Point2D> path, double far) {
        Point2D from = path.get(0);
        Point2D to = path.get(path.size() - 1);
        double length = from.distance(to);
        double dx = -far * (to.getY() - from.getY()) / length;
        double dy = far * (to.getX() - from.getX()) / length;
        return path.stream().map(p -> (Point2D) new Point2D.Double(p.getX() + dx, p.getY() + dy)).toList();
    }
}
