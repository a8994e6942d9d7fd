package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import nndl.widget.Predict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.PointerInput;

@DisplayName("A bet in the page")
class PredictInPageTest extends HandleTests {
    private static final String BET = "That’s my bet";
    private static final Predict COUNT = Predict.number("How many?").between(0, 10_000).unit("digits").is(9129).because("They are many.");
    private static final Predict RATE = Predict.number("How fast?").between(0.001, 100).logarithmic().is(2);
    private static final Predict CHOICE = Predict.choice("Which?", "η = 0.001", "η = 3", "It stops.").is(2);
    private static final Predict CURVE = Predict.curve("Draw.").x("epoch", 0, 10).y("cost", 0, 1).is(new double[] {0.8, 0.2});

    @AfterEach
    void asBefore() {
        browser.script("localStorage.clear()");
    }

    private static WebElement open(Predict predict) throws IOException {
        show(predict);
        return live("predict", 0);
    }

    private static WebElement field(WebElement bet) {
        return bet.findElement(By.cssSelector("input[type=text]"));
    }

    private static WebElement line(WebElement bet) {
        return handle(bet, "Your bet, on the line");
    }

    private static String guess(WebElement bet) {
        return line(bet).getAttribute("aria-valuetext");
    }

    private static void bet(WebElement bet, String number) {
        field(bet).sendKeys(number);
        press(bet, BET);
    }

    private static List<WebElement> told(WebElement bet) {
        return bet.findElements(By.cssSelector("[data-answer]"));
    }

    private static String tally(WebElement bet) {
        return bet.findElement(By.cssSelector(".nndl-tally span")).getText();
    }

