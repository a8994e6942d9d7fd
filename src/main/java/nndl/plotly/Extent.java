package nndl.plotly;

import static nndl.plotly.Json.list;
import static nndl.plotly.Json.numbers;
import static nndl.plotly.Json.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nndl.util.Numbers;

/**
 * What there is along one axis, and how far the axis goes.
 *
 * @param type Plotly's name for what it is: linear, log or category
 * @param from the axis's beginning, below or left; on a logarithmic axis as a power of ten
 * @param to its end; less than the beginning if the axis is reversed
 * @param names the categories, each once, in their order; their places are 0, 1, 2, …
 * @param whole whether all values are whole numbers
 */
record Extent(String type, double from, double to, List<String> names, boolean whole) {
    static final double SHORTEST = 1e-300; // what is shorter cannot be divided

    private static final double LARGEST = 1e300; // beyond this, differences overflow

    /** Returns the extent of the x or y values of these traces. */
    static Extent of(String letter, Map<String, Object> axis, List<Map<String, Object>> traces) {
        boolean reversed = "reversed".equals(axis.get("autorange"));
        List<String> names = names(letter, axis, traces);
        if (!names.isEmpty()) {
            double more = has("bar", traces) ? 0.6 : 0.5;
            return new Extent("category", -more, names.size() - 1 + more, names, true).reversed(reversed);
        }
        boolean log = "log".equals(axis.get("type"));
        double[] values = traces.stream().flatMapToDouble(trace -> values(letter, trace)).filter(Double::isFinite).toArray();
        double[] places = Arrays.stream(values).map(v -> log ? Math.log10(v) : v).filter(Double::isFinite)
                .map(v -> Math.max(-LARGEST, Math.min(LARGEST, v))).toArray();
        boolean whole = !log && Arrays.stream(values).allMatch(v -> v == Math.rint(v));
        double[] range = numbers(axis.get("range"));
        if (range.length != 2) {
            range = padded(letter, places, traces);
        }
        return new Extent(log ? "log" : "linear", range[0], range[1], List.of(), whole).reversed(reversed);
    }

    /** Returns the extent that a completed figure's axis has. */
    static Extent of(Map<String, Object> axis) {
        double[] range = numbers(axis.get("range"));
        List<String> names = list(axis.get("categoryarray")).stream().map(Json::text).toList();
        return new Extent(text(axis.get("type")), range[0], range[1], names, false);
    }

    /** Returns a longer one, which goes on beyond its ends, except at 0, by this share of its length. */
    Extent longer(double share) {
        double more = share * (to - from);
        return new Extent(type, from == 0 ? 0 : from - more, to == 0 ? 0 : to + more, names, whole);
    }

    private Extent reversed(boolean reversed) {
        return reversed ? new Extent(type, to, from, names, whole) : this;
    }

    private static boolean has(String type, List<Map<String, Object>> traces) {
        return traces.stream().anyMatch(trace -> type.equals(trace.get("type")));
    }

    private static double[] padded(String letter, double[] places, List<Map<String, Object>> traces) {
        double low = Arrays.stream(places).min().orElse(0);
        double high = Arrays.stream(places).max().orElse(1);
        if (has("contour", traces)) {
            return new double[] {low, high};
        }
        if (has("bar", traces)) {
            boolean flat = Math.max(-low, high) < SHORTEST;
            return new double[] {Math.min(0, low), low < 0 && high <= 0 ? 0 : flat ? 1 : high};
        }
        if (Math.max(Math.abs(low), Math.abs(high)) < SHORTEST) {
            return new double[] {-1, 1};
        }
        double more = high - low >= SHORTEST ? (letter.equals("x") ? 0.02 : 0.06) * (high - low) : Math.abs(high) / 10;
        return new double[] {low - more, high + more};
    }

    /** Returns the categories; none if the values are numbers. Bars always stand at categories. */
    private static List<String> names(String letter, Map<String, Object> axis, List<Map<String, Object>> traces) {
        boolean named = "category".equals(axis.get("type"))
                || traces.stream().anyMatch(trace -> letter.equals("x") && "bar".equals(trace.get("type"))
                        || list(trace.get(letter)).stream().anyMatch(String.class::isInstance));
        return named ? traces.stream().flatMap(trace -> list(trace.get(letter)).stream()).map(Extent::name).distinct().toList() : List.of();
    }

    static String name(Object value) {
        return value instanceof Number number ? Numbers.brief(number.doubleValue()) : text(value);
    }

    /** Returns a trace's x or y values; where it has no x values, they are 0, 1, 2, … */
    static DoubleStream values(String letter, Map<String, Object> trace) {
        return trace.containsKey(letter) || letter.equals("y") ? Arrays.stream(numbers(trace.get(letter)))
                : IntStream.range(0, list(trace.get("y")).size()).asDoubleStream();
    }

    /** Returns where a value lies on the axis: for a category its number, on a logarithmic axis its power of ten. */
    double place(Object value) {
        if (type.equals("category")) {
            return names.indexOf(name(value));
        }
        double number = Json.number(value, Double.NaN);
        return type.equals("log") ? Math.log10(number) : number;
    }

    /** Returns a place for a point's value on this axis in a sentence, see {@link Hover}: a number, or a category's name. */
    String hover(String value) {
        if (type.equals("category")) {
            return "%{" + value + "}";
        }
        double low = Math.min(from, to);
        double high = Math.max(from, to);
        double most = type.equals("log") ? Math.pow(10, high) : Math.max(Math.abs(low), Math.abs(high));
        return Hover.number(value, type.equals("log") ? Math.pow(10, low) : most, most);
    }

    /** Returns where a place lies on an axis of this length, from its beginning. */
    double pixels(double place, double length) {
        return (place - from) / (to - from) * length;
    }
}
