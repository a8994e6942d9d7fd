package nndl.figure;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.show.Drawable;
import nndl.show.Drawing;
import nndl.util.Check;

/** Several {@link Digit}s as one picture: rows of at most ten digits, each with a caption below it. */
public final class Digits implements Drawable {
    private static final int MOST = 400;

    private final List<Digit> digits;
    private final List<String> captions;
    private final List<Boolean> marked;

    private Digits(List<Digit> digits, Function<Digit, String> caption, Predicate<Digit> mark) {
        if (digits.isEmpty() || digits.size() > MOST) {
            throw Check.wrong("%,d digits were given, but one picture holds 1 to %d", digits.size(), MOST);
        }
        digits.forEach(digit -> Check.given("a digit of the list", digit));
        this.digits = List.copyOf(digits);
        captions = digits.stream().map(digit -> Check.given("the caption of a digit", caption.apply(digit))).toList();
        marked = digits.stream().map(mark::test).toList();
    }

    /** Returns a picture of these digits, with their labels as captions, or the names of what they show. */
    public static Digits of(List<Digit> digits) {
        return new Digits(Check.given("the list of digits", digits), Digit::name, digit -> false);
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
        return new Digits(digits, Check.given("the caption", caption), digit -> marked.get(digits.indexOf(digit)));
    }

    /**
     * Returns the same digits, each with ✓ if it is read rightly; otherwise with ✗ and the answer, and in a frame.
     *
     * @param reader answers with a label for the pixels, as a network's {@code classify} does
     */
    public Digits readBy(ToIntFunction<double[]> reader) {
        Check.given("the reader", reader);
        Map<Digit, Integer> answers = new IdentityHashMap<>();
        digits.forEach(digit -> answers.put(digit, reader.applyAsInt(digit.pixels())));
        return new Digits(digits,
                digit -> digit.name() + (answers.get(digit) == digit.label() ? " ✓" : " ✗ read " + answers.get(digit)),
                digit -> answers.get(digit) != digit.label());
    }

    /** Returns the same digits, some of them in a frame that strikes the eye. */
    public Digits marked(Predicate<Digit> mark) {
        Check.given("the mark", mark);
        return new Digits(digits, digit -> captions.get(digits.indexOf(digit)), mark);
    }

    boolean isMarked(int i) {
        return marked.get(i);
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
        List<String> labels = digits.stream().map(Digit::name).toList();
        boolean more = !captions.equals(labels) && !captions.stream().allMatch(String::isBlank);
        String framed = IntStream.range(0, digits.size()).filter(this::isMarked).mapToObj(captions::get).collect(Collectors.joining("; "));
        String what = digits.stream().allMatch(Digit::isOfADigit) ? "Handwritten digits: " : "Pictures: ";
        return what + String.join(" ", labels)
                + (more ? "\nCaptions: " + String.join("; ", captions) : "")
                + (framed.isEmpty() ? "" : "\nIn a frame: " + framed);
    }
}
