package nndl.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import nndl.DataFiles;
import nndl.Dataset;
import nndl.Errors;
import nndl.Network;
import nndl.TextbookNetwork;
import nndl.notebook.Bundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A pad")
class PadTest {
    private static String html(Network network) {
        return (String) Bundle.of(Pad.of(network)).data().get("text/html");
    }

    @Test
    @DisplayName("shows itself as HTML, a picture and words, in less than 400 KB for any number of neurons")
    void bundle() throws IOException {
        Network trained = Network.load(DataFiles.file("trained-network.json"));
        for (Network network : new Network[] {trained, new Network(784, 60, 10), new Network(784, 100, 10), new Network(784, 10)}) {
            Map<String, Object> data = Bundle.of(Pad.of(network)).data();
            int characters = data.values().stream().mapToInt(content -> content.toString().length()).sum();
            assertTrue(characters < 400_000, network + ": " + characters);
            assertTrue(((String) data.get("text/html")).contains("data-bits="), network + " travels with its own output");
        }
        assertEquals("A pad to draw digits on. On it a 3; the network reads a 3.", Bundle.of(Pad.of(trained)).data().get("text/plain"));
    }

    @Test
    @DisplayName("says what it cannot be made of")
    void refuses() {
        Errors.wrongArgument(() -> Pad.of(null), "the network");
        Errors.wrongArgument(() -> Pad.of(new Network(2, 3, 1)), "Network 2-3-1 (13 parameters) cannot read what is drawn");
        Errors.wrongArgument(() -> Pad.of(new Network(784, 200, 10)), "too many parameters for a page, which takes at most 105,000");
        Errors.wrongArgument(() -> Pad.of(runAway()), "a weight of neuron 0 in layer 1 is -Infinity: the training has run away");
    }

    /** Returns a network of which one step too large has made a weight infinite. */
    private static Network runAway() {
        double[][][] weights = new double[1][10][784];
        for (double[] neuron : weights[0]) {
            neuron[0] = Double.MAX_VALUE;
            neuron[1] = -Double.MAX_VALUE;
        }
        Network network = Network.of(weights, new double[1][10]);
        double[] input = new double[784];
        input[0] = 1;
        input[1] = 1;
        network.updateMiniBatch(Dataset.of(new double[][] {input}, new int[] {3}, 10), Double.MAX_VALUE);
        return network;
    }

    @Test
    @DisplayName("says of a network that was not trained that it reads next to nothing, and of a large one that it was rounded")
    void remarks() {
        assertTrue(html(new Network(784, 30, 10)).contains("of the ten examples rightly: has it been trained?"));
        assertTrue(html(new Network(784, 100, 10)).contains("so its weights were rounded for the page, to 16 bits each."));
    }

    @Test
    @DisplayName("is as well one of a TextbookNetwork")
    void textbook() {
        assertTrue(Bundle.of(Pad.of(new TextbookNetwork(784, 10, 10))).data().containsKey("text/html"));
    }
}
