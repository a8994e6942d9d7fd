package nndl.exercises;

import static nndl.exercises.Verdicts.not;
import static nndl.exercises.Verdicts.right;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was expected")
class WrongTriesTest {

    private static Verdict squareOf(String id, double x, double yours) {
        return Exercise.check(id, () -> {
            Attempts attempts = new Attempts();
            attempts.attempt("zero", () -> Compare.numbers("For 0:", 0, 0, 0, new Slips()));
            attempts.attempt("square", () -> Compare.numbers("For " + x + ":", yours, x * x, 1e-9, new Slips().add("Doubled?", 2 * x)));
            return "It is " + x * x + ".";
        });
    }

    @Test
    @DisplayName("is told at the second wrong try of a case, after a question at the first")
    void secondTry() {
        assertEquals("For 3.0:\n  yours:    6\nDoubled?\nRight so far: zero.\n" + WrongTries.HOW_TO_SEE, squareOf("x90", 3, 6).words());
        assertEquals("For 3.0:\n  yours:    6\n  expected: 9\nDoubled?\nRight so far: zero.", squareOf("x90", 3, 6).words());
    }

    @Test
    @DisplayName("is told if the second answer to the case is wrong in another way")
    void otherAnswer() {
        not(squareOf("x91", 3, 6), "yours:    6", WrongTries.HOW_TO_SEE);
        not(squareOf("x91", 3, 5), "yours:    5", "expected: 9");
    }

    @Test
    @DisplayName("is kept back again for another case and for another exercise")
    void otherCase() {
        not(squareOf("x92", 3, 6));
        not(squareOf("x92", 4, 8), WrongTries.HOW_TO_SEE);
        not(squareOf("x93", 3, 6), WrongTries.HOW_TO_SEE);
        right(squareOf("x92", 3, 9), "It is 9.0.");
    }

    @Test
    @DisplayName("is nothing to keep back where a check only says what is wrong")
    void nothingExpected() {
        assertEquals("No.", Exercise.check("x94", () -> {
            throw new NotYet("No.");
        }).words());
    }
}
