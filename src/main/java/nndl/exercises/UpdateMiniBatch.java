package nndl.exercises;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nndl.Dataset;
import nndl.Gradient;
import nndl.TextbookNetwork;
import nndl.util.Numbers;

/**
 * Exercise x13: one step of gradient descent on a mini-batch, equations (20) and (21). It belongs to the section "Implementing
 * our network to classify digits".
 */
public final class UpdateMiniBatch {
    private static final List<int[]> SIZES = List.of(
            new int[] {2, 3, 1}, new int[] {2, 2, 2}, new int[] {1, 1}, new int[] {3, 4, 2}, new int[] {4, 3, 3, 2});
    private static final int[] LENGTHS = {10, 4, 1, 7, 10, 2, 3}; // of the mini-batches
    private static final double[] ETAS = {3.0, 0.73, 0.001}; // none is the reciprocal of a mini-batch's length

    /** What the learner writes. */
    @FunctionalInterface
    public interface Yours {
        /** Changes the weights and biases; arguments as for {@link TextbookNetwork#of} and {@link TextbookNetwork#updateMiniBatch}. */
        void updateMiniBatch(double[][][] weights, double[][] biases, Dataset miniBatch, double eta, Box box) throws Exception;
    }

    /** Knows how to find the gradient of one example's cost. */
    @FunctionalInterface
    public interface Box {
        /** Returns the gradient for the weights and biases as they are when it is asked. */
        Gradient backprop(double[] x, double[] y);
    }

    private UpdateMiniBatch() {}

    /** Checks it against the library for networks, mini-batches and rates of several sizes. */
    public static Verdict check(Yours yours) {
        return Exercise.check("x13", () -> tried(yours, true));
    }

