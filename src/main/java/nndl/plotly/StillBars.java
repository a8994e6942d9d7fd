package nndl.plotly;

import static nndl.plotly.Json.list;
import static nndl.plotly.Json.map;
import static nndl.plotly.Json.number;
import static nndl.plotly.Json.text;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import nndl.show.Colours;
import nndl.util.Numbers;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Bars over named places, on axes drawn by XChart, with the texts of their trace above them. */
final class StillBars {
    private static final double SHARE = 0.8; // the share of a place's width that its bars take

    private final List<Map<String, Object>> traces;
    private final List<String> names;
    private final double low;
    private final double high;

    StillBars(List<Map<String, Object>> traces) {
        this.traces = traces;
        names = traces.stream().flatMap(trace -> list(trace.get("x")).stream()).map(StillBars::name).distinct().toList();
        low = Math.min(0, traces.stream().flatMap(trace -> list(trace.get("y")).stream()).mapToDouble(y -> number(y, 0)).min().orElse(0));
        high = Math.max(0, traces.stream().flatMap(trace -> list(trace.get("y")).stream()).mapToDouble(y -> number(y, 0)).max().orElse(1));
    }

    private static String name(Object value) {
        return value instanceof Number number ? Numbers.brief(number.doubleValue()) : text(value);
    }

    /** Sets up the axes: a place for each name, room for the names below and for the highest number above its bar. */
    void prepare(XYChart chart) {
        double bottom = low * 1.12;
        double top = high > low ? high + 0.12 * (high - low) : 1;
        invisible(chart, "frame", StillChart.uneven(-0.5, names.size() - 0.5), StillChart.uneven(bottom, top)).setShowInLegend(false);
        if (traces.size() > 1) {
            for (int t = 0; t < traces.size(); t++) {
                invisible(chart, StillChart.seriesName(traces.get(t), t), new double[] {0}, new double[] {0})
                        .setMarker(SeriesMarkers.SQUARE).setMarkerColor(color(t)); // for the legend, and covered by a bar
            }
        }
        XYStyler styler = chart.getStyler();
        styler.setXAxisMin(-0.6).setXAxisMax(names.size() - 0.4).setYAxisMin(bottom).setYAxisMax(top);
        styler.setXAxisTickLabelsColor(new Color(0, 0, 0, 0)); // the names are written there
        styler.setPlotGridVerticalLinesVisible(false);
    }

    private static XYSeries invisible(XYChart chart, String name, double[] xs, double[] ys) {
        XYSeries series = chart.addSeries(name, xs, ys);
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        series.setMarker(SeriesMarkers.NONE);
        return series;
    }

    private Color color(int t) {
        return StillChart.color(map(traces.get(t).get("marker")).get("color"), t);
    }

    /** Paints on a chart that has been painted. */
    void paint(Graphics2D g, XYChart chart) {
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        g.setColor(Colours.INK);
        for (int i = 0; i < names.size(); i++) {
            centred(g, names.get(i), chart.getScreenXFromChart(i), chart.getScreenYFromChart(low * 1.12) + 18);
        }
        for (int t = 0; t < traces.size(); t++) {
            paintTrace(g, chart, t);
        }
    }

    private void paintTrace(Graphics2D g, XYChart chart, int t) {
        List<?> xs = list(traces.get(t).get("x"));
        List<?> ys = list(traces.get(t).get("y"));
        List<?> texts = list(traces.get(t).get("text"));
        double width = SHARE / traces.size();
        for (int i = 0; i < Math.min(xs.size(), ys.size()); i++) {
            double place = names.indexOf(name(xs.get(i))) - SHARE / 2 + t * width;
            double left = chart.getScreenXFromChart(place);
            double right = chart.getScreenXFromChart(place + width);
            double y = number(ys.get(i), 0);
            double top = chart.getScreenYFromChart(Math.max(0, y));
            g.setColor(color(t));
            g.fill(new Rectangle2D.Double(left, top, right - left, chart.getScreenYFromChart(Math.min(0, y)) - top));
            if (i < texts.size()) {
                g.setColor(Colours.INK);
                centred(g, text(texts.get(i)), (left + right) / 2, top - 4);
            }
        }
    }

    private static void centred(Graphics2D g, String text, double x, double baseline) {
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) baseline);
    }
}
