package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.PointerInput;

@DisplayName("A neuron to turn and a ball, in a notebook")
class TurnAndBallInNotebookTest extends HandleTests {
    private static final int TURN = 1;
    private static final int BALL = 2;

    @Test
    @DisplayName("have the mouse and the keys to themselves, on a dark page, and live on in exported HTML")
    void inJupyterLab() throws Exception {
        Path file = add("turn-and-ball.ipynb", "turn-and-ball.ipynb");
        try (NotebookPage page = open(FrontEnd.JUPYTERLAB, "turn-and-ball.ipynb")) {
            page.runAll();
            areUsed(page.awaitWidget(TURN), page.awaitWidget(BALL));
            page.theme("JupyterLab Dark", false);
            try {
                page.scrollTo(TURN);
                browser.picture("turn-dark-in-lab");
                page.scrollTo(BALL);
                browser.picture("ball-dark-in-lab");
            } finally {
                page.theme("JupyterLab Light", true);
            }
            page.save(file);
        }
        Process nbconvert = new ProcessBuilder(Workbook.PYTHON.toString(), "-m", "nbconvert", "--to", "html", file.toString())
                .redirectErrorStream(true).start();
        String said = new String(nbconvert.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, nbconvert.waitFor(), said);
        browser.driver.get(file.resolveSibling("turn-and-ball.html").toUri().toString());
        areUsed(live("turn", 0), live("ball", 0));
        browser.picture("turn-and-ball-exported");
    }

    private static void areUsed(WebElement turn, WebElement ball) {
        assertEquals("AND", answer(turn));
        move(PointerInput.Kind.MOUSE, handle(turn, "Move the line"), -60, 60);
        assertEquals("OR", answer(turn));
        handle(turn, "Turn the line").sendKeys("d", "d", "x"); // which would delete and cut the cell
        handle(ball, "The ball").sendKeys(Keys.ARROW_LEFT, Keys.ARROW_DOWN); // which would choose another cell
        assertEquals("1.42", handle(ball, "The ball").getAttribute("aria-valuenow"));
        press(ball, "Step");
        assertEquals(Math.pow(1.42 * (1 - 2 * 0.1), 2), Double.parseDouble(answer(ball)), 1e-9);
        assertEquals(1, ball.findElements(By.cssSelector("[data-answer]")).size());
    }
}
