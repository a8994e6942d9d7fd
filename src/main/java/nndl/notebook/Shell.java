package nndl.notebook;

import java.lang.reflect.Field;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;

/** Java's shell inside the kernel, which knows every name that the cells have declared. */
public final class Shell {
    private static final AtomicBoolean LISTENING = new AtomicBoolean(); // a process has one kernel

    private Shell() {}

    /** Lets those who have something to say about a cell hear what the shell does with it; calling it again changes nothing. */
    static void listen() {
        find().filter(shell -> LISTENING.compareAndSet(false, true)).ifPresent(shell -> {
            shell.onSnippetEvent(new Resets()::take);
            shell.onSnippetEvent(event -> Misspelt.explain(shell, event));
        });
    }

    /** Returns the shell of the kernel that this runs in, JJava or IJava; nothing where there is none that could be asked. */
    public static Optional<JShell> find() {
        try {
            return Notebook.kernel().map(Shell::of);
        } catch (RuntimeException | LinkageError e) {
            return Optional.empty(); // what the shell knows is only ever an addition
        }
    }

    /** Returns what a cell has written to declare a class, the last time it did; nothing where there is no kernel to ask. */
    static Optional<String> sourceOf(String type) {
        return find().flatMap(shell -> shell.snippets()
                .filter(snippet -> snippet instanceof TypeDeclSnippet declared && declared.name().equals(type))
                .reduce((older, newer) -> newer)
                .map(Snippet::source));
    }

    private static JShell of(Object kernel) {
        try {
            return (JShell) kernel.getClass().getMethod("getJShell").invoke(kernel);
        } catch (NoSuchMethodException e) {
            return ofIJava(kernel);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JShell ofIJava(Object kernel) {
        try {
            Field evaluator = kernel.getClass().getDeclaredField("evaluator");
            evaluator.setAccessible(true);
            Object value = evaluator.get(kernel);
            return (JShell) value.getClass().getMethod("getShell").invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
