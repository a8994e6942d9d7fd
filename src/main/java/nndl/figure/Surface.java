package nndl.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nndl.GradientDescent;
import nndl.plotly.Hover;
import nndl.plotly.Json;
import nndl.plotly.PlotlyJson;
import nndl.show.Colours;
import nndl.show.Drawable;
import nndl.show.Drawing;
import nndl.util.Check;
import nndl.util.Numbers;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.ContourTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A function C of two variables over a rectangle, with paths of gradient descent on it. It can be seen from above, as
 * {@link #contours}, or as a {@link #landscape}.
 *
 * <p>Chapter 1, section "Learning with gradient descent".
 */
public final class Surface implements Drawable {
    private static final int GRID = 41;
    private static final int WIDTH = 720;
    private static final int HEIGHT = 480;
    private static final double LIFT = 0.02; // of a path above a landscape, as a share of its height, so that no point sinks in

    private static final String PLACE = "v₁ = " + Hover.number("x") + ", v₂ = " + Hover.number("y");
    private static final String HEIGHT_AT = Hover.sentence("at " + PLACE + " C is " + Hover.number("z"));

    private final String title;
    private final ToDoubleFunction<double[]> c;
    private final double[] xs;
    private final double[] ys;
    private final double[][] z; // [y][x]
    private final Map<String, GradientDescent> paths = new LinkedHashMap<>();
    private boolean fromAbove = true; // otherwise as a landscape

    /**
     * Creates a surface.
     *
     * @param title the title of the figure
     * @param c the function, of vectors (v₁, v₂)
     * @param v1 the ends of the range of v₁, the smaller first
     * @param v2 the ends of the range of v₂, the smaller first
     */
    public Surface(String title, ToDoubleFunction<double[]> c, double[] v1, double[] v2) {
        this.title = Check.given("the title", title);
        this.c = Check.given("the function", c);
        xs = grid("v₁", v1);
        ys = grid("v₂", v2);
        z = Arrays.stream(ys)
                .mapToObj(y -> Arrays.stream(xs).map(x -> c.applyAsDouble(new double[] {x, y})).toArray())
                .toArray(double[][]::new);
        for (double[] row : z) {
            Check.finite("the function", row);
        }
    }

    private Surface(String title, ToDoubleFunction<double[]> c, double[] xs, double[] ys, double[][] z) {
        this.title = title;
        this.c = c;
        this.xs = xs;
        this.ys = ys;
        this.z = z;
    }

    private static double[] grid(String name, double[] ends) {
        Check.finite("the range of " + name, ends);
        if (ends.length != 2 || ends[0] >= ends[1]) {
            throw Check.wrong("the range of %s is %s, but must be two numbers, the smaller first", name, Arrays.toString(ends));
        }
        return IntStream.range(0, GRID).mapToDouble(i -> ends[0] + (ends[1] - ends[0]) * i / (GRID - 1)).toArray();
    }

    /** Adds a path, named at its start. From where it leaves the rectangle, it is not shown. */
    public Surface path(String name, GradientDescent run) {
        if (Check.given("the run", run).position(0).length != 2) {
            throw Check.wrong("the run has %d variables, but a surface has 2", run.position(0).length);
        }
        paths.put(Check.given("the name", name), run);
        return this;
    }

    /** Returns the steps of a path up to the last one before it leaves the rectangle. */
    private List<double[]> steps(GradientDescent run) {
        List<double[]> steps = new ArrayList<>();
        for (int i = 0; i < run.length(); i++) {
            double[] v = run.position(i);
            if (!(v[0] >= xs[0] && v[0] <= xs[GRID - 1] && v[1] >= ys[0] && v[1] <= ys[GRID - 1])) {
                break;
            }
            steps.add(v);
        }
        return steps;
    }

    /** Returns the same surface seen from above, with lines of equal height and the paths. This is the default. */
    public Surface contours() {
        return seen(true);
    }

    /** Returns the same surface as hills and valleys, which the mouse can turn. */
    public Surface landscape() {
        return seen(false);
    }

    private Surface seen(boolean fromAbove) {
        Surface copy = new Surface(title, c, xs, ys, z);
        copy.paths.putAll(paths);
        copy.fromAbove = fromAbove;
        return copy;
    }

    @Override
    public Drawing drawing() {
        return fromAbove ? drawContours() : drawLandscape();
    }

    private Drawing drawContours() {
        Layout layout = Layout.builder(title).width(560).height(560).showLegend(false)
                .xAxis(Axis.builder().title("v₁").build())
                .yAxis(Axis.builder().title("v₂").build())
                .build();
        List<Trace> traces = new ArrayList<>(List.of(ContourTrace.builder(boxed(xs), boxed(ys), z).build()));
        paths.forEach((name, run) -> {
            String color = Colours.path(traces.size() - 1);
            traces.add(ScatterTrace.builder(column(steps(run), 0), column(steps(run), 1)).name(name)
                    .mode(ScatterTrace.Mode.LINE_AND_MARKERS)
                    .line(Line.builder().color(color).width(2.5).build())
                    .marker(Marker.builder().color(color).size(7).build()).build());
        });
        Map<String, Object> plotly = PlotlyJson.of(new Figure(layout, traces.toArray(new Trace[0])));
        List<Map<String, Object>> data = Json.list(plotly.get("data")).stream().map(Json::map).toList();
        data.get(0).put("hovertemplate", HEIGHT_AT);
        int path = 1;
        for (Map.Entry<String, GradientDescent> entry : paths.entrySet()) {
            addWords(data.get(path++), entry.getKey(), heights(steps(entry.getValue())));
        }
        return PlotlyJson.drawing(plotly, toString());
    }

    /** Says of each step of a path, when the pointer is on it, which it is, where and how high. */
    private static void addWords(Map<String, Object> trace, String name, double[] heights) {
        trace.put("customdata", Arrays.stream(heights).boxed().toList());
        trace.put("hovertemplate", Hover.sentence(name + ", step %{pointNumber}: " + PLACE + ", C = " + Hover.number("customdata")));
    }

    private static Object[] boxed(double[] values) {
        return Arrays.stream(values).boxed().toArray();
    }

    private static double[] column(List<double[]> steps, int variable) {
        return steps.stream().mapToDouble(v -> v[variable]).toArray();
    }

    private double[] heights(List<double[]> steps) {
        return steps.stream().mapToDouble(c).toArray();
    }

    /** Draws the landscape in Plotly's own form, because tablesaw-jsplot has no such figure. */
    private Drawing drawLandscape() {
        List<Object> data = new ArrayList<>();
        data.add(Map.of("type", "surface", "x", xs, "y", ys, "z", z, "hovertemplate", HEIGHT_AT));
        double[] range = Colours.range(z);
        paths.forEach((name, run) -> {
            List<double[]> steps = steps(run);
            double[] lifted = Arrays.stream(heights(steps)).map(height -> height + LIFT * (range[1] - range[0])).toArray();
            String color = Colours.path(data.size() - 1);
            Map<String, Object> path = new LinkedHashMap<>(Map.of("type", "scatter3d", "mode", "lines+markers", "name", name,
                    "x", column(steps, 0), "y", column(steps, 1), "z", lifted, "line", Map.of("color", color, "width", 5),
                    "marker", Map.of("color", color, "size", 2.5, "opacity", 1, "line", Map.of("width", 0))));
            addWords(path, name, heights(steps));
            data.add(path);
        });
        Map<String, Object> scene = Map.of("xaxis", axis("v₁"), "yaxis", axis("v₂"), "zaxis", axis("C"));
        Map<String, Object> layout = Map.of("title", Map.of("text", title), "width", WIDTH, "height", HEIGHT, "scene", scene);
        return PlotlyJson.drawing(PlotlyJson.of(data, layout), toString());
    }

    private static Map<String, Object> axis(String name) {
        return Map.of("title", Map.of("text", name));
    }

    /** Describes the surface in words. */
    @Override
    public String toString() {
        double[] range = Colours.range(z);
        StringBuilder words = new StringBuilder("Surface " + (fromAbove ? "from above" : "as a landscape") + ": " + title
                + "\nC from " + Numbers.brief(range[0]) + " to " + Numbers.brief(range[1])
                + " over v₁ from " + Numbers.brief(xs[0]) + " to " + Numbers.brief(xs[GRID - 1])
                + " and v₂ from " + Numbers.brief(ys[0]) + " to " + Numbers.brief(ys[GRID - 1]));
        paths.forEach((name, run) -> words.append("\n").append(name).append(": ").append(run));
        return words.toString();
    }
}
