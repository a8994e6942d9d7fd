package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A listener that is given with an element's attributes")
class ListenerTest extends ModuleTests {

    @Test
    @DisplayName("hears the event; what it returns does not keep the browser from ticking a box, and preventDefault does")
    void returns() {
        List<Object> found = browser.script("""
                return import("./widgets/elements.js").then(({ element }) => {
                  const heard = [];
                  const listeners = [(event) => heard.push(event.type) < 0, (event) => event.preventDefault()];
                  const boxes = listeners.map((onclick) => element("input", { type: "checkbox", onclick }));
                  boxes.forEach((box) => box.click());
                  return [heard.join(), ...boxes.map((box) => box.checked)];
                });""");
        assertEquals(List.of("click", true, false), found);
    }
}
