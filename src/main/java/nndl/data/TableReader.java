package nndl.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * Reads a table in two passes: the first sees what each column shows about itself, the second fills columns of the right type. So
 * no type is guessed from the first rows, and nothing is kept but the numbers and words.
 */
final class TableReader {
    private final TextFile file;
    private final Separator separator;
    private final List<Column> columns = new ArrayList<>();
    private int rows;
    private int emptyRows;
    private List<String> lastRow;

    TableReader(TextFile file) throws IOException {
        this.file = file;
        separator = Separator.of(file);
    }

    private interface RowVisitor {
        void visit(List<String> cells, int line) throws FormException;
    }

    /** Reads the table and says what was found. */
    Table read() throws IOException {
        Header header = header();
        header.checkNoPreamble(separator.usual());
        for (int c = 0; c < header.size(); c++) {
            columns.add(new Column(c, header.name(c)));
        }
        forEachRow(header, (cells, line) -> columns.forEach(column -> column.see(Cells.trim(cells.get(column.index())), line)));
        if (rows == 0) {
            throw new FormException("%s holds one line only, the names of columns: there is no row to read", file.name());
        }
        if (columns.size() == 1) {
            checkIsOne(columns.get(0));
            checkIsNotTwo(header, columns.get(0));
        }
        header.checkIsNoData(columns);
        int dropped = dropNamelessEmptyLast(header);
        header.checkNoneTwice(columns.size());
        for (Column column : columns) {
            column.checkNoSlip(file.name());
        }
        char mark = DecimalMark.of(columns, separator, file.name());
        Table table = filled(header, mark);
        System.out.println(new TableFinding(file.name(), rows, columns, separator.toString(), notes(header, dropped, mark)));
        return table;
    }

    private Header header() throws IOException {
        try (Records records = separator.open(file)) {
            List<String> cells = records.next();
            while (cells != null && Cells.areBlank(cells)) {
                cells = records.next();
            }
            if (cells == null) {
                throw new FormException("%s is empty but for its first line, which names the separator", file.name());
            }
            return new Header(file.name(), records.line(), cells);
        }
    }

    /** Visits the rows below the header, checks that each has as many cells, and counts them. */
    private void forEachRow(Header header, RowVisitor visitor) throws IOException {
        rows = 0;
        emptyRows = 0;
        int blankLines = 0; // that a row may yet follow
        try (Records records = separator.open(file)) {
            for (List<String> cells = records.next(); cells != null; cells = records.next()) {
                if (records.line() <= header.line()) {
                    continue;
                }
                if (Cells.areBlank(cells)) {
                    blankLines += cells.size() == 1 ? 1 : 0;
                    emptyRows += cells.size() == 1 ? 0 : 1;
                    continue;
                }
                header.checkAsMany(cells, records.line());
                emptyRows += blankLines;
                blankLines = 0;
                rows++;
                lastRow = cells;
                visitor.visit(cells, records.line());
            }
        }
    }

    /** Checks that a single column is not several: 100 200 would become 100200, and "1,2", a whole line in quotes, 1.2. */
    private void checkIsOne(Column column) throws FormException {
        String[] parts = column.firstCell().split("\\s+");
        long numbers = Arrays.stream(parts).filter(part -> NumberText.reading(part) != NumberText.Reading.NONE).count();
        if (2 * numbers > parts.length && parts.length > 1 && parts.length == column.name().split("\\s+").length) {
            throw new FormException("the columns of %s seem to be separated by blanks, as in %s: separate them by commas",
                    file.name(), Cells.quoted(column.firstCell()));
        }
        if (column.holdsNumbers() && column.name().indexOf(',') >= 0 && column.firstCell().indexOf(',') >= 0) {
            throw new FormException("each line of %s seems to stand in quotes as a whole, as %s does: take these quotes out",
                    file.name(), Cells.quoted(column.firstCell()));
        }
    }

    /** Checks that lines such as 1,5 below a single name are not of two cells, as R writes rows with their numbers. */
    private void checkIsNotTwo(Header header, Column column) throws IOException {
        if (separator.mark() != Separator.NONE || !column.holdsNumbers()) {
            return;
        }
        String line = null;
        try (Records records = new Records(file, ',')) {
            for (List<String> cells = records.next(); cells != null; cells = records.next()) {
                if (records.line() <= header.line() || Cells.areBlank(cells)) {
                    continue;
                }
                if (cells.size() != 2 || Cells.trim(cells.get(1)).matches("0\\d+")) { // 7 alone, or the 05 of 7,05
                    return;
                }
                line = line == null ? String.join(",", cells) : line;
            }
        }
        throw new FormException("each line of %s, such as %s, may be two cells or one number with a decimal comma: name both columns,"
                + " or write the numbers with a point", file.name(), Cells.quoted(line));
    }

    /** Lines that end in separators have more columns, in which nothing stands. Returns how many. */
    private int dropNamelessEmptyLast(Header header) {
        int before = columns.size();
        for (int last = before - 1; last > 0 && header.isUnnamed(last) && columns.get(last).isEmpty(); last--) {
            columns.remove(last);
        }
        return before - columns.size();
    }

    private Table filled(Header header, char mark) throws IOException {
        List<ColumnFiller> fillers = columns.stream().map(column -> ColumnFiller.of(column, mark, file.name())).toList();
        forEachRow(header, (cells, line) -> {
            for (ColumnFiller filler : fillers) {
                filler.add(cells, line);
            }
        });
        Table table = Table.create(file.name().replaceFirst("(\\.[A-Za-z]{2,4})+$", ""));
        fillers.forEach(filler -> table.addColumns(filler.column()));
        return table;
    }

    private List<String> notes(Header header, int dropped, char mark) {
        List<String> notes = new ArrayList<>();
        if (mark == ',') {
            notes.add("decimal commas");
        }
        if (file.isWindows1252()) {
            notes.add("read as Windows-1252, for it is not UTF-8");
        }
        if (emptyRows > 0) {
            notes.add(TableFinding.count(emptyRows, "empty row") + " skipped");
        }
        if (dropped > 0) {
            notes.add("the last " + (dropped > 1 ? dropped + " columns" : "column") + ", without name and content, dropped");
        }
        if (Cells.areSum(lastRow)) {
            notes.add("the last row, " + Cells.quoted(String.join(", ", lastRow)) + ", may be a sum: if so, delete it in the file");
        }
        List<String> unnamed = columns.stream().filter(column -> header.isUnnamed(column.index())).map(Column::name).toList();
        if (!unnamed.isEmpty()) {
            notes.add("no name in the file: " + String.join(", ", unnamed));
        }
        return notes;
    }
}
