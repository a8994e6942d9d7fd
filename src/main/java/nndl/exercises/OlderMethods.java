package nndl.exercises;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;

/**
 * Methods that answer a check although the learner has replaced them. Java's shell keeps a method until one of the same name and with
 * the same parameters is declared: after a change of either, a check still calls the older one.
 */
final class OlderMethods {
    private static final Pattern CHECK = Pattern.compile("\\b(\\w+)\\.check\\s*\\(");
    private static final Pattern CALL = Pattern.compile("(?<![\\w.])(\\w+)\\s*\\(([^()]*)\\)"); // of a method, with plain arguments
    private static final Set<Status> DECLARED =
            EnumSet.of(Status.VALID, Status.RECOVERABLE_DEFINED, Status.RECOVERABLE_NOT_DEFINED);

    private record Call(String method, int arguments) {}

    private final JShell shell;
    private final List<Snippet> history; // in the order in which they were run; one declared again is there again
    private final String check; // the source that is running
    private final Set<String> asked; // the parameters with which the check calls what it is given

    private OlderMethods(JShell shell, List<Snippet> history, String name) {
        this.shell = shell;
        this.history = history;
        check = history.get(history.size() - 1).source();
        asked = askedBy(name);
    }

    /** Returns what to say if the check that is running calls an older method; empty if not, or if this cannot be told. */
    static String sentence(JShell shell) {
        List<Snippet> history = shell.snippets().toList();
        Matcher name = CHECK.matcher(history.isEmpty() ? "" : history.get(history.size() - 1).source());
        return name.find() ? new OlderMethods(shell, history, name.group(1)).sentence(name.group(1)) : "";
    }

    private String sentence(String name) {
        List<Integer> checks = IntStream.range(0, history.size() - 1)
                .filter(i -> history.get(i).source().contains(name + ".check")).boxed().toList();
        for (Call call : calls()) {
            for (int older = 0; older < history.size(); older++) {
                if (!(history.get(older) instanceof MethodSnippet method && method.name().equals(call.method) && isDeclared(method))) {
                    continue;
                }
                int place = older;
                Optional<Integer> checked = checks.stream().filter(i -> i > place).findFirst();
                Optional<String> told = checked.flatMap(i -> newer(call, method, i));
                if (told.isPresent()) {
                    return told.get();
                }
            }
        }
        return "";
    }

    /** Returns what to say if a method has come in the place of an older one since that one was checked. */
    private Optional<String> newer(Call call, MethodSnippet older, int checked) {
        List<MethodSnippet> since = methods(history.subList(checked, history.size()), this::isDeclared);
        List<MethodSnippet> named = since.stream().filter(method -> method.name().equals(older.name())).toList();
        if (!named.isEmpty()) {
            return named.stream().allMatch(method -> isNotMeant(method, older, call)) ? Optional.of(String.format(
                    "The check calls an older %s, which Java has kept beside the newer %s,\nas their parameters differ. "
                            + "Give the newer one the parameters of the older, or choose Kernel → Restart Kernel.",
                    declared(older), declared(named.get(0)))) : Optional.empty();
        }
        Set<String> before = methods(history.subList(0, checked), method -> true).stream()
                .map(MethodSnippet::name).collect(Collectors.toSet());
        return since.stream()
                .filter(method -> !before.contains(method.name()) && parameters(method).equals(parameters(older)))
                .filter(method -> !calls(older.source(), method) && !calls(check, method))
                .findFirst()
                .map(method -> String.format("The check calls an older %s, which Java has kept; the newer one is called %s.\n"
                        + "Give it the name that the check calls, or choose Kernel → Restart Kernel.", declared(older), method.name()));
    }

    /** Returns whether the check does not call this method, but the older one of the same name. */
    private boolean isNotMeant(MethodSnippet method, MethodSnippet older, Call call) {
        return !parameters(method).equals(parameters(older)) && (count(method) != call.arguments && count(older) == call.arguments
                || !asked.contains(parameters(method)) && asked.contains(parameters(older)));
    }

    private List<Call> calls() {
        return CALL.matcher(check).results().map((MatchResult call) -> new Call(call.group(1),
                call.group(2).isBlank() ? 0 : call.group(2).split(",").length)).distinct().toList();
    }

    private static boolean calls(String source, MethodSnippet method) {
        return Pattern.compile("\\b" + Pattern.quote(method.name()) + "\\b").matcher(source).find();
    }

    private boolean isDeclared(Snippet snippet) {
        return DECLARED.contains(shell.status(snippet));
    }

    private static List<MethodSnippet> methods(List<Snippet> snippets, Predicate<Snippet> which) {
        return snippets.stream().filter(MethodSnippet.class::isInstance).filter(which).map(MethodSnippet.class::cast).toList();
    }

    private static String declared(MethodSnippet method) {
        return method.name() + "(" + parameters(method).replace(",", ", ") + ")";
    }

    private static int count(MethodSnippet method) {
        return method.parameterTypes().isBlank() ? 0 : parameters(method).replaceAll("<[^>]*>", "").split(",").length;
    }

    /** Returns the types of the parameters as the learner writes them, without packages, blanks and enclosing classes. */
    private static String parameters(MethodSnippet method) {
        return plain(method.parameterTypes());
    }

    private static String plain(String types) {
        return types.replaceAll("[\\w.$]+[.$](?=\\w)", "").replace("...", "[]").replace(" ", "");
    }

    /** Returns the parameters of the functions that a check of this package takes. */
    private static Set<String> askedBy(String name) {
        try {
            return Stream.of(Class.forName(OlderMethods.class.getPackageName() + "." + name).getClasses())
                    .filter(type -> type.isAnnotationPresent(FunctionalInterface.class))
                    .flatMap(type -> Stream.of(type.getMethods()))
                    .map((Method method) -> plain(Arrays.stream(method.getGenericParameterTypes())
                            .map(type -> type.getTypeName()).collect(Collectors.joining(","))))
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException e) {
            return Set.of();
        }
    }
}
