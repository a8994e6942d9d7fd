package nndl.svm;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;
import nndl.Dataset;
import nndl.Progress;
import nndl.Vectors;
import nndl.util.Check;
import nndl.util.Numbers;

/**
 * A support vector machine, the well-known classifier that networks are compared with. Like the book's, it is trained by
 * LIBSVM.
 *
 * <p>For each pair of classes it looks for the border that keeps the greatest distance from both. Of the training examples it
 * keeps the <em>support vectors</em>, those at the borders or on the wrong side of one. To classify, each pair's border has one
 * vote, and the class with the most votes wins; in a tie, the smallest label. The kernel exp(−γ‖x − s‖²) measures how alike
 * two inputs are: 1 for equal inputs, near 0 for inputs far apart. C is the price of an example on the wrong side.
 *
 * <p>Training time grows roughly with the square of the number of examples, classification time with the number of support
 * vectors. The stop button ends both, training within a thousand of LIBSVM's steps, which may take some seconds with all of
 * MNIST. Only one thread at a time may use a machine.
 *
 * <p>Chapter 1, section "Implementing our network to classify digits", where the results are compared.
 */
public final class SupportVectorMachine {
    private static final int CACHE = 200; // megabytes for kernel values, as in scikit-learn; it affects only the time
    private static final double TOLERANCE = 0.001; // LIBSVM's default: when a border counts as found
    private static final ThreadLocal<Consumer<String>> LISTENER = new ThreadLocal<>();

    static {
        // LIBSVM's messages go to whoever trains in this thread, and nowhere else
        svm.svm_set_print_string_function(said -> {
            Consumer<String> listener = LISTENER.get();
            if (listener != null) {
                listener.accept(said);
            }
        });
    }

    private final svm_model model; // its support vectors are sorted by label
    private final int inputLength;
    private final int examples;
    private final int[][] vectors; // vectors[k]: the support vectors whose input k is not zero,
    private final double[][] values; // and the value of that input
    private final double[] square; // ‖s‖² of each support vector s
    private final double[] kernel; // of the input at hand and each support vector

    private SupportVectorMachine(svm_model model, int inputLength, int examples) {
        this.model = model;
        this.inputLength = inputLength;
        this.examples = examples;
        square = new double[model.l];
        kernel = new double[model.l];
        vectors = new int[inputLength][0];
        values = new double[inputLength][0];
        int[] count = new int[inputLength];
        for (svm_node[] vector : model.SV) {
            for (svm_node node : vector) {
                count[node.index]++;
            }
        }
        for (int k = 0; k < inputLength; k++) {
            vectors[k] = new int[count[k]];
            values[k] = new double[count[k]];
        }
        for (int v = 0; v < model.l; v++) {
            for (svm_node node : model.SV[v]) {
                int place = --count[node.index];
                vectors[node.index][place] = v;
                values[node.index][place] = node.value;
                square[v] += node.value * node.value;
            }
        }
        model.SV = null; // now kept by input
    }

    /** Trains with C = 1 and γ = 1 / number of inputs, LIBSVM's defaults in the book's day. */
    public static SupportVectorMachine train(Dataset training) {
        return train(training, Progress.UNSEEN);
    }

    /** Does the same and reports how many pairs of classes are done: ten classes have 45. */
    public static SupportVectorMachine train(Dataset training, Progress progress) {
        return train(training, 1, 1.0 / Check.given("the training set", training).inputLength(), progress);
    }

    /**
     * Trains with the given settings.
     *
     * @param training labelled examples of at least two classes
     * @param c the price C of an example on the wrong side of a border, a number above 0
     * @param gamma the kernel's γ, a number above 0: the larger, the nearer two inputs must be to count as alike
     * @param progress receives the number of pairs of classes that are done
     * @throws IllegalStateException if the data set has no labels, or if the stop button was pressed
     */
    public static SupportVectorMachine train(Dataset training, double c, double gamma, Progress progress) {
        Check.given("the training set", training).checkHasLabels("there are no classes to tell apart");
        Check.given("the progress", progress);
        svm_parameter parameter = new svm_parameter();
        parameter.svm_type = svm_parameter.C_SVC;
        parameter.kernel_type = svm_parameter.RBF;
        parameter.C = Check.positive("the price C", c);
        parameter.gamma = Check.positive("the kernel's gamma", gamma);
        parameter.cache_size = CACHE;
        parameter.eps = TOLERANCE;
        parameter.shrinking = 1;
        svm_problem problem = problem(training);
        int classes = (int) Arrays.stream(problem.y).distinct().count();
        if (classes < 2) {
            throw Check.wrong("all %,d examples have the label %d, but at least two classes are needed to find a border between them",
                    training.size(), training.label(0));
        }
        LISTENER.set(new Listener(classes * (classes - 1) / 2, progress));
        svm_model model;
        try {
            model = svm.svm_train(problem, parameter);
        } finally {
            LISTENER.remove();
        }
        return new SupportVectorMachine(model, training.inputLength(), training.size());
    }

    /** Listens to LIBSVM's messages: now and then a dot, and for each pair of classes several lines, the last being "nSV = …". */
    private static final class Listener implements Consumer<String> {
        private static final String PAIR_DONE = "nSV = ";

