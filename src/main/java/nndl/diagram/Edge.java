package nndl.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * A connection in a {@link Graph}.
 *
 * @param via the bends it may go through, one in each column that it passes
 * @param label written beside it; empty for none
 * @param lane how far to the side of the line between the two middles: 0 for a single edge, −1 and 1 for two side by side
 */
record Edge(Node from, List<Node> via, Node to, String label, Line line, double lane) {
    /** How it is drawn: as one of many thin lines, as an arrow, or as the arrow to look at. */
    enum Line { FAINT, ARROW, STRONG }

    static Edge of(Node from, Node to, String label, Line line) {
        return new Edge(from, List.of(), to, label, line, 0);
    }

    static Edge arrow(Node from, Node to) {
        return of(from, to, "", Line.ARROW);
    }

    /** Returns the nodes from the first to the last, with the bends between them. */
    List<Node> hops() {
        List<Node> hops = new ArrayList<>(via);
        hops.add(0, from);
        hops.add(to);
        return hops;
    }

    double width() {
        return line == Line.FAINT ? 0.6 : line == Line.ARROW ? 1.2 : 3;
    }
}
