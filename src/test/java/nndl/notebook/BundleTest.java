package nndl.notebook;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.implement;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nndl.Dataset;
import nndl.Errors;
import nndl.GradientDescent;
import nndl.History;
import nndl.Network;
import nndl.Perceptron;
import nndl.Sigmoid;
import nndl.TextbookNetwork;
import nndl.Tiny;
import nndl.data.Rows;
import nndl.diagram.Circuit;
import nndl.diagram.Diagram;
import nndl.diagram.Questions;
import nndl.exercises.Verdict;
import nndl.figure.Bars;
import nndl.figure.Confusion;
import nndl.figure.Digit;
import nndl.figure.Digits;
import nndl.figure.HeatMap;
import nndl.figure.Plot;
import nndl.figure.Scan;
import nndl.figure.Surface;
import nndl.figure.WeightPictures;
import nndl.show.Drawable;
import nndl.show.TableText;
import nndl.widget.Ball;
import nndl.widget.Film;
import nndl.widget.Live;
import nndl.widget.Nudge;
import nndl.widget.Pad;
import nndl.widget.Predict;
import nndl.widget.Turn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What values show themselves as: in a notebook, without one, and under another locale. */
class BundleTest {
    private static Table table() {
        return Table.create("t < 1", IntColumn.create("epoch", 0, 1), DoubleColumn.create("cost", 0.25, 1234.5),
                StringColumn.create("Book & <co>", "a & b", "<i>"));
    }

    private static List<Object> values() {
        List<Object> values = new ArrayList<>(Arrays.asList(null, "text", 3.5, 7, List.of(1, 2)));
        Dataset data = Tiny.data(1, 20, 4, 3);
        values.add(new Plot("t", "x", "y").line("a", new double[] {0, 1}, new double[] {0.5, 1234.5}));
        values.add(new Plot("t", "x", "y").line("a", new double[] {0, 1}, new double[] {0.5, 1.5}).figure());
        values.add(new Network(new Random(1), 4, 3, 3).sgd(data, 2, 5, 1, data));
        values.add(History.of(List.of()));
        values.add(new Digit(new double[784], 1));
        values.add(Digits.of(List.of(new Digit(new double[784], 1))));
        values.add(new Network(784, 30, 10));
        Dataset white = Dataset.of(new double[3][784], new int[] {0, 1, 2}, 10);
        values.add(Film.of(new Network(784, 2, 10).sgdWithSnapshots(white, 1, 1, 0.5, white)));
        values.add(Live.of(new Network(2, 1)));
        values.add(Nudge.of(new Network(784, 2, 10), white));
        values.add(Pad.of(new Network(784, 2, 10)));
        values.add(Predict.number("How many?").between(0, 10).is(3));
        values.add(Turn.oneInput());
        values.add(Ball.parabola());
        values.add(new TextbookNetwork(2, 3, 1));
        values.add(data);
        values.add(table());
        values.add(Rows.numbered("t", 3).column("i", i -> i).column("half of it", i -> i / 2.0));
        values.add(Source.of(Sigmoid.class, "sigmoid"));
        values.add(new double[] {1.5, -2, 1e-9, 1e12});
        values.add(new double[0]);
        values.add(new double[][] {{1.5, 2000}, {3}, null, {}});
        values.add(new double[0][]);
        values.add(new double[100][100]);
        values.add(new double[][][] {{{1, 2}, {3, 4}}, {{5, 6.5}}});
        values.add(new double[0][][]);
        values.add(new double[][][] {null, {{1}, null}});
        values.add(new int[] {1, 2, 3});
        values.add(GradientDescent.minimise(v -> v[0] * v[0], new double[] {1000.5}, 0.1, 3));
        values.add(new Network(2, 1).backprop(new double[2], new double[1]));
        values.add(Diagram.neuron("x₁", "x₂"));
        values.add(Diagram.network(2, 3, 1).beside(Diagram.network(2, 1)));
        values.add(new Circuit("x₁", "x₂").nand("a", "x₁", "x₂").output("not both", "a"));
        values.add(new Questions("A face?", "An eye?", "A nose?"));
        values.add(Bars.numbered("t", "digit", "count", new double[] {3, 5.5}));
        values.add(new HeatMap("t", "answer", "label", new String[] {"a", "b"}, new String[] {"c"}, new double[][] {{1, 1000}}));
        values.add(Confusion.of(new Network(4, 3, 3), data));
        values.add(WeightPictures.of(new Network(784, 3, 2)));
        values.add(new Surface("t", v -> v[0] * v[1], new double[] {-1, 1}, new double[] {0, 2}).contours());
        values.add(new Surface("t", v -> v[0] * v[1], new double[] {-1, 1}, new double[] {0, 2}).landscape());
        values.add(Scan.of(new double[][] {{0, 1}, {1, 0}}));
        values.add(new Perceptron(new double[] {-2, -2}, 3));
        values.add(new Verdict(true, "It is 42."));
        return values;
    }

