package nndl.plotly;

import static nndl.plotly.Json.list;
import static nndl.plotly.Json.map;
import static nndl.plotly.Json.number;
import static nndl.plotly.Json.text;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nndl.show.Colours;
import nndl.show.Picture;

/**
 * The still picture of a Plotly figure: curves, points, bars and contours in panels one above the other ({@link StillChart}),
 * or one heat map ({@link StillHeatMap}), or one landscape ({@link StillSurface}). Anything else in a figure is named in
 * the picture instead.
 */
public final class StillFigure {
    private static final List<String> PANEL_TYPES = List.of("scatter", "bar", "contour");
    private static final int WIDTH = 720;
    private static final int HEIGHT = 380;

    private final Map<String, Object> layout;
    private final List<Map<String, Object>> traces;
    private final Map<String, List<Map<String, Object>>> panels = new LinkedHashMap<>(); // traces by y axis, in drawing order

    private StillFigure(Map<String, Object> plotly) {
        layout = map(plotly.get("layout"));
        traces = list(plotly.get("data")).stream().map(Json::map).toList();
        for (Map<String, Object> trace : traces) {
            if (PANEL_TYPES.contains(type(trace))) {
                panels.computeIfAbsent(String.valueOf(trace.getOrDefault("yaxis", "y")), y -> new ArrayList<>()).add(trace);
            }
        }
    }

    /**
     * Returns the figure as a picture of the size that its layout gives. Its scale is 1, because the Plotly extension shows it at
     * its own size until the pointer enters it and the interactive figure takes its place.
     */
    public static Picture of(Map<String, Object> plotly) {
        StillFigure figure = new StillFigure(plotly);
        int width = (int) number(figure.layout.get("width"), WIDTH);
        int height = (int) number(figure.layout.get("height"), HEIGHT);
        return new Picture(width, height, 1, g -> figure.paint(g, width, height));
    }

    private static String type(Map<String, Object> trace) {
        return String.valueOf(trace.getOrDefault("type", "scatter"));
    }

    private boolean has(String type) {
        return traces.stream().anyMatch(trace -> type(trace).equals(type));
    }

    private void paint(Graphics2D g, int width, int height) {
        g.setColor(Colours.INK);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
        String title = text(layout.get("title"));
        g.drawString(title, 14, 24);
        int top = title.isEmpty() ? 8 : 36;
        List<String> left = traces.stream().map(StillFigure::type).filter(type -> !isDrawn(type)).distinct().toList();
        int bottom = height - (left.isEmpty() ? 4 : 28);
        if (!left.isEmpty()) {
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
            g.drawString("No still picture of: " + String.join(", ", left) + ". Open the notebook in JupyterLab to see it.",
                    12, height - 10);
        }
        Graphics2D inner = (Graphics2D) g.create(0, top, width, bottom - top);
        if (has("surface")) {
            StillSurface.paint(inner, layout, traces, width, bottom - top);
        } else if (has("heatmap")) {
            traces.stream().filter(trace -> type(trace).equals("heatmap"))
                    .forEach(trace -> StillHeatMap.paint(inner, layout, trace, width, bottom - top));
        } else if (!panels.isEmpty()) {
            paintPanels(inner, width - labelWidth(g), (bottom - top) / panels.size());
        }
        inner.dispose();
    }

    private boolean isDrawn(String type) {
        boolean inSurface = has("surface") && List.of("surface", "scatter3d").contains(type);
        boolean inHeatMap = !has("surface") && type.equals("heatmap");
        return inSurface || inHeatMap || !has("surface") && !has("heatmap") && PANEL_TYPES.contains(type);
    }

    private void paintPanels(Graphics2D g, int width, int height) {
        List<StillChart> charts = new ArrayList<>();
        boolean legend = list(layout.get("annotations")).isEmpty() && !Boolean.FALSE.equals(layout.get("showlegend")) && traces.size() > 1;
        panels.forEach((yAxis, panel) ->
                charts.add(new StillChart(layout, yAxis, panel, charts.size() == panels.size() - 1, legend, width, height)));
        double[] lefts = charts.stream().mapToDouble(chart -> charts.size() == 1 ? 0 : chart.left(g)).toArray();
        double rightmost = Arrays.stream(lefts).max().orElse(0); // all plots begin at the same x, however wide their tick labels
        for (int i = 0; i < charts.size(); i++) {
            Graphics2D part = (Graphics2D) g.create(0, i * height, 2 * width, height);
            charts.get(i).paint(part, (int) (rightmost - lefts[i]));
            part.dispose();
        }
    }

    private int labelWidth(Graphics2D g) {
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        return list(layout.get("annotations")).stream()
                .mapToInt(a -> g.getFontMetrics().stringWidth(text(map(a).get("text"))) + 12)
                .max().orElse(0);
    }
}
