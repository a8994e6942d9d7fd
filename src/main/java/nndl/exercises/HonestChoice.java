package nndl.exercises;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import nndl.util.Numbers;

/**
 * Exercise x20: choose among many candidates by the validation pictures, and report what the test pictures say of the chosen one. The
 * candidates of the check only guess, so how good they are is known. Section "Implementing our network to classify digits".
 */
public final class HonestChoice {
    private static final int CANDIDATES = 40;
    private static final int PICTURES = 100;
    private static final int DIGITS = 10;
    private static final int CONTESTS = 1_000;

    /** What the learner writes: the choice. */
    @FunctionalInterface
    public interface Choice {
        /** Returns the index of the chosen candidate, of which the arrays tell how many pictures each has read rightly. */
        int choose(int[] validation, int[] test) throws Exception;
    }

    /** What the learner writes: the report. */
    @FunctionalInterface
    public interface Report {
        /** Returns how many of a hundred new pictures the chosen candidate may be said to read rightly. */
        double of(int chosen, int[] validation, int[] test) throws Exception;
    }

    /** A contest: how many of the validation and of the test pictures each candidate has read rightly. */
    private record Contest(int[] validation, int[] test) {
        static Contest random(int candidates, Random random) {
            return new Contest(guesses(candidates, random), guesses(candidates, random));
        }

        private static int[] guesses(int candidates, Random random) {
            return IntStream.range(0, candidates)
                    .map(i -> (int) random.ints(PICTURES, 0, DIGITS).filter(guess -> guess == 0).count()).toArray();
        }

        int choose(Choice yours) {
            int chosen = Exercise.ask("a choice among " + validation.length + " candidates",
                    () -> yours.choose(validation.clone(), test.clone()));
            if (chosen < 0 || chosen >= validation.length) {
                throw new NotYet("choose gives %d, but the %d candidates have the indices 0 to %d.%s", chosen, validation.length,
                        validation.length - 1, chosen == max(validation) || chosen == max(test)
                        ? "\nIs that the candidate's count, in place of its index?" : "");
            }
            return chosen;
        }

        /** Returns what the counts of the first candidates are, in lines of a verdict. */
        String shown() {
            return "\n  validation: " + Wording.vector(Arrays.stream(validation).asDoubleStream().toArray())
                    + "\n  test:       " + Wording.vector(Arrays.stream(test).asDoubleStream().toArray());
        }
    }

    private static final Contest TEST_IS_HIGHER = new Contest(new int[] {12, 15, 9}, new int[] {18, 17, 13}); // for the chosen one

    private HonestChoice() {}

    /** Checks both on random contests, then holds a thousand and compares what is reported with the truth. */
    public static Verdict check(Choice choice, Report report) {
        return Exercise.check("x20", 20, () -> {
            Random random = new Random(20);
            Attempts attempts = new Attempts();
            attempts.attempt("choose", () -> tryChoices(choice, random));
            attempts.attempt("report", () -> tryReports(report, random));
            return contests(choice, report, random);
        });
    }

    private static void tryChoices(Choice yours, Random random) {
        Contest[] contests = IntStream.range(0, 30).mapToObj(i -> Contest.random(2 + random.nextInt(CANDIDATES), random))
                .toArray(Contest[]::new);
        int[] chosen = Arrays.stream(contests).mapToInt(contest -> contest.choose(yours)).toArray();
        for (int i = 0; i < contests.length; i++) {
            Contest contest = contests[i];
            if (contest.validation[chosen[i]] != max(contest.validation)) {
                throw new NotYet("Of " + contest.validation.length + " candidates you choose number " + chosen[i] + ", which has "
                        + contest.validation[chosen[i]] + " right on validation\nand " + contest.test[chosen[i]] + " on test."
                        + contest.shown() + "\n" + question(contests, chosen));
            }
        }
    }

