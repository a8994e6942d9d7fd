package nndl.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nndl.Errors;
import nndl.GradientDescent;
import nndl.Network;
import nndl.diagram.Circuit;
import nndl.diagram.Diagram;
import nndl.diagram.Questions;
import nndl.notebook.Bundle;
import nndl.plotly.Json;
import nndl.plotly.Look;
import nndl.show.Drawable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is to be drawn")
class DrawnTest {
    private static final double[] XS = {0, 1, 2, 3};
    private static final double[] UNIT = {0, 1};
    private static final double NAN = Double.NaN;
    private static final double MAX = Double.MAX_VALUE;
    private static final double MIN = Double.MIN_VALUE;
    private static final int MOST_JSON = 3_000_000; // characters: what a page still takes without a pause
    private static final String LONG = "a long name ".repeat(300);
    private static final String WORD = "w".repeat(3000);

    private static Plot plot() {
        return new Plot("Descent", "step", "C");
    }

    private static Plot line(double... ys) {
        return plot().line("cost", Arrays.copyOf(XS, ys.length), ys);
    }

    private static double[] grid(int count) {
        return IntStream.range(0, count).asDoubleStream().toArray();
    }

    private static Map<String, Object> layout(Drawable figure) {
        return Json.map(figure.drawing().plotly().orElseThrow().get("layout"));
    }

    private static Map<String, Object> trace(Drawable figure, int number) {
        return Json.map(Json.list(figure.drawing().plotly().orElseThrow().get("data")).get(number));
    }

    /** Draws a figure in all its forms and returns how large the interactive one is. */
    private static int drawn(Drawable figure) throws IOException {
        Bundle bundle = Bundle.of(figure);
        assertTrue(bundle.data().containsKey("image/png"));
        assertTrue(((String) bundle.data().get("text/plain")).length() < 100_000);
        return new ObjectMapper().writeValueAsString(bundle.data().get("application/vnd.plotly.v1+json")).length();
    }

    @Test
    @DisplayName("and cannot leaves a gap; the words name the curve, the value and its place, and so does the title unless it is NaN")
    void gaps() {
        assertTrue(line(1, NAN, 2, 3).toString().endsWith("curve \"cost\": value 1 is NaN and leaves a gap"));
        assertTrue(line(1, NAN, NAN, 3).toString().endsWith("curve \"cost\": value 1 is NaN, the first of 2 that leave a gap"));
        assertEquals("Descent", Json.text(layout(line(1, NAN, 2, 3)).get("title")));
        for (Plot wrong : List.of(line(1, 1 / 0.0, 2, 3), line(1, MAX, 2, 3), line(NAN, NAN))) {
            String title = Json.text(layout(wrong).get("title")).replace("<br>", " ");
            assertTrue(title.startsWith("Descent (curve \"cost\": "), title);
            assertTrue(wrong.toString().contains(title), wrong.toString());
        }
        assertTrue(line(1, MAX, 2, 3).toString().contains("value 1 is 1.79769"));
        assertTrue(line(NAN, NAN).toString().contains("there is nothing to draw, value 0 is NaN"));
        assertEquals(Arrays.asList(1.0, null, 2.0, 3.0), trace(line(1, MAX, 2, 3), 0).get("y"));
    }

    @Test
    @DisplayName("on a logarithmic axis is above 0, in whatever order axis and values come")
    void logarithmic() {
        Errors.wrongArgument(() -> line(1, 0, 2).logY(), "curve \"cost\"", "y value 1 is 0", "above 0", "leave it out");
        Errors.wrongArgument(() -> plot().logY().line("cost", XS, new double[] {1, 2, -3, 4}), "y value 2 is −3");
        Errors.wrongArgument(() -> plot().logLog().points("", XS, new double[] {1, 2, 3, 4}), "without a name", "x value 0 is 0");
        Errors.wrongArgument(() -> plot().xRange(-1, 3).logLog(), "cannot begin at -1.0", "above 0");
        Errors.wrongArgument(() -> plot().logLog().xRange(0, 3), "cannot begin at 0.0", "above 0");
        line(1, NAN, 2).logY();
    }

