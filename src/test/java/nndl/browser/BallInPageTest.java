package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import nndl.GradientDescent;
import nndl.widget.Ball;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.PointerInput;

@DisplayName("A ball in the page")
class BallInPageTest extends HandleTests {
    @AfterEach
    void asWideAsBefore() {
        browser.resize(Chromium.WIDTH);
    }

    private static WebElement open(Ball ball) throws IOException {
        show(ball);
        return live("ball", 0);
    }

    private static double cost(WebElement ball) {
        return Double.parseDouble(answer(ball));
    }

    /** Lets the ball run until it stops by itself. */
    private static void run(WebElement ball) {
        press(ball, "Run");
        browser.await("the end of the run",
                "return [...arguments[0].querySelectorAll('button')].some((button) => button.textContent === 'Run')", ball);
    }

    @Test
    @DisplayName("takes a step at a press, and goes back to where it started")
    void steps() throws IOException {
        WebElement ball = open(Ball.valley());
        assertEquals("The gradient at v = (2, 2) is (3, 6), so the next step is −η∇C = (−0.6, −1.2).", said(ball));
        assertEquals(9, cost(ball));
        for (int n = 0; n < 3; n++) {
            press(ball, "Step");
        }
        GradientDescent java = GradientDescent.minimise(v -> v[0] * v[0] + v[0] * v[1] + v[1] * v[1] - 3 * v[0] + 3,
                new double[] {2, 2}, 0.2, 3);
        assertEquals(java.cost(3), cost(ball), 1e-8);
        assertEquals("Step 3: C fell from 1.094 to 0.6175.", said(ball));
        press(ball, "Back to start");
        assertEquals(9, cost(ball));
        assertFalse(button(ball, "Back to start").isEnabled());
    }

    @Test
    @DisplayName("runs until it rests, and says in which hollow")
    void rests() throws IOException {
        WebElement ball = open(Ball.hollows().from(0, 1.2));
        run(ball);
        assertTrue(said(ball).contains("It is the lowest place in the picture."), said(ball));
        ball = open(Ball.hollows().from(0.25, 1.2));
        run(ball);
        assertTrue(said(ball).contains("C = 0.7576. It is a local minimum: elsewhere in the picture C is lower."), said(ball));
        ball = open(Ball.parabola().from(0));
        press(ball, "Step");
        assertEquals("Step 1: the ball rests at v = 0, C = 0. It is the lowest place in the picture.", said(ball));
    }

    @Test
    @DisplayName("resting on a hilltop is said to be at no bottom")
    void hilltop() throws IOException {
        WebElement ball = open(Ball.of(v -> Math.cos(v[0]), -2, 2).from(0));
        press(ball, "Step");
        assertTrue(said(ball).endsWith("It is level here, but no bottom: a little aside C is lower."), said(ball));
    }

    @Test
    @DisplayName("creeps, jumps across, jumps to and fro or climbs, by η, each said in words")
    void learningRates() throws IOException {
        WebElement ball = open(Ball.parabola().from(1.6));
        type(ball, "η", "0.002");
        press(ball, "Step");
        assertEquals("Step 1: C fell from 2.56 to 2.54. It creeps: so short a step hardly changes the slope.", said(ball));
        press(ball, "Back to start");
        type(ball, "η", "0.9");
        press(ball, "Step");
        assertEquals("Step 1: C fell from 2.56 to 1.638. The ball jumped across the bottom.", said(ball));
        press(ball, "Back to start");
        type(ball, "η", "1");
        run(ball);
        assertEquals("Step 2: the ball jumps to and fro between −1.6 and 1.6, and comes no lower.", said(ball));
        press(ball, "Back to start");
        type(ball, "η", "1.05");
        press(ball, "Step");
        assertEquals("Step 1: C grew from 2.56 to 3.098: η is too large here.", said(ball));
    }

    @Test
    @DisplayName("that leaves the picture stops, is drawn no longer, and the growing cost is told")
    void diverges() throws IOException {
        WebElement ball = open(Ball.parabola().from(1.6).eta(1.05));
        run(ball);
        assertEquals("Step 3: the ball has left the picture, to v = −2.13. C grew from 2.56 at the start to 4.535: η is too large here.",
                said(ball));
        assertFalse(handle(ball, "The ball").isDisplayed());
        assertFalse(button(ball, "Run").isEnabled());
        press(ball, "Step");
        assertTrue(cost(ball) > 5, "one may look on how it grows");
        press(ball, "Back to start");
        assertTrue(handle(ball, "The ball").isDisplayed());
        assertTrue(button(ball, "Run").isEnabled());
    }

    @Test
    @DisplayName("ends where no number is large enough")
    void overflows() throws IOException {
        WebElement ball = open(Ball.valley().eta(1e200));
        press(ball, "Step");
        press(ball, "Step");
        assertFalse(button(ball, "Step").isEnabled());
        assertFalse(Double.isFinite(cost(ball)));
        press(ball, "Back to start");
        assertEquals(9, cost(ball));
    }

    @Test
    @DisplayName("of a learner's own function ends outside the picture, where the page knows nothing")
    void unknown() throws IOException {
        WebElement ball = open(Ball.of(v -> v[0] * v[0], -1, 1).from(0.9).eta(1.5));
        press(ball, "Step");
        assertEquals("Step 1: the ball has left the picture, to v = −1.8. What C is there, the page was not told. Go back, or take a "
                + "smaller η.", said(ball));
        assertEquals("NaN", answer(ball));
        assertFalse(button(ball, "Step").isEnabled());
    }

    @Test
    @DisplayName("is on the level of a function that is the same everywhere")
    void level() throws IOException {
        WebElement ball = open(Ball.of(v -> 5, new double[] {0, 1}, new double[] {0, 1}));
        press(ball, "Step");
        assertTrue(said(ball).contains("the ball rests"), said(ball));
    }

