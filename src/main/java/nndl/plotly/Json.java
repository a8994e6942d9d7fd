package nndl.plotly;

import java.util.List;
import java.util.Map;

/** Reading values out of JSON that was parsed into maps and lists, where any of them may be missing. */
public final class Json {
    private Json() {}

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
    }

    public static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    public static double number(Object value, double otherwise) {
        return value instanceof Number n ? n.doubleValue() : otherwise;
    }

    /** NaN for what is no number. */
    public static double[] numbers(Object list) {
        return list(list).stream().mapToDouble(value -> number(value, Double.NaN)).toArray();
    }

    /** A list of lists of numbers. */
    public static double[][] matrix(Object rows) {
        return list(rows).stream().map(Json::numbers).toArray(double[][]::new);
    }

    /** A text without Plotly's HTML tags; of a map, its entry {@code text}, as titles have it. */
    public static String text(Object value) {
        if (value instanceof Map<?, ?> titled) {
            return text(titled.get("text"));
        }
        return value == null ? "" : value.toString().replaceAll("</?[a-zA-Z][^>]*>", "");
    }
}
