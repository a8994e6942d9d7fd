package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A live training")
class LiveTrainingTest extends BrowserTests {
    private static final int DATA = 1;
    private static final int LIVE = 2;
    private static final int ENDLESS = 3;
    private static final int NEXT = 4;
    private static final Pattern EPOCH = Pattern.compile("Epoch (\\d+):");

    private static NotebookPage prepared() throws Exception {
        add("training.ipynb", "training.ipynb");
        NotebookPage page = open(FrontEnd.JUPYTERLAB, "training.ipynb");
        for (int cell = 0; cell <= DATA; cell++) {
            page.run(cell);
            page.awaitEnd(cell);
        }
        return page;
    }

    @Test
    @DisplayName("shows picture after picture while it runs, in the order of the epochs, and ends with the interactive figure")
    void updates() throws Exception {
        try (NotebookPage page = prepared()) {
            page.watch(LIVE);
            page.run(LIVE);
            page.awaitEnd(LIVE);
            List<NotebookPage.Frame> frames = page.watched();
            List<Integer> epochs = frames.stream().map(frame -> epoch(frame.text())).toList();
            assertTrue(frames.size() >= 6, () -> "of 12 epochs the page showed " + epochs);
            assertEquals(epochs.stream().distinct().sorted().toList(), epochs, "the epochs shown");
            assertEquals(frames.size(), frames.stream().map(NotebookPage.Frame::picture).distinct().count(), "different pictures");
            browser.await("the interactive figure", "return document.querySelector('.nndl-is-drawn .main-svg')");
            browser.picture("page-live-training");
        }
    }

    private static int epoch(String text) {
        Matcher matcher = EPOCH.matcher(text);
        assertTrue(matcher.find(), () -> "no epoch in: " + text);
        return Integer.parseInt(matcher.group(1));
    }

    @Test
    @DisplayName("ends at the stop button, and the next cell still answers")
    void stops() throws Exception {
        try (NotebookPage page = prepared()) {
            page.watch(ENDLESS);
            page.run(ENDLESS);
            browser.await("the second picture", "return window.shown.length > 1");
            page.pressStop();
            page.awaitEnd(ENDLESS);
            page.run(NEXT);
            page.awaitEnd(NEXT);
            assertTrue(page.text(NEXT).contains("the next cell answers: "), () -> page.text(NEXT));
        }
    }
}
