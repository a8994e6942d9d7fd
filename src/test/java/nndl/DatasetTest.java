package nndl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DatasetTest {
    /** Returns examples of which number i has the input (i, 0, −i) and the label i mod 3. */
    private static Dataset counted(int size) {
        double[][] inputs = new double[size][];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            inputs[i] = new double[] {i, 0, -i};
            labels[i] = i % 3;
        }
        return Dataset.of(inputs, labels, 3);
    }

    private static List<Integer> numbers(Dataset data) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            numbers.add((int) data.input(i)[0]);
        }
        return numbers;
    }

    @Test
    @DisplayName("a label becomes a one-hot target: 6 of ten classes is (0,0,0,0,0,0,1,0,0,0)")
    void oneHot() {
        double[][] inputs = new double[10][1];
        Dataset data = Dataset.of(inputs, new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, 10);
        assertArrayEquals(new double[] {0, 0, 0, 0, 0, 0, 1, 0, 0, 0}, data.target(6));
        for (int i = 0; i < 10; i++) {
            double[] expected = new double[10];
            expected[i] = 1;
            assertArrayEquals(expected, data.target(i));
            assertEquals(i, data.label(i));
        }
        assertEquals(10, data.targetLength());
    }

    @Test
    @DisplayName("input, target and label come back as they were given, zeros and negative numbers too")
    void asGiven() {
        double[][] inputs = {{0, -1.5, 0, 1e-300}, {0, 0, 0, 0}, {1, 2, 3, 4}};
        double[][] targets = {{0.25, 1}, {0, 0}, {1, 0.5}};
        Dataset data = Dataset.of(inputs, targets, new int[] {7, 0, 11});
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(inputs[i], data.input(i));
            assertArrayEquals(targets[i], data.target(i));
        }
        assertEquals(11, data.label(2));
        assertEquals(3, data.size());
        assertEquals(4, data.inputLength());
        assertEquals(2, data.targetLength());
        assertTrue(data.hasLabels());
        assertFalse(Dataset.of(inputs, targets).hasLabels());
    }

    @Test
    @DisplayName("what the caller later does to the arrays it passed in does not matter")
    void givenArraysAreCopied() {
        double[][] inputs = {{1, 2}};
        double[][] targets = {{0.5}};
        int[] labels = {1};
        Dataset withTargets = Dataset.of(inputs, targets, labels);
        Dataset oneHot = Dataset.of(inputs, labels, 2);
        inputs[0][0] = 99;
        inputs[0] = null;
        targets[0][0] = 99;
        labels[0] = 0;
        for (Dataset data : List.of(withTargets, oneHot)) {
            assertArrayEquals(new double[] {1, 2}, data.input(0));
            assertEquals(1, data.label(0));
        }
        assertArrayEquals(new double[] {0.5}, withTargets.target(0));
        assertArrayEquals(new double[] {0, 1}, oneHot.target(0));
    }

    @Test
    @DisplayName("nor does what it does to the arrays it got back")
    void returnedArraysAreCopies() {
        for (Dataset data : List.of(counted(3), Dataset.of(new double[][] {{7}, {1}}, new double[][] {{3}, {2}}))) {
            double[] input = data.input(1);
            double[] target = data.target(1);
            double[] expectedInput = input.clone();
            double[] expectedTarget = target.clone();
            input[0] = 99;
            target[0] = 99;
            assertArrayEquals(expectedInput, data.input(1));
            assertArrayEquals(expectedTarget, data.target(1));
        }
    }

    @Test
    @DisplayName("a slice holds the examples from … to − 1, and a slice of a slice counts from its own start")
    void slices() {
        Dataset data = counted(10);
        Dataset slice = data.slice(3, 8);
        assertEquals(List.of(3, 4, 5, 6, 7), numbers(slice));
        assertEquals(List.of(4, 5), numbers(slice.slice(1, 3)));
        assertEquals(4 % 3, slice.slice(1, 3).label(0));
        assertArrayEquals(data.target(5), slice.target(2));
        assertEquals(10, data.size());
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), numbers(data.slice(0, 10)));
    }

    @Test
    @DisplayName("a shuffle holds every example once, inputs with their own labels, and leaves the original in order")
    void shuffles() {
        Dataset data = counted(100);
        Dataset shuffled = data.shuffled(new Random(1));
        List<Integer> numbers = numbers(shuffled);
        assertFalse(numbers.equals(numbers(data)));
        assertEquals(numbers(data), numbers.stream().sorted().toList());
        for (int i = 0; i < 100; i++) {
            assertEquals(numbers.get(i) % 3, shuffled.label(i));
            assertEquals(1, shuffled.target(i)[shuffled.label(i)]);
            assertEquals(-numbers.get(i), shuffled.input(i)[2]);
            assertEquals(i, data.input(i)[0]);
        }
        assertEquals(numbers, numbers(data.shuffled(new Random(1))));
        assertFalse(numbers.equals(numbers(data.shuffled(new Random(2)))));
    }

    @Test
    @DisplayName("a slice of a shuffle and a shuffle of a slice keep to their examples")
    void slicesAndShuffles() {
        Dataset data = counted(20);
        Dataset shuffled = data.shuffled(new Random(3));
        assertEquals(numbers(shuffled).subList(5, 9), numbers(shuffled.slice(5, 9)));
        Dataset part = data.slice(5, 9).shuffled(new Random(3));
        assertEquals(List.of(5, 6, 7, 8), numbers(part).stream().sorted().toList());
    }

    @Test
    @DisplayName("every order of three examples comes up about equally often")
    void fairShuffle() {
        Dataset data = counted(3);
        Random random = new Random(6);
        Map<List<Integer>, Integer> counts = new HashMap<>();
        for (int i = 0; i < 6000; i++) {
            counts.merge(numbers(data.shuffled(random)), 1, Integer::sum);
        }
        assertEquals(6, counts.size());
        // standard deviation of each count: √(6000 · 1/6 · 5/6) ≈ 29
        counts.forEach((order, count) -> assertEquals(1000, count, 150, () -> "how often " + order));
    }

    @Test
    @DisplayName("mini-batches are cut in order; the last may be shorter, and one may be larger than the data")
    void miniBatches() {
        List<List<Integer>> batches = new ArrayList<>();
        counted(7).miniBatches(3).forEach(batch -> batches.add(numbers(batch)));
        assertEquals(List.of(List.of(0, 1, 2), List.of(3, 4, 5), List.of(6)), batches);
        List<Integer> sizes = new ArrayList<>();
        counted(6).miniBatches(3).forEach(batch -> sizes.add(batch.size()));
        counted(6).miniBatches(1_000).forEach(batch -> sizes.add(batch.size()));
        counted(2).miniBatches(Integer.MAX_VALUE).forEach(batch -> sizes.add(batch.size()));
        assertEquals(List.of(3, 3, 6, 2), sizes);
    }

    @Test
    @DisplayName("wrong inputs are rejected in a sentence that names the example")
    void wrongInputs() {
        int[] two = {0, 1};
        Errors.wrongArgument(() -> Dataset.of(null, two, 2), "the array of inputs is null");
        Errors.wrongArgument(() -> Dataset.of(new double[0][], new int[0], 2), "no inputs", "at least one");
        Errors.wrongArgument(() -> Dataset.of(new double[][] {{1}, null}, two, 2), "input of example 1", "null");
        Errors.wrongArgument(() -> Dataset.of(new double[][] {{1, 2}, {1}}, two, 2), "example 1", "1 values", "example 0", "2");
        Errors.wrongArgument(() -> Dataset.of(new double[][] {{}, {}}, two, 2), "0 values");
        Errors.wrongArgument(() -> Dataset.of(new double[][] {{1}, {Double.NaN}}, two, 2), "example 1", "NaN", "index 0", "finite");
        Errors.wrongArgument(() -> Dataset.of(new double[][] {{1}, {Double.POSITIVE_INFINITY}}, two, 2), "example 1", "Infinity");
        Errors.wrongArgument(() -> Dataset.of(new double[1][65_537], new int[1], 2), "65,537", "65,536");
        assertEquals(65_536, Dataset.of(new double[1][65_536], new int[1], 2).inputLength());
    }

    @Test
    @DisplayName("wrong labels are rejected in a sentence that names the example")
    void wrongLabels() {
        double[][] inputs = {{1}, {2}};
        Errors.wrongArgument(() -> Dataset.of(inputs, (int[]) null, 2), "the array of labels is null");
        Errors.wrongArgument(() -> Dataset.of(inputs, new int[] {1}, 2), "2 inputs", "1 labels");
        Errors.wrongArgument(() -> Dataset.of(inputs, new int[] {0, 10}, 10), "label of example 1", "10", "between 0 and 9");
        Errors.wrongArgument(() -> Dataset.of(inputs, new int[] {-1, 0}, 10), "label of example 0", "-1", "between 0 and 9");
        Errors.wrongArgument(() -> Dataset.of(inputs, new int[] {0, 0}, 0), "number of classes is 0");
        Errors.wrongArgument(() -> Dataset.of(inputs, new double[][] {{1}, {0}}, new int[] {0, -3}), "label of example 1", "-3");
    }

    @Test
    @DisplayName("wrong targets are rejected in a sentence that names the example")
    void wrongTargets() {
        double[][] inputs = {{1}, {2}};
        Errors.wrongArgument(() -> Dataset.of(inputs, (double[][]) null), "the array of targets is null");
        Errors.wrongArgument(() -> Dataset.of(inputs, new double[][] {{1}}), "2 inputs", "1 targets");
        Errors.wrongArgument(() -> Dataset.of(inputs, new double[][] {{1}, {1, 0}}), "target of example 1", "2 values", "1");
        Errors.wrongArgument(() -> Dataset.of(inputs, new double[][] {{1}, {Double.NaN}}), "target of example 1", "NaN");
        Errors.wrongArgument(() -> Dataset.of(inputs, new double[][] {{1}, null}), "target of example 1", "null");
        Errors.wrongArgument(() -> Dataset.of(inputs, new double[][] {{}, {}}), "0 values");
    }

    @Test
    @DisplayName("indices and sizes outside the data are rejected with an explanation")
    void wrongIndices() {
        Dataset data = counted(5);
        Errors.wrongArgument(() -> data.input(5), "no example 5", "0 to 4");
        Errors.wrongArgument(() -> data.target(-1), "no example -1", "0 to 4");
        Errors.wrongArgument(() -> data.label(5), "no example 5", "0 to 4");
        Errors.wrongArgument(() -> data.slice(1, 3).input(2), "no example 2", "0 to 1");
        Errors.wrongArgument(() -> data.slice(0, 6), "0", "6", "5");
        Errors.wrongArgument(() -> data.slice(-1, 2), "-1", "5");
        Errors.wrongArgument(() -> data.slice(2, 2), "2", "from < to");
        Errors.wrongArgument(() -> data.miniBatches(0), "mini-batch size is 0", "at least 1");
        Errors.wrongArgument(() -> data.shuffled(null), "random generator is null");
    }

    @Test
    @DisplayName("a view counts its own examples of a label")
    void counts() {
        assertEquals(4, counted(10).count(0));
        assertEquals(3, counted(10).count(2));
        assertEquals(0, counted(10).count(3));
        assertEquals(1, counted(10).slice(1, 4).count(0));
        Errors.notPossible(() -> Dataset.of(new double[1][1], new double[1][1]).count(0), "without labels");
    }

    @Test
    @DisplayName("mapped inputs leave order, targets and labels as they were, and the old data set untouched")
    void mapsInputs() {
        Dataset old = counted(10).shuffled(new Random(1)).slice(2, 7);
        Dataset mapped = old.mapInputs(x -> new double[] {x[0] / 2, 7});
        for (int i = 0; i < 5; i++) {
            assertArrayEquals(new double[] {old.input(i)[0] / 2, 7}, mapped.input(i));
            assertArrayEquals(old.target(i), mapped.target(i));
            assertEquals(old.label(i), mapped.label(i));
        }
        old.mapInputs(x -> {
            x[0] = -1;
            return x;
        });
        assertTrue(numbers(old).stream().allMatch(number -> number >= 0));
        Dataset unlabelled = Dataset.of(new double[][] {{2}}, new double[][] {{0.5}}).mapInputs(x -> x);
        assertFalse(unlabelled.hasLabels());
        assertArrayEquals(new double[] {0.5}, unlabelled.target(0));
        Errors.wrongArgument(() -> old.mapInputs(x -> new double[] {Double.NaN}), "the input of example 0", "NaN");
    }

    @Test
    @DisplayName("without labels there is no label to give, and the sentence says how to get them")
    void withoutLabels() {
        Dataset data = Dataset.of(new double[][] {{1}}, new double[][] {{1}});
        Errors.notPossible(() -> data.label(0), "without labels", "Dataset.of(inputs, targets, labels)");
    }

    @Test
    @DisplayName("it prints what it holds")
    void prints() {
        assertEquals("Dataset of 1,200 examples, each with 3 inputs and 3 targets, with labels", counted(1200).toString());
    }
}
