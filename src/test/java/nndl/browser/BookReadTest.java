package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.PointerInput;

/** What becomes of a page in the hands of a reader, with a mouse, keys or a finger. */
@DisplayName("The book")
class BookReadTest extends BookTests {
    private static final String NEAR_IS_ALIVE = """
            const isNear = (node) => {
              const { bottom, top } = node.getBoundingClientRect();
              return node.checkVisibility() && bottom > -800 && top < innerHeight + 800;
            };
            const still = '[data-figure]:not(:has(.nndl-is-drawn)), .widget[data-script]:not(:has(.nndl-is-live))';
            return document.readyState === 'complete' && ![...document.querySelectorAll(still)].some(isNear);""";

    private static final String COMPLETE =
            "document.readyState === 'complete' && document.documentElement.classList.contains('has-script')";

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

    /** Returns how far below the place of headings the heading stands that the address names. */
    private static double belowBar() {
        Number below = browser.script("""
                const heading = document.getElementById(decodeURIComponent(location.hash.slice(1)));
                return heading.getBoundingClientRect().top - parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);""");
        return below.doubleValue();
    }

    @Test
    @DisplayName("marks in its menu the section that one is in, whichever way one scrolls")
    void marksTheSection() {
        look(Chromium.WIDTH, 740, "light");
        open("08-implementing-the-network.html");
        for (String anchor : List.of("Words", "Train-it", "One-step-downhill", "Words")) {
            browser.script("""
                    const { top } = document.getElementById(arguments[0]).getBoundingClientRect();
                    scrollBy({ top: top + 300, behavior: 'instant' });""", anchor);
            browser.await("the mark at " + anchor, """
                    const marked = [...document.querySelectorAll('#menu .sections [aria-current]')].map(({ hash }) => hash);
                    return marked.join() === '#' + arguments[0];""", anchor);
        }
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

    @Test
    @DisplayName("is turned by a swipe without the browser's own going back; not from an edge, beside the menu, or where things scroll")
    void isSwiped() {
        look(PHONE, 740, "light");
        byFinger(true);
        try {
            open("06-gradient-descent.html");
            open("08-implementing-the-network.html");
            across(320, 60);
            browser.await("the next page", "return location.pathname.includes('09-') && " + COMPLETE);
            across(60, 320);
            browser.await("the page before", "return location.pathname.includes('08-') && " + COMPLETE);
            browser.script("""
                    window.turns = 0;
                    document.querySelector('.turn').addEventListener('click', (event) => (event.preventDefault(), window.turns++));""");
            across(60, 320);
            assertEquals(1, turns(), "on the page");
            across(5, 320);
            across(355, 60);
            assertEquals(1, turns(), "from the edges");
            browser.script("document.querySelector('#menu').showPopover()");
            across(335, 100);
            assertEquals(1, turns(), "beside the menu");
            browser.script("""
                    document.querySelector('#menu').hidePopover();
                    const isWide = (code) => code.checkVisibility() && code.scrollWidth > code.clientWidth + 20;
                    const wide = [...document.querySelectorAll('main .code pre')].find(isWide);
                    wide.style.minHeight = '400px';
                    wide.scrollIntoView({ block: 'center', behavior: 'instant' });""");
            across(320, 60);
            assertEquals(1, turns(), "in what scrolls itself");
        } finally {
            byFinger(false);
        }
    }

    private static long turns() {
        return browser.<Number>script("return window.turns").longValue();
    }

    /** Moves a finger across the middle of the window. */
    private static void across(int from, int to) {
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

    /** Draws a finger from the middle of an element, so many page pixels to the right and down. */
    private static void swipe(WebElement element, int right, int down) {
        List<WidgetTests.Place> places = new ArrayList<>();
        for (int step = 0; step <= 10; step++) {
            places.add(new WidgetTests.Place(element.getSize().width / 2.0 + right * step / 10.0,
                    element.getSize().height / 2.0 + down * step / 10.0));
        }
        WidgetTests.drag(PointerInput.Kind.TOUCH, element, places);
    }

    /** Returns from where a figure in space is seen, or which part of a flat one. */
    private static Object seen(WebElement figure) {
        return browser.script("""
                const { scene, xaxis, yaxis } = arguments[0].querySelector('.js-plotly-plot')._fullLayout;
                const rounded = (number) => number.toFixed(3);
                return scene ? Object.values(scene._scene.getCamera().eye).map(rounded) : [...xaxis.range, ...yaxis.range].map(rounded);""",
                figure);
    }
}
