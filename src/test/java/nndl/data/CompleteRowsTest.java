package nndl.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import nndl.Errors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class CompleteRowsTest {
    /** Returns a table of so many rows with a number, its kind (two different), a note that is missing, and a name of its own. */
    private static Table table(int rows) {
        return Table.create("table").addColumns(
                DoubleColumn.create("size", IntStream.range(0, rows).mapToDouble(i -> i == 3 ? Double.NaN : i).toArray()),
                StringColumn.create("kind", IntStream.range(0, rows).mapToObj(i -> i % 2 == 0 ? "cat" : "dog").toList()),
                StringColumn.create("note", new String[rows]),
                StringColumn.create("name", IntStream.range(0, rows).mapToObj(i -> "name " + i).toList()),
                StringColumn.create("same", IntStream.range(0, rows).mapToObj(i -> "x").toList()));
    }

    @Test
    @DisplayName("the chosen columns stay, the wanted one last, without the rows in which one is missing; the table is left as it was")
    void complete() {
        Table table = table(20);
        Table rows = Tables.complete(table, "kind", "size", "same");
        assertEquals(Arrays.asList("size", "same", "kind"), rows.columnNames());
        assertEquals(19, rows.rowCount());
        assertEquals("cat", rows.getString(3, "kind"));
        assertEquals(20, table.rowCount());
        assertEquals(5, table.columnCount());
    }

    @Test
    @DisplayName("what leaves nothing to learn is told in a sentence")
    void refused() {
        Table table = table(200);
        Errors.wrongArgument(() -> Tables.complete(table(12), "kind", "size", "note"),
                "0 of 12 rows are left", "at least 10", "the column size is empty in 1 of them", "the column note is empty in 12 of them");
        Errors.wrongArgument(() -> Tables.complete(table(9), "kind", "same"), "9 of 9 rows", "at least 10");
        Errors.wrongArgument(() -> Tables.complete(table, "same", "size"), "the column same is always x", "nothing to tell apart");
        Errors.wrongArgument(() -> Tables.complete(table, "name", "size"), "199 different values", "too many for classes",
                "low, middle and high");
        Errors.wrongArgument(() -> Tables.complete(table, "size", "kind"), "column size has 199 different values");
        Errors.wrongArgument(() -> Tables.complete(table, "kind", "name"), "the column name holds 200 different words",
                "\"name 0\"", "at most 50");
        Errors.wrongArgument(() -> Tables.complete(table, "kind", "kind"), "both wanted and given");
        Errors.wrongArgument(() -> Tables.complete(table, "kind", "size", "same", "Size"), "the column Size is given twice");
        Errors.wrongArgument(() -> Tables.complete(table, "sort", "size"), "no column \"sort\"", "size, kind, note, name, same");
        Errors.wrongArgument(() -> Tables.complete(table, "kind"), "no columns are given");
        Errors.wrongArgument(() -> Tables.complete(null, "kind", "size"), "the table is null");
    }
}