    @Test
    @DisplayName("is not beyond 10³⁰⁰, nor divided where there is nothing to divide")
    void extremes() {
        Errors.wrongArgument(() -> plot().line("cost", new double[] {0, -MAX}, UNIT), "\"cost\"", "x values", "−1.79769", "index 1",
                "divide");
        Errors.wrongArgument(() -> plot().xRange(-MAX, 1), "-1.7976931348623157E308");
        Errors.wrongArgument(() -> plot().xRange(0, 1e-320), "too narrow");
        Errors.wrongArgument(() -> new Bars("t", "x", "y", new String[] {"a", "b"}, new double[] {1, MAX}), "heights", "index 1");
        Errors.wrongArgument(() -> new Surface("t", v -> v[0] > 0.5 ? NAN : 0, UNIT, UNIT), "is NaN at v₁ = 0.525, v₂ = 0", "choose");
        Errors.wrongArgument(() -> new Surface("t", v -> MAX * v[0], UNIT, UNIT), "10³⁰⁶", "choose");
        Errors.wrongArgument(() -> new Surface("t", v -> 0, new double[] {0, 1e-310}, UNIT), "v₁", "too narrow");
        Errors.wrongArgument(() -> new Surface("t", v -> 0, UNIT, new double[] {1, Math.nextUp(1.0)}), "v₂", "too narrow");
        Errors.wrongArgument(() -> new Surface("t", v -> 0, new double[] {-MAX, MAX}, UNIT), "v₁", "beyond");
    }

    static List<Drawable> extreme() {
        List<Drawable> all = new ArrayList<>();
        for (double[] ys : new double[][] {{1e-300, 1, 1e200, 1e300}, {-1e300, 0, 0, 1e300}, {0, MIN, 1e-320, 1e-310}, {MIN, MIN}, {7},
            {-0.0, 0}, {1e17, 1e17}, {1, Math.nextUp(1.0)}, {1e300, 1e300}}) {
            all.add(line(ys));
            all.add(plot().points("cost", Arrays.copyOf(XS, ys.length), ys));
            all.add(plot().line("cost", ys, ys));
            all.add(new Bars("t", "x", "y", Drawn.numbered(ys.length), ys));
            all.add(new HeatMap("t", "x", "y", Drawn.numbered(ys.length), new String[] {"r"}, new double[][] {ys}));
            double y = ys[ys.length - 1];
            all.add(new Surface("t", v -> y * v[0], UNIT, UNIT));
            all.add(new Surface("t", v -> y, UNIT, UNIT).landscape());
        }
        all.add(line(MIN, 1e-300, 1, 1e300).logY());
        all.add(line(MIN, MIN).logY());
        return all;
    }

    @ParameterizedTest
    @MethodSource("extreme")
    @DisplayName("is drawn from 10⁻³²⁴ to 10³⁰⁰, as one point, and where all is alike: with finite axes that go forward")
    void extremesAreDrawn(Drawable figure) {
        assertTrue(figure.drawing().still().image().getWidth() > 0);
        layout(figure).forEach((key, axis) -> {
            double[] range = Json.numbers(Json.map(axis).get("range"));
            if (range.length == 2) {
                assertTrue(Math.abs(range[1] - range[0]) >= 1e-300 && Double.isFinite(range[1] - range[0]), key + Arrays.toString(range));
            }
        });
    }

    @Test
    @DisplayName("as a curve of a million points is drawn by those that make the same picture, and the words say so")
    void million() throws IOException {
        Random random = new Random(1);
        double[] ys = random.doubles(1_000_000).toArray();
        ys[777_777] = 5;
        ys[777_778] = -5;
        ys[500_000] = NAN;
        Plot plot = plot().line("noise", grid(ys.length), ys);
        assertTrue(drawn(plot) < MOST_JSON);
        List<?> kept = Json.list(trace(plot, 0).get("y"));
        assertTrue(kept.size() <= 5000 && kept.contains(5.0) && kept.contains(-5.0) && kept.contains(null), kept.size() + " kept");
        assertEquals(ys[0], kept.get(0));
        assertEquals(ys[ys.length - 1], kept.get(kept.size() - 1));
        assertTrue(plot.toString().contains("noise: 1,000,000 points, drawn with 4,9"), plot.toString());
        assertTrue(plot.toString().contains("lowest −5, highest 5"), plot.toString());
    }

    @Test
    @DisplayName("by fewer points looks as all of them do: in each column of the picture the same lowest and highest")
    void thinned() {
        Random random = new Random(2);
        double[] xs = grid(40_000);
        double[] ys = DoubleStream.iterate(0, y -> y + random.nextGaussian()).limit(xs.length).toArray();
        Thinned.Scale scale = Thinned.Scale.of(false, xs);
        Thinned thinned = Thinned.line(xs, ys, scale, 4000);
        for (int column = 0; column < 1000; column++) {
            int here = column;
            double[] all = IntStream.range(0, xs.length).filter(i -> scale.part(xs[i], 1000) == here).mapToDouble(i -> ys[i]).toArray();
            double[] some = IntStream.range(0, thinned.xs().length).filter(i -> scale.part(thinned.xs()[i], 1000) == here)
                    .mapToDouble(i -> thinned.ys()[i]).toArray();
            assertEquals(Arrays.stream(all).max(), Arrays.stream(some).max());
            assertEquals(Arrays.stream(all).min(), Arrays.stream(some).min());
            assertEquals(all[all.length - 1], some[some.length - 1]);
        }
    }

