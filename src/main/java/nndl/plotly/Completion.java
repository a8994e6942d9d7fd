package nndl.plotly;

import static nndl.plotly.Json.list;
import static nndl.plotly.Json.map;
import static nndl.plotly.Json.number;
import static nndl.plotly.Json.text;
import static nndl.plotly.PlotlyJson.child;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nndl.show.Colours;

/**
 * The stage between a figure's description and its painters: everything that decides the look becomes explicit, so that
 * plotly.js and the still picture have nothing left to choose and show the same. Curves, points, bars, contours and heat maps are
 * completed by {@link Plane}, landscapes by {@link Scene}; of other figures only the paper and the fonts, and plotly.js chooses
 * the rest.
 */
final class Completion {
    static final String FAMILY = "DejaVu Sans, Verdana, Arial, sans-serif";
    static final double TITLE = 15;
    static final double AXIS_TITLE = 13;
    static final double TICK = 12;
    static final double NAME = 13;
    static final int EDGE = 14; // between the card's edge and what is written next to it

    private static final double BASELINE = 24; // of the title's first line, from the top
    private static final double TITLE_LINE = TITLE * 1.3; // Plotly's line spacing
    private static final int TITLE_LINES = 4; // at most, or one more
    private static final Set<String> PLANE = Set.of("scatter", "bar", "contour", "heatmap");
    private static final Set<String> SPACE = Set.of("surface", "scatter3d");
    private static final Set<String> TEXTS = Set.of("title", "text", "name", "x", "y", "labels", "tickvals", "ticktext"); // by their keys

    /** Plotly's buttons that hand a figure to a server, or that select points, of which nothing would come. */
    private static final List<String> NO_BUTTONS = List.of("sendChartToCloud", "lasso2d", "select2d");

    private Completion() {}

    /** Returns a completed copy of a figure, {@code {data: […], layout: {…}, config: {…}}}. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> of(Map<String, Object> plotly) {
        Map<String, Object> figure = (Map<String, Object>) copy("", plotly);
        Map<String, Object> layout = child(figure, "layout");
        List<Map<String, Object>> traces = list(figure.get("data")).stream().map(Json::map).toList();
        frame(layout);
        switch (kind(traces)) {
            case PLANE -> new Plane(layout, traces).complete();
            case SPACE -> Scene.complete(layout, traces);
            default -> layout.putIfAbsent("margin", Map.of("l", 70, "r", 40, "t", top(layout), "b", 65));
        }
        figure.put("config", Map.of("displaylogo", false, "scrollZoom", false, "responsive", false, "typesetMath", false,
                "modeBarButtonsToRemove", NO_BUTTONS));
        return figure;
    }

    /** What kinds of figures there are, by who completes and paints them. */
    enum Kind { PLANE, SPACE, OTHER }

    static Kind kind(List<Map<String, Object>> traces) {
        if (traces.stream().allMatch(trace -> PLANE.contains(type(trace)))) {
            return Kind.PLANE;
        }
        boolean space = traces.stream().allMatch(trace -> SPACE.contains(type(trace)))
                && traces.stream().anyMatch(trace -> type(trace).equals("surface"));
        return space ? Kind.SPACE : Kind.OTHER;
    }

    /** Returns what a trace is, in Plotly's word or, for bars that do not stand side by side, in ours. */
    static String type(Map<String, Object> trace) {
        return "h".equals(trace.get("orientation")) ? "horizontal bars" : String.valueOf(trace.getOrDefault("type", "scatter"));
    }

    /** The card: its size, colours, fonts, title and buttons. */
    private static void frame(Map<String, Object> layout) {
        layout.putIfAbsent("width", 720);
        layout.putIfAbsent("height", 380);
        layout.put("paper_bgcolor", Colours.css(Colours.PAPER));
        layout.put("plot_bgcolor", Colours.css(Colours.PAPER));
        layout.put("font", font(TICK));
        layout.put("hovermode", "closest");
        layout.put("meta", new LinkedHashMap<>(Map.of("dark", Colours.dark())));
        child(layout, "modebar").put("remove", NO_BUTTONS);
        String title = text(layout.get("title"));
        if (!title.isEmpty()) {
            double width = number(layout.get("width"), 0);
            double height = number(layout.get("height"), 0);
            Map<String, Object> bold = font(TITLE);
            bold.put("weight", 700);
            layout.put("title", new LinkedHashMap<>(Map.of(
                    "text", wrapped(title, width - 2 * EDGE),
                    "font", bold,
                    "x", EDGE / width, "xref", "container", "xanchor", "left",
                    "y", 1 - BASELINE / height, "yref", "container", "yanchor", "bottom",
                    "automargin", false)));
        }
    }

    private static String wrapped(String title, double width) {
        String some = TextWidth.cut(title, TITLE * 1.1, TITLE_LINES * width);
        String words = Arrays.stream(some.split(" ")).map(word -> TextWidth.cut(word, TITLE * 1.1, width)).collect(Collectors.joining(" "));
        return TextWidth.wrapped(words, TITLE * 1.1, width);
    }

    /** Returns how far from the top the plot area may begin. */
    static double top(Map<String, Object> layout) {
        String title = String.valueOf(map(layout.get("title")).getOrDefault("text", ""));
        return title.isEmpty() ? EDGE + 4 : BASELINE + EDGE + (PlotlyText.lines(title).size() - 1) * TITLE_LINE;
    }

    /** Returns a font in Plotly's form. */
    static Map<String, Object> font(double size) {
        return font(size, Colours.css(Colours.INK));
    }

    /** Returns the same in another colour. */
    static Map<String, Object> font(double size, String color) {
        return new LinkedHashMap<>(Map.of("family", FAMILY, "size", size, "color", color));
    }

    /** Returns a text that stands at a place, moved by some pixels (upwards, as Plotly has it). */
    static Map<String, Object> annotation(String text, Map<String, Object> font, String xAnchor, double xShift, double yShift) {
        return new LinkedHashMap<>(Map.of("text", text, "font", font, "showarrow", false, "xanchor", xAnchor, "yanchor", "middle",
                "xshift", xShift, "yshift", yShift, "borderpad", 0, "borderwidth", 0, "textangle", 0));
    }

    /** Returns a copy of what stands under a key, its texts in Plotly's form. */
    private static Object copy(String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> copy.put(name, copy((String) name, member)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(member -> copy.add(copy(key, member)));
            return copy;
        }
        return value instanceof String text && TEXTS.contains(key) ? PlotlyText.of(text) : value;
    }
}