    /** Returns what may be behind the choices: what explains all of them. */
    private static String question(Contest[] contests, int[] chosen) {
        if (areBest(contests, chosen, Contest::test)) {
            return "Do you choose by the test pictures? Then they have had a say in the choice, and can no longer tell how good it is.\n"
                    + "Which other pictures are there to choose by?";
        }
        if (areBest(contests, chosen, contest -> combined(contest, 1))) {
            return "Do you add validation and test? Then the test pictures have had their say, too. They must be kept for the very end.";
        }
        if (areBest(contests, chosen, contest -> IntStream.range(0, contest.test.length)
                .map(i -> Math.min(contest.validation[i], contest.test[i])).toArray())
                || areBest(contests, chosen, contest -> IntStream.range(0, contest.test.length)
                .map(i -> Math.max(contest.validation[i], contest.test[i])).toArray())) {
            return "Is it the lower, or the higher, of both counts that decides? Either way the test pictures have their say.";
        }
        if (areBest(contests, chosen, contest -> combined(contest, -1))
                || areBest(contests, chosen, contest -> IntStream.range(0, contest.test.length)
                .map(i -> -Math.abs(contest.validation[i] - contest.test[i])).toArray())) {
            return "Do you compare validation and test? Nobody may look at the test pictures before the choice is made.";
        }
        if (areBest(contests, chosen, contest -> Arrays.stream(contest.validation).map(right -> -right).toArray())) {
            return "Is that the worst one? Do you compare by < where it should be >?";
        }
        if (IntStream.range(0, chosen.length).allMatch(i -> chosen[i] == max(contests[i].validation))) {
            return "Is that the candidate's count, in place of its index?";
        }
        if (Arrays.stream(chosen).allMatch(i -> i == 0)) {
            return "It is always the first candidate. Does the loop remember a better one?";
        }
        if (IntStream.range(0, chosen.length).allMatch(i -> chosen[i] == contests[i].validation.length - 1)) {
            return "It is always the last candidate. Is it compared with the best so far, or does the best never change?";
        }
        return "Another has more right on validation. Which index belongs to the largest of these counts?";
    }

    private static int[] combined(Contest contest, int sign) {
        return IntStream.range(0, contest.test.length).map(i -> contest.validation[i] + sign * contest.test[i]).toArray();
    }

    /** Returns whether each chosen candidate has the largest of these counts. */
    private static boolean areBest(Contest[] contests, int[] chosen, Function<Contest, int[]> counts) {
        return IntStream.range(0, chosen.length).allMatch(i -> counts.apply(contests[i])[chosen[i]] == max(counts.apply(contests[i])));
    }

    private static void tryReports(Report yours, Random random) {
        Cases.tryAll(cases -> {
            for (int i = 0; i < 30; i++) {
                Contest contest = i == 0 ? TEST_IS_HIGHER : Contest.random(2 + random.nextInt(CANDIDATES), random);
                int chosen = argmax(contest.validation);
                double answer = Exercise.ask("the report on candidate " + chosen,
                        () -> yours.of(chosen, contest.validation.clone(), contest.test.clone()));
                int validation = contest.validation[chosen];
                int test = contest.test[chosen];
                Slips slips = new Slips();
                slips.add("Is that its validation count? It was chosen for just that, so the figure flatters it.\n"
                        + "Which pictures had no say in the choice?", validation);
                slips.add("Is that the best test count of all? It belongs to another candidate. What does the chosen one have?",
                        max(contest.test));
                slips.add("Is that the mean of both counts? Half of it was chosen for being large. Which count was not?",
                        (validation + test) / 2.0);
                slips.add("Is that the mean of both counts? Half of it was chosen for being large. Which count was not?",
                        (double) ((validation + test) / 2));
                slips.add("Is that the larger of both counts? To pick the figure that pleases is choosing once more.",
                        Math.max(validation, test));
                slips.add("Is that the sum of both counts?", validation + test);
                slips.add("Is that the candidate's index? The report is its count.", chosen);
                slips.add("That is a share. Report a count, of a hundred.", test / (double) PICTURES);
                slips.add("Is that the mean of all candidates' test counts? The report is on one of them.",
                        Arrays.stream(contest.test).average().orElse(0));
                cases.number("Candidate " + chosen + " was chosen of " + contest.test.length + ", with " + validation
                        + " right on validation and " + test + " on test. Your report:", answer, test, 1e-9, slips);
            }
        });
    }

    /** Holds many contests and says what is reported on average, and what those would report who take the flattering figure. */
    private static String contests(Choice choice, Report report, Random random) {
        double reported = 0;
        double byTest = 0;
        for (int i = 0; i < CONTESTS; i++) {
            Contest contest = Contest.random(CANDIDATES, random);
            int chosen = contest.choose(choice);
            reported += Exercise.ask("the report on candidate " + chosen,
                    () -> report.of(chosen, contest.validation.clone(), contest.test.clone()));
            byTest += max(contest.test);
        }
        return "In " + Numbers.brief(CONTESTS) + " contests of " + CANDIDATES + " candidates, all of whom only guess, you report "
                + oneDecimal(reported / CONTESTS) + " of " + PICTURES + " on average.\nThe truth is "
                + PICTURES / DIGITS + ". Who chooses by the test pictures would boast of " + oneDecimal(byTest / CONTESTS) + ".";
    }

    private static String oneDecimal(double value) {
        return Numbers.brief(Math.rint(10 * value) / 10);
    }

    private static int max(int[] counts) {
        return Arrays.stream(counts).max().orElse(0);
    }

    private static int argmax(int[] counts) {
        return IntStream.range(0, counts.length).filter(i -> counts[i] == max(counts)).findFirst().orElse(0);
    }
}
