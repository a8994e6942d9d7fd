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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import nndl.util.Check;
import nndl.util.Uninterrupted;

/**
 * MNIST, 70,000 pictures of handwritten digits: 50,000 for training, 10,000 for choosing settings, 10,000 for testing. Each is
 * 28 × 28 pixels; its input vector is the 784 grey values from 0 (white) to 1 (black), row by row, and its label the digit.
 *
 * <p>The pictures come from four files in the IDX format, compressed by gzip. Loading checks everything about them, down to
 * the SHA-256 of their content, and takes less than half a second. Memory: about 35 MB.
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

    private static final IdxFile TRAIN_IMAGES = new IdxFile("train-images-idx3-ubyte.gz", IMAGES_MAGIC, 60_000, 8_994_156,
            "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db");
    private static final IdxFile TRAIN_LABELS = new IdxFile("train-labels-idx1-ubyte.gz", LABELS_MAGIC, 60_000, 0,
            "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5");
    private static final IdxFile TEST_IMAGES = new IdxFile("t10k-images-idx3-ubyte.gz", IMAGES_MAGIC, 10_000, 1_511_219,
            "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7");
    private static final IdxFile TEST_LABELS = new IdxFile("t10k-labels-idx1-ubyte.gz", LABELS_MAGIC, 10_000, 0,
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
        FutureTask<Dataset> test = new FutureTask<>(() -> examples(directory, TEST_IMAGES, TEST_LABELS));
        new Thread(test, "loading the test pictures").start();
        Dataset training = examples(directory, TRAIN_IMAGES, TRAIN_LABELS);
        try {
            return new Mnist(training, Uninterrupted.get(test::get));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw new IllegalStateException("the test pictures could not be loaded: " + e.getCause(), e.getCause());
        }
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
        return String.format(Locale.ROOT, "MNIST: %,d training, %,d validation and %,d test pictures of 28 × 28",
                training.size(), validation.size(), test.size());
    }

    private static Dataset examples(Path directory, IdxFile images, IdxFile labels) throws IOException {
        int[] digits = new int[labels.count];
        labels.read(directory, (block, first, count) -> {
            for (int i = 0; i < count; i++) {
                digits[first + i] = block[i];
            }
        });
        Examples.Pictures pictures = new Examples.Pictures(images.count, SIDE * SIDE, images.ink);
        images.read(directory, (block, first, count) -> pictures.add(block, count));
        return Dataset.of(pictures.labelled(digits, DIGITS));
    }

    /** Takes entries {@code first} to {@code first + count - 1} of a file, which lie one after the other in a block. */
    private interface Entries {
        void take(byte[] block, int first, int count);
    }

    /** One of the four files, and what it must contain; of images also how many of their pixels are not white. */
    private record IdxFile(String name, int magic, int count, int ink, String sha256) {
        private static final int ENTRIES_A_BLOCK = 64; // the block of images stays in the processor's cache

        private int headerLength() {
            return magic == IMAGES_MAGIC ? 16 : 8;
        }

        private int entryLength() {
            return magic == IMAGES_MAGIC ? SIDE * SIDE : 1;
        }

        private int length() {
            return headerLength() + count * entryLength();
        }

        /** Reads the file block by block and checks everything about it. What was taken counts only if this returns normally. */
        void read(Path directory, Entries entries) throws IOException {
            Path file = directory.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw new IOException("the data file " + file.toAbsolutePath() + " is missing. " + RESTORE);
            }
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
                read(file, in, entries);
            } catch (EOFException e) {
                throw new IOException("the data file " + file + " is cut short: it ends in the middle. " + RESTORE, e);
            } catch (ZipException e) {
                throw new IOException("the data file " + file + " was altered or is not gzip (" + e.getMessage() + "). " + RESTORE, e);
            }
        }

        private void read(Path file, InputStream in, Entries entries) throws IOException {
            MessageDigest digest = sha256Digest();
            byte[] header = in.readNBytes(headerLength());
            checkHeader(file, header);
            digest.update(header);
            byte[] block = new byte[ENTRIES_A_BLOCK * entryLength()];
            for (int first = 0; first < count; first += ENTRIES_A_BLOCK) {
                int entriesHere = Math.min(ENTRIES_A_BLOCK, count - first);
                int came = in.readNBytes(block, 0, entriesHere * entryLength());
                if (came < entriesHere * entryLength()) {
                    throw fault(file, "is cut short", header.length + first * entryLength() + came, length(), "bytes");
                }
                digest.update(block, 0, came);
                entries.take(block, first, entriesHere);
            }
            if (in.read() >= 0) {
                throw new IOException(String.format(Locale.ROOT,
                        "the data file %s is too long: it goes on after the expected %,d bytes. %s", file, length(), RESTORE));
            }
            if (!sha256.equals(HexFormat.of().formatHex(digest.digest()))) {
                throw new IOException("the data file " + file + " was altered: its length is right, "
                        + "but its content is not MNIST's. " + RESTORE);
            }
        }

        private void checkHeader(Path file, byte[] bytes) throws IOException {
            if (bytes.length < headerLength()) {
                throw fault(file, "is cut short", bytes.length, length(), "bytes");
            }
            ByteBuffer header = ByteBuffer.wrap(bytes);
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

        private static MessageDigest sha256Digest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
