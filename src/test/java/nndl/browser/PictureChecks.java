package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.WebElement;

/** What must hold of every picture in a page. */
final class PictureChecks {
    private PictureChecks() {}

    /** Checks that the still picture is there and shows something, and that under the pointer a figure becomes what its JSON says. */
    static void isFoundDrawn(Chromium browser, NotebookPage page, SavedPicture picture, String name) {
        isFoundStill(browser, page, picture, name);
        if (picture.isFigure()) {
            DrawnFigure drawn = page.draw(picture);
            Chromium.keep(name + "-drawn", drawn.element());
            assertEquals(List.of(), drawn.differencesFrom(picture.plotly()), picture.name() + " as drawn by Plotly");
            assertFalse(drawn.buttons().stream().anyMatch(title -> title.matches("(?i).*(share|cloud).*")), () -> "" + drawn.buttons());
            Pixels pixels = drawn.pixels();
            assertTrue(pixels.isDarkOnLight(), picture.name() + " as drawn by Plotly can be read");
            if (picture.isLandscape()) { // painted on a canvas, in which no traces can be found
                assertTrue(pixels.colouredShare() > 0.05, picture.name() + " as drawn by Plotly shows hills and valleys");
            }
        }
    }

    /** Starts nbconvert, which exports a notebook as HTML beside it. */
    static Process export(Path notebook) throws IOException {
        return new ProcessBuilder(Workbook.PYTHON.toString(), "-m", "nbconvert", "--to", "html", notebook.toString())
                .redirectErrorStream(true)
                .start();
    }

    /** Checks that, exported by nbconvert and opened from its file, the notebook shows the same pictures in the same order. */
    static void areInExportedHtml(Chromium browser, Path notebook, Process nbconvert) throws Exception {
        String said = new String(nbconvert.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, nbconvert.waitFor(), said);
        String html = notebook.getFileName().toString().replace(".ipynb", ".html");
        browser.driver.get(notebook.resolveSibling(html).toUri().toString());
        browser.await("the pictures to be loaded", "return [...document.images].every(image => image.complete)");
        browser.picture("page-" + html);
        List<String> shown = browser.script("""
                return [...document.images].filter(image => image.naturalWidth > 0 && image.offsetHeight > 0).map(image => image.src);""");
        List<String> saved = SavedPicture.of(notebook).stream().map(SavedPicture::asAddress).toList();
        assertEquals(saved, shown, "the pictures that " + html + " shows");
    }

    /** Checks that the still picture of the notebook is there, shows something and can be read on this page. */
    static void isFoundStill(Chromium browser, NotebookPage page, SavedPicture picture, String name) {
        WebElement still = page.still(picture);
        byte[] shown = Chromium.keep(name + "-still", still);
        assertEquals(picture.asAddress(), still.getDomAttribute("src").replaceAll("\\s", ""), picture.name() + " is the saved picture");
        assertTrue(Pixels.of(picture.png()).colors() > 2, picture.name() + " has more than two colours");
        assertTrue(Pixels.of(shown).isDarkOnLight(), picture.name() + " can be read");
    }
}
