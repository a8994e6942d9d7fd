package nndl.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nndl.Errors;
import nndl.Network;
import nndl.Perceptron;
import nndl.SigmoidNeuron;
import nndl.show.Drawing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Diagrams of neurons, networks, circuits and questions: what is drawn where, and what is said. */
class DiagramTest {
    private static final Perceptron NAND = new Perceptron(new double[] {-2, -2}, 3);
    private static final String[] DIGITS = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

    private static final List<Diagram> DIAGRAMS = List.of(
            Diagram.neuron("x₁", "x₂", "x₃"),
            Diagram.neuron("x₁", "x₂", "x₃").weights("w₁", "w₂", "w₃").inside("b").output("σ(w·x + b)"),
            Diagram.neuron("good weather", "partner comes", "near transport").weights("6", "2", "2").inside("threshold\n5").output("go?"),
            Diagram.neuron(NAND, "x₁", "x₂").output("NAND"),
            Diagram.neuron(new SigmoidNeuron(new double[] {0.25, -1.5, 3, 4, 5, 6}, -0.125), "a", "b", "c", "d", "e", "f"),
            Diagram.layers(5, 3, 4, 1),
            Diagram.layers(30, 20, 3).output("a", "b", "c"),
            Diagram.network(6, 4, 1),
            Diagram.network(6, 4, 3, 1).title("a title that is much longer than the network below it is wide, or nearly"),
            Diagram.network(2, 3, 2).title("recurrent").loop(2, 0, 1, 0).loop(2, 1, 1, 1).loop(1, 2, 1, 2),
            Diagram.network(784, 15, 10).output(DIGITS),
            Diagram.of(new Network(784, 30, 10)));

    private static final List<Questions> QUESTIONS = List.of(
            new Questions("Is this\na face?", "Is there an eye\nat the top left?", "Is there a nose\nin the middle?", "Hair?"),
            new Questions("Is this\na face?", "An eye?", "A nose?", "Hair?").breakDown("An eye?", "A brow?", "Lashes?",
                    "A pupil?").breakDown("Hair?", "Dark?"));

    private static List<GraphLayout> layouts() {
        List<GraphLayout> layouts = new ArrayList<>(DIAGRAMS.stream().map(DiagramGraph::layout).toList());
        QUESTIONS.forEach(questions -> layouts.add(questions.layout()));
        for (Circuit circuit : List.of(CircuitTest.HALF_ADDER, CircuitTest.FULL_ADDER)) {
            layouts.add(WirePainter.layout(CircuitGraph.of(circuit)));
            layouts.add(CircuitGraph.layout(CircuitGraph.of(circuit.asPerceptrons())));
            layouts.add(CircuitGraph.layout(CircuitGraph.of(circuit.merged())));
            layouts.add(CircuitGraph.layout(CircuitGraph.of(circuit.merged().inputsAsNeurons())));
        }
        return layouts;
    }

    @Test
    @DisplayName("no text overlaps another, and none leaves the picture")
    void labels() {
        for (GraphLayout layout : layouts()) {
            List<Label> labels = Label.all(layout);
            for (int i = 0; i < labels.size(); i++) {
                Rectangle2D box = labels.get(i).bounds();
                assertTrue(new Rectangle2D.Double(0, 0, layout.width(), layout.height()).contains(box), labels.get(i)
                        + " leaves the picture");
                for (int j = 0; j < i; j++) {
                    assertFalse(box.intersects(labels.get(j).bounds()), labels.get(i) + " overlaps " + labels.get(j));
                }
            }
        }
    }

    @Test
    @DisplayName("no two nodes overlap, and no arrow goes through a node that it does not join")
    void nodes() {
        for (GraphLayout layout : layouts()) {
            List<Node> nodes = layout.graph.columns().stream().flatMap(List::stream).filter(node -> node.kind != Node.Kind.BEND).toList();
            for (Node node : nodes) {
                nodes.stream().filter(other -> other != node)
                        .forEach(other -> assertFalse(node.bounds().intersects(other.bounds()), node.inside + " overlaps " + other.inside));
                boolean gates = nodes.stream().anyMatch(n -> n.kind == Node.Kind.GATE); // whose wires have routes of their own
                layout.graph.edges().stream().filter(edge -> !gates && edge.from() != node && edge.to() != node
                        && edge.line() != Edge.Line.FAINT)
                        .forEach(edge -> assertFalse(touches(layout.path(edge), node.bounds()), "an arrow goes through " + node.inside));
            }
        }
    }

