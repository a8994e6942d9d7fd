package nndl.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nndl.Dataset;
import nndl.show.Drawable;
import nndl.show.Drawing;
import nndl.util.Check;

/** Several {@link Digit}s as one picture: rows of at most ten digits, each with a caption below it. */
public final class Digits implements Drawable {
    private static final int MOST = 400;

    private final List<Digit> digits;
    private final List<String> captions;

    private Digits(List<Digit> digits, Function<Digit, String> caption) {
        if (digits.isEmpty() || digits.size() > MOST) {
            throw Check.wrong("%,d digits were given, but one picture holds 1 to %d", digits.size(), MOST);
        }
        digits.forEach(digit -> Check.given("a digit of the list", digit));
        this.digits = List.copyOf(digits);
        captions = digits.stream().map(digit -> Check.given("the caption of a digit", caption.apply(digit))).toList();
    }

    /** Returns a picture of these digits, with their labels as captions. */
    public static Digits of(List<Digit> digits) {
        return new Digits(Check.given("the list of digits", digits), digit -> String.valueOf(digit.label()));
    }

    /** Returns the first {@code count} pictures of a data set, with their labels as captions. */
    public static Digits first(Dataset data, int count) {
        List<Digit> digits = new ArrayList<>();
        for (int i = 0; i < Math.min(count, MOST + 1); i++) {
            digits.add(Digit.of(data, i));
        }
        return of(digits);
    }

    /** Returns the same digits with captions of your own, such as a network's answer for each. */
    public Digits captioned(Function<Digit, String> caption) {
        return new Digits(digits, Check.given("the caption", caption));
    }

    List<Digit> list() {
        return digits;
    }

    List<String> captions() {
        return captions;
    }

    @Override
    public Drawing drawing() {
        return Drawing.of(DigitPicture.of(this), toString());
    }

    @Override
    public String toString() {
        List<String> labels = digits.stream().map(digit -> String.valueOf(digit.label())).toList();
        boolean more = !captions.equals(labels) && !captions.stream().allMatch(String::isBlank);
        return "Handwritten digits: " + String.join(" ", labels) + (more ? "\nCaptions: " + String.join("; ", captions) : "");
    }
}
