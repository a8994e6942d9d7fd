package nndl.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What was found in a file of a table, in one line. */
final class TableFinding {
    private static final int LONGEST = 300; // characters
    private static final int[] ITEMS_A_LIST = {12, 6, 3, 2, 1};

    private final String front;
    private final List<String> notes;
    private final List<Column> columns;

    /**
     * Collects what was found.
     *
     * @param form how several columns are separated
     * @param notes what else is to be told, whatever its length
     */
    TableFinding(String file, int rows, List<Column> columns, String form, List<String> notes) {
        front = file + ": " + count(rows, "row") + ", " + count(columns.size(), "column") + (columns.size() > 1 ? ", " + form : "");
        this.notes = notes;
        this.columns = columns;
    }

    static String count(int count, String thing) {
        return grouped(count) + " " + thing + (count == 1 ? "" : "s");
    }

    private static String grouped(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    @Override
    public String toString() {
        String line = "";
        for (int items : ITEMS_A_LIST) {
            line = line(items);
            if (line.length() <= LONGEST) {
                break;
            }
        }
        return line;
    }

    private String line(int items) {
        List<String> parts = new ArrayList<>(List.of(front));
        parts.addAll(notes);
        List<String> why = columns.stream().map(Column::whyWords).filter(Objects::nonNull).toList();
        add(parts, "", columns.stream().filter(Column::isEmpty).map(column -> column.name() + " is empty throughout").toList(), items);
        add(parts, "missing: ", columns.stream().filter(column -> !column.isEmpty() && column.missing() > 0)
                .map(column -> String.format(Locale.ROOT, "%,d in %s", column.missing(), column.name())).toList(), items);
        add(parts, "words: ", columns.stream().filter(column -> column.holdsWords() && column.whyWords() == null)
                .map(Column::name).toList(), items);
        parts.addAll(why.subList(0, Math.min(why.size(), items)));
        if (why.size() > items) {
            parts.add("words in " + grouped(why.size() - items) + " more for such reasons");
        }
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, String before, List<String> list, int items) {
        if (!list.isEmpty()) {
            parts.add(before + list.stream().limit(items).collect(Collectors.joining(", "))
                    + (list.size() > items ? " and " + grouped(list.size() - items) + " more" : ""));
        }
    }
}
