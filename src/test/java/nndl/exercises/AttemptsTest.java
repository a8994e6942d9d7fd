package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The steps of an exercise")
class AttemptsTest {
    private static final Runnable WRONG = () -> {
        throw new NotYet("No, 100% wrong.");
    };

    @Test
    @DisplayName("name those that are right if one is not, and say nothing more if the first is not")
    void rightSoFar() {
        Attempts steps = new Attempts();
        assertEquals("No, 100% wrong.", assertThrows(NotYet.class, () -> steps.attempt("one", WRONG)).getMessage());
        steps.attempt("one", () -> {});
        steps.attempt("two", () -> {});
        assertEquals("No, 100% wrong.\nRight so far: one, two.",
                assertThrows(NotYet.class, () -> steps.attempt("three", WRONG)).getMessage());
    }
}
