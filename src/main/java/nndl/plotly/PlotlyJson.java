package nndl.plotly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nndl.show.Drawing;
import org.unbescape.html.HtmlEscape;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A tablesaw-jsplot figure in Plotly's JSON, as maps and lists. The figure itself can only write JavaScript for a web page:
 * unquoted keys, trailing commas, HTML entities, numbers as strings, titles in a form that Plotly 3 dropped.
 */
public final class PlotlyJson {
    private static final ObjectMapper JAVASCRIPT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private PlotlyJson() {}

    /** Returns the figure as {@code {data: […], layout: {…}}}. */
    public static Map<String, Object> of(Figure figure) {
        List<Object> data = new ArrayList<>();
        Trace[] traces = figure.getTraces();
        for (int i = 0; i < traces.length; i++) {
            data.add(parse(traces[i].asJavascript(i)));
        }
        Map<String, Object> layout = figure.getLayout() == null ? new LinkedHashMap<>() : parse(figure.getLayout().asJavascript());
        Map<String, Object> plotly = new LinkedHashMap<>();
        plotly.put("data", data);
        plotly.put("layout", layout);
        return plotly;
    }

    /** Returns a figure that tablesaw-jsplot does not have, described in Plotly's own terms. */
    public static Map<String, Object> of(List<Object> data, Map<String, Object> layout) {
        return JAVASCRIPT.convertValue(Map.of("data", data, "layout", layout), new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /** Returns the figure in its three forms: interactive, as a still picture and in words. */
    public static Drawing drawing(Map<String, Object> plotly) {
        return drawing(plotly, FigureText.of(plotly));
    }

    /** Returns the same with words of the caller's own. */
    public static Drawing drawing(Map<String, Object> plotly, String words) {
        Map<String, Object> completed = Completion.of(plotly);
        return Drawing.of(completed, StillFigure.of(completed), words);
    }

    /** Returns the map under a key, creating it if there is none. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> child(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.computeIfAbsent(key, k -> new LinkedHashMap<String, Object>());
    }

    /** Returns {@code var name = {…};} as a map. */
    private static Map<String, Object> parse(String javascript) {
        // tablesaw-jsplot puts a backslash before quotes alone, and leaves those that a text has
        String object = javascript.substring(javascript.indexOf('{'), javascript.lastIndexOf('}') + 1)
                .replaceAll("\\\\(?!\")", "\\\\\\\\");
        try {
            Map<String, Object> map = JAVASCRIPT.readValue(object, new TypeReference<LinkedHashMap<String, Object>>() {});
            map.replaceAll(PlotlyJson::mend);
            return map;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a part of the figure could not be read: " + e.getMessage(), e);
        }
    }

    private static Object mend(String key, Object value) {
        if (value instanceof String text) {
            String plain = HtmlEscape.unescapeHtml(text);
            return key.equals("title") ? new LinkedHashMap<>(Map.of("text", plain)) : plain;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> mended = new LinkedHashMap<>();
            map.forEach((k, v) -> mended.put((String) k, mend((String) k, v)));
            return mended;
        }
        if (value instanceof List<?> list) {
            boolean numbers = !list.isEmpty() && !key.equals("text") && list.stream().allMatch(PlotlyJson::isNumber);
            List<Object> mended = new ArrayList<>();
            list.forEach(v -> mended.add(numbers ? number(v) : mend(key, v)));
            return mended;
        }
        return value;
    }

    private static boolean isNumber(Object value) {
        if (value instanceof Number) {
            return true;
        }
        return value instanceof String text && text.matches("NaN|-?Infinity|-?\\d+(\\.\\d*)?([eE][-+]?\\d+)?");
    }

    /** Returns a JSON number, or null for a value that JSON has no number for; Plotly leaves a gap there. */
    private static Double number(Object value) {
        double number = value instanceof Number n ? n.doubleValue() : Double.parseDouble((String) value);
        return Double.isFinite(number) ? number : null;
    }
}
