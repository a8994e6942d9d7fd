package nndl.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.PointerInput;

/** What the tests of widgets with a plane share: its handles and its sliders, moved as a reader would. */
abstract class HandleTests extends WidgetTests {
    static WebElement handle(WebElement widget, String label) {
        return widget.findElement(By.cssSelector("[role=slider][aria-label='" + label + "']"));
    }

    /** Drags a handle by so many page pixels. */
    static void move(PointerInput.Kind kind, WebElement handle, int right, int down) {
        List<Number> size = browser.script(
                "const { width, height } = arguments[0].getBoundingClientRect(); return [width / 2, height / 2];", handle);
        double x = size.get(0).doubleValue();
        double y = size.get(1).doubleValue();
        drag(kind, handle, List.of(new Place(x, y), new Place(x + right / 2.0, y + down / 2.0), new Place(x + right, y + down)));
    }

    /** Types a number into the box beside a slider. */
    static void type(WebElement widget, String slider, String number) {
        WebElement box = box(widget, slider);
        box.click();
        box.sendKeys(Keys.chord(Keys.CONTROL, "a"), number, Keys.TAB);
    }

    static WebElement box(WebElement widget, String slider) {
        return widget.findElement(By.cssSelector("input[aria-label='" + slider + ", typed']"));
    }

    static double number(WebElement widget, String slider) {
        return Double.parseDouble(box(widget, slider).getAttribute("value"));
    }

    /** Returns what is said, as soon as a screen reader may read it out. */
    static String said(WebElement widget) {
        browser.await("an end of the changes", "return arguments[0].querySelector('[aria-live]').ariaBusy === 'false'", widget);
        return widget.findElement(By.cssSelector("[aria-live]")).getText();
    }
}
