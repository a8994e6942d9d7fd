package nndl.exercises;

import java.util.List;
import java.util.stream.Collectors;
import nndl.show.Markup;

/**
 * How far the learner has got, exercise by exercise. A notebook displays it as a table with links, all else as aligned text.
 *
 * @param head the sentence above it
 * @param rows one for each exercise, in the order of learning
 */
public record ProgressTable(String head, List<Row> rows) implements Markup {
    private static final String LINE = "%-3s%-4s%-32s%8s%9s  %s"; // as the launcher's `progress` has it

    /**
     * One exercise and what came of it.
     *
     * @param solved whether it is done
     * @param state in words: when it was solved, or how often it was tried; empty if it was not
     */
    record Row(ExerciseList.Entry exercise, boolean solved, String state) {
        private String text() {
            return line(sign(), exercise.id(), exercise.title(), exercise.notebook(), exercise.minutes(), state);
        }

        private String sign() {
            return solved ? "✓" : "";
        }

        private String html() {
            String link = "<a href=\"../exercises/" + exercise.file() + "\">" + exercise.id() + " · " + Markup.escaped(exercise.title())
                    + "</a>";
            return "<tr><td>" + sign() + "</td>" + left(link) + "<td>" + exercise.notebook() + "</td><td>" + exercise.minutes() + "</td>"
                    + left(Markup.escaped(state)) + "</tr>";
        }

        private static String left(String html) {
            return "<td style=\"text-align: left\">" + html + "</td>";
        }
    }

    private static String line(String... cells) {
        return String.format(LINE, (Object[]) cells).stripTrailing();
    }

    @Override
    public String html() {
        String words = "<p>" + Markup.escaped(head) + "</p>";
        return rows.isEmpty() ? words : words + "<table><thead><tr><th></th><th style=\"text-align: left\">exercise</th><th>notebook</th>"
                + "<th>minutes</th><th></th></tr></thead><tbody>" + rows.stream().map(Row::html).collect(Collectors.joining())
                + "</tbody></table>";
    }

    @Override
    public String toString() {
        return rows.isEmpty() ? head : rows.stream().map(Row::text)
                .collect(Collectors.joining("\n", head + "\n" + line("", "exercise", "", "notebook", "minutes", "") + "\n", ""));
    }
}
