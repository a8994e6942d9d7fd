package nndl.exercises;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The wrong tries since the kernel has started. At the first wrong answer to a case the learner hears what came and what to think
 * about; from the second on, be it the same answer or another, also what was expected.
 */
final class WrongTries {
    static final String HOW_TO_SEE = "Would you like to see what was expected? Run it once more, unchanged.";
    private static final Set<String> TRIED = ConcurrentHashMap.newKeySet(); // exercise and case

    private WrongTries() {}

    /** Counts a wrong try and returns what to say of it. */
    static String words(String id, NotYet wrong) {
        if (wrong.asked().isEmpty() || !TRIED.add(id + " " + wrong.asked())) {
            return wrong.getMessage();
        }
        return wrong.withoutExpected() + "\n" + HOW_TO_SEE;
    }
}
