package nndl.exercises;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nndl.util.WholeFile;

/**
 * Which exercises the learner has done. It is kept in the file {@code progress.json} beside the learner's folder
 * {@code exercises/}: for each exercise tried, how often, and since when it has been solved.
 */
public final class MyProgress {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String FILE = "progress.json";
    private static final String EXERCISES = "exercises";

    /** What the file holds about one exercise; the date on which it was first solved is null until then. */
    private record Tried(int tries, String solved) {
        static final Tried NEVER = new Tried(0, null);
    }

    private MyProgress() {}

    /** Returns what is done and what is not, one line for each exercise. */
    public static String show() {
        Path home = home(Path.of(""));
        if (home == null) {
            return "There are no exercises here: the folder " + Path.of("").toAbsolutePath() + " has no folder exercises beside it.";
        }
        return show(home);
    }

    static String show(Path home) {
        Map<String, Tried> progress = read(home.resolve(FILE));
        List<String> names = names(home);
        return solved(names, progress) + " of " + names.size() + " exercises solved\n"
                + names.stream().map(name -> line(name, progress.getOrDefault(id(name), Tried.NEVER))).collect(Collectors.joining("\n"));
    }

    private static String line(String name, Tried tried) {
        String state = tried.solved != null
                ? "✓ solved " + tried.solved
                : tried.tries == 0 ? "·" : "tried " + (tried.tries == 1 ? "once" : tried.tries + " times");
        return String.format("%-40s %s", name, state);
    }

    /** Records how a try ended and adds to a first success how many are solved. Nothing is recorded for a solution's notebook. */
    static Verdict noted(String id, Verdict verdict) {
        Path home = home(Path.of(""));
        return home == null ? verdict : noted(home, id, verdict);
    }

    static synchronized Verdict noted(Path home, String id, Verdict verdict) {
        Map<String, Tried> progress = read(home.resolve(FILE));
        Tried before = progress.getOrDefault(id, Tried.NEVER);
        boolean first = verdict.passed() && before.solved == null;
        progress.put(id, new Tried(before.tries + 1, first ? LocalDate.now().toString() : before.solved));
        try {
            WholeFile.write(home.resolve(FILE), JSON.writeValueAsBytes(progress));
        } catch (IOException e) {
            return new Verdict(verdict.passed(), verdict.words() + "\n(Your progress could not be saved: " + e + ")");
        }
        List<String> names = names(home);
        return first && !names.isEmpty()
                ? new Verdict(true, verdict.words() + "\n" + solved(names, progress) + " of " + names.size() + " exercises solved.")
                : verdict;
    }

    private static long solved(List<String> names, Map<String, Tried> progress) {
        return names.stream().filter(name -> progress.getOrDefault(id(name), Tried.NEVER).solved != null).count();
    }

    private static String id(String name) {
        return name.split("-")[0];
    }

    /** Returns the folder above the working directory if it holds the exercises; null if not, as in the folder of solutions. */
    static Path home(Path workingDirectory) {
        Path home = workingDirectory.toAbsolutePath().getParent();
        return home != null && Files.isDirectory(home.resolve(EXERCISES)) ? home : null;
    }

    /** Returns the names of the exercises' notebooks, without what Jupyter and {@code reset} keep beside them. */
    private static List<String> names(Path home) {
        try (Stream<Path> files = Files.list(home.resolve(EXERCISES))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("x\\d\\d-[a-z0-9-]+\\.ipynb"))
                    .map(name -> name.substring(0, name.length() - ".ipynb".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Reads the file. An unreadable one counts as empty: progress must never get in the way of an exercise. */
    private static Map<String, Tried> read(Path file) {
        try {
            if (Files.isRegularFile(file)) {
                return JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, Tried>>() {});
            }
        } catch (IOException e) {
            // then progress starts afresh
        }
        return new TreeMap<>();
    }
}
