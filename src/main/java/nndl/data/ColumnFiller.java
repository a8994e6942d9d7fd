package nndl.data;

import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;

/** A column of the right type in the making. */
abstract class ColumnFiller {
    private final Column seen;

    private ColumnFiller(Column seen) {
        this.seen = seen;
    }

    /**
     * Returns the filler for a column, of whole numbers, numbers or words.
     *
     * @param mark the decimal mark of its numbers
     * @param file the file's name, for errors
     */
    static ColumnFiller of(Column seen, char mark, String file) {
        if (!seen.holdsNumbers()) {
            return new Words(seen);
        }
        return seen.holdsInts(mark) ? new Ints(seen, mark) : new Doubles(seen, mark, file);
    }

    /** Adds this column's cell of a row. */
    final void add(List<String> cells, int line) throws FormException {
        String cell = Cells.trim(cells.get(seen.index()));
        if (seen.isMissing(cell)) {
            addMissing();
        } else {
            addValue(cell, line);
        }
    }

    abstract void addMissing();

    abstract void addValue(String cell, int line) throws FormException;

    abstract tech.tablesaw.columns.Column<?> column();

    private static final class Words extends ColumnFiller {
        private final StringColumn words;

        Words(Column seen) {
            super(seen);
            words = StringColumn.create(seen.name());
        }

        @Override
        void addMissing() {
            words.appendMissing();
        }

        @Override
        void addValue(String cell, int line) {
            words.append(cell);
        }

        @Override
        StringColumn column() {
            return words;
        }
    }

    private static final class Ints extends ColumnFiller {
        private final IntColumn ints;
        private final char mark;

        Ints(Column seen, char mark) {
            super(seen);
            ints = IntColumn.create(seen.name(), new int[0]);
            this.mark = mark;
        }

        @Override
        void addMissing() {
            ints.appendMissing();
        }

        @Override
        void addValue(String cell, int line) {
            ints.append(Integer.parseInt(NumberText.plain(cell, mark)));
        }

        @Override
        IntColumn column() {
            return ints;
        }
    }

    private static final class Doubles extends ColumnFiller {
        private final DoubleColumn numbers;
        private final char mark;
        private final String name;
        private final String file;

        Doubles(Column seen, char mark, String file) {
            super(seen);
            numbers = DoubleColumn.create(seen.name(), new double[0]);
            this.mark = mark;
            name = seen.name();
            this.file = file;
        }

        @Override
        void addMissing() {
            numbers.appendMissing();
        }

        @Override
        void addValue(String cell, int line) throws FormException {
            double value = NumberText.value(NumberText.plain(cell, mark));
            if (Double.isNaN(value)) {
                throw new FormException("%s of %s is beyond what a double can hold (from about 1e-308 to 1e308): correct it, or write NA",
                        new Cell(cell, line, name), file);
            }
            numbers.append(value);
        }

        @Override
        DoubleColumn column() {
            return numbers;
        }
    }
}
