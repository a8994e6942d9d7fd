package nndl.util;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes files as a whole or not at all: if writing fails, the program is killed or the power goes in the middle of it, the old
 * file stays.
 */
public final class WholeFile {
    private static final Pattern PART = Pattern.compile("(.+)\\.(\\d+)-\\d+\\.part"); // the file, the process that writes it

    private WholeFile() {}

    /**
     * Writes to a file beside this one, waits until the disk has it, and moves it into place. Where the file is a link, the one
     * that it leads to is written.
     *
     * @param file a file in a folder that exists
     * @throws IOException if that fails; what was there before is unchanged
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
        Path part = target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid()
                + "-" + Thread.currentThread().getId() + ".part");
        try {
            writeThrough(part, content);
            moveInPlace(part, target);
        } finally {
            deleteQuietly(part);
        }
        deletePartsOfTheDead(target);
    }

    private static void writeThrough(Path part, byte[] content) throws IOException {
        try (FileOutputStream out = new FileOutputStream(part.toFile())) { // a channel would be closed where the cell was stopped
            out.write(content);
            out.getFD().sync();
        }
    }

    private static void moveInPlace(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what programs left that were killed while they wrote this file. */
    private static void deletePartsOfTheDead(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        String name = file.getFileName().toString();
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, entry -> entry.toString().endsWith(".part"))) {
            for (Path part : parts) {
                Matcher names = PART.matcher(part.getFileName().toString());
                if (names.matches() && names.group(1).equals(name)
                        && ProcessHandle.of(Long.parseLong(names.group(2))).isEmpty()) {
                    deleteQuietly(part);
                }
            }
        } catch (IOException | RuntimeException e) {
            // then they stay
        }
    }

    /** Returns why a file could not be written or read, without its path. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : String.valueOf(e.getMessage());
        return reason.replaceFirst("(?s)^.* \\((.+)\\)$", "$1"); // streams put the path before it
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
