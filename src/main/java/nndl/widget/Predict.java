package nndl.widget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nndl.show.Drawing;
import nndl.util.Check;

/**
 * A bet before one sees: a question whose answer the cell has computed, and which the page keeps to itself until the reader has
 * ventured a guess. Then both are in one picture, with a sentence on how near the guess came.
 *
 * <pre>{@code
 * Predict.number("How many of the 10,000 test digits are read rightly?").between(0, 10_000).unit("digits").is(correct)
 * Predict.choice("Which of these learns nothing?", "η = 0.001", "η = 3", "η = 100").is(slowest).because("Its steps are too short.")
 * Predict.curve("Draw the cost you expect.").x("epoch", 0, 29).y("cost", 0, 0.5).is(costs)
 * }</pre>
 *
 * <p>On paper, and wherever scripts may not run, the answer stands upside down below the question.
 */
public final class Predict extends Widget {
    private static final int LONGEST = 400; // characters of a text

    private final String question;
    private final Map<String, Object> asked; // for the script: what can be bet, and the truth
    private final List<String> offers; // what can be bet, in words
    private final String answer;
    private final CurvePicture curve; // null: what is asked for is no curve
    private final String because; // empty: no reason is given

    private Predict(String question, Map<String, Object> asked, List<String> offers, String answer, CurvePicture curve, String because) {
        this.question = question;
        this.asked = asked;
        this.offers = offers;
        this.answer = answer;
        this.curve = curve;
        this.because = because;
    }

    /** Asks for a number: {@code Predict.number("…").between(0, 10_000).is(correct)}. */
    public static NumberQuestion number(String question) {
        return new NumberQuestion(text("the question", question));
    }

    /** Asks for one of two to six options: {@code Predict.choice("…", "falls", "climbs").is(1)}. */
    public static ChoiceQuestion choice(String question, String... options) {
        return new ChoiceQuestion(text("the question", question), options);
    }

    /** Asks for a curve to be drawn: {@code Predict.curve("…").x("epoch", 0, 29).y("cost", 0, 0.5).is(costs)}. */
    public static CurveQuestion curve(String question) {
        return new CurveQuestion(text("the question", question));
    }

    /** Returns a question for a number or a choice, with its answer. */
    static Predict of(String question, Map<String, Object> asked, List<String> offers, String answer) {
        return new Predict(question, asked, offers, answer, null, "");
    }

    /** Returns a question for a curve, with its answer. */
    static Predict of(String question, Map<String, Object> asked, CurvePicture curve) {
        return new Predict(question, asked, List.of(curve.axes()), curve.ends(), curve, "");
    }

    /** Returns the same with a sentence or two that are shown together with the truth. */
    public Predict because(String reason) {
        return new Predict(question, asked, offers, answer, curve, text("the reason", reason));
    }

    /** Checks a text that the page will show, and returns it in one line. */
    static String text(String what, String text) {
        String stripped = Check.given(what, text).strip().replaceAll("\\s+", " ");
        if (stripped.isEmpty()) {
            throw Check.wrong("%s is empty, but the reader is to read it: write a few words", what);
        }
        if (stripped.length() > LONGEST) {
            throw Check.wrong("%s has %,d characters, but at most %d fit: say it more briefly", what, stripped.length(), LONGEST);
        }
        return stripped;
    }

    @Override
    String kind() {
        return "predict";
    }

    @Override
    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>(asked);
        shown.put("question", question);
        shown.put("answer", answer);
        shown.put("because", because);
        return shown;
    }

    @Override
    String invitation() {
        return "To bet before you see, run this cell.";
    }

    @Override
    public Drawing drawing() {
        String told = ("The answer: " + answer + (answer.matches(".*[.!?…]") ? " " : ". ") + because).strip();
        List<String> lines = new ArrayList<>();
        lines.add(question);
        lines.addAll(offers);
        lines.add("");
        lines.add(told);
        return Drawing.of(PredictPicture.of(question, offers, curve, told), String.join("\n", lines));
    }
}