    /** Draws a curve by its heights, from the left edge of the pad to the right. */
    private static void draw(PointerInput.Kind kind, WebElement bet, double from, double to, double... heights) {
        WebElement pad = bet.findElement(By.cssSelector(".nndl-surface"));
        List<Number> size = browser.script(
                "const { width, height } = arguments[0].getBoundingClientRect(); return [width - 1, height - 1];", pad);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < heights.length; i++) {
            places.add(new Place((from + (to - from) * i / (heights.length - 1)) * size.get(0).doubleValue(),
                    (1 - heights[i]) * size.get(1).doubleValue()));
        }
        drag(kind, pad, places);
    }

    @Test
    @DisplayName("hides the truth until it is made; then both are shown, and what they mean is said")
    void revealed() throws IOException {
        WebElement bet = open(COUNT);
        assertEquals(List.of(), told(bet));
        assertFalse(browser.<String>script("return arguments[0].outerHTML", bet).contains("9,129"));
        assertFalse(button(bet, BET).isEnabled());
        bet(bet, "5000");
        assertEquals("9129", answer(bet));
        assertEquals("9,129 digits", told(bet).get(0).getText());
        assertEquals("5000", bet.findElement(By.cssSelector("[data-bet]")).getAttribute("data-bet"));
        assertEquals("You bet 5,000; it is 9,129 digits. That is 4,129 too low, and the surprise is worth more than a lucky guess.",
                said(bet));
        assertTrue(bet.getText().contains("They are many."), bet.getText());
        assertFalse(field(bet).isDisplayed());
        assertEquals("Bet again", browser.driver.switchTo().activeElement().getText(), "where the focus is");
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource(delimiter = '|', value = {
            "9,129|9,129 digits", "9129|9,129 digits", "9 129|9,129 digits", "9.129|9,129 digits", "9'129 digits|9,129 digits",
            "9,129.0|9,129 digits", "1e3|1,000 digits", "7|7 digits", "1.5|2 digits", "ten|no bet yet", "1,2,3|no bet yet"})
    void counts(String typed, String read) throws IOException {
        WebElement bet = open(COUNT);
        field(bet).sendKeys(typed);
        assertEquals(read, guess(bet));
        assertEquals(!read.equals("no bet yet"), button(bet, BET).isEnabled());
    }

    @ParameterizedTest(name = "{0} is read as {1} where fractions are meant")
    @CsvSource(delimiter = '|', value = {
            "0,5|0.5", "0.5|0.5", ".5|0.5", "0,500|0.5", "9,129|9.129", "9.129|9.129", "1e-2|0.01", "99,5|99.5", "0|no bet yet",
            "-1|no bet yet", "−1|no bet yet"})
    void fractions(String typed, String read) throws IOException {
        WebElement bet = open(RATE);
        field(bet).sendKeys(typed);
        assertEquals(read, guess(bet));
    }

    @Test
    @DisplayName("that cannot be read, is not whole or off the line is remarked on kindly; off the line it may be made")
    void remarks() throws IOException {
        WebElement bet = open(COUNT);
        field(bet).sendKeys("many");
        assertEquals("“many” is no number that I can read. Digits will do: 42, 1,200 or 0.5.", said(bet));
        field(bet).sendKeys(Keys.chord(Keys.CONTROL, "a"), "7.6");
        assertEquals("Whole numbers only, so I take it as 8 digits.", said(bet));
        field(bet).sendKeys(Keys.chord(Keys.CONTROL, "a"), "12,000");
        assertEquals("12,000 digits is off the line, which goes from 0 to 10,000. You may bet it all the same.", said(bet));
        press(bet, BET);
        assertTrue(said(bet).startsWith("You bet 12,000; it is 9,129 digits. That is 2,871 too high"), said(bet));
        assertTrue(bet.getText().contains("your bet: 12,000 digits, off the line"), bet.getText());
        bet = open(RATE);
        field(bet).sendKeys("0");
        assertEquals("On this line every number is above 0.", said(bet));
    }

    @ParameterizedTest(name = "of {0} is told: {1}")
    @CsvSource(delimiter = '|', value = {
            "9129|Right on the spot!", "9100|Only 29 too low: hats off.", "9500|Close: 371 too high.",
            "8000|The right neighbourhood, 1,129 too low.", "0|That is 9,129 too low, and the surprise is worth more than a lucky guess."})
    void howNear(String number, String words) throws IOException {
        WebElement bet = open(COUNT);
        bet(bet, number);
        assertTrue(said(bet).endsWith("; it is 9,129 digits. " + words), said(bet));
    }

    @ParameterizedTest(name = "of {0} on a logarithmic line is told: {1}")
    @CsvSource(delimiter = '|', value = {
            "2|Right on the spot!", "2.1|Only a factor of 1.05 too high: hats off.", "1.5|Close: a factor of 1.33 too low.",
            "0.5|The right neighbourhood, a factor of 4 too low.",
            "20|That is a factor of 10 too high, and the surprise is worth more than a lucky guess."})
    void howNearByRatio(String number, String words) throws IOException {
        WebElement bet = open(RATE);
        bet(bet, number);
        assertTrue(said(bet).endsWith("; it is 2. " + words), said(bet));
    }

    @ParameterizedTest(name = "is put on the line by {0}, and the page does not move")
    @EnumSource(names = {"MOUSE", "PEN", "TOUCH"})
    void dragged(PointerInput.Kind kind) throws IOException {
        WebElement bet = open(COUNT);
        browser.script("document.body.style.height = '3000px'");
        double width = ((Number) browser.script("return arguments[0].clientWidth", line(bet))).doubleValue();
        drag(kind, line(bet), List.of(new Place(width / 2, 22), new Place(width / 2, 10)));
        Number before = browser.script("return scrollY");
        drag(kind, line(bet), List.of(new Place(width / 10, 22), new Place(width / 4, -60), new Place(width * 3 / 4, -90)));
        assertEquals(before, browser.script("return scrollY"), "how far the page is scrolled");
        int put = Integer.parseInt(line(bet).getAttribute("aria-valuenow"));
        assertEquals(7500, put, 60);
        assertEquals(String.format("%,d", put), field(bet).getAttribute("value"));
        press(bet, BET);
        drag(kind, line(bet), List.of(new Place(width / 10, 22), new Place(width / 5, 22)));
        assertEquals(String.valueOf(put), line(bet).getAttribute("aria-valuenow"), "what is bet is bet");
    }

    @Test
    @DisplayName("is not made by a finger that scrolls the page over the line; a tap on it makes one")
    void scrolledOverLine() throws IOException {
        WebElement bet = open(COUNT);
        browser.script("document.body.style.paddingBlock = '3000px'");
        double width = ((Number) browser.script("return arguments[0].clientWidth", line(bet))).doubleValue();
        scroll(line(bet), width / 4, 22);
        assertEquals("no bet yet", guess(bet));
        drag(PointerInput.Kind.TOUCH, line(bet), List.of(new Place(width / 4, 22)));
        assertEquals(2500, Integer.parseInt(line(bet).getAttribute("aria-valuenow")), 60);
    }

    /** Scrolls the page by a finger that comes down on a place of an element. */
    private static void scroll(WebElement element, double x, double y) {
        browser.script("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", element);
        Number before = browser.script("return scrollY");
        drag(PointerInput.Kind.TOUCH, element, List.of(new Place(x, y), new Place(x, y - 40), new Place(x, y - 80), new Place(x, y - 120)));
        browser.await("a page that is scrolled", "return scrollY > arguments[0] + 50", before);
        awaitRest();
    }

    @Test
    @DisplayName("is made by keys alone")
    void keys() throws IOException {
        WebElement bet = open(COUNT);
        line(bet).sendKeys(Keys.ARROW_RIGHT);
        assertEquals("5,000 digits", guess(bet), "it begins in the middle");
        line(bet).sendKeys(Keys.ARROW_RIGHT, Keys.PAGE_DOWN, Keys.chord(Keys.SHIFT, Keys.ARROW_LEFT));
        assertEquals("4,090 digits", guess(bet));
        line(bet).sendKeys(Keys.END, Keys.ARROW_UP);
        assertEquals("10,000 digits", guess(bet));
        field(bet).sendKeys(Keys.chord(Keys.CONTROL, "a"), "9000", Keys.ENTER);
        assertEquals("9129", answer(bet));
        bet = open(Predict.number("Few?").between(1, 1_000).whole().logarithmic().is(5));
        line(bet).sendKeys(Keys.HOME, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        line(bet).sendKeys(Keys.HOME, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertEquals("3", guess(bet), "no key leads nowhere");
    }

    @Test
    @DisplayName("on a choice is right or not, told by signs and words; two choices in one page do not disturb each other")
    void choices() throws IOException {
        show(CHOICE, Predict.choice("And?", "yes", "no").is(0));
        WebElement first = live("predict", 0);
        WebElement second = live("predict", 1);
        List<WebElement> options = first.findElements(By.className("nndl-option"));
        assertTrue(options.stream().allMatch(option -> option.getSize().height >= 44), "as high as a finger needs");
        options.get(0).click();
        second.findElement(By.cssSelector("input")).sendKeys(Keys.SPACE);
        first.findElement(By.cssSelector("input:checked")).sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        assertEquals("You bet on “η = 3”; it is “It stops”. What surprises you, you will remember.", said(first));
        assertEquals("It stops.", answer(first));
        assertEquals(List.of("η = 0.001", "η = 3 ✗ your bet", "It stops. ✓ the answer"),
                options.stream().map(option -> option.getText().replaceAll("\\s+", " ")).toList());
        assertEquals("η = 3", first.findElement(By.cssSelector("[data-bet]")).getAttribute("data-bet"));
        press(second, BET);
        assertEquals("You bet on “yes”, and so it is. Well bet!", said(second));
        assertTrue(second.getText().contains("✓ your bet, and right"), second.getText());
        assertEquals("Your bets so far: 2, of them 1 close. Nobody else sees this.", tally(second));
        assertEquals(tally(second), tally(first), "all in the page tell the same");
    }

    @ParameterizedTest(name = "on a curve is drawn by {0}, and the page does not move")
    @EnumSource(names = {"MOUSE", "PEN", "TOUCH"})
    void drawn(PointerInput.Kind kind) throws IOException {
        WebElement bet = open(CURVE);
        browser.script("document.body.style.height = '3000px'");
        if (kind == PointerInput.Kind.TOUCH) {
            draw(kind, bet, 0.1, 0.1, 0.4, 0.4); // a tap
        }
        draw(kind, bet, 0, 0.5, 0.4, 0.4);
        assertEquals("Draw on, all the way from left to right.", said(bet));
        assertFalse(button(bet, BET).isEnabled());
        Number before = browser.script("return scrollY");
        draw(kind, bet, 0.5, 1, 0.4, 0.4);
        draw(kind, bet, 0, 0.5, 0.9, 0.4);
        assertEquals(before, browser.script("return scrollY"), "how far the page is scrolled");
        press(bet, BET);
        double[] heights = heights(bet);
        assertEquals(0.9, heights[0], 0.01, "drawn over");
        assertEquals(0.65, heights[16], 0.02);
        assertEquals(0.4, heights[63], 0.01);
        assertEquals("from 0.8 at epoch 0 to 0.2 at epoch 10", answer(bet));
        assertTrue(said(bet).matches("On average your curve is 0\\.\\d+ away from the true one\\. Not far\\. It ends too high\\."),
                said(bet));
    }

    @Test
    @DisplayName("on a curve is not drawn by a finger that scrolls the page over it, before a tap and after one elsewhere")
    void scrolledOverCurve() throws IOException {
        WebElement bet = open(CURVE);
        browser.script("document.body.style.paddingBlock = '3000px'");
        WebElement pad = bet.findElement(By.className("nndl-surface"));
        scroll(pad, 100, 200);
        draw(PointerInput.Kind.TOUCH, bet, 0.5, 0.5, 0.5, 0.5);
        drag(PointerInput.Kind.TOUCH, bet.findElement(By.className("nndl-question")), List.of(new Place(5, 5)));
        scroll(pad, 100, 200);
        assertTrue(browser.holds("return !arguments[0].querySelector('.nndl-drawn-curve').getAttribute('d')", bet), "nothing is drawn");
    }

    private static double[] heights(WebElement bet) {
        return Arrays.stream(bet.findElement(By.cssSelector("[data-bet]")).getAttribute("data-bet").split(" "))
                .mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    @DisplayName("on a curve is made by keys alone: points are chosen and moved, and the curve between them goes along")
    void curveByKeys() throws IOException {
        WebElement bet = open(CURVE);
        List<WebElement> points = bet.findElements(By.cssSelector(".nndl-curve-handle"));
        assertEquals(8, points.size());
        browser.script("arguments[0].focus()", points.get(0));
        browser.driver.switchTo().activeElement().sendKeys(Keys.ARROW_UP, Keys.ARROW_UP, Keys.ARROW_RIGHT);
        browser.driver.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN, Keys.chord(Keys.SHIFT, Keys.ARROW_DOWN));
        assertEquals("cost 0.475 at epoch 1.43", points.get(1).getAttribute("aria-valuetext"));
        press(bet, BET);
        double[] heights = heights(bet);
        assertEquals(0.54, heights[0], 1e-9);
        assertEquals(0.475, heights[9], 1e-9);
        assertEquals(0.5, heights[18], 1e-9);
        assertEquals(0.5, heights[63], 1e-9);
    }

    @Test
    @DisplayName("is not needed by those who just want to see, and then nothing is counted or kept")
    void justShown() throws IOException {
        for (Predict predict : List.of(COUNT, CHOICE, CURVE)) {
            WebElement bet = open(predict);
            press(bet, "Just show me");
            assertEquals(1, told(bet).size());
            assertTrue(bet.findElements(By.cssSelector("[data-bet]")).isEmpty());
            assertEquals("The answer: " + predict.toString().replaceAll("(?s).*The answer: | They are many\\.", ""), said(bet));
            assertFalse(bet.findElement(By.className("nndl-tally")).isDisplayed());
            press(bet, "Bet again");
            assertEquals(List.of(), told(bet));
            browser.driver.navigate().refresh();
            assertEquals(List.of(), told(live("predict", 0)));
        }
    }

    @Test
    @DisplayName("is counted once however often it is made, and forgotten on demand")
    void counted() throws IOException {
        WebElement bet = open(COUNT);
        bet(bet, "9000");
        assertEquals("One bet so far, and a close one. Nobody else sees this.", tally(bet));
        press(bet, "Bet again");
        assertEquals("", field(bet).getAttribute("value"));
        assertEquals("no bet yet", guess(bet));
        bet(bet, "1000");
        assertEquals("One bet so far. Nobody else sees this.", tally(bet));
        bet = open(RATE);
        bet(bet, "2");
        assertEquals("Your bets so far: 2, of them 1 close. Nobody else sees this.", tally(bet));
        press(bet, "Forget them");
        assertFalse(bet.findElement(By.className("nndl-tally")).isDisplayed());
        browser.driver.navigate().refresh();
        assertEquals(List.of(), told(live("predict", 0)));
    }

    @Test
    @DisplayName("stands when the page is opened again; beside another truth it is said to be an earlier one")
    void kept() throws IOException {
        bet(open(COUNT), "5000");
        browser.driver.navigate().refresh();
        WebElement bet = live("predict", 0);
        assertEquals("9129", answer(bet));
        assertTrue(said(bet).startsWith("You bet 5,000; it is 9,129 digits."), said(bet));
        bet = open(Predict.number("How many?").between(0, 10_000).unit("digits").is(9200));
        assertTrue(said(bet).startsWith("Your earlier bet, beside an answer that has changed since. You bet 5,000; it is 9,200 digits."),
                said(bet));
        bet = open(Predict.choice("How many?", "5000", "6000").is(0));
        assertEquals(List.of(), told(bet), "another kind of question");
        draw(PointerInput.Kind.MOUSE, open(CURVE), 0, 1, 0.8, 0.2);
        press(live("predict", 0), BET);
        assertEquals(1, told(open(CURVE)).size());
        assertEquals(List.of(), told(open(Predict.curve("Draw.").x("epoch", 0, 10).y("cost", 0, 2).is(new double[] {0.8, 0.2}))),
                "on other axes it was another curve");
    }

    @Test
    @DisplayName("works where the page is denied its storage, or finds in it what it did not put there")
    void noStorage() throws IOException {
        for (String junk : List.of("nonsense", "null", "5", "[]", "{\"a\": null, \"b\": 3, \"c\": {}}")) {
            browser.script("localStorage.setItem('nndl-bets', arguments[0])", junk);
            WebElement bet = open(COUNT);
            bet(bet, "5000");
            assertTrue(said(bet).startsWith("You bet 5,000"), junk);
        }
        browser.script("localStorage.clear()");
        show(COUNT, CHOICE);
        browser.script("""
                Object.defineProperty(window, 'localStorage', {
                  get() { throw new DOMException('denied', 'SecurityError'); }, configurable: true });""");
        bet(live("predict", 0), "9000");
        live("predict", 1).findElement(By.className("nndl-option")).click();
        press(live("predict", 1), BET);
        assertEquals("Your bets so far: 2, of them 1 close. Nobody else sees this.", tally(live("predict", 1)));
        press(live("predict", 1), "Forget them");
        assertFalse(live("predict", 0).findElement(By.className("nndl-tally")).isDisplayed());
        browser.driver.navigate().refresh(); // storage is back
        assertEquals(List.of(), told(live("predict", 0)));
    }

    @Test
    @DisplayName("shows texts as they are")
    void texts() throws IOException {
        WebElement bet = open(Predict.choice("<b>Which?</b>", "<img src=x onerror='throw 1'>", "y").is(0).because("<i>So</i> & so"));
        press(bet, "Just show me");
        assertTrue(bet.getText().contains("<b>Which?</b>") && bet.getText().contains("<i>So</i> & so"), bet.getText());
        assertEquals(0, bet.findElements(By.cssSelector("img, i")).size());
    }

    @ParameterizedTest(name = "fits into {0} pixels, before and after, on a light page and a dark one")
    @ValueSource(ints = {360, 900, 1600})
    void width(int width) throws IOException {
        double[] costs = DoubleStream.iterate(0.42, cost -> 0.06 + (cost - 0.06) * 0.7).limit(30).toArray();
        show(COUNT, RATE, CHOICE, Predict.curve("Draw the cost you expect.").x("epoch", 0, 29).y("cost", 0, 0.5).is(costs),
                Predict.number("w".repeat(200)).between(0, 10_000_000).unit("w".repeat(40)).is(9_999_999));
        // no window of Chromium is narrower than 500 pixels
        browser.script("document.body.style.width = arguments[0]", width - 16 + "px");
        fits(width, "asked");
        for (int n = 0; n < 5; n++) {
            press(live("predict", n), "Just show me");
        }
        fits(width, "told");
        browser.script("document.body.dataset.jpThemeLight = 'false'; document.body.style.background = '#111'");
        browser.await("a dark widget", "return document.querySelectorAll('.nndl-is-dark').length === 5");
        browser.picture("predict-dark-" + width);
    }

    private static void fits(int width, String when) {
        browser.picture("predict-" + when + "-" + width);
        for (int n = 0; n < 5; n++) {
            assertTrue(browser.holds("return arguments[0].scrollWidth <= arguments[0].clientWidth", live("predict", n)),
                    "widget " + n + " is wider than its place when " + when);
        }
    }
}
