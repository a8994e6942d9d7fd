package nndl.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import nndl.util.Check;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table that is worked out row by row: there is one row for each case, and each column says what is to stand in it for a case.
 *
 * <pre>{@code Rows.of("NAND", pairs).column("x₁", x -> x[0]).column("x₂", x -> x[1]).column("output", x -> nand.output(x))}</pre>
 *
 * <p>{@link #table} returns it as a table of tablesaw.
 *
 * @param <T> what each row is about
 */
public final class Rows<T> {
    private final String title;
    private final List<T> cases;
    private final List<Column<?>> columns = new ArrayList<>();

    private Rows(String title, List<T> cases) {
        this.title = Check.given("the title", title);
        this.cases = cases;
        if (cases.isEmpty()) {
            throw Check.wrong("the table \"%s\" has no rows: give it at least one case", title);
        }
    }

    /** Returns a table with a row for each of these cases and no columns yet. */
    public static <T> Rows<T> of(String title, T[] cases) {
        return new Rows<>(title, Arrays.asList(Check.given("the list of cases", cases).clone()));
    }

    /** Returns a table with a row for each of these numbers and no columns yet. */
    public static Rows<Double> of(String title, double[] cases) {
        return new Rows<>(title, Arrays.stream(Check.given("the list of cases", cases)).boxed().toList());
    }

    /** Returns a table with a row for each of these whole numbers and no columns yet. */
    public static Rows<Integer> of(String title, int[] cases) {
        return new Rows<>(title, Arrays.stream(Check.given("the list of cases", cases)).boxed().toList());
    }

    /** Returns a table with the rows 0, 1, … and no columns yet. */
    public static Rows<Integer> numbered(String title, int count) {
        return new Rows<>(title, IntStream.range(0, count).boxed().toList());
    }

    /**
     * Adds a column.
     *
     * @param name its heading, a new one
     * @param value what stands in it for a case: whole numbers, other numbers, or else text
     */
    public Rows<T> column(String name, Function<? super T, ?> value) {
        Check.given("the name of the column", name);
        if (columns.stream().anyMatch(column -> column.name().equalsIgnoreCase(name))) {
            throw Check.wrong("the table \"%s\" has a column \"%s\" already: give the new one another name", title, name);
        }
        columns.add(filled(name, cases.stream().<Object>map(value).toList()));
        return this;
    }

    private static Column<?> filled(String name, List<?> values) {
        if (values.stream().allMatch(Integer.class::isInstance)) {
            return IntColumn.create(name, values.stream().mapToInt(value -> (Integer) value).toArray());
        }
        if (values.stream().allMatch(Number.class::isInstance)) {
            return DoubleColumn.create(name, values.stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray());
        }
        return StringColumn.create(name, values.stream().map(String::valueOf).toArray(String[]::new));
    }

    /** Returns what there is so far as a table of tablesaw. */
    public Table table() {
        return Table.create(title, columns);
    }

    /** Returns the table as plain text. */
    @Override
    public String toString() {
        return table().print();
    }
}
