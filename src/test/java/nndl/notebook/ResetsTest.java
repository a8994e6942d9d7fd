package nndl.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResetsTest {
    private final JShell shell = JShell.builder().executionEngine("local").build();
    private final List<String> reset = new ArrayList<>();

    ResetsTest() {
        shell.onSnippetEvent(event -> {
            if (event.snippet() instanceof VarSnippet variable && Resets.isReset(event)) {
                reset.add(variable.name());
            }
        });
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private List<String> resetBy(String declaration, String... before) {
        for (String line : before) {
            shell.eval(line);
        }
        reset.clear();
        shell.eval(declaration);
        return reset;
    }

    @Test
    @DisplayName("a class declared anew with another content resets its variables, and those of its subclasses")
    void changedClass() {
        assertEquals(List.of("a", "b"), resetBy("class A { int x; int y; }",
                "class A { int x; }", "class B extends A { }", "A a = new A();", "B b = new B();", "int n = a.x;"));
    }

    @Test
    @DisplayName("the same class once more, a method and a variable reset nothing")
    void nothingLost() {
        assertEquals(List.of(), resetBy("class A { int x; }", "class A { int x; }", "A a = new A();"));
        assertEquals(List.of(), resetBy("double f() { return 2; }", "int f() { return 1; }", "int v = f();"));
        assertEquals(List.of(), resetBy("A a = new A();", "class A { int x; }", "A a = new A();"));
    }

    @Test
    @DisplayName("a record with other components makes a var of it unknown; an enum with other names resets its variables")
    void recordAndEnum() {
        assertEquals(List.of("p"), resetBy("record P(int x, int y) {}", "record P(int x) {}", "var p = new P(1);"));
        assertEquals(List.of("e"), resetBy("enum E { X, Y }", "enum E { X }", "E e = E.X;"));
    }

    @Test
    @DisplayName("the cause is named by its kind; it may be an import")
    void causes() {
        assertEquals("import java.util.*", declaredBy("import java.util.*;"));
        assertEquals("class A", declaredBy("class A { }"));
        assertEquals("record R", declaredBy("record R(int x) { }"));
        assertEquals("v", declaredBy("int v = 1;"));
    }

    private String declaredBy(String line) {
        return Resets.declared(shell.eval(line).get(0).snippet());
    }

    @Test
    @DisplayName("the notice names the variables, the cause and the lines to run again")
    void sentence() {
        Map<String, String> makers = new LinkedHashMap<>(Map.of("a", "A a = new A();"));
        assertEquals("a is null now, because class A was declared anew. Run this cell again:\n    A a = new A();",
                Resets.sentence("class A", makers, false));
        makers.put("p", "var p = new A();");
        assertEquals("a, p are gone, because class A was declared anew. Run these cells again:\n    A a = new A();\n    var p = new A();",
                Resets.sentence("class A", makers, true));
    }
}
