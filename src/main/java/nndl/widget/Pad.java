package nndl.widget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nndl.FeedforwardNetwork;
import nndl.Mnist;
import nndl.Vectors;
import nndl.data.Strokes;
import nndl.show.Drawing;
import nndl.util.Check;

/**
 * A pad to draw digits on, which a network reads while they are drawn: with it one sees the 28 × 28 pixels that the network gets,
 * its ten outputs, its hidden neurons, and for each of them why it fires.
 *
 * <pre>{@code
 * Pad.of(network)
 * }</pre>
 *
 * <p>Before the network sees it, a drawing is treated as MNIST's makers treated theirs: cropped to the ink, scaled into 20 × 20
 * pixels, centred by its mass. Digits that are kept come back into Java by {@link nndl.figure.Digits#drawn}.
 */
public final class Pad extends Widget {
    private static final int PIXELS = Mnist.SIDE * Mnist.SIDE;
    private static final int DIGITS = 10;
    private static final int POOR = 4; // a network that reads so few of the examples has hardly been trained
    private static final List<Strokes> EXAMPLES = Strokes.read(Script.text("/nndl/widget/examples.txt"));

    private final PackedNetwork network;
    private final Strokes example; // on the still picture
    private final double[] outputs; // for it
    private final String remark;

    private Pad(PackedNetwork network, Strokes example, double[] outputs, String remark) {
        this.network = network;
        this.example = example;
        this.outputs = outputs;
        this.remark = remark;
    }

    /**
     * Returns a pad that this network reads.
     *
     * @param network with 784 inputs, for 28 × 28 pixels, and 10 outputs, one for each digit; what it learns later, the pad does not
     */
    public static Pad of(FeedforwardNetwork network) {
        int[] sizes = Check.given("the network", network).sizes();
        if (sizes[0] != PIXELS || sizes[sizes.length - 1] != DIGITS) {
            throw Check.wrong("%s cannot read what is drawn: that needs 784 inputs, one for each of 28 × 28 pixels, and 10 outputs, one"
                    + " for each digit", network);
        }
        PackedNetwork packed = PackedNetwork.of(network);
        long right = EXAMPLES.stream().filter(drawn -> network.classify(drawn.prepared()) == drawn.label()).count();
        String poor = right > POOR ? "" : "This network reads only " + right + " of the ten examples rightly: has it been trained? ";
        Strokes example = EXAMPLES.get(3);
        return new Pad(packed, example, network.feedforward(example.prepared()), (poor + packed.remark()).strip());
    }

    @Override
    String kind() {
        return "pad";
    }

    @Override
    List<PackedNetwork> networks() {
        return List.of(network);
    }

    @Override
    Map<String, Object> shown() {
        List<Map<String, Object>> examples = EXAMPLES.stream()
                .map(drawn -> Map.<String, Object>of("label", drawn.label(), "strokes", drawn.strokes().stream().map(Pad::points).toList()))
                .toList();
        return Map.of("network", network.name(), "remark", remark, "examples", examples);
    }

    private static List<int[]> points(int[] stroke) {
        List<int[]> points = new ArrayList<>();
        for (int n = 0; n < stroke.length; n += 2) {
            points.add(Arrays.copyOfRange(stroke, n, n + 2));
        }
        return points;
    }

    @Override
    String invitation() {
        return "To draw here, run this cell.";
    }

    @Override
    public Drawing drawing() {
        return Drawing.of(PadPicture.of(example, outputs), "A pad to draw digits on. On it a " + example.label() + "; the network reads a "
                + Vectors.argmax(outputs) + ".");
    }
}
