package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nndl.Cost;
import nndl.DataFiles;
import nndl.Dataset;
import nndl.Gradient;
import nndl.Network;
import nndl.RealMnist;
import nndl.Vectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of x17, a network of one's own")
class YourNetworkTest {

    /** A class as a learner might write it; the wrong ones below differ from it in one member. */
    static class Mine {
        double[][][] weights;
        double[][] biases;
        Random random;

        Mine(Random random, int... sizes) {
            this.random = random;
            weights = new double[sizes.length - 1][][];
            biases = new double[sizes.length - 1][];
            for (int l = 0; l < biases.length; l++) {
                weights[l] = new double[sizes[l + 1]][sizes[l]];
                biases[l] = new double[sizes[l + 1]];
                for (int j = 0; j < sizes[l + 1]; j++) {
                    biases[l][j] = start();
                    Arrays.setAll(weights[l][j], k -> start());
                }
            }
        }

        double start() {
            return random.nextGaussian();
        }

        double sigmoid(double z) {
            return 1 / (1 + Math.exp(-z));
        }

        double[][] activations(double[] x) {
            double[][] a = new double[weights.length + 1][];
            a[0] = x;
            for (int l = 0; l < weights.length; l++) {
                a[l + 1] = new double[biases[l].length];
                for (int j = 0; j < biases[l].length; j++) {
                    a[l + 1][j] = sigmoid(Vectors.dot(weights[l][j], a[l]) + biases[l][j]);
                }
            }
            return a;
        }

        double[] feedforward(double[] input) {
            return activations(input)[weights.length];
        }

        Gradient backprop(double[] x, double[] y) {
            double[][] a = activations(x);
            double[][] delta = new double[weights.length][];
            double[][][] slopes = new double[weights.length][][];
            double[] error = Cost.costDerivative(a[weights.length], y);
            for (int l = weights.length - 1; l >= 0; l--) {
                double[] errorBefore = new double[a[l].length];
                delta[l] = new double[error.length];
                slopes[l] = new double[error.length][a[l].length];
                for (int j = 0; j < error.length; j++) {
                    delta[l][j] = error[j] * a[l + 1][j] * (1 - a[l + 1][j]);
                    for (int k = 0; k < a[l].length; k++) {
                        slopes[l][j][k] = a[l][k] * delta[l][j];
                        errorBefore[k] += weights[l][j][k] * delta[l][j];
                    }
                }
                error = errorBefore;
            }
            return new Gradient(slopes, delta);
        }

        void step(Gradient gradient, double step) {
            for (int l = 0; l < biases.length; l++) {
                for (int j = 0; j < biases[l].length; j++) {
                    biases[l][j] -= step * gradient.biases()[l][j];
                    for (int k = 0; k < weights[l][j].length; k++) {
                        weights[l][j][k] -= step * gradient.weights()[l][j][k];
                    }
                }
            }
        }

        void updateMiniBatch(Dataset miniBatch, double eta) {
            List<Gradient> gradients = new ArrayList<>();
            for (int i = 0; i < miniBatch.size(); i++) {
                gradients.add(backprop(miniBatch.input(i), miniBatch.target(i)));
            }
            gradients.forEach(gradient -> step(gradient, eta / miniBatch.size()));
        }

        void sgd(Dataset training, int epochs, int m, double eta, Dataset test) {
            for (int epoch = 0; epoch < epochs; epoch++) {
                for (Dataset miniBatch : training.shuffled(random).miniBatches(m)) {
                    updateMiniBatch(miniBatch, eta);
                }
            }
        }

        int evaluate(Dataset data) {
            int right = 0;
            for (int i = 0; i < data.size(); i++) {
                right += Vectors.argmax(feedforward(data.input(i))) == data.label(i) ? 1 : 0;
            }
            return right;
        }
    }

    private static void says(Class<?> type, String... words) {
        Verdicts.not(8, YourNetwork.check(type), words);
    }

    @Test
    @DisplayName("passes a class that is right and says how long training will take")
    void passes() {
        Verdict verdict = YourNetwork.check(Mine.class);
        assertTrue(verdict.passed(), verdict.words());
        assertTrue(verdict.words().contains("50,000 training pictures will take it about"), verdict.words());
    }

