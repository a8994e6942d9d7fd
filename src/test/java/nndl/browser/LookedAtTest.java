package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.WheelInput;

@DisplayName("A figure that is looked at")
class LookedAtTest extends BrowserTests {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "in {0}, enlarged and turned, changes nothing in the notebook, which saved again has the same pictures")
    @EnumSource
    void changesNothing(FrontEnd frontEnd) throws Exception {
        Path file = workbook.add("looked-at-" + frontEnd.name() + ".ipynb", executedFigures());
        JsonNode before = outputs(file);
        try (NotebookPage page = open(frontEnd, file.getFileName().toString())) {
            for (SavedPicture picture : figures(file)) {
                WebElement figure = page.draw(picture).element();
                new Actions(browser.driver).moveToElement(figure).clickAndHold().moveByOffset(60, 40).release().perform();
                browser.picture("looked-at-" + frontEnd.name() + "-" + picture.name());
                assertFalse(page.isChanged(), "the notebook counts as changed after a look at " + picture.name());
            }
            page.save(file);
        }
        assertEquals(before, outputs(file));
    }

    private static List<SavedPicture> figures(Path file) throws IOException {
        return SavedPicture.of(file).stream().filter(SavedPicture::isFigure).toList();
    }

    private static JsonNode outputs(Path file) throws IOException {
        return JSON.valueToTree(JSON.readTree(file.toFile()).findValues("outputs"));
    }

    @Test
    @DisplayName("lets the wheel scroll the page, even a landscape")
    void letsTheWheelScroll() throws Exception {
        Path file = workbook.add("wheel.ipynb", executedFigures());
        try (NotebookPage page = open(FrontEnd.JUPYTERLAB, "wheel.ipynb")) {
            for (SavedPicture picture : figures(file)) {
                WebElement figure = page.draw(picture).element();
                int top = figure.getRect().y;
                new Actions(browser.driver).moveToElement(figure)
                        .scrollFromOrigin(WheelInput.ScrollOrigin.fromElement(figure), 0, -80).perform();
                browser.await("the page to scroll over " + picture.name(), () -> figure.getRect().y > top + 40 ? figure : null);
            }
        }
    }

    @ParameterizedTest(name = "in {0} is as wide as it is meant to be, or as the cell where that is narrower")
    @EnumSource
    void fitsItsCell(FrontEnd frontEnd) throws Exception {
        Path file = workbook.add("narrow.ipynb", executedFigures());
        try (NotebookPage page = open(frontEnd, "narrow.ipynb")) {
            for (int width : new int[] {1600, 900, 420}) {
                browser.resize(width);
                page.closeSideBar();
                for (SavedPicture picture : figures(file)) {
                    DrawnFigure drawn = page.draw(picture);
                    long meant = picture.remarks().get("width").asLong();
                    browser.await(picture.name() + " to fit at " + width, () -> {
                        long room = drawn.widths().get(1);
                        return drawn.widths().get(0) == Math.min(meant, room) && (width > 420 || room < meant) ? drawn : null;
                    });
                    browser.picture("fits-" + frontEnd.name() + "-" + width + "-" + picture.name());
                    assertFalse(page.scrollsSideways(picture), picture.name() + " has a horizontal scroll bar at " + width);
                }
            }
        } finally {
            browser.resize(Chromium.WIDTH);
        }
    }

    @Test
    @DisplayName("takes on the colours that it names for a dark page, and becomes light again")
    void followsTheTheme() throws Exception {
        JsonNode notebook = JSON.readTree(executedFigures());
        for (JsonNode layout : notebook.findValues("layout")) {
            ((ObjectNode) layout).putObject("meta").putObject("dark").put(layout.get("paper_bgcolor").asText(), "#111111")
                    .put(notebook.at("/cells/2/outputs/0/data/application~1vnd.plotly.v1+json/data/0/line/color").asText(), "#56B4E9");
        }
        Path file = workbook.add("themes.ipynb", JSON.writeValueAsBytes(notebook));
        try (NotebookPage page = open(FrontEnd.JUPYTERLAB, "themes.ipynb")) {
            DrawnFigure sigmoid = page.draw(SavedPicture.of(file).get(0));
            List<String> light = sigmoid.colours();
            assertEquals("rgb(255, 255, 255)", light.get(0), "paper on a light page");
            page.theme("JupyterLab Dark", false);
            try {
                browser.await("dark paper and a light line",
                        () -> sigmoid.colours().equals(List.of("rgb(17, 17, 17)", "rgb(86, 180, 233)")) ? sigmoid : null);
            } finally {
                page.theme("JupyterLab Light", true);
            }
            browser.await("the light page's colours", () -> sigmoid.colours().equals(light) ? sigmoid : null);
            assertFalse(page.isChanged());
        }
    }

    @Test
    @DisplayName("is drawn anew when the kernel puts another one in its place")
    void isUpdated() throws Exception {
        Path file = add("updated.ipynb", "updated.ipynb");
        try (NotebookPage page = open(FrontEnd.JUPYTERLAB, "updated.ipynb")) {
            for (int cell : new int[] {0, 1}) {
                page.run(cell);
                page.awaitEnd(cell);
            }
            SavedPicture first = SavedPicture.of(page.save(file)).get(0);
            assertEquals(List.of(), page.draw(first).differencesFrom(first.plotly()));
            page.run(2);
            page.awaitEnd(2);
            SavedPicture second = SavedPicture.of(page.save(file)).get(0);
            assertTrue(second.words().contains("Second"), second.words());
            browser.await("the second figure", () -> page.draw(second).differencesFrom(second.plotly()).isEmpty() ? second : null);
        }
    }
}
