package nndl.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns a {@link Diagram} into a graph to paint, and into words. */
final class DiagramGraph {
    static final int MOST = 16; // up to this many neurons of a layer, all are drawn
    private static final int ENDS = 5; // of a larger layer this many at either end
    private static final int TALL = 6; // up to this many neurons in each layer, they are drawn large

    private DiagramGraph() {}

    static GraphLayout layout(Diagram diagram) {
        Graph graph = of(diagram);
        return new GraphLayout(graph, c -> gap(diagram, graph, c), rows(diagram), 0);
    }

    private static double gap(Diagram diagram, Graph graph, int column) {
        boolean toWords = column == graph.columns().size() - 2 && !diagram.outputs.isEmpty();
        if (toWords) {
            return diagram.sizes.length == 1 ? 60 : 40;
        }
        boolean fromWords = column == 0 && !diagram.inputs.isEmpty();
        if (fromWords) {
            return diagram.weights.isEmpty() ? 80 : 120;
        }
        return small(diagram) ? 154 : 90 + 8 * most(diagram);
    }

    private static double rows(Diagram diagram) {
        return diagram.sizes.length == 1 ? 50 : small(diagram) ? 0 : 40;
    }

    private static int most(Diagram diagram) {
        return Math.max(diagram.inputs.size(), Arrays.stream(diagram.sizes).max().orElseThrow());
    }

    /** Returns whether a layer is so large that neurons are drawn small and their edges as thin lines. */
    private static boolean small(Diagram diagram) {
        return most(diagram) > TALL;
    }

    static Graph of(Diagram diagram) {
        List<List<Node>> columns = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        if (!diagram.inputs.isEmpty()) {
            columns.add(words(drawn(diagram.inputs)));
            captions.add(diagram.sizes.length == 1 ? "" : "inputs");
        }
        for (int l = 0; l < diagram.sizes.length; l++) {
            columns.add(neurons(diagram.sizes[l], small(diagram) ? 8 : 19, diagram.inside));
            captions.add(caption(diagram, l));
        }
        List<Edge> edges = new ArrayList<>();
        for (int c = 0; c + 1 < columns.size(); c++) {
            join(edges, columns.get(c), columns.get(c + 1), c == 0 ? diagram.weights : List.of(), small(diagram) ? Edge.Line.FAINT
                    : Edge.Line.ARROW);
        }
        if (!diagram.outputs.isEmpty()) {
            List<Node> last = columns.get(columns.size() - 1);
            columns.add(words(drawn(diagram.outputs)));
            captions.add("");
            IntStream.range(0, last.size()).filter(i -> last.get(i).kind == Node.Kind.NEURON)
                    .forEach(i -> edges.add(Edge.arrow(last.get(i), columns.get(columns.size() - 1).get(i))));
        }
        List<Edge> loops = diagram.loops.stream()
                .map(loop -> Edge.arrow(columns.get(loop.fromLayer()).get(loop.from()), columns.get(loop.toLayer()).get(loop.to())))
                        .toList();
        return new Graph(diagram.title, columns, captions, edges, loops);
    }

    private static String caption(Diagram diagram, int layer) {
        if (!diagram.inputs.isEmpty()) {
            return diagram.sizes.length == 1 ? "" : "layer " + (layer + 1);
        }
        return kind(diagram, layer) + "\n" + String.format(Locale.ROOT, "%,d", diagram.sizes[layer]);
    }

    private static String kind(Diagram diagram, int layer) {
        return layer == 0 ? "input" : layer == diagram.sizes.length - 1 ? "output" : "hidden";
    }

    private static List<Node> words(List<String> words) {
        return words.stream().map(Node::text).toList();
    }

    /** Returns a name for each node that is drawn: of too many, the first ones, an empty one at the dots, and the last ones. */
    private static List<String> drawn(List<String> names) {
        if (names.size() <= MOST) {
            return names;
        }
        List<String> ends = new ArrayList<>(names.subList(0, ENDS));
        ends.add("");
        ends.addAll(names.subList(names.size() - ENDS, names.size()));
        return ends;
    }

    static List<Node> neurons(int size, double radius, String inside) {
        List<Node> neurons = new ArrayList<>();
        for (int i = 0; i < Math.min(size, size > MOST ? 2 * ENDS + 1 : MOST); i++) {
            neurons.add(size > MOST && i == ENDS ? Node.dots(18) : Node.neuron(radius, inside, ""));
        }
        return neurons;
    }

    /** Joins every neuron of a column to every neuron of the next; the dots are not joined. */
    static void join(List<Edge> edges, List<Node> from, List<Node> to, List<String> labels, Edge.Line line) {
        for (int k = 0; k < from.size(); k++) {
            for (Node target : to) {
                if (from.get(k).kind != Node.Kind.DOTS && target.kind != Node.Kind.DOTS) {
                    edges.add(Edge.of(from.get(k), target, labels.isEmpty() ? "" : labels.get(k), line));
                }
            }
        }
    }

    static String words(Diagram diagram) {
        String what = diagram.sizes.length == 1 && diagram.sizes[0] == 1 ? neuron(diagram) : layers(diagram);
        String back = "; an arrow goes back from neuron %d of layer %d to neuron %d of layer %d";
        String loops = diagram.loops.stream()
                .map(loop -> String.format(Locale.ROOT, back, loop.from(), loop.fromLayer(), loop.to(), loop.toLayer()))
                .collect(Collectors.joining());
        return "Diagram: " + (diagram.title.isEmpty() ? "" : diagram.title + ": ") + what + loops;
    }

    private static String neuron(Diagram diagram) {
        String inputs = IntStream.range(0, diagram.inputs.size())
                .mapToObj(i -> diagram.inputs.get(i)
                        + (diagram.weights.isEmpty() ? "" : " (weight " + diagram.weights.get(i) + ")"))
                .collect(Collectors.joining(", "));
        return "arrows from " + inputs + " into one neuron" + (diagram.inside.isEmpty() ? "" : ", in which stands "
                + diagram.inside.replace('\n', ' '))
                + (diagram.outputs.isEmpty() ? "" : "; an arrow from it to " + diagram.outputs.get(0));
    }

    private static String layers(Diagram diagram) {
        List<String> columns = new ArrayList<>();
        if (!diagram.inputs.isEmpty()) {
            columns.add("inputs " + String.join(", ", drawn(diagram.inputs)).replace(", ,", ", …,"));
        }
        for (int l = 0; l < diagram.sizes.length; l++) {
            String name = diagram.inputs.isEmpty() ? kind(diagram, l) : "layer " + (l + 1);
            columns.add(String.format(Locale.ROOT, "%s %,d neuron%s", name, diagram.sizes[l], diagram.sizes[l] == 1 ? "" : "s"));
        }
        String outputs = diagram.outputs.isEmpty() ? "" : ", named " + String.join(", ", drawn(diagram.outputs)).replace(", ,", ", …,");
        return String.join(" → ", columns) + outputs + "; each is joined with all of the next layer";
    }
}