    @Test
    @DisplayName("as very many points of any kind takes no more room in the page than a large picture")
    void millions() throws IOException {
        double[] xs = new Random(1).doubles(200_000).toArray();
        double[] ys = new Random(2).doubles(200_000).toArray();
        assertTrue(drawn(plot().points("cloud", xs, ys)) < MOST_JSON);
        assertTrue(drawn(plot().line("to and fro", xs, ys)) < MOST_JSON);
        Plot many = plot();
        for (int i = 0; i < 100; i++) {
            many.background(grid(2000), Arrays.copyOfRange(ys, 2000 * i, 2000 * i + 2000));
        }
        assertTrue(drawn(many) < MOST_JSON);
        GradientDescent slow = GradientDescent.minimise(v -> v[0] * v[0], v -> new double[] {2 * v[0], 0}, new double[] {0.9, 0.5}, 1e-4,
                100_000);
        Surface surface = new Surface("t", v -> v[0] * v[0], UNIT, UNIT).path("slow", slow);
        assertTrue(drawn(surface) < MOST_JSON);
        List<?> steps = Json.list(trace(surface, 1).get("text"));
        assertEquals(0, steps.get(0));
        assertEquals(100_000, steps.get(steps.size() - 1));
    }

    @Test
    @DisplayName("and is too much to be told apart is refused in a sentence that says what to do")
    void tooMuch() {
        Errors.wrongArgument(() -> Bars.numbered("t", "x", "y", new double[5000]), "5,000 bars", "1,000", "sums or means");
        String[] names = Drawn.numbered(300);
        Errors.wrongArgument(() -> new HeatMap("t", "x", "y", names, names, new double[300][300]), "300 columns", "200");
        Errors.wrongArgument(() -> Scan.of(new double[4000][4000]).drawing(), "too much for a page");
        Errors.wrongArgument(() -> WeightPictures.of(new Network(784, 500, 10)), "500 hidden neurons", "400", "WeightPictures.of(vectors");
        Errors.wrongArgument(() -> WeightPictures.of(new double[500][784], Drawn.numbered(500)), "500 vectors", "400");
        Errors.wrongArgument(() -> new Questions("q", Drawn.numbered(1000)).drawing(), "too much for a page");
        Circuit[] circuit = {new Circuit("a", "b")};
        IntStream.range(0, 1000).forEach(i -> circuit[0] = circuit[0].nand("u" + i, "a", "b"));
        Errors.wrongArgument(() -> circuit[0].drawing(), "too much for a page");
        Errors.wrongArgument(() -> IntStream.range(0, 2000).boxed().reduce(plot(), (p, i) -> p.background(UNIT, UNIT), (p, q) -> p),
                "1,000 curves");
    }

