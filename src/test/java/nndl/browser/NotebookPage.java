package nndl.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** A notebook open in JupyterLab or in Notebook 7, used with the mouse as a reader would. */
final class NotebookPage implements AutoCloseable {
    private static final Duration LONGEST_RUN = Duration.ofMinutes(15);
    private static final int MOST_LOOKS = 200; // at a file that is being saved

    /** In scripts: the page's notebook. Pages of long notebooks hold only the cells near the visible ones. */
    private static final String NOTEBOOK = "const panel = jupyterapp.shell.currentWidget, notebook = panel.content;";

    private static final String FIGURE = ".nndl-figure";
    private static final String IMAGE = ".jp-RenderedImage img";

    private final Chromium browser;

    NotebookPage(Chromium browser, String address) {
        this.browser = browser;
        browser.driver.get(address);
        awaitNotebook();
    }

    /** Opens a notebook in the place of the one before, which ends, in a JupyterLab that goes on without being loaded anew. */
    NotebookPage(NotebookPage before, String notebook) {
        browser = before.browser;
        browser.script("jupyterapp.shell.currentWidget.dispose()");
        before.close();
        browser.script("jupyterapp.commands.execute('docmanager:open', { path: arguments[0] })", "notebooks/" + notebook);
        awaitNotebook();
    }

    private void awaitNotebook() {
        browser.await("the notebook", """
                const shell = window.jupyterapp?.shell, panel = shell?.currentWidget;
                if (shell && !panel) { // it was opened while the page was without the focus
                  [...shell.widgets('main')].filter(({ context }) => context).forEach(({ id }) => shell.activateById(id));
                }
                return panel?.context?.isReady && document.querySelector('.jp-Cell')
                  && panel.sessionContext.session?.kernel?.connectionStatus === 'connected';""");
        browser.await("the kernel's first answer", () -> browser.<Boolean>script(NOTEBOOK + """
                const { kernel } = panel.sessionContext.session;
                const answers = [kernel.info, kernel.requestKernelInfo()].map((answer) => answer.then(() => true, () => false));
                return Promise.race([...answers, new Promise((tell) => setTimeout(() => tell(false), 10_000))]);""") ? this : null);
    }

    /** Waits until the kernel is shown as idle. */
    void awaitIdle() {
        browser.await("the kernel to be shown as idle", NOTEBOOK + "return panel.sessionContext.kernelDisplayStatus === 'idle'");
    }

    /** Clicks on a link in a cell. */
    void follow(String id, String words) {
        Long cell = browser.script(NOTEBOOK + "return notebook.widgets.findIndex(cell => cell.model.id === arguments[0])", id);
        WebElement node = scrollTo(cell.intValue());
        browser.await("the link " + words, () -> node.findElement(By.linkText(words))).click();
    }

    /** Waits until a notebook is the one in view, and an element of it at the top of the view. */
    void awaitAtTop(String notebook, String selector) {
        browser.await(selector + " of " + notebook, NOTEBOOK + """
                const top = (element) => element?.getBoundingClientRect().top;
                const area = notebook.node.querySelector('.jp-WindowedPanel-outer') ?? notebook.node;
                return panel.context.path.endsWith(arguments[0])
                  && Math.abs(top(notebook.node.querySelector(arguments[1])) - top(area)) < 60;""", notebook, selector);
    }

    /** Returns whether the page marks the notebook as changed since it was saved. */
    boolean isChanged() {
        return browser.script(NOTEBOOK + "return panel.context.model.dirty");
    }

    /** Scrolls to the first formula that has lines of its own. */
    void scrollToFormula() {
        Long cell = browser.script(NOTEBOOK + "return notebook.widgets.findIndex(cell => cell.model.sharedModel.source.includes('$$'))");
        scrollTo(cell.intValue());
        browser.await("a formula", "return document.querySelector('mjx-container[display=true]')");
    }

