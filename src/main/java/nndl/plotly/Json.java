package nndl.plotly;

import java.util.List;
import java.util.Map;

/** Reads values out of JSON parsed into maps and lists, any of which may be missing. */
public final class Json {
    private Json() {}

    /** Returns a value as a map; an empty one if it is not a map. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
    }

    /** Returns a value as a list; an empty one if it is not a list. */
    public static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** Returns a value as a number; {@code otherwise} if it is not a number. */
    public static double number(Object value, double otherwise) {
        return value instanceof Number n ? n.doubleValue() : otherwise;
    }

    /** Returns a list of numbers as an array, with NaN for anything that is not a number. */
    public static double[] numbers(Object list) {
        return list(list).stream().mapToDouble(value -> number(value, Double.NaN)).toArray();
    }

    /** Returns a list of lists of numbers as a matrix. */
    public static double[][] matrix(Object rows) {
        return list(rows).stream().map(Json::numbers).toArray(double[][]::new);
    }

    /** Returns a text; for a map, such as a title, its entry {@code text}. */
    public static String text(Object value) {
        if (value instanceof Map<?, ?> titled) {
            return text(titled.get("text"));
        }
        return value == null ? "" : value.toString();
    }
}
