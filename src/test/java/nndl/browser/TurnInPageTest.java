package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import nndl.Perceptron;
import nndl.Sigmoid;
import nndl.SigmoidNeuron;
import nndl.widget.Turn;
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

@DisplayName("A neuron that is turned")
class TurnInPageTest extends HandleTests {
    @AfterEach
    void asWideAsBefore() {
        browser.resize(Chromium.WIDTH);
    }

    private static WebElement open(Turn turn) throws IOException {
        show(turn);
        return live("turn", 0);
    }

    @ParameterizedTest(name = "with w = {0}, b = {1} and x = {2} has Java''s output")
    @CsvSource({"4, -2, 0.75", "-7.25, 3.5, 1.99", "30, 12.5, -0.4166", "0, -1, 2"})
    void output(double w, double b, double x) throws IOException {
        WebElement turn = open(Turn.oneInput());
        type(turn, "w", String.valueOf(w));
        type(turn, "b", String.valueOf(b));
        type(turn, "x", String.valueOf(x));
        assertEquals(new SigmoidNeuron(new double[] {w}, b).output(x), Double.parseDouble(answer(turn)));
        int perceptron = new Perceptron(new double[] {w}, b).output(x);
        assertTrue(turn.getText().contains("Perceptron, the step: " + perceptron), turn.getText());
    }

    @ParameterizedTest(name = "takes {0}, typed, for {1}")
    @CsvSource(delimiter = '|', value = {"0,5|0.5", "−1.5|-1.5", "-,25|-0.25", "1e1|10", "99|30", "half|4", "''|4"})
    void typed(String text, double w) throws IOException {
        WebElement turn = open(Turn.oneInput(4, -2));
        type(turn, "w", text.isEmpty() ? String.valueOf(Keys.DELETE) : text);
        assertEquals(w, number(turn, "w"));
        assertEquals(Sigmoid.sigmoid(w * 0.75 - 2), Double.parseDouble(answer(turn)));
    }

    @ParameterizedTest(name = "has its input where the plane is clicked on by {0}")
    @EnumSource(names = {"MOUSE", "TOUCH"})
    void clicked(PointerInput.Kind kind) throws IOException {
        WebElement turn = open(Turn.oneInput(4, -2));
        WebElement frame = turn.findElement(By.className("nndl-frame"));
        double width = ((Number) browser.script("return arguments[0].getBoundingClientRect().width", frame)).doubleValue();
        drag(kind, frame, List.of(new Place(width / 4, 30)));
        assertEquals(-1, number(turn, "x"), 0.02);
        assertEquals(-2, number(turn, "b"));
        WebElement handle = handle(turn, "The place of the step, s");
        drag(kind, handle, List.of(new Place(20, 40)));
        assertEquals(-1, number(turn, "x"), 0.02, "a click on a handle is for the handle");
    }

    @ParameterizedTest(name = "is moved by {0}: its input on the curve, and the place of its step")
    @EnumSource(names = {"MOUSE", "PEN", "TOUCH"})
    void dragged(PointerInput.Kind kind) throws IOException {
        WebElement turn = open(Turn.oneInput(4, -2));
        browser.script("document.body.style.height = '3000px'");
        move(kind, handle(turn, "The input x"), -150, 40);
        assertTrue(number(turn, "x") < 0, "x = " + number(turn, "x"));
        assertEquals(Sigmoid.sigmoid(4 * number(turn, "x") - 2), Double.parseDouble(answer(turn)));
        move(kind, handle(turn, "The place of the step, s"), 60, 0);
        assertTrue(number(turn, "b") < -3, "b = " + number(turn, "b"));
        assertEquals(4, number(turn, "w"));
        assertTrue(said(turn).startsWith("Around s = "), said(turn));
    }

    @Test
    @DisplayName("obeys the arrow keys, with Shift in small steps, and goes no farther than the picture")
    void keys() throws IOException {
        WebElement turn = open(Turn.oneInput(4, -2));
        WebElement input = handle(turn, "The input x");
        input.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertEquals(0.85, number(turn, "x"), 1e-12);
        input.sendKeys(Keys.chord(Keys.SHIFT, Keys.ARROW_LEFT));
        assertEquals(0.845, number(turn, "x"), 1e-12);
        handle(turn, "The place of the step, s").sendKeys(Keys.ARROW_LEFT);
        assertEquals(-1.8, number(turn, "b"), 1e-12, "s = 0.45");
        for (int n = 0; n < 30; n++) {
            input.sendKeys(Keys.ARROW_RIGHT);
        }
        assertEquals(2, number(turn, "x"));
        input.sendKeys(Keys.PAGE_DOWN);
        assertEquals(1.5, number(turn, "x"), 1e-12);
        input.sendKeys(Keys.ARROW_UP);
        assertEquals(1.55, number(turn, "x"), 1e-12);
    }

