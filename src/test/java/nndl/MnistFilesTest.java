package nndl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MNIST's four files damaged in many ways: the message names the one at fault. */
class MnistFilesTest {
    private static final String TRAIN_IMAGES = "train-images-idx3-ubyte.gz";
    private static final String TRAIN_LABELS = "train-labels-idx1-ubyte.gz";
    private static final String TEST_IMAGES = "t10k-images-idx3-ubyte.gz";
    private static final String TEST_LABELS = "t10k-labels-idx1-ubyte.gz";
    private static final List<String> ALL = List.of(TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS);
    private static final Map<String, byte[]> UNPACKED = new HashMap<>();

    @TempDir
    static Path folder;

    private static Path real;

    @BeforeAll
    static void copyTheRealFiles() throws IOException {
        real = Mnist.folder();
        for (String name : ALL) {
            restore(name);
            try (InputStream in = new GZIPInputStream(Files.newInputStream(real.resolve(name)), 1 << 16)) {
                UNPACKED.put(name, in.readAllBytes());
            }
        }
    }

    @AfterAll
    static void forget() {
        UNPACKED.clear();
    }

    private static void restore(String name) throws IOException {
        Files.copy(real.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Checks that loading with this content in place of one file fails and names that file. */
    private static void assertFault(String name, byte[] content, String... words) throws IOException {
        Files.write(folder.resolve(name), content);
        assertNamed(name, words);
        restore(name);
    }

    private static void assertNamed(String name, String... words) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = folder.resolve(name).toString();
        Errors.inOrOut(() -> Mnist.load(folder), all);
    }

    /** Returns the content as gzip without compression, for speed. */
    private static byte[] gzip(byte[] content, int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length + (content.length >> 8) + 100);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes, 1 << 16) {
            {
                def.setLevel(Deflater.NO_COMPRESSION);
            }
        }) {
            out.write(content, 0, length);
        }
        return bytes.toByteArray();
    }

    private static byte[] altered(String name, int at) {
        byte[] content = UNPACKED.get(name).clone();
        content[at] ^= 1;
        return content;
    }

    @ParameterizedTest
    @ValueSource(strings = {TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS})
    @DisplayName("a missing file, and a folder in its place")
    void missing(String name) throws IOException {
        Files.delete(folder.resolve(name));
        assertNamed(name, "missing");
        Files.createDirectory(folder.resolve(name));
        assertNamed(name);
        Files.delete(folder.resolve(name));
        restore(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS})
    @DisplayName("a file cut short, down to nothing, as a broken download leaves it")
    void truncated(String name) throws IOException {
        byte[] packed = Files.readAllBytes(real.resolve(name));
        assertFault(name, Arrays.copyOf(packed, packed.length / 2), "cut short");
        assertFault(name, Arrays.copyOf(packed, 5), "cut short");
        assertFault(name, new byte[0], "cut short");
    }

    @ParameterizedTest
    @ValueSource(strings = {TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS})
    @DisplayName("whole gzip with content cut short")
    void contentTruncated(String name) throws IOException {
        byte[] content = UNPACKED.get(name);
        assertFault(name, gzip(content, content.length - 1), "cut short");
        assertFault(name, gzip(content, 6), "cut short");
        assertFault(name, gzip(content, 0), "cut short");
    }

    @ParameterizedTest
    @ValueSource(strings = {TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS})
    @DisplayName("whole gzip with content one byte too long")
    void tooLong(String name) throws IOException {
        byte[] content = UNPACKED.get(name);
        assertFault(name, gzip(Arrays.copyOf(content, content.length + 1), content.length + 1), "too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS})
    @DisplayName("one bit altered in the content, or in the file")
    void altered(String name) throws IOException {
        byte[] content = altered(name, UNPACKED.get(name).length / 2);
        assertFault(name, gzip(content, content.length), "altered");
        byte[] packed = Files.readAllBytes(real.resolve(name));
        packed[packed.length / 2] ^= 1;
        assertFault(name, packed, "altered");
    }

    @ParameterizedTest
    @ValueSource(strings = {TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS})
    @DisplayName("a file that is not gzip, or not IDX")
    void otherFormat(String name) throws IOException {
        assertFault(name, "<html>404 Not Found</html>".getBytes(), "not gzip");
        byte[] text = "Once upon a time there was a text that is no data file".getBytes();
        assertFault(name, gzip(text, text.length), "not an IDX");
    }

    @ParameterizedTest
    @ValueSource(strings = {TRAIN_IMAGES, TEST_IMAGES})
    @DisplayName("labels in place of images and images in place of labels")
    void mixedUp(String images) throws IOException {
        String labels = images.replace("images-idx3", "labels-idx1");
        assertFault(images, Files.readAllBytes(real.resolve(labels)), "holds labels, not images");
        assertFault(labels, Files.readAllBytes(real.resolve(images)), "holds images, not labels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"images-idx3-ubyte.gz", "labels-idx1-ubyte.gz"})
    @DisplayName("the training file in place of the test file, and the other way round")
    void swapped(String kind) throws IOException {
        assertFault("train-" + kind, Files.readAllBytes(real.resolve("t10k-" + kind)), "another set", "10,000", "60,000");
        assertFault("t10k-" + kind, Files.readAllBytes(real.resolve("train-" + kind)), "another set", "60,000", "10,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {TRAIN_IMAGES, TEST_IMAGES})
    @DisplayName("images that are not 28 × 28")
    void otherSide(String name) throws IOException {
        byte[] content = altered(name, 11);
        assertFault(name, gzip(content, content.length), "28 × 28");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", TRAIN_IMAGES})
    @DisplayName("a folder that is not there, or is a file, is named; null too")
    void noFolder(String name) {
        Errors.inOrOut(() -> Mnist.load(folder.resolve(name)), folder.resolve(name).toString(), "missing");
        Errors.wrongArgument(() -> Mnist.load(null), "folder is null");
    }

    @Test
    @DisplayName("the four files unpacked, and under names with a dot, are the same data")
    void otherNames(@TempDir Path other) throws IOException {
        Files.write(other.resolve("train-images-idx3-ubyte"), UNPACKED.get(TRAIN_IMAGES));
        Files.write(other.resolve("train-labels.idx1-ubyte"), UNPACKED.get(TRAIN_LABELS));
        Files.copy(real.resolve(TEST_IMAGES), other.resolve("t10k-images.idx3-ubyte.gz"));
        Files.write(other.resolve("t10k-labels-idx1-ubyte"), UNPACKED.get(TEST_LABELS));
        Mnist mnist = Mnist.load(other);
        assertEquals(RealMnist.get().training().fingerprint(), mnist.training().fingerprint());
        assertEquals(RealMnist.get().test().fingerprint(), mnist.test().fingerprint());
    }

    @Test
    @DisplayName("a file that a browser has renamed is named; git restores files of the workbook's own folder only")
    void lookAlike(@TempDir Path project) throws IOException {
        Path data = Files.createDirectory(project.resolve("data"));
        Files.copy(real.resolve(TRAIN_LABELS), data.resolve("train-labels-idx1-ubyte (1).gz"));
        Errors.inOrOut(() -> Mnist.load(data), "missing, but \"train-labels-idx1-ubyte (1).gz\" is there", "rename", "Get it again");
        Files.createFile(project.resolve("workbook"));
        Errors.inOrOut(() -> Mnist.load(data), "git checkout data");
    }

    @Test
    @DisplayName("other data under MNIST's names, such as Fashion-MNIST, are refused with a hint to the reader for them")
    void otherData() throws IOException {
        byte[] content = altered(TEST_IMAGES, 1_000);
        assertFault(TEST_IMAGES, gzip(content, content.length), "Fashion-MNIST", "Idx.read(images, labels)");
    }
}