    @Test
    @DisplayName("has names, each its own where it is a place, and none is null")
    void names() {
        Errors.wrongArgument(() -> new Bars("t", "x", "y", new String[] {"a", null}, UNIT), "name of bar 1 is null");
        Errors.wrongArgument(() -> new Bars("t", "x", "y", new String[] {"a", "a"}, UNIT), "bar 1 is called \"a\"", "of its own");
        double[][] row = {UNIT};
        Errors.wrongArgument(() -> new HeatMap("t", "x", "y", new String[] {"a", null}, new String[] {"r"}, row), "column 1 is null");
        Errors.wrongArgument(() -> new HeatMap("t", "x", "y", new String[] {"a", "a"}, new String[] {"r"}, row), "column 1 is called");
        Errors.wrongArgument(() -> new HeatMap("t", "x", "y", new String[0], new String[] {"r"}, new double[1][0]), "at least one column");
        Errors.wrongArgument(() -> WeightPictures.of(new double[1][784], (String) null), "caption 0 is null");
        Errors.wrongArgument(() -> plot().line("cost", XS, UNIT), "curve \"cost\"", "4 x values", "2 y values");
        GradientDescent outside = GradientDescent.minimise(v -> v[0], new double[] {5, 5}, 0.1, 3);
        Errors.wrongArgument(() -> new Surface("t", v -> 0, UNIT, UNIT).path("p", outside), "\"p\" starts at (5, 5)", "outside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plot", "Bars", "HeatMap", "Surface", "landscape", "Digits", "WeightPictures"})
    @DisplayName("by a very long name keeps its size, and the name ends in an ellipsis")
    void longNames(String kind) throws IOException {
        for (String name : new String[] {LONG, WORD}) {
            String[] two = {name, "b"};
            GradientDescent run = GradientDescent.minimise(v -> v[0], new double[] {0.5, 0.5}, 0.1, 3);
            Supplier<Drawable> figure = () -> switch (kind) {
                case "Plot" -> new Plot(name, name, name).line(name, XS, XS).below(name).points(name, XS, XS);
                case "Bars" -> new Bars(name, name, name, two, UNIT);
                case "HeatMap" -> new HeatMap(name, name, name, two, two, new double[2][2]);
                case "Surface" -> new Surface(name, v -> 0, UNIT, UNIT).path(name, run);
                case "landscape" -> new Surface(name, v -> 0, UNIT, UNIT).path(name, run).landscape();
                case "Digits" -> Digits.of(List.of(new Digit(new double[784], 3))).captioned(digit -> name);
                default -> WeightPictures.of(new double[1][784], name);
            };
            Drawable drawable = figure.get();
            drawn(drawable);
            assertTrue(drawable.toString().contains("…") && drawable.toString().length() < 3000, drawable.toString());
            int width = drawable.drawing().still().width();
            drawable.drawing().plotly().ifPresent(plotly -> Look.of(plotly).stream().filter(look -> !look.text().isEmpty()).forEach(look ->
                    assertTrue(look.box().getMinX() > -width / 10.0 && look.box().getMaxX() < 1.1 * width, look::toString)));
        }
        Errors.wrongArgument(() -> Diagram.neuron(WORD), "3,000 letters", "at most 200", "wwww…");
        Errors.wrongArgument(() -> new Questions(LONG, "b"), "the question", "3,600 letters");
        Errors.wrongArgument(() -> new Circuit("a", "b").nand(LONG, "a", "b"), "3,600 letters");
    }

    static List<String> markup() {
        return Specimens.MARKUP;
    }

    @ParameterizedTest
    @MethodSource("markup")
    @DisplayName("by a name with markup shows it as it is: in the still picture, in the interactive figure and in words")
    void markup(String name) {
        Map<String, Drawable> figures = Map.of(
                "title, xaxis title, yaxis title, yaxis2 title, annotation", new Plot(name, name, name).line(name, XS, XS).below(name)
                        .points(name, XS, XS),
                "title, xaxis title, yaxis title, xaxis text", new Bars(name, name, name, new String[] {name, "b"}, UNIT),
                "title, xaxis text, yaxis text", new HeatMap(name, name, name, new String[] {name, "b", "c", "d", "e", "f"},
                        new String[] {name}, new double[1][6]));
        figures.forEach((parts, figure) -> {
            Map<String, Object> plotly = figure.drawing().plotly().orElseThrow();
            for (String part : parts.split(", ")) {
                assertTrue(Look.of(plotly).stream().anyMatch(look -> look.part().equals(part) && look.text().equals(name)), part);
            }
            assertTrue(figure.toString().contains(name), figure.toString());
            assertFalse(plotly.toString().matches("(?s).*<(?!extra>|/extra>|br>).*"), "no tag that Plotly would follow");
            assertEquals(false, Json.map(plotly.get("config")).get("typesetMath"));
            for (Object trace : Json.list(plotly.get("data"))) {
                String hover = String.valueOf(Json.map(trace).get("hovertemplate"));
                assertFalse(hover.contains("%{x} %s"), hover);
            }
        });
    }

    @Test
    @DisplayName("by a name of several lines or with marks that turn its direction is named in one line, straight on")
    void oneLine() {
        Plot plot = plot().line("a\nb\t\u0000c\u202Ed", XS, XS);
        assertTrue(plot.toString().contains("a b cd: 4 points"), plot.toString());
        assertEquals("a b cd", trace(plot, 0).get("name"));
    }

    @Test
    @DisplayName("where the pointer is says numbers as long as they must be, and with powers of ten where they are extreme")
    void hover() {
        assertTrue(hover(line(1, 2, 3)).contains("%{y:,.6~r}"));
        assertTrue(hover(line(1, 2, 1_234_567)).contains("%{y:,.7~r}"));
        assertTrue(hover(line(0, 1e300)).contains("%{y:,.6~g}"));
        assertTrue(hover(line(0, 1e-9)).contains("%{y:,.6~g}"));
        assertTrue(hover(line(1e-9, 1).logY()).contains("%{y:,.6~g}"));
    }

    private static String hover(Plot plot) {
        return String.valueOf(trace(plot, 0).get("hovertemplate"));
    }
}
