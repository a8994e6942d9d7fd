package nndl.plotly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nndl.util.Numbers;

/**
 * The ticks of an axis.
 *
 * @param values where they are: numbers, or the names of categories
 * @param texts what is written at them
 */
record Ticks(List<?> values, List<String> texts) {
    private static final int[] ROUND = {1, 2, 5};
    private static final int FINEST = 10_000; // more ticks than this never fit

    /** Returns the width of the widest text. */
    double width(double size) {
        return texts.stream().mapToDouble(text -> TextWidth.of(text, size)).max().orElse(0);
    }

    /** Returns the height of the highest text. */
    double height(double size) {
        return texts.stream().mapToDouble(text -> TextWidth.height(text, size)).max().orElse(0);
    }

    /** Returns the ticks at round numbers from low to high, as close together as fits. */
    static Ticks linear(double low, double high, boolean whole, Predicate<Ticks> fits) {
        if (!(high - low >= Extent.SHORTEST)) {
            return at(List.of(low));
        }
        int power = (int) Math.floor(Math.log10((high - low) / FINEST));
        for (int i = 0; ; i++) {
            BigDecimal step = BigDecimal.valueOf(ROUND[i % 3]).scaleByPowerOfTen(power + i / 3);
            double first = Math.ceil(low / step.doubleValue() - 1e-9);
            double last = Math.floor(high / step.doubleValue() + 1e-9);
            if (last - first > 30 || whole && step.compareTo(BigDecimal.ONE) < 0) {
                continue;
            }
            Ticks ticks = at(IntStream.rangeClosed(0, (int) (last - first))
                    .mapToObj(k -> new BigDecimal(first + k).multiply(step).doubleValue()).toList());
            if (ticks.values.size() <= 1 || fits.test(ticks)) {
                return ticks;
            }
        }
    }

    /** Returns the ticks at powers of ten, given the ends as powers of ten; where there are not two, at other round numbers. */
    static Ticks logarithmic(double low, double high, Predicate<Ticks> fits) {
        int first = (int) Math.ceil(low - 1e-9);
        int last = (int) Math.floor(high + 1e-9);
        if (first >= last) {
            Ticks few = at(IntStream.rangeClosed(first - 1, last).boxed()
                    .flatMap(power -> IntStream.of(ROUND).mapToObj(round -> BigDecimal.valueOf(round).scaleByPowerOfTen(power)))
                    .map(BigDecimal::doubleValue)
                    .filter(value -> Math.log10(value) >= low && Math.log10(value) <= high).toList());
            return few.values.size() >= 2 ? few : linear(Math.pow(10, low), Math.pow(10, high), false, fits);
        }
        boolean plain = first >= -4 && last <= 6;
        for (int step = 1; ; step++) {
            List<Double> values = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (int power = Math.floorDiv(first + step - 1, step) * step; power <= last; power += step) {
                values.add(new BigDecimal(1).scaleByPowerOfTen(power).doubleValue());
                texts.add(plain ? Numbers.brief(values.get(values.size() - 1)) : Numbers.powerOfTen(power));
            }
            Ticks ticks = new Ticks(values, texts);
            if (values.size() <= 1 || fits.test(ticks)) {
                return ticks;
            }
        }
    }

    /** Returns ticks with these numbers; where two would read alike, the second is left out. */
    private static Ticks at(List<Double> numbers) {
        List<Double> values = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (double number : numbers) {
            String text = Numbers.brief(number);
            if (seen.add(text)) {
                values.add(number);
                texts.add(text);
            }
        }
        return new Ticks(values, texts);
    }
}
