package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import nndl.Dataset;
import nndl.History;
import nndl.Network;
import nndl.RealMnist;
import nndl.data.DrawnDigits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.PointerInput;

@DisplayName("Where a network trains in the page, from a file and without a kernel,")
class TrainingInPageTest extends WidgetTests {
    private static final Path FOLDER = Path.of("target/browser-training");
    private static final Path ALONE = FOLDER.resolve("alone"); // without the pictures
    private static final String SCRIPTS = """
            import sys
            from pathlib import Path
            from launcher.book import pictures
            from launcher.book.scripts import Modules
            folder = Path(sys.argv[1])
            (folder / "pictures.js").write_bytes(pictures.script(Path("data")))
            call = "training(document.querySelector('[data-training]'));"
            (folder / "training.js").write_bytes(Modules(Path("src/main/web"), {}).script("book/training.js", ending=call))
            """;
    private static final String PAGE = """
            <!doctype html>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>training</title>
            <style>%s</style>
            <body data-jp-theme-light="true">
            <div data-training><p>no scripts</p></div>
            <script src="training.js"></script>
            """;

    private WebElement training;

    @BeforeAll
    static void make() throws Exception {
        Files.createDirectories(ALONE);
        ProcessBuilder python = new ProcessBuilder(Workbook.PYTHON.toString(), "-c", SCRIPTS, FOLDER.toString()).inheritIO();
        python.environment().put("PYTHONPATH", "src/main/python");
        assertEquals(0, python.start().waitFor());
        Path web = Path.of("src/main/web");
        String looks = Files.readString(web.resolve("widgets/widgets.css")) + Files.readString(web.resolve("book/training.css"));
        Files.writeString(FOLDER.resolve("page.html"), PAGE.formatted(looks));
        Files.writeString(ALONE.resolve("page.html"), PAGE.formatted(looks).replace("training.js", "../training.js"));
    }

    @BeforeEach
    void open() {
        browser.driver.get(FOLDER.resolve("page.html").toUri().toString());
        training = live("training", 0);
        browser.await("a network that has learned nothing", () -> said().startsWith("With random weights") ? training : null);
    }

    @AfterEach
    void asWideAsBefore() {
        browser.resize(Chromium.WIDTH);
    }

    private String said() {
        return training.findElement(By.className("nndl-said")).getText();
    }

    private void awaitWords(String words) {
        browser.await(words, () -> said().startsWith(words) ? training : null);
    }

    /** Lets the network learn until so many tenths of an epoch are over. */
    private void learn(int tenths) {
        for (int n = 0; n < tenths; n++) {
            String before = said();
            press(training, "Just 500 pictures");
            browser.await("the next moment", () -> said().equals(before) ? null : training);
        }
    }

    /** Returns what is read on the pad. */
    private WebElement read() {
        return training.findElement(By.cssSelector(".nndl-answers [data-answer]"));
    }

    private static Dataset test() {
        return RealMnist.get().test().slice(0, 1_000);
    }

    @Test
    @DisplayName("it counts after an epoch as many right answers as Java, which is told the same by the lines that the page shows")
    void asInJava() {
        Network network = new Network(new Random(1), 784, 30, 10);
        assertEquals(String.valueOf(network.evaluate(test())), answer(training), "with random weights");
        History history = network.sgd(RealMnist.get().training().slice(0, 5_000), 1, 10, 3, test());
        learn(10);
        assertEquals(String.valueOf(history.correct(0)), answer(training));
        training.findElement(By.tagName("summary")).click();
        assertEquals("var network = new Network(new Random(1), 784, 30, 10);\n"
                + "network.sgd(mnist.training().slice(0, 5_000), 1, 10, 3, mnist.test().slice(0, 1_000))",
                training.findElement(By.tagName("pre")).getText());
        int right = 50 - training.findElements(By.cssSelector(".nndl-digit.nndl-is-wrong")).size();
        assertEquals(network.evaluate(test().slice(0, 50)), right, "of the digits that are shown");
    }

