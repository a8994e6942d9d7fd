package nndl.exercises;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs checks. Whatever the learner's code does, a check comes back with a {@link Verdict}: an exception becomes a sentence, and
 * after five seconds the check stops waiting for code that does not end.
 */
final class Exercise {
    private static final int PATIENCE = 5; // seconds
    private static final Pattern INDEX = Pattern.compile("[Ii]ndex (\\d+) out of bounds for length (\\d+)");

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
        Verdict[] verdict = new Verdict[1];
        Thread worker = new Thread(() -> verdict[0] = verdict(check), "check of " + id);
        worker.setDaemon(true); // a check that never ends must not keep the kernel alive
        worker.start();
        try {
            worker.join(seconds * 1000L);
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            return new Verdict(false, "You stopped the check.");
        }
        if (worker.isAlive()) {
            worker.interrupt(); // the library's code heeds this, a plain loop does not
            return MyProgress.noted(id, new Verdict(false, "Your code has not finished after " + seconds
                    + " seconds. Is there a loop that never ends,\n"
                    + "or one that does far more work than it needs to? It is still running in the background and keeps one core busy:\n"
                    + "fix it, then choose Kernel → Restart Kernel."));
        }
        return MyProgress.noted(id, verdict[0]);
    }

    private static Verdict verdict(Supplier<String> check) {
        try {
            return new Verdict(true, check.get());
        } catch (NotYet e) {
            return new Verdict(false, e.getMessage());
        } catch (OutOfMemoryError e) {
            return new Verdict(false, "There is not enough memory for the check to work with your answers. Can they be smaller?\n"
                    + "Then choose Kernel → Restart Kernel.");
        } catch (Throwable e) { // whatever it is, it must not be thrown at the learner
            return new Verdict(false, "The check could not go on: " + e + "\nAre the values you give it the notebook's own? "
                    + "Run the cells above again. If that does not help, please tell us.");
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
        } catch (UnsupportedOperationException e) { // Java's own collections throw this without a message
            throw e.getMessage() == null ? threw(what, e) : new NotYet("It is not written yet: %s.", e.getMessage());
        } catch (StackOverflowError e) {
            throw new NotYet("Your code calls itself without end when asked for %s.", what);
        } catch (OutOfMemoryError e) {
            throw new NotYet("Your code needs more memory than there is when asked for %s.", what);
        } catch (Throwable e) { // even an Error in the learner's code must not be thrown at the learner
            throw threw(what, e);
        }
        if (answer == null) {
            throw new NotYet("Your code returns null when asked for %s.", what);
        }
        return answer;
    }

    private static NotYet threw(String what, Throwable e) {
        if (e.getClass().getName().endsWith("ResolutionException")) { // JShell's, for a method with an unknown name in its body
            return new NotYet("%s", UnknownNames.sentence(e));
        }
        String message = e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
        return new NotYet("Your code threw %s when asked for %s%s%s%s", e.getClass().getSimpleName(), what,
                message.isEmpty() ? "" : ":\n" + message,
                message.matches(".*[.!?]") ? "" : ".",
                e instanceof IndexOutOfBoundsException ? indexQuestion(message) : "");
    }

    /** Returns what to ask about an index that does not exist. */
    private static String indexQuestion(String message) {
        Matcher index = INDEX.matcher(message);
        return index.find() && index.group(1).equals(index.group(2)) && !index.group(2).equals("0")
                ? " Java counts from 0, so the last of " + index.group(2) + " has index " + (Integer.parseInt(index.group(2)) - 1)
                        + ". Does a loop go one step too far?"
                : " Does a loop go too far, or up to the length of another array?";
    }
}
