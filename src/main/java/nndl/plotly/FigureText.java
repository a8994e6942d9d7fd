package nndl.plotly;

import static nndl.plotly.Json.list;
import static nndl.plotly.Json.map;
import static nndl.plotly.Json.numbers;
import static nndl.plotly.Json.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.util.Numbers;

/** Describes a Plotly figure in words, for readers who cannot see it. */
public final class FigureText {
    private static final int MOST_BARS = 20;

    private FigureText() {}

    /** Returns the description of a figure. */
    public static String of(Map<String, Object> plotly) {
        Map<String, Object> layout = map(plotly.get("layout"));
        StringBuilder words = new StringBuilder("Plot: " + text(layout.get("title")) + "\n");
        words.append("x axis: ").append(text(map(layout.get("xaxis")).get("title")));
        for (String axis : new String[] {"yaxis", "yaxis2"}) {
            if (layout.containsKey(axis)) {
                words.append("; y axis: ").append(text(map(layout.get(axis)).get("title")));
            }
        }
        int unnamed = 0;
        for (Object entry : list(plotly.get("data"))) {
            Map<String, Object> trace = map(entry);
            if (text(trace.get("name")).isEmpty()) {
                unnamed++;
            } else {
                words.append('\n').append(trace(trace));
            }
        }
        if (unnamed > 0) {
            words.append("\nand ").append(unnamed).append(unnamed == 1 ? " without a name" : " more without names");
        }
        return words.toString();
    }

    private static String trace(Map<String, Object> trace) {
        List<?> xs = list(trace.get("x"));
        if ("bar".equals(trace.get("type")) && xs.size() <= MOST_BARS) {
            double[] heights = numbers(trace.get("y"));
            return text(trace.get("name")) + ": " + IntStream.range(0, Math.min(xs.size(), heights.length))
                    .mapToObj(i -> x(xs.get(i)) + " " + Numbers.brief(heights[i]))
                    .collect(Collectors.joining(", "));
        }
        double[] ys = Arrays.stream(numbers(trace.get("y"))).filter(Double::isFinite).toArray();
        if (ys.length == 0) {
            return text(trace.get("name")) + " (" + trace.get("type") + ")";
        }
        return String.format(Locale.ROOT, "%s: %d points, x from %s to %s; y begins at %s, ends at %s, lowest %s, highest %s",
                text(trace.get("name")), ys.length,
                x(xs.isEmpty() ? 0 : xs.get(0)), x(xs.isEmpty() ? ys.length - 1 : xs.get(xs.size() - 1)),
                Numbers.brief(ys[0]), Numbers.brief(ys[ys.length - 1]),
                Numbers.brief(Arrays.stream(ys).min().orElseThrow()), Numbers.brief(Arrays.stream(ys).max().orElseThrow()));
    }

    /** Returns a place on the x axis, a number or a name, as text. */
    private static String x(Object value) {
        return value instanceof Number number ? Numbers.brief(number.doubleValue()) : text(value);
    }
}
