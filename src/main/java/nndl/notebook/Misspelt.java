package nndl.notebook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

/**
 * Puts a sentence above the compiler's "cannot find symbol": which name is unknown, and which one was probably meant. Java's
 * shell tells which snippets it rejects and why, and which names could stand there.
 */
public final class Misspelt {
    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(method|variable|class) ([^\\s(]+)");
    private static final Pattern TYPE = Pattern.compile("location:\\s+(?:variable \\S+ of type |class |interface )(?:\\w+\\.)*(\\w+)");
    private static final String POINTER = "Java's own words are below; the table of messages in notebook 0 explains them.";

    private Misspelt() {}

    /** Takes what the shell tells, and says something where it has rejected a snippet. */
    static void explain(JShell shell, SnippetEvent event) {
        if (event.status() != Snippet.Status.REJECTED) {
            return;
        }
        try {
            List<String> sentences = sentences(shell, event.snippet());
            if (!sentences.isEmpty()) {
                System.out.println(String.join("\n", sentences) + "\n" + POINTER);
            }
        } catch (RuntimeException e) {
            // then Java's words must do: the shell must not fail because of ours
        }
    }

    /** Returns a sentence for each unknown name in something that the shell has rejected. */
    static List<String> sentences(JShell shell, Snippet rejected) {
        return shell.diagnostics(rejected)
                .filter(problem -> problem.getCode().startsWith("compiler.err.cant.resolve"))
                .flatMap(problem -> sentence(shell, rejected.source(), problem).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> sentence(JShell shell, String source, Diag problem) {
        String message = problem.getMessage(Locale.ROOT);
        Matcher symbol = SYMBOL.matcher(message);
        if (!symbol.find()) {
            return Optional.empty();
        }
        String name = symbol.group(2);
        Matcher type = TYPE.matcher(message);
        String unknown = type.find()
                ? type.group(1) + " has no " + symbol.group(1) + " " + name + ". "
                : "There is no " + symbol.group(1) + " " + name + " here. ";
        int begin = Math.max(0, source.indexOf(name, (int) problem.getPosition()));
        return Optional.of(unknown + nearest(name, shell.sourceCodeAnalysis().completionSuggestions(source, begin, new int[1]).stream()
                .map(SourceCodeAnalysis.Suggestion::continuation)
                .map(continuation -> continuation.replaceFirst("\\(.*", "").strip()))
                .map(meant -> "Did you mean " + meant + "?")
                .orElse("Is it misspelt, or has a cell above not been run?"));
    }

    /** Returns which of some names may be meant by a misspelt one, if any is like it. */
    public static Optional<String> nearest(String name, Stream<String> names) {
        return names.filter(meant -> distance(name, meant) <= Math.max(1, name.length() / 3))
                .min((a, b) -> distance(name, a) - distance(name, b));
    }

    /** Returns how many letters must be put in, taken out, replaced or swapped with their neighbour to turn one name into another. */
    static int distance(String a, String b) {
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    continue;
                }
                int replaced = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                distance[i][j] = Math.min(replaced, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    distance[i][j] = Math.min(distance[i][j], 1 + distance[i - 2][j - 2]);
                }
            }
        }
        return distance[a.length()][b.length()];
    }
}
