package nndl;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which package may use which, and which class may use which library. */
class LayersTest {
    /** From the lowest to the highest: a package may use those of the levels below its own. */
    private static final List<Set<String>> LEVELS = List.of(
            Set.of("nndl.util"),
            Set.of("nndl", "nndl.show"),
            Set.of("nndl.data", "nndl.diagram", "nndl.plotly", "nndl.svm"),
            Set.of("nndl.figure"),
            Set.of("nndl.widget"),
            Set.of("nndl.notebook"),
            Set.of("nndl.sweep"),
            Set.of("nndl.exercises"));

    private static final Path SOURCES = Path.of("src/main/java");

    private final JavaClasses library =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nndl");

    @Test
    @DisplayName("every package has its level")
    void everyPackage() {
        assertEquals(LEVELS.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new)), packages());
    }

    private Set<String> packages() {
        return library.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("a package uses none of its own level or of a level above")
    void layers() {
        Set<String> atOrAbove = new TreeSet<>();
        for (int level = LEVELS.size() - 1; level >= 0; level--) {
            atOrAbove.addAll(LEVELS.get(level));
            for (String name : LEVELS.get(level)) {
                String[] others = atOrAbove.stream().filter(other -> !other.equals(name)).toArray(String[]::new);
                noClasses().that().resideInAPackage(name).should().dependOnClassesThat().resideInAnyPackage(others)
                        .check(library);
            }
        }
    }

    @Test
    @DisplayName("no two packages need each other")
    void noCycle() {
        slices().matching("(nndl..)").should().beFreeOfCycles().check(library);
    }

    @Test
    @DisplayName("package nndl needs the JDK without its windows and pictures, nndl.util and, in NetworkFile alone, Jackson")
    void thin() {
        classes().that().resideInAPackage("nndl").and(not(belongToAnyOf(NetworkFile.class)))
                .should().onlyDependOnClassesThat().resideInAnyPackage("nndl", "nndl.util", "java.lang..", "java.util..", "java.io..",
                        "java.nio..", "java.net..", "java.security..").check(library);
    }

    @Test
    @DisplayName("each library is used by the classes named here alone")
    void libraries() {
        assertEquals(List.of("Bars", "BookRuns", "Bundle", "ColumnFiller", "CompleteRows", "HeatMap", "NoHiddenLayer", "Plot", "PlotlyJson",
                "Rows", "Surface", "Sweep", "SweepTables", "TableReader", "TableText", "Tables"), usersOf("tech.tablesaw.."));
        assertEquals(List.of("SupportVectorMachine"), usersOf("libsvm.."));
        assertEquals(List.of("NetworkFile", "PlotlyJson", "ProgressFile", "Widget"), usersOf("com.fasterxml.."));
        assertEquals(List.of("PlotlyJson"), usersOf("org.unbescape.."));
        assertEquals(List.of("Misspelt", "OlderMethods", "Resets", "Shell", "UnknownNames"), usersOf("jdk.jshell.."));
    }

    private List<String> usersOf(String foreign) {
        return library.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> resideInAnyPackage(foreign).test(use.getTargetClass())))
                .map(type -> type.getName().replaceAll(".*\\.|\\$.*", ""))
                .distinct().sorted().toList();
    }

    @Test
    @DisplayName("besides what is named here, nothing but the JDK is used")
    void nothingElse() {
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("nndl..", "java..", "javax.imageio..", "jdk.jshell..",
                "tech.tablesaw..", "libsvm..", "com.fasterxml..", "org.unbescape..").check(library);
    }

    @Test
    @DisplayName("the kernels, which are reached by reflection, are named in Notebook alone")
    void kernels() throws IOException {
        List<String> named = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String source = Files.readString(file);
                if (source.contains("org.dflib") || source.contains("spencerpark")) {
                    named.add(file.getFileName().toString());
                }
            }
        }
        assertEquals(List.of("Notebook.java"), named.stream().sorted().toList());
    }

    @Test
    @DisplayName("every package says what it is, where to begin reading and what it may use")
    void everyPackageSaysWhatItIs() throws IOException {
        for (String name : packages()) {
            String words = Files.readString(SOURCES.resolve(name.replace('.', '/')).resolve("package-info.java"))
                    .replaceAll("\\s+\\*?\\s*", " "); // lines are broken anywhere
            assertTrue(words.contains("Begin reading at"), name);
            assertTrue(words.contains("It may use") || words.contains("It uses"), name);
        }
    }
}
