package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A notebook that was run elsewhere, and so is not trusted,")
class ReopenedTest extends BrowserTests {

    /** With another sentence in it, this is not a notebook that our own Jupyter saved and signed. */
    private static Path fromElsewhere() throws IOException {
        String content = new String(executedFigures(), StandardCharsets.UTF_8);
        return workbook.add("from-elsewhere.ipynb", content.replace("One of each kind", "From elsewhere").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "shows every picture and draws every figure in {0}")
    @EnumSource
    void showsEveryPicture(FrontEnd frontEnd) throws Exception {
        Path file = fromElsewhere();
        try (NotebookPage page = open(frontEnd, "from-elsewhere.ipynb")) {
            assertFalse(page.isTrusted(), "the notebook is trusted, so this shows nothing");
            for (SavedPicture picture : SavedPicture.of(file)) {
                PictureChecks.isFoundDrawn(browser, page, picture, frontEnd.name() + "-untrusted-" + picture.name(), false);
            }
            browser.picture("page-" + frontEnd.name() + "-light");
        }
    }

    @Test
    @DisplayName("shows every picture readably in the dark theme")
    void isReadableInTheDark() throws Exception {
        Path file = workbook.add("in-the-dark.ipynb", executedFigures());
        try (NotebookPage page = open(FrontEnd.JUPYTERLAB, "in-the-dark.ipynb")) {
            page.theme("JupyterLab Dark", false);
            try {
                for (SavedPicture picture : SavedPicture.of(file)) {
                    PictureChecks.isFoundDrawn(browser, page, picture, "dark-" + picture.name(), true);
                    browser.picture("page-dark-" + picture.name());
                }
            } finally {
                page.theme("JupyterLab Light", true);
            }
        }
    }
}
