package nndl.data;

import java.io.IOException;
import java.nio.file.Path;
import nndl.DataFiles;
import nndl.util.Check;
import tech.tablesaw.api.Table;

/**
 * Reads tables in text form as spreadsheets, devices and people write them, and says in one line what it found.
 *
 * <pre>{@code
 * Table penguins = Tables.read("penguins/penguins.csv");
 * }</pre>
 *
 * <p>The first line names the columns. Cells are separated by commas, semicolons, tabs or bars; numbers have a decimal point or a
 * decimal comma, and may have their thousands apart: the file itself must show which. A column of nothing but numbers becomes an
 * {@code IntColumn} or a {@code DoubleColumn}, every other a {@code StringColumn}; so do 007 and whole numbers beyond 2⁵³, which
 * would lose digits. An empty cell, NA, N/A, NaN, null, #N/A and ? stand for a missing value, in columns of numbers also a dash, a
 * point and None. The text may be in UTF-8, UTF-16 or Windows-1252, and compressed by gzip.
 */
public final class Tables {
    private Tables() {}

    /**
     * Reads the table in a file that {@link DataFiles#file} finds by this name.
     *
     * @throws IOException if the file is not there, or is no table that can be read for certain; the message says where and why
     */
    public static Table read(String nameOrPath) throws IOException {
        return read(DataFiles.file(nameOrPath));
    }

    /**
     * Reads the table in a file.
     *
     * @throws IOException if the file is not there, or is no table that can be read for certain; the message says where and why
     */
    public static Table read(Path file) throws IOException {
        return new TableReader(TextFile.of(Check.given("the path of the table's file", file))).read();
    }

    /**
     * Returns the rows of a table in which neither the wanted column nor one of the given is missing, with these columns alone: what
     * a network can learn from.
     *
     * @param wanted the column to be predicted, whose different values are the classes
     * @param given the columns to predict it from
     * @throws IllegalArgumentException if a column is not there, or if so little is left or so much differs that no network can
     *     learn from it; the message says what
     */
    public static Table complete(Table table, String wanted, String... given) {
        return CompleteRows.of(Check.given("the table", table), wanted, given);
    }
}
