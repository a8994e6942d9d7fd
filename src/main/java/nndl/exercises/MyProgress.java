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

    /** Returns what is done and what is not, exercise by exercise. */
    public static ProgressTable show() {
        Path home = home(Path.of(""));
        if (home == null) {
            return new ProgressTable("There are no exercises here: the folder " + Path.of("").toAbsolutePath()
                    + " has no folder exercises beside it.", List.of());
        }
        return show(home);
    }

    static ProgressTable show(Path home) {
        Map<String, Tried> progress = read(home.resolve(FILE));
        List<ProgressTable.Row> rows = ExerciseList.in(home.resolve(EXERCISES)).stream()
                .map(exercise -> row(exercise, progress.getOrDefault(exercise.id(), Tried.NEVER)))
                .toList();
        return new ProgressTable(sum(home, progress), rows);
    }

    private static ProgressTable.Row row(ExerciseList.Entry exercise, Tried tried) {
        boolean solved = tried.solved != null;
        String state = solved ? "solved " + tried.solved
                : tried.tries == 0 ? "" : tried.tries == 1 ? "tried once" : "tried " + tried.tries + " times";
        return new ProgressTable.Row(exercise, solved, state);
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
        return first ? new Verdict(true, verdict.words() + "\n" + sum(home, progress) + ".") : verdict;
    }

    /** Returns, for example, {@code 3 of 16 exercises solved}. */
    private static String sum(Path home, Map<String, Tried> progress) {
        List<ExerciseList.Entry> exercises = ExerciseList.in(home.resolve(EXERCISES));
        return exercises.stream().filter(exercise -> progress.getOrDefault(exercise.id(), Tried.NEVER).solved != null).count()
                + " of " + exercises.size() + " exercises solved";
    }

    /** Returns the folder above the working directory if it holds the exercises; null if not, as in the folder of solutions. */
    static Path home(Path workingDirectory) {
        Path home = workingDirectory.toAbsolutePath().getParent();
        return home != null && Files.isDirectory(home.resolve(EXERCISES)) ? home : null;
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
