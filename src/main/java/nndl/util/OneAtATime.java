package nndl.util;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Changes of a file, one after the other, whichever thread or program makes them: the lock is a hidden file
 * beside it, which stays. Where the file system has no locks, that is said, and the work is done without one.
 */
public final class OneAtATime {
    private static boolean said; // that there are no locks here

    private OneAtATime() {}

    /** A change of a file. */
    @FunctionalInterface
    public interface Change {
        /** Makes the change. */
        void make() throws IOException;
    }

    /** How a lock is put on an open file. */
    @FunctionalInterface
    interface Locking {
        void lock(FileChannel channel) throws IOException;
    }

    /** Makes a change of this file while nobody else does. */
    public static void change(Path file, Change change) throws IOException {
        change(file, change, FileChannel::lock);
    }

    static synchronized void change(Path file, Change change, Locking locking) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".lock");
        Uninterrupted.get(() -> {
            FileChannel lock = locked(beside, locking);
            try {
                change.make();
                return null;
            } catch (ClosedByInterruptException e) { // it can be made again
                Thread.interrupted();
                throw new InterruptedException();
            } finally {
                if (lock != null) {
                    lock.close(); // which unlocks it
                }
            }
        });
    }

    /** Returns what holds the lock; null where there are no locks. */
    private static FileChannel locked(Path beside, Locking locking) throws IOException, InterruptedException {
        FileChannel lock = null;
        try {
            lock = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            locking.lock(lock);
        } catch (FileLockInterruptionException | ClosedByInterruptException e) {
            if (lock != null) {
                lock.close();
            }
            Thread.interrupted();
            throw new InterruptedException();
        } catch (NoSuchFileException e) {
            // there is no such folder: the change will say so
        } catch (IOException e) {
            if (!said) {
                said = true;
                System.out.println("Files cannot be locked here (" + WholeFile.reason(e) + "), so see to it that no two notebooks write to "
                        + beside.getFileName().toString().replaceFirst("^\\.(.*)\\.lock$", "$1") + " at once.");
            }
        }
        return lock;
    }
}
