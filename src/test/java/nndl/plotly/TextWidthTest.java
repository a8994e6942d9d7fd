package nndl.plotly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TextWidthTest {
    @Test
    @DisplayName("texts are taken to be about as wide as they are")
    void widths() {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(13f);
        for (String text : List.of("9,490", "0.0001", "classified right, of 10,000", "784-100-10", "equation (5)", "support vectors",
                "10⁻²⁸", "Epoch 29: 9,500 of 10,000 right", "η = 0.1", "Chinstrap", "wⱼ xⱼ")) {
            double width = Mark.width(text, font);
            double taken = TextWidth.of(text, 13);
            assertTrue(taken > 0.97 * width - 1 && taken < 1.25 * width + 2, text + " is " + width + " wide, and taken to be " + taken);
        }
    }

    @Test
    @DisplayName("a long text is broken at blanks, and a long word stays whole")
    void wrapped() {
        assertEquals("always the<br>same", TextWidth.wrapped("always the same", 12, 75));
        assertEquals("one", TextWidth.wrapped("one", 12, 75));
        assertEquals("a<br>Donaudampfschiff", TextWidth.wrapped("a Donaudampfschiff", 12, 50));
        assertEquals(TextWidth.of("always the", 12), TextWidth.of("always the<br>same", 12));
    }
}
