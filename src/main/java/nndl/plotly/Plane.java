package nndl.plotly;

import static nndl.plotly.Completion.font;
import static nndl.plotly.Json.list;
import static nndl.plotly.Json.map;
import static nndl.plotly.Json.number;
import static nndl.plotly.Json.text;
import static nndl.plotly.PlotlyJson.child;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nndl.show.Colours;
import nndl.util.Numbers;

/** Completes a figure with an x and a y axis, or with two panels above one x axis: curves, points, bars, contours, a heat map. */
final class Plane {
    static final double FULL_BAR = 0.8; // the share of a place that its bars take
    static final double BESIDE_BAR = 4; // between a bar's end and its number
    static final double LEAST = 11; // the size of the smallest letters

    private static final int TICK_LENGTH = 5;
    private static final int LAST_TICK = 10;
    private static final int STANDOFF = 8; // between the numbers along an axis and its title
    private static final int BESIDE_NAME = 3; // between a category's place and its name, where there is no tick
    private static final double BELOW_TICK = 4; // between a tick and its text
    private static final double OUTSIDE = 0.8; // curves that end behind this share of the x axis are named outside the plot
    private static final double WIDE_MARGINS = 120; // at the left and the right together
    private static final double WIDEST_CATEGORY = 0.37; // of the figure's width
    private static final int MOST = 8; // ticks on an axis
    private static final int MOST_WHOLE = 11; // on an x axis of whole numbers, such as epochs

    private final Map<String, Object> layout;
    private final List<Map<String, Object>> traces;
    private final List<String> panels; // the y axes from top to bottom, by the traces' names for them: y, y2
    private final List<Map<String, Object>> annotations = new ArrayList<>();
    private final Extent x;
    private final List<Extent> ys = new ArrayList<>(); // of each panel
    private final List<Map<String, Object>> bars;
    private final boolean upright; // whether the bars are so narrow that their numbers are turned
    private double width; // of the plot area
    private double height;

    Plane(Map<String, Object> layout, List<Map<String, Object>> traces) {
        this.layout = layout;
        this.traces = traces;
        List<String> used = traces.stream().map(Plane::panel).distinct().sorted().toList();
        panels = layout.containsKey("yaxis2") || used.size() > 1 ? List.of("y", "y2") : List.of("y");
        x = Extent.of("x", child(layout, "xaxis"), traces);
        for (String panel : panels) {
            ys.add(Extent.of("y", child(layout, axisKey(panel)), in(panel)));
        }
        bars = traces.stream().filter(trace -> Completion.type(trace).equals("bar")).toList();
        double slot = (number(layout.get("width"), 0) - WIDE_MARGINS) / Math.max(1, x.names().size() * bars.size());
        upright = widest(bars, Completion.TICK) > slot;
    }

    /** Returns the width of the widest number at a bar's end. */
    private static double widest(List<Map<String, Object>> bars, double size) {
        return bars.stream().flatMap(trace -> list(trace.get("y")).stream())
                .mapToDouble(y -> TextWidth.of(Numbers.brief(number(y, 0)), size)).max().orElse(0);
    }

    /** Returns the y axis on which a trace is drawn. */
    static String panel(Map<String, Object> trace) {
        return String.valueOf(trace.getOrDefault("yaxis", "y"));
    }

    /** Returns an axis's key in the layout: y2 → yaxis2. */
    static String axisKey(String axis) {
        return axis.charAt(0) + "axis" + axis.substring(1);
    }

    private List<Map<String, Object>> in(String panel) {
        return traces.stream().filter(trace -> panel(trace).equals(panel)).toList();
    }

    void complete() {
        double top = Completion.top(layout);
        double bottom = Completion.EDGE + titleRoom("xaxis") + TICK_LENGTH + BELOW_TICK; // and one line of texts or more
        height = number(layout.get("height"), 0) - top - bottom - Completion.TICK * TextWidth.LINE;
        makeRoomAtBars();
        List<Ticks> yTicks = IntStream.range(0, panels.size()).mapToObj(this::yTicks).toList();
        double left = Math.rint(leftMargin(yTicks));
        double right = Math.rint(IntStream.range(0, panels.size()).mapToDouble(this::namesOutside).max().orElse(0));
        width = number(layout.get("width"), 0) - left - right;
        Ticks xTicks = xTicks();
        bottom = Math.rint(bottom + xTicks.height(Completion.TICK));
        height = number(layout.get("height"), 0) - top - bottom;
        layout.put("margin", Map.of("l", left, "r", right, "t", top, "b", bottom, "pad", 0, "autoexpand", false));
        layout.put("showlegend", false); // names stand in its place
        axis("xaxis", x, xTicks).put("anchor", panels.get(panels.size() - 1));
        for (int p = 0; p < panels.size(); p++) {
            axis(axisKey(panels.get(p)), ys.get(p), yTicks.get(p)).putAll(Map.of("anchor", "x", "domain", domain(p)));
            completeTraces(p);
        }
        layout.put("annotations", annotations);
    }

