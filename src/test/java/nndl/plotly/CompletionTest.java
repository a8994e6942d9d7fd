package nndl.plotly;

import static nndl.plotly.Json.list;
import static nndl.plotly.Json.map;
import static nndl.plotly.Json.number;
import static nndl.plotly.Json.numbers;
import static nndl.plotly.Json.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nndl.figure.Plot;
import nndl.figure.Specimens;
import nndl.show.Colours;
import nndl.show.Drawing;
import nndl.util.Numbers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.HistogramTrace;

/** What the completion of a figure decides, in every kind of figure. */
class CompletionTest {
    private static final Map<String, Drawing> SPECIMENS = Specimens.all();
    private static final List<String> AXIS = List.of("type", "range", "tickmode", "tickvals", "ticktext", "tickangle", "tickfont", "ticks",
            "showgrid", "gridcolor", "showline", "linecolor");
    private static final List<String> PLANE_AXIS = List.of("automargin", "fixedrange", "anchor", "mirror", "ticklen", "ticklabelstandoff",
            "zeroline", "zerolinecolor");

    private static Map<String, Object> layout(Drawing drawing) {
        return map(drawing.plotly().orElseThrow().get("layout"));
    }

    private static List<Map<String, Object>> traces(Drawing drawing) {
        return list(drawing.plotly().orElseThrow().get("data")).stream().map(Json::map).toList();
    }

    /** Returns the axes of a figure, by their names. */
    private static Map<String, Map<String, Object>> axes(Drawing drawing) {
        Map<String, Object> layout = layout(drawing);
        Map<String, Map<String, Object>> axes = new LinkedHashMap<>();
        for (String key : List.of("xaxis", "yaxis", "yaxis2", "zaxis")) {
            Object axis = layout.containsKey("scene") ? map(layout.get("scene")).get(key) : layout.get(key);
            if (axis != null) {
                axes.put(key, map(axis));
            }
        }
        return axes;
    }

    @Test
    @DisplayName("every axis says its range, its ticks and its looks, and every tick lies within the range")
    void axes() {
        SPECIMENS.forEach((name, drawing) -> axes(drawing).forEach((key, axis) -> {
            for (String member : AXIS) {
                assertTrue(axis.containsKey(member), name + ": " + key + " has no " + member);
            }
            for (String member : layout(drawing).containsKey("scene") ? List.<String>of() : PLANE_AXIS) {
                assertTrue(axis.containsKey(member), name + ": " + key + " has no " + member);
            }
            assertEquals("array", axis.get("tickmode"), name);
            assertEquals(list(axis.get("tickvals")).size(), list(axis.get("ticktext")).size(), name);
            assertFalse(list(axis.get("tickvals")).isEmpty(), name + ": " + key + " has no ticks");
            Extent extent = Extent.of(axis);
            for (Object value : list(axis.get("tickvals"))) {
                double share = extent.pixels(extent.place(value), 1);
                assertTrue(share >= -1e-9 && share <= 1 + 1e-9, name + ": " + value + " is not on " + key);
            }
            for (Object text : list(axis.get("ticktext"))) {
                assertFalse(text.toString().matches(".*\\d[eE][-−]?\\d.*"), name + ": " + text);
            }
        }));
    }

    @Test
    @DisplayName("margins, buttons and fonts are said, no trace is left to Plotly's colours, and each says what the pointer is on")
    void everythingElse() {
        SPECIMENS.forEach((name, drawing) -> {
            Map<String, Object> layout = layout(drawing);
            for (String side : List.of("l", "r", "t", "b")) {
                assertTrue(map(layout.get("margin")).get(side) instanceof Number, name + ": " + side);
            }
            assertEquals(false, map(layout.get("margin")).get("autoexpand"), name);
            assertEquals(700, map(map(layout.get("title")).get("font")).get("weight"), name);
            Map<String, Object> config = map(drawing.plotly().orElseThrow().get("config"));
            assertEquals(List.of(false, false), List.of(config.get("displaylogo"), config.get("scrollZoom")), name);
            assertTrue(list(config.get("modeBarButtonsToRemove")).containsAll(List.of("sendChartToCloud", "lasso2d", "select2d")), name);
            for (Map<String, Object> trace : traces(drawing)) {
                boolean coloured = trace.containsKey("colorscale") || map(trace.get("line")).containsKey("color")
                        || map(trace.get("marker")).containsKey("color");
                assertTrue(coloured, name);
                assertTrue(text(trace.get("hovertemplate").toString()).length() > 10, name);
                assertTrue(trace.get("hovertemplate").toString().endsWith("<extra></extra>"), name);
            }
        });
        Map<String, Object> heatMap = traces(SPECIMENS.get("heat-map")).get(0);
        assertTrue(number(heatMap.get("zmin"), 9) < number(heatMap.get("zmax"), 0));
        Map<String, Object> contour = traces(SPECIMENS.get("contours")).get(0);
        assertEquals(false, contour.get("autocontour"));
        assertEquals(List.of(1.0, 11.0, 1.0), List.of(map(contour.get("contours")).get("start"), map(contour.get("contours")).get("end"),
                map(contour.get("contours")).get("size")));
        assertEquals(List.of("orthographic"), List.of(map(map(map(layout(SPECIMENS.get("landscape")).get("scene")).get("camera"))
                .get("projection")).get("type")));
    }

