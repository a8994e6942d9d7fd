package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nndl.figure.Specimens;
import nndl.plotly.Look;
import nndl.show.Drawing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;

/**
 * Holds together the two pictures of a figure, the one that plotly.js draws in a bare page and the still one. Both are left side by
 * side in {@code target/same-look/}: look at them.
 */
@Tag("browser")
@DisplayName("A figure looks the same, drawn by plotly.js and as a still picture:")
class SameLookTest {
    private static final Path PICTURES = Path.of("target/same-look");
    private static final double NEAR = 3; // pixels
    private static final double NEAR_ON_CANVAS = 4; // where edges are found by their colour

    private static Chromium browser;
    private static Map<String, Drawing> specimens;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(PICTURES);
        specimens = Specimens.all();
        Path page = PICTURES.resolve("page.html").toAbsolutePath();
        Files.writeString(page, "<meta charset='utf-8'><body style='margin: 0'><script src='" + plotly().toUri() + "'></script>"
                + "<div id='figure' style='display: inline-block'></div>");
        browser = new Chromium();
        browser.driver.get(page.toUri().toString());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static Path plotly() throws IOException {
        try (Stream<Path> files = Files.find(Path.of(".venv/lib").toAbsolutePath(), 6,
                (file, attributes) -> file.endsWith("plotly/package_data/plotly.min.js"))) {
            return files.findFirst().orElseThrow();
        }
    }

    static Stream<String> flat() {
        return Specimens.names().filter(name -> !name.contains("landscape"));
    }

