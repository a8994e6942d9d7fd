package nndl.figure;

import java.util.Locale;
import nndl.Dataset;
import nndl.FeedforwardNetwork;
import nndl.Shapes;
import nndl.show.Drawable;
import nndl.show.Drawing;
import nndl.util.Check;

/**
 * A confusion matrix: for each label and each answer of a network, the number of examples. Those off the diagonal are wrong.
 * Notebooks display it as a heat map.
 *
 * <p>It belongs to chapter 1, section "Implementing our network to classify digits", where training is judged.
 */
public final class Confusion implements Drawable {
    private final int[][] counts; // [label][answer]
    private final String[] names; // of the labels

    private Confusion(int[][] counts, String[] names) {
        this.counts = counts;
        this.names = names;
    }

    /**
     * Classifies every example of a data set with a network and counts its answers.
     *
     * @throws IllegalStateException if the data set has no labels
     */
    public static Confusion of(FeedforwardNetwork network, Dataset data) {
        int[] sizes = Check.given("the network", network).sizes();
        Shapes.labelled("the data set", data, sizes);
        int[][] counts = new int[data.targetLength()][data.targetLength()];
        for (int i = 0; i < data.size(); i++) {
            counts[data.label(i)][network.classify(data.input(i))]++;
        }
        return new Confusion(counts, Drawn.numbered(counts.length));
    }

    /** Returns the same with these names in the picture in the place of the labels 0, 1, 2, … */
    public Confusion named(String... names) {
        if (Check.given("the array of names", names).length != counts.length) {
            throw Check.wrong("there are %d names, but %d labels: give a name for each", names.length, counts.length);
        }
        return new Confusion(counts, names.clone());
    }

    /** Returns the number of examples with this label that were given this answer. */
    public int count(int label, int answer) {
        if (label < 0 || label >= counts.length || answer < 0 || answer >= counts.length) {
            throw Check.wrong("label %d and answer %d were asked for, but both go from 0 to %d", label, answer, counts.length - 1);
        }
        return counts[label][answer];
    }

    /** Returns how often each answer was given, right or wrong. */
    public double[] answers() {
        double[] answers = new double[counts.length];
        for (int[] row : counts) {
            for (int answer = 0; answer < row.length; answer++) {
                answers[answer] += row[answer];
            }
        }
        return answers;
    }

    HeatMap heatMap() {
        double[][] values = new double[counts.length][counts.length];
        int right = 0;
        int all = 0;
        for (int label = 0; label < counts.length; label++) {
            right += counts[label][label];
            for (int answer = 0; answer < counts.length; answer++) {
                values[label][answer] = counts[label][answer];
                all += counts[label][answer];
            }
        }
        String title = String.format(Locale.ROOT, "What was taken for what: %,d of %,d right", right, all);
        return new HeatMap(title, "answer", "label", names, names, values);
    }

    @Override
    public Drawing drawing() {
        return heatMap().drawing();
    }

    @Override
    public String toString() {
        return heatMap().toString();
    }
}
