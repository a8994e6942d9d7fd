package nndl.util;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes files as a whole or not at all: if writing fails, or the program ends in the middle of it, the old file stays.
 */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes to a file beside this one and moves it into place.
     *
     * @param file a file in a folder that exists
     * @throws IOException if that fails; what was there before is unchanged
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid()
                + "-" + Thread.currentThread().getId() + ".part");
        try {
            Files.write(part, content);
            moveInPlace(part, file);
        } finally {
            deleteQuietly(part);
        }
    }

    private static void moveInPlace(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes the file if possible; a failure must not hide the error that led here. */
    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // then it stays
        }
    }
}
