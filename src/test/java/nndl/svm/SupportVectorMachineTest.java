package nndl.svm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;
import nndl.Dataset;
import nndl.Errors;
import nndl.Mnist;
import nndl.Progress;
import nndl.RealMnist;
import nndl.Tiny;
import nndl.notebook.LiveProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Classifying by support vectors, on data of a few dozen examples. */
class SupportVectorMachineTest {
    private static final Progress UNSEEN = Progress.UNSEEN;

    @AfterEach
    void noStopButtonLeft() {
        Thread.interrupted();
    }

    /** Returns clouds of points, around (0, 0), (5, 5), (10, 0), (15, 5) and so on, with as many examples of each label. */
    private static Dataset blobs(long seed, int size, int... labels) {
        Random random = new Random(seed);
        double[][] inputs = new double[size][];
        int[] label = new int[size];
        for (int i = 0; i < size; i++) {
            int which = i % labels.length;
            inputs[i] = new double[] {5 * which + random.nextGaussian(), 0, 5 * (which % 2) + random.nextGaussian()};
            label[i] = labels[which];
        }
        return Dataset.of(inputs, label, 10);
    }

    @Test
    @DisplayName("two clouds of points are told apart by few support vectors, both those learned from and others")
    void twoBlobs() {
        SupportVectorMachine machine = SupportVectorMachine.train(blobs(1, 60, 7, 3));
        assertEquals(60, machine.evaluate(blobs(1, 60, 7, 3)));
        assertEquals(40, machine.evaluate(blobs(2, 40, 7, 3)));
        assertEquals(7, machine.classify(new double[] {0, 0, 0}));
        assertEquals(3, machine.classify(new double[] {5, 0, 5}));
        assertTrue(machine.size() < 30, machine.toString());
        assertEquals("SupportVectorMachine with C = 1, γ = 0.333333, 2 classes: keeps " + machine.size() + " of 60 examples",
                machine.toString());
    }

    @Test
    @DisplayName("no straight line divides XOR; a border from support vectors does")
    void bentBorder() {
        Dataset xor = Dataset.of(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new int[] {0, 1, 1, 0}, 2);
        assertEquals(4, SupportVectorMachine.train(xor, 10, 1, UNSEEN).evaluate(xor));
    }

    @Test
    @DisplayName("a wrong label among the examples is overruled when C is small, and believed when C and gamma are large")
    void wrongLabel() {
        Dataset right = blobs(1, 60, 0, 1);
        double[][] inputs = IntStream.range(0, 60).mapToObj(right::input).toArray(double[][]::new);
        int[] labels = IntStream.range(0, 60).map(right::label).toArray();
        labels[10] = 1 - labels[10];
        Dataset oneWrong = Dataset.of(inputs, labels, 2);
        assertEquals(right.label(10), SupportVectorMachine.train(oneWrong, 0.1, 0.1, UNSEEN).classify(inputs[10]));
        assertEquals(labels[10], SupportVectorMachine.train(oneWrong, 1000, 30, UNSEEN).classify(inputs[10]));
    }

    @Test
    @DisplayName("the answers are LIBSVM's own, for any number of classes in any order")
    void asLibsvm() {
        for (int classes = 2; classes <= 5; classes++) {
            Dataset data = Tiny.data(classes, 60, 4, classes);
            SupportVectorMachine machine = SupportVectorMachine.train(data, 2, 0.5, UNSEEN);
            svm_model theirs = libsvm(data, 2, 0.5);
            Dataset asked = Tiny.data(100, 200, 4, classes);
            for (int i = 0; i < 200; i++) {
                assertEquals((int) svm.svm_predict(theirs, nodes(asked.input(i))), machine.classify(asked.input(i)));
            }
            assertEquals(theirs.l, machine.size());
        }
    }

