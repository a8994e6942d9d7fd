package nndl.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;
import nndl.Dataset;
import nndl.Errors;
import nndl.GradientDescent;
import nndl.Network;
import nndl.Tiny;
import nndl.plotly.Json;
import nndl.show.Colours;
import nndl.show.Drawing;
import nndl.show.Picture;
import nndl.util.Numbers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Bars, heat maps, confusion, surfaces and pictures of weights. */
class DrawingTest {
    private static final ToDoubleFunction<double[]> BOWL = v -> v[0] * v[0] + v[1] * v[1];
    private static final double[] RANGE = {-2, 2};

    private static Map<String, Object> trace(Drawing drawing, int i) {
        return Json.map(Json.list(drawing.plotly().orElseThrow().get("data")).get(i));
    }

    private static Map<String, Object> layout(Drawing drawing) {
        return Json.map(drawing.plotly().orElseThrow().get("layout"));
    }

    private static long pixels(BufferedImage image, Color color) {
        int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(all).filter(rgb -> rgb == color.getRGB()).count();
    }

    private static long bluish(Plot plot) {
        BufferedImage image = plot.drawing().still().image();
        int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(all).filter(rgb -> new Color(rgb).getBlue() - new Color(rgb).getRed() > 60).count();
    }

    @Test
    @DisplayName("bars keep the digits 0 to 9 as names and write each height above its bar")
    void bars() {
        Drawing drawing = Bars.numbered("Test set", "digit", "pictures", new double[] {980, 1135, 0}).drawing();
        assertEquals(List.of("0", "1", "2"), trace(drawing, 0).get("x"));
        assertEquals(List.of("980", "1,135", "0"), trace(drawing, 0).get("text"));
        assertArrayEquals(new double[] {980, 1135, 0}, Json.numbers(trace(drawing, 0).get("y")));
        assertTrue(drawing.toString().contains("0 980, 1 1,135, 2 0"), drawing.toString());
        assertTrue(pixels(drawing.still().image(), Color.decode("#0072B2")) > 1000, "two bars are painted");
    }

    /** Returns how far from the left the first pixel of a colour is. */
    private static int leftmost(BufferedImage image, Color color) {
        int x = 0;
        while (pixels(image.getSubimage(x, 0, 1, image.getHeight()), color) == 0) {
            x++;
        }
        return x;
    }

    @Test
    @DisplayName("the cells of a heat map make room for long row names, so that no name overlaps a cell")
    void longNamesOfRows() {
        String[] columns = {"a", "b"};
        HeatMap brief = new HeatMap("t", "x", "y", columns, new String[] {"0", "1"}, new double[][] {{9, 1}, {9, 2}});
        HeatMap named = new HeatMap("t", "x", "y", columns, new String[] {"0", "a chinstrap penguin"}, new double[][] {{9, 1}, {9, 2}});
        Color dark = Colours.Scale.BLUES.at(1);
        int more = leftmost(named.drawing().still().image(), dark) - leftmost(brief.drawing().still().image(), dark);
        assertTrue(more > 60, more + " pixels more");
        double margin = Json.number(Json.map(layout(named.drawing()).get("margin")).get("l"), 0);
        assertEquals(2 * margin, leftmost(named.drawing().still().image(), dark), 1);
    }

    @Test
    @DisplayName("a heat map has its first row at the top and the darkest cell where the largest number is")
    void heatMap() {
        Drawing drawing = new HeatMap("t", "answer", "label", new String[] {"0", "1"}, new String[] {"0", "1"},
                new double[][] {{0, 90}, {5, 1000}}).drawing();
        assertEquals(List.of(1.5, -0.5), Json.map(layout(drawing).get("yaxis")).get("range"));
        assertEquals(List.of(List.of("0", "90"), List.of("5", "1,000")), trace(drawing, 0).get("text"));
        BufferedImage image = drawing.still().image();
        int x = image.getWidth();
        int y = image.getHeight();
        Color topLeft = new Color(image.getRGB(x / 3, y / 4));
        Color bottomRight = new Color(image.getRGB(x * 4 / 5, y / 2));
        assertEquals(Colours.Scale.BLUES.at(0), topLeft);
        assertEquals(Colours.Scale.BLUES.at(1), bottomRight);
    }

    @Test
    @DisplayName("confusion counts label against answer; its diagonal is what evaluate counts")
    void confusion() {
        Dataset data = Tiny.data(3, 60, 4, 3);
        Network network = new Network(4, 5, 3);
        Confusion confusion = Confusion.of(network, data);
        int all = 0;
        for (int label = 0; label < 3; label++) {
            for (int answer = 0; answer < 3; answer++) {
                all += confusion.count(label, answer);
            }
        }
        assertEquals(60, all);
        assertEquals(network.evaluate(data), confusion.count(0, 0) + confusion.count(1, 1) + confusion.count(2, 2));
        assertEquals(60, Arrays.stream(confusion.answers()).sum());
        assertEquals(confusion.count(0, 2) + confusion.count(1, 2) + confusion.count(2, 2), confusion.answers()[2]);
        assertTrue(confusion.named("cat", "dog", "bird").toString().contains("bird"));
        Errors.wrongArgument(() -> confusion.named("cat", "dog"), "2 names", "3 labels");
        Errors.wrongArgument(() -> confusion.count(3, 0), "0 to 2");
        Errors.notPossible(() -> Confusion.of(network, Dataset.of(new double[1][4], new double[1][3])), "without labels");
    }

