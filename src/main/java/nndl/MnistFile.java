package nndl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of MNIST's four files, and what it must contain.
 *
 * @param set whose it is, {@code train} or {@code t10k}
 * @param holdsImages whether it holds images or labels
 * @param ink of images, how many of their pixels are not white
 * @param sha256 of its content when unpacked
 */
record MnistFile(String set, boolean holdsImages, int count, int ink, String sha256) {
    private String kind() {
        return holdsImages ? "images" : "labels";
    }

    /** Returns the names under which the file comes, packed and unpacked; the first is the workbook's. */
    List<String> names() {
        String dimensions = holdsImages ? "idx3" : "idx1";
        String name = set + "-" + kind() + "-" + dimensions + "-ubyte";
        String dotted = set + "-" + kind() + "." + dimensions + "-ubyte";
        return List.of(name + ".gz", name, dotted + ".gz", dotted);
    }

    /** Reads from an open file, and returns the SHA-256 of what it has read. */
    interface Content {
        String read(IdxFile file) throws IOException;
    }

    /** Reads the file in a folder and checks everything about it. */
    void read(Path directory, Content content) throws IOException {
        try {
            Path path = path(directory);
            IdxFile file = holdsImages ? IdxFile.images(path) : IdxFile.labels(path);
            if (file.count() != count) {
                throw new IdxException(null, "the data file %s belongs to another set: it has %,d %s, expected %,d", path, file.count(),
                        kind(), count);
            }
            if (holdsImages && (file.rows() != Mnist.SIDE || file.columns() != Mnist.SIDE)) {
                throw new IdxException(null, "the data file %s holds images that are not 28 × 28 pixels", path);
            }
            if (!sha256.equals(content.read(file))) {
                throw new IdxException(null, "the data file %s was altered: its length is right, but its content is not MNIST's"
                        + " (other data under these names, such as Fashion-MNIST, are read by Idx.read(images, labels))", path);
            }
        } catch (IdxException e) {
            throw new IOException(e.getMessage() + ". " + remedy(directory), e);
        }
    }

    private Path path(Path directory) throws IOException {
        for (String name : names()) {
            if (Files.isRegularFile(directory.resolve(name))) {
                return directory.resolve(name);
            }
        }
        throw new IdxException(null, "the data file %s is missing%s", directory.resolve(names().get(0)),
                lookAlike(directory).map(name -> ", but \"" + name + "\" is there: if it is the same, rename it").orElse(""));
    }

    /** Returns the name of a file that may be meant, such as one that a browser has numbered. */
    private Optional<String> lookAlike(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
                    .filter(name -> name.toLowerCase().replaceAll("[^a-z0-9]", "").replace("test", "t10k").startsWith(set + kind()))
                    .sorted().findFirst();
        }
    }

    /** Returns what to do; only what lies in the workbook's own folder of data can be restored from it. */
    private static String remedy(Path directory) {
        return Files.isRegularFile(directory.toAbsolutePath().resolveSibling("workbook"))
                ? "Restore it from this project (git checkout data)" : "Get it again from where it came";
    }
}
