package nndl.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import nndl.Cost;
import nndl.Dataset;
import nndl.Errors;
import nndl.FeedforwardNetwork;
import nndl.Gradient;
import nndl.GradientDescent;
import nndl.Network;
import nndl.Perceptron;
import nndl.Sigmoid;
import nndl.SigmoidNeuron;
import nndl.TextbookNetwork;
import nndl.Vectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
    private static final Class<?> PARAMETERS = inPackageOf(Gradient.class, "Parameters");
    private static Class<?> inPackageOf(Class<?> type, String name) {
        try {
            return Class.forName(type.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the names of the methods and constructors in a piece of a class's body, as Java's own parser finds them. */
    private static List<String> methodsIn(String name, String body) throws IOException {
        DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return "abstract class " + name + " {\n" + body + "\n}\n";
            }
        };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(
                null, null, errors, List.of("-proc:none"), null, List.of(file));
        List<String> methods = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            assertEquals(1, unit.getTypeDecls().size(), "the listing closes more brackets than it opens");
            for (Tree member : ((ClassTree) unit.getTypeDecls().get(0)).getMembers()) {
                assertEquals(Tree.Kind.METHOD, member.getKind(), () -> "not only " + name + "'s methods in:\n" + body);
                String method = ((MethodTree) member).getName().toString();
                methods.add(method.equals("<init>") ? name : method);
            }
        }
        assertTrue(errors.getDiagnostics().isEmpty(), () -> errors.getDiagnostics() + "\n" + body);
        return methods;
    }

    private static List<Class<?>> listed() {
        return List.of(TextbookNetwork.class, Network.class, FeedforwardNetwork.class, PARAMETERS, Gradient.class,
                Cost.class, Sigmoid.class, Vectors.class, Perceptron.class, SigmoidNeuron.class, GradientDescent.class, Dataset.class);
    }

    @Test
    @DisplayName("a comment is written as one reads it without a browser: its indices, names and code, and nothing for tools")
    void comments() {
        String listed = Source.of(Cost.class, "costDerivative").toString();
        assertTrue(listed.contains("Returns ∂C_x/∂a_j = a_j − y_j for each output"), listed);
        String learning = Source.of(FeedforwardNetwork.class, "learn").toString();
        assertTrue(learning.contains("/** Does updateMiniBatch and returns the sum"), learning);
        for (Class<?> type : listed()) {
            String whole = Source.of(type).toString();
            assertFalse(whole.contains("{@") || whole.contains("* @") || whole.contains("*\n     */"), whole);
        }
    }

    @Test
    @DisplayName("each method of the classes that notebooks list is given whole, and nothing else with it: Java's parser finds just that")
    void eachMethod() throws IOException {
        for (Class<?> type : listed()) {
            TreeSet<String> names = new TreeSet<>();
            for (Method method : type.getDeclaredMethods()) {
                boolean component = type.isRecord() && method.getParameterCount() == 0
                        && (method.getName().matches("weights|biases|hashCode"));
                if (!method.isSynthetic() && !component) {
                    names.add(method.getName());
                }
            }
            names.remove(type.isRecord() ? "equals" : "");
            for (String name : names) {
                if (type.isRecord() && name.equals("toString")) {
                    continue; // made by the compiler
                }
                long count = Arrays.stream(type.getDeclaredMethods()).filter(m -> !m.isSynthetic() && m.getName().equals(name)).count();
                List<String> found = methodsIn(type.getSimpleName(), Source.of(type, name).toString());
                assertEquals(List.of(name), found.stream().distinct().toList());
                assertEquals(count, found.size(), type + " " + name);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"feedforward", "weightedInputs", "updateMiniBatch", "backprop", "TextbookNetwork"})
    @DisplayName("what is listed is the file's own text, from the comment or annotation above to the last bracket")
    void theFilesOwn(String name) throws IOException {
        String file = Source.of(TextbookNetwork.class).toString();
        String listing = Source.of(TextbookNetwork.class, name).toString();
        for (String line : listing.split("\n")) {
            assertTrue(line.isEmpty() || file.contains("\n    " + line + "\n"), line);
        }
        assertTrue(listing.matches("(?s)(/\\*\\*|@Override|public |private ).*\n}"), listing);
        assertFalse(methodsIn("TextbookNetwork", listing).isEmpty());
    }

    @Test
    @DisplayName("several names give their methods in the order asked for, and constructors go by the name of the class")
    void severalNames() throws IOException {
        assertEquals(List.of("updateMiniBatch", "feedforward"),
                methodsIn("TextbookNetwork", Source.of(TextbookNetwork.class, "updateMiniBatch", "feedforward").toString()));
        assertEquals(TextbookNetwork.class.getDeclaredConstructors().length,
                methodsIn("TextbookNetwork", Source.of(TextbookNetwork.class, "TextbookNetwork").toString()).size());
        assertEquals(Source.of(PARAMETERS).toString(), Source.of("Parameters").toString());
    }

    @Test
    @DisplayName("without a name the whole file is listed, and its characters beyond ASCII come through")
    void wholeFile() {
        String file = Source.of(TextbookNetwork.class).toString();
        assertTrue(file.startsWith("package nndl;") && file.endsWith("}"));
        assertTrue(Source.of(Sigmoid.class).toString().contains("σ(z)"));
    }

    @Test
    @DisplayName("TextbookNetwork is at most 80 lines of code")
    void textbookIsShort() {
        int lines = Source.of(TextbookNetwork.class).linesOfCode();
        assertTrue(lines > 30 && lines <= 80, lines + " lines");
    }

    @Test
    @DisplayName("lines of code are all those that are neither blank nor comment")
    void linesOfCode() {
        long byHand = 0;
        boolean comment = false;
        for (String line : Source.of(TextbookNetwork.class).toString().split("\n")) {
            String code = line.strip();
            comment |= code.startsWith("/*");
            byHand += code.isEmpty() || comment || code.startsWith("//") ? 0 : 1;
            comment &= !code.endsWith("*/");
        }
        assertEquals(byHand, Source.of(TextbookNetwork.class).linesOfCode());
    }

    @Test
    @DisplayName("what cannot be listed is rejected with an explanation")
    void errors() {
        Errors.wrongArgument(() -> Source.of(String.class), "no source of String", "only this library's own");
        Errors.wrongArgument(() -> Source.of(int[].class), "no source of int[]");
        Errors.wrongArgument(() -> Source.of(SourceTest.class), "no source of SourceTest");
        Errors.wrongArgument(() -> Source.of(Network.class, "feedFoward"), "Network has no method feedFoward");
        Errors.wrongArgument(() -> Source.of((Class<?>) null), "the class is null");
        Errors.wrongArgument(() -> Source.of("Nothing"), "no source of Nothing");
        Errors.wrongArgument(() -> Source.of((String) null), "null");
        Errors.wrongArgument(() -> Source.of(Network.class, (String) null), "null");
        Errors.wrongArgument(() -> Source.of(Network.class, (String[]) null), "null");
    }
}
