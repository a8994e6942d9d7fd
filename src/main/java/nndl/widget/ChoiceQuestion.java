package nndl.widget;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nndl.util.Check;

/** A question for one of several options, made by {@link Predict#choice}. */
public final class ChoiceQuestion {
    private static final int FEWEST = 2;
    private static final int MOST = 6;

    private final String question;
    private final List<String> options;

    ChoiceQuestion(String question, String... options) {
        this.question = question;
        int count = Check.given("the list of options", options).length;
        if (count < FEWEST || count > MOST) {
            throw Check.wrong("the question has %d option%s, but a choice is one of %d to %d", count, count == 1 ? "" : "s", FEWEST, MOST);
        }
        this.options = IntStream.range(0, count).mapToObj(i -> Predict.text("option " + i, options[i])).toList();
        if (this.options.stream().distinct().count() < count) {
            throw Check.wrong("two of the options are the same, so that nobody could tell which is meant: %s",
                    String.join("; ", this.options));
        }
    }

    /** Gives the number of the right option, counted from 0. */
    public Predict is(int right) {
        if (right < 0 || right >= options.size()) {
            throw Check.wrong("the answer is option %d, but the options are counted from 0 to %d", right, options.size() - 1);
        }
        return Predict.of(question, Map.of("asks", "choice", "options", options, "truth", right),
                options.stream().map(option -> "○ " + option).toList(), options.get(right));
    }
}
