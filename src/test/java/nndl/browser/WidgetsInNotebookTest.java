package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import nndl.data.DrawnDigits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.PointerInput;

@DisplayName("Widgets in a notebook")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WidgetsInNotebookTest extends HandleTests {
    /** The cells of widgets.ipynb. */
    private static final List<String> CELLS =
            List.of("imports", "pad", "another-pad", "no-pad", "turn", "ball", "film", "live", "nudge", "predict");
    private static final List<String> KINDS = List.of("pad", "turn", "ball", "film", "live", "nudge", "predict");

    private byte[] executed;

    /** Returns the notebook with its outputs, as JupyterLab saves it. */
    private byte[] executed() throws Exception {
        if (executed == null) {
            Path file = add("widgets.ipynb", "widgets.ipynb");
            try (NotebookPage page = open(FrontEnd.JUPYTERLAB, "widgets.ipynb")) {
                page.runAll();
                page.awaitWidget(CELLS.indexOf("predict"));
                executed = Files.readAllBytes(page.save(file));
            }
        }
        return executed;
    }

    private static Function<String, WebElement> in(NotebookPage page) {
        return cell -> page.awaitWidget(CELLS.indexOf(cell));
    }

    /** Uses each widget once, by hand and by keys, among them such as would delete, cut or leave a cell of a notebook. */
    private static void areUsed(Function<String, WebElement> shown) {
        WebElement pad = shown.apply("pad");
        PadTest.draw(pad, PointerInput.Kind.MOUSE, DrawnDigits.all().get(7));
        assertEquals("7", answer(pad));
        WebElement neuron = pad.findElement(By.className("nndl-neuron"));
        neuron.click();
        neuron.sendKeys("d", "d", "x");
        WebElement turn = shown.apply("turn");
        assertEquals("AND", answer(turn));
        move(PointerInput.Kind.MOUSE, handle(turn, "Move the line"), -60, 60);
        assertEquals("OR", answer(turn));
        handle(turn, "Turn the line").sendKeys("d", "d", "x");
        WebElement ball = shown.apply("ball");
        handle(ball, "The ball").sendKeys(Keys.ARROW_LEFT, Keys.ARROW_DOWN); // both lead to the left
        assertEquals("1.34", handle(ball, "The ball").getAttribute("aria-valuenow"));
        press(ball, "Step");
        assertEquals(Math.pow(1.34 * (1 - 2 * 0.1), 2), Double.parseDouble(answer(ball)), 1e-9);
        WebElement film = shown.apply("film");
        String untrained = answer(film);
        film.findElement(By.cssSelector("input[type=range]")).sendKeys(Keys.END);
        assertTrue(Integer.parseInt(answer(film)) > Integer.parseInt(untrained), answer(film) + " right, at first " + untrained);
        WebElement live = shown.apply("live");
        live.findElements(By.cssSelector("svg .nndl-input")).forEach(WebElement::click);
        assertEquals("1", answer(live));
        WebElement nudge = shown.apply("nudge");
        assertEquals("8", answer(nudge));
        press(nudge, "10 nudges");
        assertTrue(nudge.getText().contains("After 10 nudges the output for 9 has gone from "), nudge.getText());
        WebElement predict = shown.apply("predict");
        if (!predict.findElements(By.cssSelector("[data-bet]")).isEmpty()) {
            press(predict, "Bet again"); // the bet was kept from another page
        }
        predict.findElement(By.cssSelector("input")).sendKeys("d", "d", "x", Keys.chord(Keys.CONTROL, "a"), "5 000", Keys.ENTER);
        assertTrue(predict.getText().contains("You bet 5,000; it is 9,129 digits."), predict.getText());
        assertEquals("9129", answer(predict));
        assertEquals("7", answer(shown.apply("pad")), "the pad is as it was left");
    }

    @ParameterizedTest(name = "can be used in {0}; what none can be made of is refused in words")
    @EnumSource
    void used(FrontEnd frontEnd) throws Exception {
        add("widgets.ipynb", "widgets-live.ipynb");
        try (NotebookPage page = open(frontEnd, "widgets-live.ipynb")) {
            page.runAll();
            areUsed(in(page));
            assertEquals("", answer(in(page).apply("another-pad")));
            String refused = page.text(CELLS.indexOf("no-pad"));
            assertTrue(refused.contains("cannot read what is drawn: that needs 784 inputs, one for each of 28 × 28 pixels"), refused);
            browser.picture("widgets-" + frontEnd.name());
        }
    }

    @Test
    @DisplayName("can be used after saving and reopening, without a run, on a dark page")
    void reopened() throws Exception {
        workbook.add("widgets-again.ipynb", executed());
        try (NotebookPage page = open(FrontEnd.JUPYTERLAB, "widgets-again.ipynb")) {
            assertTrue(page.isTrusted());
            page.theme("JupyterLab Dark", false);
            try {
                KINDS.forEach(in(page)::apply); // until all are drawn, those above move those below
                areUsed(in(page));
                for (String cell : KINDS) {
                    assertTrue(in(page).apply(cell).getAttribute("class").contains("nndl-is-dark"));
                    browser.picture("dark-" + cell);
                }
            } finally {
                page.theme("JupyterLab Light", true);
            }
        }
    }

    @ParameterizedTest(name = "are still pictures with words in {0} when the notebook is not trusted")
    @EnumSource
    void notTrusted(FrontEnd frontEnd) throws Exception {
        String content = new String(executed(), StandardCharsets.UTF_8).replace("new Network(784, 20, 10)", "new Network(784, 21, 10)");
        workbook.add("widgets-from-elsewhere.ipynb", content.getBytes(StandardCharsets.UTF_8));
        try (NotebookPage page = open(frontEnd, "widgets-from-elsewhere.ipynb")) {
            assertFalse(page.isTrusted());
            for (String cell : KINDS) {
                int number = CELLS.indexOf(cell);
                WebElement shown = page.scrollTo(number);
                WebElement still = browser.await("the still picture", () -> shown.findElement(By.cssSelector(".jp-OutputArea img")));
                assertTrue(still.getAttribute("alt").matches(".{15,}"), cell + ": " + still.getAttribute("alt"));
                browser.await("the still picture to be loaded", "return arguments[0].naturalWidth > 0", still);
                String text = page.text(number);
                assertTrue(text.contains(" run this cell."), cell + ": " + text);
            }
            browser.picture("widgets-untrusted-" + frontEnd.name());
        }
    }

    @Test
    @DisplayName("can be used in exported HTML")
    void exported() throws Exception {
        Path notebook = workbook.add("widgets-exported.ipynb", executed());
        PictureChecks.openExported(browser, notebook, PictureChecks.export(notebook));
        areUsed(kind -> live(kind, 0));
        List<?> all = browser.script("return [...document.querySelectorAll('[data-widget].nndl-is-live')]");
        assertEquals(8, all.size());
        browser.picture("widgets-exported");
    }
}