    private static final Dataset PIXELS = Dataset.of(new double[][] {{1, 0, 0, 1}, {0, 1, 1, 0}, {1, 1, 0, 0}}, new int[] {1, 0, 1}, 2);
    private static final Network CONSTANT = Network.of(new double[1][2][4], new double[][] {{0, 1}}); // always answers 1

    @Test
    @DisplayName("every value has a plain-text form, never an address such as [D@1b2c, and its picture is a PNG with its size")
    void everyValue() {
        for (Object value : values()) {
            Bundle bundle = Bundle.of(value);
            String text = (String) bundle.data().get("text/plain");
            assertFalse(text.isBlank());
            assertFalse(text.matches("(?s).*(\\[[D\\[]|nndl\\.\\w+)@[0-9a-f]+.*"), text);
            Object png = bundle.data().get("image/png");
            assertTrue(png == null || ((String) png).startsWith("iVBORw0KGgo"));
            assertEquals(png != null, bundle.metadata().containsKey("image/png"));
        }
    }

    private static Map<?, ?> remarks(Object value) {
        return (Map<?, ?>) Bundle.of(value).metadata().get("image/png");
    }

    @Test
    @DisplayName("every picture has words for those who cannot see it: brief, whole sentences, nothing drawn with characters")
    void alternativeTexts() {
        for (Object value : values()) {
            if (Bundle.of(value).data().containsKey("image/png")) {
                String alt = (String) remarks(value).get("alt");
                assertTrue(alt.length() > 10 && alt.length() <= 302 && !alt.contains("\n") && alt.matches(".*[.?…]"), alt);
            }
        }
        assertEquals("A picture of 2 rows and 2 columns of pixels.", remarks(Scan.of(new double[][] {{0, 1}, {1, 0}})).get("alt"));
        assertEquals("Circuit with the inputs x₁, x₂. a = NAND of x₁ and x₂. output not both = a.",
                remarks(new Circuit("x₁", "x₂").nand("a", "x₁", "x₂").output("not both", "a")).get("alt"));
    }

    @Test
    @DisplayName("long words for a picture end after a sentence or, where there is only one, after a word")
    void longAlternativeTexts() {
        assertEquals("a".repeat(200) + ".", AltText.of("a".repeat(200) + "\n" + "b".repeat(200)));
        assertEquals("word ".repeat(60) + "…", AltText.of("word ".repeat(100)));
        assertEquals("c".repeat(300) + " …", AltText.of("c".repeat(400)));
    }

