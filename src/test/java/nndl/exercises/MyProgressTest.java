package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
    private static final String KIND = "Has the bias been forgotten?";
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
        holds("{\"x01\": {\"tries\": 2, \"solved\": \"2026-01-01\", \"stars\": 3}, \"version\": 3, \"x17\": {\"solved\": \"2027-01-01\"}}");
        assertEquals(WRONG, MyProgress.noted(home, "x01", WRONG, KIND));
        assertEquals("{\"tries\":3,\"solved\":\"2026-01-01\",\"stars\":3,\"wrong\":{\"" + KIND + "\":1}}", now().get("x01").toString());
        assertEquals(3, now().get("version").asInt());
        assertEquals("2027-01-01", now().get("x17").get("solved").asText());
    }

    @Test
    @DisplayName("goes on in a file of the first version, and counts each kind of a wrong answer")
    void older() throws IOException {
        holds("{\"x01\": {\"tries\": 2, \"solved\": null}}");
        for (String kind : new String[] {KIND, "Is σ missing?", KIND}) {
            MyProgress.noted(home, "x01", WRONG, kind);
        }
        MyProgress.noted(home, "x01", RIGHT, "");
        assertEquals("{\"" + KIND + "\":2,\"Is σ missing?\":1}", now().get("x01").get("wrong").toString());
        assertEquals(6, now().get("x01").get("tries").asInt());
        assertEquals(2, now().get("version").asInt());
    }

    @Test
    @DisplayName("is seen by a teacher only where the learner has said so, until that is taken back")
    void shared() throws IOException {
        MyProgress.noted(home, "x01", WRONG, KIND);
        assertFalse(now().has("shared"));
        assertEquals("0 of 1 exercises solved", MyProgress.show(home).head());
        assertTrue(MyProgress.share(home, true).startsWith("Your teacher can see which exercises you have solved"));
        assertTrue(now().get("shared").booleanValue());
        assertEquals("0 of 1 exercises solved. Your teacher can see this; MyProgress.share(false) ends that.",
                MyProgress.show(home).head());
        assertEquals("Nobody else can see your progress.", MyProgress.share(home, false));
        assertFalse(now().get("shared").booleanValue());
        assertEquals(1, now().get("x01").get("tries").asInt());
        holds("{\"shared\": \"true\"}");
        assertEquals("0 of 1 exercises solved", MyProgress.show(home).head());
    }

    @Test
    @DisplayName("takes null for nothing, wherever it stands")
    void nulls() throws IOException {
        for (String json : new String[] {"null", "", "{}", "{'x01': null}", "{'x01': {'tries': null, 'solved': null}}", "{'x01': {}}"}) {
            holds(json.replace('\'', '"'));
            assertEquals("0 of 1 exercises solved", MyProgress.show(home).head(), json);
            assertEquals("Yes.\n1 of 1 exercises solved.", MyProgress.noted(home, "x01", RIGHT, "").words(), json);
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
            String words = MyProgress.noted(home, "x01", RIGHT, "").words();
            assertTrue(words.startsWith("Yes.\n1 of 1 exercises solved.\n(Your file progress.json was damaged."), words);
            Path kept = home.resolve(words.replaceAll("(?s).*kept as ([^,]+),.*", "$1"));
            assertEquals(json, Files.readString(kept));
            Files.delete(kept);
            assertEquals(RIGHT, MyProgress.noted(home, "x01", RIGHT, ""));
        }
    }

    @Test
    @DisplayName("stays as it was where it cannot be saved, and the verdict says so")
    void notSaved() throws IOException {
        Files.createDirectory(home.resolve("progress.json"));
        String words = MyProgress.noted(home, "x01", RIGHT, "").words();
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
                MyProgress.noted(Path.of(args[0]), args[1], WRONG, KIND);
            }
        }
    }
}