    static Stream<String> landscapes() {
        return Specimens.names().filter(name -> name.contains("landscape"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flat")
    void isTheSame(String name) throws IOException {
        Drawing drawing = draw(name);
        Map<String, List<Look>> still = byPart(Look.of(drawing.plotly().orElseThrow()).stream().filter(look -> !isEmpty(look)).toList());
        Map<String, List<Look>> drawn = byPart(drawn());
        List<String> problems = new ArrayList<>();
        assertEquals(still.keySet(), drawn.keySet(), "what there is to see");
        still.forEach((part, looks) -> problems.addAll(differences(part, looks, drawn.get(part))));
        assertEquals(List.of(), problems, "see " + PICTURES.resolve(name + ".png"));
    }

    private static boolean isEmpty(Look look) {
        return look.text().isEmpty() && (look.part().endsWith("title") || look.part().endsWith("text"));
    }

    private static Map<String, List<Look>> byPart(List<Look> looks) {
        return looks.stream().collect(Collectors.groupingBy(
                look -> look.part().replace("yaxis2 line", "yaxis line"), LinkedHashMap::new, Collectors.toList()));
    }

    private static List<String> differences(String part, List<Look> still, List<Look> drawn) {
        List<String> problems = new ArrayList<>();
        if (part.startsWith("trace")) { // as a whole
            Rectangle2D all = around(still);
            if (!isNear(all, around(drawn), NEAR)) {
                problems.add(part + " fills " + all + " in the still picture, " + around(drawn) + " in plotly.js");
            }
            if (drawn.get(0).color() != null && !colours(still).equals(colours(drawn))) {
                problems.add(part + " has the colours " + colours(still) + " in the still picture, " + colours(drawn) + " in plotly.js");
            }
        } else if (still.size() != drawn.size()) {
            problems.add("there are " + still.size() + " of " + part + " in the still picture, " + drawn.size() + " in plotly.js");
        } else {
            for (Look look : still) {
                if (drawn.stream().noneMatch(other -> other.text().equals(look.text()) && isNear(look.box(), other.box(), NEAR))) {
                    problems.add(part + " is not in plotly.js as in the still picture: " + look + ", but " + drawn);
                }
            }
        }
        return problems;
    }

    private static Rectangle2D around(List<Look> looks) {
        return looks.stream().map(Look::box).reduce(Rectangle2D::createUnion).orElseThrow();
    }

    private static TreeSet<String> colours(List<Look> looks) {
        return looks.stream().filter(look -> look.color() != null).map(look -> Integer.toHexString(look.color().getRGB()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isNear(Rectangle2D a, Rectangle2D b, double near) {
        return Math.abs(a.getMinX() - b.getMinX()) <= near && Math.abs(a.getMaxX() - b.getMaxX()) <= near
                && Math.abs(a.getMinY() - b.getMinY()) <= near && Math.abs(a.getMaxY() - b.getMaxY()) <= near;
    }

    /** In a landscape, which plotly.js paints on a canvas, the colours are compared: where the hills are, and where each path. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("landscapes")
    void isTheSameLandscape(String name) throws IOException {
        Drawing drawing = draw(name);
        List<Look> looks = Look.of(drawing.plotly().orElseThrow());
        Set<Color> paths = looks.stream().filter(look -> look.part().matches("trace [1-9]")).map(Look::color).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        browser.await("the canvas to be painted", () -> around(screenshot(), SameLookTest::isBlue).isEmpty() ? null : this);
        List<Predicate<Color>> seen = new ArrayList<>(List.of(SameLookTest::isBlue));
        paths.forEach(path -> seen.add(color -> isLike(color, path)));
        for (Predicate<Color> colour : seen) {
            Rectangle2D still = around(halved(drawing.still().image()), colour);
            Rectangle2D drawn = around(screenshot(), colour);
            assertTrue(isNear(still, drawn, NEAR_ON_CANVAS), "in the still picture at " + still + ", in plotly.js at " + drawn);
        }
        for (String text : List.of("title", "annotation")) {
            List<Look> same = looks.stream().filter(look -> look.part().equals(text)).toList();
            assertEquals(List.of(), differences(text, same, drawn().stream().filter(look -> look.part().equals(text)).toList()));
        }
    }

    /** Draws a figure in the page, and keeps it beside its still picture. */
    private static Drawing draw(String name) throws IOException {
        Drawing drawing = specimens.get(name);
        String json = json(drawing.plotly().orElseThrow());
        browser.script("""
                const { data, layout, config } = JSON.parse(arguments[0]);
                const figure = document.getElementById('figure');
                Plotly.purge(figure);
                return Plotly.newPlot(figure, data, layout, { ...config, displayModeBar: false }).then(() => true);""", json);
        BufferedImage still = halved(drawing.still().image());
        BufferedImage both = new BufferedImage(2 * still.getWidth(), still.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = both.createGraphics();
        g.drawImage(screenshot(), 0, 0, null);
        g.drawImage(still, still.getWidth(), 0, null);
        g.dispose();
        ImageIO.write(both, "png", PICTURES.resolve(name + ".png").toFile());
        return drawing;
    }

    private static String json(Map<String, Object> plotly) {
        try {
            return new ObjectMapper().writeValueAsString(plotly);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage screenshot() {
        return Pixels.of(browser.driver.findElement(By.cssSelector("#figure .svg-container")).getScreenshotAs(OutputType.BYTES)).image();
    }

    private static BufferedImage halved(BufferedImage image) {
        BufferedImage half = new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = half.createGraphics();
        g.drawImage(image.getScaledInstance(half.getWidth(), half.getHeight(), BufferedImage.SCALE_AREA_AVERAGING), 0, 0, null);
        g.dispose();
        return half;
    }

    private static List<Look> drawn() {
        JsonNode looks = new ObjectMapper().valueToTree(browser.script(resource("look.js"), browser.driver.findElement(By.id("figure"))));
        List<Look> drawn = new ArrayList<>();
        for (JsonNode look : looks) {
            JsonNode box = look.get("box");
            Rectangle2D place = new Rectangle2D.Double();
            place.setFrameFromDiagonal(box.get(0).asDouble(), box.get(1).asDouble(), box.get(2).asDouble(), box.get(3).asDouble());
            drawn.add(new Look(look.get("part").asText(), look.get("text").asText(), place, colour(look.get("color").asText())));
        }
        return drawn;
    }

    private static Color colour(String css) {
        String[] channels = css.replaceAll("[^0-9,]", "").split(",");
        return channels.length < 3 ? null
                : new Color(Integer.parseInt(channels[0]), Integer.parseInt(channels[1]), Integer.parseInt(channels[2]));
    }

    private static String resource(String name) {
        try {
            return new String(SameLookTest.class.getResourceAsStream(name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isBlue(Color color) {
        return color.getBlue() - color.getRed() > 60;
    }

    private static boolean isLike(Color color, Color other) {
        return Math.abs(color.getRed() - other.getRed()) + Math.abs(color.getGreen() - other.getGreen())
                + Math.abs(color.getBlue() - other.getBlue()) < 60;
    }

    /** Returns the box around everything of a colour. */
    private static Rectangle2D around(BufferedImage image, Predicate<Color> colour) {
        Rectangle2D box = new Rectangle2D.Double();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (colour.test(new Color(image.getRGB(x, y)))) {
                    Rectangle2D pixel = new Rectangle2D.Double(x, y, 1, 1);
                    box = box.isEmpty() ? pixel : box.createUnion(pixel);
                }
            }
        }
        return box;
    }
}
