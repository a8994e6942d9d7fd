package nndl.plotly;

import static nndl.plotly.Json.list;
import static nndl.plotly.Json.map;
import static nndl.plotly.Json.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nndl.show.Colours;

/** The names of curves, points and bars as annotations, which stand where a legend would make the eye go to and fro. */
final class Names {
    static final int GAP = 8; // between a curve's end and its name

    private static final double LINE = Completion.NAME * 1.3;
    private static final double WIDEST = 290; // pixels

    /** A named trace with the place of its last point, from the left or the bottom, as a share of the plot's width and height. */
    private record Named(String name, String color, Object lastX, Object lastY, double right, double up, boolean outside) {}

    private Names() {}

    /** Returns the names at the ends of a panel's curves or, of those that end at the right, outside the plot; none overlaps another. */
    static List<Map<String, Object>> atEnds(List<Map<String, Object>> traces, String panel, Extent x, Extent y, double width, double height,
            double outside) {
        List<Named> named = named(traces, x, y, outside).stream().sorted(Comparator.comparingDouble((Named n) -> -n.up)).toList();
        double[] places = spread(named.stream().mapToDouble(n -> n.up * height).toArray(), height);
        List<Map<String, Object>> names = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Named n = named.get(i);
            boolean fits = n.right * width + GAP + TextWidth.of(n.name, Completion.NAME) <= width;
            boolean left = n.outside || fits;
            Map<String, Object> name = Completion.annotation(n.name, Completion.font(Completion.NAME, n.color), left ? "left" : "right",
                    left ? GAP : -GAP, places[i] - n.up * height);
            if (!n.outside) {
                name.put("bgcolor", Colours.css(Colours.VEIL));
            }
            name.putAll(Map.of("x", n.outside ? 1 : x.place(n.lastX), "xref", n.outside ? "paper" : "x",
                    "y", y.place(n.lastY), "yref", panel));
            names.add(name);
        }
        return names;
    }

    /** Returns the width of the widest name outside the plot. */
    static double widthOutside(List<Map<String, Object>> traces, Extent x, double outside) {
        return named(traces, x, null, outside).stream().filter(Named::outside)
                .mapToDouble(n -> TextWidth.of(n.name, Completion.NAME)).max().orElse(0);
    }

    private static List<Named> named(List<Map<String, Object>> traces, Extent x, Extent y, double outside) {
        boolean manyBars = traces.stream().filter(trace -> "bar".equals(trace.get("type"))).count() > 1;
        List<Named> named = new ArrayList<>();
        for (Map<String, Object> trace : traces) {
            String name = name(trace);
            boolean bar = "bar".equals(trace.get("type"));
            int last = rightmost(trace, x);
            if (name.isEmpty() || last < 0 || bar && !manyBars) {
                continue;
            }
            Object lastX = trace.containsKey("x") ? list(trace.get("x")).get(last) : last;
            Object lastY = list(trace.get("y")).get(last);
            double right = x.pixels(x.place(lastX), 1);
            boolean cloud = last > 0 && !String.valueOf(trace.get("mode")).contains("lines");
            String ink = color(trace);
            named.add(new Named(name, ink, lastX, lastY, right, y == null ? 0 : y.pixels(y.place(lastY), 1), cloud || right >= outside));
        }
        return named;
    }

    /** Returns a trace's name in as many letters as there is room for. */
    static String name(Map<String, Object> trace) {
        return TextWidth.cut(text(trace.get("name")), Completion.NAME, WIDEST);
    }

    private static String color(Map<String, Object> trace) {
        boolean line = String.valueOf(trace.get("mode")).contains("lines");
        return String.valueOf(map(trace.get(line ? "line" : "marker")).getOrDefault("color", Colours.css(Colours.INK)));
    }

    /** Moves names that are sorted from the highest down so far apart that none overlaps another, and all stay in the panel. */
    private static double[] spread(double[] wanted, double height) {
        double[] places = wanted.clone();
        for (int i = 1; i < places.length; i++) {
            places[i] = Math.min(places[i], places[i - 1] - LINE);
        }
        double floor = LINE / 2;
        for (int i = places.length - 1; i >= 0 && places[i] < floor; i--) {
            places[i] = floor;
            floor += LINE;
        }
        return places;
    }

    /** Returns the index of the rightmost point with a height; −1 if there is none. */
    private static int rightmost(Map<String, Object> trace, Extent x) {
        double[] ys = Json.numbers(trace.get("y"));
        List<?> xs = list(trace.get("x"));
        return IntStream.range(0, ys.length).filter(i -> Double.isFinite(ys[i]) && (xs.isEmpty() || i < xs.size())).boxed()
                .max(Comparator.comparingDouble((Integer i) -> xs.isEmpty() ? i : x.place(xs.get(i)))).orElse(-1);
    }

    /** Returns the names beside the beginnings of paths, on a veil because it may be dark there. */
    static List<Map<String, Object>> atStarts(List<Map<String, Object>> traces, Extent x) {
        List<Map<String, Object>> names = new ArrayList<>();
        for (Map<String, Object> trace : traces) {
            if (!name(trace).isEmpty() && !list(trace.get("x")).isEmpty()) {
                Object startX = list(trace.get("x")).get(0);
                boolean left = x.pixels(x.place(startX), 1) < 2 / 3.0;
                Map<String, Object> name = start(name(trace), left);
                name.putAll(Map.of("x", startX, "y", list(trace.get("y")).get(0), "xref", "x", "yref", "y"));
                names.add(name);
            }
        }
        return names;
    }

    /** Returns a path's name, at the right of its beginning or at the left. */
    static Map<String, Object> start(String name, boolean right) {
        Map<String, Object> annotation = Completion.annotation(name, Completion.font(Completion.NAME), right ? "left" : "right",
                right ? GAP : -GAP, GAP + 4);
        annotation.put("bgcolor", Colours.css(Colours.VEIL));
        return new LinkedHashMap<>(annotation);
    }
}
