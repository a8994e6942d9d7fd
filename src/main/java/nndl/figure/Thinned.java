package nndl.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The points of a curve that are drawn. Of many that lie in one column of the screen one after the other, the first, the lowest, the
 * highest and the last make the same line as all; of many that lie in one place, one makes the same mark.
 *
 * @param xs their x values
 * @param ys their y values
 */
record Thinned(double[] xs, double[] ys) {
    private static final int POINTS_OF_A_COLUMN = 4;

    /** Where the values of an axis lie: from 0 at its beginning to 1 at its end. */
    record Scale(DoubleUnaryOperator place, double from, double to) {
        /** Returns the scale from the least to the greatest of these values, on an axis that is logarithmic or not. */
        static Scale of(boolean log, double[] values) {
            DoubleUnaryOperator place = log ? Math::log10 : value -> value;
            double[] places = Arrays.stream(values).filter(Drawn::isDrawn).map(place).toArray();
            return new Scale(place, Arrays.stream(places).min().orElse(0), Arrays.stream(places).max().orElse(1));
        }

        /** Returns in which of so many equal parts of the axis a value lies; values beyond its ends lie in the first or the last. */
        int part(double value, int parts) {
            return (int) Math.max(0, Math.min(parts - 1, (place.applyAsDouble(value) - from) / (to - from) * parts));
        }
    }

    /** Returns the points of a line that are drawn, at most so many. */
    static Thinned line(double[] xs, double[] ys, Scale x, int most) {
        if (xs.length <= most) {
            return new Thinned(xs, ys);
        }
        int columns = most / POINTS_OF_A_COLUMN;
        List<Integer> kept = new ArrayList<>();
        for (int begin = 0, end; begin < xs.length; begin = end) {
            end = begin + 1;
            boolean gap = !Drawn.isDrawn(ys[begin]);
            int column = x.part(xs[begin], columns);
            int low = begin;
            int high = begin;
            for (; end < xs.length && gap == !Drawn.isDrawn(ys[end]) && (gap || x.part(xs[end], columns) == column); end++) {
                low = ys[end] < ys[low] ? end : low;
                high = ys[end] > ys[high] ? end : high;
            }
            (gap ? IntStream.of(begin) : IntStream.of(begin, low, high, end - 1)).sorted().distinct().forEach(kept::add);
        }
        return of(xs, ys, kept, most);
    }

    /** Returns the points that are drawn of many that are not joined, at most so many. */
    static Thinned points(double[] xs, double[] ys, Scale x, Scale y, int most) {
        if (xs.length <= most) {
            return new Thinned(xs, ys);
        }
        int side = (int) Math.sqrt(most);
        BitSet taken = new BitSet();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < xs.length; i++) {
            int place = x.part(xs[i], side) * side + y.part(ys[i], side);
            if (Drawn.isDrawn(ys[i]) && !taken.get(place)) {
                taken.set(place);
                kept.add(i);
            }
        }
        return of(xs, ys, kept, most);
    }

    /** Returns the points with these indices or, if there are more, so many of them at equal distances. */
    private static Thinned of(double[] xs, double[] ys, List<Integer> kept, int most) {
        int every = (kept.size() + most - 1) / Math.max(1, most);
        int[] some = IntStream.range(0, kept.size()).filter(k -> k % every == 0).map(kept::get).toArray();
        return new Thinned(Arrays.stream(some).mapToDouble(i -> xs[i]).toArray(), Arrays.stream(some).mapToDouble(i -> ys[i]).toArray());
    }
}
