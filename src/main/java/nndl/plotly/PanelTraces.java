package nndl.plotly;

import static nndl.plotly.Completion.annotation;
import static nndl.plotly.Completion.font;
import static nndl.plotly.Json.list;
import static nndl.plotly.Json.number;
import static nndl.plotly.Json.numbers;
import static nndl.plotly.PlotlyJson.child;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nndl.show.Colours;
import nndl.util.Numbers;

/** Completes the traces of one panel, with the numbers that are written at or in them. */
final class PanelTraces {
    private final String panel; // its y axis
    private final Extent x;
    private final Extent y;
    private final String xTitle;
    private final String yTitle;
    private final double width; // of the plot area
    private final List<Map<String, Object>> bars; // all traces of bars
    private final boolean upright; // whether the numbers of bars are turned
    private final List<Map<String, Object>> annotations = new ArrayList<>();

    PanelTraces(String panel, Extent x, Extent y, String xTitle, String yTitle, double width, List<Map<String, Object>> bars,
            boolean upright) {
        this.panel = panel;
        this.x = x;
        this.y = y;
        this.xTitle = xTitle;
        this.yTitle = yTitle;
        this.width = width;
        this.bars = bars;
        this.upright = upright;
    }

    /** Completes a trace, in this colour if it has none, and returns its annotations. */
    List<Map<String, Object>> complete(Map<String, Object> trace, String color) {
        annotations.clear();
        trace.put("showlegend", false);
        switch (Completion.type(trace)) {
            case "bar" -> completeBars(trace);
            case "contour" -> annotations.addAll(Contours.complete(trace));
            case "heatmap" -> completeHeatMap(trace);
            default -> completeScatter(trace, color);
        }
        return annotations;
    }

    private void completeScatter(Map<String, Object> trace, String color) {
        String mode = String.valueOf(trace.computeIfAbsent("mode", mode0 -> "lines"));
        Map<String, Object> line = child(trace, "line");
        Map<String, Object> marker = child(trace, "marker");
        if (mode.contains("lines")) {
            line.putIfAbsent("color", color);
            line.putIfAbsent("width", 2);
            line.putIfAbsent("dash", "solid");
            line.put("shape", "linear");
            line.put("simplify", false);
        }
        if (mode.contains("markers")) {
            marker.putIfAbsent("color", line.getOrDefault("color", color));
            marker.putIfAbsent("size", 6);
            marker.putIfAbsent("symbol", "circle");
            marker.put("opacity", 1);
            marker.put("line", Map.of("width", 0));
        }
        trace.put("cliponaxis", !isInside(trace));
        trace.put("connectgaps", false);
        trace.putIfAbsent("hovertemplate", Hover.point(xTitle, yTitle, Names.name(trace), x, y));
    }

    /** Returns whether all points lie within both axes, so that none is cut at the edge. */
    private boolean isInside(Map<String, Object> trace) {
        return isInside(x, Extent.values("x", trace).toArray()) && isInside(y, numbers(trace.get("y")));
    }

    private static boolean isInside(Extent extent, double[] values) {
        return extent.type().equals("category") || Arrays.stream(values).filter(Double::isFinite).map(extent::place)
                .allMatch(place -> extent.pixels(place, 1) >= 0 && extent.pixels(place, 1) <= 1);
    }

    /** Bars stand side by side at each place, each with its number at its end. */
    private void completeBars(Map<String, Object> trace) {
        int number = bars.indexOf(trace);
        double share = Plane.FULL_BAR / bars.size();
        double offset = number * share - Plane.FULL_BAR / 2;
        List<String> names = list(trace.get("x")).stream().map(Extent::name).toList();
        double[] heights = numbers(trace.get("y"));
        List<String> texts = Arrays.stream(heights).mapToObj(Numbers::brief).toList();
        trace.put("x", names);
        trace.put("width", share);
        trace.put("offset", offset);
        trace.put("text", texts);
        trace.put("textposition", "none"); // annotations say it, which Plotly does not shrink
        trace.put("hovertemplate", Hover.bar(xTitle, yTitle, bars.size() > 1 ? Names.name(trace) : ""));
        child(trace, "marker").putIfAbsent("color", Colours.curve(number));
        child(trace, "marker").put("line", Map.of("width", 0));
        for (int i = 0; i < Math.min(names.size(), heights.length); i++) {
            double away = Plane.BESIDE_BAR + (upright ? TextWidth.of(texts.get(i), Plane.LEAST) : Completion.TICK) / 2;
            Map<String, Object> label = annotation(texts.get(i), font(upright ? Plane.LEAST : Completion.TICK), "center", 0,
                    heights[i] < 0 ? -away : away);
            label.put("textangle", upright ? -90 : 0);
            label.putAll(Map.of("x", x.place(names.get(i)) + offset + share / 2, "y", heights[i], "xref", "x", "yref", panel));
            annotations.add(label);
        }
    }

    /** Cells have their numbers written in them, unless they are too narrow, in the colour that can be read there. */
    private void completeHeatMap(Map<String, Object> trace) {
        double[][] z = Json.matrix(trace.get("z"));
        double[] range = Colours.range(z);
        if (range[0] == range[1]) {
            range[1]++;
        }
        trace.putAll(Map.of("colorscale", Colours.Scale.BLUES.plotly(), "showscale", false, "zauto", false,
                "zmin", range[0], "zmax", range[1], "zsmooth", false, "xgap", 0, "ygap", 0));
        trace.put("x", x.names());
        trace.put("y", y.names());
        List<?> texts = list(trace.get("text"));
        double cell = width / x.names().size() - 4;
        double widest = texts.stream().flatMap(row -> list(row).stream()).mapToDouble(text -> TextWidth.of(text.toString(), 1))
                .max().orElse(0);
        double size = widest * Completion.TICK <= cell ? Completion.TICK : Plane.LEAST;
        for (int row = 0; row < z.length && widest * size <= cell; row++) {
            for (int column = 0; column < z[row].length && row < texts.size(); column++) {
                String ink = Colours.css(Colours.on(Colours.Scale.BLUES.at((z[row][column] - range[0]) / (range[1] - range[0]))));
                Map<String, Object> number = annotation(list(texts.get(row)).get(column).toString(), font(size, ink), "center", 0, 0);
                number.putAll(Map.of("x", column, "y", row, "xref", "x", "yref", "y"));
                annotations.add(number);
            }
        }
    }
}
