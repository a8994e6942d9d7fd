package nndl.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nndl.Errors;
import nndl.notebook.Bundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

@DisplayName("A table worked out row by row")
class RowsTest {
    private static final double[][] PAIRS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

    @Test
    @DisplayName("has a row for each case; a column holds whole numbers, numbers or text, whichever fits all of it")
    void columns() {
        Table table = Rows.of("AND", PAIRS)
                .column("sum", x -> x[0] + x[1])
                .column("both", x -> x[0] + x[1] == 2 ? 1 : 0)
                .column("either", x -> x[0] + x[1] > 0 ? 1 : 0.5)
                .column("said", x -> x[0] == x[1] ? "same" : 'n')
                .table();
        assertEquals("AND", table.name());
        assertEquals(4, table.rowCount());
        assertEquals(2.0, table.doubleColumn("sum").get(3));
        assertEquals(1, table.intColumn("both").get(3));
        assertEquals(ColumnType.DOUBLE, table.column("either").type());
        assertEquals("n", table.stringColumn("said").get(1));
    }

    @Test
    @DisplayName("is displayed as tablesaw's table is")
    void displayed() {
        Rows<Integer> squares = Rows.numbered("Squares", 3).column("i", i -> i).column("i²", i -> i * i);
        assertEquals(Bundle.of(squares.table()), Bundle.of(squares));
        assertTrue(squares.toString().contains("i²"), squares.toString());
        assertEquals(2.5, Rows.of("Halves", new double[] {5}).column("half", x -> x / 2).table().doubleColumn(0).get(0));
        assertEquals(6, Rows.of("Doubles", new int[] {3}).column("double", x -> 2 * x).table().intColumn(0).get(0));
    }

    @Test
    @DisplayName("refuses no rows and a heading that is there already")
    void refusals() {
        Errors.wrongArgument(() -> Rows.numbered("Nothing", 0), "\"Nothing\" has no rows");
        Errors.wrongArgument(() -> Rows.numbered("Twice", 1).column("a", i -> i).column("a", i -> i), "a column \"a\" already");
        Errors.wrongArgument(() -> Rows.of("None", (double[]) null), "the list of cases");
    }
}
