package nndl.exercises;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The learner's exercises in the order of learning. Order, titles and minutes are those of the table in the folder's
 * {@code README.md}, which the launcher reads, too.
 */
final class ExerciseList {
    private static final Pattern FILE = Pattern.compile("(x\\d\\d)-([a-z0-9-]+)\\.ipynb");
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| \\[(x\\d\\d) · ([^\\]]+)\\]\\((x[a-z0-9-]+\\.ipynb)\\) \\|[^|]*\\| \\[(\\d+)\\][^|]*\\|[^|]*\\| (\\d+) \\|");

    /** An exercise; the number of its notebook and its minutes are empty where the table has no row for it. */
    record Entry(String id, String title, String file, String notebook, String minutes) {}

    private ExerciseList() {}

    /** Returns those whose notebooks are there: first those of the table in its order, then those that it does not know. */
    static List<Entry> in(Path folder) {
        Set<String> files = files(folder);
        List<Entry> entries = ROW.matcher(table(folder)).results()
                .filter(row -> files.remove(row.group(3)))
                .map(row -> new Entry(row.group(1), row.group(2), row.group(3), row.group(4), row.group(5)))
                .collect(Collectors.toCollection(ArrayList::new));
        files.stream().map(FILE::matcher).filter(name -> name.matches())
                .forEach(name -> entries.add(new Entry(name.group(1), name.group(2).replace('-', ' '), name.group(), "", "")));
        return entries;
    }

    /** Returns the names of the notebooks, without what Jupyter and {@code reset} keep beside them. */
    private static Set<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> FILE.matcher(name).matches())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            return Set.of();
        }
    }

    private static String table(Path folder) {
        try {
            return Files.readString(folder.resolve("README.md"));
        } catch (IOException e) {
            return ""; // then the files' own names must do
        }
    }
}
