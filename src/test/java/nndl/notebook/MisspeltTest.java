package nndl.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An unknown name")
class MisspeltTest {
    private static List<String> sentences(JShell shell, String source) {
        List<SnippetEvent> events = shell.eval(source);
        return Misspelt.sentences(shell, events.get(0).snippet());
    }

    @Test
    @DisplayName("is named, with the one that was probably meant: a method or a field of a class, a name of the learner's own")
    void meant() {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.eval("double weightedInput(double x) { return x; }");
            shell.eval("String word = \"\";");
            assertEquals(List.of("Math has no method sqtr. Did you mean sqrt?"), sentences(shell, "double f() { return Math.sqtr(2); }"));
            assertEquals(List.of("String has no method lenght. Did you mean length?"), sentences(shell, "word.lenght()"));
            assertEquals(List.of("There is no method weigthedInput here. Did you mean weightedInput?"),
                    sentences(shell, "weigthedInput(2)"));
            assertEquals(List.of("There is no variable wrod here. Did you mean word?"), sentences(shell, "wrod + 1"));
            assertEquals(List.of("There is no class Strign here. Did you mean String?"), sentences(shell, "new Strign()"));
        }
    }

    @Test
    @DisplayName("that is like no other is named alone, and what fails for another reason is left to Java's own words")
    void nothingLikeIt() {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            assertEquals(List.of("There is no variable trained here. Is it misspelt, or has a cell above not been run?"),
                    sentences(shell, "trained + 1"));
            assertEquals(List.of(), sentences(shell, "int i = \"word\";"));
            assertEquals(List.of(), sentences(shell, "int i = ;"));
        }
    }

    @Test
    @DisplayName("is as far from another as there are letters to put in, take out, replace or swap")
    void distance() {
        assertEquals(0, Misspelt.distance("dot", "dot"));
        assertEquals(1, Misspelt.distance("dto", "dot"));
        assertEquals(1, Misspelt.distance("weigths", "weights"));
        assertEquals(2, Misspelt.distance("evalute", "Evaluate"));
        assertEquals(3, Misspelt.distance("", "abc"));
    }
}
