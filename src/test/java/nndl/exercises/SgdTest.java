package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import nndl.exercises.Sgd.Yours;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of x14, stochastic gradient descent")
class SgdTest {

    /** Shuffles as told, then cuts from {@code from} to the last example. */
    private static Yours shuffling(BiFunction<List<Integer>, Random, List<Integer>> shuffled) {
        return (training, epochs, m, random, learner) -> {
            for (int epoch = 0; epoch < epochs; epoch++) {
                cut(shuffled.apply(training, random), m, learner);
            }
        };
    }

    private static void cut(List<Integer> order, int m, Sgd.Learner learner) {
        for (int from = 0; from < order.size(); from += m) {
            learner.updateMiniBatch(order.subList(from, Math.min(from + m, order.size())));
        }
    }

    private static List<Integer> shuffled(List<Integer> training, Random random) {
        List<Integer> copy = new ArrayList<>(training);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static void passes(Yours yours) {
        Verdict verdict = Sgd.check(yours);
        assertTrue(verdict.passed(), verdict.words());
    }

    private static void says(Yours yours, String... words) {
        Verdicts.not(3, Sgd.check(yours), words);
    }

    @Test
    @DisplayName("passes any shuffle, wherever its random numbers come from")
    void passes() {
        passes(shuffling(SgdTest::shuffled));
        passes((training, epochs, m, random, learner) -> { // carries on from the epoch before, with a generator of its own
            List<Integer> order = new ArrayList<>(training);
            Random own = new Random(1);
            for (int epoch = 0; epoch < epochs; epoch++) {
                Collections.shuffle(order, own);
                cut(order, m, learner);
            }
        });
        passes(shuffling((training, random) -> { // lots are drawn
            List<Integer> hat = new ArrayList<>(training);
            List<Integer> order = new ArrayList<>();
            while (!hat.isEmpty()) {
                order.add(hat.remove((int) (Math.random() * hat.size())));
            }
            return order;
        }));
        passes((training, epochs, m, random, learner) -> { // one list for all mini-batches
            List<Integer> batch = new ArrayList<>();
            for (int epoch = 0; epoch < epochs; epoch++) {
                for (int example : shuffled(training, random)) {
                    batch.add(example);
                    if (batch.size() == m) {
                        learner.updateMiniBatch(batch);
                        batch.clear();
                    }
                }
                if (!batch.isEmpty()) {
                    learner.updateMiniBatch(batch);
                    batch.clear();
                }
            }
        });
    }

    @Test
    @DisplayName("names what is wrong with the shuffling")
    void shuffles() {
        says(shuffling((training, random) -> training), "Have they been shuffled?");
        says(shuffling((training, random) -> shuffled(training, new Random(1))), "Epochs 0 and 1 have the same order");
        says(shuffling((training, random) -> {
            Collections.shuffle(training, random);
            return training;
        }), "changed the caller's list", "Shuffle a copy");
        says(shuffling((training, random) -> {
            List<Integer> rotated = new ArrayList<>(training);
            Collections.rotate(rotated, 1 + random.nextInt(training.size() - 1 + (training.size() == 1 ? 1 : 0)));
            return rotated;
        }), "your shuffle makes only");
        says((training, epochs, m, random, learner) -> {
            List<List<Integer>> batches = new ArrayList<>();
            cut(training, m, batches::add);
            for (int epoch = 0; epoch < epochs; epoch++) {
                Collections.shuffle(batches, random);
                batches.stream().sorted(Comparator.comparing(batch -> -batch.size())).forEach(learner::updateMiniBatch);
            }
        }, "neighbours in the list. Shuffle the examples first");
        says((training, epochs, m, random, learner) -> {
            List<Integer> order = shuffled(training, random);
            for (int epoch = 0; epoch < epochs; epoch++) {
                cut(order, m, learner);
            }
        }, "the same order", "shuffled afresh every time");
        says((training, epochs, m, random, learner) -> {
            List<Integer> order = new ArrayList<>(training);
            for (int epoch = 0; epoch < epochs; epoch++) {
                Collections.shuffle(order, new Random(1));
                cut(order, m, learner);
            }
        }, "moves the places in the same way", "new Random(seed) in each epoch?");
        says((training, epochs, m, random, learner) -> {
            Random own = new Random(2);
            List<Integer> order = new ArrayList<>(training);
            for (int epoch = 0; epoch < epochs; epoch++) {
                for (int i = 1; i < order.size(); i++) {
                    Collections.swap(order, i, i - own.nextInt(2));
                }
                cut(order, m, learner);
            }
        }, "yours do so in only 8");
        says(shuffling((training, random) -> swapped(training, random, 10)), "20 examples, 1000 epochs", "examples stay where they were");
        says(shuffling((training, random) -> swapped(training, random, 60)), "101 examples, 200 epochs", "examples stay where they were");
        says(shuffling((training, random) -> { // a good shuffle of a few, a cut through all
            List<Integer> order = training.size() < 9 ? shuffled(training, random) : new ArrayList<>(training);
            int cut = random.nextInt(order.size());
            List<Integer> pile = new ArrayList<>(order.subList(cut, order.size()));
            pile.addAll(order.subList(0, cut));
            Collections.swap(pile, random.nextInt(pile.size()), random.nextInt(pile.size()));
            return pile;
        }), "examples follow the same one as before");
        Verdicts.not(4, Sgd.check((training, epochs, m, random, learner) -> {
            for (int epoch = 0; epoch < epochs; epoch++) {
                cut(shuffled(training, new Random(epoch)), m, learner);
            }
        }), "your shuffle makes only 12", "new Random(…) in each epoch?");
        says((training, epochs, m, random, learner) -> {
            List<Integer> order = shuffled(training, random);
            for (int epoch = 0; epoch < epochs; epoch++) {
                cut(order, m, learner);
                Collections.reverse(order);
            }
        }, "the same mini-batches, perhaps in another order");
        says(shuffling((training, random) -> random.ints(training.size(), 0, training.size()).mapToObj(training::get).toList()),
                "Met twice or more", ". Never met");
    }

    private static List<Integer> swapped(List<Integer> training, Random random, int swaps) {
        List<Integer> order = new ArrayList<>(training);
        for (int i = 0; i < swaps; i++) {
            Collections.swap(order, random.nextInt(order.size()), random.nextInt(order.size()));
        }
        return order;
    }

    @Test
    @DisplayName("tells of a mini-batch of the wrong size where every example was met")
    void sizes() {
        says((training, epochs, m, random, learner) -> {
            for (int epoch = 0; epoch < epochs; epoch++) {
                cut(shuffled(training, random), Math.max(1, m - 1), learner);
            }
        }, "Mini-batch 0 has 4 examples, but should have 5");
        says((training, epochs, m, random, learner) -> { // one short mini-batch in front
            for (int epoch = 0; epoch < epochs; epoch++) {
                List<Integer> order = shuffled(training, random);
                learner.updateMiniBatch(order.subList(0, 1));
                cut(order.subList(1, order.size()), m, learner);
            }
        }, "Mini-batch 0 has 1 example, but should have 5");
        says((training, epochs, m, random, learner) -> { // the epochs in one row
            List<Integer> all = new ArrayList<>();
            for (int epoch = 0; epoch < epochs; epoch++) {
                all.addAll(shuffled(training, random));
            }
            cut(all, m, learner);
        }, "20 examples, 3 epochs and m = 6", "Epoch 0: Mini-batch 3 has 6 examples, but should have 2");
    }

    @Test
    @DisplayName("remembers a fault that the learner's code has caught")
    void caught() {
        says((training, epochs, m, random, learner) -> {
            for (int epoch = 0; epoch < epochs; epoch++) {
                cut(shuffled(training, random), m, learner);
                try {
                    learner.updateMiniBatch(List.of());
                } catch (RuntimeException e) {
                    // and goes on
                }
            }
        }, "is empty");
    }

    @Test
    @DisplayName("names what is wrong with the cutting")
    void cuts() {
        says((training, epochs, m, random, learner) -> {
            List<Integer> order = shuffled(training, random);
            for (int from = 0; from + m <= order.size(); from += m) {
                learner.updateMiniBatch(order.subList(from, from + m));
            }
        }, "20 examples, 1 epoch and m = 6", "2 examples are never met", "last mini-batch lost");
        says((training, epochs, m, random, learner) -> {
            List<Integer> order = shuffled(training, random);
            for (int from = 0; from < order.size(); from += m) {
                learner.updateMiniBatch(order.subList(from, from + m));
            }
        }, "threw IndexOutOfBoundsException: toIndex = 24.\nThe list has 20; the last mini-batch is shorter.", "m = 6");
        says((training, epochs, m, random, learner) -> {
            List<Integer> order = shuffled(training, random);
            order.addAll(order.subList(0, (m - order.size() % m) % m));
            cut(order, m, learner);
        }, "filled up to 6");
        says((training, epochs, m, random, learner) -> {
            List<Integer> order = shuffled(training, random);
            for (int from = 0; from < order.size(); from += m) {
                learner.updateMiniBatch(order.subList(from, Math.min(from + m - 1, order.size())));
            }
        }, "Never met", "no gap or overlap");
        says((training, epochs, m, random, learner) -> {
            List<Integer> order = shuffled(training, random);
            for (int from = 0; from <= order.size(); from += m) {
                learner.updateMiniBatch(order.subList(from, Math.min(from + m, order.size())));
            }
        }, "is empty");
        says((training, epochs, m, random, learner) -> cut(shuffled(training, random), m, learner), "After 1 epoch, your code stops");
        says((training, epochs, m, random, learner) -> cut(shuffled(training, random), 10, learner),
                "Mini-batch 0 has 10 examples, but should have 5");
        says((training, epochs, m, random, learner) -> {
            for (int epoch = 0; epoch <= epochs; epoch++) {
                cut(shuffled(training, random), m, learner);
            }
        }, "goes on after 4 mini-batches, but 1 epoch should have no more");
        says(shuffling((training, random) -> {
            List<Integer> positions = new ArrayList<>();
            training.forEach(example -> positions.add(positions.size()));
            return positions;
        }), "not an element of the list", "Is it a position");
    }

    @Test
    @DisplayName("survives whatever the code does")
    void survives() {
        says((training, epochs, m, random, learner) -> { }, "never been called");
        says((training, epochs, m, random, learner) -> learner.updateMiniBatch(null), "null in place of a mini-batch");
        says((training, epochs, m, random, learner) -> learner.updateMiniBatch(Collections.singletonList(null)),
                "null in place of an example");
        says((training, epochs, m, random, learner) -> training.get(training.size()), "threw IndexOutOfBoundsException");
        says((training, epochs, m, random, learner) -> {
            while (true) {
                learner.updateMiniBatch(training);
            }
        }, "Does the loop ever end?");
    }
}
