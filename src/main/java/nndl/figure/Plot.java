package nndl.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nndl.Epoch;
import nndl.History;
import nndl.Vectors;
import nndl.plotly.FigureText;
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
import tech.tablesaw.plotly.components.Symbol;
import tech.tablesaw.plotly.traces.ScatterTrace;

/**
 * Curves and points over a common x axis, in one panel or in two, one above the other. Each is named at its end rather than
 * in a legend. Notebooks display a plot as an interactive figure if Plotly is available, otherwise as a still picture.
 *
 * <pre>{@code
 * new Plot("The sigmoid function", "z", "σ(z)").line("σ", z, sigma)
 * }</pre>
 */
public final class Plot implements Drawable {
    /** The symbols of points, so that several sets of them differ by more than their colour. */
    private static final Symbol[] SIGNS = {Symbol.CIRCLE, Symbol.DIAMOND, Symbol.TRIANGLE_UP, Symbol.SQUARE};

    private static final int WIDTH = 720;
    private static final int PANEL_HEIGHT = 260;
    private static final double NARROWEST = 1e-300;
    private static final int MOST_SERIES = 1000;
    private static final int PLACES = 1_001; // at which a function is asked
    private static final int MOST_DRAWN = 50_000; // points of all curves together
    private static final int MOST_OF_A_LINE = 5000; // more than twice as many columns as the picture has
    private static final int MOST_OF_A_CLOUD = 25_000;

    private final String title;
    private final String xTitle;
    private final List<String> yTitles = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private double[] xRange; // null: that of the data
    private boolean logX;
    private boolean logY;

    /** One curve, or one set of points with a symbol. The panel is 0 or 1; the dash is Plotly's name for it. */
    private record Series(int panel, String name, Symbol sign, String color, String dash, double[] xs, double[] ys) {
        boolean isLine() {
            return sign == null;
        }

        String called() {
            return called(name);
        }

        static String called(String name) {
            return name.isEmpty() ? "a curve without a name" : "curve \"" + name + "\"";
        }

