package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.RenderFunction;
import java.io.File;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import jdk.jshell.execution.LocalExecutionControlProvider;

/**
 * Stands in for the kernel IJava, which no registry of packages has: what the library reaches of it by reflection has the same names
 * here. It is a program of its own, and runs snippets instead of cells.
 */
public final class IJava {
    private static IJava kernel; // null: this is not that program

    private final Evaluator evaluator;

    private IJava(JShell shell) {
        evaluator = new Evaluator(shell);
    }

    /** What runs the code; the kernel keeps it in a private field. */
    public record Evaluator(JShell shell) {
        /** Returns Java's shell. */
        public JShell getShell() {
            return shell;
        }
    }

    /** How the values of a class are displayed. */
    public static final class Registration {
        /** Takes the types that are preferred. */
        public Registration preferring(String... types) {
            return this;
        }

        /** Takes what displays them. */
        public void register(RenderFunction<?> function) {
            // the snippets here ask for displays by themselves
        }
    }

    /** What displays values. */
    public static final class Renderer {
        /** Begins to say how the values of a class are displayed. */
        public Registration createRegistration(Class<?> type) {
            return new Registration();
        }
    }

    /** Returns the kernel that this program is. */
    public static IJava getKernelInstance() {
        return kernel;
    }

    /** Returns what displays values. */
    public Renderer getRenderer() {
        return new Renderer();
    }

    /** Displays something: here, prints it. */
    public void display(DisplayData data) {
        System.out.println("displayed: " + data);
    }

    /**
     * Runs snippets.
     *
     * @param arguments the class path that {@code %classpath} would be given in the first cell; then the snippets
     */
    public static void main(String[] arguments) {
        JShell shell = JShell.builder().executionEngine(new LocalExecutionControlProvider(), Map.of()).build();
        Arrays.stream(arguments[0].split(File.pathSeparator)).forEach(shell::addToClasspath);
        kernel = new IJava(shell);
        for (String snippet : Arrays.copyOfRange(arguments, 1, arguments.length)) {
            for (SnippetEvent event : shell.eval(snippet)) {
                shell.diagnostics(event.snippet()).forEach(problem -> System.out.println(problem.getMessage(Locale.getDefault())));
                if (event.exception() != null) {
                    System.out.println(event.exception());
                }
            }
        }
    }
}
