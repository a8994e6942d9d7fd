package nndl.exercises;

import static nndl.exercises.Verdicts.not;
import static nndl.exercises.Verdicts.right;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of the honest choice")
class HonestChoiceTest {
    private static final HonestChoice.Report TEST = (chosen, validation, test) -> test[chosen];

    /** Returns a choice of the first candidate with the largest of these values, each worked out from its two counts. */
    private static HonestChoice.Choice largest(IntBinaryOperator value) {
        return (validation, test) -> IntStream.range(0, test.length).reduce((i, j) ->
                value.applyAsInt(validation[j], test[j]) > value.applyAsInt(validation[i], test[i]) ? j : i).getAsInt();
    }

    private static Verdict choice(IntBinaryOperator value) {
        return HonestChoice.check(largest(value), TEST);
    }

    private static Verdict report(HonestChoice.Report report) {
        return HonestChoice.check(largest((validation, test) -> validation), report);
    }

    @Test
    @DisplayName("passes a choice by validation with a report from test, whichever of several equal ones is chosen")
    void passes() {
        right(choice((validation, test) -> validation), "The truth is 10.");
        right(HonestChoice.check((validation, test) -> IntStream.range(0, test.length)
                .reduce((i, j) -> validation[j] >= validation[i] ? j : i).getAsInt(), TEST));
        right(HonestChoice.check((validation, test) -> {
            int chosen = largest((v, t) -> v).choose(validation, test);
            Arrays.fill(validation, 0); // its own copy
            return chosen;
        }, TEST));
    }

    @Test
    @DisplayName("says by what the choice was made if the test pictures had a say in it")
    void choices() {
        not(choice((validation, test) -> test), "by the test pictures?");
        not(choice((validation, test) -> validation + test), "add validation and test?");
        not(choice(Math::max), "the lower, or the higher");
        not(choice((validation, test) -> validation - test), "compare validation and test?");
        not(choice((validation, test) -> -validation), "the worst one?");
        not(HonestChoice.check((validation, test) -> -1, TEST), "choose gives -1");
        not(HonestChoice.check((validation, test) -> test[-1], TEST), "ArrayIndexOutOfBoundsException");
    }

    @Test
    @DisplayName("says which figure was reported in place of the chosen one's test count")
    void reports() {
        not(report((chosen, validation, test) -> validation[chosen]), "Is that its validation count?", "Right so far: choose.");
        not(report((chosen, validation, test) -> Arrays.stream(test).max().getAsInt()), "best test count of all?");
        not(report((chosen, validation, test) -> Math.max(validation[chosen], test[chosen])), "choosing once more");
        not(report((chosen, validation, test) -> (validation[chosen] + test[chosen]) / 2), "mean of both counts?");
        not(report((chosen, validation, test) -> test[chosen] / 100.0), "That is a share.");
    }
}
