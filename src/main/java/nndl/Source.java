package nndl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of this library's own source, to be read in a notebook: the code that runs, not a copy of it. It shows itself as a
 * coloured listing.
 */
public final class Source {
    /** Lines that carry no code of their own: blank, comment, package, import, annotation, or nothing but closing brackets. */
    private static final Pattern NO_CODE = Pattern.compile("\\s*((//|/?\\*).*|package .*|import .*|@Override|[})\\];]*)\\s*");

    private final List<String> lines;

    private Source(List<String> lines) {
        this.lines = lines;
    }

    /** The whole file of a class. */
    public static Source of(Class<?> type) {
        Check.given("the class", type);
        try (InputStream in = type.getResourceAsStream("/META-INF/source/" + type.getName().replace('.', '/') + ".java")) {
            if (in == null) {
                throw Check.wrong("there is no source of %s here: only this library's own classes can be listed", type.getName());
            }
            return new Source(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The methods or constructors of this name, with their comments.
     *
     * @param type one of this library's classes
     * @param name for a constructor, the name of the class
     */
    public static Source of(Class<?> type, String name) {
        List<String> file = of(type).lines;
        Pattern declaration = Pattern.compile("    (?! )[^=;(]*\\b" + Pattern.quote(name) + "\\(.*");
        List<String> found = new ArrayList<>();
        for (int i = 0; i < file.size(); i++) {
            if (declaration.matcher(file.get(i)).matches()) {
                found.addAll(found.isEmpty() ? List.of() : List.of(""));
                found.addAll(withComment(file, i));
            }
        }
        if (found.isEmpty()) {
            throw Check.wrong("%s has no method %s", type.getSimpleName(), name);
        }
        return new Source(found.stream().map(line -> line.replaceFirst("^ {4}", "")).toList());
    }

    /** From the comment above line i to the bracket that closes what begins there. */
    private static List<String> withComment(List<String> file, int i) {
        int from = i;
        while (from > 0 && !file.get(from - 1).isBlank() && !file.get(from - 1).equals("    }")) {
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

    /** How many lines carry code: not blank, comment, package, import or annotation, nor a closing bracket by itself. */
    public int linesOfCode() {
        return (int) lines.stream().filter(line -> !NO_CODE.matcher(line).matches()).count();
    }

    String markdown() {
        return "```java\n" + this + "\n```";
    }

    @Override
    public String toString() {
        return lines.stream().collect(Collectors.joining("\n"));
    }
}