    @Test
    @DisplayName("a dark page may invert curves and diagrams, and leaves digits, scans and weights as they are")
    void invertible() {
        assertEquals(true, remarks(Diagram.network(2, 3, 1)).get("invertible"));
        assertEquals(true, remarks(Bars.numbered("t", "digit", "count", new double[] {3, 5.5})).get("invertible"));
        assertEquals(false, remarks(new Digit(new double[784], 1)).get("invertible"));
        assertEquals(false, remarks(Digits.of(List.of(new Digit(new double[784], 1)))).get("invertible"));
        assertEquals(false, remarks(Scan.of(new double[][] {{0, 1}, {1, 0}})).get("invertible"));
        assertEquals(false, remarks(WeightPictures.of(new Network(784, 3, 2))).get("invertible"));
    }

    @Test
    @DisplayName("every class that shows itself in a notebook has more than String.valueOf would give")
    void classes() {
        List<Class<?>> figures = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nndl")
                .that(implement(Drawable.class)).stream().<Class<?>>map(JavaClass::reflect).toList();
        assertTrue(figures.size() >= 13, figures.toString());
        for (Class<?> type : Stream.concat(Bundle.classes().stream(), figures.stream()).toList()) {
            assertTrue(values().stream().anyMatch(type::isInstance), () -> "no example of " + type + " in this test");
        }
    }

    @Test
    @DisplayName("a network and digits show a picture, a listing is coloured, a table is a table")
    void richest() {
        assertTrue(Bundle.of(new Network(784, 30, 10)).data().containsKey("image/png"));
        assertTrue(Bundle.of(new Digit(new double[784], 1)).data().containsKey("image/png"));
        String listing = (String) Bundle.of(Source.of(Sigmoid.class, "sigmoidPrime")).data().get("text/markdown");
        assertTrue(listing.startsWith("```java\n") && listing.endsWith("\n```") && listing.contains("return a * (1 - a);"));
        assertEquals("(1.5, −2, 1,000)", Bundle.of(new double[] {1.5, -2, 1000}).data().get("text/plain"));
        assertEquals("[1, 2]", Bundle.of(new int[] {1, 2}).data().get("text/plain"));
    }

    @Test
    @DisplayName("a tablesaw table shows its names and cells, with & and < made safe in HTML")
    void tables() {
        Bundle bundle = Bundle.of(table());
        String html = (String) bundle.data().get("text/html");
        assertTrue(html.contains("<th>epoch</th>") && html.contains("<td>0.25"), html);
        assertTrue(html.contains("<th>Book &amp; &lt;co&gt;") && html.contains("<td>&lt;i&gt;") && html.contains("a &amp; b"), html);
        String[] lines = ((String) bundle.data().get("text/plain")).split("\n");
        assertEquals(4, lines.length);
        assertEquals(lines[0].length(), lines[1].length(), "columns stand below their names");
        assertEquals(lines[0].length(), lines[2].length());
        assertEquals("t < 1", lines[3]);
        assertTrue(html.startsWith("<table><caption>t &lt; 1</caption>") && html.endsWith("</table>"), html);
    }

    @Test
    @DisplayName("a table of which only some rows are shown says how many it has")
    void largeTable() {
        Table large = Table.create("large", IntColumn.indexColumn("i", 1234, 0));
        assertTrue(TableText.of(large).plain().endsWith("\nlarge: 1,234 rows"), TableText.of(large).plain());
        assertTrue(TableText.of(large).html().endsWith("<p>1,234 rows</p>"), TableText.of(large).html());
        assertTrue(TableText.of(Table.create(IntColumn.create("i", 1))).html().startsWith("<table><thead>"), "no title");
    }

    @Test
    @DisplayName("a year in a table has no comma, unlike a count")
    void years() {
        Table years = Table.create("t", IntColumn.create("year", 2007, 2008), DoubleColumn.create("Year of birth", 1958, 1959),
                IntColumn.create("pictures", 2009, 2010), IntColumn.create("yearly", 2011, 2012), DoubleColumn.create("years", 1.5, 2));
        assertTrue(TableText.of(years).html().contains("<tr><td>2007</td><td>1958</td><td>2,009</td><td>2,011</td><td>1.5</td></tr>"),
                TableText.of(years).html());
    }

