package nndl;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import nndl.util.Check;

/**
 * MNIST, 70,000 pictures of handwritten digits: 50,000 for training, 10,000 for choosing settings, 10,000 for testing. Each is
 * 28 × 28 pixels; its input vector is the 784 grey values from 0 (white) to 1 (black), row by row, and its label the digit.
 *
 * <p>The pictures come from four files in the IDX format, compressed by gzip. Loading checks everything about them, down to
 * the SHA-256 of their content, and takes about a second. Memory: about 35 MB.
 *
 * <p>Chapter 1, sections "Learning with gradient descent" and "Implementing our network to classify digits".
 */
public final class Mnist {
    /** The width and the height of a picture in pixels. */
    public static final int SIDE = 28;

    private static final int DIGITS = 10;
    private static final int IMAGES_MAGIC = 2051; // the first four bytes of an IDX file of images
    private static final int LABELS_MAGIC = 2049; // and of one of labels

    private static final String RESTORE = "Restore it from this project (git checkout data)";

    private static final IdxFile TRAIN_IMAGES = new IdxFile("train-images-idx3-ubyte.gz", IMAGES_MAGIC, 60_000,
            "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db");
    private static final IdxFile TRAIN_LABELS = new IdxFile("train-labels-idx1-ubyte.gz", LABELS_MAGIC, 60_000,
            "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5");
    private static final IdxFile TEST_IMAGES = new IdxFile("t10k-images-idx3-ubyte.gz", IMAGES_MAGIC, 10_000,
            "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7");
    private static final IdxFile TEST_LABELS = new IdxFile("t10k-labels-idx1-ubyte.gz", LABELS_MAGIC, 10_000,
            "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

    private final Dataset training;
    private final Dataset validation;
    private final Dataset test;

    private Mnist(Dataset sixtyThousand, Dataset test) {
        training = sixtyThousand.slice(0, 50_000);
        validation = sixtyThousand.slice(50_000, 60_000);
        this.test = test;
    }

    /**
     * Loads MNIST from the folder named by the system property {@code nndl.data}; if that is not set, from a folder
     * {@code data} here, in a folder above, or above the built library.
     *
     * @throws IOException if a file or folder is at fault; the message names it
     */
    public static Mnist load() throws IOException {
        return load(folder());
    }

    /** Returns the folder in which {@link #load()} finds the files. */
    public static Path folder() throws IOException {
        return DataFiles.folderWith(TRAIN_IMAGES.name, TEST_IMAGES.name).orElseThrow(() -> new IOException(
                "the MNIST files were not found in a folder named data, neither in " + DataFiles.workingDirectory()
                + " nor in a folder above it; name their folder: Mnist.load(Path.of(\"…\"))"));
    }

    /**
     * Loads MNIST from a folder that holds its four files, {@code train-images-idx3-ubyte.gz},
     * {@code train-labels-idx1-ubyte.gz}, {@code t10k-images-idx3-ubyte.gz} and {@code t10k-labels-idx1-ubyte.gz}.
     *
     * @throws IOException if a file is missing, cut short, too long, altered or under another's name; the message names it
     */
    public static Mnist load(Path directory) throws IOException {
        Check.given("the data folder", directory);
        return new Mnist(examples(directory, TRAIN_IMAGES, TRAIN_LABELS), examples(directory, TEST_IMAGES, TEST_LABELS));
    }

    /** Returns the first 50,000 of the 60,000 training pictures. */
    public Dataset training() {
        return training;
    }

    /** Returns the other 10,000 training pictures, set aside for choosing settings such as the learning rate. */
    public Dataset validation() {
        return validation;
    }

    /** Returns the 10,000 test pictures, written by different people from those who wrote the training pictures. */
    public Dataset test() {
        return test;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "MNIST: %,d training, %,d validation and %,d test pictures of 28 × 28 pixels",
                training.size(), validation.size(), test.size());
    }

    private static Dataset examples(Path directory, IdxFile images, IdxFile labels) throws IOException {
        byte[] labelBytes = labels.read(directory);
        int[] digits = new int[labels.count];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = labelBytes[labels.headerLength() + i];
        }
        byte[] pixels = images.read(directory);
        return Dataset.of(Examples.ofImages(pixels, images.headerLength(), SIDE * SIDE, digits, DIGITS));
    }

    /** One of the four files, and what it must contain. */
    private record IdxFile(String name, int magic, int count, String sha256) {
        int headerLength() {
            return magic == IMAGES_MAGIC ? 16 : 8;
        }

        private int length() {
            return headerLength() + count * (magic == IMAGES_MAGIC ? SIDE * SIDE : 1);
        }

        /** Returns the checked content: the header, then one entry after another (and one unused byte). */
        byte[] read(Path directory) throws IOException {
            Path file = directory.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw new IOException("the data file " + file.toAbsolutePath() + " is missing. " + RESTORE);
            }
            byte[] content = new byte[length() + 1]; // one more than expected, to see whether there is more
            int length = unpack(file, content);
            checkHeader(file, content, length);
            if (length != length()) {
                throw fault(file, length < length() ? "is cut short" : "is too long", length, length(), "bytes");
            }
            if (!sha256.equals(hash(content, length))) {
                throw new IOException("the data file " + file + " was altered: its length is right, "
                        + "but its content is not MNIST's. " + RESTORE);
            }
            return content;
        }

        private static int unpack(Path file, byte[] content) throws IOException {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
                return in.readNBytes(content, 0, content.length);
            } catch (EOFException e) {
                throw new IOException("the data file " + file + " is cut short: it ends in the middle. " + RESTORE, e);
            } catch (ZipException e) {
                throw new IOException("the data file " + file + " was altered or is not gzip (" + e.getMessage() + "). " + RESTORE, e);
            }
        }

        private void checkHeader(Path file, byte[] content, int length) throws IOException {
            if (length < headerLength()) {
                throw fault(file, "is cut short", length, length(), "bytes");
            }
            ByteBuffer header = ByteBuffer.wrap(content);
            int cameMagic = header.getInt();
            if (cameMagic != magic) {
                String what = cameMagic == LABELS_MAGIC ? "holds labels, not images"
                        : cameMagic == IMAGES_MAGIC ? "holds images, not labels" : "is not an IDX file of this kind";
                throw fault(file, what, cameMagic, magic, "as its first number");
            }
            int cameCount = header.getInt();
            if (cameCount != count) {
                throw fault(file, "belongs to another set", cameCount, count, magic == IMAGES_MAGIC ? "images" : "labels");
            }
            if (magic == IMAGES_MAGIC && (header.getInt() != SIDE || header.getInt() != SIDE)) {
                throw new IOException("the data file " + file + " holds images that are not 28 × 28 pixels. " + RESTORE);
            }
        }

        private static IOException fault(Path file, String what, int came, int expected, String unit) {
            return new IOException(String.format(Locale.ROOT, "the data file %s %s: it has %,d %s, expected %,d. %s",
                    file, what, came, unit, expected, RESTORE));
        }

        private static String hash(byte[] content, int length) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(content, 0, length);
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
