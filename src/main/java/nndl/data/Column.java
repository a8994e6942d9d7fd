package nndl.data;

import java.util.EnumMap;
import java.util.Map;
import nndl.data.NumberText.Reading;

/** What the cells of a column show about it, seen one after the other: whether it holds numbers or words, and how it writes numbers. */
final class Column {
    private static final int FEW = 20; // cells, below which a word among numbers is no exception
    private static final double NEARLY_ALL = 0.95;

    private final int index;
    private final String name;
    private final Map<Reading, Cell> firstNumber = new EnumMap<>(Reading.class);
    private Cell firstEitherWithComma;
    private Cell firstCode;
    private Cell firstWord;
    private String firstCell = "";
    private int numbers;
    private int words;
    private int missing;
    private int perhapsMissing;
    private boolean onlyIntsWithPoint = true;
    private boolean onlyIntsWithComma = true;

    Column(int index, String name) {
        this.index = index;
        this.name = name;
    }

    int index() {
        return index;
    }

    String name() {
        return name;
    }

    /** Takes note of the next cell, which has been trimmed. */
    void see(String cell, int line) {
        firstCell = firstCell.isEmpty() ? cell : firstCell;
        if (Cells.isMissing(cell)) {
            missing++;
        } else if (Cells.isMissingBesideNumbers(cell)) {
            perhapsMissing++;
        } else {
            Reading reading = NumberText.reading(cell);
            if (reading == Reading.NONE) {
                seeWord(cell, line);
            } else {
                seeNumber(reading, cell, line);
            }
        }
    }

    private void seeWord(String cell, int line) {
        words++;
        if (firstWord == null) {
            firstWord = new Cell(cell, line, name);
        }
    }

    private void seeNumber(Reading reading, String cell, int line) {
        numbers++;
        if (!firstNumber.containsKey(reading)) {
            firstNumber.put(reading, new Cell(cell, line, name));
        }
        if (reading == Reading.EITHER && firstEitherWithComma == null && cell.indexOf(',') >= 0) {
            firstEitherWithComma = new Cell(cell, line, name);
        }
        onlyIntsWithPoint &= reading == Reading.COMMA || isInt(cell, '.', line);
        onlyIntsWithComma &= reading == Reading.POINT || isInt(cell, ',', line);
    }

    private boolean isInt(String cell, char mark, int line) {
        String plain = NumberText.plain(cell, mark);
        if (firstCode == null && NumberText.isCode(plain)) {
            firstCode = new Cell(cell, line, name);
        }
        return NumberText.isInt(plain);
    }

    boolean isEmpty() {
        return numbers + words == 0;
    }

    boolean holdsNumbers() {
        return numbers > 0 && words == 0 && firstCode == null;
    }

    boolean holdsWords() {
        return !isEmpty() && !holdsNumbers();
    }

    /** Returns whether this column's missing values are written as beside numbers too, such as by a dash. */
    boolean isMissing(String cell) {
        return Cells.isMissing(cell) || !holdsWords() && Cells.isMissingBesideNumbers(cell);
    }

    int missing() {
        return holdsWords() ? missing : missing + perhapsMissing;
    }

    /** Returns whether all numbers of the column are whole and fit an IntColumn, with this decimal mark. */
    boolean holdsInts(char mark) {
        return mark == '.' ? onlyIntsWithPoint : onlyIntsWithComma;
    }

    /** Returns the first cell that is a number in this way only, or null. */
    Cell firstNumber(Reading reading) {
        return firstNumber.get(reading);
    }

    Cell firstEitherWithComma() {
        return firstEitherWithComma;
    }

    /** Returns the first cell in which something stands, or an empty text. */
    String firstCell() {
        return firstCell;
    }

    /** Checks that a column is not of numbers but for a few cells, which are probably slips. */
    void checkNoSlip(String file) throws FormException {
        int all = numbers + words;
        if (words > 0 && firstCode == null && all >= FEW && numbers >= NEARLY_ALL * all) {
            throw new FormException("%s of %s is no number, as %,d of the %,d cells of the column are: correct it, or write NA"
                    + " where the value is not known", firstWord, file, numbers, all);
        }
    }

    /** Returns why a column that one may expect to hold numbers holds words, or null where there is nothing to tell. */
    String whyWords() {
        if (!holdsWords()) {
            return null;
        }
        if (words == 0) {
            return name + ": words, because as a number " + Cells.quoted(firstCode.text()) + " in line " + firstCode.line()
                    + " would lose digits";
        }
        String first = Cells.quoted(firstWord.text());
        if (Cells.isDateOrTime(firstWord.text())) {
            return name + ": words, as in " + first + ": make a number of it, such as the days since the first";
        }
        if (Cells.hasUnit(firstWord.text())) {
            return name + ": words, as in " + first + ": take the unit out if it should be a number";
        }
        return numbers == 0 ? null : name + ": words, because of " + first + " in line " + firstWord.line();
    }
}