    /** Returns how far the page is with loading those fonts of formulas that it has asked for. */
    Set<String> statesOfFonts() {
        browser.await("the fonts", "return document.fonts.status === 'loaded'");
        List<String> states = browser.script("""
                const asked = [...document.fonts].filter(font => font.family.startsWith('MJX') && font.status !== 'unloaded');
                return asked.map(font => font.status);""");
        return Set.copyOf(states);
    }

    /** Chooses from the menu bar: a menu, what is in it, and so on. */
    void menu(String... labels) {
        for (String label : labels) {
            WebElement item = browser.await("the menu " + label, () -> browser.driver
                    .findElements(By.cssSelector(".lm-MenuBar-itemLabel, .lm-Menu-itemLabel")).stream()
                    .filter(e -> e.getText().strip().equals(label) && e.isDisplayed())
                    .findFirst().orElse(null));
            new Actions(browser.driver).moveToElement(item).click().perform();
        }
    }

    void runAll() {
        menu("Run", "Run All Cells");
        browser.await("the last cell", LONGEST_RUN, () -> browser.holds(NOTEBOOK + """
                const code = notebook.widgets.filter(cell => cell.model.type === 'code');
                return panel.sessionContext.session.kernel.status === 'idle'
                  && code.every(cell => cell.model.executionCount && cell.model.executionState === 'idle');""") ? this : null);
    }

    /** Runs one cell with Shift-Enter. */
    void run(int cell) {
        WebElement editor = scrollTo(cell).findElement(By.cssSelector(".cm-content"));
        new Actions(browser.driver).moveToElement(editor).click().keyDown(Keys.SHIFT).sendKeys(Keys.ENTER).keyUp(Keys.SHIFT).perform();
    }

    void awaitEnd(int cell) {
        browser.await("the end of cell " + cell, NOTEBOOK + """
                const { model } = notebook.widgets[arguments[0]];
                return model.executionCount && model.executionState === 'idle';""", cell);
    }

    void pressStop() {
        browser.driver.findElement(By.cssSelector("[data-command='notebook:interrupt-kernel']")).click();
    }

    /** Returns what a cell shows, as text. */
    String text(int cell) {
        return scrollTo(cell).findElement(By.cssSelector(".jp-OutputArea")).getText();
    }

    /** Saves the notebook, and returns its file as soon as the whole of it has been written. */
    Path save(Path file) throws IOException {
        FileTime before = Files.getLastModifiedTime(file);
        menu("File", "Save Notebook");
        browser.await("the notebook to be saved", NOTEBOOK + "return !panel.context.model.dirty");
        for (int look = 0; look < MOST_LOOKS && !isWritten(file, before); look++) {
            Chromium.pause();
        }
        return file;
    }

    private static boolean isWritten(Path file, FileTime before) throws IOException {
        return !Files.getLastModifiedTime(file).equals(before) && Files.readString(file).endsWith("}\n");
    }

    /** Returns whether the server trusts the outputs in the file. */
    boolean isTrusted() {
        return browser.script(NOTEBOOK + "return notebook.widgets.every(cell => cell.model.trusted)");
    }

    void theme(String name, boolean light) {
        menu("Settings", "Theme", name);
        browser.await(name, "return document.body.dataset.jpThemeLight === String(arguments[0])", light);
    }

    /** Returns the texts of dialogs and notifications, and the addresses of news and updates that the page asked for. */
    List<String> popUps() {
        return browser.script("""
                const shown = [...document.querySelectorAll('.jp-Dialog, .Toastify__toast')].map(element => element.textContent);
                const asked = performance.getEntriesByType('resource').map(entry => entry.name);
                return shown.concat(asked.filter(name => /api\\/(news|update)/.test(name)));""");
    }

    /** One state of a live display: its picture in the page, and the text that the kernel sent with this very picture. */
    record Frame(String picture, String text) {}

