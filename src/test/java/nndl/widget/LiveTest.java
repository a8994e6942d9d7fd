package nndl.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nndl.Errors;
import nndl.Network;
import nndl.Perceptron;
import nndl.diagram.Circuit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A live diagram")
class LiveTest {
    private static final Perceptron AND = new Perceptron(new double[] {2, 2}, -3);

    @SuppressWarnings("unchecked")
    private static List<String> names(Live live) {
        return ((List<Map<String, Object>>) live.shown().get("spots")).stream().map(spot -> (String) spot.get("name")).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> written(Live live) {
        return ((List<Map<String, Object>>) live.shown().get("wires")).stream().map(wire -> (String) wire.get("weight")).toList();
    }

    @Test
    @DisplayName("of layers names inputs and neurons by letters and numbers; outputs and inputs can be given names")
    void names() {
        Perceptron[][] layers = {{AND, AND}, {AND}};
        assertEquals(List.of("x₁", "x₂", "a₁", "a₂", "b₁", "output"), names(Live.of(layers)));
        assertEquals(List.of("rain", "wind", "a₁", "a₂", "b₁", "stay"), names(Live.of(layers).inputs("rain", "wind").output("stay")));
        assertEquals(List.of("x₁", "x₂", "a₁", "a₂", "output 0", "output 1"), names(Live.of(new Network(2, 2))));
    }

    @Test
    @DisplayName("writes weights at the connections as long as they are few")
    void weights() {
        assertTrue(written(Live.of(new Network(3, 4, 2))).stream().limit(20).noneMatch(String::isEmpty));
        assertTrue(written(Live.of(new Network(10, 4))).stream().allMatch(String::isEmpty));
    }

    @Test
    @DisplayName("says in words what it is and whether its neurons are perceptrons or sigmoid neurons")
    void words() {
        assertTrue(Live.of(new Network(2, 1)).toString().contains("a₁ = sigmoid neuron with bias"));
        assertTrue(Live.of(new Perceptron[][] {{AND}}).toString().contains("a₁ = perceptron with bias −3"));
        assertEquals(Boolean.TRUE, Live.of(new Network(2, 1)).shown().get("isSmooth"));
        assertEquals(Boolean.FALSE, Live.of(new Perceptron[][] {{AND}}).shown().get("isSmooth"));
        assertTrue(Live.of(new Network(16, 16, 16)).html("").length() < 200_000);
    }

    @Test
    @DisplayName("refuses what is too large, what does not fit together and names that do not fit")
    void refuses() {
        Errors.wrongArgument(() -> Live.of(new Network(784, 30, 10)), "784 neurons", "at most 16");
        Errors.wrongArgument(() -> Live.of((Circuit) null), "the circuit is null");
        Errors.wrongArgument(() -> Live.of(new Circuit("x").nand("a", "x", "x")), "no output");
        String[] many = IntStream.range(0, 17).mapToObj(i -> "x" + i).toArray(String[]::new);
        Errors.wrongArgument(() -> Live.of(new Circuit(many).output("y", "x0")), "17 inputs", "at most 16");
        Errors.wrongArgument(() -> Live.of(new Perceptron[][] {}), "no layers");
        Errors.wrongArgument(() -> Live.of(new Perceptron[][] {{AND}, {}}), "layer 1 has no perceptrons");
        Errors.wrongArgument(() -> Live.of(new Perceptron[][] {{AND}, {AND}}), "perceptron 0 of layer 1 has 2 weights, but is fed by 1");
        Errors.wrongArgument(() -> Live.of(new Perceptron[][] {{AND, null}}), "perceptron 1 of layer 0 is null");
        Errors.wrongArgument(() -> Live.of(new Network(2, 1)).inputs("one"), "names is 1", "inputs is 2");
        Errors.wrongArgument(() -> Live.of(new Network(2, 1)).output("a", "b"), "names is 2", "outputs is 1");
        Errors.wrongArgument(() -> Live.of(new Circuit("x").output("y", "x")).output("z"), "names already");
        Errors.wrongArgument(() -> Live.of(new Network(2, 1)).inputs("same", "same"), "same");
        Errors.wrongArgument(() -> Live.of(Network.of(new double[][][] {{{1, 2}}}, new double[][] {{0}})).inputs("a₁", "b"), "a₁");
    }
}
