package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import nndl.Dataset;
import nndl.History;
import nndl.Network;
import nndl.RealMnist;
import nndl.util.Numbers;
import nndl.widget.Film;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;

@DisplayName("In the film of a training")
class FilmTest extends WidgetTests {
    private static History history;
    private static int before;

    private WebElement film;
    private WebElement slider;

    @BeforeAll
    static void train() {
        Dataset test = RealMnist.get().test().slice(0, 2_000);
        Network network = new Network(784, 12, 10);
        before = network.evaluate(test);
        history = network.sgdWithSnapshots(RealMnist.get().training().slice(0, 5_000), 3, 10, 3, test);
    }

    @BeforeEach
    void open() throws IOException {
        show(Film.of(history), Film.of(history));
        film = live("film", 0);
        slider = film.findElement(By.cssSelector("input[type=range]"));
    }

    @AfterEach
    void asWideAsBefore() {
        browser.resize(Chromium.WIDTH);
    }

    private String moment() {
        return slider.getAttribute("aria-valuetext");
    }

    private String painted() {
        return browser.script("return arguments[0].querySelector('.nndl-weights canvas').toDataURL()", film);
    }

    @Test
    @DisplayName("arrow keys, Home and End go from moment to moment; the count is what Java counted then")
    void keys() {
        assertEquals("before training", moment());
        assertEquals(String.valueOf(before), answer(film));
        slider.sendKeys(Keys.END);
        assertEquals("after epoch 2", moment());
        assertEquals(String.valueOf(history.correct(2)), answer(film));
        slider.sendKeys(Keys.ARROW_LEFT);
        assertEquals("after epoch 1", moment());
        assertEquals(String.valueOf(history.correct(1)), answer(film));
        assertEquals(Numbers.brief(history.correct(1)), film.findElement(By.cssSelector("[data-answer]")).getText());
        String sentence = "After epoch 1 the network reads " + Numbers.brief(history.correct(1)) + " of 2,000";
        assertTrue(film.getText().contains(sentence), film.getText());
        slider.sendKeys(Keys.HOME, Keys.ARROW_RIGHT);
        assertEquals("after 10 mini-batches", moment());
        assertEquals(String.valueOf(before), answer(live("film", 1)), "the other film");
    }

    @ParameterizedTest(name = "the slider is dragged to the end by {0}")
    @ValueSource(strings = {"MOUSE", "TOUCH"})
    void dragged(String hand) {
        double width = ((Number) browser.script("return arguments[0].clientWidth", slider)).doubleValue();
        drag(PointerInput.Kind.valueOf(hand), slider, List.of(new Place(8, 22), new Place(width / 2, 22), new Place(width - 2, 22)));
        assertEquals("after epoch 2", moment());
        assertEquals(String.valueOf(history.correct(2)), answer(film));
    }

    @ParameterizedTest(name = "a curve is dragged along by {0}, and clicked on")
    @ValueSource(strings = {"MOUSE", "TOUCH"})
    void curve(String hand) {
        WebElement curve = film.findElement(By.cssSelector(".nndl-curves svg"));
        double width = ((Number) browser.script("return arguments[0].clientWidth", curve)).doubleValue();
        drag(PointerInput.Kind.valueOf(hand), curve, List.of(new Place(width / 4, 60), new Place(width / 2, 60), new Place(width - 2, 60)));
        assertEquals("after epoch 2", moment());
        assertEquals(String.valueOf(history.correct(2)), answer(film));
        drag(PointerInput.Kind.valueOf(hand), curve, List.of(new Place(2, 60)));
        assertEquals("before training", moment());
        new Actions(browser.driver).contextClick(curve).perform();
        assertEquals("before training", moment(), "what the page's menu is asked for at a place is not chosen");
    }

    @Test
    @DisplayName("the space bar plays to the end and stops there; played again, it begins anew, and pauses when asked")
    void plays() {
        slider.sendKeys(Keys.END, Keys.ARROW_LEFT, " ");
        browser.await("the end", () -> moment().equals("after epoch 2") && film.getText().contains("Play") ? film : null);
        press(film, "Play");
        assertEquals("before training", moment());
        browser.await("the next moment", () -> moment().equals("after 10 mini-batches") ? film : null);
        press(film, "Pause");
        assertTrue(film.getText().contains("Play"));
        assertFalse(film.getText().contains("Pause"));
    }

    @Test
    @DisplayName("weights take form; what training has changed is nothing before it; a digit that is read wrongly says as what")
    void seen() {
        String first = painted();
        film.findElement(By.cssSelector("input[type=checkbox]")).sendKeys(" ");
        assertTrue(browser.holds("const canvas = arguments[0].querySelector('.nndl-weights canvas');"
                + "return canvas.getContext('2d').getImageData(0, 0, 28, 28).data.every((value) => value === 255)", film));
        slider.sendKeys(Keys.END);
        String change = painted();
        film.findElement(By.cssSelector("input[type=checkbox]")).sendKeys(" ");
        assertNotEquals(first, painted());
        assertNotEquals(change, painted());
        assertEquals(100, film.findElements(By.className("nndl-digit")).size());
        int wrong = film.findElements(By.cssSelector(".nndl-digit.nndl-is-wrong")).size();
        assertTrue(film.getText().contains("Of the 100 below " + (100 - wrong) + " are right"), film.getText());
        assertTrue(wrong == 0 || film.findElement(By.cssSelector(".nndl-digit.nndl-is-wrong")).getText().matches("✗.\\d"));
        browser.picture("film");
    }

    @ParameterizedTest(name = "nothing is wider than a window of {0} pixels")
    @ValueSource(ints = {360, 800, 1600})
    void wide(int width) {
        browser.resize(width);
        assertFalse(scrollsSideways());
    }
}
