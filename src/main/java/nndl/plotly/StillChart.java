package nndl.plotly;

import static nndl.plotly.Json.list;
import static nndl.plotly.Json.map;
import static nndl.plotly.Json.number;
import static nndl.plotly.Json.numbers;
import static nndl.plotly.Json.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import nndl.show.Colours;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** One panel of a still picture, drawn by XChart: curves and points, over contours if there are any, or bars. */
final class StillChart {
    private static final int MOST_DASHED = 60; // curves of up to this many points are dashed by XChart itself
    private static final double DASH = 0.015; // the length of a dash or a gap, as a share of the plot's width
    private static final double MARGIN = 0.0435; // around the curves, as a share of their range
    private static final Color NOTHING = new Color(0, 0, 0, 0);
    private static final String[] COLORWAY = {"#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2"}; // Plotly's own

    private final Map<String, Object> layout;
    private final String yAxis; // y or y2, …
    private final List<Map<String, Object>> traces;
    private final StillField field; // null: no contours
    private final StillBars bars; // null: no bars
    private final XYChart chart;
    private final int width;
    private final int height;

    StillChart(Map<String, Object> layout, String yAxis, List<Map<String, Object>> traces, boolean last, boolean legend,
               int width, int height) {
        this.layout = layout;
        this.yAxis = yAxis;
        this.traces = traces;
        this.width = width;
        this.height = height;
        field = traces.stream().filter(trace -> "contour".equals(trace.get("type"))).findFirst().map(StillField::new).orElse(null);
        List<Map<String, Object>> barTraces = traces.stream().filter(trace -> "bar".equals(trace.get("type"))).toList();
        bars = barTraces.isEmpty() ? null : new StillBars(barTraces);
        chart = new XYChart(width, height);
        chart.setXAxisTitle(last ? text(map(layout.get("xaxis")).get("title")) : "");
        chart.setYAxisTitle(text(map(layout.get(axisKey())).get("title")));
        style(legend);
        if (bars != null) {
            bars.prepare(chart);
        } else {
            addSeries();
            addFrame();
        }
    }

    private String axisKey() {
        return "yaxis" + yAxis.substring(1); // y2 → yaxis2
    }

    /** Returns where the plot begins, in pixels from the left. */
    double left(Graphics2D g) {
        measure(g, width);
        return chart.getScreenXFromChart(0);
    }

    /** Makes XChart lay out the chart without painting it, after which it knows where things are. */
    private void measure(Graphics2D g, int width) {
        Graphics2D nowhere = (Graphics2D) g.create(0, 0, 0, 0);
        chart.paint(nowhere, width, height);
        nowhere.dispose();
    }

    void paint(Graphics2D g, int indent) {
        g.translate(indent, 0);
        AffineTransform origin = g.getTransform();
        if (field != null) {
            measure(g, width - indent);
            field.paint(g, chart);
        }
        chart.paint(g, width - indent, height);
        g.setTransform(origin);
        if (bars != null) {
            bars.paint(g, chart);
        }
        names(g);
    }

    private void addSeries() {
        for (int i = 0; i < traces.size(); i++) {
            if (!"contour".equals(traces.get(i).get("type"))) {
                addSeries(traces.get(i), i);
            }
        }
    }

    /**
     * Adds an invisible series from end to end. Contours alone have no series to say how far the axes go; and where all points
     * are evenly spaced, XChart would put its ticks on them instead of on round numbers, so one of the frame's points is not.
     */
    private void addFrame() {
        XYStyler styler = chart.getStyler();
        XYSeries frame = chart.addSeries("frame",
                uneven(styler.getXAxisMin(), styler.getXAxisMax()), uneven(styler.getYAxisMin(), styler.getYAxisMax()));
        frame.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        frame.setMarker(SeriesMarkers.NONE).setShowInLegend(false);
    }

    /** Returns points from end to end, unevenly spaced. */
    static double[] uneven(double from, double to) {
        return new double[] {from, from + 0.3819 * (to - from), to};
    }

    /** Returns the lowest and the highest of all traces' x or y values. */
    private double[] ends(String values) {
        if (field != null) {
            return values.equals("x") ? field.xEnds() : field.yEnds();
        }
        double[] all = traces.stream().flatMapToDouble(trace -> Arrays.stream(
                values.equals("x") ? xs(trace, list(trace.get("y")).size()) : numbers(trace.get("y")))).filter(Double::isFinite).toArray();
        return new double[] {Arrays.stream(all).min().orElse(0), Arrays.stream(all).max().orElse(1)};
    }