    @Test
    @DisplayName("moves a little for a small change of w and b, as equation (5) promises, while the perceptron stays or jumps")
    void nudged() throws IOException {
        WebElement turn = open(Turn.oneInput(4, -2));
        press(turn, "w + Δ");
        assertEquals("w from 4 to 4.1. Sigmoid neuron: 0.731 → 0.746, a change of 0.0145; equation (5) promised ∂output/∂w · Δw = "
                + "0.147 · 0.1 = 0.0147. Perceptron: 1 → 1, no change at all.", said(turn));
        type(turn, "w", "5");
        type(turn, "b", "-2.55");
        type(turn, "x", "0.5");
        press(turn, "both");
        assertEquals("w from 5 to 5.1, b from −2.55 to −2.45. Sigmoid neuron: 0.488 → 0.525, a change of 0.0375; equation (5) promised "
                + "∂output/∂w · Δw + ∂output/∂b · Δb = 0.125 · 0.1 + 0.25 · 0.1 = 0.0375. Perceptron: 0 → 1, all at once.", said(turn));
        type(turn, "Δ", "-0.5");
        press(turn, "b + Δ");
        assertEquals(-2.95, number(turn, "b"));
        assertTrue(said(turn).endsWith("Perceptron: 1 → 0, all at once."), said(turn));
        type(turn, "w", "30");
        type(turn, "Δ", "1");
        press(turn, "w + Δ");
        assertEquals("Nothing has changed: the slider is at its end, or Δ is 0.", said(turn));
    }

    @Test
    @DisplayName("is almost a step with a large weight, and deaf to its input with none")
    void extremes() throws IOException {
        WebElement turn = open(Turn.oneInput(20, -10));
        assertEquals("Around s = 0.5 the sigmoid neuron's output climbs from 0.05 to 0.95 while x moves on by 0.294: it is almost the "
                + "perceptron's step. The perceptron's jumps.", said(turn));
        double low = Sigmoid.sigmoid(20 * (0.5 - 0.294 / 2) - 10);
        assertEquals(0.05, low, 0.001, "the sentence is true");
        type(turn, "w", "0");
        assertEquals("With w = 0 the input has no say: the output is σ(b) = 0.000 for every x.", said(turn));
        assertFalse(handle(turn, "The place of the step, s").isDisplayed(), "there is no step");
        type(turn, "w", "0.5");
        assertFalse(handle(turn, "The place of the step, s").isDisplayed(), "s = 20 is outside the picture");
        assertEquals("", turn.findElement(By.cssSelector("text.nndl-on-top")).getText(), "and so is its name");
    }

    @Test
    @DisplayName("with two inputs becomes AND, OR and NAND, each said in words")
    void gates() throws IOException {
        WebElement turn = open(Turn.twoInputs());
        assertEquals("x₁ or not x₂", answer(turn));
        press(turn, "AND");
        assertEquals("AND: 2 of 4 corners are right. (0, 0) must be below ½, but is 0.622; (1, 0) must be below ½, but is 0.924.",
                said(turn));
        set(turn, "1", "1", "-1.5");
        assertEquals("AND", answer(turn));
        assertEquals("Made: this neuron is an AND gate.", said(turn));
        press(turn, "OR");
        set(turn, "1", "1", "-0.5");
        assertEquals("Made: this neuron is an OR gate.", said(turn));
        press(turn, "NAND");
        set(turn, "-2", "-2", "3");
        assertEquals("NAND", answer(turn));
        assertEquals("Made: this neuron is a NAND gate.", said(turn));
    }

    private static void set(WebElement turn, String w1, String w2, String b) {
        type(turn, "w₁", w1);
        type(turn, "w₂", w2);
        type(turn, "b", b);
    }