    static class Batches extends Mine {
        Batches(int seed, int... sizes) {
            super(new Random(seed), sizes);
        }

        @Override
        void sgd(Dataset training, int epochs, int m, double eta, Dataset test) { // its own shuffle, and batches of arrays
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < training.size(); i++) {
                order.add(i);
            }
            for (int epoch = 0; epoch < epochs; epoch++) {
                Collections.shuffle(order);
                for (int from = 0; from < order.size(); from += m) {
                    List<Integer> some = order.subList(from, Math.min(from + m, order.size()));
                    updateMiniBatch(Dataset.of(some.stream().map(training::input).toArray(double[][]::new),
                            some.stream().map(training::target).toArray(double[][]::new)), eta);
                }
            }
        }
    }

    @Test
    @DisplayName("passes other ways to be right: a seed in place of a generator, a shuffle of its own, members inherited")
    void passesOthers() {
        Verdict verdict = YourNetwork.check(Batches.class);
        assertTrue(verdict.passed(), verdict.words());
    }

    static class WithoutMembers {
        double[][][] weight;
    }

    static class Uniform extends Mine {
        Uniform(Random random, int... sizes) {
            super(random, sizes);
        }

        @Override
        double start() {
            return random.nextDouble();
        }
    }

    static class OfItsOwnSeed extends Mine {
        OfItsOwnSeed(Random random, int... sizes) {
            super(new Random(1), sizes);
        }
    }

    @Test
    @DisplayName("names what is wrong with members and with the start")
    void members() {
        says(WithoutMembers.class, "has no field weights.\nIt has weight: is that the one?");
        says(Uniform.class, "do not look as if they came from N(0, 1)", "nextDouble()");
        says(OfItsOwnSeed.class, "two different seeds have the same weights");
        says(Object.class, "Your class Object has no field weights.");
    }

    static class WithoutBias extends Mine {
        WithoutBias(Random random, int... sizes) {
            super(random, sizes);
        }

        @Override
        double[] feedforward(double[] input) {
            double[] a = input;
            for (double[][] matrix : weights) {
                double[] before = a;
                a = Arrays.stream(matrix).mapToDouble(row -> sigmoid(Vectors.dot(row, before))).toArray();
            }
            return a;
        }
    }

    static class OneByOne extends Mine {
        OneByOne(Random random, int... sizes) {
            super(random, sizes);
        }

        @Override
        void updateMiniBatch(Dataset miniBatch, double eta) {
            for (int i = 0; i < miniBatch.size(); i++) {
                step(backprop(miniBatch.input(i), miniBatch.target(i)), eta / miniBatch.size());
            }
        }
    }

    static class Last extends Mine {
        Last(Random random, int... sizes) {
            super(random, sizes);
        }

        @Override
        int evaluate(Dataset data) {
            int right = 0;
            for (int i = 0; i < data.size(); i++) {
                double[] output = feedforward(data.input(i));
                int answer = 0;
                for (int j = 1; j < output.length; j++) {
                    answer = output[j] >= output[answer] ? j : answer;
                }
                right += answer == data.label(i) ? 1 : 0;
            }
            return right;
        }
    }

    @Test
    @DisplayName("hears of a slip in a method what the method's own exercise says of it, and what is right so far")
    void methods() {
        says(WithoutBias.class, "Has the bias been forgotten?", "Right so far: the constructor.");
        says(OneByOne.class, "Does each example change the network before the next is asked", "feedforward, backprop.");
        says(Last.class, "Is it the last of equal outputs?");
    }

    /** Trains in a given order of the examples. */
    abstract static class Ordered extends Mine {
        Ordered(Random random, int... sizes) {
            super(random, sizes);
        }

        abstract Dataset order(Dataset training, int epoch);

        @Override
        void sgd(Dataset training, int epochs, int m, double eta, Dataset test) {
            for (int epoch = 0; epoch < epochs; epoch++) {
                order(training, epoch).miniBatches(m).forEach(miniBatch -> updateMiniBatch(miniBatch, eta));
            }
        }
    }

    static class Unshuffled extends Ordered {
        Unshuffled(Random random, int... sizes) {
            super(random, sizes);
        }

        @Override
        Dataset order(Dataset training, int epoch) {
            return training;
        }
    }

    static class Reseeded extends Ordered {
        Reseeded(Random random, int... sizes) {
            super(random, sizes);
        }

        @Override
        Dataset order(Dataset training, int epoch) {
            return training.shuffled(new Random(1));
        }
    }

    static class WithoutTheRest extends Mine {
        WithoutTheRest(Random random, int... sizes) {
            super(random, sizes);
        }

        @Override
        void sgd(Dataset training, int epochs, int m, double eta, Dataset test) {
            for (int epoch = 0; epoch < epochs; epoch++) {
                Dataset order = training.shuffled(random);
                for (int from = 0; from + m <= order.size(); from += m) {
                    updateMiniBatch(order.slice(from, from + m), eta);
                }
            }
        }
    }

    static class OneTooMany extends Mine {
        OneTooMany(Random random, int... sizes) {
            super(random, sizes);
        }

        @Override
        void sgd(Dataset training, int epochs, int m, double eta, Dataset test) {
            super.sgd(training, epochs + 1, m, eta, test);
        }
    }

    static class DividedTwice extends Mine {
        DividedTwice(Random random, int... sizes) {
            super(random, sizes);
        }

        @Override
        void sgd(Dataset training, int epochs, int m, double eta, Dataset test) {
            super.sgd(training, epochs, m, eta / m, test);
        }
    }

    static class Idle extends Mine {
        Idle(Random random, int... sizes) {
            super(random, sizes);
        }

        @Override
        void sgd(Dataset training, int epochs, int m, double eta, Dataset test) {
        }
    }

    static class Tested extends Mine {
        Tested(Random random, int... sizes) {
            super(random, sizes);
        }

        @Override
        void sgd(Dataset training, int epochs, int m, double eta, Dataset test) {
            super.sgd(training, epochs, m, eta, test);
            System.out.println(evaluate(test) + " of " + test.size());
        }
    }

    @Test
    @DisplayName("sees in the weights which examples sgd has met when")
    void orders() {
        says(Unshuffled.class, "Have they been shuffled?",
                "Right so far: the constructor, feedforward, backprop, updateMiniBatch, evaluate.");
        says(Reseeded.class, "Epochs 0 and 1 have the same order");
        says(WithoutTheRest.class, "20 examples, 1 epoch and m = 6", "2 examples are never met", "last mini-batch lost");
        says(OneTooMany.class, "goes on after 4 mini-batches");
        says(DividedTwice.class, "η as it is");
        says(Idle.class, "no weight changes. Does sgd call updateMiniBatch?");
        says(Tested.class, "if (test != null)");
    }

    private static Mine copied(Network other) {
        Mine copy = new Mine(new Random(1), other.sizes());
        copy.weights = other.weights();
        copy.biases = other.biases();
        return copy;
    }

    private static Network trained(Dataset training, int epochs, int... sizes) {
        Network network = new Network(new Random(1), sizes);
        network.sgd(training, epochs, 10, 3.0);
        return network;
    }

    private static void says(Mine mine, String... words) {
        Verdicts.not(8, YourNetwork.check(mine, RealMnist.get()), words);
    }

    @Test
    @DisplayName("says what a trained network has learned, and how it compares in lines and in speed")
    void trained() {
        Verdict verdict = YourNetwork.check(copied(trained(RealMnist.get().training(), 12, 784, 30, 10)), RealMnist.get());
        Verdicts.right(verdict, "a network 784-30-10 (23,860 parameters) of your own", "the book's, in Python              74",
                "TextbookNetwork", "times as fast as yours");
    }

    @Test
    @DisplayName("refuses a network that is null, not trained, not trained enough, ours, of other sizes, or trained on the test pictures")
    void notTrained() throws IOException {
        says((Mine) null, "is null. Has its class been declared anew?");
        says(new Mine(new Random(1), 784, 30, 10), "That is about what guessing gives");
        says(copied(trained(RealMnist.get().training(), 1, 784, 30, 10)), "9,400 are wanted.", "It is on its way");
        says(copied(Network.load(DataFiles.file("trained-network.json"))), "the network that comes with the workbook");
        says(new Mine(new Random(1), 784, 30, 4), "The network is 784-30-4");
        says(copied(trained(RealMnist.get().test(), 20, 784, 30, 10)), "clearly the best on the test pictures");
    }
}
