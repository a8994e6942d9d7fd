package nndl.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A notebook exported as HTML")
class ExportedTest extends BrowserTests {

    @Test
    @DisplayName("shows every picture, from a file and without a network")
    void showsEveryPicture() throws Exception {
        Path notebook = workbook.add("exported.ipynb", executedFigures());
        PictureChecks.areInExportedHtml(browser, notebook, PictureChecks.export(notebook));
    }
}