    @Test
    @DisplayName("what the pointer is on is told in words")
    void hover() {
        assertEquals("epoch %{x:,.6~r}, classified right: %{y:,.6~r} (this run)<extra></extra>",
                traces(SPECIMENS.get("two-panels")).get(0).get("hovertemplate"));
        assertEquals("z = %{x:,.6~r}, σ(z): %{y:,.6~r} (σ)<extra></extra>", traces(SPECIMENS.get("curve")).get(0).get("hovertemplate"));
        assertEquals("digit %{x}, pictures: %{text}<extra></extra>", traces(SPECIMENS.get("bars")).get(0).get("hovertemplate"));
        assertEquals("label %{y}, answer %{x}: %{text}<extra></extra>", traces(SPECIMENS.get("confusion")).get(0).get("hovertemplate"));
        for (String seen : List.of("contours", "landscape")) {
            assertEquals("at v₁ = %{x:,.6~r}, v₂ = %{y:,.6~r} C is %{z:,.6~r}<extra></extra>",
                    traces(SPECIMENS.get(seen)).get(0).get("hovertemplate"));
            String ofThePath = traces(SPECIMENS.get(seen)).get(1).get("hovertemplate").toString();
            assertTrue(ofThePath.startsWith("η = 0.1, step %{text}: v₁ = "), ofThePath);
        }
    }

    @Test
    @DisplayName("every colour of a figure has a partner for a dark page")
    void dark() {
        Pattern colour = Pattern.compile("#[0-9a-fA-F]{6}|rgba?\\([^)]*\\)|\\b(white|black|red|green|blue|gr[ae]y)\\b");
        SPECIMENS.forEach((name, drawing) -> {
            Map<String, Object> dark = map(map(layout(drawing).get("meta")).get("dark"));
            assertEquals(Colours.dark(), dark);
            Matcher found = colour.matcher(traces(drawing) + " " + layout(drawing).toString().replace(dark.toString(), ""));
            while (found.find()) {
                assertTrue(dark.containsKey(found.group()), name + ": " + found.group());
            }
        });
    }

    @Test
    @DisplayName("the axis ends where the data end, and numbers are written as in the text; logarithmic axes have decades only")
    void rangesAndTexts() {
        Map<String, Map<String, Object>> axes = axes(SPECIMENS.get("two-panels"));
        assertEquals(List.of(0.0, 29.0), axes.get("xaxis").get("range"));
        assertEquals(List.of("0", "5", "10", "15", "20", "25"), axes.get("xaxis").get("ticktext"));
        assertEquals(List.of("9,100", "9,200", "9,300", "9,400", "9,500"), axes.get("yaxis").get("ticktext"));
        assertEquals(List.of("0.0001", "0.001", "0.01", "0.1", "1"), axes(SPECIMENS.get("log-log")).get("xaxis").get("ticktext"));
        assertEquals(List.of("0.05", "0.1", "0.2", "0.5"), axes(SPECIMENS.get("one-decade")).get("yaxis").get("ticktext"));
        assertEquals("10⁻²⁸", list(axes(SPECIMENS.get("log-y")).get("yaxis").get("ticktext")).get(0));
        double[] range = numbers(axes(SPECIMENS.get("curve")).get("xaxis").get("range"));
        assertTrue(range[0] < -6 && range[0] > -6.5 && range[1] > 6 && range[1] < 6.5, "a little more than −6 to 6");
        assertEquals(Numbers.brief(-4), list(axes(SPECIMENS.get("curve")).get("xaxis").get("ticktext")).get(1));
    }

