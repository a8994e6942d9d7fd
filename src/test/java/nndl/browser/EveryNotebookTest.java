package nndl.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every notebook of the workbook")
class EveryNotebookTest extends BrowserTests {

    static List<String> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".ipynb")).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0} runs in JupyterLab; its pictures are found drawn there and in exported HTML")
    @MethodSource("notebooks")
    void isFoundDrawn(String name) throws Exception {
        Path file = workbook.notebooks.resolve(name);
        try (NotebookPage page = open(FrontEnd.JUPYTERLAB, name)) {
            page.runAll();
            for (SavedPicture picture : SavedPicture.of(page.save(file))) {
                PictureChecks.isFoundDrawn(browser, page, picture, name.substring(0, 2) + "-" + picture.name());
            }
        }
        PictureChecks.areInExportedHtml(browser, file);
    }
}
