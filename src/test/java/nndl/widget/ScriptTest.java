package nndl.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The script of a widget")
class ScriptTest {
    private static final Path MODULES = Path.of("src/main/web/widgets");
    private static final Pattern DECLARED =
            Pattern.compile("^(?:export )?(?:async )?(?:const|let|class|function) (\\w+)", Pattern.MULTILINE);

    static List<String> kinds() {
        return Stream.of(Widget.class.getPermittedSubclasses()).map(type -> type.getSimpleName().toLowerCase()).toList();
    }

    @Test
    @DisplayName("can be joined, because no two modules give a name to different things")
    void names() throws IOException {
        Map<String, List<String>> modules = new TreeMap<>();
        try (Stream<Path> files = Files.list(MODULES)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".js")).sorted().toList()) {
                DECLARED.matcher(Files.readString(file)).results()
                        .forEach(name -> modules.merge(name.group(1), List.of(file.getFileName().toString()),
                                (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
            }
        }
        assertTrue(modules.size() > 30, "names were found");
        assertEquals(Map.of(), modules.entrySet().stream().filter(name -> name.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @ParameterizedTest(name = "of kind {0} imports nothing, exports nothing, and cannot end the element that holds it")
    @MethodSource("kinds")
    void joined(String kind) {
        String script = Script.of(kind);
        assertFalse(Pattern.compile("^(import|export)\\b", Pattern.MULTILINE).matcher(script).find(), "what is left of modules");
        assertFalse(script.contains("</script"), "an end of the script");
        assertTrue(script.contains("\nfunction " + kind + "(place, shown"), "what the module exports");
        assertTrue(script.contains("\nmount(" + kind + ", `"), "its call");
    }

    @Test
    @DisplayName("keeps the notice of whose arithmetic it holds")
    void notice() {
        assertTrue(Script.of("pad").contains("Copyright (C) 2004 by Sun Microsystems"));
    }
}
