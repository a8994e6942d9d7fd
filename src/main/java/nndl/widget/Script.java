package nndl.widget;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The script of a widget: its module and all that this imports, one below the other, since a script in an output can import nothing.
 * That is possible because the modules use one small part of what modules can do: each import stands on a line of its own and names
 * what it takes, each export stands before its declaration, no text goes over several lines, and no two modules give a name to different
 * things. Comments that document and indentation are left out: each output has the script anew.
 */
final class Script {
    private static final String WEB = "/META-INF/web/";
    private static final Pattern IMPORT = Pattern.compile("^import \\{[^}]*} from \"([^\"]+)\";\\n", Pattern.MULTILINE);
    private static final Pattern EXPORT = Pattern.compile("^export (?=class|function|const)", Pattern.MULTILINE);
    private static final Pattern DOCUMENTATION = Pattern.compile("^ */\\*\\*.*?\\*/ *\\n", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern INDENTATION = Pattern.compile("^ +", Pattern.MULTILINE);
    private static final Map<String, String> SCRIPTS = new ConcurrentHashMap<>();

    private Script() {}

    /** Returns the script that makes the widget of this name live. */
    static String of(String kind) {
        return SCRIPTS.computeIfAbsent(kind, name -> {
            Map<String, String> modules = new LinkedHashMap<>();
            add("widgets/widget.js", modules);
            add("widgets/" + name + ".js", modules);
            String css = resource("widgets/widgets.css").replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ").strip();
            return "(() => {\n\"use strict\";\n" + String.join("\n", modules.values()) + "\nmount(" + name + ", `" + css + "`);\n})();\n";
        });
    }

    /** Adds a module below those that it imports, unless it is there already. */
    private static void add(String module, Map<String, String> modules) {
        if (modules.containsKey(module)) {
            return;
        }
        String source = resource(module);
        Matcher imports = IMPORT.matcher(source);
        while (imports.find()) {
            add(Path.of(module).resolveSibling(imports.group(1)).normalize().toString().replace('\\', '/'), modules);
        }
        String bare = INDENTATION.matcher(DOCUMENTATION.matcher(source).replaceAll("")).replaceAll("");
        modules.put(module, EXPORT.matcher(IMPORT.matcher(bare).replaceAll("")).replaceAll("").strip());
    }

    private static String resource(String name) {
        return text(WEB + name);
    }

    /** Returns a text that lies in the library's jar. */
    static String text(String name) {
        try (InputStream file = Script.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the library has no " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