    private static svm_model libsvm(Dataset data, double c, double gamma) {
        int[] order = IntStream.range(0, data.targetLength()).flatMap(label ->
                IntStream.range(0, data.size()).filter(i -> data.label(i) == label)).toArray();
        svm_problem problem = new svm_problem();
        problem.l = data.size();
        problem.x = IntStream.of(order).mapToObj(i -> nodes(data.input(i))).toArray(svm_node[][]::new);
        problem.y = IntStream.of(order).mapToDouble(data::label).toArray();
        svm_parameter parameter = new svm_parameter();
        parameter.kernel_type = svm_parameter.RBF;
        parameter.C = c;
        parameter.gamma = gamma;
        parameter.eps = 0.001;
        parameter.cache_size = 10;
        parameter.shrinking = 1;
        return svm.svm_train(problem, parameter);
    }

    /** Returns all values, including the zeros. */
    private static svm_node[] nodes(double[] x) {
        return IntStream.range(0, x.length).mapToObj(k -> {
            svm_node node = new svm_node();
            node.index = k;
            node.value = x[k];
            return node;
        }).toArray(svm_node[]::new);
    }

    @Test
    @DisplayName("classes that are not numbered in sequence, one with a single example, and labels never seen: those are never right")
    void oddLabels() {
        Dataset data = Dataset.of(new double[][] {{0, 1}, {0, 2}, {9, 9}, {-9, 5}, {-9, 6}}, new int[] {8, 8, 2, 5, 5}, 10);
        SupportVectorMachine machine = SupportVectorMachine.train(data);
        assertEquals(5, machine.evaluate(data));
        assertEquals(0, machine.evaluate(Dataset.of(new double[][] {{0, 1}, {9, 9}}, new int[] {9, 0}, 10)));
    }

    @Test
    @DisplayName("progress rises to the total: four classes are six pairs; classifying reports each hundred and the end")
    void progress() {
        List<String> told = new ArrayList<>();
        Dataset data = blobs(3, 40, 4, 0, 9, 2);
        SupportVectorMachine machine = SupportVectorMachine.train(data, (done, all) -> told.add(done + " of " + all));
        assertEquals(List.of("1 of 6", "2 of 6", "3 of 6", "4 of 6", "5 of 6", "6 of 6"), told);
        told.clear();
        assertTrue(machine.evaluate(blobs(4, 250, 4, 0, 9, 2), (done, all) -> told.add(done + " of " + all)) > 240);
        assertEquals(List.of("100 of 250", "200 of 250", "250 of 250"), told);
    }

    @Test
    @DisplayName("the stop button ends training before the next pair, with a sentence; the flag stays, and the next training works")
    void stopWhileTraining() {
        Dataset data = blobs(3, 40, 4, 0, 9, 2);
        List<Integer> told = new ArrayList<>();
        Errors.notPossible(() -> SupportVectorMachine.train(data, (done, all) -> {
            told.add(done);
            if (done == 2) {
                Thread.currentThread().interrupt();
            }
        }), "stopped", "2 of 6");
        assertTrue(Thread.interrupted());
        assertEquals(List.of(1, 2), told);
        assertEquals(40, SupportVectorMachine.train(data).evaluate(data));
    }

    @Test
    @DisplayName("the stop button takes effect within a pair too, not only between two")
    void stopWithinAPair() {
        Dataset hard = Tiny.data(5, 400, 6, 2); // random labels: thousands of steps for its one pair
        Thread.currentThread().interrupt();
        Errors.notPossible(() -> SupportVectorMachine.train(hard, 1000, 1, UNSEEN), "stopped", "0 of 1");
        assertTrue(Thread.interrupted());
    }

