package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * With the outputs that the notebooks' own tests leave in {@code target/executed}, so that nothing runs twice. {@code ./workbook test}
 * runs both side by side.
 */
@DisplayName("Every executed notebook of the workbook")
class EveryNotebookTest extends BrowserTests {
    private static final Path EXECUTED = Path.of("target/executed");

    private static NotebookPage page; // of the notebook that is open

    @AfterAll
    static void close() {
        if (page != null) {
            page.close();
        }
    }

    static List<String> notebooks() throws IOException {
        List<String> names = new ArrayList<>();
        for (String folder : List.of("notebooks", "exercises/solutions")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList()) {
                    if (folder.equals("notebooks") || SavedPicture.promised(file) > 0) {
                        names.add(file.toString());
                    }
                }
            }
        }
        return names;
    }

    /** Waits for a notebook to be executed, as long as the process that does so is at work, if there is one. */
    private static void await(Path executed) throws InterruptedException {
        Optional<ProcessHandle> tests = Optional.ofNullable(Long.getLong("notebooks.executed.by")).flatMap(ProcessHandle::of);
        while (!Files.exists(executed) && tests.isPresent() && tests.get().isAlive()) {
            Thread.sleep(200);
        }
    }

    @ParameterizedTest(name = "{0} opens in JupyterLab; its figures are drawn there, and its other pictures and its widgets shown")
    @MethodSource("notebooks")
    void isFoundDrawn(String original) throws Exception {
        Path executed = EXECUTED.resolve(original);
        await(executed);
        assertTrue(Files.isRegularFile(executed), executed + " is missing: ./workbook test runs the notebooks, too");
        String name = executed.getFileName().toString();
        Path file = workbook.add(name, Files.readAllBytes(executed));
        List<SavedPicture> pictures = SavedPicture.of(file);
        List<Integer> widgets = SavedPicture.widgets(file);
        long promised = SavedPicture.promised(file);
        assertTrue(pictures.size() >= promised, pictures.size() + " pictures, but " + promised + " cells that show one: was it executed?");
        page = page == null ? open(FrontEnd.JUPYTERLAB, name) : new NotebookPage(page, name);
        for (SavedPicture picture : pictures) {
            PictureChecks.isFoundDrawn(browser, page, picture, name.split("-")[0] + "-" + picture.name(), false);
        }
        for (int cell : widgets) {
            page.awaitStillWidget(cell); // for what another program has run is not trusted
        }
    }
}