    /** Lengthens the y axis of bars, so that the number at each bar's end has room. */
    private void makeRoomAtBars() {
        if (!bars.isEmpty()) {
            double room = 2 * BESIDE_BAR + (upright ? widest(bars, LEAST) : Completion.TICK);
            ys.replaceAll(y -> y.type().equals("linear") ? y.longer(room / (height - 2 * room)) : y);
        }
    }

    /** Returns the room that an axis's title takes. */
    private double titleRoom(String axis) {
        return title(axis).isEmpty() ? 0 : Completion.AXIS_TITLE * TextWidth.LINE + STANDOFF;
    }

    private double leftMargin(List<Ticks> yTicks) {
        return IntStream.range(0, panels.size())
                .mapToDouble(p -> titleRoom(axisKey(panels.get(p))) + yTicks.get(p).width(Completion.TICK))
                .max().orElse(0) + Completion.EDGE + TICK_LENGTH + BELOW_TICK;
    }

    private List<Double> domain(int panel) {
        return panels.size() == 1 ? List.of(0.0, 1.0) : panel == 0 ? List.of(0.56, 1.0) : List.of(0.0, 0.44);
    }

    private double panelHeight(int panel) {
        return height * (domain(panel).get(1) - domain(panel).get(0));
    }

    private Ticks yTicks(int panel) {
        double room = panelHeight(panel) / 32;
        return ticks(ys.get(panel), ticks -> ticks.values().size() <= Math.min(MOST, room), Integer.MAX_VALUE);
    }

    private Ticks xTicks() {
        return ticks(x, fitting -> {
            double room = width / Math.abs(x.to() - x.from()) * spacing(fitting);
            return fitting.values().size() <= (x.whole() ? MOST_WHOLE : MOST) && fitting.width(Completion.TICK) + 14 <= room;
        }, width / Math.abs(x.to() - x.from()) - 8);
    }

