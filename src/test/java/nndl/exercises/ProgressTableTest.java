package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files in {@code src/test/resources} are those of the launcher's test, too, so that both say the same. */
@DisplayName("The table of progress")
class ProgressTableTest {
    private static final Path GIVEN = Path.of("src/test/resources/nndl/exercises/progress");

    @TempDir
    private Path home;

    @BeforeEach
    void copy() throws IOException {
        Path exercises = Files.createDirectory(home.resolve("exercises"));
        for (String name : new String[] {"x01-idea", "x02-merging", "x02-merging.before-reset-20260101-000000", "x03-of-my-own"}) {
            Files.createFile(exercises.resolve(name + ".ipynb"));
        }
        Files.copy(GIVEN.resolve("README.md"), exercises.resolve("README.md"));
        Files.copy(GIVEN.resolve("progress.json"), home.resolve("progress.json"));
    }

    @Test
    @DisplayName("has the order, the titles and the minutes of the folder's README, and then what that does not know")
    void text() throws IOException {
        assertEquals(Files.readString(GIVEN.resolve("progress.txt")), MyProgress.show(home) + "\n");
    }

    @Test
    @DisplayName("links each exercise in a notebook, and shows its title as it is written")
    void html() {
        String html = MyProgress.show(home).html();
        assertTrue(html.contains("<p>1 of 3 exercises solved</p><table>"), html);
        assertTrue(html.contains("<td>✓</td><td style=\"text-align: left\"><a href=\"../exercises/x01-idea.ipynb\">x01 · An idea"), html);
        assertTrue(html.contains("x02 · Merging &amp; &quot;more&quot;</a>"), html);
        assertFalse(html.contains("before-reset") || html.contains("x09"), html);
    }

    @Test
    @DisplayName("shows the titles that the files tell where there is no README")
    void withoutReadme() throws IOException {
        Files.delete(home.resolve("exercises/README.md"));
        assertTrue(MyProgress.show(home).toString().contains("\n✓  x01 idea "), MyProgress.show(home).toString());
    }
}
