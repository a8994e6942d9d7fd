package nndl.util;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A disk of its own with room for next to nothing; a test that needs one is skipped where it cannot be made. */
public final class SmallDisk {
    /** What is done while the disk is there. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run() throws Exception;
    }

    private SmallDisk() {}

    /** Does something while there is a disk of this many kilobytes at an empty folder. */
    public static void at(Path folder, int kilobytes, Work work) throws Exception {
        Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", folder.toString()) == 0,
                "a small disk can be mounted, which takes Linux and root");
        try {
            work.run();
        } finally {
            run("umount", folder.toString());
        }
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            return -1; // there is no such program
        }
    }
}
