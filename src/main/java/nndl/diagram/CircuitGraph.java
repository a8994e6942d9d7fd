package nndl.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nndl.util.Numbers;

/**
 * Turns a {@link Circuit} into columns of nodes: the inputs, then each gate or perceptron one column after the last that feeds
 * it, then the outputs. A connection that passes a column has a bend there, so that it goes around what is in it.
 */
final class CircuitGraph {
    private final Circuit circuit;
    private final boolean withWeights;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<Node, Integer> column = new HashMap<>();
    private final List<List<Node>> columns = new ArrayList<>();
    private final List<Node> outputs = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<Node, Map<Integer, Node>> bends = new LinkedHashMap<>(); // by source and column

    /**
     * Turns a circuit into a graph.
     *
     * @param withWeights whether weights are written at the arrows; if not, connections are thin lines
     */
    CircuitGraph(Circuit circuit, boolean withWeights) {
        this.circuit = circuit;
        this.withWeights = withWeights;
        nodes();
        edges();
        for (int c = 1; c < columns.size(); c++) {
            insertBends(c);
        }
    }

    static Graph of(Circuit circuit) {
        return new CircuitGraph(circuit, true).graph();
    }

    Graph graph() {
        return new Graph("", columns, columns.stream().map(c -> "").toList(), edges, List.of());
    }

    /** Returns the node of an input or a unit. */
    Node node(String name) {
        return nodes.get(name);
    }

    /** Returns the nodes of the outputs, in order. */
    List<Node> outputs() {
        return outputs;
    }

    /** Lays out perceptrons, with room for the weights at the arrows. */
    static GraphLayout layout(Graph perceptrons) {
        int last = perceptrons.columns().size() - 2;
        return new GraphLayout(perceptrons, c -> c == last ? 50 : 100, 62, 0);
    }

    private void nodes() {
        for (String input : circuit.inputs) {
            add(input, circuit.inputNeurons ? Node.neuron(20, input, "") : Node.text(input), 0);
        }
        for (Circuit.Unit unit : circuit.units) {
            int after = unit.from().stream().mapToInt(from -> column.get(nodes.get(from))).max().orElse(0);
            boolean gate = unit.perceptron() == null;
            Node node = gate
                    ? Node.gate(unit.name())
                    : Node.neuron(20, Numbers.brief(unit.perceptron().bias()), unit.name());
            add(unit.name(), node, after + 1);
        }
    }

    private void add(String name, Node node, int c) {
        nodes.put(name, node);
        place(node, c);
    }

    private void place(Node node, int c) {
        while (columns.size() <= c) {
            columns.add(new ArrayList<>());
        }
        columns.get(c).add(node);
        column.put(node, c);
    }

    private void edges() {
        for (Circuit.Unit unit : circuit.units) {
            for (int i = 0; i < unit.from().size(); i++) {
                String from = unit.from().get(i);
                String weight = unit.perceptron() == null || !withWeights ? "" : Numbers.brief(unit.perceptron().weights()[i]);
                Edge.Line line = !withWeights ? Edge.Line.FAINT : unit.merged().contains(from) ? Edge.Line.STRONG : Edge.Line.ARROW;
                edges.add(edge(nodes.get(from), nodes.get(unit.name()), weight, line, lane(unit.from(), i)));
            }
        }
        int last = columns.size();
        for (Circuit.Output output : circuit.outputs) {
            Node word = Node.text(output.name());
            place(word, last);
            outputs.add(word);
            edges.add(edge(nodes.get(output.from()), word, "", Edge.Line.ARROW, 0));
        }
    }

    /** Returns the lane of a connection: several from one place to one unit run side by side. */
    private static double lane(List<String> from, int i) {
        long before = from.subList(0, i).stream().filter(from.get(i)::equals).count();
        long all = from.stream().filter(from.get(i)::equals).count();
        return 2 * before - (all - 1);
    }

    private Edge edge(Node from, Node to, String label, Edge.Line line, double lane) {
        List<Node> via = new ArrayList<>();
        for (int c = column.get(from) + 1; c < column.get(to); c++) {
            via.add(bends.computeIfAbsent(from, n -> new LinkedHashMap<>()).computeIfAbsent(c, n -> Node.bend()));
        }
        return new Edge(from, via, to, label, line, lane);
    }

    /** Puts each bend of a column where its edges cross the fewest others coming from the column before. */
    private void insertBends(int c) {
        List<Node> before = columns.get(c - 1);
        List<Node> sources = bends.keySet().stream().filter(source -> bends.get(source).containsKey(c))
                .sorted(Comparator.comparingInt(source -> before.indexOf(bends.get(source).getOrDefault(c - 1, source)))).toList();
        for (Node source : sources) {
            Node bend = bends.get(source).get(c);
            List<Node> here = columns.get(c);
            int slot = IntStream.rangeClosed(0, here.size()).boxed()
                    .min(Comparator.comparingInt(s -> crossings(before, with(here, s, bend)))).orElseThrow();
            here.add(slot, bend);
        }
    }

    private static List<Node> with(List<Node> list, int slot, Node node) {
        List<Node> more = new ArrayList<>(list);
        more.add(slot, node);
        return more;
    }

    private int crossings(List<Node> left, List<Node> right) {
        List<int[]> hops = new ArrayList<>();
        for (Edge edge : edges) {
            List<Node> path = edge.hops();
            for (int i = 0; i + 1 < path.size(); i++) {
                int from = left.indexOf(path.get(i));
                int to = right.indexOf(path.get(i + 1));
                if (from >= 0 && to >= 0) {
                    hops.add(new int[] {from, to});
                }
            }
        }
        int crossings = 0;
        for (int[] a : hops) {
            for (int[] b : hops) {
                crossings += a[0] < b[0] && a[1] > b[1] ? 1 : 0;
            }
        }
        return crossings;
    }
}
