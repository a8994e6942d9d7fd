package nndl.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nndl.util.Check;

/**
 * A piece of this library's own source, for reading in a notebook: the code that runs, not a copy of it. It is displayed as a
 * coloured listing.
 */
public final class Source {
    private static final Pattern NO_CODE = Pattern.compile("\\s*((//|/?\\*).*)?");

    private final List<String> lines;

    private Source(List<String> lines) {
        this.lines = lines;
    }

    /**
     * Returns methods or constructors of a class with their comments, or the whole file.
     *
     * @param type one of this library's classes
     * @param names the names of methods; for a constructor, the name of the class; none for the whole file
     */
    public static Source of(Class<?> type, String... names) {
        return of(Check.given("the class", type).getPackageName(), type.getSimpleName(), names);
    }

    /** Does the same for a class of package {@code nndl} that is not public, such as {@code "Parameters"}. */
    public static Source of(String type, String... names) {
        return of("nndl", Check.given("the name of the class", type), names);
    }

    /** Returns the source of a class that a cell has declared, as it was written there; nothing where there is no kernel to ask. */
    public static Optional<Source> declared(Class<?> type) {
        return Shell.sourceOf(type.getSimpleName()).map(source -> new Source(source.strip().lines().toList()));
    }

    private static Source of(String folder, String type, String... names) {
        List<String> file = file(folder, type);
        List<String> found = new ArrayList<>(Check.given("the list of names", names).length == 0 ? file : List.of());
        for (String name : names) {
            for (String line : methods(type, file, name)) {
                found.add(line.replaceFirst("^ {4}", ""));
            }
        }
        return new Source(found);
    }

    private static List<String> file(String folder, String type) {
        String path = "/META-INF/source/" + folder.replace('.', '/') + "/" + type + ".java";
        try (InputStream in = Source.class.getResourceAsStream(path)) {
            if (in == null) {
                throw Check.wrong("there is no source of %s here: only this library's own classes can be listed", type);
            }
            return withoutTags(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(Source::plain).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a line with its comment as one reads it without a browser: a_j and a name where Javadoc has tags. */
    private static String plain(String line) {
        return line.replaceAll("<sub>(.+?)</sub>", "_$1").replaceAll("<sup>(.+?)</sup>", "^$1")
                .replaceAll("\\{@(?:code|link) #?([^{}]+)}", "$1");
    }

    /** Returns the lines without the part of each Javadoc comment that is for tools: from its first line with a tag on. */
    private static List<String> withoutTags(List<String> lines) {
        List<String> kept = new ArrayList<>();
        boolean skips = false;
        for (String line : lines) {
            String text = line.strip();
            if (text.equals("*/")) {
                while (kept.get(kept.size() - 1).strip().equals("*")) {
                    kept.remove(kept.size() - 1);
                }
                skips = false;
            }
            skips |= text.startsWith("* @");
            if (!skips) {
                kept.add(line);
            }
        }
        return kept;
    }

    /** Returns all methods with this name, each followed by a blank line. */
    private static List<String> methods(String type, List<String> file, String name) {
        String quoted = Pattern.quote(Check.given("the name of the method", name));
        Pattern declaration = Pattern.compile("    (?! )[^=;(]*\\b" + quoted + "\\(.*");
        List<String> found = new ArrayList<>();
        for (int i = 0; i < file.size(); i++) {
            if (declaration.matcher(file.get(i)).matches()) {
                found.addAll(withComment(file, i));
                found.add("");
            }
        }
        if (found.isEmpty()) {
            throw Check.wrong("%s has no method %s", type, name);
        }
        return found;
    }

    /** Returns the lines from the comment above line i to the brace that closes what begins there. */
    private static List<String> withComment(List<String> file, int i) {
        int from = i;
        while (from > 0 && file.get(from - 1).startsWith("    ") && !file.get(from - 1).equals("    }")) {
            from--;
        }
        int to = i;
        while (!file.get(to).equals("    }") && !file.get(to).endsWith(";")) {
            to++;
        }
        if (file.get(to).endsWith(";") && !file.get(i).endsWith(";")) {
            to = file.subList(i, file.size()).indexOf("    }") + i;
        }
        return file.subList(from, to + 1);
    }

    /** Returns the number of lines that are neither blank nor comment, as the book counts; braces on their own count, too. */
    public int linesOfCode() {
        return (int) lines.stream().filter(line -> !NO_CODE.matcher(line).matches()).count();
    }

    String markdown() {
        return "```java\n" + this + "\n```";
    }

    @Override
    public String toString() {
        return String.join("\n", lines).stripTrailing();
    }
}
