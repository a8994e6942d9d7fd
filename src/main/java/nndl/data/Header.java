package nndl.data;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of a table's columns, from its first line. */
final class Header {
    private final String file;
    private final int line;
    private final List<String> cells;

    Header(String file, int line, List<String> cells) {
        this.file = file;
        this.line = line;
        this.cells = cells.stream().map(cell -> Cells.trim(cell).replaceAll("\\s+", " ")).toList();
    }

    int size() {
        return cells.size();
    }

    /** Returns the number of its line. */
    int line() {
        return line;
    }

    /** Returns whether a column has no name. */
    boolean isUnnamed(int column) {
        return cells.get(column).isEmpty();
    }

    /** Returns a column's name, "column 3" if the file gives the third none. */
    String name(int column) {
        return isUnnamed(column) ? "column " + (column + 1) : cells.get(column);
    }

    /** Checks that this line is not one of those that devices and people write above the names. */
    void checkNoPreamble(int usual) throws FormException {
        long named = cells.stream().filter(cell -> !cell.isEmpty()).count();
        if (usual > size() || size() > 2 && named < 2) {
            throw new FormException("line %d of %s, which should name the columns, is %s, but most lines have %d cells: delete what stands"
                    + " above the names, name every column, and put a cell that contains the separator in quotes",
                    line, file, Cells.quoted(String.join(", ", cells).strip()), usual);
        }
    }

    /** Checks that a row has as many cells as there are names. */
    void checkAsMany(List<String> row, int rowLine) throws FormException {
        if (row.size() != size()) {
            throw new FormException("line %d of %s, %s, has %d cell%s, but line %d names %d column%s: add what is missing, and put a cell"
                    + " that contains the separator in quotes", rowLine, file, Cells.quoted(String.join(", ", row)), row.size(),
                    row.size() == 1 ? "" : "s", line, size(), size() == 1 ? "" : "s");
        }
    }

    /** Checks that no two columns have the same name; tablesaw does not tell Age and age apart. */
    void checkNoneTwice(int columns) throws FormException {
        Map<String, Integer> seen = new HashMap<>();
        for (int c = 0; c < columns; c++) {
            Integer before = seen.putIfAbsent(name(c).toLowerCase(Locale.ROOT), c);
            if (before != null) {
                throw new FormException("columns %d and %d of %s have the same name, %s and %s (capitals do not count):"
                        + " rename one in line %d", before + 1, c + 1, file, Cells.quoted(name(before)), Cells.quoted(name(c)), line);
            }
        }
    }

    /** Checks that the first line names the columns, and does not look like data where the other lines hold numbers. */
    void checkIsNoData(List<Column> columns) throws FormException {
        List<Column> numeric = columns.stream().filter(Column::holdsNumbers).toList();
        boolean likeData = numeric.stream().map(column -> cells.get(column.index()))
                .allMatch(cell -> isNumber(cell) || Cells.isMissing(cell) || Cells.isMissingBesideNumbers(cell));
        if (likeData && numeric.stream().anyMatch(column -> isNumber(cells.get(column.index())))) {
            throw new FormException("the first line of %s looks like data, %s: write a line above it that names the columns"
                    + " (a name that is a number needs a letter, as in y1990)", file, Cells.quoted(String.join(", ", cells)));
        }
    }

    private static boolean isNumber(String cell) {
        return NumberText.reading(cell) != NumberText.Reading.NONE;
    }
}
