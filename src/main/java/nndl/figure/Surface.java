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
    private static final double NARROWEST = 1e-300;
    private static final int MOST_STEPS = 1000; // of a path that are drawn
    private static final double NEAR = 0.005; // of one step to another that is drawn, as a share of the rectangle
    private static final int WIDTH = 720;
    private static final int HEIGHT = 480;
    private static final double LIFT = 0.02; // of a path above a landscape, as a share of its height, so that no point sinks in

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
        this.title = Drawn.title("the title", title);
        this.c = Check.given("the function", c);
        xs = grid("v₁", v1);
        ys = grid("v₂", v2);
        z = Arrays.stream(ys)
                .mapToObj(y -> Arrays.stream(xs).map(x -> c.applyAsDouble(new double[] {x, y})).toArray())
                .toArray(double[][]::new);
        for (int j = 0; j < GRID; j++) {
            for (int i = 0; i < GRID; i++) {
                if (!Drawn.isDrawn(z[j][i])) {
                    throw Check.wrong("the function is %s at v₁ = %s, v₂ = %s, but must be a number between −10³⁰⁰ and 10³⁰⁰ "
                            + "everywhere in the rectangle: choose other ranges, or another function",
                            Numbers.brief(z[j][i]), Numbers.brief(xs[i]), Numbers.brief(ys[j]));
                }
            }
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
        Drawn.values("the range of " + name, ends);
        if (ends.length != 2 || ends[0] >= ends[1]) {
            throw Check.wrong("the range of %s is %s, but must be two numbers, the smaller first", name, Arrays.toString(ends));
        }
        double[] grid = IntStream.range(0, GRID).mapToDouble(i -> ends[0] + (ends[1] - ends[0]) * i / (GRID - 1)).toArray();
        if (ends[1] - ends[0] < NARROWEST || IntStream.range(1, GRID).anyMatch(i -> grid[i] <= grid[i - 1])) {
            throw Check.wrong("the range of %s is %s, but that is too narrow to be divided", name, Arrays.toString(ends));
        }
        return grid;
    }

    /** Adds a path, named at its start. From where it leaves the rectangle, it is not shown. */
    public Surface path(String name, GradientDescent run) {
        String checked = Drawn.name("the name", name);
        double[] start = Check.given("the run", run).position(0);
        if (start.length != 2) {
            throw Check.wrong("the run has %d variables, but a surface has 2", start.length);
        }
        if (!isInside(start)) {
            throw Check.wrong("the path \"%s\" starts at %s, outside the surface: start it inside, or choose larger ranges for the surface",
                    checked, Numbers.exact(start));
        }
        paths.put(checked, run);
        return this;
    }

    private boolean isInside(double[] v) {
        return v[0] >= xs[0] && v[0] <= xs[GRID - 1] && v[1] >= ys[0] && v[1] <= ys[GRID - 1];
    }

    /** A step of a path: its number and where it is. */
    private record Step(int number, double[] v) {}

    /** Returns how many steps a path takes before it leaves the rectangle. */
    private int inside(GradientDescent run) {
        int inside = 0;
        while (inside < run.length() && isInside(run.position(inside))) {
            inside++;
        }
        return inside;
    }

    /** Returns the steps of a path up to the last one before it leaves the rectangle; of a long path not those that cover others. */
    private List<Step> steps(GradientDescent run) {
        int inside = inside(run);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < inside && steps.size() < MOST_STEPS; i++) {
            Step step = new Step(i, run.position(i));
            if (inside <= MOST_STEPS || i == 0 || i == inside - 1 || isApart(step.v, steps.get(steps.size() - 1).v)) {
                steps.add(step);
            }
        }
        return steps;
    }

    private boolean isApart(double[] v, double[] w) {
        return Math.abs(v[0] - w[0]) > NEAR * (xs[GRID - 1] - xs[0]) || Math.abs(v[1] - w[1]) > NEAR * (ys[GRID - 1] - ys[0]);
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
            List<Step> steps = steps(run);
            traces.add(ScatterTrace.builder(column(steps, 0), column(steps, 1)).name(name)
                    .mode(ScatterTrace.Mode.LINE_AND_MARKERS)
                    .line(Line.builder().color(color).width(2.5).build())
                    .marker(Marker.builder().color(color).size(7).build()).build());
        });
        Map<String, Object> plotly = PlotlyJson.of(new Figure(layout, traces.toArray(new Trace[0])));
        List<Map<String, Object>> data = Json.list(plotly.get("data")).stream().map(Json::map).toList();
        data.get(0).put("hovertemplate", heightAt());
        int path = 1;
        for (Map.Entry<String, GradientDescent> entry : paths.entrySet()) {
            addWords(data.get(path++), entry.getKey(), steps(entry.getValue()));
        }
        return PlotlyJson.drawing(plotly, toString());
    }

    /** Says of each step of a path, when the pointer is on it, which it is, where and how high. */
    private void addWords(Map<String, Object> trace, String name, List<Step> steps) {
        trace.put("text", steps.stream().map(Step::number).toList());
        trace.put("customdata", steps.stream().map(step -> c.applyAsDouble(step.v)).toList());
        trace.put("hovertemplate", Hover.sentence(Hover.words(name) + ", step %{text}: " + place() + ", C = "
                + Hover.number("customdata", Colours.range(z))));
    }

    private String heightAt() {
        return Hover.sentence("at " + place() + " C is " + Hover.number("z", Colours.range(z)));
    }

    private String place() {
        return "v₁ = " + Hover.number("x", new double[] {xs[0], xs[GRID - 1]})
                + ", v₂ = " + Hover.number("y", new double[] {ys[0], ys[GRID - 1]});
    }

    private static Object[] boxed(double[] values) {
        return Arrays.stream(values).boxed().toArray();
    }

    private static double[] column(List<Step> steps, int variable) {
        return steps.stream().mapToDouble(step -> step.v[variable]).toArray();
    }

    /** Draws the landscape in Plotly's own form, because tablesaw-jsplot has no such figure. */
    private Drawing drawLandscape() {
        List<Object> data = new ArrayList<>();
        data.add(Map.of("type", "surface", "x", xs, "y", ys, "z", z, "hovertemplate", heightAt()));
        double[] range = Colours.range(z);
        paths.forEach((name, run) -> {
            List<Step> steps = steps(run);
            double[] lifted = steps.stream().mapToDouble(step -> c.applyAsDouble(step.v) + LIFT * (range[1] - range[0])).toArray();
            String color = Colours.path(data.size() - 1);
            Map<String, Object> path = new LinkedHashMap<>(Map.of("type", "scatter3d", "mode", "lines+markers", "name", name,
                    "x", column(steps, 0), "y", column(steps, 1), "z", lifted, "line", Map.of("color", color, "width", 5),
                    "marker", Map.of("color", color, "size", 2.5, "opacity", 1, "line", Map.of("width", 0))));
            addWords(path, name, steps);
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
        paths.forEach((name, run) -> {
            words.append("\n").append(name).append(": ").append(run);
            List<Step> steps = steps(run);
            int last = steps.get(steps.size() - 1).number;
            if (last < inside(run) - 1) {
                words.append("; it is drawn up to step ").append(Numbers.brief(last));
            }
        });
        return words.toString();
    }
}
