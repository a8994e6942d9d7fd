package nndl.util;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Changes of a file one at a time")
class OneAtATimeTest {
    private static final int CHANGES = 150;

    @TempDir
    Path folder;

    /** Adds one to the number in a file, again and again. */
    static final class Counter {
        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            for (int i = 0; i < CHANGES; i++) {
                OneAtATime.change(file, () -> WholeFile.write(file, String.valueOf(number(file) + 1).getBytes(StandardCharsets.US_ASCII)));
            }
        }
    }

    private static int number(Path file) throws IOException {
        return Files.exists(file) ? Integer.parseInt(Files.readString(file)) : 0;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @DisplayName("by several programs: none is lost, and all that is left is a hidden lock")
    void programs() throws Exception {
        Path file = folder.resolve("count.txt");
        List<Process> counters = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            counters.add(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), Counter.class.getName(), file.toString()).inheritIO().start());
        }
        for (Process counter : counters) {
            assertEquals(0, counter.waitFor());
        }
        assertEquals(3 * CHANGES, number(file));
        assertEquals(List.of(".count.txt.lock", "count.txt"), names());
    }

    @Test
    @DisplayName("pass on why one fails, and the next is made")
    void fails() throws IOException {
        Path file = folder.resolve("count.txt");
        assertThrows(IOException.class, () -> OneAtATime.change(file, () -> {
            throw new IOException("no");
        }));
        Counter.main(new String[] {file.toString()});
        assertEquals(CHANGES, number(file));
    }

    @Test
    @DisplayName("are made on a thread that was told to stop, which is told so still")
    void stopped() throws IOException {
        boolean[] made = new boolean[1];
        Thread.currentThread().interrupt();
        try {
            OneAtATime.change(folder.resolve("count.txt"), () -> made[0] = true);
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertTrue(made[0]);
    }

    @Test
    @DisplayName("are made where the file system has no locks, too: that is said once, in a sentence without a path")
    void noLocks() throws IOException {
        int[] made = new int[1];
        PrintStream before = System.out;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            for (int i = 0; i < 3; i++) {
                OneAtATime.change(folder.resolve("count.txt"), () -> made[0]++, channel -> {
                    throw new IOException("Function not implemented");
                });
            }
        } finally {
            System.setOut(before);
        }
        assertEquals(3, made[0]);
        String sentence = told.toString(StandardCharsets.UTF_8);
        assertEquals("Files cannot be locked here (Function not implemented), so see to it that no two notebooks write to count.txt"
                + " at once.", sentence.strip());
        assertFalse(sentence.contains(folder.toString()));
    }
}