        private final int pairs;
        private final Progress progress;
        private int done;

        Listener(int pairs, Progress progress) {
            this.pairs = pairs;
            this.progress = progress;
        }

        @Override
        public void accept(String said) {
            if (said.startsWith(PAIR_DONE)) {
                progress.done(++done, pairs);
            }
            stopIfAsked("training", done, pairs);
        }
    }

    /** Throws if the stop button was pressed. The flag stays set, so that whatever follows in the cell stops, too. */
    private static void stopIfAsked(String work, int done, int all) {
        if (Thread.currentThread().isInterrupted() && done < all) {
            throw new IllegalStateException(String.format(Locale.ROOT, "%s was stopped when %,d of %,d were done; run the cell again to"
                    + " start over", work, done, all));
        }
    }

    /** Returns the data in LIBSVM's form, sorted by label, without the inputs that are 0. */
    private static svm_problem problem(Dataset data) {
        int[] order = IntStream.range(0, data.size()).boxed()
                .sorted((i, j) -> Integer.compare(data.label(i), data.label(j))).mapToInt(Integer::intValue).toArray();
        svm_problem problem = new svm_problem();
        problem.l = data.size();
        problem.x = new svm_node[data.size()][];
        problem.y = new double[data.size()];
        for (int i = 0; i < order.length; i++) {
            problem.y[i] = data.label(order[i]);
            problem.x[i] = nodes(data.input(order[i]));
        }
        return problem;
    }

    /** Returns the values that are not 0, each with its index. */
    private static svm_node[] nodes(double[] x) {
        return IntStream.range(0, x.length).filter(k -> x[k] != 0).mapToObj(k -> {
            svm_node node = new svm_node();
            node.index = k;
            node.value = x[k];
            return node;
        }).toArray(svm_node[]::new);
    }

    /** Returns the number of training examples it keeps, the support vectors. */
    public int size() {
        return model.l;
    }

    /**
     * Returns the label that wins the most pairs.
     *
     * @param input as many finite numbers as each training example had
     */
    public int classify(double[] input) {
        Check.finite("the input", input);
        checkLength("the input has", input.length);
        double norm = Vectors.dot(input, input);
        Arrays.fill(kernel, 0);
        for (int k = 0; k < input.length; k++) {
            if (input[k] != 0) {
                for (int n = 0; n < vectors[k].length; n++) {
                    kernel[vectors[k][n]] += input[k] * values[k][n]; // so far x·s
                }
            }
        }
        for (int v = 0; v < kernel.length; v++) {
            kernel[v] = Math.exp(-model.param.gamma * (norm + square[v] - 2 * kernel[v])); // ‖x − s‖² = ‖x‖² + ‖s‖² − 2 x·s
        }
        double[] votes = new double[model.nr_class];
        int pair = 0;
        for (int i = 0, startI = 0; i < votes.length; startI += model.nSV[i++]) {
            for (int j = i + 1, startJ = startI + model.nSV[i]; j < votes.length; startJ += model.nSV[j++]) {
                double side = share(startI, model.nSV[i], model.sv_coef[j - 1]) + share(startJ, model.nSV[j], model.sv_coef[i]);
                votes[side > model.rho[pair++] ? i : j]++;
            }
        }
        return model.label[Vectors.argmax(votes)];
    }

    /** Returns the contribution of one class's support vectors. */
    private double share(int start, int count, double[] coefficients) {
        double sum = 0;
        for (int v = start; v < start + count; v++) {
            sum += coefficients[v] * kernel[v];
        }
        return sum;
    }

    /**
     * Returns the number of examples classified correctly. A label that was not among the training examples is never correct.
     *
     * @throws IllegalStateException if the data set has no labels, or if the stop button was pressed
     */
    public int evaluate(Dataset data) {
        return evaluate(data, Progress.UNSEEN);
    }

    /** Does the same and reports after every hundred examples how many are done. */
    public int evaluate(Dataset data, Progress progress) {
        Check.given("the data set", data).checkHasLabels("nothing can be counted right or wrong");
        Check.given("the progress", progress);
        checkLength("the inputs of the data set have", data.inputLength());
        int correct = 0;
        for (int i = 0; i < data.size(); i++) {
            stopIfAsked("classifying", i, data.size());
            if (classify(data.input(i)) == data.label(i)) {
                correct++;
            }
            if ((i + 1) % 100 == 0 || i + 1 == data.size()) {
                progress.done(i + 1, data.size());
            }
        }
        return correct;
    }

    private void checkLength(String subject, int length) {
        if (length != inputLength) {
            throw Check.wrong("%s %,d values, but the machine learned from examples with %,d", subject, length, inputLength);
        }
    }

    /** Returns, for example, {@code SupportVectorMachine with C = 1.0, γ = 0.0013, 10 classes: keeps 2,613 of 5,000 examples}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "SupportVectorMachine with C = %s, γ = %s, %d classes: keeps %,d of %,d examples",
                Numbers.brief(model.param.C), Numbers.brief(model.param.gamma), model.nr_class, model.l, examples);
    }
}
