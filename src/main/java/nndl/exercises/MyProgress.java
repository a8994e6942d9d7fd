package nndl.exercises;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which exercises the learner has done. It is kept in the file {@code progress.json} beside the learner's folder
 * {@code exercises/}: for each exercise tried, how often, since when it has been solved, and what kinds of wrong answers there were.
 */
public final class MyProgress {
    private static final String FILE = "progress.json";
    private static final String EXERCISES = "exercises";

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
        ProgressFile.Content progress;
        try {
            progress = new ProgressFile(home.resolve(FILE)).read();
        } catch (IOException e) {
            return new ProgressTable("Your progress could not be read: " + e, List.of());
        }
        List<ProgressTable.Row> rows = ExerciseList.in(home.resolve(EXERCISES)).stream()
                .map(exercise -> row(exercise, progress.of(exercise.id())))
                .toList();
        return new ProgressTable(sum(home, progress)
                + (progress.damaged() ? ", as far as we know: the file progress.json is damaged."
                        : progress.isShared() ? ". Your teacher can see this; MyProgress.share(false) ends that." : ""), rows);
    }

    private static ProgressTable.Row row(ExerciseList.Entry exercise, ProgressFile.Tried tried) {
        String state = tried.isSolved() ? "solved " + tried.solved()
                : tried.tries() == 0 ? "" : tried.tries() == 1 ? "tried once" : "tried " + tried.tries() + " times";
        return new ProgressTable.Row(exercise, tried.isSolved(), state);
    }

    /**
     * Lets the teacher of a class see the learner's progress, or no longer: which exercises are solved, after how many tries, and what
     * kinds of wrong answers there were, but nothing of what the learner wrote. Without this nobody sees it.
     *
     * @return what is so from now on, in a sentence
     */
    public static String share(boolean withTeacher) {
        Path home = home(Path.of(""));
        return home == null ? "There is no progress here that could be shared: the folder " + Path.of("").toAbsolutePath()
                + " has no folder exercises beside it." : share(home, withTeacher);
    }

    static synchronized String share(Path home, boolean withTeacher) {
        try {
            String kept = keptAs(new ProgressFile(home.resolve(FILE)).share(withTeacher));
            return (withTeacher ? "Your teacher can see which exercises you have solved, after how many tries, and what kinds of wrong "
                    + "answers there were, but nothing of what you wrote. MyProgress.share(false) ends that."
                    : "Nobody else can see your progress.") + (kept.isEmpty() ? "" : " " + kept);
        } catch (IOException e) {
            return "That could not be saved, so nothing has changed: " + e;
        }
    }

    /**
     * Records how a try ended and adds to a first success how many are solved. Nothing is recorded for a solution's notebook.
     *
     * @param kind of the wrong answer, as {@link NotYet#kind} gives it; empty if it was right
     */
    static Verdict noted(String id, Verdict verdict, String kind) {
        Path home = home(Path.of(""));
        return home == null ? verdict : noted(home, id, verdict, kind);
    }

    static synchronized Verdict noted(Path home, String id, Verdict verdict, String kind) {
        ProgressFile file = new ProgressFile(home.resolve(FILE));
        try {
            boolean[] first = new boolean[1];
            Optional<Path> kept = file.change(id, kind, before -> {
                first[0] = verdict.passed() && !before.isSolved();
                return new ProgressFile.Tried(before.tries() + 1, first[0] ? LocalDate.now().toString() : before.solved());
            });
            return with(with(verdict, first[0] ? sum(home, file.read()) + "." : ""), keptAs(kept));
        } catch (IOException e) {
            return with(verdict, "(Your progress could not be saved: " + e + ")");
        }
    }

    private static String keptAs(Optional<Path> kept) {
        return kept.map(copy -> "(Your file progress.json was damaged. It is kept as " + copy.getFileName() + ", and a new one begun.)")
                .orElse("");
    }

    private static Verdict with(Verdict verdict, String sentence) {
        return sentence.isEmpty() ? verdict : new Verdict(verdict.passed(), verdict.words() + "\n" + sentence);
    }

    /** Returns, for example, {@code 3 of 16 exercises solved}. */
    private static String sum(Path home, ProgressFile.Content progress) {
        List<ExerciseList.Entry> exercises = ExerciseList.in(home.resolve(EXERCISES));
        return exercises.stream().filter(exercise -> progress.of(exercise.id()).isSolved()).count()
                + " of " + exercises.size() + " exercises solved";
    }

    /** Returns the folder above the working directory if it holds the exercises; null if not, as in the folder of solutions. */
    static Path home(Path workingDirectory) {
        Path home = workingDirectory.toAbsolutePath().getParent();
        return home != null && Files.isDirectory(home.resolve(EXERCISES)) ? home : null;
    }
}
