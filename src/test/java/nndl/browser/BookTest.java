package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** How its pages look, and what they hold. */
@DisplayName("The book")
class BookTest extends BookTests {
    private static final long LARGEST = 20_000_000; // bytes
    private static final long LARGEST_PAGE = 300_000; // bytes, before figures
    private static String axe;

    @BeforeAll
    static void loadAxe() throws IOException {
        axe = new String(BookTest.class.getResourceAsStream("/axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
    }

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(BOOK)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".html")).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0} on a narrow screen: alive, not wider than that, from here alone, and without a barrier")
    @MethodSource("pages")
    void isWhole(String page) {
        openWhole(page, PHONE, "light");
        assertEquals(List.of(), wider(), "what is wider than the screen");
        List<String> taken = browser.script("""
                const names = performance.getEntriesByType('resource').map(({ name }) => name);
                return names.filter((name) => !/^(file|data|blob):/.test(name));""");
        assertEquals(List.of(), taken, "what the page takes from elsewhere");
        assertEquals(List.of(), barriers(), "what keeps readers out, as axe sees it");
        List<String> broken = browser.script("""
                return [...document.images].filter((image) => image.complete && image.naturalWidth === 0).map(({ src }) => src)""");
        assertEquals(List.of(), broken, "pictures that are missing");
    }

    /** Returns what reaches beyond the right edge of the window, and does not scroll inside something that stays within. */
    private static List<String> wider() {
        return browser.script("""
                const scrolls = (node) => node && node !== document.body
                    && (/auto|scroll|hidden|clip/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
                const edge = document.documentElement.clientWidth + 1;
                return [...document.querySelectorAll('body *')]
                    .filter((node) => node.getBoundingClientRect().right > edge && !scrolls(node.parentElement))
                    .map((node) => node.outerHTML.slice(0, 100));""");
    }

    private static List<String> barriers() {
        browser.script(axe);
        browser.script("return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        return browser.script("""
                return axe.run({ resultTypes: ['violations'], preload: false }).then(({ violations }) => violations
                    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
                    .map(({ id, nodes }) => `${id}: ${nodes.length} times, as in ${nodes[0].html.slice(0, 200)}`));""");
    }

    @ParameterizedTest(name = "{0} on a dark, wide screen has no barrier either")
    @ValueSource(strings = {"index.html", "02-perceptrons.html", "08-implementing-the-network.html", "x12-feedforward.html"})
    void isForAllInTheDark(String page) {
        openWhole(page, 1920, "dark");
        assertEquals("false", browser.script("return document.body.dataset.jpThemeLight"));
        assertEquals(List.of(), barriers());
        browser.picture("book-dark-" + page.split("[-.]")[0]);
    }

    @Test
    @DisplayName("lets one draw on its first page, where the network that reads comes with the page")
    void readsDigits() {
        openWhole("index.html", 900, "light");
        WebElement pad = browser.driver.findElement(By.cssSelector("[data-widget=pad]"));
        WidgetTests.press(pad, "An example");
        browser.await("an answer", "return /^[0-9]/.test(document.querySelector('[data-widget=pad] [data-answer]').dataset.answer)");
        browser.picture("book-pad");
    }

    @Test
    @DisplayName("is dark as the system is, or as the reader chooses, on every page from then on")
    void isDark() {
        look(900, 900, "light");
        open("glossary.html");
        assertEquals("rgb(255, 255, 255)", paper());
        browser.driver.findElement(By.cssSelector("[data-opens=theme]")).click();
        open("00-start.html");
        assertEquals("rgb(17, 17, 17)", paper());
        browser.driver.findElement(By.cssSelector("[data-opens=theme]")).click();
        look(900, 900, "dark");
        assertEquals("rgb(17, 17, 17)", paper());
        browser.script("localStorage.clear()");
    }

    private static String paper() {
        return browser.script("return getComputedStyle(document.body).backgroundColor");
    }

    @ParameterizedTest(name = "{0} is no wider than a phone, with letters {1} % as large")
    @CsvSource({"index.html, 200", "01-tools.html, 200", "06-gradient-descent.html, 150", "06-gradient-descent.html, 200",
        "08-implementing-the-network.html, 200", "train.html, 200", "x09-one-update-by-hand.html, 200"})
    void fitsLargeLetters(String page, int percent) {
        look(390, 740, "light");
        open(page);
        awaitLife();
        browser.script("document.documentElement.style.fontSize = `${arguments[0]}%`", percent);
        assertEquals(List.of(), wider());
        List<String> sizes = browser.script("""
                const small = [...document.querySelectorAll('.nndl-said, .nndl-question')].map((words) => getComputedStyle(words).fontSize);
                return small.filter((size) => parseFloat(size) < 14 * arguments[0] / 100);""", percent);
        assertEquals(List.of(), sizes, "words of widgets that have not grown with it");
    }

    @Test
    @DisplayName("shows wide pictures on a phone as large as can be read, and lets them scroll by a finger or by keys")
    void keepsPicturesReadable() {
        look(PHONE, 740, "light");
        open("08-implementing-the-network.html");
        browser.await("pictures that scroll", """
                const all = [...document.querySelectorAll('.picture')];
                all.forEach((place) => place.scrollIntoView({ behavior: 'instant' }));
                const wide = all.filter(({ firstChild }) => firstChild.getAttribute('width') > 600);
                return wide.length > 0 && wide.every((place) => place.tabIndex === 0 && place.scrollWidth > place.clientWidth
                    && place.firstChild.width >= 0.6 * place.firstChild.getAttribute('width') - 1);""");
    }

    @Test
    @DisplayName("is printed as ink on white, from a dark screen, too")
    void isPrintedLight() {
        look(900, 900, "dark");
        open("06-gradient-descent.html");
        browser.script("document.documentElement.dataset.theme = 'dark'");
        awaitLife();
        browser.command("Emulation.setEmulatedMedia", Map.of("media", "print",
                "features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        assertEquals("rgb(255, 255, 255)", paper());
        List<String> dark = browser.script("""
                const styles = (selector) => [...document.querySelectorAll(selector)].map((node) => getComputedStyle(node));
                return [
                  styles('.nndl-invertible').length < 3 && 'no picture that is inverted on a dark screen',
                  styles('.nndl-invertible').some(({ filter }) => filter !== 'none') && 'a picture is inverted',
                  styles('.nndl-figure > img').some(({ visibility }) => visibility !== 'visible') && 'a still picture is hidden',
                  styles('.nndl-figure > div').some(({ display }) => display !== 'none') && 'a drawing is shown',
                  styles('.nndl-widget').some(({ color }) => color !== 'rgb(34, 34, 34)') && 'a widget is light',
                ].filter(Boolean);""");
        browser.command("Emulation.setEmulatedMedia", Map.of("media", ""));
        assertEquals(List.of(), dark);
    }

    @Test
    @DisplayName("keeps the still picture of a figure that this browser cannot draw")
    void keepsStills() {
        look(PHONE, 740, "light");
        open("06-gradient-descent.html");
        unveil();
        browser.script("HTMLCanvasElement.prototype.getContext = () => null");
        browser.await("what the figure is to show", """
                const place = document.querySelector('[data-figure]');
                place.scrollIntoView({ behavior: 'instant' });
                return window.nndlGiven?.[place.dataset.figure];""");
        assertTrue(browser.holds("return document.querySelector('[data-figure]').querySelector(':scope > img')?.checkVisibility()"),
                "it is there");
    }

    @Test
    @DisplayName("opens its folds for the printer, and its menu on a phone")
    void opens() {
        look(PHONE, 740, "light");
        open("03-sigmoid-neurons.html");
        browser.script("dispatchEvent(new Event('beforeprint'))");
        assertTrue(browser.holds("return document.querySelectorAll('main details:not([open], .bet)').length === 0"));
        browser.script("dispatchEvent(new Event('afterprint'))");
        assertTrue(browser.holds("return document.querySelectorAll('main details:not([open], .bet)').length > 3"));
        browser.driver.findElement(By.className("menu-button")).click();
        browser.await("the menu", "return document.querySelector('#menu').matches(':popover-open')");
        browser.picture("book-menu");
        browser.driver.findElement(By.cssSelector("#menu .sections a")).click();
        browser.await("the menu's end", "return !document.querySelector('#menu').matches(':popover-open') && location.hash !== ''");
    }

    @Test
    @DisplayName("is small, and says nothing of the machine that it was made on")
    void isSmallAndAnonymous() throws IOException {
        List<String> secrets = Stream.of(Path.of("").toAbsolutePath().toString(), System.getProperty("user.home"), hostname())
                .filter(text -> text.length() > 5).toList();
        long all = 0;
        try (Stream<Path> files = Files.walk(BOOK)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                all += content.length;
                String text = new String(content, StandardCharsets.ISO_8859_1);
                assertTrue(!file.toString().endsWith(".html") || content.length < LARGEST_PAGE, file + " has " + content.length + " bytes");
                assertEquals(List.of(), secrets.stream().filter(text::contains).toList(), file + " names what is this machine's");
            }
        }
        assertTrue(all < LARGEST, all + " bytes");
    }

    private static String hostname() throws IOException {
        Path file = Path.of("/proc/sys/kernel/hostname");
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }
}
