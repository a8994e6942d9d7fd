package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.TextbookNetwork;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A network that remembers the mini-batches it was trained with")
class MiniBatchClockTest {
    private static Optional<List<List<Integer>>> met(MiniBatchClock clock, double eta, Iterable<Dataset> miniBatches) {
        TextbookNetwork network = TextbookNetwork.of(clock.weights(), clock.biases());
        miniBatches.forEach(miniBatch -> network.updateMiniBatch(miniBatch, eta));
        return clock.met(network.weights());
    }

    @Test
    @DisplayName("tells which examples each step met, in mini-batches of any size, after thousands of steps")
    void tells() {
        MiniBatchClock clock = new MiniBatchClock(5, 9);
        Dataset all = clock.training();
        assertEquals(Optional.of(List.of(List.of(0, 1), List.of(4), List.of(1, 2, 3), List.of(0, 1, 2, 3, 4))),
                met(clock, MiniBatchClock.ETA, List.of(all.slice(0, 2), all.slice(4, 5), all.slice(1, 4), all)));
        MiniBatchClock longer = new MiniBatchClock(3, 2_000);
        List<Integer> last = met(longer, MiniBatchClock.ETA, () -> IntStream.range(0, 2_000)
                .mapToObj(step -> longer.training().slice(step % 3, step % 3 + 1)).iterator()).orElseThrow().get(1_999);
        assertEquals(List.of(1), last);
    }

    @Test
    @DisplayName("tells nothing where another η was used, or nothing was learned")
    void tellsNothing() {
        MiniBatchClock clock = new MiniBatchClock(5, 9);
        assertTrue(met(clock, MiniBatchClock.ETA / 2, clock.training().miniBatches(2)).isEmpty());
        assertEquals(Optional.of(List.of()), met(clock, MiniBatchClock.ETA, List.of()));
    }
}
