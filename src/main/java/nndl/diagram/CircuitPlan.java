package nndl.diagram;

import java.awt.geom.Point2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import nndl.Perceptron;

/** Makes the {@link Plan} of a circuit. */
final class CircuitPlan {
    private static final int ROWS = 48; // without weights, neighbours in a column may stand closer together

    private static final int DIGITS = 3; // of a weight or a bias

    private final Circuit circuit;
    private final List<String> names; // of the inputs and units, in the order of the spots
    private final List<Node> nodes; // those of the outputs at the end

    private CircuitPlan(Circuit circuit, CircuitGraph graph) {
        this.circuit = circuit;
        names = new ArrayList<>(circuit.inputs);
        circuit.units.forEach(unit -> names.add(unit.name()));
        nodes = new ArrayList<>(names.stream().map(graph::node).toList());
        nodes.addAll(graph.outputs());
    }

    static Plan of(Circuit circuit, boolean withWeights) {
        CircuitGraph graph = new CircuitGraph(rounded(circuit), withWeights);
        GraphLayout layout = withWeights ? CircuitGraph.layout(graph.graph()) : new GraphLayout(graph.graph(), c -> 110, ROWS, 0);
        CircuitPlan plan = new CircuitPlan(circuit, graph);
        return new Plan(layout.width(), layout.height(), plan.spots(), plan.wires(layout), GraphPainter.of(List.of(layout)));
    }

    /** Returns the circuit with numbers of few digits, for which there is room. */
    private static Circuit rounded(Circuit circuit) {
        List<Circuit.Unit> units = circuit.units.stream().map(unit -> unit.perceptron() == null ? unit
                : new Circuit.Unit(unit.name(), unit.from(), rounded(unit.perceptron()), unit.merged())).toList();
        return circuit.withUnits(units);
    }

    private static Perceptron rounded(Perceptron perceptron) {
        return new Perceptron(Arrays.stream(perceptron.weights()).map(CircuitPlan::rounded).toArray(), rounded(perceptron.bias()));
    }

    private static double rounded(double number) {
        return new BigDecimal(number).round(new MathContext(DIGITS)).doubleValue();
    }

    private List<Plan.Spot> spots() {
        List<Plan.Spot> spots = new ArrayList<>();
        circuit.inputs.forEach(name -> spots.add(spot(Plan.Kind.INPUT, name, List.of(), new double[0], 0, spots.size())));
        for (Circuit.Unit unit : circuit.units) {
            boolean isGate = unit.perceptron() == null;
            spots.add(spot(isGate ? Plan.Kind.GATE : Plan.Kind.PERCEPTRON, unit.name(), unit.from(),
                    isGate ? new double[0] : unit.perceptron().weights(), isGate ? 0 : unit.perceptron().bias(), spots.size()));
        }
        circuit.outputs.forEach(output ->
                spots.add(spot(Plan.Kind.OUTPUT, output.name(), List.of(output.from()), new double[0], 0, spots.size())));
        return spots;
    }

    private Plan.Spot spot(Plan.Kind kind, String name, List<String> from, double[] weights, double bias, int place) {
        Node node = nodes.get(place);
        return new Plan.Spot(kind, name, from.stream().map(names::indexOf).toList(), weights, bias, node.x, node.y, node.width);
    }

    private List<Plan.Wire> wires(GraphLayout layout) {
        List<Edge> edges = layout.graph.edges();
        List<Label> labels = Label.all(layout);
        long written = edges.stream().filter(edge -> !edge.label().isEmpty()).count();
        Iterator<Label> weights = labels.subList(labels.size() - (int) written, labels.size()).iterator(); // the edges' come last
        List<Plan.Wire> wires = new ArrayList<>();
        for (Edge edge : edges) {
            Point2D at = edge.label().isEmpty() ? new Point2D.Double() : middle(weights.next());
            wires.add(new Plan.Wire(nodes.indexOf(edge.from()), nodes.indexOf(edge.to()), layout.path(edge), edge.label(), at));
        }
        return wires;
    }

    private static Point2D middle(Label label) {
        return new Point2D.Double(label.x(), label.y());
    }
}
