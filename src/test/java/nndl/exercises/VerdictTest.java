package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nndl.notebook.Bundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A verdict in a notebook")
class VerdictTest {
    private static final Pattern BLOCK = Pattern.compile("<(pre|p)\\b[^>]*>(.*?)</\\1>", Pattern.DOTALL);

    private static List<String> blocks(String words) {
        return BLOCK.matcher(new Verdict(false, words).html()).results()
                .map((MatchResult block) -> block.group(1) + ": " + block.group(2).replaceAll("<strong[^>]*>|</strong>", "*"))
                .toList();
    }

    @Test
    @DisplayName("is a box with a sign and a word, in another colour if it is right, beside the text as before")
    void both() {
        Bundle right = Bundle.of(new Verdict(true, "All 50."));
        assertEquals("✓ Right. All 50.", right.data().get("text/plain"));
        String html = (String) right.data().get("text/html");
        assertTrue(html.contains(">✓ Right</strong>") && html.contains(">All 50.</p>"), html);
        String wrong = new Verdict(false, "All 50.").html();
        assertTrue(wrong.contains(">✗ Not yet</strong>"), wrong);
        assertFalse(wrong.replace("✗ Not yet", "✓ Right").equals(html), "a colour of its own");
    }

    @Test
    @DisplayName("joins the lines of a sentence, and begins a paragraph where one ends")
    void paragraphs() {
        assertEquals(List.of("p: *✗ Not yet*", "p: One sentence that goes on below.", "p: Another?", "p: no end"),
                blocks("One sentence that\ngoes on below.\nAnother?\nno end"));
    }

    @Test
    @DisplayName("leaves values as they stand, each line by itself")
    void values() {
        assertEquals(List.of("p: *✗ Not yet*", "p: For x = 1", "pre:   yours:    (2, −3)", "pre:   expected: (4, 5)", "pre: → 2,225  yours",
                        "p: Squared?"),
                blocks("For x = 1\n  yours:    (2, −3)\n  expected: (4, 5)\n→ 2,225  yours\nSquared?"));
    }

    @Test
    @DisplayName("shows what learners write as they wrote it, be it HTML")
    void escaped() {
        String html = new Verdict(false, "Your code threw \"<b onclick='x'>\" & more.\n  yours:    <script>").html();
        assertTrue(html.contains("&quot;&lt;b onclick='x'&gt;&quot; &amp; more."), html);
        assertTrue(html.contains("  yours:    &lt;script&gt;"), html);
        assertFalse(html.contains("<b ") || html.contains("<script"), html);
    }

    @Test
    @DisplayName("shows values that look alike with all their digits")
    void nearMiss() {
        Verdict verdict = Exercise.check("x00", () -> {
            Compare.numbers("For 1", 0.1 + 0.2, 0.3, 0, new Slips());
            return "";
        });
        assertEquals("For 1\n  yours:    0.30000000000000004\n  expected: 0.3\n  difference: 5.55112\u00A0×\u00A010⁻¹⁷\n"
                + "Almost right: is there a float, or rounding?", verdict.words());
    }

    @Test
    @DisplayName("throws its words for a teacher's grader, unless it is right")
    void orThrow() {
        Verdict right = new Verdict(true, "All 50.");
        assertSame(right, right.orThrow());
        assertEquals("✗ Not yet. Two are wrong.",
                assertThrows(IllegalStateException.class, new Verdict(false, "Two are wrong.")::orThrow).getMessage());
    }
}
