package nndl;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nndl.util.Check;

/**
 * Locates data files: beside the notebook, or in the workbook's {@code data} folder.
 *
 * <pre>{@code
 * Path penguins = DataFiles.file("penguins/penguins.csv");
 * }</pre>
 */
public final class DataFiles {
    private DataFiles() {}

    /**
     * Returns the path of a data file. It is looked for in the working directory, which is the notebook's folder; then in the
     * folder named by the system property {@code nndl.data} or, if that is not set, in a folder {@code data} here, in a folder
     * above, or above the built library.
     *
     * @param name the file's name, including any folders it is in, or its whole path
     * @throws IOException if it is not there; the message says where it was looked for
     */
    public static Path file(String name) throws IOException {
        Path here = Path.of(Check.given("the name of the data file", name));
        if (Files.isRegularFile(here)) {
            return here;
        }
        if (Files.isDirectory(here)) {
            throw new IOException(here.toAbsolutePath() + " is a folder: name a file in it");
        }
        Optional<Path> file = folderWith(name).map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
        return file.orElseThrow(() -> new IOException(here.isAbsolute()
                ? "there is no file " + here + ": check how its name and its folders are spelt"
                : "there is no file \"" + name + "\", neither in " + workingDirectory() + ", where this runs, nor in the workbook's"
                        + " folder data; put it there, check how it is spelt, or give its whole path"));
    }

    /** Returns the data folder that holds one of these files, or the folder named by the system property, whatever it holds. */
    static Optional<Path> folderWith(String... oneOfThese) {
        String property = System.getProperty("nndl.data");
        if (property != null) {
            return Optional.of(Path.of(property));
        }
        for (Path start : starts()) {
            for (Path folder = start; folder != null; folder = folder.getParent()) {
                Path data = folder.resolve("data");
                for (String name : oneOfThese) {
                    if (Files.isRegularFile(data.resolve(name))) {
                        return Optional.of(fromHere(data));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Returns a path as seen from the working directory, so that no message tells where on this machine it lies. */
    private static Path fromHere(Path path) {
        try {
            return workingDirectory().relativize(path);
        } catch (IllegalArgumentException e) { // on another drive
            return path;
        }
    }

    private static List<Path> starts() {
        List<Path> starts = new ArrayList<>(List.of(workingDirectory()));
        try {
            starts.add(Path.of(DataFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException | SecurityException e) {
            // then the library cannot tell where it is, and the working directory has to do
        }
        return starts;
    }

    static Path workingDirectory() {
        return Path.of("").toAbsolutePath();
    }
}