    @Test
    @DisplayName("says why no neuron is XOR, at once if asked and after a dozen tries")
    void xor() throws IOException {
        WebElement turn = open(Turn.twoInputs());
        press(turn, "XOR");
        assertFalse(said(turn).contains("impossible"), said(turn));
        press(turn, "Is it possible?");
        assertTrue(said(turn).contains("XOR is impossible, and 3 of 4 is the most, for no one line separates these corners."), said(turn));
        press(turn, "XOR");
        press(turn, "XOR");
        for (int tries = 1; tries <= 12; tries++) {
            assertFalse(said(turn).contains("impossible"), "try " + tries);
            handle(turn, "Turn the line").sendKeys(Keys.ARROW_UP);
        }
        assertTrue(said(turn).contains("XOR is impossible"), said(turn));
        press(turn, "OR");
        press(turn, "Is it possible?");
        assertTrue(said(turn).contains("It is possible: a line can have (0, 0) on one side"), said(turn));
    }

    @ParameterizedTest(name = "has a line that {0} moves and turns")
    @EnumSource(names = {"MOUSE", "TOUCH"})
    void line(PointerInput.Kind kind) throws IOException {
        WebElement turn = open(Turn.twoInputs(1, 1, -1));
        move(kind, handle(turn, "Move the line"), -40, 40);
        assertEquals(1, number(turn, "w₁"));
        assertTrue(number(turn, "b") > -0.7 && number(turn, "b") < 0, "b = " + number(turn, "b"));
        assertEquals("OR", answer(turn));
        move(kind, handle(turn, "Turn the line"), -120, 130); // from the upper right of its dot to the lower left
        assertTrue(number(turn, "w₁") < 0 && number(turn, "w₂") < 0, number(turn, "w₁") + ", " + number(turn, "w₂"));
        assertEquals(2, Math.pow(number(turn, "w₁"), 2) + Math.pow(number(turn, "w₂"), 2), 0.01, "w is as long as before");
        assertEquals("NOR", answer(turn));
    }

    @Test
    @DisplayName("as a perceptron answers 0 on its line, where a sigmoid neuron answers ½, which counts as 1")
    void onTheLine() throws IOException {
        WebElement turn = open(Turn.of(new Perceptron(new double[] {1, 1}, -1)));
        assertEquals("AND", answer(turn));
        turn.findElement(By.cssSelector("input[type=checkbox]")).click();
        assertEquals("OR", answer(turn));
    }

    @Test
    @DisplayName("without weights has no line, and with a large bias one outside the picture; both are said")
    void noLine() throws IOException {
        WebElement turn = open(Turn.twoInputs(0, 0, 1));
        assertTrue(turn.getText().contains("Both weights are 0: there is no line, and the output is 0.731 everywhere."), turn.getText());
        assertEquals("always 1", answer(turn));
        set(turn, "1", "0", "-8");
        assertTrue(turn.getText().contains("x₁ + 0x₂ − 8 = 0: the line runs outside the picture"), turn.getText());
        assertFalse(handle(turn, "Move the line").isDisplayed());
        assertEquals("always 0", answer(turn));
    }

    @ParameterizedTest(name = "fits into {0} pixels, each handle large enough for a finger")
    @ValueSource(ints = {500, 900, 1600}) // no window of Chromium is narrower than 500
    void width(int width) throws IOException {
        browser.resize(width);
        show(Turn.oneInput(), Turn.twoInputs());
        live("turn", 1);
        browser.picture("turn-" + width);
        assertFalse(scrollsSideways());
        for (WebElement handle : browser.driver.findElements(By.cssSelector("[role=slider]"))) {
            double size = ((Number) browser.script("return arguments[0].getBoundingClientRect().width", handle)).doubleValue();
            assertTrue(size >= 44, handle.getAttribute("aria-label") + " is " + size + " pixels wide");
        }
    }

    @Test
    @DisplayName("is apart from another one in the same page")
    void two() throws IOException {
        show(Turn.twoInputs(1, 1, -1.5), Turn.twoInputs(1, 1, -1.5));
        type(live("turn", 1), "b", "-0.5");
        assertEquals("AND", answer(live("turn", 0)));
        assertEquals("OR", answer(live("turn", 1)));
        String shade = "return [...document.querySelectorAll('linearGradient')][arguments[0]].id";
        assertNotEquals(browser.<String>script(shade, 0), browser.<String>script(shade, 1), "each has a shade of its own");
    }
}
