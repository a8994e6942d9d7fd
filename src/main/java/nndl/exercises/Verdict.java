package nndl.exercises;

/**
 * What a check has to say: whether the exercise is done, and why or why not. In a notebook it appears as its words.
 *
 * @param passed whether what the learner wrote does what it should
 * @param words one or more sentences, with lines short enough for a notebook's page
 */
public record Verdict(boolean passed, String words) {
    @Override
    public String toString() {
        return (passed ? "✓ Right. " : "✗ Not yet. ") + words;
    }
}
