package nndl.browser;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A link to a section, clicked in JupyterLab,")
class SectionsTest extends BrowserTests {
    private static final String LINKS = """
            {"cells": [{"cell_type": "markdown", "id": "links", "metadata": {}, "source": [
              "[cell](02-perceptrons.ipynb#cell-id=words) ",
              "[sign](01-tools.ipynb#∇,-the-gradient:-all-slopes-at-once)"]}],
            "metadata": {"kernelspec": {"name": "java", "display_name": "Java", "language": "java"}}, "nbformat": 4, "nbformat_minor": 5}
            """;

    @ParameterizedTest(name = "{2}, opens {3} there")
    @CsvSource({
            "02-perceptrons.ipynb, words, XOR, glossary.ipynb, [data-jupyter-id='XOR']",
            "07-stochastic-gradient-descent.ipynb, nav-top, Contents, 00-start.ipynb, [data-jupyter-id='Contents']",
            "links.ipynb, links, cell, 02-perceptrons.ipynb, .jp-Cell:has([data-jupyter-id='Words'])",
            "links.ipynb, links, sign, 01-tools.ipynb, [data-jupyter-id^='∇']",
    })
    void opensTheNotebookThere(String from, String cell, String words, String to, String place) throws Exception {
        workbook.add("links.ipynb", LINKS.getBytes(StandardCharsets.UTF_8));
        try (NotebookPage page = open(FrontEnd.JUPYTERLAB, from)) {
            page.follow(cell, words);
            page.awaitAtTop(to, place);
            browser.picture("section-" + words);
        }
    }
}
