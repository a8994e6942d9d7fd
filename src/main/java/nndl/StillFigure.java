package nndl;

import static nndl.Json.list;
import static nndl.Json.map;
import static nndl.Json.number;
import static nndl.Json.numbers;
import static nndl.Json.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The still picture of a Plotly figure, drawn by XChart: curves, points and bars, in panels one above the other. Whatever
 * else a figure holds is named in the picture instead.
 */
final class StillFigure {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 380;
    private static final Color INK = new Color(0x222222);
    private static final String[] COLORWAY = {"#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2"}; // Plotly's own

    private final Map<String, Object> layout;
    private final Map<String, List<Map<String, Object>>> panels = new LinkedHashMap<>(); // traces by y axis, in drawing order
    private final List<String> left = new ArrayList<>(); // kinds of trace that are not drawn
    private int traces;

    private StillFigure(Map<String, Object> plotly) {
        layout = map(plotly.get("layout"));
        for (Object trace : list(plotly.get("data"))) {
            add(map(trace));
        }
    }

    /**
     * The figure as a picture, as large as its layout says. Its scale is 1, for the Plotly extension shows it in its own size
     * until the pointer enters it and the interactive figure takes its place.
     */
    static Picture of(Map<String, Object> plotly) {
        StillFigure figure = new StillFigure(plotly);
        int width = (int) number(figure.layout.get("width"), WIDTH);
        int height = (int) number(figure.layout.get("height"), HEIGHT);
        return new Picture(width, height, 1, g -> figure.paint(g, width, height));
    }

    private void add(Map<String, Object> trace) {
        String type = String.valueOf(trace.getOrDefault("type", "scatter"));
        Map<String, Object> colored = new LinkedHashMap<>(trace);
        colored.putIfAbsent("color", COLORWAY[traces++ % COLORWAY.length]);
        if (type.equals("scatter") || type.equals("bar")) {
            panels.computeIfAbsent(String.valueOf(trace.getOrDefault("yaxis", "y")), y -> new ArrayList<>()).add(colored);
        } else {
            left.add(type);
        }
    }

    private void paint(Graphics2D g, int width, int height) {
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(INK);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
        String title = text(layout.get("title"));
        g.drawString(title, Math.max(8, (width - g.getFontMetrics().stringWidth(title)) / 2), 24);
        int top = title.isEmpty() ? 8 : 36;
        int bottom = height - (left.isEmpty() ? 4 : 28);
        if (!left.isEmpty()) {
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
            g.drawString("No still picture of: " + String.join(", ", left) + ". Open the notebook in JupyterLab to see it.", 12, height - 10);
        }
        paintPanels(g, top, width - labelWidth(g), panels.isEmpty() ? 0 : (bottom - top) / panels.size());
    }

    private void paintPanels(Graphics2D g, int top, int width, int height) {
        List<Chart<?, ?>> charts = new ArrayList<>();
        panels.forEach((yAxis, traces) -> charts.add(chart(yAxis, traces, charts.size() == panels.size() - 1, width, height)));
        int[] indents = indents(charts, g, width, height);
        for (int i = 0; i < charts.size(); i++) {
            Graphics2D part = (Graphics2D) g.create(indents[i], top + i * height, 2 * width, height);
            AffineTransform origin = part.getTransform();
            charts.get(i).paint(part, width - indents[i], height);
            part.setTransform(origin);
            if (charts.get(i) instanceof XYChart chart) {
                names(part, chart, List.copyOf(panels.keySet()).get(i));
            }
            part.dispose();
        }
    }

    /** How far to move each panel to the right, so that all plots begin below each other however wide their numbers are. */
    private static int[] indents(List<Chart<?, ?>> charts, Graphics2D g, int width, int height) {
        int[] indents = new int[charts.size()];
        if (charts.size() > 1 && charts.stream().allMatch(XYChart.class::isInstance)) {
            Graphics2D nowhere = (Graphics2D) g.create(0, 0, 0, 0);
            int[] lefts = charts.stream().mapToInt(chart -> {
                chart.paint(nowhere, width, height);
                return (int) ((XYChart) chart).getScreenXFromChart(0);
            }).toArray();
            nowhere.dispose();
            int rightmost = Arrays.stream(lefts).max().orElseThrow();
            Arrays.setAll(indents, i -> rightmost - lefts[i]);
        }
        return indents;
    }

    private int labelWidth(Graphics2D g) {
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        return list(layout.get("annotations")).stream()
                .mapToInt(a -> g.getFontMetrics().stringWidth(text(map(a).get("text"))) + 12)
                .max().orElse(0);
    }

    private Chart<?, ?> chart(String yAxis, List<Map<String, Object>> traces, boolean last, int width, int height) {
        boolean bars = traces.stream().anyMatch(trace -> "bar".equals(trace.get("type")));
        Chart<?, ?> chart = bars ? barChart(traces, width, height) : xyChart(traces, width, height);
        chart.setXAxisTitle(last ? text(map(layout.get("xaxis")).get("title")) : "");
        chart.setYAxisTitle(text(map(layout.get(axisKey(yAxis))).get("title")));
        style(chart, yAxis);
        return chart;
    }

