package nndl.widget;

import java.util.List;
import java.util.Map;
import nndl.util.Check;
import nndl.util.Numbers;

/** A question for a number in a range, made by {@link Predict#number}. */
public final class NumberQuestion {
    private static final double WIDE = 10; // in a narrower range, what happens to be whole need not be a count

    private final String question;
    private final double low;
    private final double high; // not above low: no range is given yet
    private final boolean isLogarithmic;
    private final boolean isWhole;
    private final String unit; // may be empty

    NumberQuestion(String question) {
        this(question, 0, 0, false, false, "");
    }

    private NumberQuestion(String question, double low, double high, boolean isLogarithmic, boolean isWhole, String unit) {
        this.question = question;
        this.low = low;
        this.high = high;
        this.isLogarithmic = isLogarithmic;
        this.isWhole = isWhole;
        this.unit = unit;
    }

    /** Sets the ends of the line on which the reader bets. It should be wide enough not to give the answer away. */
    public NumberQuestion between(double low, double high) {
        Check.finite("the range", new double[] {low, high});
        if (low >= high || Double.isInfinite(high - low)) {
            throw Check.wrong("the range goes from %s to %s, but must go upwards, as in .between(0, 100)", Numbers.exact(low),
                    Numbers.exact(high));
        }
        return new NumberQuestion(question, low, high, isLogarithmic, isWhole, unit);
    }

    /** Makes the line logarithmic: equal ways on it multiply the number by equal factors. The range must lie above 0. */
    public NumberQuestion logarithmic() {
        return new NumberQuestion(question, low, high, true, isWhole, unit);
    }

    /**
     * Lets the reader bet on whole numbers alone. Without it this is so if the ends of the range and the answer are whole, and the
     * range is at least 10 wide.
     */
    public NumberQuestion whole() {
        return new NumberQuestion(question, low, high, isLogarithmic, true, unit);
    }

    /** Names what is counted or measured, as it stands behind a number: {@code "digits"}, {@code "%"}. */
    public NumberQuestion unit(String unit) {
        return new NumberQuestion(question, low, high, isLogarithmic, isWhole, Predict.text("the unit", unit));
    }

    /** Gives the answer, which must lie in the range. */
    public Predict is(double truth) {
        if (low >= high) {
            throw Check.wrong("the question has no range yet: say between which numbers the reader may bet, as in "
                    + "Predict.number(\"…\").between(0, 100).is(42)");
        }
        if (isLogarithmic && low <= 0) {
            throw Check.wrong("the range begins at %s, but a logarithmic line needs one above 0", Numbers.exact(low));
        }
        if (!(truth >= low && truth <= high)) {
            throw Check.wrong("the answer is %s, but the range goes from %s to %s, so that nobody could bet on it: make the range wider",
                    Double.isFinite(truth) ? Numbers.exact(truth) : truth, Numbers.exact(low), Numbers.exact(high));
        }
        if (isWhole && !areWhole(truth)) {
            throw Check.wrong("the answer is %s, but the reader may bet on whole numbers alone: leave out .whole()", Numbers.exact(truth));
        }
        boolean counts = isWhole || areWhole(low, high, truth) && high - low >= WIDE;
        Map<String, Object> asked = Map.of("asks", "number", "low", low, "high", high, "isLogarithmic", isLogarithmic, "isWhole", counts,
                "unit", unit, "truth", truth);
        String offer = "Your bet, between " + Numbers.inTable(low) + " and " + withUnit(Numbers.inTable(high)) + ": …";
        return Predict.of(question, asked, List.of(offer), withUnit(Numbers.brief(truth)));
    }

    private static boolean areWhole(double... values) {
        for (double value : values) {
            if (value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }

    private String withUnit(String number) {
        return unit.isEmpty() || unit.startsWith("%") || unit.startsWith("°") ? number + unit : number + " " + unit;
    }
}
