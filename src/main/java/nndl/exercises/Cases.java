package nndl.exercises;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The learner's answers to several cases, judged together: of the first wrong one a likely misunderstanding is named only if it
 * explains all the others, too.
 */
final class Cases {
    private record Case(double[] yours, Slips slips, double tolerance, Runnable compare) {
        /** Returns whether the answer is what the misunderstanding would give, as far as it is one in this case. */
        boolean fits(String question) {
            return slips.fit(question, yours, tolerance);
        }
    }

    private final List<Case> cases = new ArrayList<>();

    /**
     * Asks for all cases, then judges them. If the learner's code throws, those before are judged first.
     *
     * @throws NotYet if an answer is wrong
     */
    static void tryAll(Consumer<Cases> ask) {
        Cases all = new Cases();
        try {
            ask.accept(all);
        } catch (NotYet e) {
            all.judge();
            throw e;
        }
        all.judge();
    }

    /** Adds a number; the arguments are those of {@link Compare#numbers}. */
    void number(String what, double yours, double expected, double tolerance, Slips slips) {
        cases.add(new Case(new double[] {yours}, slips, tolerance, () -> Compare.numbers(what, yours, expected, tolerance, slips)));
    }

    /** Adds a vector; the arguments are those of {@link Compare#vectors}. */
    void vector(String what, double[] yours, double[] expected, double tolerance, Slips slips) {
        double[] kept = yours.clone(); // the learner's code may write into it again
        cases.add(new Case(kept, slips, tolerance, () -> Compare.vectors(what, kept, expected, tolerance, slips)));
    }

    /**
     * Judges the cases in their order.
     *
     * @throws NotYet if an answer is wrong
     */
    void judge() {
        Set<String> likely = cases.stream().flatMap(some -> some.slips.questions())
                .filter(question -> cases.stream().allMatch(some -> some.fits(question)))
                .collect(Collectors.toSet());
        cases.forEach(some -> {
            some.slips.keep(likely);
            some.compare.run();
        });
    }
}
