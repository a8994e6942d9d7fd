package nndl.exercises;

import nndl.show.Markup;

/**
 * What a check has to say: whether the exercise is done, and why or why not. A notebook displays it as a coloured box, all else as
 * its words.
 *
 * @param passed whether what the learner wrote does what it should
 * @param words one or more sentences, broken into lines that are short enough for a terminal. Lines that are indented hold values,
 *     and what stands below each other in them stays so on every page; the other lines are joined on a page and broken where it ends
 */
public record Verdict(boolean passed, String words) implements Markup {
    /** Returns the sign and the word that begin it. */
    String head() {
        return passed ? "✓ Right" : "✗ Not yet";
    }

    /**
     * Does nothing if the exercise is done, and throws its words otherwise. In a teacher's locked cell, as the last thing done with the
     * check, it tells graders such as nbgrader, which see exceptions alone.
     *
     * @return this verdict
     * @throws IllegalStateException with the words unless {@code passed}
     */
    public Verdict orThrow() {
        if (!passed) {
            throw new IllegalStateException(toString());
        }
        return this;
    }

    @Override
    public String html() {
        return VerdictBox.html(this);
    }

    @Override
    public String toString() {
        return head() + ". " + words;
    }
}