    @Test
    @DisplayName("it trains until it is stopped and goes on, by keys alone; anew, it is the same network as before")
    void stopsAndGoesOn() {
        String first = said();
        WebElement toggle = button(training, "Train");
        toggle.sendKeys(Keys.ENTER);
        browser.await("a training", () -> toggle.getText().equals("Stop") ? toggle : null);
        assertEquals(toggle, browser.driver.switchTo().activeElement());
        toggle.sendKeys(Keys.SPACE);
        browser.await("an end", () -> toggle.getText().equals("Go on") ? toggle : null);
        String stopped = said();
        int points = points();
        toggle.sendKeys(Keys.ENTER);
        browser.await("more than before", () -> points() > points + 2 ? toggle : null);
        toggle.sendKeys(Keys.ENTER);
        browser.await("an end", () -> toggle.getText().equals("Go on") ? toggle : null);
        assertNotEquals(stopped, said());
        press(training, "Start anew");
        awaitWords(first);
        assertEquals("Train", toggle.getText());
    }

    /** Returns how many moments the curve has. */
    private int points() {
        return training.findElement(By.cssSelector("polyline.nndl-curve-0")).getAttribute("points").split(" ").length;
    }

    @Test
    @DisplayName("the pad's answer follows the training: a digit of the book, and then one that is drawn, with the bits of Java's network")
    void pad() {
        String before = training.findElement(By.className("nndl-answers")).getText();
        learn(3);
        assertNotEquals(before, training.findElement(By.className("nndl-answers")).getText());
        press(training, "Clear");
        assertEquals("", read().getAttribute("data-answer"));
        PadTest.draw(training, PointerInput.Kind.MOUSE, DrawnDigits.all().get(0));
        String outputs = training.findElement(By.className("nndl-answers")).getText();
        learn(3);
        assertNotEquals(outputs, training.findElement(By.className("nndl-answers")).getText());
        assertTrue(read().getAttribute("data-answer").matches("\\d"));
        browser.picture("training");
    }

    @Test
    @DisplayName("hidden neurons and a seed make another network; a seed that is none is named, and changes nothing")
    void settings() {
        learn(1);
        training.findElements(By.tagName("select")).get(1).sendKeys("none");
        awaitWords("With random weights");
        assertEquals(10, training.findElements(By.className("nndl-neuron")).size());
        WebElement seed = training.findElements(By.cssSelector("input[type=text]")).get(1);
        String first = said();
        seed.sendKeys(Keys.chord(Keys.CONTROL, "a"), "-3", Keys.TAB);
        assertTrue(training.getText().contains("“-3” is none, so it is 1 as before."), training.getText());
        assertEquals("1", seed.getAttribute("value"));
        seed.sendKeys(Keys.chord(Keys.CONTROL, "a"), "2", Keys.TAB);
        browser.await("another network", () -> said().equals(first) ? null : training);
        Network network = new Network(new Random(2), 784, 10);
        assertEquals(String.valueOf(network.evaluate(test())), answer(training));
    }

    @Test
    @DisplayName("a learning rate may change on the way, and then Java's lines are not shown")
    void changed() {
        learn(1);
        WebElement eta = training.findElement(By.cssSelector("input[type=range]"));
        eta.sendKeys(Keys.END);
        assertTrue(training.getText().contains("η is large"), training.getText());
        learn(1);
        training.findElement(By.tagName("summary")).click();
        assertTrue(training.findElement(By.tagName("pre")).getText().contains("start anew"));
    }

    @ParameterizedTest(name = "nothing is wider than a window of {0} pixels")
    @ValueSource(ints = {360, 900, 1600})
    void wide(int width) {
        browser.resize(width);
        learn(1);
        training.findElement(By.tagName("summary")).click();
        browser.picture("training-" + width);
        assertFalse(scrollsSideways());
    }

    @Test
    @DisplayName("a page that cannot find its pictures says so")
    void withoutPictures() throws IOException {
        browser.driver.get(ALONE.resolve("page.html").toUri().toString());
        WebElement alone = live("training", 0);
        browser.await("the reason", () -> alone.getText().contains("pictures.js is missing") ? alone : null);
        assertEquals(List.of(true), browser.errors().stream().map(error -> error.contains("pictures.js")).toList());
    }
}