    @Test
    @DisplayName("contours hold the function's values, and the path up to where it leaves the rectangle")
    void contours() {
        GradientDescent run = GradientDescent.minimise(BOWL, new double[] {1.5, 1}, 0.3, 5);
        GradientDescent away = GradientDescent.minimise(BOWL, new double[] {1.5, 0}, 1.05, 5);
        Drawing drawing = new Surface("Bowl", BOWL, RANGE, RANGE).path("down", run).path("away", away).contours().drawing();
        double[][] z = Json.matrix(trace(drawing, 0).get("z"));
        double[] xs = Json.numbers(trace(drawing, 0).get("x"));
        assertEquals(8, z[0][0], 1e-12);
        assertEquals(xs[10] * xs[10] + 4, z[0][10], 1e-12);
        assertArrayEquals(run.position(5), new double[] {
            Json.numbers(trace(drawing, 1).get("x"))[5], Json.numbers(trace(drawing, 1).get("y"))[5]});
        double[] shown = Json.numbers(trace(drawing, 2).get("x"));
        assertTrue(shown.length < away.length() && Arrays.stream(shown).allMatch(x -> Math.abs(x) <= 2), Arrays.toString(shown));
        assertEquals(List.of("down", "away"), Json.list(layout(drawing).get("annotations")).stream()
                .map(Json::map).filter(name -> !"center".equals(name.get("xanchor"))).map(name -> name.get("text")).toList());
        assertTrue(drawing.toString().contains("Bowl") && drawing.toString().contains("down")
                && drawing.toString().contains("from 0 to 8"));
        BufferedImage image = drawing.still().image();
        assertTrue(pixels(image, Color.decode(Colours.path(0))) > 100, "the path is painted");
        assertTrue(pixels(image, Colours.Scale.BLUES.at(0)) > 1000, "the lowest band is painted");
        assertTrue(pixels(image, Colours.Scale.BLUES.at(1)) > 10, "the highest band is painted");
    }

    @Test
    @DisplayName("a landscape is a surface and a path on it, in its picture too")
    void landscape() {
        GradientDescent run = GradientDescent.minimise(BOWL, new double[] {1.5, 1}, 0.3, 5);
        Drawing drawing = new Surface("Bowl", BOWL, RANGE, RANGE).path("down", run).landscape().drawing();
        assertEquals("surface", trace(drawing, 0).get("type"));
        assertEquals("scatter3d", trace(drawing, 1).get("type"));
        double[] heights = Json.numbers(trace(drawing, 1).get("z"));
        assertEquals(run.cost(5), Json.numbers(trace(drawing, 1).get("customdata"))[5], "what is said of the last step");
        assertTrue(heights[5] > run.cost(5) && heights[5] < run.cost(5) + 0.3, "and it lies a little above the ground");
        BufferedImage image = drawing.still().image();
        assertTrue(pixels(image, Color.decode(Colours.path(0))) > 100, "the path is painted");
        assertTrue(pixels(image, Color.WHITE) < image.getWidth() * image.getHeight() * 0.9, "the landscape fills its picture");
    }

    @Test
    @DisplayName("weights above zero are orange, below zero blue, zero white, each where its pixel is")
    void weightPictures() {
        double[][] weights = new double[1][784];
        weights[0][0] = 2;
        weights[0][783] = -2;
        Network network = Network.of(new double[][][] {weights, {{1}}}, new double[][] {{0}, {0}});
        BufferedImage image = WeightPictures.of(network).drawing().still().image();
        assertEquals(Colours.Scale.BLUE_TO_ORANGE.at(1), new Color(image.getRGB(2 * (8 + 1), 2 * (8 + 1))));
        assertEquals(Colours.Scale.BLUE_TO_ORANGE.at(0), new Color(image.getRGB(2 * (8 + 27 * 3 + 1), 2 * (8 + 27 * 3 + 1))));
        assertEquals(Color.WHITE, new Color(image.getRGB(2 * (8 + 14 * 3), 2 * (8 + 14 * 3))));
        Errors.wrongArgument(() -> WeightPictures.of(new Network(4, 2)), "784");
    }