    /** Records, from now on, each picture that appears in a cell's output. */
    void watch(int cell) {
        browser.script(NOTEBOOK + """
                const { node, outputArea } = notebook.widgets[arguments[0]];
                window.shown = [];
                new MutationObserver(() => {
                  const picture = node.querySelector('.jp-RenderedImage img')?.src.replace(/\\s/g, '');
                  const data = [...Array(outputArea.model.length).keys()].map(i => outputArea.model.get(i).data)
                    .find(data => picture?.endsWith(data['image/png']?.trim() ?? 'none'));
                  if (data && picture !== shown.at(-1)?.[0]) shown.push([picture, data['text/plain']]);
                }).observe(node, { subtree: true, childList: true, attributes: true });""", cell);
    }

    List<Frame> watched() {
        List<List<String>> frames = browser.script("return shown");
        return frames.stream().map(frame -> new Frame(frame.get(0), frame.get(1))).toList();
    }

    WebElement scrollTo(int cell) {
        browser.script(NOTEBOOK + "return notebook.scrollToItem(arguments[0], 'smart')", cell);
        return browser.await("cell " + cell, () -> browser.script(NOTEBOOK
                + "const node = notebook.widgets[arguments[0]].node; return node.isConnected ? node : null", cell));
    }

    /** Returns a picture that is no figure, loaded and in view. */
    WebElement image(SavedPicture picture) {
        return shown(picture, IMAGE, """
                const [image] = arguments;
                return image.complete && image.naturalWidth > 0 && image.offsetHeight > 0;""");
    }

    /** Brings a figure into view, which makes Plotly draw it; returns it drawn. */
    DrawnFigure draw(SavedPicture picture) {
        return new DrawnFigure(browser, shown(picture, FIGURE, """
                const drawing = arguments[0].querySelector('.js-plotly-plot');
                return arguments[0].matches('.nndl-is-drawn') && drawing.calcdata && drawing.querySelector('.main-svg');"""));
    }

    /** Scrolls to a picture among its cell's elements of one kind; waits until it is there and a script says that it is ready. */
    private WebElement shown(SavedPicture picture, String kind, String ready) {
        WebElement cell = scrollTo(picture.cell());
        return browser.await("the picture of " + picture.name(), () -> {
            List<WebElement> found = cell.findElements(By.cssSelector(kind));
            if (found.size() <= picture.place()) {
                return null;
            }
            WebElement element = found.get(picture.place());
            browser.script("arguments[0].scrollIntoView({ block: 'center' })", element);
            return browser.holds(ready, element) ? element : null;
        });
    }

    /** Scrolls to a cell that shows a widget and returns the widget as soon as it is live. */
    WebElement awaitWidget(int cell) {
        WebElement shown = scrollTo(cell);
        return browser.await("the widget of cell " + cell, () -> shown.findElement(By.cssSelector("[data-widget].nndl-is-live")));
    }

    /** Scrolls to a cell that shows a widget's still picture, with words for it, and waits until that is loaded. */
    void awaitStillWidget(int cell) {
        WebElement shown = scrollTo(cell);
        browser.await("the still widget of cell " + cell, "const image = arguments[0].querySelector('.jp-OutputArea img[alt]');"
                + "return image?.naturalWidth > 0 && image.alt.length > 15", shown);
    }

    /** Gives the notebook the whole width; Notebook 7 does so anyway. */
    void closeSideBar() {
        browser.script("jupyterapp.shell.collapseLeft()");
    }

    /** Returns whether a cell's outputs are wider than the room for them. */
    boolean scrollsSideways(SavedPicture picture) {
        WebElement cell = scrollTo(picture.cell());
        return browser.holds("""
                return [...arguments[0].querySelectorAll('.jp-OutputArea, .jp-OutputArea-output')]
                  .some(area => area.querySelector('.nndl-figure, img') && area.scrollWidth > area.clientWidth);""", cell);
    }

    /** Ends the kernel. */
    @Override
    public void close() {
        browser.script("return jupyterapp.serviceManager.sessions.shutdownAll()");
    }
}
