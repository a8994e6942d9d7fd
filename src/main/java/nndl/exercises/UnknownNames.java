package nndl.exercises;

import java.util.List;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import nndl.notebook.Shell;

/**
 * The names that a learner's method uses but nobody has declared. Java's shell accepts such a method and, instead of running it,
 * throws an exception that names none of them; but the shell knows the names, and the kernel knows the shell.
 */
final class UnknownNames {
    private UnknownNames() {}

    /** Returns what to tell the learner about an exception from the shell. */
    static String sentence(Throwable e) {
        return sentence(names(e));
    }

    static String sentence(List<String> names) {
        return switch (names.size()) {
            case 0 -> "Your code uses a name that does not exist here.\nIs it misspelt, or has a cell above not been run?";
            case 1 -> "Your code uses a name that does not exist here: " + names.get(0)
                    + ".\nIs it misspelt, or has a cell above not been run?";
            default -> "Your code uses names that do not exist here: " + String.join(", ", names)
                    + ".\nAre they misspelt, or has a cell above not been run?";
        };
    }

    /** Returns names such as {@code variable Cots}; none where there is no kernel to ask. */
    private static List<String> names(Throwable e) {
        return Shell.find().map(shell -> names(shell, e)).orElse(List.of());
    }

    /** Returns the names that are unknown in the method, or class, that threw. */
    static List<String> names(JShell shell, Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        if (trace.length == 0) {
            return List.of();
        }
        return shell.snippets()
                .filter(snippet -> shell.status(snippet) == Snippet.Status.RECOVERABLE_DEFINED)
                .map(DeclarationSnippet.class::cast)
                .filter(snippet -> snippet.name().equals(trace[0].getMethodName())
                        || trace[0].getClassName().endsWith("$" + snippet.name()))
                .flatMap(shell::unresolvedDependencies)
                .map(name -> name.replaceFirst("\\(.*", "")) // without a method's parameters
                .distinct()
                .toList();
    }
}
