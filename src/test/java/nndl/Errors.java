package nndl;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.function.Executable;

/** What an error says to the reader. */
public final class Errors {
    private Errors() {}

    /** Checks that the call throws an IllegalArgumentException whose sentence holds all these words. */
    public static void wrongArgument(Executable call, String... words) {
        check(assertThrows(IllegalArgumentException.class, call), words);
    }

    /** Checks that the call throws an IllegalStateException whose sentence holds all these words. */
    public static void notPossible(Executable call, String... words) {
        check(assertThrows(IllegalStateException.class, call), words);
    }

    /** Checks that the call throws an IOException whose sentence holds all these words. */
    public static void inOrOut(Executable call, String... words) {
        check(assertThrows(IOException.class, call), words);
    }

    private static void check(Exception exception, String... words) {
        String message = String.valueOf(exception.getMessage());
        assertTrue(message.split(" ").length > 4, () -> "not a sentence: " + message);
        for (String word : words) {
            assertTrue(message.contains(word), () -> "\"" + word + "\" is not in: " + message);
        }
    }
}