    @Test
    @DisplayName("vectors of 784 numbers are pictures too, each on its own scale, and one of zeros is white")
    void vectorPictures() {
        double[][] vectors = new double[3][784];
        vectors[0][0] = 2;
        vectors[1][0] = -0.001;
        Drawing drawing = WeightPictures.of(vectors, "large", "small", "none").drawing();
        BufferedImage image = drawing.still().image();
        assertEquals(Colours.Scale.BLUE_TO_ORANGE.at(1), new Color(image.getRGB(2 * (8 + 1), 2 * (8 + 1))));
        assertEquals(Colours.Scale.BLUE_TO_ORANGE.at(0), new Color(image.getRGB(2 * (8 + 92 + 1), 2 * (8 + 1))));
        assertEquals(Color.WHITE, new Color(image.getRGB(2 * (8 + 2 * 92 + 1), 2 * (8 + 1))));
        assertTrue(drawing.toString().contains("small: " + Numbers.brief(-0.001) + " to 0"), drawing.toString());
        Errors.wrongArgument(() -> WeightPictures.of(vectors, "one"), "3 vectors", "1 captions");
        Errors.wrongArgument(() -> WeightPictures.of(new double[][] {new double[4]}, "four"), "784");
    }

    @Test
    @DisplayName("one enormous weight does not leave all others pale")
    void paleWeights() {
        double[] vector = new double[784];
        Arrays.fill(vector, 0.1);
        vector[0] = 50;
        BufferedImage image = WeightPictures.of(new double[][] {vector}, "v").drawing().still().image();
        assertEquals(Colours.Scale.BLUE_TO_ORANGE.at(1), new Color(image.getRGB(2 * (8 + 40), 2 * (8 + 40))));
    }

    @Test
    @DisplayName("on logarithmic axes, ranges and names count in powers of ten, and the still picture agrees with the figure")
    void logarithmic() {
        double[] xs = {1, 10, 100};
        Plot plot = new Plot("t", "x", "y").logLog().line("falls", xs, new double[] {1, 0.01, 0.0001});
        Map<String, Object> layout = layout(plot.drawing());
        assertEquals("log", Json.map(layout.get("xaxis")).get("type"));
        assertEquals("log", Json.map(layout.get("yaxis")).get("type"));
        double[] range = Json.numbers(Json.map(layout.get("yaxis")).get("range"));
        assertTrue(range[0] < -4 && range[0] > -5 && range[1] > 0 && range[1] < 1, Arrays.toString(range));
        Map<String, Object> name = Json.map(Json.list(layout.get("annotations")).get(0));
        assertEquals("paper", name.get("xref"), "the name stands at the right of the plot");
        assertEquals(-4, Json.number(name.get("y"), 0), 1e-12);
        assertTrue(pixels(plot.drawing().still().image(), Color.decode("#0072B2")) > 300, "the line is painted");
    }

    @Test
    @DisplayName("a dashed curve of many points has gaps, and more ink than a dotted one")
    void dashes() {
        double[] xs = new double[500];
        double[] ys = new double[500];
        Arrays.setAll(xs, i -> i);
        Arrays.setAll(ys, i -> i);
        long solid = bluish(new Plot("", "x", "y").line("a", xs, ys));
        long dashed = bluish(new Plot("", "x", "y").dashed("a", xs, ys));
        assertTrue(dashed > solid * 0.35 && dashed < solid * 0.85, dashed + " of " + solid);
    }

    @Test
    @DisplayName("what does not fit is rejected with an explanation")
    void errors() {
        String[] two = {"a", "b"};
        Errors.wrongArgument(() -> new Bars("t", "x", "y", two, new double[1]), "2 names and 1 heights");
        Errors.wrongArgument(() -> new HeatMap("t", "x", "y", two, two, new double[1][2]), "2 names of rows and 1 rows");
        Errors.wrongArgument(() -> new HeatMap("t", "x", "y", two, new String[] {"r"}, new double[1][3]), "3 values", "2 columns");
        Errors.wrongArgument(() -> new Surface("t", BOWL, new double[] {2, -2}, RANGE), "v₁", "smaller first");
        Errors.wrongArgument(() -> new Surface("t", v -> Double.NaN, RANGE, RANGE), "NaN");
        Errors.wrongArgument(() -> new Surface("t", BOWL, RANGE, RANGE)
                .path("p", GradientDescent.minimise(BOWL, new double[] {1, 1, 1}, 0.1, 1)), "3 variables");
    }

    @Test
    @DisplayName("painting does not forget that a thread was told to stop, and passes on what goes wrong")
    void interrupted() throws IOException {
        Thread.currentThread().interrupt();
        byte[] png = new Picture(100, 50, 1, g -> g.drawString("σ", 10, 20)).png();
        assertTrue(Thread.interrupted());
        assertEquals(100, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
        Error problem = assertThrows(Error.class, () -> new Picture(10, 10, 1, g -> {
            throw new NoClassDefFoundError("no fonts");
        }).png());
        assertEquals("no fonts", problem.getMessage());
        assertThrows(IllegalStateException.class, () -> new Picture(10, 10, 1, g -> {
            throw new IllegalStateException();
        }).png());
    }
}
