package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@DisplayName("The book")
class BookSearchTest extends BookTests {
    @ParameterizedTest(name = "is searched for \"{0}\" and tells of {1}")
    @CsvSource(textBlock = """
            perceptron,          glossary.html#perceptron
            learning rate,       glossary.html#learning-rate
            sigmoid neuron,      glossary.html#sigmoid-neuron
            mini-batch,          glossary.html#mini-batch
            cheese festival,     02-perceptrons.html#
            steepest way down,   x07-steepest-descent.html#
            momentum,            06-gradient-descent.html#
            penguin,             13-your-own-project.html#
            feedforward,         x12-feedforward.html#
            saturated,           03-sigmoid-neurons.html#
            """)
    void isSearched(String term, String expected) {
        look(PHONE, 740, "light");
        open("index.html");
        List<String> found = searched(term);
        assertTrue(found.stream().limit(8).anyMatch(link -> link.startsWith(expected)), found.toString());
        assertTrue(found.stream().noneMatch(link -> link.contains("-solution")), "solutions are not searched unless one asks for it");
    }

    @ParameterizedTest(name = "is searched for \"{0}\" and puts {1} first, found by {2}")
    @CsvSource(textBlock = """
            lerning rate,     glossary.html#learning-rate,    learning rate
            gradient decent,  glossary.html#gradient-descent, gradient descent
            back propagation, glossary.html#backpropagation,  backpropagation
            overfitting,      glossary.html#over-fitting,     overfitting
            η,                glossary.html#learning-rate,    η
            σ,                glossary.html#sigmoid-function, σ
            nabla,            glossary.html#gradient,         nabla
            exercise 12,      x12-feedforward.html#,          exercise 12
            x12,              x12-feedforward.html#,          x12
            """)
    void forgivesAndKnowsNames(String term, String first, String meant) {
        look(PHONE, 740, "light");
        open("index.html");
        String found = searched(term).get(0);
        assertTrue(found.startsWith(first), found);
        String told = browser.script("return document.querySelector('.search .count').textContent");
        assertEquals(!meant.equals(term), told.startsWith("Nothing found for “" + term + "”. For “" + meant + "”: "), told);
    }

    @Test
    @DisplayName("shows a phrase where it stands, and formulas as they are read")
    void showsWhatWasFound() {
        look(PHONE, 740, "light");
        open("index.html");
        searched("steepest way down");
        assertEquals(List.of("steepest way down"), browser.script("""
                return [...document.querySelectorAll('.results li:first-child mark')].map(({ textContent }) => textContent);"""));
        browser.script("document.querySelector('.search').close()");
        searched("lowest point at");
        browser.await("a formula", "return /v₁² \\+ 2v₂²/.test(document.querySelector('.results').textContent)");
        browser.picture("book-search");
    }

    /** Opens the search, types into it, and returns where the results lead. */
    private static List<String> searched(String term) {
        browser.driver.findElement(By.cssSelector("[data-opens=search]")).click();
        browser.driver.findElement(By.cssSelector(".search input[type=search]")).sendKeys(term);
        return browser.await("results", () -> {
            List<String> links = browser.script(
                    "return [...document.querySelectorAll('.results a')].map((link) => link.getAttribute('href'))");
            return links.isEmpty() ? null : links;
        });
    }

    @Test
    @DisplayName("leads to what was found, by a click or by Enter; its search has a box for the solutions and a button that closes it")
    void leadsToWhatWasFound() {
        look(PHONE, 740, "light");
        open("07-stochastic-gradient-descent.html");
        searched("learning rate");
        WebElement third = browser.driver.findElements(By.cssSelector(".results a")).get(2);
        String address = third.getDomProperty("href");
        third.click();
        browser.await("the place that was clicked", "return location.href === arguments[0]", address);
        assertTrue(browser.holds("return !document.querySelector('.search').open"));
        String best = searched("learning rate").get(0);
        browser.driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.await("the best place", "return location.href.endsWith(arguments[0])", best);
        searched("backprop");
        WebElement box = browser.driver.findElement(By.cssSelector(".search .also input"));
        box.click();
        assertTrue(box.isSelected());
        browser.await("a solution", "return document.querySelector('.results a[href*=\"-solution\"]')");
        browser.driver.findElement(By.cssSelector(".search form button")).click();
        browser.await("the search's end", "return !document.querySelector('.search').open");
    }
}
