package nndl.exercises;

import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nndl.notebook.Shell;

/**
 * Runs checks. Whatever the learner's code does, a check comes back with a {@link Verdict}: an exception becomes a sentence, and
 * after five seconds the check stops waiting for code that does not end.
 */
final class Exercise {
    private static final int PATIENCE = 5; // seconds
    static final int MOST_LINES = 500; // of what the learner's code prints

    private Exercise() {}

    /**
     * Runs one check and records in the learner's {@link MyProgress} how it ended.
     *
     * @param id the exercise's, such as {@code x12}
     * @param check asks the learner's code through {@link #ask}, throws {@link NotYet} if an answer is wrong, and returns what to
     *     say when everything is right
     */
    static Verdict check(String id, Supplier<String> check) {
        return check(id, PATIENCE, check);
    }

    /** Runs one check whose code needs more time, for example to train a network. */
    static Verdict check(String id, int seconds, Supplier<String> check) {
        return checkPart(id, seconds, MOST_LINES, check, () -> true);
    }

    /**
     * Runs the check of one part of an exercise. A wrong part is recorded as a try; a right one is recorded once all are right.
     *
     * @param mostLines how many lines of what the learner's code prints are shown
     * @param all tells, when this part is right, whether all are
     */
    static Verdict checkPart(String id, int seconds, int mostLines, Supplier<String> check, BooleanSupplier all) {
        String older = Shell.find().map(OlderMethods::sentence).orElse("");
        if (!older.isEmpty()) {
            return MyProgress.noted(id, new Verdict(false, older), "The check calls an older method, which Java has kept.");
        }
        Outcome[] outcome = new Outcome[1];
        Thread worker = new Thread(() -> outcome[0] = outcome(id, check), "check of " + id);
        worker.setDaemon(true); // a check that never ends must not keep the kernel alive
        CappedOutput output = new CappedOutput(worker, mostLines);
        String unfinished;
        String notShown;
        try {
            worker.start();
            unfinished = new Patience(worker, seconds).await();
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            return new Verdict(false, "You stopped the check.");
        } finally {
            notShown = output.close();
        }
        Outcome given = unfinished.isEmpty() ? outcome[0] : Outcome.wrong(unfinished, Headline.of(unfinished));
        Verdict shown = notShown.isEmpty() ? given.verdict : new Verdict(given.verdict.passed(), given.verdict.words() + "\n" + notShown);
        return shown.passed() && !all.getAsBoolean() ? shown : MyProgress.noted(id, shown, given.kind);
    }

    /** What a check has to say, and what kind of a wrong answer it was; empty if it was right. */
    private record Outcome(Verdict verdict, String kind) {
        static Outcome wrong(String words, String kind) {
            return new Outcome(new Verdict(false, words), kind);
        }
    }

    private static Outcome outcome(String id, Supplier<String> check) {
        try {
            return new Outcome(new Verdict(true, check.get()), "");
        } catch (NotYet e) {
            return Outcome.wrong(WrongTries.words(id, e), e.kind());
        } catch (OutOfMemoryError e) {
            return Outcome.wrong("There is not enough memory.\n"
                    + "Does a list or an array grow without end, or are your answers very large?\n"
                    + "If a variable of the notebook holds them, choose Kernel → Restart Kernel.", "There is not enough memory.");
        } catch (Throwable e) { // whatever it is, it must not be thrown at the learner
            return Outcome.wrong("The check could not go on: " + Thrown.name(e) + ": " + Thrown.message(e) + "\n"
                    + "Are the values you give it the notebook's own? "
                    + "Run the cells above again. If that does not help, please tell us.", "The check could not go on.");
        }
    }

    /** Returns a value that the check needs from the notebook, such as the pictures, having made sure that it is not null. */
    static <T> T given(String name, T value) {
        if (value == null) {
            throw new NotYet("The %s given to the check are null. Run the cell with the imports again, then this one.", name);
        }
        return value;
    }

    /**
     * Runs the learner's code and returns its answer.
     *
     * @param what is asked for, worded to follow "when asked for": {@code "the output for x = (1, 0)"}
     * @throws NotYet if the code throws or returns null
     */
    static <T> T ask(String what, Callable<T> code) {
        T answer;
        try {
            answer = code.call();
        } catch (NotYet e) {
            throw e;
        } catch (Throwable e) { // even an Error in the learner's code must not be thrown at the learner
            throw Thrown.sentence(what, e);
        }
        if (answer == null) {
            throw new NotYet("Your code returns null when asked for %s.", what);
        }
        return answer;
    }
}
