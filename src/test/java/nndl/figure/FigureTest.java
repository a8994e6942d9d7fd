package nndl.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nndl.Dataset;
import nndl.Errors;
import nndl.History;
import nndl.Network;
import nndl.Sigmoid;
import nndl.Tiny;
import nndl.Vectors;
import nndl.notebook.Bundle;
import nndl.plotly.Json;
import nndl.plotly.PlotlyJson;
import nndl.show.Colours;
import nndl.show.Drawable;
import nndl.show.Drawing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;

/** Figures of tablesaw-jsplot and plots: as Plotly's JSON, as a still picture, in words. */
class FigureTest {
    private static final String TITLE = "He said \"σ & it's η < 1\"";
    private static final double[] Z = grid(-6, 6, 121);
    private static final double[] SIGMA = Sigmoid.sigmoid(Z);

    private static double[] grid(double from, double to, int count) {
        double[] grid = new double[count];
        Arrays.setAll(grid, i -> from + (to - from) * i / (count - 1));
        return grid;
    }

    private static Figure curve() {
        Layout layout = Layout.builder(TITLE).xAxis(Axis.builder().title("z").build()).yAxis(Axis.builder().title("σ(z)").build()).build();
        return new Figure(layout, ScatterTrace.builder(Z, SIGMA).mode(ScatterTrace.Mode.LINE).name("σ & friends").build());
    }

    private static Figure bars() {
        return bars("zero", "one", "two");
    }

    private static Figure bars(String... categories) {
        Layout layout = Layout.builder("Test digits").xAxis(Axis.builder().title("digit").build())
                .yAxis(Axis.builder().title("how many").build()).build();
        return new Figure(layout, BarTrace.builder(categories, new double[] {980, 1135, 1032}).name("count").build());
    }

    /** Returns the JSON as any strict reader would read it; a kernel's writer refuses NaN and infinities. */
    private static JsonNode json(Map<String, Object> plotly) throws IOException {
        assertFinite(plotly);
        ObjectMapper mapper = new ObjectMapper();
        return mapper.readTree(mapper.writeValueAsString(plotly));
    }