    private void addSeries(Map<String, Object> trace, int number) {
        double[] ys = numbers(trace.get("y"));
        double[] xs = xs(trace, ys.length);
        String mode = String.valueOf(trace.getOrDefault("mode", "lines"));
        Map<String, Object> line = map(trace.get("line"));
        if (String.valueOf(line.get("dash")).contains("dash") && xs.length > MOST_DASHED) {
            double[][] dashes = dashes(xs, ys);
            xs = dashes[0];
            ys = dashes[1];
        }
        XYSeries series = chart.addSeries(seriesName(trace, number), xs, ys);
        Map<String, Object> marker = map(trace.get("marker"));
        Color color = color(mode.contains("lines") ? line.get("color") : marker.get("color"), number);
        float stroke = mode.contains("lines") ? (float) number(line.get("width"), 2) : 0;
        series.setLineColor(color).setLineStyle(stroke(stroke, String.valueOf(line.get("dash"))));
        series.setMarkerColor(color);
        series.setMarker(mode.contains("markers") ? sign(text(marker.get("symbol"))) : SeriesMarkers.NONE);
        series.setXYSeriesRenderStyle(stroke > 0 ? XYSeries.XYSeriesRenderStyle.Line : XYSeries.XYSeriesRenderStyle.Scatter);
        series.setShowInLegend(!text(trace.get("name")).isEmpty());
    }

    private static Marker sign(String symbol) {
        return switch (symbol) {
            case "diamond" -> SeriesMarkers.DIAMOND;
            case "triangle-up" -> SeriesMarkers.TRIANGLE_UP;
            case "square" -> SeriesMarkers.SQUARE;
            default -> SeriesMarkers.CIRCLE;
        };
    }

    private static BasicStroke stroke(float width, String dash) {
        float[] pattern = switch (dash) {
            case "dash", "longdash" -> new float[] {8, 5};
            case "dot" -> new float[] {2, 4};
            default -> null;
        };
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    }

    /**
     * Returns a curve of many points as dashes with gaps (NaN) between them. XChart starts a new dash at each point, so where the
     * points are closer together than the length of a dash, the curve would look solid.
     */
    private static double[][] dashes(double[] xs, double[] ys) {
        double width = spread(xs);
        double height = spread(ys);
        List<double[]> points = new ArrayList<>();
        double length = 0;
        for (int i = 1; i < xs.length; i++) {
            double part = Math.hypot((xs[i] - xs[i - 1]) / width, (ys[i] - ys[i - 1]) / height / 2);
            int pieces = (int) Math.min(1000, Math.max(1, part / DASH * 6));
            for (int k = 0; k < pieces; k++) {
                double share = (double) k / pieces;
                boolean gap = (length + share * part) % (2 * DASH) > DASH * 1.2;
                double y = ys[i - 1] + share * (ys[i] - ys[i - 1]);
                points.add(new double[] {xs[i - 1] + share * (xs[i] - xs[i - 1]), gap ? Double.NaN : y});
            }
            length += part;
        }
        return new double[][] {points.stream().mapToDouble(p -> p[0]).toArray(), points.stream().mapToDouble(p -> p[1]).toArray()};
    }

