package nndl.widget;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.FeedforwardNetwork;
import nndl.Mnist;
import nndl.Shapes;
import nndl.Vectors;
import nndl.figure.Digit;
import nndl.figure.Digits;
import nndl.show.Drawing;
import nndl.util.Check;

/**
 * The story of the 9 that is read as 8: one nudges the network's weights and biases a little, by steps of gradient descent on this
 * one picture, until its answer changes; and sees what becomes of a hundred other digits, and what the same weights do in perceptrons.
 *
 * <pre>{@code
 * Nudge.of(network, mnist.test())
 * }</pre>
 *
 * <p>Chapter 1, section "Sigmoid neurons".
 */
public final class Nudge extends Widget {
    private static final int OTHERS = 100;
    private static final int NINE = 9;
    private static final int EIGHT = 8;
    private static final double SAYS = 0.5; // an output from here on says yes
    private static final double SILENT = 0.4; // below this an output says no, and will do so for some nudges

    private final FeedforwardNetwork network;
    private final PackedNetwork packed;
    private final Dataset test;
    private final int misread; // its number in the test set
    private final int[] others;

    private Nudge(FeedforwardNetwork network, Dataset test, int misread) {
        this.network = network;
        packed = PackedNetwork.of(network);
        this.test = test;
        this.misread = misread;
        others = IntStream.range(0, test.size()).filter(i -> i != misread).limit(OTHERS).toArray();
    }

    /**
     * Returns the story for this network: with a 9 of the test set that it reads as 8; if there is none, with a 9 that it reads as
     * something else, and if it reads every 9 rightly, with any digit that it does not. Of several it is the one to which the network
     * comes nearest, though it is clearly wrong about it.
     *
     * @param network with 784 inputs, for 28 × 28 pixels; it stays as it is
     * @param test labelled pictures
     */
    public static Nudge of(FeedforwardNetwork network, Dataset test) {
        int[] sizes = Check.given("the network", network).sizes();
        Shapes.labelled("the test set", test, sizes);
        if (sizes[0] != Mnist.SIDE * Mnist.SIDE) {
            throw Check.wrong("%s has %,d inputs, but the pictures are shown as 28 × 28 pixels, which needs 784", network, sizes[0]);
        }
        List<Misread> misread = IntStream.range(0, test.size())
                .mapToObj(i -> Misread.of(i, test.label(i), network.feedforward(test.input(i))))
                .filter(picture -> picture.answer != picture.label).toList();
        List<Predicate<Misread>> wishes = List.of(p -> p.label == NINE && p.answer == EIGHT, p -> p.label == NINE, p -> true);
        return wishes.stream()
                .flatMap(wish -> misread.stream().filter(wish).max(comparing(Misread::isClear).thenComparing(Misread::right)).stream())
                .findFirst().map(picture -> new Nudge(network, test, picture.number))
                .orElseThrow(() -> Check.wrong("%s reads all %,d pictures rightly, so there is nothing to correct: give it more pictures",
                        network, test.size()));
    }

    /**
     * A picture that may have been misread.
     *
     * @param number in the test set
     * @param highest output
     * @param right output, which should have been the highest
     */
    private record Misread(int number, int label, int answer, double highest, double right) {
        static Misread of(int number, int label, double[] outputs) {
            int answer = Vectors.argmax(outputs);
            return new Misread(number, label, answer, outputs[answer], outputs[label]);
        }

        boolean isClear() {
            return highest >= SAYS && right < SILENT;
        }
    }

    @Override
    String kind() {
        return "nudge";
    }

    @Override
    List<PackedNetwork> networks() {
        return List.of(packed);
    }

    @Override
    Map<String, Object> shown() {
        return Map.of("network", packed.name(), "label", test.label(misread), "number", misread,
                "picture", ZeroRuns.ofPixels(test.input(misread)), "remark", packed.remark(),
                "digits", IntStream.of(others).mapToObj(i -> ZeroRuns.ofPixels(test.input(i))).toList(),
                "labels", IntStream.of(others).map(test::label).toArray());
    }

    @Override
    String invitation() {
        return "To nudge the weights yourself, run this cell.";
    }

    @Override
    public Drawing drawing() {
        Digits digit = Digits.of(List.of(Digit.of(test, misread))).readBy(network::classify);
        return Drawing.of(digit.drawing().still(), "Test picture " + misread + ", a " + test.label(misread) + " that the network reads as "
                + network.classify(test.input(misread)) + ".");
    }
}