    private static void assertFinite(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(FigureTest::assertFinite);
        } else if (value instanceof List<?> list) {
            list.forEach(FigureTest::assertFinite);
        } else if (value instanceof Number number) {
            assertTrue(Double.isFinite(number.doubleValue()), () -> value + " is no JSON number");
        }
    }

    private static Map<String, Object> plotly(Drawable figure) {
        return figure.drawing().plotly().orElseThrow();
    }

    private static BufferedImage png(Bundle bundle) throws IOException {
        Object png = bundle.data().get("image/png");
        assertNotNull(png, "there is a picture");
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode((String) png)));
    }

    private static int colors(BufferedImage image) {
        Set<Integer> colors = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colors.add(image.getRGB(x, y));
            }
        }
        return colors.size();
    }

    private static boolean near(int rgb, int color) {
        return Math.abs((rgb >> 16 & 0xff) - (color >> 16 & 0xff)) + Math.abs((rgb >> 8 & 0xff) - (color >> 8 & 0xff))
                + Math.abs((rgb & 0xff) - (color & 0xff)) < 60;
    }

    /** Returns, for each column of the picture, the mean height of what is coloured, weighted by how much; NaN where all is grey. */
    private static double[] heights(BufferedImage image) {
        double[] heights = new double[image.getWidth()];
        for (int x = 0; x < heights.length; x++) {
            double sum = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                int rgb = image.getRGB(x, y);
                int red = rgb >> 16 & 0xff;
                int blue = rgb & 0xff;
                int weight = Math.abs(red - blue) > 30 ? Math.abs(red - blue) : 0;
                heights[x] += weight * y;
                sum += weight;
            }
            heights[x] /= sum;
        }
        return heights;
    }

    /** Checks that the picture shows σ from −6 to 6: nearly 0 in the left column, ½ in the middle, and in between as σ has it. */
    private static void assertShowsSigma(BufferedImage image) {
        double[] heights = heights(image);
        int left = 0;
        while (Double.isNaN(heights[left])) {
            left++;
        }
        int right = left;
        while (right + 1 < heights.length && !Double.isNaN(heights[right + 1])) {
            right++;
        }
        assertTrue(right - left > image.getWidth() / 2, "the curve takes more than half of the width");
        double low = heights[left + 2];
        double high = heights[right - 2];
        assertTrue(low - high > image.getHeight() / 2.0, "and more than half of the height");
        for (double z = -5; z <= 5; z += 0.5) {
            double expected = low + (high - low) * (Sigmoid.sigmoid(z) - Sigmoid.sigmoid(-6)) / (1 - 2 * Sigmoid.sigmoid(-6));
            double seen = heights[(int) Math.round(left + (right - left) * (z + 6) / 12)];
            assertEquals(expected, seen, 0.02 * (low - high), "at z = " + z);
        }
    }

    @Test
    @DisplayName("a plot draws a function as it draws its points")
    void functions() {
        double[] z = Vectors.spaced(-6, 6, 1_001);
        Plot byPoints = new Plot("σ", "z", "").line("σ", z, Sigmoid.sigmoid(z))
                .dashed("its slope", z, Vectors.map(z, Sigmoid::sigmoidPrime));
        Plot byFunction = new Plot("σ", "z", "").line("σ", -6, 6, Sigmoid::sigmoid).dashed("its slope", -6, 6, Sigmoid::sigmoidPrime);
        assertEquals(Bundle.of(byPoints), Bundle.of(byFunction));
        Errors.wrongArgument(() -> new Plot("", "", "").line("", 0, 1, null), "the function");
    }

    @Test
    @DisplayName("values without places are numbered from 0")
    void numbered() {
        double[] ys = {5, 7, 6};
        double[] xs = {0, 1, 2};
        assertEquals(Bundle.of(new Plot("", "", "").line("a", xs, ys).dashed("b", xs, ys).background(xs, ys)),
                Bundle.of(new Plot("", "", "").line("a", ys).dashed("b", ys).background(ys)));
        Errors.wrongArgument(() -> new Plot("", "", "").line("a", null), "curve \"a\"", "the list of y values");
    }

    @Test
    @DisplayName("a tablesaw curve becomes Plotly's JSON: titles as {text: …}, numbers as numbers, quotes, σ and & as they were")
    void scatterJson() throws IOException {
        JsonNode figure = json(PlotlyJson.of(curve()));
        JsonNode trace = figure.get("data").get(0);
        assertEquals("scatter", trace.get("type").asText());
        assertEquals("lines", trace.get("mode").asText());
        assertEquals("σ & friends", trace.get("name").asText());
        assertEquals(121, trace.get("x").size());
        for (int i = 0; i < 121; i++) {
            assertTrue(trace.get("x").get(i).isNumber() && trace.get("y").get(i).isNumber());
            assertEquals(Z[i], trace.get("x").get(i).doubleValue());
            assertEquals(SIGMA[i], trace.get("y").get(i).doubleValue());
        }
        JsonNode layout = figure.get("layout");
        assertEquals(TITLE, layout.get("title").get("text").asText());
        assertEquals("z", layout.get("xaxis").get("title").get("text").asText());
        assertEquals("σ(z)", layout.get("yaxis").get("title").get("text").asText());
    }

    @Test
    @DisplayName("bars keep their names and heights")
    void barJson() throws IOException {
        JsonNode trace = json(PlotlyJson.of(bars())).get("data").get(0);
        assertEquals("bar", trace.get("type").asText());
        assertEquals("[\"zero\",\"one\",\"two\"]", trace.get("x").toString());
        assertEquals("[980.0,1135.0,1032.0]", trace.get("y").toString());
    }

    @Test
    @DisplayName("extreme numbers stay numbers, and what is not a number leaves a gap")
    void extremeNumbers() throws IOException {
        double[] ys = {1e-300, -1e300, 0.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e7};
        double[] xs = {0, 1, 2, 3, 4, 5, 6};
        Figure figure = new Figure(Layout.builder("t").build(), ScatterTrace.builder(xs, ys).build());
        assertEquals("[1.0E-300,-1.0E300,0.1,null,null,null,1.0E7]", json(PlotlyJson.of(figure)).get("data").get(0).get("y").toString());
    }

    @Test
    @DisplayName("names with brackets, characters beyond ASCII and line breaks come through")
    void awkwardNames() throws IOException {
        for (String name : List.of("w < 0 and b > 0", "x[1] {2}", "it's", "50 % \"off\"", "−η∇C", "👍", "var x = {};", "tab\tand\nline")) {
            Figure figure = new Figure(Layout.builder(name).build(), ScatterTrace.builder(Z, SIGMA).name(name).build());
            JsonNode json = json(PlotlyJson.of(figure));
            assertEquals(name, json.get("data").get(0).get("name").asText());
            assertEquals(name, json.get("layout").get("title").get("text").asText());
        }
    }

    @Test
    @DisplayName("a figure goes out as JSON, picture and words all at once")
    void figureBundle() throws IOException {
        for (Figure figure : List.of(curve(), bars())) {
            Bundle bundle = Bundle.of(figure);
            assertEquals(Set.of("text/plain", "image/png", "application/vnd.plotly.v1+json"), bundle.data().keySet());
            assertTrue(bundle.data().get("application/vnd.plotly.v1+json") instanceof Map);
            BufferedImage image = png(bundle);
            assertTrue(colors(image) > 2);
            Map<?, ?> size = (Map<?, ?>) bundle.metadata().get("image/png");
            int scale = image.getWidth() / (int) size.get("width");
            assertEquals(scale * (int) size.get("width"), image.getWidth());
            assertEquals(scale * (int) size.get("height"), image.getHeight());
        }
    }

    @Test
    @DisplayName("the picture shows the curve: σ(0) at half height, and every other point where σ has it")
    void pictureOfACurve() throws IOException {
        assertShowsSigma(png(Bundle.of(curve())));
        assertShowsSigma(png(Bundle.of(new Plot("σ", "z", "σ(z)").line("σ", Z, SIGMA))));
    }

    @Test
    @DisplayName("the picture shows the bars: three, as high as their numbers")
    void pictureOfBars() throws IOException {
        BufferedImage image = png(Bundle.of(bars()));
        List<Integer> tops = new ArrayList<>();
        int bottom = 0;
        int scale = image.getWidth() / (int) ((Map<?, ?>) Bundle.of(bars()).metadata().get("image/png")).get("width");
        boolean inBar = false;
        for (int x = 0; x < image.getWidth(); x++) {
            int top = -1;
            int count = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                if (near(image.getRGB(x, y), Integer.decode(Colours.curve(0)))) {
                    top = top < 0 ? y : top;
                    bottom = Math.max(bottom, y);
                    count++;
                }
            }
            if (count > 150 * scale && !inBar) {
                tops.add(top);
            }
            inBar = count > 150 * scale;
        }
        assertEquals(3, tops.size());
        double tallest = bottom - tops.get(1);
        assertEquals(980 / 1135.0, (bottom - tops.get(0)) / tallest, 0.02);
        assertEquals(1032 / 1135.0, (bottom - tops.get(2)) / tallest, 0.02);
    }

    @Test
    @DisplayName("the picture names the bars: with other names it is a different picture")
    void namesOfBars() {
        assertFalse(Bundle.of(bars()).data().get("image/png").equals(Bundle.of(bars("drei", "vier", "acht")).data().get("image/png")));
    }

    @Test
    @DisplayName("points are painted where they lie")
    void pictureOfPoints() throws IOException {
        BufferedImage image = png(Bundle.of(new Plot("p", "x", "y").points("", new double[] {0, 1, 2}, new double[] {0, 1, 0})));
        double[] heights = heights(image);
        List<Double> seen = new ArrayList<>();
        for (int x = 1; x < heights.length; x++) {
            if (!Double.isNaN(heights[x]) && Double.isNaN(heights[x - 1])) {
                seen.add(heights[x]);
            }
        }
        assertEquals(3, seen.size());
        assertTrue(seen.get(1) < seen.get(0) - 100 && Math.abs(seen.get(0) - seen.get(2)) < 3, seen.toString());
    }

    @Test
    @DisplayName("several sets of points differ in their markers too: circle, diamond, triangle, square, in JSON and in the picture")
    void signsOfPoints() throws IOException {
        Plot plot = new Plot("p", "x", "y").xRange(-1, 5).background(new double[] {0, 1}, new double[] {0, 0});
        for (int i = 0; i < 4; i++) {
            plot.points("set " + i, new double[] {i}, new double[] {i});
        }
        List<String> signs = new ArrayList<>();
        json(plotly(plot)).get("data").forEach(trace -> signs.add(trace.at("/marker/symbol").asText()));
        assertEquals(List.of("", "circle", "diamond", "triangle-up", "square"), signs);
        BufferedImage image = png(Bundle.of(plot));
        long[] sizes = new long[4]; // of a marker and its name, in pixels; the names differ in their last digit alone
        for (int i = 0; i < 4; i++) {
            int rgb = Integer.decode(Colours.curve(i));
            sizes[i] = Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                    .filter(pixel -> near(pixel, rgb)).count();
        }
        assertTrue(sizes[2] < sizes[0] && sizes[0] < sizes[3] && sizes[1] < sizes[3], Arrays.toString(sizes));
    }

    @Test
    @DisplayName("every curve of a plot is named at its end in the curve's colour, in its own panel, and no two names overlap")
    void names() throws IOException {
        Plot plot = new Plot("t", "epoch", "right")
                .line("this run", new double[] {0, 1}, new double[] {1, 2})
                .dashed("Book & co", new double[] {0, 1}, new double[] {1, 2.001})
                .background(new double[] {0, 1}, new double[] {0, 3})
                .below("cost").line("training", new double[] {0, 1}, new double[] {0.5, 0.25})
                .points("seen", new double[] {0.5}, new double[] {0.3});
        JsonNode figure = json(plotly(plot));
        List<String> names = new ArrayList<>();
        for (JsonNode name : figure.get("layout").get("annotations")) {
            names.add(name.get("text").asText() + " " + name.get("yref").asText() + " " + name.get("y"));
            assertFalse(name.get("showarrow").asBoolean());
        }
        assertEquals(List.of("Book & co y 2.001", "this run y 2.0", "seen y2 0.3", "training y2 0.25"), names);
        for (JsonNode name : figure.get("layout").get("annotations")) {
            for (JsonNode trace : figure.get("data")) {
                if (trace.get("name").asText().equals(name.get("text").asText())) {
                    JsonNode ink = trace.has("line") && trace.get("line").has("color") ? trace.get("line") : trace.get("marker");
                    assertEquals(ink.get("color").asText(), name.get("font").get("color").asText());
                }
            }
        }
        assertEquals(5, figure.get("data").size());
        assertEquals("dash", figure.get("data").get(1).get("line").get("dash").asText());
        JsonNode annotations = figure.get("layout").get("annotations");
        assertTrue(annotations.get(0).get("yshift").asDouble() - annotations.get(1).get("yshift").asDouble() >= 12);
        assertTrue(colors(png(Bundle.of(plot))) > 5);
    }

    @Test
    @DisplayName("no figure has the button that hands it to a server, whoever describes it")
    void noCloud() {
        Drawing map = new HeatMap("t", "x", "y", new String[] {"a"}, new String[] {"b"}, new double[][] {{1}}).drawing();
        Drawing hills = new Surface("t", v -> v[0], new double[] {0, 1}, new double[] {0, 1}).landscape().drawing();
        for (Drawing drawing : List.of(PlotlyJson.drawing(PlotlyJson.of(curve())), map, hills)) {
            Map<String, Object> buttons = Json.map(Json.map(drawing.plotly().orElseThrow().get("layout")).get("modebar"));
            assertTrue(Json.list(buttons.get("remove")).contains("sendChartToCloud"));
        }
    }

    @Test
    @DisplayName("an axis of a few whole numbers, such as epochs, has a tick at each and none between")
    void fewWholeNumbers() {
        double[] y = {1, 2, 3};
        assertEquals(List.of("0", "1", "2"), ticks(new Plot("p", "epoch", "y").line("a", new double[] {0, 1, 2}, y)));
        assertEquals(List.of("0", "0.2", "0.4", "0.6", "0.8", "1"), ticks(new Plot("p", "x", "y").line("a", new double[] {0, 0.5, 1}, y)));
        assertEquals(List.of("0", "5", "10", "15", "20", "25"), ticks(new Plot("p", "epoch", "y").line("a", new double[] {0, 10, 29}, y)));
        assertEquals(List.of("1", "10", "100"), ticks(new Plot("p", "m", "y").line("a", new double[] {1, 10, 100}, y).logLog()));
    }

    @Test
    @DisplayName("the still picture has the same ticks: one at each of a few whole numbers, and one where the axis goes on beyond a curve")
    void stillTicks() {
        double[] y = {1, 2, 3};
        assertEquals(3, gridColumns(new Plot("p", "epoch", "y").line("a", new double[] {0, 1, 2}, y)));
        assertEquals(6, gridColumns(new Plot("p", "epoch", "y").line("a", new double[] {0, 10, 29}, y)), "0, 5, …, 25");
        assertEquals(7, gridColumns(new Plot("p", "epoch", "y").line("a", new double[] {0, 10, 29}, y).xRange(-1, 31)), "0, 5, …, 30");
        assertEquals(3, gridColumns(new Plot("p", "epoch", "y").line("a", new double[] {0, 1, 2}, new double[] {5, 5, 5})));
    }

    @Test
    @Timeout(20)
    @DisplayName("however large the numbers along an axis, the still picture is painted")
    void largeNumbers() throws IOException {
        for (double large : new double[] {1e9, 1e13, -1e14, 1e15, 1e300}) {
            double[] ends = {large, large + 4};
            png(Bundle.of(new Plot("t", "x", "y").line("C", ends, ends)));
            png(Bundle.of(new Plot("t", "x", "y").line("C", new double[] {large / 3, large}, new double[] {0.01, large})));
            png(Bundle.of(new Plot("t", "x", "y").xRange(-Math.abs(large), Math.abs(large)).line("C", new double[] {1, 2}, ends)));
            png(Bundle.of(new Bars("t", "x", "y", new String[] {"a", "b"}, ends)));
        }
    }

    /** How many grey lines go from the bottom to the top, besides the axis. Each may lie across two columns of pixels. */
    private static long gridColumns(Plot plot) {
        BufferedImage image = plot.drawing().still().image();
        boolean[] grey = new boolean[image.getWidth()];
        for (int x = 0; x < grey.length; x++) {
            int column = x;
            grey[x] = IntStream.range(0, image.getHeight()).filter(y -> isGrey(image.getRGB(column, y))).count() > 200;
        }
        return IntStream.range(1, grey.length).filter(x -> grey[x] && !grey[x - 1]).count() - 1;
    }

    private static boolean isGrey(int rgb) {
        Color color = new Color(rgb);
        return color.getRed() == color.getGreen() && color.getGreen() == color.getBlue() && color.getRed() > 100 && color.getRed() < 255;
    }

    private static List<?> ticks(Plot plot) {
        return Json.list(Json.map(Json.map(plotly(plot).get("layout")).get("xaxis")).get("ticktext"));
    }

    @Test
    @DisplayName("a plot copes with numbers that diverge: JSON, picture and words")
    void diverging() throws IOException {
        double[] xs = {0, 1, 2, 3};
        for (double[] ys : new double[][] {{1, 10, 1e300, Double.POSITIVE_INFINITY}, {1, 2, Double.NaN, Double.NaN},
            {Double.NaN, Double.NaN, Double.NaN, Double.NaN}, {5, 5, 5, 5}, {Double.NEGATIVE_INFINITY, 1, 2, 3}}) {
            Plot plot = new Plot("t", "step", "cost").line("C", xs, ys);
            json(plotly(plot));
            png(Bundle.of(plot));
            assertTrue(plot.toString().contains("C"), plot.toString());
        }
        png(Bundle.of(new Plot("t", "x", "y").line("C", new double[] {1}, new double[] {1})));
        Plot empty = new Plot("nothing yet", "x", "y");
        json(plotly(empty));
        assertTrue(colors(png(Bundle.of(empty))) > 2);
        assertTrue(empty.toString().contains("nothing yet"));
    }

    @Test
    @DisplayName("in words, a figure gives its titles, its curves and their range")
    void words() {
        String text = (String) Bundle.of(curve()).data().get("text/plain");
        for (String word : List.of(TITLE, "x axis: z", "y axis: σ(z)", "σ & friends: 121 points", "x from −6 to 6",
                "begins at 0.0024", "ends at 0.997")) {
            assertTrue(text.contains(word), word + " is not in: " + text);
        }
        String plot = new Plot("Descent", "step", "C").line("cost", new double[] {0, 1, 2}, new double[] {3, -1, 2})
                .background(new double[] {0, 1}, new double[] {0, 1}).toString();
        for (String word : List.of("Plot: Descent", "cost: 3 points", "x from 0 to 2", "begins at 3", "ends at 2",
                "lowest −1", "highest 3", "1")) {
            assertTrue(plot.contains(word), word + " is not in: " + plot);
        }
    }

    @Test
    @DisplayName("in words, bars give their names or numbers, never NaN; a title with < and > stays whole")
    void wordsOfBars() {
        String text = (String) Bundle.of(bars()).data().get("text/plain");
        for (String word : List.of("Test digits", "digit", "how many", "count", "980", "1,135")) {
            assertTrue(text.contains(word), word + " is not in: " + text);
        }
        assertFalse(text.contains("NaN"), text);
        String title = "w < 0 and b > 0";
        assertTrue(new Plot(title, "x", "y").toString().contains(title), new Plot(title, "x", "y").toString());
    }

    @Test
    @DisplayName("a history shows itself as curves, or, without epochs, as a sentence")
    void history() throws IOException {
        Dataset data = Tiny.data(1, 20, 4, 3);
        History history = new Network(new Random(1), 4, 3, 3).sgd(data, 3, 5, 1, data);
        Bundle bundle = Bundle.of(history);
        assertEquals(history.toString(), bundle.data().get("text/plain"));
        JsonNode figure = json(plotly(Plot.of(history)));
        List<String> names = new ArrayList<>();
        figure.get("layout").get("annotations").forEach(name -> names.add(name.get("text").asText()));
        assertEquals(Set.of("this run", "training", "test"), Set.copyOf(names));
        assertEquals(history.correct(2), figure.get("data").get(0).get("y").get(2).asInt());
        assertTrue(colors(png(bundle)) > 2);
        png(Bundle.of(new Network(4, 3).sgd(data, 1, 5, 1)));
        assertEquals(Set.of("text/plain"), Bundle.of(History.of(List.of())).data().keySet());
        json(plotly(Plot.of(History.of(List.of()))));
    }

    @Test
    @DisplayName("wrong arguments of a plot are rejected with an explanation")
    void errors() {
        Plot plot = new Plot("t", "x", "y");
        double[] two = {1, 2};
        Errors.wrongArgument(() -> new Plot(null, "x", "y"), "the title is null");
        Errors.wrongArgument(() -> new Plot("t", null, "y"), "x axis is null");
        Errors.wrongArgument(() -> new Plot("t", "x", null), "y axis is null");
        Errors.wrongArgument(() -> plot.line("a", two, new double[3]), "2 x values", "3 y values");
        Errors.wrongArgument(() -> plot.line("a", new double[0], new double[0]), "0 x values", "at least one");
        Errors.wrongArgument(() -> plot.line(null, two, two), "name is null");
        Errors.wrongArgument(() -> plot.line("a", null, two), "x values is null");
        Errors.wrongArgument(() -> plot.points("a", two, null), "y values is null");
        Errors.wrongArgument(() -> plot.dashed("a", new double[] {1, Double.NaN}, two), "x values", "NaN", "index 1");
        Errors.wrongArgument(() -> plot.xRange(2, 1), "2.0", "1.0", "upwards");
        Errors.wrongArgument(() -> plot.xRange(Double.NaN, 1), "NaN");
        Errors.wrongArgument(() -> plot.xRange(0, Double.POSITIVE_INFINITY), "Infinity");
        Errors.wrongArgument(() -> plot.below("cost").below("more"), "two panels");
        Errors.wrongArgument(() -> Plot.of(null), "history is null");
    }
}
