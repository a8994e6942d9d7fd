package nndl.exercises;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What the learner's code prints during a check: shown up to a limit, so that a million lines do not drown the page. A thread that
 * is told to end and goes on printing is ended by an error.
 */
final class CappedOutput {
    private static final int MOST_CHARACTERS = 20_000;

    private final Stream out = new Stream(System.out);
    private final Stream err = new Stream(System.err);
    private final Thread worker;
    private final int mostLines;

    /** Takes the place of the standard output and error, until {@link #close}, for all that the thread prints. */
    CappedOutput(Thread worker, int mostLines) {
        this.worker = worker;
        this.mostLines = mostLines;
        System.setOut(out.asPrintStream());
        System.setErr(err.asPrintStream());
    }

    /** Puts the standard output and error back, and returns what to say about lines that are not shown; empty if all are. */
    String close() {
        System.setOut(out.shown);
        System.setErr(err.shown);
        out.flush();
        err.flush();
        long more = out.linesNotShown + err.linesNotShown;
        return more == 0 ? "" : String.format("(Your code printed %,d more lines, which are not shown.)", more);
    }

    /** Ends a thread whose output nobody waits for any more. */
    private static final class Unheard extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Collects what is printed until a line is complete. */
    private final class Stream extends ByteArrayOutputStream {
        private final PrintStream shown;
        private int lines;
        private int characters;
        private long linesNotShown;

        private Stream(PrintStream shown) {
            this.shown = shown;
        }

        private PrintStream asPrintStream() {
            return new PrintStream(this, true, StandardCharsets.UTF_8);
        }

        @Override
        public synchronized void flush() {
            if (Thread.currentThread() == worker && worker.isInterrupted()) {
                reset();
                throw new Unheard();
            }
            String text = toString(StandardCharsets.UTF_8);
            reset();
            int more = (int) text.chars().filter(c -> c == '\n').count();
            if (lines + more > mostLines || characters + text.length() > MOST_CHARACTERS) {
                lines = mostLines; // from now on nothing is shown
                linesNotShown += Math.max(1, more);
                return;
            }
            lines += more;
            characters += text.length();
            shown.print(text);
            shown.flush();
        }
    }
}
