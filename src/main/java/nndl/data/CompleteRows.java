package nndl.data;

import java.util.ArrayList;
import java.util.List;
import nndl.util.Check;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The rows of a table from which a network can learn: those in which nothing that it needs is missing. */
final class CompleteRows {
    private static final int FEWEST_ROWS = 10;
    private static final int MOST_DIFFERENT = 50; // classes, or words of a column that becomes one-hot

    private CompleteRows() {}

    static Table of(Table table, String wanted, String... given) {
        if (Check.given("the list of columns to predict from", given).length == 0) {
            throw Check.wrong("no columns are given to predict %s from: name at least one", wanted);
        }
        List<Column<?>> columns = new ArrayList<>();
        for (String name : given) {
            if (name.equalsIgnoreCase(wanted)) {
                throw Check.wrong("the column %s is both wanted and given: a network would only have to copy it", wanted);
            }
            if (columns.stream().anyMatch(before -> before.name().equalsIgnoreCase(name))) {
                throw Check.wrong("the column %s is given twice: name each once", name);
            }
            columns.add(column(table, name));
        }
        columns.add(column(table, wanted));
        Table rows = Table.create(table.name(), columns).dropRowsWithMissingValues();
        checkEnough(table, columns, rows);
        for (String name : given) {
            checkWords(rows.column(name));
        }
        checkClasses(rows.column(wanted));
        return rows;
    }

    private static Column<?> column(Table table, String name) {
        if (!table.containsColumn(name)) {
            throw Check.wrong("there is no column \"%s\": the table has %s", name, String.join(", ", table.columnNames()));
        }
        return table.column(name);
    }

    private static void checkEnough(Table table, List<Column<?>> columns, Table rows) {
        if (rows.rowCount() >= FEWEST_ROWS) {
            return;
        }
        StringBuilder gaps = new StringBuilder();
        for (Column<?> column : columns) {
            if (column.countMissing() > 0) {
                gaps.append(String.format("; the column %s is empty in %d of them", column.name(), column.countMissing()));
            }
        }
        throw Check.wrong("%d of %d rows are left, but at least %d are needed%s: choose other columns, or find more rows",
                rows.rowCount(), table.rowCount(), FEWEST_ROWS, gaps);
    }

    private static void checkWords(Column<?> column) {
        if (column instanceof StringColumn words && words.countUnique() > MOST_DIFFERENT) {
            throw Check.wrong("the column %s holds %,d different words, such as \"%s\", each of which would become an input (at most %d):"
                    + " give another column, or make a number or fewer words of it",
                    words.name(), words.countUnique(), words.get(0), MOST_DIFFERENT);
        }
    }

    private static void checkClasses(Column<?> wanted) {
        int classes = wanted.countUnique();
        if (classes < 2) {
            throw Check.wrong("in the %,d rows that are left the column %s is always %s: there is nothing to tell apart",
                    wanted.size(), wanted.name(), wanted.getString(0));
        }
        if (classes > MOST_DIFFERENT) {
            throw Check.wrong("the column %s has %,d different values, too many for classes (at most %d): cut it into a few, such as"
                    + " low, middle and high", wanted.name(), classes, MOST_DIFFERENT);
        }
    }
}
