package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What all tests in a browser share: one Chromium and one running workbook, started for the first and ended after the last.
 * By hand, after {@code ./workbook} has set everything up: {@code mvn -Pbrowser test}.
 */
@Tag("browser")
@ExtendWith(BrowserTests.Start.class)
abstract class BrowserTests {
    private static final Path HOME = Path.of(Chromium.PICTURES + "-home");

    /** Messages on the console that say nothing about the workbook. */
    private static final List<Pattern> NOISE = Stream.of(
                    // Notebook 7 starts parts of JupyterLab that it then does without
                    "/notebook_core\\S+ \\S+ Uncaught TypeError: Cannot read properties of undefined \\(reading 'schema'\\)",
                    "/notebook_core\\S+ \\S+ Uncaught Error: Command 'filebrowser:open-path' not registered")
            .map(Pattern::compile)
            .toList();

    static Chromium browser;
    static Workbook workbook;
    private static byte[] executedFigures;

    /** Starts both, and ends them when the whole run ends. */
    private static final class Running implements AutoCloseable {
        Running() throws Exception {
            empty(HOME);
            empty(Chromium.PICTURES);
            Files.createDirectories(HOME);
            workbook = new Workbook(HOME);
            browser = new Chromium();
        }

        @Override
        public void close() {
            if (browser != null) {
                browser.close();
            }
            workbook.close();
        }
    }

    static final class Start implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(Running.class);
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @AfterEach
    void theConsoleHoldsNoError() {
        List<String> errors = browser.errors().stream()
                .filter(error -> NOISE.stream().noneMatch(noise -> noise.matcher(error).find()))
                .toList();
        assertEquals(List.of(), errors, "errors on the page's console");
    }

    static NotebookPage open(FrontEnd frontEnd, String notebook) {
        return new NotebookPage(browser, workbook.page(frontEnd.path.formatted(notebook)));
    }

    /** Returns the notebook of figures with its outputs; it is run in JupyterLab at the first call. */
    static byte[] executedFigures() throws IOException {
        if (executedFigures == null) {
            Path file = add("figures.ipynb", "executed.ipynb");
            try (NotebookPage page = open(FrontEnd.JUPYTERLAB, "executed.ipynb")) {
                page.runAll();
                executedFigures = Files.readAllBytes(page.save(file));
            }
        }
        return executedFigures;
    }

    /** Copies a notebook of these tests in among the learner's. */
    static Path add(String notebook, String as) throws IOException {
        return workbook.add(as, BrowserTests.class.getResourceAsStream(notebook).readAllBytes());
    }
}
