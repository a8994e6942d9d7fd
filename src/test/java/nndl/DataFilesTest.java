package nndl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class DataFilesTest {
    private static final String PENGUINS = "penguins/penguins.csv";

    @TempDir
    static Path folder;

    private static Path put(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** Makes a call with the system property nndl.data set to the temporary folder. */
    private static void withProperty(Action action) throws IOException {
        String before = System.getProperty("nndl.data");
        System.setProperty("nndl.data", folder.toString());
        try {
            action.run();
        } finally {
            if (before == null) {
                System.clearProperty("nndl.data");
            } else {
                System.setProperty("nndl.data", before);
            }
        }
    }

    private interface Action {
        void run() throws IOException;
    }

    @Test
    @DisplayName("the penguins in the workbook's folder are the package's, byte by byte, and their README names that SHA-256")
    void penguins() throws IOException, NoSuchAlgorithmException {
        byte[] content = Files.readAllBytes(DataFiles.file(PENGUINS));
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        assertEquals("f204db2c753b0937caac3cb35258562c14f073e4bbc76be24b4c51ce22767a93", hash);
        assertEquals(1, Files.readAllLines(DataFiles.file("penguins/README.md")).stream().filter(line -> line.contains(hash)).count());
    }

    @Test
    @DisplayName("tablesaw reads 344 penguins in eight columns, of which two lack all measurements and eleven their sex")
    void penguinsAsATable() throws IOException {
        Table penguins = Table.read().csv(DataFiles.file(PENGUINS).toFile());
        assertEquals(344, penguins.rowCount());
        assertEquals(8, penguins.columnCount());
        for (String name : new String[] {"bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"}) {
            assertEquals(2, penguins.numberColumn(name).countMissing(), name);
        }
        assertEquals(11, penguins.stringColumn("sex").countMissing());
        assertEquals(152, penguins.stringColumn("species").isEqualTo("Adelie").size());
        assertEquals(68, penguins.stringColumn("species").isEqualTo("Chinstrap").size());
        assertEquals(124, penguins.stringColumn("species").isEqualTo("Gentoo").size());
    }

    @Test
    @DisplayName("a file is found by its full path, and in the working directory before the folder of data")
    void nearer() throws IOException {
        Path mine = put("mine.csv", "a,b\n1,2\n");
        assertEquals(mine, DataFiles.file(mine.toString()));
        put("pom.xml", "another pom.xml");
        withProperty(() -> assertEquals(Path.of("pom.xml"), DataFiles.file("pom.xml")));
    }

    @Test
    @DisplayName("a folder is told apart from what is not there")
    void aFolder() {
        Errors.inOrOut(() -> DataFiles.file("src"), "src is a folder", "name a file in it");
        Errors.inOrOut(() -> DataFiles.file(""), "is a folder");
    }

    @Test
    @DisplayName("the system property nndl.data names the folder of data, and no other is searched")
    void property() throws IOException {
        Path other = put("other.csv", "a,b\n1,2\n");
        withProperty(() -> {
            assertEquals(other, DataFiles.file("other.csv"));
            Errors.inOrOut(() -> DataFiles.file(PENGUINS), PENGUINS, "no file");
        });
    }

    @Test
    @DisplayName("for a file that is not there, the error gives its name and where it was looked for; a folder is not a file")
    void missing() {
        Errors.inOrOut(() -> DataFiles.file("pinguins.csv"), "\"pinguins.csv\"", Path.of("").toAbsolutePath().toString(), "whole path");
        Errors.inOrOut(() -> DataFiles.file("penguins"), "\"penguins\"");
        Errors.inOrOut(() -> DataFiles.file(folder.resolve("gone.csv").toString()), "no file " + folder.resolve("gone.csv"), "spelt");
        Errors.wrongArgument(() -> DataFiles.file(null), "name of the data file is null");
    }
}
