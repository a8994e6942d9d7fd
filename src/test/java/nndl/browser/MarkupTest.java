package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

@DisplayName("Markup in names, texts and errors")
class MarkupTest extends BrowserTests {
    private static final String HIT = "<img src=x onerror=hit()>";
    private static final String SCRIPT = "<script>hit()</script>";
    private static final String LINK = "<a href=\"javascript:hit()\">x</a>";
    private static final int PLOT = 3; // the number of its cell

    /** What has become of the markup, if it has become anything; a script that ran would also be an error on the console. */
    private static final String ALIVE = """
            const found = '[src="x"], [href^="javascript"], [onerror], .jp-OutputArea-output b, .jp-OutputArea-output script';
            return [...document.querySelectorAll(found)].map((element) => element.outerHTML);""";

    @Test
    @DisplayName("is text wherever it is shown, in JupyterLab, under the pointer and in exported HTML, which tells no path of the machine")
    void isText() throws Exception {
        Path notebook = add("markup.ipynb", "markup.ipynb");
        try (NotebookPage page = open(FrontEnd.JUPYTERLAB, "markup.ipynb")) {
            page.runAll();
            page.scrollTo(PLOT);
            browser.await("the figure", "return document.querySelectorAll('.nndl-is-drawn .point').length >= 3");
            WebElement point = browser.driver.findElements(By.cssSelector(".nndl-is-drawn .scatterlayer .point")).get(1);
            new Actions(browser.driver).moveToElement(point).perform();
            browser.await("the words under the pointer", "return document.querySelector('.hoverlayer text')");
            String under = browser.script("return document.querySelector('.hoverlayer').textContent");
            assertEquals(SCRIPT + " 1, " + LINK + ": 1 (" + SCRIPT + ")", under);
            browser.picture("markup-in-jupyterlab");
            assertEquals(List.of(), browser.script(ALIVE), "what came alive in JupyterLab");
            page.save(notebook);
        }
        assertNoPaths(notebook);
        Path named = Files.copy(notebook, notebook.resolveSibling("<b>" + HIT + ".ipynb"));
        Path html = PictureChecks.openExported(browser, named, PictureChecks.export(named));
        browser.await("the pictures to be loaded", "return [...document.images].every(image => image.complete)");
        browser.picture("markup-exported");
        assertEquals(List.of(), browser.script(ALIVE), "what came alive in exported HTML");
        assertEquals("<b>" + HIT, browser.driver.getTitle());
        String text = browser.script("""
                return [...document.querySelectorAll('.jp-OutputArea-output')].map((output) => output.textContent).join();""");
        List.of(HIT, SCRIPT).forEach(shown -> assertTrue(text.split(Pattern.quote(shown), -1).length > 4, text));
        List<String> alt = browser.script("return [...document.images].map(image => image.alt)");
        assertTrue(alt.stream().filter(words -> words.contains(HIT)).count() >= 5, alt.toString());
        assertNoPaths(html);
    }

    /** Checks that a file tells nothing of where it was made. */
    private static void assertNoPaths(Path file) throws Exception {
        String text = Files.readString(file).replaceAll("[A-Za-z0-9+/=\\\\]{200,}", ""); // without pictures
        for (String place : List.of(Path.of("").toAbsolutePath().toString(), System.getProperty("user.home") + "/", "/tmp/",
                System.getProperty("java.home"), "/usr/lib/jvm", ".venv", "site-packages")) {
            int at = text.indexOf(place);
            assertFalse(at >= 0, () -> place + " in " + text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 200)));
        }
    }
}
