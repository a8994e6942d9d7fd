package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * What the tests of the book share. It is what {@code ./workbook book} makes of the notebooks that lie executed in
 * {@code target/executed}, made once for all of them and opened from the disk.
 */
abstract class BookTests extends BrowserTests {
    static final Path BOOK = Path.of("target/book").toAbsolutePath();
    static final int PHONE = 360;
    private static final Path PYTHON_SOURCES = Path.of("src/main/python").toAbsolutePath();
    private static boolean isMade;

    @BeforeAll
    static void make() throws Exception {
        if (!isMade) {
            String root = Path.of("").toAbsolutePath().toString();
            ProcessBuilder making = new ProcessBuilder(Workbook.PYTHON.toString(), "-m", "launcher.book.making", root);
            making.environment().put("PYTHONPATH", PYTHON_SOURCES.toString());
            assertEquals(0, making.inheritIO().start().waitFor(), "the book is made");
            isMade = true;
        }
    }

    @AfterAll
    static void asWideAsBefore() {
        byFinger(false);
        look(Chromium.WIDTH, 0, "light");
        browser.command("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    /** Makes the window as wide and as high as this, in a system of light or of dark pages. */
    static void look(int width, int height, String scheme) {
        browser.command("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        browser.command("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    static void open(String page) {
        browser.driver.get(BOOK.toUri() + page);
        browser.await("the book's script", "return document.documentElement.classList.contains('has-script')");
    }

    /** Lets the page be read with a finger, or by a mouse again. */
    static void byFinger(boolean isSo) {
        browser.command("Emulation.setTouchEmulationEnabled", Map.of("enabled", isSo, "maxTouchPoints", isSo ? 5 : 1));
    }

    /** Lifts the veils from what stands below bets. */
    static void unveil() {
        browser.script("document.querySelectorAll('.veil button').forEach((button) => button.click())");
    }

    /** Goes to whatever is not alive yet, until everything is. */
    static void awaitLife() {
        unveil();
        browser.await("live figures and widgets", """
                const late = document.querySelector('[data-figure]:not(:has(.nndl-is-drawn)), .widget:not(:has(.nndl-is-live))');
                late?.scrollIntoView({ block: 'center', behavior: 'instant' });
                return !late;""");
    }

    /** Opens a page in a window so high that all of it is seen at once. */
    static void openWhole(String page, int width, String scheme) {
        look(width, 900, scheme);
        open(page);
        unveil();
        Number height = browser.script("return document.documentElement.scrollHeight");
        look(width, height.intValue(), scheme);
        awaitLife();
    }
}
