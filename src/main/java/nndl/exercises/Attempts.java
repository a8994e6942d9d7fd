package nndl.exercises;

import java.util.ArrayList;
import java.util.List;

/** The methods of an exercise, tried in turn: when one is wrong or missing, the message names those that are right so far. */
final class Attempts {
    private final List<String> right = new ArrayList<>();

    /**
     * Tries the next method.
     *
     * @throws NotYet the one that the attempts threw, followed by the names of the methods that are right so far
     */
    void attempt(String method, Runnable attempts) {
        try {
            attempts.run();
        } catch (NotYet e) {
            throw right.isEmpty() ? e : e.and("Right so far: " + String.join(", ", right) + ".");
        }
        right.add(method);
    }
}
