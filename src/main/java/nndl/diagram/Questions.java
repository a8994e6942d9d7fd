package nndl.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.show.Drawable;
import nndl.show.Drawing;
import nndl.util.Check;

/**
 * A hard question about a picture, broken down into simpler ones: a neuron weighs the answers of sub-networks, drawn as
 * boxes, and each sub-network may be broken down in turn. Notebooks display it. It never changes: {@link #breakDown}
 * returns a new one.
 *
 * <pre>{@code
 * new Questions("Is this a face?", "Is there an eye\nat the top left?", "Is there hair on top?")
 *         .breakDown("Is there hair on top?", "Is it dark?", "Is it curly?")
 * }</pre>
 *
 * <p>Chapter 1, section "Toward deep learning".
 */
public final class Questions implements Drawable {
    private final String question;
    private final List<String> simpler;
    private final List<List<String>> parts; // of each simpler question; empty: not broken down

    /**
     * Creates a question and the simpler ones it is broken down into.
     *
     * @param question answered by the neuron at the end
     * @param simpler answered by sub-networks; "\n" begins a new line
     */
    public Questions(String question, String... simpler) {
        this(Diagram.name("the question", question), several(simpler));
    }

    private Questions(String question, List<String> simpler) {
        this(question, simpler, Collections.nCopies(simpler.size(), List.of()));
    }

    private Questions(String question, List<String> simpler, List<List<String>> parts) {
        this.question = question;
        this.simpler = simpler;
        this.parts = parts;
    }

    private static List<String> several(String... questions) {
        List<String> list = Diagram.names("the list of simpler questions", questions);
        if (list.isEmpty()) {
            throw Check.wrong("no simpler question was given, but at least one is needed");
        }
        return list;
    }

    /** Returns a copy with one of the simpler questions broken down into still simpler ones. */
    public Questions breakDown(String question, String... simplest) {
        int index = simpler.indexOf(question);
        if (index < 0) {
            throw Check.wrong("\"%s\" is not one of the questions here, which are: %s", question, oneLine(String.join("; ", simpler)));
        }
        List<List<String>> more = new ArrayList<>(parts);
        more.set(index, several(simplest));
        return new Questions(this.question, simpler, List.copyOf(more));
    }

    private Graph graph() {
        List<Node> pixels = pixels();
        List<Node> boxes = Node.boxes(simpler);
        Node answer = Node.neuron(19, "", "");
        Node words = Node.text(question);
        List<Edge> edges = new ArrayList<>();
        List<List<Node>> columns = new ArrayList<>(List.of(pixels, boxes, List.of(answer), List.of(words)));
        List<String> captions = new ArrayList<>(List.of("pixels", "sub-networks", "", ""));
        List<Node> first = boxes;
        if (parts.stream().anyMatch(list -> !list.isEmpty())) {
            first = new ArrayList<>();
            for (int i = 0; i < boxes.size(); i++) {
                for (Node part : parts.get(i).isEmpty() ? List.of(Node.dots(34)) : Node.boxes(parts.get(i))) {
                    first.add(part);
                    edges.add(Edge.arrow(part, boxes.get(i)));
                }
            }
            columns.add(1, first);
            captions.add(1, "smaller sub-networks");
        }
        for (Node part : first) {
            pixels.stream().filter(pixel -> pixel.kind == Node.Kind.NEURON).forEach(pixel -> edges.add(Edge.of(pixel, part, "",
                    Edge.Line.FAINT)));
        }
        boxes.forEach(box -> edges.add(Edge.arrow(box, answer)));
        edges.add(Edge.arrow(answer, words));
        return new Graph("", columns, captions, edges, List.of());
    }

    private static List<Node> pixels() {
        List<Node> pixels = new ArrayList<>();
        IntStream.range(0, 9).forEach(i -> pixels.add(i == 4 ? Node.dots(18) : Node.neuron(8, "", "")));
        return pixels;
    }

    @Override
    public Drawing drawing() {
        return Drawing.of(GraphPainter.of(List.of(layout())), toString());
    }

    GraphLayout layout() {
        return new GraphLayout(graph(), c -> c == 0 ? 110 : 70, 0, 0);
    }

    /** Describes the drawing in words. */
    @Override
    public String toString() {
        String networks = simpler.size() == 1 ? " sub-network, which looks" : " sub-networks, which look";
        return "Questions: " + oneLine(question) + " A neuron weighs the answers of " + simpler.size() + networks + " at the pixels:\n"
                + IntStream.range(0, simpler.size()).mapToObj(i -> "- " + oneLine(simpler.get(i))
                        + parts.get(i).stream().map(part -> "\n  - " + oneLine(part)).collect(Collectors.joining()))
                        .collect(Collectors.joining("\n"));
    }

    private static String oneLine(String text) {
        return Arrays.stream(text.split("\n")).map(String::strip).collect(Collectors.joining(" "));
    }
}
