package nndl.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.data.Strokes;
import nndl.show.Drawable;
import nndl.show.Drawing;
import nndl.show.OneLine;
import nndl.util.Check;

/** Several {@link Digit}s as one picture: rows of at most ten digits, each with a caption below it. */
public final class Digits implements Drawable {
    private static final int MOST = 400;
    private static final int LONGEST_CAPTION = 60;

    private final List<Digit> digits;
    private final List<String> captions;
    private final List<Boolean> marked;
    private final String title;

    private Digits(List<Digit> digits, List<String> captions, List<Boolean> marked, String title) {
        this.title = title;
        this.digits = digits;
        this.captions = captions;
        this.marked = marked;
    }

    /** Returns a picture of these digits, with their labels as captions, or the names of what they show. */
    public static Digits of(List<Digit> digits) {
        Check.given("the list of digits", digits);
        if (digits.isEmpty() || digits.size() > MOST) {
            throw Check.wrong("%,d digits were given, but one picture holds 1 to %d", digits.size(), MOST);
        }
        digits.forEach(digit -> Check.given("a digit of the list", digit));
        return new Digits(List.copyOf(digits), digits.stream().map(digit -> caption(digit.name())).toList(),
                Collections.nCopies(digits.size(), false), "");
    }

    /** Returns the first {@code count} pictures of a data set, with their labels as captions. */
    public static Digits first(Dataset data, int count) {
        List<Digit> digits = new ArrayList<>();
        for (int i = 0; i < Math.min(count, MOST + 1); i++) {
            digits.add(Digit.of(data, i));
        }
        return of(digits);
    }

    /**
     * Returns the digits that were drawn on a {@link nndl.widget.Pad} and kept, prepared as MNIST's makers prepared theirs.
     *
     * @param text as the pad copies it: a line for each digit, which begins with the digit that was meant and a colon
     */
    public static Digits drawn(String text) {
        return of(Strokes.read(text).stream().map(drawn -> new Digit(drawn.prepared(), drawn.label())).toList());
    }

    /** Returns the same digits as {@link #drawn}, but as large as they were drawn and where on the pad. */
    public static Digits asDrawn(String text) {
        return of(Strokes.read(text).stream().map(drawn -> new Digit(drawn.asDrawn(), drawn.label())).toList());
    }

    /** Returns the digits as a data set with ten classes, as MNIST's are. */
    public Dataset dataset() {
        double[][] pictures = digits.stream().map(Digit::pixels).toArray(double[][]::new);
        return Dataset.of(pictures, digits.stream().mapToInt(Digit::label).toArray(), 10);
    }

    /** Returns the same digits with captions of your own, such as a network's answer for each. */
    public Digits captioned(Function<Digit, String> caption) {
        Check.given("the caption", caption);
        return new Digits(digits,
                digits.stream().map(digit -> caption(caption.apply(digit))).toList(), marked, title);
    }

    private static String caption(String caption) {
        return OneLine.of(Check.given("the caption of a digit", caption), LONGEST_CAPTION);
    }

    /**
     * Returns the same digits, each with ✓ if it is read rightly; otherwise with ✗ and the answer, and in a frame.
     *
     * @param reader answers with a label for the pixels, as a network's {@code classify} does
     */
    public Digits readBy(ToIntFunction<double[]> reader) {
        Check.given("the reader", reader);
        List<String> answered = new ArrayList<>();
        List<Boolean> wrong = new ArrayList<>();
        for (Digit digit : digits) {
            int answer = reader.applyAsInt(digit.pixels());
            wrong.add(answer != digit.label());
            answered.add(caption(digit.name()) + (answer == digit.label() ? " ✓" : " ✗ read " + answer));
        }
        return new Digits(digits, answered, wrong, title);
    }

    /** Returns the same digits, some of them in a frame that strikes the eye. */
    public Digits marked(Predicate<Digit> mark) {
        Check.given("the mark", mark);
        return new Digits(digits, captions, digits.stream().map(mark::test).toList(), title);
    }

    /** Returns the same digits with a line above them. */
    public Digits titled(String line) {
        return new Digits(digits, captions, marked, Drawn.title("the title", line));
    }

    String title() {
        return title;
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
        List<String> labels = digits.stream().map(digit -> caption(digit.name())).toList();
        boolean more = !captions.equals(labels) && !captions.stream().allMatch(String::isBlank);
        String framed = IntStream.range(0, digits.size()).filter(this::isMarked).mapToObj(captions::get).collect(Collectors.joining("; "));
        String what = digits.stream().allMatch(Digit::isOfADigit) ? "Handwritten digits: " : "Pictures: ";
        return (title.isEmpty() ? "" : title + "\n") + what + String.join(" ", labels)
                + (more ? "\nCaptions: " + String.join("; ", captions) : "")
                + (framed.isEmpty() ? "" : "\nIn a frame: " + framed);
    }
}
