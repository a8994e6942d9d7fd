package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Locale;
import nndl.Network;
import nndl.Perceptron;
import nndl.diagram.Circuit;
import nndl.widget.Live;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@DisplayName("In a live diagram")
class LiveTest extends WidgetTests {
    private static final Circuit HALF_ADDER = new Circuit("x₁", "x₂")
            .nand("a", "x₁", "x₂").nand("b", "x₁", "a").nand("c", "x₂", "a").nand("d", "b", "c").nand("e", "a", "a")
            .output("sum", "d").output("carry", "e");

    @AfterEach
    void asWideAsBefore() {
        browser.resize(Chromium.WIDTH);
    }

    private static WebElement input(WebElement live, int n) {
        return live.findElements(By.cssSelector(".nndl-inputs button")).get(n);
    }

    @Test
    @DisplayName("the half adder adds, of gates and of perceptrons, in every case that its buttons can set, each diagram by itself")
    void halfAdder() throws IOException {
        show(Live.of(HALF_ADDER), Live.of(HALF_ADDER.merged()));
        for (int n = 0; n < 2; n++) {
            WebElement live = live("live", n);
            assertEquals("0 0", answer(live));
            input(live, 0).click();
            assertEquals("1 0", answer(live));
            input(live, 1).sendKeys(Keys.SPACE);
            assertEquals("0 1", answer(live));
            assertEquals("true", input(live, 1).getAttribute("aria-pressed"));
            assertTrue(live.getText().contains("sum is 0, carry is 1."), live.getText());
            assertEquals("1 1 0 1", live.findElement(By.className("nndl-is-this")).getText());
            input(live, 0).sendKeys(Keys.ENTER);
            assertEquals("1 0", answer(live));
        }
        browser.picture("live");
    }

    @Test
    @DisplayName("an input is set by a click on the drawing, too; the table says what each neuron adds up")
    void clicked() throws IOException {
        Perceptron and = new Perceptron(new double[] {2, 2}, -3);
        show(Live.of(new Perceptron[][] {{and}}).inputs("rain", "wind").output("stay"));
        WebElement live = live("live", 0);
        live.findElements(By.cssSelector("svg .nndl-input")).forEach(WebElement::click);
        assertEquals("1", answer(live));
        assertEquals("wind = 1", input(live, 1).getText());
        assertTrue(live.getText().contains("2 · 1 + 2 · 1 − 3 = 1"), live.getText());
        assertTrue(live.getText().contains("stay is 1."), live.getText());
    }

    @Test
    @DisplayName("a network of sigmoid neurons answers what Java's does")
    void smooth() throws IOException {
        Network network = new Network(2, 3, 1);
        show(Live.of(network));
        WebElement live = live("live", 0);
        assertEquals(String.format(Locale.ROOT, "%.2f", network.feedforward(new double[] {0, 0})[0]), answer(live));
        WebElement box = live.findElement(By.cssSelector("input[type=text]"));
        box.sendKeys(Keys.chord(Keys.CONTROL, "a"), "0.7", Keys.TAB);
        WebElement second = live.findElements(By.cssSelector("input[type=range]")).get(1);
        assertEquals("input x₂", second.getAttribute("aria-label"));
        second.sendKeys(Keys.END);
        assertEquals(String.format(Locale.ROOT, "%.2f", network.feedforward(new double[] {0.7, 1})[0]), answer(live));
    }

    @Test
    @DisplayName("of many inputs, those that are 0 are left out of the sums, and the table says so")
    void leftOut() throws IOException {
        double[][] weights = {{1, 2, 3, 4, -5}};
        show(Live.of(Network.of(new double[][][] {weights}, new double[][] {{-6}})));
        WebElement live = live("live", 0);
        assertTrue(live.getText().contains("w·x + b, without inputs that are 0"), live.getText());
        assertTrue(live.getText().contains("−6, the bias alone"), live.getText());
        live.findElements(By.cssSelector("svg .nndl-input")).get(4).click();
        assertTrue(live.getText().contains("−5 · 1 − 6 = −11"), live.getText());
    }

    @ParameterizedTest(name = "nothing is wider than a window of {0} pixels")
    @ValueSource(ints = {360, 800, 1600})
    void wide(int width) throws IOException {
        show(Live.of(HALF_ADDER.asPerceptrons()), Live.of(new Network(10, 4)), Live.of(new Network(3, 4, 4, 4, 2)));
        live("live", 2);
        browser.resize(width);
        assertFalse(scrollsSideways());
    }
}
