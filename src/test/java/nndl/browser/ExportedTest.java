package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A notebook exported as HTML")
class ExportedTest extends BrowserTests {

    @Test
    @DisplayName("shows every picture, from a file and without a network")
    void showsEveryPicture() throws Exception {
        Path notebook = workbook.add("exported.ipynb", executedFigures());
        PictureChecks.areInExportedHtml(browser, notebook, PictureChecks.export(notebook));
    }

    @Test
    @DisplayName("by JupyterLab's menu shows its formulas without a network")
    void showsItsFormulas() {
        browser.driver.get(workbook.page("nbconvert/html/notebooks/06-gradient-descent.ipynb"));
        browser.await("the formulas", "return document.querySelectorAll('.formula math').length > 10");
        browser.script("document.querySelectorAll('.formula')[3].scrollIntoView({ block: 'center' })");
        browser.picture("formulas-exported");
        boolean wide = browser.holds("""
                return [...document.querySelectorAll('math')].every(formula => formula.getBoundingClientRect().width > 1);""");
        assertTrue(wide, "each formula is to be seen");
        List<String> taken = browser.script("""
                const names = performance.getEntriesByType('resource').map(entry => entry.name);
                return names.filter(name => !name.startsWith(location.origin));""");
        assertEquals(List.of(), taken, "what the page takes from elsewhere");
    }
}