    /** Returns how far apart the ticks are, by the axis's own measure. */
    private double spacing(Ticks ticks) {
        List<?> values = ticks.values();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < values.size(); i++) {
            least = Math.min(least, Math.abs(x.place(values.get(i)) - x.place(values.get(i - 1))));
        }
        return least;
    }

    /** Returns the ticks of an axis; categories have one each, with a text that is broken at this width. */
    private Ticks ticks(Extent extent, Predicate<Ticks> fits, double slot) {
        double low = Math.min(extent.from(), extent.to());
        double high = Math.max(extent.from(), extent.to());
        return switch (extent.type()) {
            case "category" -> categories(extent.names(), slot);
            case "log" -> Ticks.logarithmic(low, high, fits);
            default -> Ticks.linear(low, high, extent.whole(), fits);
        };
    }

    /** Returns a tick for each category or, where even broken texts have no room, for every second, third, … */
    private Ticks categories(List<String> names, double slot) {
        double widest = WIDEST_CATEGORY * number(layout.get("width"), 0);
        for (int step = 1; ; step++) {
            List<String> some = new ArrayList<>();
            for (int i = 0; i < names.size(); i += step) {
                some.add(names.get(i));
            }
            double room = slot * step;
            Ticks ticks = new Ticks(some, some.stream()
                    .map(name -> TextWidth.wrapped(TextWidth.cut(name, Completion.TICK, widest), Completion.TICK, room)).toList());
            if (some.size() == 1 || ticks.width(Completion.TICK) <= room) {
                return ticks;
            }
        }
    }

    private Map<String, Object> axis(String key, Extent extent, Ticks ticks) {
        Map<String, Object> axis = child(layout, key);
        boolean category = extent.type().equals("category");
        axis.keySet().retainAll(List.of("title"));
        if (!text(axis.get("title")).isEmpty()) {
            axis.put("title", new LinkedHashMap<>(Map.of("text", cut(key, text(axis.get("title"))), "font", font(Completion.AXIS_TITLE),
                    "standoff", STANDOFF)));
        }
        axis.put("type", extent.type());
        if (category) {
            axis.put("categoryorder", "array");
            axis.put("categoryarray", extent.names());
        }
        axis.put("range", List.of(extent.from(), extent.to()));
        axis.put("autorange", false);
        axis.put("tickmode", "array");
        axis.put("tickvals", ticks.values());
        axis.put("ticktext", ticks.texts());
        axis.put("tickangle", 0);
        axis.put("tickfont", font(Completion.TICK));
        axis.put("ticks", category ? "" : "outside");
        axis.put("ticklen", TICK_LENGTH);
        axis.put("tickcolor", Colours.css(Colours.AXIS));
        axis.put("ticklabelstandoff", category ? BESIDE_NAME : 0);
        boolean field = traces.stream().anyMatch(trace -> List.of("contour", "heatmap").contains(Completion.type(trace)));
        axis.put("showgrid", !category && !field);
        axis.put("gridcolor", Colours.css(Colours.GRID));
        axis.put("gridwidth", 1);
        axis.put("zeroline", !field && extent.type().equals("linear") && (extent.from() * extent.to() < 0 || !bars.isEmpty()));
        axis.put("zerolinecolor", Colours.css(Colours.ZERO));
        axis.put("zerolinewidth", 1);
        axis.put("showline", !field);
        axis.put("linecolor", Colours.css(Colours.AXIS));
        axis.put("linewidth", 1);
        axis.put("mirror", false);
        axis.put("automargin", false);
        axis.put("fixedrange", category);
        return axis;
    }

    /** Returns an axis's title in as many letters as there is room for along the axis. */
    private String cut(String key, String title) {
        return TextWidth.cut(title, Completion.AXIS_TITLE, key.startsWith("x") ? width : height / panels.size());
    }

    private void completeTraces(int p) {
        layout.put("barmode", "group");
        layout.put("bargap", 1 - FULL_BAR);
        String panel = panels.get(p);
        PanelTraces completed = new PanelTraces(panel, x, ys.get(p), title("xaxis"), title(axisKey(panel)), width, bars, upright);
        for (Map<String, Object> trace : in(panel)) {
            annotations.addAll(completed.complete(trace, Colours.curve(traces.indexOf(trace))));
        }
        List<Map<String, Object>> names = hasContours(p) ? Names.atStarts(in(panel), x)
                : Names.atEnds(in(panel), panel, x, ys.get(p), width, panelHeight(p), OUTSIDE);
        if (hasContours(p)) { // the heights of lines make room for the names of paths
            annotations.removeIf(height -> names.stream().anyMatch(name -> box(name, p).intersects(box(height, p))));
        }
        annotations.addAll(names);
    }

    /** Returns where an annotation stands in the plot, in pixels from its bottom left corner. */
    private Rectangle2D box(Map<String, Object> annotation, int p) {
        double size = number(map(annotation.get("font")).get("size"), 0);
        double wide = TextWidth.of(text(annotation.get("text")), size);
        double left = x.pixels(number(annotation.get("x"), 0), width) + number(annotation.get("xshift"), 0);
        double middle = ys.get(p).pixels(number(annotation.get("y"), 0), panelHeight(p)) + number(annotation.get("yshift"), 0);
        double before = switch (text(annotation.get("xanchor"))) {
            case "left" -> 0;
            case "right" -> wide;
            default -> wide / 2;
        };
        return new Rectangle2D.Double(left - before, middle - size, wide, 2 * size);
    }

    private String title(String axis) {
        return text(map(layout.get(axis)).get("title"));
    }

    private boolean hasContours(int p) {
        return in(panels.get(p)).stream().anyMatch(trace -> Completion.type(trace).equals("contour"));
    }

    /** Returns the margin at the right: room for names, and for half of the last number below the x axis. */
    private double namesOutside(int p) {
        double names = hasContours(p) ? 0 : Names.widthOutside(in(panels.get(p)), x, OUTSIDE);
        return Math.max(LAST_TICK, names + Names.GAP) + Completion.EDGE;
    }
}
