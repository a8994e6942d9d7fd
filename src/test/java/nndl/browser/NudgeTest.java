package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nndl.DataFiles;
import nndl.Dataset;
import nndl.Network;
import nndl.RealMnist;
import nndl.widget.Nudge;
import nndl.widget.Pad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@DisplayName("Nudging the weights for a 9 that is read as 8")
class NudgeTest extends WidgetTests {
    private static final Dataset TEST = RealMnist.get().test();

    private Network network;
    private Dataset nine;
    private WebElement nudge;

    @BeforeEach
    void open() throws IOException {
        network = Network.load(DataFiles.file("trained-network.json"));
        Nudge widget = Nudge.of(network, TEST);
        int number = Integer.parseInt(widget.toString().replaceAll("Test picture (\\d+), a 9 that the network reads as 8\\.", "$1"));
        nine = TEST.slice(number, number + 1);
        show(widget);
        nudge = live("nudge", 0);
    }

    @AfterEach
    void asWideAsBefore() {
        browser.resize(Chromium.WIDTH);
    }

    private String written(double output) {
        return String.format(Locale.ROOT, "%.3f", output);
    }

    @Test
    @DisplayName("takes the steps of gradient descent that Java takes, until it is read as 9, and back again")
    void steps() {
        assertEquals("8", answer(nudge));
        assertTrue(nudge.getText().contains(" of 100 right\n"), "nothing is told of changes before the first nudge: " + nudge.getText());
        String first = written(network.feedforward(nine.input(0))[9]);
        for (int nudges = 0; nudges < 400 && network.classify(nine.input(0)) != 9; nudges += 10) {
            button(nudge, "10 nudges").sendKeys(Keys.ENTER);
            for (int n = 0; n < 10; n++) {
                network.updateMiniBatch(nine, 0.01);
            }
            assertEquals(String.valueOf(network.classify(nine.input(0))), answer(nudge));
            String now = written(network.feedforward(nine.input(0))[9]);
            assertTrue(nudge.getText().contains("from " + first + " to " + now), nudge.getText());
        }
        assertEquals("9", answer(nudge));
        browser.picture("nudge");
        button(nudge, "Back to the start").sendKeys(Keys.ENTER);
        assertEquals(button(nudge, "Nudge towards 9"), browser.driver.switchTo().activeElement(), "the focus stays in the widget");
        assertEquals("8", answer(nudge));
        press(nudge, "Nudge towards 9");
        assertTrue(nudge.getText().contains("After 1 nudge "), nudge.getText());
    }

    @Test
    @DisplayName("needs no network of its own in a page to which a pad has brought it")
    void once() throws IOException {
        double[][] biases = network.biases();
        biases[0][0] += 0.001;
        Network unknown = Network.of(network.weights(), biases); // to the page, which knows those of other tests
        show(Pad.of(unknown), Nudge.of(unknown, TEST));
        assertEquals(1, browser.<List<?>>script("return [...document.querySelectorAll('script[data-network]')]").size());
        press(live("nudge", 0), "Nudge towards 9");
        assertTrue(live("nudge", 0).getText().contains("After 1 nudge "), live("nudge", 0).getText());
        assertTrue(live("pad", 0).getText().contains("Its 30 hidden neurons"), "the pad has the network, too");
    }

    @Test
    @DisplayName("counts which others have changed, as Java does")
    void others() {
        Network before = Network.of(network.weights(), network.biases());
        for (int n = 0; n < 5; n++) {
            press(nudge, "10 nudges");
        }
        for (int n = 0; n < 50; n++) {
            network.updateMiniBatch(nine, 0.01);
        }
        int right = 0;
        int gained = 0;
        int lost = 0;
        for (int i = 0, others = 0; others < 100; i++) {
            if (!Arrays.equals(TEST.input(i), nine.input(0))) {
                others++;
                boolean is = network.classify(TEST.input(i)) == TEST.label(i);
                boolean was = before.classify(TEST.input(i)) == TEST.label(i);
                right += is ? 1 : 0;
                gained += is && !was ? 1 : 0;
                lost += was && !is ? 1 : 0;
            }
        }
        String expected = right + " of 100 right; since the start " + gained + " turned right and " + lost + " wrong";
        assertTrue(nudge.getText().contains(expected), expected + " is not in: " + nudge.getText());
    }

    @Test
    @DisplayName("a larger nudge goes farther")
    void larger() {
        WebElement box = nudge.findElement(By.cssSelector("input[type=text]"));
        box.sendKeys(Keys.chord(Keys.CONTROL, "a"), "0.1", Keys.TAB);
        press(nudge, "Nudge towards 9");
        network.updateMiniBatch(nine, 0.1);
        assertTrue(nudge.getText().contains("to " + written(network.feedforward(nine.input(0))[9])), nudge.getText());
    }

    @ParameterizedTest(name = "nothing is wider than a window of {0} pixels")
    @ValueSource(ints = {360, 800, 1600})
    void wide(int width) {
        browser.resize(width);
        assertFalse(scrollsSideways());
    }
}
