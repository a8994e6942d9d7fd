package nndl.exercises;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Likely misunderstandings: what the answer would be with each of them, and the question to ask then. */
final class Slips {
    private record Slip(String question, double[] answer) {}

    private final List<Slip> slips = new ArrayList<>();

    /** Adds one and returns this list. The answer is a vector or a single number. */
    Slips add(String question, double... answer) {
        slips.add(new Slip(question, answer));
        return this;
    }

    /** The question for the first misunderstanding that explains an answer, if any does. */
    Optional<String> question(double[] answer, double tolerance) {
        return slips.stream().filter(slip -> Compare.isNear(answer, slip.answer, tolerance)).map(Slip::question).findFirst();
    }
}
