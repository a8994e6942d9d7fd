package nndl.notebook;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.FeedforwardNetwork;
import nndl.figure.Digit;
import nndl.figure.Digits;
import nndl.util.Check;

/**
 * Shows what a network reads while it learns: the same pictures again and again, in one place in the cell's output, with its answer
 * below each and a ✓ or ✗.
 *
 * <pre>{@code
 * LiveReading reading = new LiveReading(mnist.test(), 100);
 * for (Dataset part : mnist.training().miniBatches(1_000)) {
 *     network.sgd(part, 1, 10, 3.0);
 *     reading.show(network, "After a part more");
 * }
 * }</pre>
 */
public final class LiveReading {
    private final List<Digit> digits;
    private Notebook.Live place;

    /**
     * Takes the first pictures of a data set.
     *
     * @param data pictures with labels
     * @param count how many of them, at most 400
     */
    public LiveReading(Dataset data, int count) {
        Check.given("the data set", data).checkHasLabels("nobody can say which answers are right");
        digits = IntStream.range(0, Check.atLeastOne("the number of pictures", count)).mapToObj(i -> Digit.of(data, i)).toList();
    }

    /**
     * Lets the network read the pictures, and shows its answers in the place of those before.
     *
     * @param when stands before the count of right answers, for example "After 3,000 pictures"
     */
    public void show(FeedforwardNetwork network, String when) {
        Map<Digit, Integer> answers = new IdentityHashMap<>();
        digits.forEach(digit -> answers.put(digit, network.classify(digit.pixels())));
        Predicate<Digit> isRight = digit -> answers.get(digit) == digit.label();
        String title = when + ": " + digits.stream().filter(isRight).count() + " of these " + digits.size() + " are right";
        Digits read = Digits.of(digits).titled(title)
                .captioned(digit -> answers.get(digit) + (isRight.test(digit) ? " ✓" : " ✗"))
                .marked(isRight.negate());
        place = Notebook.Live.show(place, Bundle.still(read, title));
    }
}