    /**
     * Tries it, and returns what to say when everything is right.
     *
     * @param boxed whether it is to use the box; if not, it finds the gradients itself
     */
    static String tried(Yours yours, boolean boxed) {
        Random random = new Random(13);
        List<Wrong> wrong = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                TextbookNetwork network = new TextbookNetwork(random, SIZES.get(i % SIZES.size()));
                Dataset miniBatch = examples(network.sizes(), LENGTHS[i % LENGTHS.length], random);
                new Try(network, miniBatch, ETAS[i % ETAS.length], boxed).run(yours).ifPresent(wrong::add);
            }
        } catch (NotYet e) {
            judge(wrong); // what came before
            throw e;
        }
        judge(wrong);
        return "60 networks change as the library's do, to within a billionth, with mini-batches of 1 to 10 examples.";
    }

    /** An update that is not right: which value has become what, and what may be behind it. */
    private record Wrong(String value, String yours, String expected, List<String> questions, boolean tellsLittle) {
        /** Returns whether a question fits here, too, though with other numbers. One example, one weight or a small η tells too little. */
        boolean fits(String question) {
            return tellsLittle || questions.contains(Compare.ALMOST)
                    || questions.stream().anyMatch(mine -> withoutNumbers(mine).equals(withoutNumbers(question)));
        }

        private static String withoutNumbers(String question) {
            return question.replaceAll("−?\\d[\\d.,]*|examples?", "");
        }
    }

    /** Names, of the first wrong update, what is behind all of them. */
    private static void judge(List<Wrong> wrong) {
        wrong.stream().findFirst().ifPresent(first -> {
            throw NotYet.wrong(first.value, first.yours, first.expected, first.questions.stream()
                    .filter(question -> wrong.stream().allMatch(other -> other.fits(question))).collect(Collectors.joining("\n")));
        });
    }

    private static Dataset examples(int[] sizes, int m, Random random) {
        double[][] inputs = new double[m][];
        double[][] targets = new double[m][];
        for (int i = 0; i < m; i++) {
            inputs[i] = random.doubles(sizes[0]).toArray();
            targets[i] = random.ints(sizes[sizes.length - 1], 0, 2).asDoubleStream().toArray();
        }
        return Dataset.of(inputs, targets);
    }

    /** One network that the learner's code changes. */
    private static final class Try {
        private final TextbookNetwork network; // stays as it is
        private final Dataset miniBatch;
        private final int m;
        private final double eta;
        private final boolean boxed;
        private final double[][][] weights;
        private final double[][] biases;
        private int asked; // for how many gradients
        private boolean askedTooLate; // after something had already changed

        Try(TextbookNetwork network, Dataset miniBatch, double eta, boolean boxed) {
            this.network = network;
            this.miniBatch = miniBatch;
            this.m = miniBatch.size();
            this.eta = eta;
            this.boxed = boxed;
            weights = network.weights();
            biases = network.biases();
        }

        Optional<Wrong> run(Yours yours) {
            String what = "a network " + Wording.sizes(network.sizes()) + ", a mini-batch of " + Wording.examples(m)
                    + " and η = " + Numbers.brief(eta);
            Exercise.ask("the update for " + what, () -> {
                yours.updateMiniBatch(weights, biases, miniBatch, eta, this::backprop);
                return true;
            });
            TextbookNetwork right = TextbookNetwork.of(network.weights(), network.biases());
            right.updateMiniBatch(miniBatch, eta);
            List<ParameterChange> values = values(right);
            if (boxed && asked == 0 && values.stream().allMatch(ParameterChange::isRight)) {
                throw new NotYet("The update is right, but the box was never asked. It knows the gradients: the task is to use them.");
            }
            return values.stream().filter(value -> !value.isRight()).findFirst().map(wrong -> {
                boolean almost = wrong.isAlmostRight();
                DoubleFunction<String> say = almost ? Numbers::exact : Numbers::brief;
                return new Wrong("For " + what + ", " + wrong.name() + ", which was " + Numbers.brief(wrong.before()) + ", becomes",
                        say.apply(wrong.yours()), say.apply(wrong.expected()),
                        almost && values.stream().allMatch(ParameterChange::isAlmostRight) ? List.of(Compare.ALMOST)
                                : Stream.concat(leftOut(values), questions(values).stream()).toList(),
                        m == 1 || values.size() == 2);
            });
        }

        private Gradient backprop(double[] x, double[] y) {
            asked++;
            askedTooLate |= !Arrays.deepEquals(weights, network.weights()) || !Arrays.deepEquals(biases, network.biases());
            return TextbookNetwork.of(weights, biases).backprop(x, y);
        }

        /** Returns all weights, then all biases. */
        private List<ParameterChange> values(TextbookNetwork right) {
            double[][] oldBiases = network.biases();
            List<ParameterChange> values = new ArrayList<>();
            for (int l = 0; l < oldBiases.length; l++) {
                if (weights[l] != null && weights[l].length != oldBiases[l].length) {
                    throw new NotYet("After your update weights[%d] has %d rows, but it had %d before: change the numbers, not how many.",
                            l, weights[l].length, oldBiases[l].length);
                }
                for (int j = 0; j < oldBiases[l].length; j++) {
                    double[] yours = weights[l] == null ? null : weights[l][j];
                    double[] old = network.weights()[l][j];
                    add(values, "weights[" + l + "][" + j + "]", oldBiases[l].length, old.length, old, yours, right.weights()[l][j]);
                }
            }
            for (int l = 0; l < oldBiases.length; l++) {
                add(values, "biases[" + l + "]", oldBiases[l].length, network.weights()[l][0].length, oldBiases[l], biases[l],
                        right.biases()[l]);
            }
            return values;
        }

        private static void add(List<ParameterChange> values, String name, int neurons, int width, double[] before, double[] yours,
                double[] expected) {
            if (yours == null || yours.length != before.length) {
                throw new NotYet("After your update %s holds %s, but it held %d numbers before: change the numbers, not how many.",
                        name, yours == null ? "nothing" : yours.length + " numbers", before.length);
            }
            for (int k = 0; k < before.length; k++) {
                values.add(new ParameterChange(name + "[" + k + "]", neurons, width, before[k], yours[k], expected[k]));
            }
        }

        private List<String> questions(List<ParameterChange> values) {
            if (askedTooLate) {
                return List.of("The box was asked for a gradient when weights or biases had already been changed. (20) and (21) take\n"
                        + "all gradients at the old ones: ask for all of them first, then make the changes.");
            }
            if (m > 1 && values(oneByOne()).stream().allMatch(ParameterChange::isRight)) {
                return List.of("Does each example change the network before the next is asked for its gradient? (20) and (21) take\n"
                        + "all gradients at the old weights and biases: find all of them first, then make the changes.");
            }
            if (values.stream().allMatch(value -> value.yours() == value.before())) {
                return List.of("Nothing has changed. Does your code change copies? Or is there a 1 / m? With whole numbers that is 0.");
            }
            if (boxed && asked < m) {
                return List.of(asked == 0 ? "The box was never asked: it knows the gradients."
                        : "The box was asked for " + asked + " of the " + m + " gradients, but each example has one of its own.");
            }
            for (int i : new int[] {m - 1, 0}) {
                TextbookNetwork one = TextbookNetwork.of(network.weights(), network.biases());
                one.updateMiniBatch(miniBatch.slice(i, i + 1), eta);
                if (m > 1 && !Double.isNaN(ParameterChange.ratio(values(one)))) {
                    return List.of("Only the " + (i == 0 ? "first" : "last") + " example's gradient has an effect."
                            + " Are the others added to it?");
                }
            }
            return Stream.of("weights", "biases").flatMap(name -> question(name, named(name, values))).distinct().toList();
        }

        /** Returns the network after a step for each example, made before the next one's gradient is found. */
        private TextbookNetwork oneByOne() {
            TextbookNetwork changed = TextbookNetwork.of(network.weights(), network.biases());
            miniBatch.miniBatches(1).forEach(example -> changed.updateMiniBatch(example, eta / m));
            return changed;
        }

        /** Returns which part of the network is left as it was, if all else is right; in a small one this may be several. */
        private Stream<String> leftOut(List<ParameterChange> values) {
            Map<String, Predicate<ParameterChange>> parts = new LinkedHashMap<>();
            parts.put("The weights and biases of the last layer have not changed. Does the loop over l end too early?",
                    value -> value.isOfLayer(biases.length - 1));
            parts.put("The weights and biases of the first layer have not changed. Does the loop over l start at 0?",
                    value -> value.isOfLayer(0));
            parts.put("The last neuron of each layer has not changed. Does the loop over j end too early?",
                    ParameterChange::isOfLastNeuron);
            parts.put("The first neuron of each layer has not changed. Does the loop over j start at 0?", ParameterChange::isOfFirstNeuron);
            parts.put("The last weight of each neuron has not changed. Does the loop over k end too early?",
                    ParameterChange::isOfLastInput);
            parts.put("The first weight of each neuron has not changed. Does the loop over k start at 0?", ParameterChange::isOfFirstInput);
            return parts.entrySet().stream().filter(part -> areUnchanged(values, part.getValue())).map(Map.Entry::getKey);
        }

        /** Returns whether just these values have not changed, and all others are right. */
        private static boolean areUnchanged(List<ParameterChange> values, Predicate<ParameterChange> which) {
            return values.stream().anyMatch(which)
                    && values.stream().allMatch(value -> which.test(value) ? value.step() == 0 : value.isRight());
        }

        private static List<ParameterChange> named(String name, List<ParameterChange> values) {
            return values.stream().filter(value -> value.name().startsWith(name)).toList();
        }

        /** Returns what may be behind a change that is a multiple of the right one, or another slip. */
        private Stream<String> question(String name, List<ParameterChange> changes) {
            return name.equals("biases") && ParameterChange.areRepeated(changes)
                    ? Stream.concat(Stream.of("Is the bias's line inside the loop over k? Then its step is taken once for each weight."),
                            multiple(name, changes))
                    : multiple(name, changes);
        }

        private Stream<String> multiple(String name, List<ParameterChange> changes) {
            double ratio = ParameterChange.ratio(changes);
            if (changes.stream().allMatch(ParameterChange::isRight)) {
                return Stream.empty();
            }
            if (ParameterChange.areRunningSums(changes)) {
                return Stream.of("Is the sum reset to 0? Each weight and each bias has a sum of its own.");
            }
            double size = Math.abs(ratio);
            Stream<String> sign = ratio < 0
                    ? Stream.of("Is it plus instead of minus? The gradient points uphill, and the step goes the other way.")
                    : Stream.empty();
            if (Double.isNaN(ratio) || isNear(size, 1)) {
                return sign;
            }
            long divisor = Math.round(m / size);
            return Stream.concat(sign, Stream.of(
                    size == 0 ? "The " + name + " have not changed." + (name.equals("biases") ? " Equation (21) is about them." : "")
                    : isNear(size, m) ? "Is 1/m missing? The step is η times the mean of the gradients, and this is their sum."
                    : isNear(size, 1 / eta) ? "Has η been forgotten?"
                    : isNear(size, m / eta) ? "Have both η and 1/m been forgotten?"
                    : isNear(size, (double) m * m) ? "Is it multiplied by m instead of divided by m?"
                    : divisor >= 1 && isNear(m / size, divisor)
                            ? "It is divided by " + divisor + ", but this mini-batch has " + Wording.examples(m)
                                    + ": the last of an epoch may be short."
                    : "The step in the " + name + " is " + Numbers.brief(ratio) + " times the right one."));
        }
    }

    private static boolean isNear(double a, double b) {
        return Math.abs(a - b) <= 1e-6 * Math.abs(b);
    }
}
