package nndl.data;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nndl.data.NumberText.Reading;

/** Whether the numbers of a file have decimal points or decimal commas: what its cells prove, never a guess. */
final class DecimalMark {
    private DecimalMark() {}

    /**
     * Returns '.' or ','.
     *
     * @throws FormException if there is proof of both, or of neither where it would matter
     */
    static char of(List<Column> columns, Separator separator, String file) throws FormException {
        List<Column> numeric = columns.stream().filter(Column::holdsNumbers).toList();
        Cell point = first(numeric.stream().map(column -> column.firstNumber(Reading.POINT)));
        Cell comma = first(numeric.stream().map(column -> column.firstNumber(Reading.COMMA)));
        if (point != null && comma != null) {
            throw new FormException("%s of %s is a number with a decimal point, but %s one with a decimal comma: write all in one way",
                    point, file, comma);
        }
        if (comma == null && point == null) {
            // separated by commas, an unquoted 1.234 can hardly be a thousand; but "1,234" in quotes can be anything
            Cell either = first(numeric.stream().map(separator.mark() == ','
                    ? Column::firstEitherWithComma : column -> column.firstNumber(Reading.EITHER)));
            if (either != null) {
                throw ambiguous(either, file);
            }
        }
        return comma == null ? '.' : ',';
    }

    private static Cell first(Stream<Cell> cells) {
        return cells.filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static FormException ambiguous(Cell cell, String file) {
        String[] readings = {NumberText.plain(cell.text(), '.'), NumberText.plain(cell.text(), ',')};
        String whole = readings[0].indexOf('.') < 0 ? readings[0] : readings[1];
        String fraction = readings[0].indexOf('.') < 0 ? readings[1] : readings[0];
        return new FormException("%s of %s may be %s or %s, and no number of the file tells which: write %s0 in this cell if it has"
                + " decimals, or else the whole column without marks between thousands", cell, file, whole, fraction, cell.text());
    }
}
