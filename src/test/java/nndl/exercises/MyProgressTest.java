package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The learner's progress")
class MyProgressTest {
    private static final Verdict RIGHT = new Verdict(true, "Yes.");
    private static final Verdict WRONG = new Verdict(false, "No.");
    private static final int KERNELS = 3;
    private static final int TRIES = 40;

    @TempDir
    private Path home;

    @BeforeEach
    void exercises() throws IOException {
        Files.createDirectory(home.resolve("exercises"));
        Files.createFile(home.resolve("exercises/x01-one.ipynb"));
    }

    private void holds(String json) throws IOException {
        Files.writeString(home.resolve("progress.json"), json);
    }

    private JsonNode now() throws IOException {
        return new ObjectMapper().readTree(home.resolve("progress.json").toFile());
    }

    @Test
    @DisplayName("keeps what a newer version has written into its file")
    void newer() throws IOException {
        holds("{\"x01\": {\"tries\": 2, \"solved\": \"2026-01-01\", \"stars\": 3}, \"version\": 2, \"x17\": {\"solved\": \"2027-01-01\"}}");
        assertEquals(WRONG, MyProgress.noted(home, "x01", WRONG));
        assertEquals("{\"tries\":3,\"solved\":\"2026-01-01\",\"stars\":3}", now().get("x01").toString());
        assertEquals(2, now().get("version").asInt());
        assertEquals("2027-01-01", now().get("x17").get("solved").asText());
    }

    @Test
    @DisplayName("takes null for nothing, wherever it stands")
    void nulls() throws IOException {
        for (String json : new String[] {"null", "", "{}", "{'x01': null}", "{'x01': {'tries': null, 'solved': null}}", "{'x01': {}}"}) {
            holds(json.replace('\'', '"'));
            assertEquals("0 of 1 exercises solved", MyProgress.show(home).head(), json);
            assertEquals("Yes.\n1 of 1 exercises solved.", MyProgress.noted(home, "x01", RIGHT).words(), json);
            assertEquals(1, now().get("x01").get("tries").asInt(), json);
        }
    }

    @Test
    @DisplayName("says that its file is damaged, and keeps it before it begins a new one")
    void damaged() throws IOException {
        for (String json : new String[] {"{ half a file", "[1]"}) {
            holds(json);
            assertTrue(MyProgress.show(home).head().contains("progress.json is damaged"), MyProgress.show(home).head());
            assertEquals(json, Files.readString(home.resolve("progress.json")), "looking changes nothing");
            String words = MyProgress.noted(home, "x01", RIGHT).words();
            assertTrue(words.startsWith("Yes.\n1 of 1 exercises solved.\n(Your file progress.json was damaged."), words);
            Path kept = home.resolve(words.replaceAll("(?s).*kept as ([^,]+),.*", "$1"));
            assertEquals(json, Files.readString(kept));
            Files.delete(kept);
            assertEquals(RIGHT, MyProgress.noted(home, "x01", RIGHT));
        }
    }

    @Test
    @DisplayName("stays as it was where it cannot be saved, and the verdict says so")
    void notSaved() throws IOException {
        Files.createDirectory(home.resolve("progress.json"));
        String words = MyProgress.noted(home, "x01", RIGHT).words();
        assertTrue(words.startsWith("Yes.\n(Your progress could not be saved: "), words);
    }

    @Test
    @DisplayName("loses no try of several kernels at once")
    void kernels() throws Exception {
        List<Process> kernels = new ArrayList<>();
        for (int kernel = 0; kernel < KERNELS; kernel++) {
            kernels.add(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), Kernel.class.getName(), home.toString(), "x0" + kernel).inheritIO().start());
        }
        for (Process kernel : kernels) {
            assertEquals(0, kernel.waitFor());
        }
        assertEquals(KERNELS * TRIES, now().get("x01").get("tries").asInt() + now().get("x00").get("tries").asInt()
                + now().get("x02").get("tries").asInt());
    }

    /** Another process that notes its tries. */
    static final class Kernel {
        private Kernel() {}

        public static void main(String[] args) {
            for (int i = 0; i < TRIES; i++) {
                MyProgress.noted(Path.of(args[0]), args[1], WRONG);
            }
        }
    }
}
