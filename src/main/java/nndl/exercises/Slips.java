package nndl.exercises;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Likely misunderstandings: the answer that each of them would give, and the question to ask about it. */
final class Slips {
    private record Slip(String question, double[] answer) {}

    private final List<Slip> slips = new ArrayList<>();

    /** Adds one and returns this list. The answer is a vector or a single number. */
    Slips add(String question, double... answer) {
        slips.add(new Slip(question, answer));
        return this;
    }

    /** Returns the question for the first misunderstanding that explains an answer, if any does. */
    Optional<String> question(double[] answer, double tolerance) {
        return slips.stream().filter(slip -> Compare.isNear(answer, slip.answer, tolerance)).map(Slip::question).findFirst();
    }
}
