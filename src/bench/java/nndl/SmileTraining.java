package nndl;

import java.util.Random;
import smile.base.mlp.Layer;
import smile.base.mlp.OutputFunction;
import smile.classification.MLP;
import smile.math.TimeFunction;

/** The same training with Smile's multilayer perceptron: sigmoid neurons, the quadratic cost, mini-batches of 10, η = 3. */
public final class SmileTraining {
    private static final int M = 10;

    private final double[][] inputs;
    private final int[] labels;
    private final MLP network;
    private final Random random = new Random(1);

    SmileTraining(Dataset training, int hidden) {
        inputs = new double[training.size()][];
        labels = new int[training.size()];
        for (int i = 0; i < labels.length; i++) {
            inputs[i] = training.input(i);
            labels[i] = training.label(i);
        }
        network = new MLP(Layer.input(784), Layer.sigmoid(hidden), Layer.mse(10, OutputFunction.SIGMOID));
        network.setLearningRate(TimeFunction.constant(3));
    }

    SmileTraining epoch() {
        shuffle();
        double[][] x = new double[M][];
        int[] y = new int[M];
        for (int from = 0; from + M <= labels.length; from += M) {
            System.arraycopy(inputs, from, x, 0, M);
            System.arraycopy(labels, from, y, 0, M);
            network.update(x, y);
        }
        return this;
    }

    private void shuffle() {
        for (int i = labels.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double[] input = inputs[i];
            inputs[i] = inputs[j];
            inputs[j] = input;
            int label = labels[i];
            labels[i] = labels[j];
            labels[j] = label;
        }
    }

    int evaluate(Dataset data) {
        int right = 0;
        for (int i = 0; i < data.size(); i++) {
            right += network.predict(data.input(i)) == data.label(i) ? 1 : 0;
        }
        return right;
    }
}
