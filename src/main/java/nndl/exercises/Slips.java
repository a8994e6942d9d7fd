package nndl.exercises;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Likely misunderstandings: the answer that each of them would give, and the question to ask about it. */
final class Slips {
    private record Slip(String question, double[] answer) {}

    private final List<Slip> slips = new ArrayList<>();

    /** Adds one and returns this list. The answer is a vector or a single number. */
    Slips add(String question, double... answer) {
        slips.add(new Slip(question, answer));
        return this;
    }

    /** Returns the questions, each once. */
    Stream<String> questions() {
        return slips.stream().map(Slip::question).distinct();
    }

    /** Drops all but those with one of these questions. */
    void keep(Set<String> questions) {
        slips.removeIf(slip -> !questions.contains(slip.question));
    }

    /** Returns whether an answer is one that a question is about; true if this list does not have the question. */
    boolean fit(String question, double[] answer, double tolerance) {
        List<Slip> about = slips.stream().filter(slip -> slip.question.equals(question)).toList();
        return about.isEmpty() || about.stream().anyMatch(slip -> Compare.isNear(answer, slip.answer, tolerance));
    }

    /** Returns the question for the first misunderstanding that explains an answer, if any does. */
    Optional<String> question(double[] answer, double tolerance) {
        return slips.stream().filter(slip -> Compare.isNear(answer, slip.answer, tolerance)).map(Slip::question).findFirst();
    }
}
