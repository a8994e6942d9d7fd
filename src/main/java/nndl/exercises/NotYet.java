package nndl.exercises;

import java.util.Locale;

/** Ends a check because what the learner wrote does not do what it should. The message is for the learner. */
final class NotYet extends RuntimeException {
    private static final String EXPECTED = "  expected: ";
    private static final long serialVersionUID = 1;

    private final String asked; // empty if the message does not tell what was expected
    private final String kind;

    NotYet(String sentence, Object... values) {
        this("", values.length == 0 ? sentence : String.format(Locale.ROOT, sentence, values), sentence);
    }

    private NotYet(String asked, String message, String kind) {
        super(message, null, false, false);
        this.asked = asked;
        this.kind = kind;
    }

    /**
     * Returns that an answer is not the expected one. {@link WrongTries} keeps back, at first, the line that tells it.
     *
     * @param asked what was asked, worded as the beginning of a sentence
     * @param more what else there is to say, or nothing
     */
    static NotYet wrong(String asked, String yours, String expected, String more) {
        return new NotYet(asked, asked + "\n  yours:    " + yours + "\n" + EXPECTED + expected + (more.isEmpty() ? "" : "\n" + more),
                asked + "\n \n" + more);
    }

    /** Returns the same with nothing to be kept back, for an answer so near that it is no secret. */
    NotYet toldAtOnce() {
        return new NotYet("", getMessage(), kind);
    }

    /** Returns the same with another sentence below it. */
    NotYet and(String sentence) {
        return new NotYet(asked, getMessage() + "\n" + sentence, kind);
    }

    /** Returns the same, counted as of another kind; the sentence may have places for values, as in {@link String#format}. */
    NotYet countedAs(String sentence) {
        return new NotYet(asked, getMessage(), sentence);
    }

    /** Returns what kind of a wrong answer it was, with nothing of the learner's. */
    String kind() {
        return Headline.of(kind);
    }

    /** Returns what was asked if the message tells the answer that was expected, otherwise the empty string. */
    String asked() {
        return asked;
    }

    /** Returns the message without the line that tells what was expected. */
    String withoutExpected() {
        return String.join("\n", getMessage().lines().filter(line -> !line.startsWith(EXPECTED)).toList());
    }
}
