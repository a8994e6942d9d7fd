package nndl.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of a text, one after the other, by the rules of RFC 4180: cells between separators, in quotes where they contain a
 * separator or an end of line, a quote inside quotes doubled. A quote within an unquoted cell stands for itself.
 */
final class Records implements Closeable {
    private static final int MOST_IN_A_CELL = 100_000; // characters
    private static final int END = -1;

    private final String name;
    private final Reader in;
    private final char separator;
    private final char[] buffer = new char[1 << 14];
    private int at;
    private int filled;
    private int lineNow = 1;
    private int line;
    private final StringBuilder text = new StringBuilder();

    /** Opens the records of a file; the separator 0 never occurs. */
    Records(TextFile file, char separator) throws IOException {
        name = file.name();
        in = file.open();
        this.separator = separator;
    }

    /** Returns the cells of the next record as they stand, or null at the end. */
    List<String> next() throws IOException {
        if (peek() == END) {
            return null;
        }
        line = lineNow;
        List<String> cells = new ArrayList<>();
        int end;
        do {
            end = readCell();
            cells.add(text.toString());
        } while (end == separator);
        return cells;
    }

    /** Returns the number of the line, from 1, in which the last record began. */
    int line() {
        return line;
    }

    /** Reads a cell into the text and returns what ended it: the separator, '\n' or END. */
    private int readCell() throws IOException {
        text.setLength(0);
        int c = read();
        while (c == ' ' || c == '\u00a0') {
            text.append((char) c);
            c = read();
        }
        if (c == '"') {
            readQuoted();
            c = read();
            while (c == ' ') {
                c = read();
            }
            if (!ends(c)) {
                throw new FormException("line %d of %s has something after a closing quote, \"%s\": a quote inside a cell"
                        + " in quotes must be doubled (\"\")", lineNow, name, (char) c);
            }
            return c;
        }
        while (!ends(c)) {
            append(c, lineNow);
            c = read();
        }
        return c;
    }

    private void readQuoted() throws IOException {
        text.setLength(0);
        int opened = lineNow;
        while (true) {
            int c = read();
            if (c == '"') {
                if (peek() != '"') {
                    return;
                }
                read();
            } else if (c == END) {
                throw new FormException("the quote opened in line %d of %s is never closed: close it, or take it away if it belongs"
                        + " to the text", opened, name);
            }
            append(c, opened);
        }
    }

    private boolean ends(int c) {
        return c == separator || c == '\n' || c == END;
    }

    private void append(int c, int from) throws IOException {
        if (text.length() == MOST_IN_A_CELL) {
            throw new FormException("the cell that begins in line %d of %s has more than %,d characters: "
                    + "is a quote never closed, or is this no table?", from, name, MOST_IN_A_CELL);
        }
        text.append((char) c);
    }

    /** Reads a character; whatever ends a line, CR, LF or both, is one '\n'. */
    private int read() throws IOException {
        int c = peek();
        if (c == END) {
            return END;
        }
        at++;
        if (c == '\r') {
            if (peek() == '\n') {
                at++;
            }
            c = '\n';
        }
        lineNow += c == '\n' ? 1 : 0;
        return c;
    }

    private int peek() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
            if (filled == 0) {
                return END;
            }
        }
        return buffer[at];
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