    private static boolean touches(List<Point2D> path, Rectangle2D box) {
        for (int i = 0; i + 1 < path.size(); i++) {
            if (box.intersectsLine(new Line2D.Double(path.get(i), path.get(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    @Test
    @DisplayName("no line crosses the weight on another one, and each weight stands near its own line")
    void weights() {
        for (GraphLayout layout : layouts()) {
            List<Label> labels = Label.all(layout);
            List<Edge> labelled = layout.graph.edges().stream().filter(edge -> !edge.label().isEmpty()).toList();
            for (int i = 0; i < labelled.size(); i++) {
                Label label = labels.get(labels.size() - labelled.size() + i);
                assertEquals(labelled.get(i).label(), label.text());
                assertTrue(distance(layout.path(labelled.get(i)), label) < 22, label + " is far from its arrow");
                Rectangle2D heart = new Rectangle2D.Double(label.x() - 4, label.y() - 4, 8, 8);
                layout.graph.edges().forEach(edge -> assertFalse(touches(layout.path(edge), heart), label + " is crossed out"));
            }
        }
    }

    private static double distance(List<Point2D> path, Label label) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < path.size(); i++) {
            least = Math.min(least, new Line2D.Double(path.get(i), path.get(i + 1)).ptSegDist(label.x(), label.y()));
        }
        return least;
    }

    @Test
    @DisplayName("every neuron is painted where the layout puts it: a blue ring, white inside where there is no text")
    void neurons() {
        for (Diagram diagram : DIAGRAMS) {
            GraphLayout layout = DiagramGraph.layout(diagram);
            BufferedImage image = GraphPainter.of(List.of(layout)).image();
            layout.graph.columns().stream().flatMap(List::stream).filter(node -> node.kind == Node.Kind.NEURON).forEach(node -> {
                assertTrue(blue(image, node.x, node.y - node.height / 2) && blue(image, node.x, node.y + node.height / 2),
                        diagram.toString());
                assertEquals(0xFFFFFF, image.getRGB((int) (2 * node.x), (int) (2 * node.y - node.height + 6)) & 0xFFFFFF,
                        diagram.toString());
            });
        }
    }

    private static boolean blue(BufferedImage image, double x, double y) {
        for (int dy = -1; dy <= 1; dy++) {
            Color color = new Color(image.getRGB((int) Math.round(2 * x), (int) Math.round(2 * y) + dy));
            if (color.getBlue() - color.getRed() > 60) {
                return true;
            }
        }
        return false;
    }

    @Test
    @DisplayName("every picture is at most a page wide, on white, in more than two colours")
    void pictures() {
        List<Drawing> drawings = new ArrayList<>(DIAGRAMS.stream().map(Diagram::drawing).toList());
        QUESTIONS.forEach(questions -> drawings.add(questions.drawing()));
        drawings.add(CircuitTest.HALF_ADDER.drawing());
        drawings.add(CircuitTest.HALF_ADDER.merged().drawing());
        drawings.add(DIAGRAMS.get(7).beside(DIAGRAMS.get(9)));
        for (Drawing drawing : drawings) {
            BufferedImage image = drawing.still().image();
            Set<Integer> colors = new HashSet<>();
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    colors.add(image.getRGB(x, y));
                }
            }
            assertTrue(colors.size() > 2, drawing.toString());
            assertEquals(0xFFFFFF, image.getRGB(0, 0) & 0xFFFFFF);
            assertTrue(drawing.still().width() <= 1000, () -> drawing.still().width() + " is wide: " + drawing);
        }
    }

    @Test
    @DisplayName("the weight of −4 is drawn bolder, and only where two were merged")
    void merged() {
        for (Edge edge : CircuitGraph.of(CircuitTest.HALF_ADDER.merged()).edges()) {
            assertEquals(edge.label().equals("−4"), edge.line() == Edge.Line.STRONG);
        }
        List<Edge> twice = CircuitGraph.of(CircuitTest.HALF_ADDER.asPerceptrons()).edges().stream().filter(edge -> edge.lane() != 0)
                .toList();
        assertEquals(List.of(-1.0, 1.0), twice.stream().map(Edge::lane).toList());
        assertEquals(List.of("−2", "−2"), twice.stream().map(Edge::label).toList());
    }

    @Test
    @DisplayName("the text says what there is to see")
    void text() {
        assertEquals("Diagram: arrows from x₁, x₂, x₃ into one neuron; an arrow from it to output", DIAGRAMS.get(0).toString());
        assertEquals("Diagram: arrows from x₁ (weight −2), x₂ (weight −2) into one neuron, in which stands 3; an arrow from it to NAND",
                DIAGRAMS.get(3).toString());
        assertEquals("Diagram: inputs x₁, x₂, x₃, x₄, x₅ → layer 1 3 neurons → layer 2 4 neurons → layer 3 1 neuron, named output;"
                + " each is joined with all of the next layer", DIAGRAMS.get(5).toString());
        assertEquals("Diagram: input 784 neurons → hidden 15 neurons → output 10 neurons, named 0, 1, 2, 3, 4, 5, 6, 7, 8, 9;"
                + " each is joined with all of the next layer", DIAGRAMS.get(10).toString());
        assertTrue(DIAGRAMS.get(6).toString().startsWith("Diagram: inputs x₁, x₂, x₃, x₄, x₅, …, x₂₆,"), DIAGRAMS.get(6).toString());
        assertTrue(DIAGRAMS.get(9).toString().contains("recurrent: ")
                && DIAGRAMS.get(9).toString().endsWith("; an arrow goes back from neuron 0 of"
                + " layer 2 to neuron 0 of layer 1; an arrow goes back from neuron 1 of layer 2 to neuron 1 of layer 1;"
                + " an arrow goes back from neuron 2 of layer 1 to neuron 2 of layer 1"), DIAGRAMS.get(9).toString());
        assertEquals("""
                Questions: Is this a face? A neuron weighs the answers of 3 sub-networks, which look at the pixels:
                - An eye?
                  - A brow?
                  - Lashes?
                  - A pupil?
                - A nose?
                - Hair?
                  - Dark?""", QUESTIONS.get(1).toString());
        String both = DIAGRAMS.get(7).beside(DIAGRAMS.get(9)).toString();
        assertTrue(both.startsWith("Left: Diagram: input 6") && both.contains("\nRight: Diagram: recurrent"), both);
    }

    @Test
    @DisplayName("a diagram never changes: adding a loop makes another one")
    void immutable() {
        Diagram feedforward = Diagram.network(2, 3, 2);
        String before = feedforward.toString();
        feedforward.loop(2, 0, 1, 0).title("recurrent").output("a", "b");
        assertEquals(before, feedforward.toString());
    }

    @Test
    @DisplayName("the letters that labels need are in the machine's font")
    void glyphs() {
        Font font = Letters.font(Letters.NORMAL, false);
        assertEquals(-1, font.canDisplayUpTo("x₀₁₂₃₄₅₆₇₈₉ − σ Σ ⊕ · ≤ … η ∂ ∇ ′ →"));
    }

    @Test
    @DisplayName("wrong arguments are rejected with an explanation")
    void errors() {
        Diagram network = Diagram.network(784, 15, 10);
        Errors.wrongArgument(() -> Diagram.neuron(), "no input was given");
        Errors.wrongArgument(() -> Diagram.neuron((String[]) null), "list of inputs is null");
        Errors.wrongArgument(() -> Diagram.neuron("x", null), "a name in the list of inputs is null");
        Errors.wrongArgument(() -> Diagram.neuron((Perceptron) null, "x"), "the perceptron is null");
        Errors.wrongArgument(() -> Diagram.neuron(NAND, "x₁"), "2 weights were given", "1 inputs");
        Errors.wrongArgument(() -> Diagram.neuron("x", "y").weights("1"), "1 weights were given", "2 inputs");
        Errors.wrongArgument(() -> Diagram.network(784), "at least two layers");
        Errors.wrongArgument(() -> Diagram.layers(0, 3), "every layer has at least 1");
        Errors.wrongArgument(() -> Diagram.of(null), "the network is null");
        Errors.wrongArgument(() -> network.output("0", "1"), "2 output names were given", "10 neurons");
        Errors.wrongArgument(() -> network.weights("1"), "single neuron", "Diagram.neuron");
        Errors.wrongArgument(() -> network.inside("b"), "single neuron");
        Errors.wrongArgument(() -> network.loop(1, 0, 2, 0), "goes forward");
        Errors.wrongArgument(() -> network.loop(3, 0, 1, 0), "layer 3 is not one of");
        Errors.wrongArgument(() -> network.loop(2, 10, 1, 0), "neuron 10 of layer 2");
        Errors.wrongArgument(() -> network.loop(1, 0, 0, 700), "neuron 700 of layer 0", "784");
        Errors.wrongArgument(() -> network.title(null), "the title is null");
        Errors.wrongArgument(() -> network.beside(null), "the other diagram is null");
        Errors.wrongArgument(() -> new Questions("A face?"), "no simpler question");
        Errors.wrongArgument(() -> new Questions(null, "A nose?"), "the question is null");
        Errors.wrongArgument(() -> QUESTIONS.get(1).breakDown("Ears?", "Two?"), "\"Ears?\" is not one of", "An eye?; A nose?; Hair?");
    }
}