    @ParameterizedTest(name = "is put elsewhere by {0}, on the curve and on the contours")
    @EnumSource(names = {"MOUSE", "PEN", "TOUCH"})
    void dragged(PointerInput.Kind kind) throws IOException {
        WebElement curve = open(Ball.parabola().from(1.6));
        browser.script("document.body.style.height = '3000px'");
        press(curve, "Step");
        move(kind, handle(curve, "The ball"), -200, 0);
        double v = Double.parseDouble(handle(curve, "The ball").getAttribute("aria-valuenow"));
        assertTrue(v < 0 && v > -2, "v = " + v);
        assertEquals(v * v, cost(curve), 1e-12);
        assertTrue(said(curve).startsWith("The slope at v = "), said(curve));
        WebElement contours = open(Ball.bowl());
        move(kind, handle(contours, "The ball"), -320, 420);
        assertEquals(1.5 * 1.5 * 2, cost(contours), 1e-12, "in the corner, and no farther");
    }

    @ParameterizedTest(name = "comes to where the plane is clicked on by {0}")
    @EnumSource(names = {"MOUSE", "TOUCH"})
    void clicked(PointerInput.Kind kind) throws IOException {
        WebElement ball = open(Ball.hollows());
        press(ball, "Step");
        WebElement frame = ball.findElement(By.className("nndl-frame"));
        Number width = browser.script("return arguments[0].getBoundingClientRect().width", frame);
        drag(kind, frame, List.of(new Place(width.doubleValue() / 4, width.doubleValue() / 2)));
        assertEquals(-0.7, Double.parseDouble(handle(ball, "The ball").getAttribute("aria-valuenow")), 0.02);
        assertTrue(said(ball).startsWith("The gradient at v = (−0.7"), said(ball));
    }

    @Test
    @DisplayName("says nothing of a rise or a fall that its numbers do not show")
    void still() throws IOException {
        WebElement ball = open(Ball.parabola().from(1.6).eta(0.001));
        type(ball, "η", "0.25");
        for (int n = 0; n < 12; n++) {
            press(ball, "Step");
        }
        assertTrue(said(ball).startsWith("Step 12: C fell from "), said(ball));
        ball = open(Ball.of(v -> 1 + v[0] * v[0], -1, 1).from(0.001).eta(0.1));
        press(ball, "Step");
        assertEquals("Step 1: C is still 1, for the step was too short to show in it.", said(ball));
    }

    @Test
    @DisplayName("hands the focus on from a button that cannot be pressed any more, so that no key is for the page")
    void focus() throws IOException {
        WebElement ball = open(Ball.bowl());
        press(ball, "Step");
        button(ball, "Back to start").sendKeys(Keys.ENTER);
        assertFalse(button(ball, "Back to start").isEnabled());
        assertEquals(button(ball, "Step"), browser.driver.switchTo().activeElement());
    }

    @Test
    @DisplayName("obeys the arrow keys, while a run ends")
    void keys() throws IOException {
        WebElement ball = open(Ball.bowl());
        press(ball, "Run");
        WebElement handle = handle(ball, "The ball");
        handle.sendKeys(Keys.ARROW_UP);
        assertEquals("Run", button(ball, "Run").getText());
        ball = open(Ball.bowl());
        handle = handle(ball, "The ball");
        handle.sendKeys(Keys.ARROW_LEFT, Keys.ARROW_DOWN);
        assertEquals(0.54 * 0.54 + 0.74 * 0.74, cost(ball), 1e-12);
        handle.sendKeys(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
        assertEquals(0.546 * 0.546 + 0.74 * 0.74, cost(ball), 1e-12);
        handle.sendKeys(Keys.PAGE_DOWN);
        assertEquals(0.546 * 0.546 + 0.14 * 0.14, cost(ball), 1e-12);
        ball = open(Ball.parabola().from(1));
        handle(ball, "The ball").sendKeys(Keys.ARROW_DOWN);
        assertTrue(cost(ball) < 1, "on a curve, down is to the left");
    }

    @Test
    @DisplayName("has a slider for η whose places are powers of ten, and takes any η that is typed")
    void eta() throws IOException {
        WebElement ball = open(Ball.bowl());
        WebElement slider = ball.findElement(By.cssSelector("input[type=range]"));
        slider.sendKeys(Keys.HOME);
        assertEquals(0.001, number(ball, "η"));
        slider.sendKeys(Keys.END);
        assertEquals(10, number(ball, "η"));
        type(ball, "η", "0.0123");
        assertEquals(0.0123, number(ball, "η"));
        press(ball, "Step");
        assertEquals(Math.pow(1 - 2 * 0.0123, 2), cost(ball), 1e-12, "each step multiplies v by 1 − 2η");
    }

    @Test
    @DisplayName("runs to its end at once where the reader wants no motion")
    void noMotion() throws IOException {
        WebElement ball = open(Ball.valley());
        browser.script("window.matchMedia = (query) => ({ matches: query === '(prefers-reduced-motion: reduce)' })");
        press(ball, "Run");
        assertTrue(said(ball).contains("the ball rests at v = (2, −1)"), said(ball));
    }

    @ParameterizedTest(name = "fits into {0} pixels")
    @ValueSource(ints = {500, 900, 1600}) // no window of Chromium is narrower than 500
    void width(int width) throws IOException {
        browser.resize(width);
        show(Ball.valley(), Ball.doubleWell());
        press(live("ball", 0), "Step");
        press(live("ball", 1), "Step");
        browser.picture("ball-" + width);
        assertFalse(scrollsSideways());
        assertEquals(2.52, cost(live("ball", 0)), 1e-12, "each goes its own way");
    }
}
