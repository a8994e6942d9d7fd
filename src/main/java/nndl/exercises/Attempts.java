package nndl.exercises;

import java.util.ArrayList;
import java.util.List;

/** The methods of an exercise, tried one after the other: where one is wrong or missing, those that are right are named. */
final class Attempts {
    private final List<String> right = new ArrayList<>();

    /**
     * Tries the next method.
     *
     * @throws NotYet that of the attempts, and after it the names of the methods that have held
     */
    void attempt(String method, Runnable attempts) {
        try {
            attempts.run();
        } catch (NotYet e) {
            throw right.isEmpty() ? e : new NotYet(e.getMessage() + "\nRight so far: " + String.join(", ", right) + ".");
        }
        right.add(method);
    }
}
