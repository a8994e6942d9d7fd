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

    /**
     * Checks that a picture is in the page, says in words what it shows, and can be read; a figure is drawn as its JSON says, and its
     * still picture can be read where it stands for the figure, on white.
     */
    static void isFoundDrawn(Chromium browser, NotebookPage page, SavedPicture picture, String name, boolean dark) {
        assertTrue(Pixels.of(picture.png()).isDarkOnLight(), picture.name() + " can be read on a white page");
        if (!picture.isFigure()) {
            isFoundShown(page.image(picture), picture, name, dark);
            return;
        }
        DrawnFigure drawn = page.draw(picture);
        assertEquals(picture.words(), drawn.element().getDomAttribute("aria-label"), picture.name() + " in words");
        assertEquals(List.of(), drawn.differencesFrom(picture.plotly()), picture.name() + " as drawn by Plotly");
        assertFalse(drawn.buttons().stream().anyMatch(title -> title.matches("(?i).*(share|cloud|lasso).*")), () -> "" + drawn.buttons());
        Pixels pixels = drawn.pixels(name);
        isReadable(pixels, picture, dark);
        if (picture.isLandscape()) { // painted on a canvas, in which no traces can be found
            assertTrue(pixels.colouredShare() > 0.05, picture.name() + " as drawn by Plotly shows hills and valleys");
        }
    }

    private static void isFoundShown(WebElement image, SavedPicture picture, String name, boolean dark) {
        byte[] shown = Chromium.keep(name, image);
        assertEquals(picture.asAddress(), image.getDomAttribute("src").replaceAll("\\s", ""), picture.name() + " is the saved picture");
        assertEquals(picture.words(), image.getDomAttribute("alt"), picture.name() + " in words");
        assertTrue(Pixels.of(picture.png()).colors() > 2, picture.name() + " has more than two colours");
        isReadable(Pixels.of(shown), picture, dark);
    }

    private static void isReadable(Pixels shown, SavedPicture picture, boolean dark) {
        boolean readable = dark && picture.followsTheTheme() ? shown.isLightOnDark() : shown.isDarkOnLight();
        assertTrue(readable, picture.name() + " can be read on a " + (dark ? "dark" : "light") + " page");
    }

    /** Starts nbconvert, which exports a notebook as HTML beside it. */
    static Process export(Path notebook) throws IOException {
        return new ProcessBuilder(Workbook.PYTHON.toString(), "-m", "nbconvert", "--to", "html", notebook.toString())
                .redirectErrorStream(true)
                .start();
    }

    /** Waits for nbconvert and opens the page that it has made of a notebook, from its file; returns the file. */
    static Path openExported(Chromium browser, Path notebook, Process nbconvert) throws Exception {
        String said = new String(nbconvert.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, nbconvert.waitFor(), said);
        Path html = notebook.resolveSibling(notebook.getFileName().toString().replace(".ipynb", ".html"));
        browser.driver.get(html.toUri().toString());
        return html;
    }

    /** Checks that, exported by nbconvert and opened from its file, the notebook shows the same pictures in the same order, with words. */
    static void areInExportedHtml(Chromium browser, Path notebook, Process nbconvert) throws Exception {
        String html = openExported(browser, notebook, nbconvert).getFileName().toString();
        browser.await("the pictures to be loaded", "return [...document.images].every(image => image.complete)");
        browser.picture("page-" + html);
        List<List<String>> shown = browser.script("""
                return [...document.images].filter(image => image.naturalWidth > 0 && image.offsetHeight > 0)
                  .map(image => [image.src, image.alt]);""");
        assertEquals(SavedPicture.of(notebook).stream().map(picture -> List.of(picture.asAddress(), picture.words())).toList(), shown,
                "the pictures that " + html + " shows, and their words");
    }
}
