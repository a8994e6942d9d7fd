package nndl;

import static nndl.Json.list;
import static nndl.Json.map;
import static nndl.Json.numbers;
import static nndl.Json.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** A Plotly figure in words, for whoever does not see it. */
final class FigureText {
    private FigureText() {}

    static String of(Map<String, Object> plotly) {
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
        double[] xs = numbers(trace.get("x"));
        double[] ys = Arrays.stream(numbers(trace.get("y"))).filter(Double::isFinite).toArray();
        if (ys.length == 0) {
            return text(trace.get("name")) + " (" + trace.get("type") + ")";
        }
        return String.format(Locale.ROOT, "%s: %d points, x from %s to %s; y begins at %s, ends at %s, lowest %s, highest %s",
                text(trace.get("name")), ys.length, Numbers.brief(xs.length > 0 ? xs[0] : 0), Numbers.brief(xs.length > 0 ? xs[xs.length - 1] : ys.length - 1),
                Numbers.brief(ys[0]), Numbers.brief(ys[ys.length - 1]), Numbers.brief(Arrays.stream(ys).min().orElseThrow()), Numbers.brief(Arrays.stream(ys).max().orElseThrow()));
    }
}
