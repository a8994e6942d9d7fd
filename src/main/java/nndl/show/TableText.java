package nndl.show;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.util.Numbers;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Rows of cells as an HTML table and as plain text; a large table is cut down to its first and last rows and columns.
 *
 * @param title what the table is about; empty for a matrix
 * @param heads the names of the columns; none for a matrix
 * @param rows the cells that are shown
 * @param foot what stands below it, such as the size of a matrix, or how many rows there are where only some are shown; may be empty
 */
public record TableText(String title, List<String> heads, List<List<String>> rows, String foot) {
    private static final int MOST_ROWS = 24;
    private static final int MOST_COLUMNS = 16;
    private static final int LONGEST_CELL = 200;
    private static final String GAP = "…";

    /** The columns whose numbers are written without a comma: 2007. */
    private static final Pattern YEAR = Pattern.compile("(?i)(?<![a-z])year(?![a-z])");

    /** Returns a matrix as a table. Its rows may differ in length or be null. */
    public static TableText of(double[][] matrix) {
        List<List<String>> rows = shown(matrix.length, MOST_ROWS)
                .mapToObj(i -> i < 0 ? List.of(GAP) : row(matrix[i]))
                .toList();
        return new TableText("", List.of(), rows, size(matrix));
    }

    /** Returns, for example, {@code 3 × 2} or, for rows of different lengths, {@code 2 rows of 3 and 1 values}. */
    private static String size(double[][] matrix) {
        List<Integer> lengths = Arrays.stream(matrix).map(row -> row == null ? 0 : row.length).toList();
        if (lengths.stream().distinct().count() <= 1) {
            return matrix.length + " × " + (lengths.isEmpty() ? 0 : lengths.get(0));
        }
        String all = lengths.stream().map(String::valueOf).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return matrix.length + " rows of " + all.substring(0, last) + " and " + all.substring(last + 2) + " values";
    }

    /** Returns a tablesaw table as a table of text. */
    public static TableText of(Table table) {
        List<Integer> columns = shown(table.columnCount(), MOST_COLUMNS).boxed().toList();
        List<List<String>> rows = shown(table.rowCount(), MOST_ROWS)
                .mapToObj(i -> columns.stream().map(j -> i < 0 || j < 0 ? GAP : cell(table.column(j), i)).toList())
                .toList();
        List<String> heads = columns.stream().map(j -> j < 0 ? GAP : OneLine.of(table.column(j).name(), LONGEST_CELL)).toList();
        String title = table.name() == null ? "" : OneLine.of(table.name(), LONGEST_CELL);
        return new TableText(title, heads, rows, rows.size() == table.rowCount() ? "" : Numbers.brief(table.rowCount()) + " rows");
    }

    /** Returns the values of a vector as text, those in the middle of a long one left out. */
    public static List<String> row(double[] values) {
        if (values == null) {
            return List.of("null");
        }
        return shown(values.length, MOST_COLUMNS).mapToObj(j -> j < 0 ? GAP : Numbers.inTable(values[j])).toList();
    }

    private static String cell(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return "–";
        }
        Object value = column.get(row);
        if (value instanceof Number year && year.doubleValue() == year.intValue() && YEAR.matcher(column.name()).find()) {
            return String.valueOf(year.intValue());
        }
        if (value instanceof Double || value instanceof Float) {
            return Numbers.inTable(Double.parseDouble(value.toString())); // a float's own digits, not those of the double nearest to it
        }
        return value instanceof Number whole ? Numbers.brief(whole.longValue()) : OneLine.of(String.valueOf(value), LONGEST_CELL);
    }

    /** Returns the indices to show, with −1 where some are left out. */
    private static IntStream shown(int count, int most) {
        if (count <= most) {
            return IntStream.range(0, count);
        }
        int half = most / 2;
        return IntStream.concat(IntStream.concat(IntStream.range(0, half), IntStream.of(-1)), IntStream.range(count - half, count));
    }

    /** Returns the table as HTML, its title above it. */
    public String html() {
        StringBuilder html = new StringBuilder("<table>");
        if (!title.isEmpty()) {
            html.append("<caption>").append(Markup.escaped(title)).append("</caption>");
        }
        if (!heads.isEmpty()) {
            html.append("<thead>").append(htmlRow(heads, "th")).append("</thead>");
        }
        html.append("<tbody>");
        rows.forEach(row -> html.append(htmlRow(row, "td")));
        html.append("</tbody></table>");
        return foot.isEmpty() ? html.toString() : html.append("<p>").append(Markup.escaped(foot)).append("</p>").toString();
    }

    private static String htmlRow(List<String> cells, String tag) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + Markup.escaped(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    /** Returns the table as plain text, its columns right-aligned, its title and its foot in one line below. */
    public String plain() {
        List<List<String>> all = new ArrayList<>(rows);
        if (!heads.isEmpty()) {
            all.add(0, heads);
        }
        int columns = all.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : all) {
            for (int j = 0; j < row.size(); j++) {
                widths[j] = Math.max(widths[j], row.get(j).length());
            }
        }
        return all.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(j -> " ".repeat(widths[j] - row.get(j).length()) + row.get(j))
                        .collect(Collectors.joining("  ")))
                .collect(Collectors.joining("\n")) + below();
    }

    private String below() {
        String words = title + (title.isEmpty() || foot.isEmpty() ? "" : ": ") + foot;
        return words.isEmpty() ? "" : "\n" + words;
    }
}