    @Test
    @DisplayName("the stop button ends classifying, with a sentence; a stop after the last part comes too late to matter")
    void stopWhileClassifying() {
        SupportVectorMachine machine = SupportVectorMachine.train(blobs(1, 60, 7, 3));
        Dataset data = blobs(2, 250, 7, 3);
        Errors.notPossible(() -> machine.evaluate(data, (done, all) -> Thread.currentThread().interrupt()), "stopped", "100 of 250");
        assertTrue(Thread.interrupted());
        assertEquals(250, machine.evaluate(data, (done, all) -> {
            if (done == all) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    @Test
    @DisplayName("LIBSVM's own messages appear nowhere")
    void silent() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream kept = new PrintStream(said)) {
            System.setOut(kept);
            System.setErr(kept);
            SupportVectorMachine.train(blobs(1, 60, 7, 3)).evaluate(blobs(2, 60, 7, 3));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertEquals("", said.toString());
    }

    @Test
    @DisplayName("progress shown live is one line: what is counted, how many so far, out of how many")
    void live() {
        PrintStream out = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream kept = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(kept);
            Progress live = new LiveProgress("pairs of digits");
            live.done(1, 3);
            live.done(3, 3);
        } finally {
            System.setOut(out);
        }
        String[] lines = said.toString(StandardCharsets.UTF_8).strip().split("\\R");
        assertEquals("██████████░░░░░░░░░░░░░░░░░░░░  1 of 3 pairs of digits, 0 s", lines[0]);
        assertTrue(lines[1].contains("loaded anew"), "what to think of it if it does not move: " + lines[1]);
        assertFalse(lines[2].contains("░"), lines[2]);
        assertTrue(lines[2].contains("3 of 3 pairs of digits") && lines.length == 3, lines[2]);
    }

    @Test
    @DisplayName("without labels there is nothing to tell apart or to count, and the answer says so")
    void noLabels() {
        Dataset unlabelled = Dataset.of(new double[][] {{1, 2, 3}, {4, 5, 6}}, new double[][] {{0, 1}, {1, 0}});
        Errors.notPossible(() -> SupportVectorMachine.train(unlabelled), "without labels", "no classes to tell apart");
        SupportVectorMachine machine = SupportVectorMachine.train(blobs(1, 60, 7, 3));
        Errors.notPossible(() -> machine.evaluate(unlabelled), "without labels", "right or wrong");
    }

    @Test
    @DisplayName("wrong arguments are rejected with an explanation")
    void errors() {
        Dataset data = blobs(1, 60, 7, 3);
        Errors.wrongArgument(() -> SupportVectorMachine.train(null), "training set is null");
        Errors.wrongArgument(() -> SupportVectorMachine.train(data, null), "progress is null");
        Errors.wrongArgument(() -> SupportVectorMachine.train(data, 0, 1, UNSEEN), "C is 0.0", "above 0");
        Errors.wrongArgument(() -> SupportVectorMachine.train(data, 1, -0.5, UNSEEN), "gamma is -0.5", "above 0");
        Errors.wrongArgument(() -> SupportVectorMachine.train(data, Double.NaN, 1, UNSEEN), "C is NaN");
        Errors.wrongArgument(() -> SupportVectorMachine.train(data, 1, Double.POSITIVE_INFINITY, UNSEEN), "gamma is Infinity");
        Errors.wrongArgument(() -> SupportVectorMachine.train(blobs(1, 5, 4)), "all 5 examples have the label 4", "two classes");
        SupportVectorMachine machine = SupportVectorMachine.train(data);
        Errors.wrongArgument(() -> machine.classify(null), "input is null");
        Errors.wrongArgument(() -> machine.classify(new double[4]), "4 values", "examples with 3");
        Errors.wrongArgument(() -> machine.classify(new double[] {1, Double.NaN, 2}), "NaN", "index 1");
        Errors.wrongArgument(() -> machine.evaluate(null), "data set is null");
        Errors.wrongArgument(() -> machine.evaluate(Tiny.data(1, 5, 4, 2)), "4 values", "examples with 3");
    }

    @Test
    @DisplayName("with the settings of the book's day it reads real digits from few examples: 8,275 of 10,000 from the first 1,000")
    void realDigits() {
        Mnist mnist = RealMnist.get();
        SupportVectorMachine machine = SupportVectorMachine.train(mnist.training().slice(0, 1_000));
        assertEquals(827, machine.evaluate(mnist.test()) / 10, 3); // of 1,000; a border may move by a rounding
    }
}
