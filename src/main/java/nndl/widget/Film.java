package nndl.widget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.History;
import nndl.Mnist;
import nndl.Network;
import nndl.Snapshot;
import nndl.Snapshots;
import nndl.show.Drawing;
import nndl.util.Check;
import nndl.util.Numbers;

/**
 * A training as a film: with a slider one goes through its {@link Snapshots}, and sees the hidden neurons' weights take form, a
 * hundred test digits turn from wrong to right, and cost and count move along.
 *
 * <pre>{@code
 * History history = network.sgdWithSnapshots(training, 3, 10, 3.0, test);
 * Film.of(history)
 * }</pre>
 */
public final class Film extends Widget {
    private static final int DIGITS = 100;
    private static final int NEURONS = 30;
    private static final int MOST_CHARACTERS = 290_000; // for weights: with script, digits and pictures an output has less than 400 KB
    private static final double SHADED = 0.98; // the share of the weights that differ in their colours
    private static final double UNITS = 64; // from weight 0 to where the deepest colour begins
    private static final int MOST_UNITS = 127; // so that a byte holds them

    private final List<Moment> moments;
    private final Dataset test;
    private final String layer; // whose weights are shown: hidden or output
    private final double unit; // the weights that the page gets are whole multiples of it
    private final List<List<String>> weights; // of each neuron those at the first moment, then how far each later moment's are from these
    private final String remark;

    /** What a film shows of one snapshot. */
    record Moment(String name, double[][] weights, int[] answers, int correct, double cost) {}

    private Film(List<Moment> moments, Dataset test, String layer, boolean skipsEpochs) {
        this.moments = moments;
        this.test = test;
        this.layer = layer;
        unit = deepest() / UNITS;
        weights = weights();
        int neurons = last().weights.length;
        String fewer = weights.size() == neurons ? ""
                : String.format(Locale.ROOT, "Of %,d %s neurons it shows the first %d.", neurons, layer, weights.size());
        String skips = skipsEpochs ? "There were too many epochs to show each: the early ones stand closer together." : "";
        remark = (fewer + " " + skips).strip();
    }

    /**
     * Returns the film of a training with {@code sgdWithSnapshots}. All the network's snapshots answer the whole test set, which takes
     * a second or two for MNIST's.
     *
     * @param history of a network with 784 inputs, trained with a test set that has labels
     */
    public static Film of(History history) {
        Snapshots snapshots = Check.given("the history", history).snapshots();
        Dataset test = snapshots.test();
        test.checkHasLabels("a film cannot show what turns from wrong to right");
        if (test.inputLength() != Mnist.SIDE * Mnist.SIDE) {
            throw Check.wrong("the network has %,d inputs, but a film shows weights and digits as 28 × 28 pictures, which needs 784",
                    test.inputLength());
        }
        List<Moment> moments = snapshots.list().stream()
                .map(snapshot -> moment(snapshot, test, snapshots.miniBatchesPerEpoch())).toList();
        boolean hasHidden = snapshots.list().get(0).network().sizes().length > 2;
        return new Film(moments, test, hasHidden ? "hidden" : "output", snapshots.skipEpochs());
    }

    private static Moment moment(Snapshot snapshot, Dataset test, int perEpoch) {
        Network network = snapshot.network();
        int[] answers = shown(test).map(i -> network.classify(test.input(i))).toArray();
        String name = name(snapshot.miniBatches(), perEpoch);
        return new Moment(name, network.weights()[0], answers, network.evaluate(test), network.cost(test));
    }

    private static IntStream shown(Dataset test) {
        return IntStream.range(0, Math.min(DIGITS, test.size()));
    }

    private static String name(long miniBatches, int perEpoch) {
        if (miniBatches == 0) {
            return "before training";
        }
        return miniBatches % perEpoch == 0
                ? "after epoch " + (miniBatches / perEpoch - 1)
                : String.format(Locale.ROOT, "after %,d mini-batches", miniBatches);
    }

    /** Returns how far from 0 the deepest colour begins: the one weight in fifty that lies farthest at the end has it. */
    private double deepest() {
        double[] sizes = Arrays.stream(last().weights).flatMapToDouble(Arrays::stream).map(Math::abs).sorted().toArray();
        double deepest = sizes[(int) (SHADED * (sizes.length - 1))];
        return deepest == 0 ? 1 : deepest;
    }

    private Moment last() {
        return moments.get(moments.size() - 1);
    }

    private List<List<String>> weights() {
        List<List<String>> neurons = new ArrayList<>();
        int characters = 0;
        for (int j = 0; j < Math.min(NEURONS, last().weights.length); j++) {
            List<String> neuron = weights(j);
            characters += neuron.stream().mapToInt(String::length).sum();
            if (characters > MOST_CHARACTERS) {
                return neurons;
            }
            neurons.add(neuron);
        }
        return neurons;
    }

    private List<String> weights(int j) {
        double[] first = moments.get(0).weights[j];
        List<String> packed = new ArrayList<>(List.of(ZeroRuns.of(inUnits(first, new double[first.length]))));
        moments.stream().skip(1).forEach(moment -> packed.add(ZeroRuns.of(inUnits(moment.weights[j], first))));
        return packed;
    }

    /** Returns the differences of weights in whole units. */
    private int[] inUnits(double[] weights, double[] before) {
        return IntStream.range(0, weights.length)
                .map(k -> (int) Math.max(-MOST_UNITS, Math.min(MOST_UNITS, Math.round((weights[k] - before[k]) / unit)))).toArray();
    }

    @Override
    String kind() {
        return "film";
    }

    @Override
    Map<String, Object> shown() {
        return Map.of("tests", test.size(), "units", UNITS, "remark", remark, "layer", layer, "weights", weights,
                "digits", shown(test).mapToObj(i -> ZeroRuns.ofPixels(test.input(i))).toList(),
                "labels", shown(test).map(test::label).toArray(),
                "moments", moments.stream().map(moment -> Map.of("name", moment.name, "answers", moment.answers, "correct", moment.correct,
                        "cost", moment.cost)).toList());
    }

    @Override
    String invitation() {
        return "To go through the training yourself, run this cell.";
    }

    @Override
    public Drawing drawing() {
        String counts = moments.stream().map(moment -> moment.name + " " + Numbers.brief(moment.correct)).collect(Collectors.joining(", "));
        return Drawing.of(FilmPicture.of(moments, UNITS * unit), "The film of a training. Right answers of " + Numbers.brief(test.size())
                + ": " + counts + ".");
    }
}
