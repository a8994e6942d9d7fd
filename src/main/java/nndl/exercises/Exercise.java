package nndl.exercises;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs checks. Whatever the learner's code does, a check comes back with a {@link Verdict}: exceptions become a sentence, and
 * after five seconds it no longer waits for code that does not end.
 */
final class Exercise {
    private static final int PATIENCE = 5; // seconds
    private static final Pattern INDEX = Pattern.compile("[Ii]ndex (\\d+) out of bounds for length (\\d+)");

    private Exercise() {}

    /**
     * Runs one check and notes in the learner's {@link MyProgress} how it ended.
     *
     * @param id of the exercise, such as {@code x12}
     * @param check asks the learner's code by {@link #ask}, throws {@link NotYet} where the answer is wrong, and returns what is
     *     to be said when all is right
     */
    static Verdict check(String id, Supplier<String> check) {
        return check(id, PATIENCE, check);
    }

    /** {@code check} for exercises whose code has to work longer, such as training a network. */
    static Verdict check(String id, int seconds, Supplier<String> check) {
        Verdict[] verdict = new Verdict[1];
        Thread worker = new Thread(() -> verdict[0] = verdict(check), "check of " + id);
        worker.setDaemon(true); // a check that does not end must not keep the kernel from ending
        worker.start();
        try {
            worker.join(seconds * 1000L);
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            return new Verdict(false, "You stopped the check.");
        }
        if (worker.isAlive()) {
            worker.interrupt(); // code of the library listens to that, a plain loop does not
            return new Verdict(false, "Your code has not come to an end after " + seconds + " seconds. Is there a loop that never ends,\n"
                    + "or one that does far more than it need? It goes on in the background and keeps a core of the machine busy:\n"
                    + "mend it, then choose Kernel → Restart Kernel.");
        }
        return MyProgress.noted(id, verdict[0]);
    }

    private static Verdict verdict(Supplier<String> check) {
        try {
            return new Verdict(true, check.get());
        } catch (NotYet e) {
            return new Verdict(false, e.getMessage());
        } catch (OutOfMemoryError e) {
            return new Verdict(false, "There is not enough memory for what the check has to do with your answers. Can they be smaller?\n"
                    + "Then choose Kernel → Restart Kernel.");
        } catch (Throwable e) { // whatever it is, it is not for the learner to be thrown at
            return new Verdict(false, "The check could not go on: " + e + "\nAre the values that it is given the notebook's own? "
                    + "Run the cells above again. If that does not help, please tell us.");
        }
    }

    /** A value of the notebook's that the check needs, such as the pictures. */
    static <T> T given(String name, T value) {
        if (value == null) {
            throw new NotYet("The %s that the check is given are null. Run the cell with the imports again, then this one.", name);
        }
        return value;
    }

    /**
     * Asks the learner's code.
     *
     * @param what was asked, as it follows "when asked for": {@code "the output for x = (1, 0)"}
     * @throws NotYet if the code throws or gives null
     */
    static <T> T ask(String what, Callable<T> code) {
        T answer;
        try {
            answer = code.call();
        } catch (NotYet e) {
            throw e;
        } catch (UnsupportedOperationException e) { // Java's own collections throw it without a message
            throw e.getMessage() == null ? threw(what, e) : new NotYet("It is not written yet: %s.", e.getMessage());
        } catch (StackOverflowError e) {
            throw new NotYet("Your code calls itself without end when asked for %s.", what);
        } catch (OutOfMemoryError e) {
            throw new NotYet("Your code needs more memory than there is when asked for %s.", what);
        } catch (Throwable e) { // even an Error of the learner's is no reason to throw at the learner
            throw threw(what, e);
        }
        if (answer == null) {
            throw new NotYet("Your code gives null when asked for %s.", what);
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

    /** What to ask about an index that does not exist. */
    private static String indexQuestion(String message) {
        Matcher index = INDEX.matcher(message);
        return index.find() && index.group(1).equals(index.group(2)) && !index.group(2).equals("0")
                ? " Java counts from 0, so the last of " + index.group(2) + " has the index " + (Integer.parseInt(index.group(2)) - 1)
                        + ". Does a loop go one too far?"
                : " Does a loop go too far, or to the length of another array?";
    }
}
