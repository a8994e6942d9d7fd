package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.PointerInput;

/** What {@code ./workbook book} makes, of the notebooks that lie executed in {@code target/executed}, opened from the disk. */
@DisplayName("The book")
class BookTest extends BrowserTests {
    private static final Path BOOK = Path.of("target/book").toAbsolutePath();
    private static final Path PYTHON_SOURCES = Path.of("src/main/python").toAbsolutePath();
    private static final int PHONE = 360;
    private static final long LARGEST = 20_000_000; // bytes
    private static final long LARGEST_PAGE = 300_000; // bytes, before figures
    private static String axe;

    @BeforeAll
    static void make() throws Exception {
        String root = Path.of("").toAbsolutePath().toString();
        ProcessBuilder making = new ProcessBuilder(Workbook.PYTHON.toString(), "-m", "launcher.book.making", root);
        making.environment().put("PYTHONPATH", PYTHON_SOURCES.toString());
        assertEquals(0, making.inheritIO().start().waitFor(), "the book is made");
        axe = new String(BookTest.class.getResourceAsStream("/axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
    }

    @AfterAll
    static void asWideAsBefore() {
        byFinger(false);
        look(Chromium.WIDTH, 0, "light");
        browser.command("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(BOOK)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".html")).sorted().toList();
        }
    }

    /** Makes the window as wide and as high as this, in a system of light or of dark pages. */
    private static void look(int width, int height, String scheme) {
        browser.command("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        browser.command("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private static void open(String page) {
        browser.driver.get(BOOK.toUri() + page);
        browser.await("the book's script", "return document.documentElement.classList.contains('has-script')");
    }

    /** Lets the page be read with a finger, or by a mouse again. */
    private static void byFinger(boolean isSo) {
        browser.command("Emulation.setTouchEmulationEnabled", Map.of("enabled", isSo, "maxTouchPoints", isSo ? 5 : 1));
    }

    /** Draws a finger from the middle of an element, so many page pixels to the right and down. */
    private static void swipe(WebElement element, int right, int down) {
        List<WidgetTests.Place> places = new ArrayList<>();
        for (int step = 0; step <= 10; step++) {
            places.add(new WidgetTests.Place(element.getSize().width / 2.0 + right * step / 10.0,
                    element.getSize().height / 2.0 + down * step / 10.0));
        }
        WidgetTests.drag(PointerInput.Kind.TOUCH, element, places);
    }

    /** Lifts the veils from what stands below bets. */
    private static void unveil() {
        browser.script("document.querySelectorAll('.veil button').forEach((button) => button.click())");
    }

    /** Goes to whatever is not alive yet, until everything is. */
    private static void awaitLife() {
        unveil();
        browser.await("live figures and widgets", """
                const late = document.querySelector('[data-figure]:not(:has(.nndl-is-drawn)), .widget:not(:has(.nndl-is-live))');
                late?.scrollIntoView({ block: 'center', behavior: 'instant' });
                return !late;""");
    }

    /** Opens a page in a window so high that all of it is seen at once. */
    private static void openWhole(String page, int width, String scheme) {
        look(width, 900, scheme);
        open(page);
        unveil();
        Number height = browser.script("return document.documentElement.scrollHeight");
        look(width, height.intValue(), scheme);
        awaitLife();
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

    @ParameterizedTest(name = "is searched for \"{0}\" and tells of {1}")
    @CsvSource(textBlock = """
            perceptron,          glossary.html#perceptron
            learning rate,       glossary.html#learning-rate
            sigmoid neuron,      glossary.html#sigmoid-neuron
            mini-batch,          glossary.html#mini-batch
            cheese festival,     02-perceptrons.html#
            steepest way down,   x07-steepest-descent.html#
            momentum,            06-gradient-descent.html#
            penguin,             13-your-own-project.html#
            feedforward,         x12-feedforward.html#
            saturated,           03-sigmoid-neurons.html#
            """)
    void isSearched(String term, String expected) {
        look(PHONE, 740, "light");
        open("index.html");
        List<String> found = searched(term);
        assertTrue(found.stream().limit(8).anyMatch(link -> link.startsWith(expected)), found.toString());
        assertTrue(found.stream().noneMatch(link -> link.contains("-solution")), "solutions are not searched unless one asks for it");
    }

    @ParameterizedTest(name = "is searched for \"{0}\" and puts {1} first, found by {2}")
    @CsvSource(textBlock = """
            lerning rate,     glossary.html#learning-rate,    learning rate
            gradient decent,  glossary.html#gradient-descent, gradient descent
            back propagation, glossary.html#backpropagation,  backpropagation
            overfitting,      glossary.html#over-fitting,     overfitting
            η,                glossary.html#learning-rate,    η
            σ,                glossary.html#sigmoid-function, σ
            nabla,            glossary.html#gradient,         nabla
            exercise 12,      x12-feedforward.html#,          exercise 12
            x12,              x12-feedforward.html#,          x12
            """)
    void forgivesAndKnowsNames(String term, String first, String meant) {
        look(PHONE, 740, "light");
        open("index.html");
        String found = searched(term).get(0);
        assertTrue(found.startsWith(first), found);
        String told = browser.script("return document.querySelector('.search .count').textContent");
        assertEquals(!meant.equals(term), told.startsWith("Nothing found for “" + term + "”. For “" + meant + "”: "), told);
    }

    @Test
    @DisplayName("shows a phrase where it stands, and formulas as they are read")
    void showsWhatWasFound() {
        look(PHONE, 740, "light");
        open("index.html");
        searched("steepest way down");
        assertEquals(List.of("steepest way down"), browser.script("""
                return [...document.querySelectorAll('.results li:first-child mark')].map(({ textContent }) => textContent);"""));
        browser.script("document.querySelector('.search').close()");
        searched("lowest point at");
        browser.await("a formula", "return /v₁² \\+ 2v₂²/.test(document.querySelector('.results').textContent)");
        browser.picture("book-search");
    }

    /** Opens the search, types into it, and returns where the results lead. */
    private static List<String> searched(String term) {
        browser.driver.findElement(By.cssSelector("[data-opens=search]")).click();
        browser.driver.findElement(By.cssSelector(".search input[type=search]")).sendKeys(term);
        return browser.await("results", () -> {
            List<String> links = browser.script(
                    "return [...document.querySelectorAll('.results a')].map((link) => link.getAttribute('href'))");
            return links.isEmpty() ? null : links;
        });
    }

    @Test
    @DisplayName("leads to what was found, by a click or by Enter; its search has a box for the solutions and a button that closes it")
    void leadsToWhatWasFound() {
        look(PHONE, 740, "light");
        open("07-stochastic-gradient-descent.html");
        searched("learning rate");
        WebElement third = browser.driver.findElements(By.cssSelector(".results a")).get(2);
        String address = third.getDomProperty("href");
        third.click();
        browser.await("the place that was clicked", "return location.href === arguments[0]", address);
        assertTrue(browser.holds("return !document.querySelector('.search').open"));
        String best = searched("learning rate").get(0);
        browser.driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.await("the best place", "return location.href.endsWith(arguments[0])", best);
        searched("backprop");
        WebElement box = browser.driver.findElement(By.cssSelector(".search .also input"));
        box.click();
        assertTrue(box.isSelected());
        browser.await("a solution", "return document.querySelector('.results a[href*=\"-solution\"]')");
        browser.driver.findElement(By.cssSelector(".search form button")).click();
        browser.await("the search's end", "return !document.querySelector('.search').open");
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
    @DisplayName("veils what comes after a bet until one gives in, has bet, or lifts the veil; on paper there is none")
    void veilsAnswers() {
        look(900, 900, "light");
        open("02-perceptrons.html");
        browser.script("localStorage.clear()");
        open("02-perceptrons.html");
        List<String> all = veiled();
        assertTrue(all.size() > 3, all.toString());
        WidgetTests.press(firstBet(), "Just show me");
        List<String> left = veiled();
        assertTrue(left.size() < all.size() && left.equals(all.subList(all.size() - left.size(), all.size())), all + " became " + left);
        browser.script("document.querySelector('.veil button').click()");
        assertEquals(left.subList(1, left.size()), veiled());

        open("02-perceptrons.html");
        assertEquals(all, veiled());
        browser.script("arguments[0].querySelector('input').value = '4'", firstBet());
        firstBet().findElement(By.cssSelector("input:not([type=range])")).sendKeys(Keys.BACK_SPACE, "4", Keys.ENTER);
        assertEquals(left, veiled());
        open("02-perceptrons.html");
        firstBet(); // it recalls that one has bet
        assertEquals(left, veiled());
        browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertEquals(List.of(), veiled());
        browser.command("Emulation.setEmulatedMedia", Map.of("media", ""));
        browser.script("localStorage.clear()");
    }

    private static List<String> veiled() {
        return browser.script("""
                return [...document.querySelectorAll('.outputs:has(> .veil)')]
                    .filter((outputs) => [...outputs.children].slice(1).every((shown) => !shown.checkVisibility()))
                    .map((outputs) => outputs.closest('.cell').id);""");
    }

    private static WebElement firstBet() {
        browser.script("document.querySelector('[data-widget=predict]').scrollIntoView({ behavior: 'instant' })");
        return WidgetTests.live("predict", 0);
    }

    @Test
    @DisplayName("is turned by keys and by a finger, and tells what a word means")
    void isRead() {
        look(900, 900, "light");
        open("02-perceptrons.html");
        browser.script("document.querySelector('a.word').focus({ focusVisible: true })");
        browser.await("the meaning", "return document.querySelector('#popup:not([hidden])')?.textContent.length > 20");
        browser.script("document.activeElement.blur()");
        browser.driver.findElement(By.tagName("body")).sendKeys(Keys.ARROW_RIGHT);
        browser.await("the next page", "return location.pathname.endsWith('03-sigmoid-neurons.html')");
        browser.script("""
                const touch = (clientX) => [new Touch({ identifier: 1, target: document.querySelector('h1'), clientX, clientY: 200 })];
                const touched = (type, touches) => document.querySelector('h1').dispatchEvent(
                    new TouchEvent(type, { bubbles: true, touches, changedTouches: touches }));
                touched('touchstart', touch(100));
                touched('touchend', touch(300));""");
        browser.await("the page before", "return location.pathname.endsWith('02-perceptrons.html')");
    }

    @Test
    @DisplayName("lets the words that pop up be selected: they stay under a finger, and under a pointer that goes there")
    void keepsPopupUnderFinger() {
        look(PHONE, 740, "light");
        open("02-perceptrons.html");
        browser.script("document.querySelector('a.word').focus({ focusVisible: true })");
        browser.await("the meaning", "return document.querySelector('#popup:not([hidden])')?.textContent.length > 20");
        browser.driver.findElement(By.cssSelector("#popup p")).click();
        assertTrue(browser.holds("return document.activeElement === document.body && document.querySelector('#popup:not([hidden])')"));
        browser.script("document.querySelector('h1').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))");
        assertTrue(browser.holds("return document.querySelector('#popup').hidden"), "a touch elsewhere ends it");
    }

    @Test
    @DisplayName("remembers what was read, not what was skipped, and goes on at the last chapter, also in a tab that is open already")
    void remembersWhatWasRead() {
        look(900, 900, "light");
        open("index.html");
        browser.script("localStorage.clear()");
        String contents = browser.driver.getWindowHandle();
        browser.driver.switchTo().newWindow(WindowType.TAB);
        look(900, 900, "light");
        open("02-perceptrons.html#Words");
        browser.await("a part that was read", "return JSON.parse(localStorage.getItem('nndl-book'))?.read['02-perceptrons.html'] > 0");
        openWhole("03-sigmoid-neurons.html", 900, "light");
        look(900, browser.<Number>script("return document.documentElement.scrollHeight").intValue(), "light"); // all that is alive
        browser.await("all parts", "return JSON.parse(localStorage.getItem('nndl-book')).read['03-sigmoid-neurons.html'] === 2 ** 20 - 1");
        open("x03-scaling-perceptrons.html");
        browser.await("the exercise", "return 'x03-scaling-perceptrons.html' in JSON.parse(localStorage.getItem('nndl-book')).read");
        browser.driver.close();
        browser.driver.switchTo().window(contents);
        look(900, 900, "light");
        browser.await("the mark", "return document.querySelector('[data-read-of=\"03-sigmoid-neurons.html\"]').matches('.is-read')");
        assertTrue(browser.holds("return document.querySelector('.is-begun:not(.is-read)').dataset.readOf === '02-perceptrons.html'"));
        assertTrue(browser.holds("return document.querySelector('[data-goes-on]').href.includes('03-sigmoid-neurons.html')"));
        browser.script("localStorage.clear()");
    }

    @ParameterizedTest(name = "{0} leads to its heading, which stays at the top while widgets come alive")
    @ValueSource(strings = {"08-implementing-the-network.html#Words", "08-implementing-the-network.html#Your-own-handwriting",
        "02-perceptrons.html#A-perceptron-that-learns", "06-gradient-descent.html#Words"})
    void leadsToSections(String address) {
        look(PHONE, 740, "light");
        browser.driver.get("about:blank"); // or it would be a way within the page
        browser.driver.get(BOOK.toUri() + address);
        browser.await("what is near to be alive", NEAR_IS_ALIVE);
        assertEquals(0, belowBar(), 2);
        browser.driver.findElement(By.className("menu-button")).click();
        WebElement first = browser.driver.findElement(By.cssSelector("#menu .sections a"));
        first.click();
        browser.await("the first section", "return location.href === arguments[0].href", first);
        browser.await("what is near to be alive", NEAR_IS_ALIVE);
        assertEquals(0, belowBar(), 2);
    }

    private static final String NEAR_IS_ALIVE = """
            const isNear = (node) => {
              const { bottom, top } = node.getBoundingClientRect();
              return node.checkVisibility() && bottom > -800 && top < innerHeight + 800;
            };
            const still = '[data-figure]:not(:has(.nndl-is-drawn)), .widget[data-script]:not(:has(.nndl-is-live))';
            return document.readyState === 'complete' && ![...document.querySelectorAll(still)].some(isNear);""";

    /** Returns how far below the place of headings the heading stands that the address names. */
    private static double belowBar() {
        Number below = browser.script("""
                const heading = document.getElementById(decodeURIComponent(location.hash.slice(1)));
                return heading.getBoundingClientRect().top - parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);""");
        return below.doubleValue();
    }

    @Test
    @DisplayName("holds a heading where a link has led until the reader moves, also in a browser that anchors nothing")
    void holdsPlace() {
        look(PHONE, 740, "light");
        browser.driver.get("about:blank");
        open("appendix-speed.html#Words");
        browser.script("""
                document.head.append(Object.assign(document.createElement('style'), { textContent: '* { overflow-anchor: none }' }));""");
        String grow = "document.querySelector('article > .cell').style.paddingTop = arguments[0]; return new Promise((drawn) => "
                + "requestAnimationFrame(() => requestAnimationFrame(drawn)))";
        browser.script(grow, "400px");
        assertEquals(0, belowBar(), 2);
        browser.script("dispatchEvent(new WheelEvent('wheel'))");
        browser.script(grow, "700px");
        assertEquals(300, belowBar(), 2);
    }

    @Test
    @DisplayName("is at the same place when a page is loaded anew, and when one turns back to it")
    void keepsPlace() {
        look(PHONE, 740, "light");
        open("08-implementing-the-network.html");
        String seen = "return document.elementFromPoint(100, 300).closest('.cell').id + Math.round("
                + "document.elementFromPoint(100, 300).closest('.cell').getBoundingClientRect().top / 4)";
        browser.script("scrollTo(0, 9000)");
        browser.await("what is near to be alive", NEAR_IS_ALIVE);
        String place = browser.script(seen);
        browser.driver.navigate().refresh();
        browser.await("what is near to be alive", NEAR_IS_ALIVE);
        assertEquals(place, browser.script(seen), "anew");
        browser.driver.findElement(By.tagName("body")).sendKeys(Keys.ARROW_RIGHT);
        browser.await("the next page", "return location.pathname.includes('09-') && " + COMPLETE);
        assertEquals(0L, browser.<Number>script("return scrollY").longValue(), "a page that is new to the reader begins at its top");
        browser.driver.findElement(By.tagName("body")).sendKeys(Keys.ARROW_LEFT);
        browser.await("the page before", "return location.pathname.includes('08-') && " + COMPLETE);
        browser.await("what is near to be alive", NEAR_IS_ALIVE);
        assertEquals(place, browser.script(seen), "turned back");
    }

    private static final String COMPLETE =
            "document.readyState === 'complete' && document.documentElement.classList.contains('has-script')";

    @Test
    @DisplayName("is turned by a swipe without the browser's own going back; not from an edge, beside the menu, or where things scroll")
    void isSwiped() {
        look(PHONE, 740, "light");
        byFinger(true);
        try {
            open("06-gradient-descent.html");
            open("08-implementing-the-network.html");
            swipe(320, 60);
            browser.await("the next page", "return location.pathname.includes('09-') && " + COMPLETE);
            swipe(60, 320);
            browser.await("the page before", "return location.pathname.includes('08-') && " + COMPLETE);
            browser.script("""
                    window.turns = 0;
                    document.querySelector('.turn').addEventListener('click', (event) => (event.preventDefault(), window.turns++));""");
            swipe(60, 320);
            assertEquals(1, turns(), "on the page");
            swipe(5, 320);
            swipe(355, 60);
            assertEquals(1, turns(), "from the edges");
            browser.script("document.querySelector('#menu').showPopover()");
            swipe(335, 100);
            assertEquals(1, turns(), "beside the menu");
            browser.script("""
                    document.querySelector('#menu').hidePopover();
                    const isWide = (code) => code.checkVisibility() && code.scrollWidth > code.clientWidth + 20;
                    const wide = [...document.querySelectorAll('main .code pre')].find(isWide);
                    wide.style.minHeight = '400px';
                    wide.scrollIntoView({ block: 'center', behavior: 'instant' });""");
            swipe(320, 60);
            assertEquals(1, turns(), "in what scrolls itself");
        } finally {
            byFinger(false);
        }
    }

    private static long turns() {
        return browser.<Number>script("return window.turns").longValue();
    }

    /** Moves a finger across the middle of the window. */
    private static void swipe(int from, int to) {
        touch("touchStart", from);
        for (int step = 1; step <= 8; step++) {
            touch("touchMove", from + (to - from) * step / 8);
        }
        browser.command("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
    }

    private static void touch(String type, int x) {
        browser.command("Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", List.of(Map.of("x", x, "y", 300))));
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

    @Test
    @DisplayName("is scrolled by a finger that begins on a figure; one in space it turns after a tap, and then all can be as it was")
    void isScrolledOverFigures() {
        byFinger(true);
        look(PHONE, 740, "light");
        open("06-gradient-descent.html");
        awaitLife();
        List<WebElement> figures = browser.driver.findElements(By.cssSelector("[data-figure]"));
        assertTrue(figures.size() > 3, figures.size() + " figures");
        for (WebElement figure : figures) {
            Object before = seen(figure);
            swipe(figure, 120, 0);
            browser.script("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", figure);
            Number start = browser.script("return scrollY");
            swipe(figure, 0, -200);
            browser.await("a page that is scrolled", "return scrollY > arguments[0] + 50", start);
            WidgetTests.awaitRest();
            assertEquals(before, seen(figure), "nothing is turned or enlarged by that");
        }
        WebElement landscape = figures.get(0);
        browser.script("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", landscape);
        Object before = seen(landscape);
        WidgetTests.press(landscape, "Tap to turn it");
        swipe(landscape, 120, 0);
        browser.await("another view", () -> seen(landscape).equals(before) ? null : landscape);
        WidgetTests.press(landscape, "As it was");
        browser.await("the view as it was", () -> seen(landscape).equals(before) ? landscape : null);
        byFinger(false);
    }

    /** Returns from where a figure in space is seen, or which part of a flat one. */
    private static Object seen(WebElement figure) {
        return browser.script("""
                const { scene, xaxis, yaxis } = arguments[0].querySelector('.js-plotly-plot')._fullLayout;
                const rounded = (number) => number.toFixed(3);
                return scene ? Object.values(scene._scene.getCamera().eye).map(rounded) : [...xaxis.range, ...yaxis.range].map(rounded);""",
                figure);
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

    private static String paper() {
        return browser.script("return getComputedStyle(document.body).backgroundColor");
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