        /** Checks that a logarithmic axis can show these values; NaN leaves a gap there, too. */
        void aboveZero(String axis, double[] values) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] <= 0) {
                    throw Check.wrong("%s: %s value %d is %s, but a logarithmic axis shows only numbers above 0: leave it out, "
                            + "or do without a logarithmic axis", called(), axis, i, Numbers.brief(values[i]));
                }
            }
        }

        /** Returns which values cannot be drawn, in words; empty if all can. */
        String gaps() {
            int[] missing = IntStream.range(0, ys.length).filter(i -> !Drawn.isDrawn(ys[i])).toArray();
            if (missing.length == 0) {
                return "";
            }
            String first = "value " + missing[0] + " is " + Numbers.brief(ys[missing[0]]);
            return called() + ": " + (missing.length == ys.length
                    ? "there is nothing to draw, " + first
                    : first + (missing.length == 1 ? " and leaves a gap" : ", the first of " + missing.length + " that leave a gap"));
        }

        /** Returns whether what cannot be drawn is more than the gaps that are left on purpose. */
        boolean goesWrong() {
            return Arrays.stream(ys).noneMatch(Drawn::isDrawn) || Arrays.stream(ys).anyMatch(y -> !Double.isNaN(y) && !Drawn.isDrawn(y));
        }
    }

    /** Creates an empty plot with titles for the figure and its two axes. */
    public Plot(String title, String x, String y) {
        this.title = Drawn.title("the title", title);
        xTitle = Drawn.title("the title of the x axis", x);
        yTitles.add(Drawn.title("the title of the y axis", y));
    }

    /**
     * Plots the course of a training run: the test examples classified correctly, if counted, and below them the costs. The title
     * says what came of it.
     */
    public static Plot of(History history) {
        List<Epoch> epochs = Check.given("the history", history).list();
        return of(history, epochs.isEmpty() ? "No training yet" : result(epochs.get(epochs.size() - 1)));
    }

    private static String result(Epoch last) {
        return "Epoch " + last.number() + ": " + (last.hasCount()
                ? Numbers.brief(last.correct()) + " of " + Numbers.brief(last.tests()) + " right"
                : "cost " + Numbers.brief(last.cost()));
    }

    /** Does the same under the given title. */
    public static Plot of(History history, String title) {
        List<Epoch> epochs = Check.given("the history", history).list();
        boolean tested = !epochs.isEmpty() && epochs.get(0).hasTest();
        boolean counted = tested && epochs.get(0).hasCount();
        Plot plot = new Plot(title, "epoch", counted ? "classified right" : "cost");
        if (epochs.isEmpty()) {
            return plot;
        }
        double[] numbers = epochs.stream().mapToDouble(Epoch::number).toArray();
        plot.xRange(0, Math.max(1, epochs.size() - 1));
        if (counted) {
            plot.line("this run", numbers, history.corrects()).below("cost");
        }
        plot.line("training", numbers, history.costs());
        if (tested) {
            plot.dashed("test", numbers, history.testCosts());
        }
        return plot;
    }

    /** Opens a second panel below, with the same x axis; whatever is added from now on goes there. */
    public Plot below(String y) {
        if (yTitles.size() == 2) {
            throw Check.wrong("a plot has at most two panels");
        }
        yTitles.add(Drawn.title("the title of the y axis", y));
        return this;
    }

    /** Sets the range of the x axis, whatever the data. */
    public Plot xRange(double from, double to) {
        if (!(from < to) || !Drawn.isDrawn(from) || !Drawn.isDrawn(to)) {
            throw Check.wrong("the x axis cannot go from %s to %s: it must go upwards, from one number to another", from, to);
        }
        if (to - from < NARROWEST) {
            throw Check.wrong("the x axis cannot go from %s to %s: that is too narrow to be divided", from, to);
        }
        xRange = new double[] {from, to};
        return checked();
    }

    /** Makes both axes logarithmic, so that a power law is a straight line. All values must be above 0. */
    public Plot logLog() {
        logX = true;
        return logY();
    }

    /** Makes the y axes logarithmic. All values on them must be above 0. */
    public Plot logY() {
        logY = true;
        return checked();
    }

    /**
     * Adds a curve through these points.
     *
     * @param name written at its end; empty for none
     * @param xs the x values, as many as ys
     * @param ys the y values; NaN leaves a gap
     */
    public Plot line(String name, double[] xs, double[] ys) {
        return add(name, null, nextColor(), "solid", xs, ys);
    }

    /** Adds a curve of values numbered from 0, such as the costs of the epochs. */
    public Plot line(String name, double[] ys) {
        return line(name, numbers(name, ys), ys);
    }

    /** Adds a dashed curve of values numbered from 0. */
    public Plot dashed(String name, double[] ys) {
        return dashed(name, numbers(name, ys), ys);
    }

    /** Adds a thin grey curve of values numbered from 0. */
    public Plot background(double[] ys) {
        return background(numbers("", ys), ys);
    }

    private static double[] numbers(String name, double[] ys) {
        int count = Check.given(Series.called(Drawn.name("the name", name)) + ": the list of y values", ys).length;
        return IntStream.range(0, count).asDoubleStream().toArray();
    }

    /**
     * Adds the curve of a function.
     *
     * @param name written at its end; empty for none
     * @param from where it begins
     * @param to where it ends
     * @param f asked at evenly spaced places
     */
    public Plot line(String name, double from, double to, DoubleUnaryOperator f) {
        double[] xs = Vectors.spaced(from, to, PLACES);
        return line(name, xs, Vectors.map(xs, Check.given("the function", f)));
    }

    /** Adds the curve of a function, dashed, so that it differs by more than its colour from the one it is compared with. */
    public Plot dashed(String name, double from, double to, DoubleUnaryOperator f) {
        double[] xs = Vectors.spaced(from, to, PLACES);
        return dashed(name, xs, Vectors.map(xs, Check.given("the function", f)));
    }

    /** Adds a thin grey curve without a name, one of the many that only show the range. */
    public Plot background(double[] xs, double[] ys) {
        return add("", null, Colours.css(Colours.BACKGROUND), "solid", xs, ys);
    }

    /** Adds points that are not joined. Each set in a panel has its own symbol: circles, diamonds, triangles, squares. */
    public Plot points(String name, double[] xs, double[] ys) {
        return add(name, nextSign(), nextColor(), "solid", xs, ys);
    }

    /** Adds a dashed curve, so that it differs by more than its colour from the one it is compared with. */
    public Plot dashed(String name, double[] xs, double[] ys) {
        return add(name, null, nextColor(), "dash", xs, ys);
    }

    private Plot add(String name, Symbol sign, String color, String dash, double[] xs, double[] ys) {
        String checked = Drawn.name("the name", name);
        Drawn.values(Series.called(checked) + ": the list of x values", xs);
        Check.given(Series.called(checked) + ": the list of y values", ys);
        if (xs.length != ys.length || xs.length == 0) {
            throw Check.wrong("%s: there are %d x values and %d y values, but a plot needs equal numbers of both, at least one",
                    Series.called(checked), xs.length, ys.length);
        }
        if (series.size() == MOST_SERIES) {
            throw Check.wrong("the plot has %,d curves already, and nobody could tell more of them apart", MOST_SERIES);
        }
        series.add(new Series(yTitles.size() - 1, checked, sign, color, dash, xs.clone(), ys.clone()));
        return checked();
    }

    /** Checks that what there is so far can be drawn on the axes that there are so far, and returns this. */
    private Plot checked() {
        if (logX && xRange != null && xRange[0] <= 0) {
            throw Check.wrong("the x axis cannot begin at %s: a logarithmic axis shows only numbers above 0", xRange[0]);
        }
        for (Series s : series) {
            if (logX) {
                s.aboveZero("x", s.xs);
            }
            if (logY) {
                s.aboveZero("y", s.ys);
            }
        }
        return this;
    }

    /** Returns the next colour. They start again in each panel, so that the same thing can have the same colour in both. */
    private String nextColor() {
        return Colours.curve(in(yTitles.size() - 1).filter(s -> !s.name.isEmpty()).count());
    }

    private Symbol nextSign() {
        long used = in(yTitles.size() - 1).filter(s -> !s.isLine()).count();
        return SIGNS[(int) (used % SIGNS.length)];
    }

    /** Returns the plot as a tablesaw-jsplot figure. */
    public Figure figure() {
        String wrong = series.stream().filter(Series::goesWrong).map(Series::gaps).collect(Collectors.joining("; "));
        Layout.LayoutBuilder layout = Layout.builder(wrong.isEmpty() ? title : title + " (" + wrong + ")")
                .width(WIDTH)
                .height(130 + PANEL_HEIGHT * yTitles.size())
                .showLegend(false)
                .xAxis(Axis.builder().title(xTitle).build())
                .yAxis(Axis.builder().title(yTitles.get(0)).build());
        if (yTitles.size() == 2) {
            layout.yAxis2(Axis.builder().title(yTitles.get(1)).build());
        }
        return new Figure(layout.build(), series.stream().map(this::trace).toArray(ScatterTrace[]::new));
    }

    private Thinned drawn(Series s) {
        Thinned.Scale x = Thinned.Scale.of(logX, xRange == null ? s.xs : xRange);
        int share = MOST_DRAWN / series.size();
        return s.isLine() ? Thinned.line(s.xs, s.ys, x, Math.min(share, MOST_OF_A_LINE))
                : Thinned.points(s.xs, s.ys, x, Thinned.Scale.of(logY, s.ys), Math.min(share, MOST_OF_A_CLOUD));
    }

    private ScatterTrace trace(Series s) {
        Thinned drawn = drawn(s);
        double[] ys = Arrays.stream(drawn.ys()).map(y -> Drawn.isDrawn(y) ? y : Double.NaN).toArray();
        ScatterTrace.ScatterBuilder trace = ScatterTrace.builder(drawn.xs(), ys)
                .name(s.name)
                .mode(s.isLine() ? ScatterTrace.Mode.LINE : ScatterTrace.Mode.MARKERS)
                .yAxis(s.panel == 0 ? ScatterTrace.YAxis.Y : ScatterTrace.YAxis.Y2);
        if (s.isLine()) {
            trace.line(Line.builder().color(s.color).width(s.name.isEmpty() ? 1 : 2.5)
                    .dash(Line.Dash.valueOf(s.dash.toUpperCase(Locale.ROOT))).build());
        } else {
            trace.marker(Marker.builder().color(s.color).symbol(s.sign).size(9).build());
        }
        return trace.build();
    }

    /** Returns the figure in Plotly's own form, with what tablesaw-jsplot cannot express. */
    private Map<String, Object> plotly() {
        Map<String, Object> plotly = PlotlyJson.of(figure());
        List<?> traces = Json.list(plotly.get("data"));
        for (int i = 0; i < traces.size(); i++) {
            Json.map(traces.get(i)).put("meta", Map.of("points", series.get(i).xs.length)); // of which some may stand for others
        }
        Map<String, Object> layout = PlotlyJson.child(plotly, "layout");
        Map<String, Object> xAxis = PlotlyJson.child(layout, "xaxis");
        if (logX) {
            xAxis.put("type", "log");
        }
        if (xRange != null) { // on a logarithmic axis Plotly counts in powers of ten
            xAxis.put("range", Arrays.stream(xRange).map(end -> logX ? Math.log10(end) : end).boxed().toList());
        }
        if (logY) {
            PlotlyJson.child(layout, "yaxis").put("type", "log");
            if (yTitles.size() == 2) {
                PlotlyJson.child(layout, "yaxis2").put("type", "log");
            }
        }
        return plotly;
    }

    private Stream<Series> in(int panel) {
        return series.stream().filter(s -> s.panel == panel);
    }

    @Override
    public Drawing drawing() {
        Map<String, Object> plotly = plotly();
        return PlotlyJson.drawing(plotly, words(plotly));
    }

    /** Describes the plot in words: the title, the axes and, for each named curve, where it begins, ends and lies. */
    @Override
    public String toString() {
        return words(plotly());
    }

    private String words(Map<String, Object> plotly) {
        return FigureText.of(plotly) + series.stream().filter(s -> !s.goesWrong()).map(Series::gaps).filter(gaps -> !gaps.isEmpty())
                .map(gaps -> "\n" + gaps).collect(Collectors.joining());
    }
}
