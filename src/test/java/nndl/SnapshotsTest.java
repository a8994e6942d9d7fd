package nndl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Snapshots of a training")
class SnapshotsTest {
    private final Dataset data = Tiny.data(21, 130, 4, 3);
    private final Dataset test = Tiny.data(22, 12, 4, 3);

    private static List<Long> moments(History history) {
        return history.snapshots().list().stream().map(Snapshot::miniBatches).toList();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("change nothing in the training: the weights have the same bits and the epochs the same results as without")
    void sameBits(EitherNetwork kind) {
        FeedforwardNetwork without = kind.make(new Random(4), 4, 5, 3);
        FeedforwardNetwork with = kind.make(new Random(4), 4, 5, 3);
        History history = without.sgd(data, 3, 1, 0.5, test);
        History filmed = with.sgdWithSnapshots(data, 3, 1, 0.5, test);
        Tiny.assertSame(without, with);
        assertEquals(history.toString(), filmed.toString());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("are taken before training, after 10, 100, … mini-batches of the first epoch, and after each epoch")
    void moments(EitherNetwork kind) {
        FeedforwardNetwork network = kind.make(new Random(4), 4, 5, 3);
        List<FeedforwardNetwork> after = new ArrayList<>(List.of(kind.copy(network)));
        FeedforwardNetwork byHand = kind.make(new Random(4), 4, 5, 3);
        byHand.sgd(data, 2, 1, 0.5, null, epoch -> after.add(kind.copy(byHand)));
        History history = network.sgdWithSnapshots(data, 2, 1, 0.5, test, epoch -> {});
        assertEquals(List.of(0L, 10L, 100L, 130L, 260L), moments(history));
        List<Snapshot> list = history.snapshots().list();
        Tiny.assertSame(after.get(0), list.get(0).network());
        Tiny.assertSame(after.get(1), list.get(3).network());
        Tiny.assertSame(after.get(2), list.get(4).network());
        assertFalse(Tiny.same(list.get(1).network(), list.get(2).network()));
        assertEquals(130, history.snapshots().miniBatchesPerEpoch());
        assertSame(test, history.snapshots().test());
        assertFalse(history.snapshots().skipEpochs());
        assertEquals("5 snapshots, after 0, 10, 100, 130 and 260 mini-batches", history.snapshots().toString());
        assertEquals("Network 4-5-3 (43 parameters) after 10 mini-batches", list.get(1).toString());
    }

    @Test
    @DisplayName("within the first ten mini-batches are those at its ends; a short last mini-batch counts as one")
    void shortEpochs() {
        assertEquals(List.of(0L, 9L, 18L), moments(new Network(4, 3).sgdWithSnapshots(data, 2, 15, 0.5, test)));
    }

    @Test
    @DisplayName("are at most twelve, however many epochs there are; the early epochs stand closer together and the last is among them")
    void atMostTwelve() {
        for (int epochs = 1; epochs <= 300; epochs = epochs < 20 ? epochs + 1 : 2 * epochs) {
            History history = new Network(4, 3).sgdWithSnapshots(data, epochs, 1, 0.1, null);
            List<Long> moments = moments(history);
            assertTrue(moments.size() <= 12, moments.toString());
            assertEquals(130L * epochs, moments.get(moments.size() - 1));
            assertEquals(epochs > 9, history.snapshots().skipEpochs(), "epochs: " + epochs);
            assertEquals(moments.stream().distinct().sorted().toList(), moments);
        }
        assertEquals(List.of(0L, 10L, 100L, 130L, 260L, 390L, 520L, 780L, 1170L, 1820L, 2600L, 3900L),
                moments(new Network(4, 3).sgdWithSnapshots(data, 30, 1, 0.1, null)));
    }

    @Test
    @DisplayName("of a training that was stopped are those up to the stop")
    void stopped() {
        try {
            History history = new Network(4, 3).sgdWithSnapshots(data, 5, 1, 0.5, test, epoch -> Thread.currentThread().interrupt());
            assertEquals(List.of(0L, 10L, 100L, 130L), moments(history));
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    @DisplayName("that were never taken are asked for in a sentence that says how to get them; so is a test set that there was not")
    void none() {
        History history = new Network(4, 3).sgd(data, 1, 10, 0.5, test);
        Errors.notPossible(history::snapshots, "kept no snapshots", "sgdWithSnapshots");
        Errors.notPossible(History.of(history.list())::snapshots, "sgdWithSnapshots");
        Errors.notPossible(new Network(4, 3).sgdWithSnapshots(data, 1, 10, 0.5, null).snapshots()::test, "without a test set", "fifth");
        Errors.wrongArgument(() -> new Network(4, 3).sgdWithSnapshots(data, 0, 10, 0.5, test), "number of epochs");
    }
}