    private static double spread(double[] values) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        return high > low ? high - low : 1;
    }

    /** Returns the name of a series; XChart needs a different one for each. */
    static String seriesName(Map<String, Object> trace, int number) {
        String name = text(trace.get("name"));
        return name.isEmpty() ? " ".repeat(number + 1) : name;
    }

    private void style(boolean legend) {
        XYStyler styler = chart.getStyler();
        styler.setChartBackgroundColor(NOTHING).setPlotBackgroundColor(NOTHING).setPlotBorderVisible(false);
        styler.setChartFontColor(Colours.INK).setChartPadding(6).setChartTitleVisible(false);
        styler.setLegendVisible(legend).setLegendBackgroundColor(Color.WHITE);
        styler.setPlotMargin(0).setPlotGridLinesColor(Colours.GRID).setPlotGridLinesStroke(new BasicStroke(1));
        styler.setPlotGridLinesVisible(field == null);
        styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13)).setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        styler.setAxisTickMarksColor(Color.GRAY).setLocale(Locale.ROOT);
        styler.setPlotContentSize(1);
        if (bars == null) {
            ranges(styler, map(layout.get("xaxis")), map(layout.get(axisKey())));
        }
        styler.setYAxisDecimalPattern(tickPattern("y"));
        styler.setXAxisDecimalPattern(tickPattern("x"));
        if (field != null) {
            styler.setPlotBorderVisible(true);
        }
    }

    /**
     * Returns the pattern of the numbers along an axis: plain unless they are very small or very large, for XChart never ends its
     * search for ticks whose numbers have more than 20 characters. Where two numbers would read alike it leaves some out.
     */
    private String tickPattern(String values) {
        Map<String, Object> axis = map(layout.get(values.equals("x") ? "xaxis" : axisKey()));
        boolean log = "log".equals(axis.get("type"));
        DoubleStream ends = log ? DoubleStream.empty() : Arrays.stream(numbers(axis.get("range")));
        double[] sizes = DoubleStream.concat(ends, traces.stream().flatMapToDouble(trace -> Arrays.stream(numbers(trace.get(values)))))
                .filter(Double::isFinite).map(Math::abs).filter(size -> size > 0).toArray();
        double smallest = Arrays.stream(sizes).min().orElse(1);
        double largest = Arrays.stream(sizes).max().orElse(1);
        if (log) {
            return smallest >= 1e-5 && largest <= 1e7 ? "#,##0.######" : null; // null: XChart's own way, such as 1E-7
        } else if (largest < 1e-3 || largest > 1e14) {
            return "0.##E0";
        }
        boolean whole = values.equals("x") && axis.containsKey("dtick") || largest > 1e9;
        return whole ? "#,##0" : "#,##0.######";
    }

    /** Sets the ends of both axes. The margin around the curves is part of them: XChart has no ticks beyond the ends. */
    private void ranges(XYStyler styler, Map<String, Object> x, Map<String, Object> y) {
        styler.setXAxisLogarithmic("log".equals(x.get("type"))).setYAxisLogarithmic("log".equals(y.get("type")));
        double[] xRange = range("x", x);
        double[] yRange = range("y", y);
        styler.setXAxisMin(end(xRange[0], x)).setXAxisMax(end(xRange[1], x));
        styler.setYAxisMin(end(yRange[0], y)).setYAxisMax(end(yRange[1], y));
    }

    private double[] range(String values, Map<String, Object> axis) {
        double[] range = numbers(axis.get("range"));
        if (range.length != 2) {
            range = ends(values);
            if ("log".equals(axis.get("type"))) {
                range = new double[] {Math.log10(range[0]), Math.log10(range[1])};
            }
        }
        double margin = field == null ? MARGIN * (range[1] - range[0]) : 0;
        return new double[] {range[0] - margin, range[1] + margin};
    }

    /** Returns an end of an axis; Plotly gives those of a logarithmic axis as powers of ten. */
    private static double end(double value, Map<String, Object> axis) {
        return "log".equals(axis.get("type")) ? Math.pow(10, value) : value;
    }

    /** Writes the names at the ends of the curves, in the strip left free on the right. */
    private void names(Graphics2D g) {
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        for (Object entry : list(layout.get("annotations"))) {
            Map<String, Object> name = map(entry);
            if (yAxis.equals(name.get("yref"))) {
                double x = chart.getScreenXFromChart(end(number(name.get("x"), 0), map(layout.get("xaxis"))));
                double y = chart.getScreenYFromChart(end(number(name.get("y"), 0), map(layout.get(axisKey()))))
                        - number(name.get("yshift"), 0);
                x += number(name.get("xshift"), 0);
                if (name.containsKey("bgcolor")) {
                    g.setColor(Colours.VEIL);
                    g.fillRect((int) x - 2, (int) y - 9, g.getFontMetrics().stringWidth(text(name.get("text"))) + 4, 18);
                }
                g.setColor(Color.decode(String.valueOf(map(name.get("font")).getOrDefault("color", Colours.css(Colours.INK)))));
                g.drawString(text(name.get("text")), (float) x, (float) y + 5);
            }
        }
    }

    private static double[] xs(Map<String, Object> trace, int count) {
        double[] xs = numbers(trace.get("x"));
        if (xs.length == count) {
            return xs;
        }
        double[] indices = new double[count];
        Arrays.setAll(indices, i -> i);
        return indices;
    }

    static Color color(Object name, int number) {
        try {
            return Color.decode(String.valueOf(name));
        } catch (NumberFormatException e) {
            return Color.decode(COLORWAY[number % COLORWAY.length]);
        }
    }
}
