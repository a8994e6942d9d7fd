package nndl;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import nndl.util.Check;

/**
 * A file in the IDX format, in which MNIST and its relatives come: grey pictures of one size, or their labels, a byte each. It may be
 * compressed by gzip.
 */
public final class IdxFile {
    private static final int IMAGES_MAGIC = 2051; // the first four bytes: unsigned bytes, in three dimensions
    private static final int LABELS_MAGIC = 2049; // unsigned bytes, in one dimension
    private static final int UNSIGNED_BYTES = 8;
    private static final int ENTRIES_A_BLOCK = 64; // the block of images stays in the processor's cache
    private static final int MOST_PACKED_IN_A_BYTE = 1_032; // by gzip

    private final Path path;
    private final boolean holdsImages;
    private final int count;
    private final int rows;
    private final int columns;

    private IdxFile(Path path, boolean holdsImages, int count, int rows, int columns) {
        this.path = path;
        this.holdsImages = holdsImages;
        this.count = count;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Opens a file of images by its header.
     *
     * @throws IOException if it is missing, cut short or of another form; the message names it
     */
    public static IdxFile images(Path path) throws IOException {
        return header(Check.given("the path of the images", path), true);
    }

    /**
     * Opens a file of labels by its header.
     *
     * @throws IOException if it is missing, cut short or of another form; the message names it
     */
    public static IdxFile labels(Path path) throws IOException {
        return header(Check.given("the path of the labels", path), false);
    }

    /**
     * Reads these images with their labels as a data set: the inputs are the pixels from 0 to 1, row by row, and there are as many
     * classes as the highest label demands.
     *
     * @throws IOException if one of the files is cut short or too long, or if the two do not belong together; the message names it
     */
    public Dataset with(IdxFile labels) throws IOException {
        if (count != labels.count) {
            throw new IdxException(null, "%s holds %,d images, but %s %,d labels: they do not belong together",
                    path, count, labels.path, labels.count);
        }
        int[] classes = new int[count];
        labels.readLabels(classes);
        int pixels = rows * columns;
        Examples.Pictures pictures = new Examples.Pictures(count, pixels, (int) ((long) count * pixels / 5));
        readImages(pictures);
        return Dataset.of(pictures.labelled(classes, Arrays.stream(classes).max().getAsInt() + 1));
    }

    private static IdxFile header(Path path, boolean images) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IdxException(null, "the data file %s is missing", path);
        }
        byte[] bytes;
        try (InputStream in = open(path)) {
            bytes = in.readNBytes(headerLength(images));
        } catch (EOFException | ZipException e) {
            throw unpackable(path, e);
        }
        if (bytes.length >= 4) {
            checkMagic(path, ByteBuffer.wrap(bytes).getInt(), images);
        }
        if (bytes.length < headerLength(images)) {
            throw cutShort(path, bytes.length, headerLength(images));
        }
        ByteBuffer header = ByteBuffer.wrap(bytes, 4, bytes.length - 4);
        int count = header.getInt();
        IdxFile file = new IdxFile(path, images, count, images ? header.getInt() : 1, images ? header.getInt() : 1);
        file.checkSizes();
        return file;
    }

    private static void checkMagic(Path path, int magic, boolean images) throws IOException {
        if (magic == (images ? IMAGES_MAGIC : LABELS_MAGIC)) {
            return;
        }
        String what = magic == LABELS_MAGIC ? "holds labels, not images"
                : magic == IMAGES_MAGIC ? "holds images, not labels"
                : magic >>> 16 != 0 ? (isPacked(path) ? "is not an IDX file" : "is not gzip and not an IDX file")
                : (magic >>> 8) != UNSIGNED_BYTES ? "holds numbers of another type than unsigned bytes"
                : "holds numbers in " + (magic & 0xff) + " dimensions, not in " + (images ? "3, as images" : "1, as labels");
        throw new IdxException(null, "the data file %s %s", path, what);
    }

    private void checkSizes() throws IOException {
        if (count < 1 || rows < 1 || columns < 1) {
            throw new IdxException(null, "the data file %s is empty: its header speaks of %,d entries of %,d × %,d bytes",
                    path, count, rows, columns);
        }
        if (holdsImages && ((long) rows * columns > Dataset.MOST_VALUES || (long) count * rows * columns > Integer.MAX_VALUE / 2)) {
            throw new IdxException(null, "the data file %s holds %,d images of %,d × %,d pixels, but an image may have at most %,d,"
                    + " and all together %,d", path, count, rows, columns, Dataset.MOST_VALUES, Integer.MAX_VALUE / 2);
        }
        if (length() > Files.size(path) * (isPacked(path) ? MOST_PACKED_IN_A_BYTE : 1)) {
            throw cutShort(path, Files.size(path), length());
        }
    }

    private static int headerLength(boolean images) {
        return images ? 16 : 8;
    }

    private long length() {
        return headerLength(holdsImages) + (long) count * rows * columns;
    }

    /** Returns how many images or labels there are. */
    public int count() {
        return count;
    }

    /** Returns how many rows of pixels an image has. */
    public int rows() {
        return rows;
    }

    /** Returns how many columns of pixels an image has. */
    public int columns() {
        return columns;
    }

    /** Reads the labels into an array and returns the SHA-256 of the file's content. */
    String readLabels(int[] labels) throws IOException {
        return readAll((block, first, entries) -> {
            for (int i = 0; i < entries; i++) {
                labels[first + i] = block[i] & 0xff;
            }
        });
    }

    /** Adds the images to others and returns the SHA-256 of the file's content. */
    String readImages(Examples.Pictures pictures) throws IOException {
        return readAll((block, first, entries) -> pictures.add(block, entries));
    }

    /** Takes entries {@code first} to {@code first + entries - 1} of a file, which lie one after the other in a block. */
    private interface Taker {
        void take(byte[] block, int first, int entries);
    }

    /** Reads the file block by block. What was taken counts only if this returns normally. */
    private String readAll(Taker taker) throws IOException {
        MessageDigest digest = sha256Digest();
        int entryLength = rows * columns;
        byte[] block = new byte[ENTRIES_A_BLOCK * entryLength];
        try (InputStream in = open(path)) {
            digest.update(in.readNBytes(headerLength(holdsImages)));
            for (int first = 0; first < count; first += ENTRIES_A_BLOCK) {
                int entries = Math.min(ENTRIES_A_BLOCK, count - first);
                int came = in.readNBytes(block, 0, entries * entryLength);
                if (came < entries * entryLength) {
                    throw cutShort(path, headerLength(holdsImages) + (long) first * entryLength + came, length());
                }
                digest.update(block, 0, came);
                taker.take(block, first, entries);
            }
            if (in.read() >= 0) {
                throw new IdxException(null, "the data file %s is too long: it goes on after the expected %,d bytes", path, length());
            }
        } catch (EOFException | ZipException e) {
            throw unpackable(path, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream open(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        try {
            return isPacked(path) ? new GZIPInputStream(in, 1 << 16) : new BufferedInputStream(in, 1 << 16);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static boolean isPacked(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }

    private static IOException unpackable(Path path, IOException e) {
        return new IdxException(e, "the data file %s %s", path, e instanceof EOFException ? "is cut short: it ends in the middle"
                : "was altered: its gzip cannot be unpacked (" + e.getMessage() + ")");
    }

    private static IOException cutShort(Path path, long came, long expected) {
        return new IdxException(null, "the data file %s is cut short: it has %,d bytes, expected %,d", path, came, expected);
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