    private static String axisKey(String axis) {
        return axis.charAt(0) + "axis" + axis.substring(1); // y2 → yaxis2
    }

    private XYChart xyChart(List<Map<String, Object>> panel, int width, int height) {
        XYChart chart = new XYChart(width, height);
        int number = 0;
        for (Map<String, Object> trace : panel) {
            double[] ys = numbers(trace.get("y"));
            XYSeries series = chart.addSeries(seriesName(trace, ++number), xs(trace, ys.length), ys);
            String mode = String.valueOf(trace.getOrDefault("mode", "lines"));
            Map<String, Object> line = map(trace.get("line"));
            Map<String, Object> marker = map(trace.get("marker"));
            Color color = color(mode.contains("lines") ? line.get("color") : marker.get("color"), trace.get("color"));
            float stroke = mode.contains("lines") ? (float) number(line.get("width"), 2) : 0;
            series.setLineColor(color).setLineStyle(stroke(stroke, String.valueOf(line.get("dash"))));
            series.setMarkerColor(color);
            series.setMarker(mode.contains("markers") ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
            series.setXYSeriesRenderStyle(stroke > 0 ? XYSeries.XYSeriesRenderStyle.Line : XYSeries.XYSeriesRenderStyle.Scatter);
            series.setShowInLegend(!text(trace.get("name")).isEmpty());
        }
        return chart;
    }

    private static BasicStroke stroke(float width, String dash) {
        float[] pattern = switch (dash) {
            case "dash", "longdash" -> new float[] {8, 5};
            case "dot" -> new float[] {2, 4};
            default -> null;
        };
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    }

    private CategoryChart barChart(List<Map<String, Object>> panel, int width, int height) {
        CategoryChart chart = new CategoryChart(width, height);
        int number = 0;
        for (Map<String, Object> trace : panel) {
            List<String> categories = list(trace.get("x")).stream().map(Json::text).toList();
            List<Double> heights = list(trace.get("y")).stream().map(y -> number(y, 0)).toList();
            CategorySeries series = chart.addSeries(seriesName(trace, ++number), categories, heights);
            series.setFillColor(color(map(trace.get("marker")).get("color"), trace.get("color")));
        }
        return chart;
    }

    /** XChart wants a name of its own for each series. */
    private static String seriesName(Map<String, Object> trace, int number) {
        String name = text(trace.get("name"));
        return name.isEmpty() ? " ".repeat(number) : name;
    }

    private void style(Chart<?, ?> chart, String yAxis) {
        Styler styler = chart.getStyler();
        styler.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE).setPlotBorderVisible(false);
        styler.setChartFontColor(INK).setChartPadding(6).setChartTitleVisible(false);
        boolean named = !list(layout.get("annotations")).isEmpty() || Boolean.FALSE.equals(layout.get("showlegend"));
        styler.setLegendVisible(!named && panels.values().stream().mapToInt(List::size).sum() > 1);
        AxesChartStyler axes = (AxesChartStyler) styler;
        axes.setPlotMargin(0).setPlotGridLinesColor(new Color(0xE2E2E2)).setPlotGridLinesStroke(new BasicStroke(1));
        axes.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13)).setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        axes.setAxisTickMarksColor(Color.GRAY).setLocale(Locale.ROOT);
        axes.setyAxisTickLabelsFormattingFunction(Numbers::brief);
        if (chart instanceof XYChart) {
            axes.setxAxisTickLabelsFormattingFunction(Numbers::brief); // bars have names there
        }
        Map<String, Object> x = map(layout.get("xaxis"));
        Map<String, Object> y = map(layout.get(axisKey(yAxis)));
        axes.setXAxisLogarithmic("log".equals(x.get("type"))).setYAxisLogarithmic("log".equals(y.get("type")));
        double[] xRange = numbers(x.get("range"));
        double[] yRange = numbers(y.get("range"));
        if (xRange.length == 2) {
            axes.setXAxisMin(end(xRange[0], x)).setXAxisMax(end(xRange[1], x));
        }
        if (yRange.length == 2) {
            axes.setYAxisMin(end(yRange[0], y)).setYAxisMax(end(yRange[1], y));
        }
    }

    /** Plotly gives the ends of a logarithmic axis as powers of ten. */
    private static double end(double value, Map<String, Object> axis) {
        return "log".equals(axis.get("type")) ? Math.pow(10, value) : value;
    }

    /** The names at the ends of the curves, in the strip that was left free on the right. */
    private void names(Graphics2D g, XYChart chart, String yAxis) {
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        for (Object entry : list(layout.get("annotations"))) {
            Map<String, Object> name = map(entry);
            if (yAxis.equals(name.get("yref"))) {
                double x = chart.getScreenXFromChart(number(name.get("x"), 0));
                double y = chart.getScreenYFromChart(number(name.get("y"), 0)) - number(name.get("yshift"), 0);
                g.setColor(color(map(name.get("font")).get("color"), "#222222"));
                g.drawString(text(name.get("text")), (float) (x + number(name.get("xshift"), 0)), (float) y + 5);
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

    private static Color color(Object name, Object otherwise) {
        try {
            return Color.decode(String.valueOf(name));
        } catch (NumberFormatException e) {
            return Color.decode(String.valueOf(otherwise));
        }
    }
}
