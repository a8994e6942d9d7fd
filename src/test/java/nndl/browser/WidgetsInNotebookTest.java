package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
class WidgetsInNotebookTest extends WidgetTests {
    private static final int PAD = 1;
    private static final int ANOTHER = 2;
    private static final int NO_PAD = 3;

    private byte[] executed;

    /** Returns the notebook with its outputs, as JupyterLab saves it. */
    private byte[] executed() throws Exception {
        if (executed == null) {
            Path file = add("widgets.ipynb", "widgets.ipynb");
            try (NotebookPage page = open(FrontEnd.JUPYTERLAB, "widgets.ipynb")) {
                page.runAll();
                page.awaitWidget(PAD);
                executed = Files.readAllBytes(page.save(file));
            }
        }
        return executed;
    }

    private static void readsASeven(WebElement pad) {
        PadTest.draw(pad, PointerInput.Kind.MOUSE, DrawnDigits.all().get(7));
        assertEquals("7", answer(pad));
    }

    @ParameterizedTest(name = "are live when they are run in {0}, apart from each other, and leave the notebook''s keys alone")
    @EnumSource
    void live(FrontEnd frontEnd) throws Exception {
        add("widgets.ipynb", "widgets-live.ipynb");
        try (NotebookPage page = open(frontEnd, "widgets-live.ipynb")) {
            page.runAll();
            readsASeven(page.awaitWidget(PAD));
            assertEquals("", answer(page.awaitWidget(ANOTHER)));
            String refused = page.text(NO_PAD);
            assertTrue(refused.contains("cannot read what is drawn: that needs 784 inputs, one for each of 28 × 28 pixels"), refused);
            WebElement neuron = page.awaitWidget(PAD).findElement(By.className("nndl-neuron"));
            neuron.click();
            neuron.sendKeys("d", "d", "x"); // which would delete and cut the cell
            readsASeven(page.awaitWidget(PAD));
            browser.picture("pad-" + frontEnd.name());
        }
    }

    @Test
    @DisplayName("are live after saving and reopening, without a run")
    void reopened() throws Exception {
        workbook.add("widgets-again.ipynb", executed());
        try (NotebookPage page = open(FrontEnd.JUPYTERLAB, "widgets-again.ipynb")) {
            assertTrue(page.isTrusted());
            readsASeven(page.awaitWidget(PAD));
            page.theme("JupyterLab Dark", false);
            try {
                assertTrue(page.awaitWidget(PAD).getAttribute("class").contains("nndl-is-dark"));
                browser.picture("pad-dark");
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
            WebElement cell = page.scrollTo(PAD);
            WebElement still = browser.await("the still picture", () -> cell.findElement(By.cssSelector(".jp-OutputArea img")));
            assertEquals("A pad to draw digits on. On it a 3; the network reads a 3.", still.getAttribute("alt"));
            assertTrue(browser.holds("return arguments[0].naturalWidth > 0", still));
            assertTrue(page.text(PAD).contains("To draw here, run this cell."), page.text(PAD));
            browser.picture("pad-untrusted-" + frontEnd.name());
        }
    }

    @Test
    @DisplayName("are live in exported HTML")
    void exported() throws Exception {
        Path notebook = workbook.add("widgets-exported.ipynb", executed());
        Process nbconvert = new ProcessBuilder(Workbook.PYTHON.toString(), "-m", "nbconvert", "--to", "html", "--allow-errors",
                notebook.toString()).redirectErrorStream(true).start();
        String said = new String(nbconvert.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, nbconvert.waitFor(), said);
        browser.driver.get(notebook.resolveSibling("widgets-exported.html").toUri().toString());
        readsASeven(live("pad", 0));
        assertEquals(2, browser.<List<?>>script("return [...document.querySelectorAll('[data-widget].nndl-is-live')]").size());
        button(live("pad", 0), "Clear").sendKeys(Keys.ENTER);
        assertEquals("", answer(live("pad", 0)));
    }
}