    @Test
    @DisplayName("a missing value in a table is a dash, whether it is a word or a number")
    void missingValues() {
        Table gaps = Table.create("t", StringColumn.create("word", "a", ""), IntColumn.create("number").append(1).appendMissing(),
                DoubleColumn.create("real", 0.5, Double.NaN));
        assertEquals(3, TableText.of(gaps).plain().chars().filter(letter -> letter == '–').count(), TableText.of(gaps).plain());
    }

    @Test
    @DisplayName("a large matrix shows its first and last rows and columns, and its size; a ragged one shows what it has")
    void matrices() {
        double[][] large = new double[100][200];
        large[0][0] = 11;
        large[99][199] = 22;
        large[50][100] = 33;
        String text = TableText.of(large).plain();
        assertTrue(text.contains("11") && text.contains("22") && text.contains("…") && text.contains("100 × 200"), text);
        assertFalse(text.contains("33"));
        assertTrue(text.split("\n").length < 40);
        String ragged = TableText.of(new double[][] {{1, 2}, null, {3}}).plain();
        assertTrue(ragged.contains("null") && ragged.contains("3 rows of 2, 0 and 1 values"), ragged);
    }

    @Test
    @DisplayName("without a kernel the start says so in a sentence, with the version, and values are printed as text")
    void withoutKernel() {
        String start = Notebook.start();
        assertTrue(start.matches("nndl \\d+\\.\\d+\\.\\d+ on Java \\d+, without a notebook: values are shown as text"), start);
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Notebook.show(new double[] {1.5, 2});
            Dataset data = Tiny.data(1, 20, 4, 3);
            new Network(new Random(1), 4, 3, 3).sgd(data, 2, 5, 1, data, new LiveTraining(2));
            new LiveReading(PIXELS, 3).show(CONSTANT, "After 7 pictures");
        } finally {
            System.setOut(before);
        }
        String printed = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(printed.startsWith("(1.5, 2)"), printed);
        assertTrue(printed.contains("Epoch 0: ") && printed.contains("Epoch 1: ") && printed.contains("(2 of 2,"), printed);
        assertTrue(printed.contains("After 7 pictures: 2 of these 3 are right\n"), printed);
        Errors.wrongArgument(() -> new LiveTraining(0), "number of epochs is 0");
        Dataset bare = Dataset.of(new double[1][4], new double[1][2]);
        Errors.notPossible(() -> new LiveReading(bare, 1), "without labels", "which answers are right");
    }

    @Test
    @DisplayName("under a German locale every value shows the same, to the picture's last bit")
    void german() throws IOException {
        assertEquals(shown(Locale.ROOT), shown(Locale.GERMANY));
    }

    private static List<String> shown(Locale locale) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(locale);
            return values().stream().map(BundleTest::withoutTime).toList();
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String withoutTime(Object value) {
        Bundle bundle = Bundle.of(value);
        return bundle.data().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Object::toString).toList().toString()
                + bundle.metadata();
    }

    @Test
    @DisplayName("under a German locale messages keep their commas, and a saved network is the same file")
    void germanMessagesAndFiles(@TempDir Path folder) throws IOException {
        Network network = new Network(new Random(1), 3, 2);
        Path one = folder.resolve("one.json");
        Path two = folder.resolve("two.json");
        network.save(one);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            network.save(two);
            Tiny.assertSame(network, Network.load(one));
            assertEquals("Network 784-30-10 (23,860 parameters)", new Network(784, 30, 10).toString());
            Errors.wrongArgument(() -> network.feedforward(new double[1234]), "1,234 values");
            Errors.wrongArgument(() -> network.updateMiniBatch(Tiny.data(1, 2, 3, 2), -0.5), "eta is -0.5", "3.0");
        } finally {
            Locale.setDefault(before);
        }
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    }
}
