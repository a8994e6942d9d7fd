package nndl.util;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private static final int KILLS = Integer.getInteger("nndl.kills", 12);
    private static final int LENGTH = 2_000_000;

    @TempDir
    Path folder;

    /** Writes one file over and over, all of its bytes alike, until it is killed. */
    static final class Writer {
        public static void main(String[] arguments) throws IOException {
            byte[] content = new byte[LENGTH];
            for (byte value = 1;; value = (byte) (value % 100 + 1)) {
                Arrays.fill(content, value);
                WholeFile.write(Path.of(arguments[0]), content);
            }
        }
    }

    @Test
    @DisplayName("a writer killed at any moment leaves a whole file, and what it had begun goes with the next that is written")
    void killed() throws Exception {
        Path file = folder.resolve("network.json");
        Random random = new Random(1);
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xshare:auto", "-cp", System.getProperty("java.class.path"), Writer.class.getName(), file.toString())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            while (!Files.exists(file)) {
                assertTrue(writer.isAlive());
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(400));
            writer.destroyForcibly().waitFor();
            byte[] content = Files.readAllBytes(file);
            byte[] alike = new byte[LENGTH];
            Arrays.fill(alike, content[0]);
            assertArrayEquals(alike, content);
        }
        WholeFile.write(file, new byte[] {1});
        assertEquals(List.of("network.json"), names());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @DisplayName("where writing fails, the old content stays and nothing else is left")
    void fails() throws IOException {
        Path file = folder.resolve("progress.json");
        WholeFile.write(file, new byte[] {1, 2, 3});
        Path inTheWay = Files.createDirectories(folder.resolve("results.csv/inside"));
        assertThrows(IOException.class, () -> WholeFile.write(folder.resolve("results.csv"), new byte[] {4}));
        assertThrows(IOException.class, () -> WholeFile.write(folder.resolve("nowhere/network.json"), new byte[] {4}));
        assertTrue(Files.isDirectory(inTheWay));
        assertEquals(List.of("progress.json", "results.csv"), names());
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(file));
    }

    @Test
    @DisplayName("on a full disk the old content stays, nothing else is left, and the reason is told without a path")
    void fullDisk() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        SmallDisk.at(small, 64, () -> {
            Path file = small.resolve("network.json");
            WholeFile.write(file, new byte[] {1, 2, 3});
            IOException full = assertThrows(IOException.class, () -> WholeFile.write(file, new byte[LENGTH]));
            assertEquals("No space left on device", WholeFile.reason(full));
            assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(file));
            try (Stream<Path> files = Files.list(small)) {
                assertEquals(List.of(file), files.toList());
            }
        });
    }

    @Test
    @DisplayName("why a file cannot be written is told without its path, whoever says so")
    void reasons() {
        assertEquals("Read-only file system", WholeFile.reason(new FileSystemException("/home/me/a", null, "Read-only file system")));
        assertEquals("permission denied", WholeFile.reason(new AccessDeniedException("/home/me/a")));
        assertEquals("Is a directory", WholeFile.reason(new FileNotFoundException("/home/me (2)/a (Is a directory)")));
    }

    @Test
    @DisplayName("a link stays a link: the file that it leads to is written")
    void link() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("network.json");
        Files.write(elsewhere, new byte[] {1});
        Path link = Files.createSymbolicLink(folder.resolve("network.json"), elsewhere);
        WholeFile.write(link, new byte[] {2});
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(new byte[] {2}, Files.readAllBytes(elsewhere));
    }

    @Test
    @DisplayName("what another program that is still alive is writing is left alone")
    void alive() throws IOException {
        Path others = folder.resolve("network.json." + ProcessHandle.current().pid() + "-99999.part");
        Files.write(others, new byte[] {1});
        WholeFile.write(folder.resolve("network.json"), new byte[] {2});
        assertEquals(List.of("network.json", others.getFileName().toString()), names());
    }
}
