package nndl.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import nndl.DataFiles;
import nndl.Dataset;
import nndl.Errors;
import nndl.Mnist;
import nndl.RealMnist;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest {
    private static final int IMAGES = 0x803;
    private static final int LABELS = 0x801;

    @TempDir
    Path folder;

    /** Writes a file of IDX: numbers of four bytes, then single bytes. */
    private Path put(String name, int[] header, int... bytes) throws IOException {
        return Files.write(folder.resolve(name), idx(header, bytes));
    }

    private static byte[] idx(int[] header, int... bytes) {
        ByteBuffer content = ByteBuffer.allocate(4 * header.length + bytes.length);
        Arrays.stream(header).forEach(content::putInt);
        Arrays.stream(bytes).forEach(b -> content.put((byte) b));
        return content.array();
    }

    private Path threeImages() throws IOException {
        return put("images.idx3-ubyte", new int[] {IMAGES, 3, 1, 2}, 0, 255, 51, 0, 0, 0);
    }

    @Test
    @DisplayName("pictures of two pixels in a row, with labels from 1 to 3")
    void small() throws IOException {
        Path labels = put("labels", new int[] {LABELS, 3}, 1, 3, 2);
        Dataset[] data = new Dataset[1];
        assertEquals("images.idx3-ubyte: 3 pictures of 1 × 2 pixels, labels up to 3, so 4 classes; none has the label 0\n",
                Printed.by(() -> data[0] = Idx.read(threeImages(), labels)));
        assertArrayEquals(new double[] {0, 1}, data[0].input(0));
        assertArrayEquals(new double[] {0.2, 0}, data[0].input(1));
        assertArrayEquals(new double[] {0, 0}, data[0].input(2));
        assertArrayEquals(new double[] {0, 0, 0, 1}, data[0].target(1));
        assertEquals(2, data[0].label(2));
    }

    @Test
    @DisplayName("the highest label is 255; packed by gzip it is the same")
    void highest() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(idx(new int[] {LABELS, 3}, 255, 0, 7));
        }
        Path labels = Files.write(folder.resolve("labels.gz"), packed.toByteArray());
        String told = Printed.by(() -> assertEquals(255, Idx.read(threeImages(), labels).label(0)));
        assertEquals("images.idx3-ubyte: 3 pictures of 1 × 2 pixels, labels up to 255, so 256 classes;"
                + " none has one of 253 of these labels, such as 1\n", told);
    }

    @Test
    @DisplayName("pictures without any white are read to the last pixel, though most have much")
    void allInk() throws IOException {
        int[] bytes = new int[200 * 9];
        Arrays.setAll(bytes, i -> 1 + i % 255);
        Dataset data = Idx.read(put("ink", new int[] {IMAGES, 200, 3, 3}, bytes), put("labels", new int[] {LABELS, 200}, new int[200]));
        for (int i = 0; i < bytes.length; i++) {
            assertEquals(bytes[i] / 255.0, data.input(i / 9)[i % 9]);
        }
    }

    @Test
    @DisplayName("MNIST's own test files give MNIST's test set")
    void mnist() throws IOException {
        Dataset data = Idx.read(DataFiles.file("t10k-images-idx3-ubyte.gz"), DataFiles.file("t10k-labels-idx1-ubyte.gz"));
        assertEquals(RealMnist.get().test().fingerprint(), data.fingerprint());
        assertEquals(Mnist.SIDE * Mnist.SIDE, data.inputLength());
    }

    @Test
    @DisplayName("files at fault are named in a sentence")
    void faults() throws IOException {
        Path images = threeImages();
        Path labels = put("labels", new int[] {LABELS, 3}, 1, 3, 2);
        Errors.inOrOut(() -> Idx.read(labels, images), "labels", "holds labels, not images");
        Errors.inOrOut(() -> Idx.read(images, images), "holds images, not labels");
        Errors.inOrOut(() -> Idx.read(images, put("two", new int[] {LABELS, 2}, 1, 2)), "3 images", "2 labels", "do not belong together");
        Errors.inOrOut(() -> Idx.read(images, put("short", new int[] {LABELS, 3}, 1, 2)), "short is cut short", "10 bytes, expected 11");
        Errors.inOrOut(() -> Idx.read(images, put("long", new int[] {LABELS, 3}, 1, 2, 3, 4)), "too long", "11 bytes");
        Errors.inOrOut(() -> Idx.read(put("lies", new int[] {IMAGES, 9_000_000, 10, 10}, 1), labels), "cut short", "900,000,016");
        Errors.inOrOut(() -> Idx.read(images, put("claims", new int[] {LABELS, Integer.MAX_VALUE}, 1)), "claims is cut short");
        Errors.inOrOut(() -> Idx.read(put("huge", new int[] {IMAGES, 3, 300, 300}), labels), "300 × 300", "65,536");
        Errors.inOrOut(() -> Idx.read(put("many", new int[] {IMAGES, 1 << 30, 28, 28}), labels), "1,073,741,824 images");
        Errors.inOrOut(() -> Idx.read(put("none", new int[] {IMAGES, 0, 28, 28}), labels), "is empty");
        Errors.inOrOut(() -> Idx.read(put("floats", new int[] {0xd03, 3, 1, 2}), labels), "another type than unsigned bytes");
        Errors.inOrOut(() -> Idx.read(put("colours", new int[] {0x804, 3, 1, 2, 3}), labels), "4 dimensions, not in 3");
        Errors.inOrOut(() -> Idx.read(Files.writeString(folder.resolve("text"), "no data at all"), labels), "not an IDX file");
        Errors.inOrOut(() -> Idx.read(Files.createFile(folder.resolve("empty")), labels), "cut short", "0 bytes");
        Errors.inOrOut(() -> Idx.read(folder.resolve("gone"), labels), "gone is missing");
        Errors.inOrOut(() -> Idx.read(folder, labels), "missing");
        Errors.wrongArgument(() -> Idx.read(null, labels), "path of the images is null");
        Errors.wrongArgument(() -> Idx.read(images, null), "path of the labels is null");
    }
}