    @Test
    @DisplayName("no two texts overlap, none is cut off at the edge, and a name outside the plot is crossed by no line")
    void texts() {
        SPECIMENS.forEach((name, drawing) -> {
            if (name.contains("landscape")) {
                return;
            }
            List<Look> looks = Look.of(drawing.plotly().orElseThrow());
            List<Look> texts = looks.stream().filter(look -> !look.text().isEmpty()).toList();
            Map<String, Object> layout = layout(drawing);
            Rectangle2D card = new Rectangle2D.Double(0, 0, number(layout.get("width"), 0), number(layout.get("height"), 0));
            for (int i = 0; i < texts.size(); i++) {
                Look one = texts.get(i);
                assertTrue(card.contains(one.box()), name + ": " + one + " is cut off");
                for (Look other : texts.subList(0, i)) {
                    assertFalse(shrunk(one.box()).intersects(shrunk(other.box())), name + ": " + one + " overlaps " + other);
                }
            }
            double right = card.getMaxX() - number(map(layout.get("margin")).get("r"), 0);
            for (Look grid : looks.stream().filter(look -> look.part().endsWith("grid")).toList()) {
                assertTrue(grid.box().getMaxX() <= right + 0.5, name);
            }
        });
    }

    /** A text's box is higher than its letters. */
    private static Rectangle2D shrunk(Rectangle2D box) {
        return new Rectangle2D.Double(box.getX() + 1, box.getY() + 3, Math.max(1, box.getWidth() - 2), Math.max(1, box.getHeight() - 6));
    }

    @Test
    @DisplayName("no letters are smaller than 11 pixels")
    void sizes() {
        SPECIMENS.forEach((name, drawing) -> {
            for (Object annotation : list(layout(drawing).get("annotations"))) {
                assertTrue(number(map(map(annotation).get("font")).get("size"), 0) >= 11, name);
            }
        });
    }

    @Test
    @DisplayName("the still picture has the data where the JSON says")
    void still() {
        double[] xs = {0, 1, 2, 3};
        double[] ys = {1, 4, 2, 3};
        Drawing drawing = new Plot("t", "x", "y").points("", xs, ys).drawing();
        BufferedImage image = drawing.still().image();
        Map<String, Object> layout = layout(drawing);
        Map<String, Object> margin = map(layout.get("margin"));
        double width = number(layout.get("width"), 0) - number(margin.get("l"), 0) - number(margin.get("r"), 0);
        double height = number(layout.get("height"), 0) - number(margin.get("t"), 0) - number(margin.get("b"), 0);
        double[] x = numbers(map(layout.get("xaxis")).get("range"));
        double[] y = numbers(map(layout.get("yaxis")).get("range"));
        for (int i = 0; i < xs.length; i++) {
            double right = number(margin.get("l"), 0) + (xs[i] - x[0]) / (x[1] - x[0]) * width;
            double down = number(margin.get("t"), 0) + (y[1] - ys[i]) / (y[1] - y[0]) * height;
            Color there = new Color(image.getRGB((int) Math.round(2 * right), (int) Math.round(2 * down)));
            assertEquals(Color.decode(Colours.curve(0)), there, "point " + i);
        }
    }

    @Test
    @DisplayName("a figure of another kind is left to Plotly, and its still picture says so")
    void otherKinds() {
        Figure histogram = new Figure(Layout.builder("How long").build(), HistogramTrace.builder(new double[] {1, 2, 2, 3}).build());
        Drawing drawing = PlotlyJson.drawing(PlotlyJson.of(histogram));
        assertFalse(map(layout(drawing).get("xaxis")).containsKey("range"));
        List<String> texts = new ArrayList<>();
        Look.of(drawing.plotly().orElseThrow()).forEach(look -> texts.add(look.text()));
        assertEquals(List.of("No still picture of: histogram. Open the notebook in JupyterLab to see it.", "How long"), texts);
        assertTrue(drawing.still().png().length > 500);
    }

    @Test
    @DisplayName("what was described stays as it was")
    void copied() {
        Map<String, Object> described = PlotlyJson.of(new Plot("t", "x", "y").line("a", new double[] {0, 1}, new double[] {1, 2}).figure());
        String before = described.toString();
        Completion.of(described);
        assertEquals(before, described.toString());
    }
}
