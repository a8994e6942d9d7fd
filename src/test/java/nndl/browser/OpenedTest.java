package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A notebook that is opened and in which nothing is run")
class OpenedTest extends BrowserTests {
    private static final Path ORIGINAL = Path.of("notebooks/03-sigmoid-neurons.ipynb");

    @ParameterizedTest(name = "is not changed in {0}; its kernel is shown as idle, its formulas in their fonts")
    @EnumSource
    void isNotChanged(FrontEnd frontEnd) throws Exception {
        byte[] original = Files.readAllBytes(ORIGINAL);
        Path file = workbook.add("opened-" + frontEnd.name() + ".ipynb", original);
        try (NotebookPage page = open(frontEnd, file.getFileName().toString())) {
            page.awaitIdle();
            assertFalse(page.isChanged(), "it is marked as changed");
            page.scrollToFormula();
            assertEquals(Set.of("loaded"), page.statesOfFonts(), "the fonts of the formulas that are seen");
            browser.picture("formulas-" + frontEnd.name());
            assertArrayEquals(original, Files.readAllBytes(page.save(file)));
        }
    }
}
