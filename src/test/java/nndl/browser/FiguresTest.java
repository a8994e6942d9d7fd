package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A figure of each kind")
class FiguresTest extends BrowserTests {
    private static final List<String> EXPECTED = List.of(
            "sigmoid", "two-panels", "points", "bars", "heat-map", "contours", "landscape", "digits", "network");

    @ParameterizedTest(name = "is found drawn in {0} as its JSON says, with words for it, and nothing pops up")
    @EnumSource
    void isFoundDrawn(FrontEnd frontEnd) throws Exception {
        Path file = add("figures.ipynb", "figures-" + frontEnd.name() + ".ipynb");
        try (NotebookPage page = open(frontEnd, file.getFileName().toString())) {
            page.runAll();
            List<SavedPicture> pictures = SavedPicture.of(page.save(file));
            assertEquals(EXPECTED, pictures.stream().map(SavedPicture::name).toList(), "the pictures in the saved notebook");
            assertEquals(List.of(1, 3, 1), pictures.stream().limit(3).map(p -> p.plotly().get("data").size()).toList(), "their traces");
            for (SavedPicture picture : pictures) {
                PictureChecks.isFoundDrawn(browser, page, picture, frontEnd.name() + "-" + picture.name(), false);
            }
            assertEquals(List.of(), page.popUps());
        }
    }

    @ParameterizedTest(name = "and of them the sigmoid function is 1/2 at 0 in {0}, in the still picture and in the interactive one")
    @EnumSource
    void sigmoidIsOneHalfAtZero(FrontEnd frontEnd) throws Exception {
        Path file = workbook.add("sigmoid.ipynb", executedFigures());
        SavedPicture sigmoid = SavedPicture.of(file).get(0);
        try (NotebookPage page = open(frontEnd, "sigmoid.ipynb")) {
            assertEquals(0.5, Pixels.of(sigmoid.png()).heightOfTheMiddle(), 0.02, "in the still picture");
            assertEquals(0.5, page.draw(sigmoid).heightOfTheMiddle(), 0.01, "in the interactive figure");
            assertEquals(121, sigmoid.plotly().at("/data/0/x").size(), "points");
        }
    }
}
