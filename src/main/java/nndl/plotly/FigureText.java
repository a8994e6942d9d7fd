package nndl.plotly;

import static nndl.plotly.Json.list;
import static nndl.plotly.Json.map;
import static nndl.plotly.Json.number;
import static nndl.plotly.Json.numbers;
import static nndl.plotly.Json.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.show.OneLine;
import nndl.util.Numbers;

/** Describes a Plotly figure in words, for readers who cannot see it. */
public final class FigureText {
    private static final int MOST_BARS = 20;
    private static final int LONGEST = 200; // text of a figure's

    private FigureText() {}

    /** Returns the description of a figure. */
    public static String of(Map<String, Object> plotly) {
        Map<String, Object> layout = map(plotly.get("layout"));
        StringBuilder words = new StringBuilder("Plot: " + said(layout.get("title")) + "\n");
        words.append("x axis: ").append(said(map(layout.get("xaxis")).get("title")));
        for (String axis : new String[] {"yaxis", "yaxis2"}) {
            if (layout.containsKey(axis)) {
                words.append("; y axis: ").append(said(map(layout.get(axis)).get("title")));
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
            return said(trace.get("name")) + ": " + IntStream.range(0, Math.min(xs.size(), heights.length))
                    .mapToObj(i -> x(xs.get(i)) + " " + Numbers.brief(heights[i]))
                    .collect(Collectors.joining(", "));
        }
        double[] ys = Arrays.stream(numbers(trace.get("y"))).filter(Double::isFinite).toArray();
        if (ys.length == 0) {
            return said(trace.get("name")) + " (" + trace.get("type") + ")";
        }
        int all = (int) number(map(trace.get("meta")).get("points"), ys.length);
        String points = all <= xs.size() ? Numbers.brief(ys.length) + (ys.length == 1 ? " point" : " points")
                : Numbers.brief(all) + " points, drawn with " + Numbers.brief(ys.length) + " of them";
        return String.format(Locale.ROOT, "%s: %s, x from %s to %s; y begins at %s, ends at %s, lowest %s, highest %s",
                said(trace.get("name")), points,
                x(xs.isEmpty() ? 0 : xs.get(0)), x(xs.isEmpty() ? ys.length - 1 : xs.get(xs.size() - 1)),
                Numbers.brief(ys[0]), Numbers.brief(ys[ys.length - 1]),
                Numbers.brief(Arrays.stream(ys).min().orElseThrow()), Numbers.brief(Arrays.stream(ys).max().orElseThrow()));
    }

    /** Returns a place on the x axis, a number or a name, as text. */
    private static String x(Object value) {
        return value instanceof Number number ? Numbers.brief(number.doubleValue()) : said(value);
    }

    private static String said(Object text) {
        return OneLine.of(text(text), LONGEST);
    }
}
