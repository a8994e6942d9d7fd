package nndl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The course of a training, of both networks. */
class SgdTest {
    private final Dataset data = Tiny.data(21, 30, 4, 3);
    private final Dataset test = Tiny.data(22, 12, 4, 3);

    @AfterEach
    void noStopButtonLeft() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("epochs count from 0, and each knows what the network got right after it")
    void epochs(EitherNetwork kind) {
        FeedforwardNetwork network = kind.make(new Random(4), 4, 5, 3);
        List<Integer> correct = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        History history = network.sgd(data, 3, 7, 0.5, test, epoch -> {
            correct.add(network.evaluate(test));
            costs.add(network.cost(test));
        });
        assertEquals(3, history.epochs());
        for (int e = 0; e < 3; e++) {
            assertEquals(e, history.epoch(e).number());
            assertEquals(correct.get(e), history.correct(e));
            assertEquals(costs.get(e), history.testCost(e), 1e-14);
            assertEquals(12, history.epoch(e).tests());
            assertTrue(history.epoch(e).seconds() >= 0);
            assertTrue(history.list().get(e).toString().startsWith("Epoch " + e + ": " + correct.get(e) + " of 12 right"));
        }
        assertArrayEquals(correct.stream().mapToDouble(count -> count).toArray(), history.corrects());
        assertArrayEquals(costs.stream().mapToDouble(cost -> cost).toArray(), history.testCosts(), 1e-14);
        assertEquals(history.cost(2), history.costs()[2]);
        Errors.wrongArgument(() -> history.epoch(3), "no epoch 3", "0 to 2");
        Errors.wrongArgument(() -> history.cost(-1), "no epoch -1", "0 to 2");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("an epoch of a training of one's own is tested like those of sgd")
    void ownTraining(EitherNetwork kind) {
        FeedforwardNetwork network = kind.make(new Random(4), 4, 5, 3);
        Epoch last = network.sgd(data, 3, 7, 0.5, test).epoch(2);
        Epoch own = Epoch.of(2, last.cost(), 1.5, network, test);
        assertEquals(last.toString(), own.toString());
        assertEquals(last.testCost(), own.testCost());
        assertEquals(1.5, own.seconds());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("targets that a sigmoid neuron can never reach are named before training; 0 and 1 themselves may be targets")
    void unreachable(EitherNetwork kind) {
        FeedforwardNetwork network = kind.make(new Random(4), 1, 1);
        network.sgd(Dataset.of(new double[][] {{1}, {2}}, new double[][] {{0}, {1}}), 1, 1, 0.5);
        double[] weights = network.weights()[0][0];
        for (double target : new double[] {3750, -0.1}) {
            Dataset data = Dataset.of(new double[][] {{1}, {2}}, new double[][] {{0.5}, {target}});
            Errors.wrongArgument(() -> network.sgd(data, 1, 1, 0.5), "target of example 1 is " + target,
                    "never reach", "scale the targets");
        }
        assertArrayEquals(weights, network.weights()[0][0]);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the cost of an epoch is the mean of its examples' costs, each as it was met, before the update it led to")
    void costOfAnEpoch(EitherNetwork kind) {
        FeedforwardNetwork network = kind.make(new Random(4), 4, 5, 3);
        FeedforwardNetwork byHand = kind.copy(network);
        History history = network.sgd(new Random(9), data, 2, 7, 0.5, null, null);
        Random random = new Random(9);
        for (int e = 0; e < 2; e++) {
            double sum = 0;
            for (Dataset batch : data.shuffled(random).miniBatches(7)) {
                sum += byHand.cost(batch) * batch.size();
                byHand.updateMiniBatch(batch, 0.5);
            }
            assertEquals(sum / 30, history.cost(e), 1e-13);
        }
        Tiny.assertSame(byHand, network);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("training makes the cost small on data that can be learned")
    void learns(EitherNetwork kind) {
        Dataset xor = Dataset.of(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new int[] {0, 1, 1, 0}, 2);
        FeedforwardNetwork network = kind.make(new Random(2), 2, 4, 2);
        History history = network.sgd(xor, 2000, 4, 3, xor);
        assertEquals(4, history.correct(1999));
        assertTrue(history.cost(1999) < 0.02 && history.cost(1999) < history.cost(0) / 10, history.epoch(1999).toString());
        assertEquals(4, history.best().correct());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the caller's data stay in their order, whatever is trained")
    void dataStay(EitherNetwork kind) {
        Dataset same = Tiny.data(21, 30, 4, 3);
        kind.make(4, 5, 3).sgd(data, 3, 4, 2, test);
        for (int i = 0; i < 30; i++) {
            assertArrayEquals(same.input(i), data.input(i));
            assertArrayEquals(same.target(i), data.target(i));
            assertEquals(same.label(i), data.label(i));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("one seed gives one training, to the bit; another seed another")
    void reproducible(EitherNetwork kind) {
        FeedforwardNetwork one = kind.make(new Random(5), 4, 5, 3);
        FeedforwardNetwork two = kind.make(new Random(5), 4, 5, 3);
        History first = one.sgd(data, 3, 4, 2, test);
        History second = two.sgd(data, 3, 4, 2, test);
        Tiny.assertSame(one, two);
        assertEquals(first.cost(2), second.cost(2));
        FeedforwardNetwork three = kind.make(new Random(6), 4, 5, 3);
        three.sgd(data, 3, 4, 2);
        assertFalse(Tiny.same(one, three));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the shuffle depends on the generator: the one given, the network's own, or new Random(1) after of")
    void shuffles(EitherNetwork kind) {
        FeedforwardNetwork start = kind.make(new Random(5), 4, 5, 3);
        FeedforwardNetwork afterOf = kind.copy(start);
        FeedforwardNetwork seedOne = kind.copy(start);
        FeedforwardNetwork seedTwo = kind.copy(start);
        FeedforwardNetwork own = kind.make(new Random(5), 4, 5, 3);
        afterOf.sgd(data, 1, 4, 2);
        seedOne.sgd(new Random(1), data, 1, 4, 2, null, null);
        seedTwo.sgd(new Random(2), data, 1, 4, 2, null, null);
        own.sgd(data, 1, 4, 2);
        Tiny.assertSame(seedOne, afterOf);
        assertFalse(Tiny.same(seedOne, seedTwo));
        assertFalse(Tiny.same(seedOne, own));
        Random drawnOn = new Random(5);
        FeedforwardNetwork replay = kind.make(drawnOn, 4, 5, 3);
        replay.sgd(drawnOn, data, 1, 4, 2, null, null);
        Tiny.assertSame(own, replay);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("neither a test set nor a listener nor the length of a call changes what is learned")
    void watchingChangesNothing(EitherNetwork kind) {
        FeedforwardNetwork alone = kind.make(new Random(5), 4, 5, 3);
        FeedforwardNetwork watched = kind.make(new Random(5), 4, 5, 3);
        FeedforwardNetwork inTwoCalls = kind.make(new Random(5), 4, 5, 3);
        alone.sgd(data, 4, 4, 2);
        watched.sgd(data, 4, 4, 2, test, epoch -> watched.evaluate(data));
        inTwoCalls.sgd(data, 1, 4, 2);
        inTwoCalls.sgd(data, 3, 4, 2, test);
        Tiny.assertSame(alone, watched);
        Tiny.assertSame(alone, inTwoCalls);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a mini-batch larger than the data is one step an epoch over all of them")
    void oneLargeBatch(EitherNetwork kind) {
        FeedforwardNetwork network = kind.make(new Random(5), 4, 5, 3);
        double before = network.cost(data);
        History history = network.sgd(data, 1, Integer.MAX_VALUE, 0.1);
        assertEquals(before, history.cost(0), 1e-13);
        assertTrue(network.cost(data) < before);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the listener is told of each epoch when it is over, in order; it may be null, and so may the test set")
    void listener(EitherNetwork kind) {
        List<Integer> told = new ArrayList<>();
        FeedforwardNetwork network = kind.make(4, 5, 3);
        History history = network.sgd(data, 4, 10, 1, null, epoch -> told.add(epoch.number()));
        assertEquals(List.of(0, 1, 2, 3), told);
        assertFalse(history.epoch(0).hasTest());
        assertEquals(2, network.sgd(data, 2, 10, 1, null, null).epochs());
        assertEquals(2, network.sgd(data, 2, 10, 1, test, null).epochs());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("without a test set nothing was counted, and the history says so")
    void withoutTest(EitherNetwork kind) {
        History history = kind.make(4, 5, 3).sgd(data, 1, 10, 1);
        assertTrue(history.cost(0) > 0);
        Errors.notPossible(() -> history.correct(0), "without a test set");
        Errors.notPossible(() -> history.testCost(0), "without a test set");
        Errors.notPossible(history::best, "without a test set");
        assertFalse(history.toString().contains("right"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a test set without labels gives a test cost but no count, and the history says so")
    void testWithoutLabels(EitherNetwork kind) {
        Dataset unlabelled = Dataset.of(new double[][] {{1, 2, 3, 4}}, new double[][] {{0, 1, 0}});
        History history = kind.make(4, 5, 3).sgd(data, 1, 10, 1, unlabelled);
        assertTrue(history.testCost(0) > 0);
        Errors.notPossible(() -> history.correct(0), "no labels");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("on a thread already told to stop, training ends at once; the flag stays, and the network is usable")
    void stoppedBefore(EitherNetwork kind) {
        FeedforwardNetwork network = kind.make(new Random(5), 4, 5, 3);
        Thread.currentThread().interrupt();
        History history = network.sgd(data, 1_000_000, 4, 2, test);
        assertTrue(Thread.interrupted());
        assertEquals(0, history.epochs());
        assertEquals("No epoch ran to its end.", history.toString());
        Errors.wrongArgument(() -> history.epoch(0), "no epoch ran to its end");
        assertEquals(1, network.sgd(data, 1, 4, 2).epochs());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("stopped in the third epoch, training keeps the two that were finished and what it learned")
    void stoppedBetween(EitherNetwork kind) {
        FeedforwardNetwork network = kind.make(new Random(5), 4, 5, 3);
        History history = network.sgd(data, 1_000_000, 4, 2, test, epoch -> {
            if (epoch.number() == 1) {
                Thread.currentThread().interrupt();
            }
        });
        assertTrue(Thread.interrupted());
        assertEquals(2, history.epochs());
        FeedforwardNetwork undisturbed = kind.make(new Random(5), 4, 5, 3);
        History two = undisturbed.sgd(data, 2, 4, 2, test);
        assertEquals(two.correct(1), history.correct(1));
        assertEquals(two.cost(1), history.cost(1));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("wrong arguments are rejected with an explanation, before anything is learned")
    void errors(EitherNetwork kind) {
        FeedforwardNetwork network = kind.make(4, 5, 3);
        FeedforwardNetwork before = kind.copy(network);
        Errors.wrongArgument(() -> network.sgd(null, 1, 1, 1), "training set is null");
        Errors.wrongArgument(() -> network.sgd(data, 0, 10, 3), "number of epochs is 0", "at least 1");
        Errors.wrongArgument(() -> network.sgd(data, -5, 10, 3), "number of epochs is -5");
        Errors.wrongArgument(() -> network.sgd(data, 1, 0, 3), "mini-batch size is 0", "at least 1");
        Errors.wrongArgument(() -> network.sgd(data, 1, -1, 3), "mini-batch size is -1");
        Errors.wrongArgument(() -> network.sgd(null, data, 1, 1, 1, null, null), "random generator is null");
        Errors.wrongArgument(() -> network.sgd(Tiny.data(1, 5, 3, 3), 1, 10, 3), "training set", "3 values", "4 neurons");
        Errors.wrongArgument(() -> network.sgd(Tiny.data(1, 5, 4, 2), 1, 10, 3), "training set", "2 values", "3 neurons");
        Errors.wrongArgument(() -> network.sgd(data, 1, 10, 3, Tiny.data(1, 5, 3, 3)), "test set", "3 values", "4 neurons");
        Errors.wrongArgument(() -> network.sgd(data, 1, 10, 3, Tiny.data(1, 5, 4, 2)), "test set", "2 values", "3 neurons");
        Dataset largeLabel = Dataset.of(new double[1][4], new double[1][3], new int[] {11});
        Errors.wrongArgument(() -> network.sgd(data, 1, 10, 3, largeLabel), "example 0", "label 11");
        Errors.wrongArgument(() -> kind.make(784, 10).sgd(Tiny.data(1, 5, 783, 10), 1, 10, 3), "783", "784", "28 × 28");
        Tiny.assertSame(before, network);
    }
}
