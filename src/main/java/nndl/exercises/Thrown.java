package nndl.exercises;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to tell the learner about an exception, or error, that their code has thrown. */
final class Thrown {
    private static final Pattern INDEX = Pattern.compile("[Ii]ndex (\\d+) out of bounds for length (\\d+)");
    private static final int LONGEST = 200; // characters of a message

    private Thrown() {}

    /** Returns the sentence about what was thrown when the code was asked for something; the exception itself may misbehave. */
    static NotYet sentence(String what, Throwable e) {
        try {
            return told(what, e);
        } catch (RuntimeException | StackOverflowError misbehaviour) {
            return new NotYet("Your code threw %s when asked for %s.", name(e), what);
        }
    }

    private static NotYet told(String what, Throwable e) {
        String message = message(e);
        if (e instanceof UnsupportedOperationException && !message.isEmpty() && !isByJava(e)) { // what an exercise begins with
            return new NotYet("It is not written yet: %s.", message);
        }
        if (e instanceof StackOverflowError) {
            return new NotYet("Your code calls itself without end when asked for %s.", what);
        }
        if (e instanceof OutOfMemoryError) {
            return new NotYet("Your code needs more memory than there is when asked for %s. Does a list or an array grow without end?\n"
                    + "If it is a variable of the notebook, choose Kernel → Restart Kernel.", what);
        }
        if (e.getClass().getName().endsWith("ResolutionException")) { // JShell's, for a method with an unknown name in its body
            return new NotYet("%s", UnknownNames.sentence(e)).countedAs("A name in it is unknown.");
        }
        return new NotYet("Your code threw %s when asked for %s%s%s%s", name(e), what,
                message.isEmpty() ? "" : ":\n" + message,
                message.matches(".*[.!?…]") ? "" : ".",
                e instanceof IndexOutOfBoundsException ? indexQuestion(message)
                        : e instanceof NoSuchElementException && isReading(e.getStackTrace())
                        ? " There was nothing to read. Nobody can type while a check runs: all that is needed is in the parameters." : "")
                .countedAs("Your code threw " + (isOfJava(e) ? name(e) : "an exception of its own") + ".");
    }

    /** Returns the exception's class, or for one without a name that which it extends. */
    static String name(Throwable e) {
        Class<?> type = e.getClass();
        return type.getSimpleName().isEmpty() ? type.getSuperclass().getSimpleName() : type.getSimpleName();
    }

    /** Returns the first line of the message; empty if there is none, or if asking for it throws. */
    static String message(Throwable e) {
        try {
            String message = e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("").strip();
            return message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
        } catch (RuntimeException | StackOverflowError misbehaviour) {
            return "";
        }
    }

    /** Returns whether a thread is, or was, reading what is typed. */
    static boolean isReading(StackTraceElement[] trace) {
        return Arrays.stream(trace).anyMatch(frame ->
                frame.getClassName().equals("java.util.Scanner") || frame.getClassName().startsWith("java.io.")
                        && frame.getMethodName().startsWith("read"));
    }

    /** Returns whether an exception's class, and so its name, is one of Java's own. */
    static boolean isOfJava(Throwable e) {
        return e.getClass().getName().startsWith("java.");
    }

    /** Returns whether Java's own classes threw, such as a collection that cannot be changed. */
    private static boolean isByJava(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("java.");
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
