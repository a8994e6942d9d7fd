package nndl.notebook;

import java.util.Locale;
import nndl.Progress;
import nndl.util.Check;

/** Shows the progress of a long computation in one line of a cell's output, with a bar and the time taken so far. */
public final class LiveProgress implements Progress {
    private static final int WIDTH = 30;
    private static final String RELOADED =
            "\n(If this does not move because the page was loaded anew: the work goes on, and is done when the kernel is idle again.)";

    private final String what;
    private final long started = System.nanoTime();
    private Notebook.Live place;

    /** @param what what is counted, for example "pairs of digits" */
    public LiveProgress(String what) {
        this.what = Check.given("what is counted", what);
    }

    @Override
    public void done(int count, int all) {
        int full = (int) ((long) WIDTH * count / all);
        Bundle line = Bundle.of(String.format(Locale.ROOT, "%s%s  %,d of %,d %s, %.0f s%s", "█".repeat(full), "░".repeat(WIDTH - full),
                count, all, what, (System.nanoTime() - started) / 1e9, count < all ? RELOADED : ""));
        place = Notebook.Live.show(place, line);
    }
}
