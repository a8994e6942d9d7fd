package nndl.browser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the modules themselves share: an empty page that can import them. */
abstract class ModuleTests extends BrowserTests {
    private WebFiles files;

    @BeforeEach
    void open() throws Exception {
        files = new WebFiles();
        browser.driver.get(files.page());
    }

    @AfterEach
    void close() {
        files.close();
    }
}
