package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the tests of the checks ask of a verdict: that it passes or not, and that these words are in it. */
final class Verdicts {
    private Verdicts() {}

    static void right(Verdict verdict, String... words) {
        assertTrue(verdict.passed(), verdict.words());
        has(verdict, words);
    }

    static void not(Verdict verdict, String... words) {
        assertFalse(verdict.passed(), verdict.words());
        has(verdict, words);
    }

    /** Checks also that the words take few lines. */
    static void not(int mostLines, Verdict verdict, String... words) {
        not(verdict, words);
        assertTrue(verdict.words().lines().count() <= mostLines, verdict.words());
    }

    private static void has(Verdict verdict, String... words) {
        for (String word : words) {
            assertTrue(verdict.words().contains(word), verdict.words());
        }
    }
}
