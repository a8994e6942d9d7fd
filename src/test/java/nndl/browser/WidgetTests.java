package nndl.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nndl.notebook.Bundle;
import nndl.widget.Widget;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;

/** What the tests of widgets share: a page from a file that holds widgets and nothing else, and a hand to use them with. */
abstract class WidgetTests extends BrowserTests {
    private static final Path FILE = Chromium.PICTURES.resolve("widgets.html");

    /** A place on an element, in page pixels from its top left corner. */
    record Place(double x, double y) {}

    /** Opens a page with these widgets, in this order. */
    static void show(Widget... widgets) throws IOException {
        StringBuilder page = new StringBuilder("""
                <!doctype html>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>widgets</title>
                <body data-jp-theme-light="true">
                """);
        for (Widget widget : widgets) {
            page.append(Bundle.of(widget).data().get("text/html")).append('\n');
        }
        Files.writeString(FILE, page, StandardCharsets.UTF_8);
        browser.driver.get(FILE.toUri().toString());
    }

    /** Returns the n-th widget of a kind, live. */
    static WebElement live(String kind, int n) {
        return browser.await("a live " + kind, () -> {
            List<WebElement> found = browser.driver.findElements(By.cssSelector("[data-widget=" + kind + "].nndl-is-live"));
            return found.size() > n ? found.get(n) : null;
        });
    }

    /** Returns what a widget answers. */
    static String answer(WebElement widget) {
        return widget.findElement(By.cssSelector("[data-answer]")).getAttribute("data-answer");
    }

    static void press(WebElement widget, String button) {
        button(widget, button).click();
    }

    /** Returns a button by what is written on it, or by its name for those who hear it. */
    static WebElement button(WebElement widget, String label) {
        WebElement found = browser.script("""
                const [widget, label] = arguments;
                const named = (button) => button.innerText.trim() === label || button.ariaLabel === label;
                return [...widget.querySelectorAll("button")].find(named);""", widget, label);
        return Optional.ofNullable(found).orElseThrow(() -> new AssertionError("there is no button " + label));
    }

    /** Moves mouse, pen or finger over an element, from the first place to the last, pressed down all the way. */
    static void drag(PointerInput.Kind kind, WebElement element, List<Place> places) {
        browser.script("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", element);
        Map<String, Number> corner = browser.script("""
                const { left, top } = arguments[0].getBoundingClientRect();
                return { left, top };""", element);
        PointerInput hand = new PointerInput(kind, kind.name());
        Sequence moves = new Sequence(hand, 0);
        for (int n = 0; n < places.size(); n++) {
            int x = (int) Math.round(corner.get("left").doubleValue() + places.get(n).x());
            int y = (int) Math.round(corner.get("top").doubleValue() + places.get(n).y());
            moves.addAction(hand.createPointerMove(Duration.ZERO, PointerInput.Origin.viewport(), x, y));
            if (n == 0) {
                moves.addAction(hand.createPointerDown(PointerInput.MouseButton.LEFT.asArg()));
            }
        }
        moves.addAction(hand.createPointerUp(PointerInput.MouseButton.LEFT.asArg()));
        browser.driver.perform(List.of(moves));
    }

    /** Waits until the page, which glides on behind a finger, has come to rest. */
    static void awaitRest() {
        browser.await("a page at rest", () -> browser.<Boolean>script("""
                const before = scrollY;
                return new Promise((tell) => setTimeout(() => tell(scrollY === before), 200));""") ? browser : null);
    }

    /** Returns whether anything in the page is wider than the window. */
    static boolean scrollsSideways() {
        return browser.holds("return document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
