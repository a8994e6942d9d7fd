package nndl.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nndl.DataFiles;
import nndl.Errors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Files as spreadsheets, devices and people make them: what is read from each, to the last bit, or in which words it is refused. */
class TablesTest {
    private static final String TWENTY = IntStream.range(0, 20).mapToObj(i -> i + "\n").collect(Collectors.joining());

    @TempDir
    static Path folder;

    /** A file, and the columns that are read from it with what must be told; or, where columns is null, the words of the refusal. */
    private record Case(String what, byte[] content, String columns, String... words) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Case read(String what, String content, String columns, String... told) {
        return new Case(what, content.getBytes(UTF_8), columns, told);
    }

    private static Case refuse(String what, String content, String... words) {
        return new Case(what, content.getBytes(UTF_8), null, words);
    }

    /** Returns each column as its name, its type (I, D or S) and its values; a missing value is "–". */
    private static String columns(Table table) {
        return table.columns().stream().map(TablesTest::column).collect(Collectors.joining("; "));
    }

    private static String column(Column<?> column) {
        return column.name() + " " + column.type().name().charAt(0) + IntStream.range(0, column.size())
                .mapToObj(i -> column.isMissing(i) ? "–" : column.get(i).toString()).toList();
    }

    static Stream<Case> encodings() throws IOException {
        String text = "größe,n\nü,1\n";
        return Stream.of(
                read("UTF-8", text, "größe S[ü]; n I[1]", "x.csv: 1 row, 2 columns, separated by commas; words: größe"),
                read("UTF-8 with its mark", "\ufeff" + text, "größe S[ü]; n I[1]"),
                read("a mark before a quoted name", "\ufeff\"a\",\"b\"\n1,2\n", "a I[1]; b I[2]"),
                new Case("UTF-16, little endian", ("\ufeff" + text).getBytes(UTF_16LE), "größe S[ü]; n I[1]"),
                new Case("UTF-16, big endian", ("\ufeff" + text).getBytes(UTF_16BE), "größe S[ü]; n I[1]"),
                new Case("Windows-1252, as Excel saves in the west", (text + "\u0080,2\n").replace('\u0080', 'x').getBytes(ISO_8859_1),
                        "größe S[ü, x]; n I[1, 2]", "read as Windows-1252"),
                new Case("Windows-1252 with its euro sign", new byte[] {'a', ',', 'b', '\n', (byte) 0x80, ',', '1', '\n'},
                        "a S[€]; b I[1]", "Windows-1252"),
                new Case("gzip", gzip("a,b\n1,2\n".getBytes(UTF_8)), "a I[1]; b I[2]"),
                new Case("gzip cut short", Arrays.copyOf(gzip(text.getBytes(UTF_8)), 24), null, "x.csv is cut short"),
                new Case("gzip with a bit turned", turned(gzip("a,b\n1,2\n3,4\n5,6\n".getBytes(UTF_8))), null, "damaged"),
                new Case("UTF-16 without its mark", text.getBytes(UTF_16LE), null, "UTF-16", "mark", "save it as UTF-8"),
                new Case("UTF-16 cut in the middle of a character", Arrays.copyOf(("\ufeff" + text).getBytes(UTF_16LE), 19), null,
                        "no text in UTF-16"),
                new Case("no text at all", new byte[] {1, 2, '\n', 0, 5, 6, 7, 8}, null, "line 2", "a zero"),
                new Case("a file cut off in writing, and filled with zeros", Arrays.copyOf("a,b\n1,2\n".getBytes(UTF_8), 4096), null,
                        "line 3", "a zero", "cut off"),
                new Case("UTF-32", "\ufeffa,b\n1,2\n".getBytes(Charset.forName("UTF-32LE")), null, "UTF-32", "save it as UTF-8"),
                refuse("a pointer of Git LFS", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n", "git lfs pull"),
                new Case("neither UTF-8 nor Windows-1252", new byte[] {'a', '\n', (byte) 0x81, '\n'}, null, "UTF-8 nor Windows-1252"),
                new Case("an Excel workbook", "PK\u0003\u0004......[Content_Types].xml".getBytes(ISO_8859_1), null,
                        "x.csv is an Excel workbook", "CSV"),
                new Case("a LibreOffice document",
                        "PK\u0003\u0004..mimetypeapplication/vnd.oasis.opendocument.spreadsheet".getBytes(ISO_8859_1),
                        null, "LibreOffice", "CSV"),
                new Case("a ZIP archive", "PK\u0003\u0004...data.csv".getBytes(ISO_8859_1), null, "ZIP archive", "unpack"),
                new Case("an old Excel workbook", "\u00d0\u00cf\u0011\u00e0.....".getBytes(ISO_8859_1), null, "Excel workbook (.xls)"),
                new Case("a PDF", "%PDF-1.7\n".getBytes(ISO_8859_1), null, "PDF"),
                new Case("a PNG", "\u0089PNG\r\n".getBytes(ISO_8859_1), null, "picture", "Pictures.read"),
                refuse("a web page", "\n<!DOCTYPE html>\n<html><body>404</body></html>", "web page (HTML)", "Raw"),
                refuse("a web page that was saved", "<!-- saved -->\n<html><body>404</body></html>", "web page (HTML)"),
                refuse("XML", "<?xml version=\"1.0\"?><a/>", "XML"),
                refuse("JSON, an object", "{\"a\": [1, 2]}", "JSON"),
                refuse("JSON, a list", "[\n {\"a\": 1}]", "JSON"),
                refuse("nothing", "", "x.csv is empty"),
                refuse("blank lines only", "\n \n\r\n", "is empty", "blanks"),
                refuse("separators only", ",,,\n,,,\n", "is empty"),
                refuse("a header only", "a,b\n", "one line only"));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] turned(byte[] packed) {
        packed[packed.length - 6] ^= 1; // in the checksum
        return packed;
    }

    static Stream<Case> separators() {
        return Stream.of(
                read("semicolons", "a;b\n1;2\n", "a I[1]; b I[2]", "separated by semicolons"),
                read("tabs", "a\tb\n1\t2\n", "a I[1]; b I[2]", "separated by tabs"),
                read("bars", "a|b\n1|2\n", "a I[1]; b I[2]", "separated by bars"),
                read("Excel's first line", "sep=;\na,x;b\n1;2\n", "a,x I[1]; b I[2]", "separated by semicolons"),
                read("Excel's first line, another separator", "\"sep=^\"\r\na^b\r\n1^2\r\n", "a I[1]; b I[2]"),
                refuse("Excel's first line and nothing else", "sep=;\n", "empty"),
                read("semicolons and decimal commas", "a;b\n1,5;2,5\n3,25;4,0\n", "a D[1.5, 3.25]; b D[2.5, 4.0]", "decimal commas"),
                read("semicolons with a comma in each name and each number", "l, mm;b, mm\n1,5;2,5\n", "l, mm D[1.5]; b, mm D[2.5]"),
                read("commas with semicolons in a cell", "a,b\nx;y,1\nz,2\n", "a S[x;y, z]; b I[1, 2]"),
                read("commas with lists of genres", "title,genres\nAlien,Horror|SciFi\nHeat,Crime|Drama\n",
                        "title S[Alien, Heat]; genres S[Horror|SciFi, Crime|Drama]"),
                read("one column", "x\n1\n2\n", "x I[1, 2]", "x.csv: 2 rows, 1 column"),
                refuse("one name over what may be decimal commas", "x\n1,5\n2,25\n", "two cells or one number", "\"1,5\"", "name both"),
                refuse("rows with their numbers, as R writes them", "x\n1,7\n2,9\n", "two cells or one number", "\"1,7\""),
                read("one column of decimal commas, as a number without shows", "x\n1,5\n2,25\n4\n", "x D[1.5, 2.25, 4.0]",
                        "decimal commas"),
                read("one column of decimal commas, as a zero behind one shows", "x\n1,5\n2,05\n", "x D[1.5, 2.05]", "decimal commas"),
                read("one column of decimal commas in quotes", "x\n\"1,5\"\n\"2,25\"\n", "x D[1.5, 2.25]", "decimal commas"),
                refuse("blanks", "a b\n1 2\n3   4\n", "separated by blanks", "commas"),
                refuse("blanks, with numbers that could be thousands", "a b\n100 200\n300 400\n", "separated by blanks"),
                refuse("blanks, with words and without a header", "5.1 3.5 setosa\n4.9 3.0 setosa\n", "separated by blanks"),
                refuse("a comment among pairs that could be decimals", "a,b\n1,2\n#comment\n3,4\n", "line 3", "#comment"),
                read("a trailing separator on each line", "a,b,\n1,2,\n3,4,\n", "a I[1, 3]; b I[2, 4]", "last column,", "dropped"),
                read("several of them", "a,b,,,\n1,2,,,\n", "a I[1]; b I[2]", "the last 3 columns, without name and content, dropped"),
                refuse("decimal commas in a file of commas, of different lengths", "a,b,c\n1,5,2,3,7\n1,2,3,5\n4,4,4,1,5,2\n",
                        "line 2", "5 cells", "3 columns"));
    }

    static Stream<Case> quotes() {
        return Stream.of(
                read("separators in quotes", "a,b\n\"x, y\",1\n", "a S[x, y]; b I[1]"),
                read("doubled quotes", "a,b\n\"say \"\"hi\"\"\",1\n", "a S[say \"hi\"]; b I[1]"),
                read("line breaks in quotes", "a,b\n\"x\r\ny\",1\n\"z\",2\n", "a S[x\ny, z]; b I[1, 2]"),
                read("a quote within a word", "a,b\n5\" nail,1\n6\" nail,2\n", "a S[5\" nail, 6\" nail]; b I[1, 2]"),
                read("blanks before a quote", "a, b\n1, \"x, y\"\n2, z\n", "a I[1, 2]; b S[x, y, z]"),
                read("numbers in quotes", "\"a\",\"b\"\n\"1.5\",\"2\"\n", "a D[1.5]; b I[2]"),
                refuse("a quote never closed", "a,b\n1,2\n3,\"x\n5,6\n", "line 3", "never closed"),
                refuse("a quote never closed, after a line break in quotes", "a,b\n\"x\ny\",2\n\"3,4\n", "line 4", "never closed"),
                refuse("whole lines in quotes", "\"a,b\"\n\"1,2\"\n\"3,4\"\n", "each line", "\"1,2\"", "take these quotes out"),
                refuse("something after a closing quote", "a,b\n\"New\" York,2\n", "line 2", "doubled"),
                read("lines that end in CR", "a,b\r1,2\r3,4\r", "a I[1, 3]; b I[2, 4]"),
                read("lines that end in CR LF", "a,b\r\n1,2\r\n3,4\r\n", "a I[1, 3]; b I[2, 4]"),
                read("a last line without an end", "a,b\n1,2\n3,4", "a I[1, 3]; b I[2, 4]"));
    }

    static Stream<Case> headers() {
        return Stream.of(
                refuse("no header", "5.1,3.5,setosa\n4.9,3.0,setosa\n", "first line", "5.1, 3.5, setosa", "write a line above it"),
                refuse("no header, a value missing", "1,?\n2,3\n4,5\n", "looks like data"),
                refuse("years as names", "country,1990,2000\nA,1,2\nB,3,4\n", "y1990"),
                read("years as names beside a name over numbers", "id,1990\n1,5\n2,6\n", "id I[1, 2]; 1990 I[5, 6]"),
                refuse("a name twice", "a,b,a\n1,2,3\n", "columns 1 and 3", "\"a\""),
                refuse("a name twice but for capitals", "Age,x,AGE\n1,2,3\n", "\"Age\" and \"AGE\"", "rename"),
                read("an index without a name, as pandas and R write it", ",a,b\n0,5,x\n1,6,y\n",
                        "column 1 I[0, 1]; a I[5, 6]; b S[x, y]",
                        "no name in the file: column 1"),
                read("blanks around names, some that do not break", " a ,\u00a0b\u00a0\n 1 , 2\n", "a I[1]; b I[2]"),
                read("a name of two lines", "\"weight\n(kg)\",b\n1,2\n", "weight (kg) I[1]; b I[2]"),
                refuse("lines of a device above the header", "Device X\nSerial 17\n\na,b,c\n1,2,3\n4,5,6\n7,8,9\n", "line 1", "Device X",
                        "delete what stands above"),
                refuse("lines of two cells above a header of three", "Date,2020\nSerial,17\na,b,c\n1,2,3\n4,5,6\n7,8,9\n", "line 1",
                        "\"Date, 2020\"", "most lines have 3 cells", "delete what stands above"),
                refuse("one name too few, as R writes rows with names", "a,b\nx,1,2\ny,3,4\n", "line 1", "name every column"),
                refuse("a spreadsheet's title above the header", "Report 2020,,\n,,\na,b,c\n1,2,3\n", "Report 2020",
                        "delete what stands above"),
                read("blank lines above the header", "\n\na,b\n1,2\n", "a I[1]; b I[2]"));
    }

    static Stream<Case> rows() {
        return Stream.of(
                refuse("a row too long", "a,b\n1,2\n1,2,3\n", "line 3", "\"1, 2, 3\"", "3 cells", "2 columns"),
                refuse("a row too short", "a,b,c\n1,2,3\n\n1,2\n4,5,6\n", "line 4", "2 cells"),
                refuse("decimal commas in a file of commas", "a,b\n1,5,2,5\n2,3,4,5\n", "line 1", "most lines have 4 cells", "in quotes"),
                read("empty rows", "a,b\n,,\n1,2\n,\n\n3,4\n,\n\n".replace(",,\n", ",\n"), "a I[1, 3]; b I[2, 4]",
                        "4 empty rows skipped"),
                read("a blank line in a single column", "a\n1\n\n3\n\n", "a I[1, 3]", "1 empty row skipped"),
                read("missing values of all kinds",
                        "a,b\n1,x\n,NA\nNA,\nN/A,null\nn/a,NaN\nNaN,#N/A\nnull,?\n?,y\n-,-\n–,None\n--,.\n.,z\nNone,z\n#N/A,z\n2,z\n",
                        "a I[1, –, –, –, –, –, –, –, –, –, –, –, –, –, 2]; b S[x, –, –, –, –, –, –, y, -, None, ., z, z, z, z]",
                        "missing: 13 in a, 6 in b", "words: b"),
                read("a sum at the end", "item,n\nx,1\ny,2\n\nTotal,3\n", "item S[x, y, Total]; n I[1, 2, 3]",
                        "the last row, \"Total, 3\", may be a sum"),
                read("a total elsewhere", "item,n\nTotal,3\nx,1\n", "item S[Total, x]; n I[3, 1]"),
                read("an empty column", "a,note,b\n1,,2\n3,,4\n", "a I[1, 3]; note S[–, –]; b I[2, 4]", "note is empty throughout"));
    }

    static Stream<Case> numbers() {
        return Stream.of(
                read("signs and powers of ten", "a\n+1\n-2.5\n\u22123\n1e3\n2.5E-3\n.5\n5.\n",
                        "a D[1.0, -2.5, -3.0, 1000.0, 0.0025, 0.5, 5.0]"),
                read("thousands by comma", "a;b\n1,234;x\n1,234,567;y\n", "a I[1234, 1234567]; b S[x, y]"),
                read("thousands by point, decimal commas", "a;b\n1.234,5;1.234\n12,25;7\n", "a D[1234.5, 12.25]; b I[1234, 7]"),
                read("thousands by comma, decimal points, in quotes", "a,b\n\"1,234.5\",\"1,234\"\n", "a D[1234.5]; b I[1234]"),
                read("thousands by blanks and apostrophes", "a;b;c;d\n1 234;1\u00a0234,5;12\u202f345;1'234\n1;1;1;1\n",
                        "a I[1234, 1]; b D[1234.5, 1.0]; c I[12345, 1]; d I[1234, 1]"),
                refuse("1,234 with nothing to tell what it is", "a;b\n1,234;x\n2,345;y\n", "\"1,234\" in line 2, column a",
                        "1234 or 1.234"),
                refuse("the same in quotes between commas", "a,b\n\"1,234\",5\n\"2,345\",6\n", "\"1,234\"", "1234 or 1.234"),
                refuse("1.234 between semicolons", "a;b\n1.234;x\n2.345;y\n", "\"1.234\" in line 2, column a", "1234 or 1.234"),
                read("1.234 between commas", "a,b\n1.234,x\n2.345,y\n", "a D[1.234, 2.345]; b S[x, y]"),
                read("1,234 beside 0,5 in another column", "a;b\n1,234;0,5\n", "a D[1.234]; b D[0.5]"),
                read("1,234 beside 0.5 in another column", "a;b\n1,234;0.5\n", "a I[1234]; b D[0.5]"),
                read("0.123 proves a decimal point", "a;b\n1.234;0.123\n", "a D[1.234]; b D[0.123]"),
                refuse("decimal points and decimal commas", "a;b\n1,79;1.5\n", "\"1.5\" in line 2, column b",
                        "\"1,79\" in line 2, column a"),
                read("the decimal comma that was read as a thousand", "a,b\n\"1,79\",2\n\"17,0\",3\n", "a D[1.79, 17.0]; b I[2, 3]"),
                read("the largest and the smallest whole numbers", "a,b,c\n2147483647,-2147483647,2147483648\n1,1,1\n",
                        "a I[2147483647, 1]; b I[-2147483647, 1]; c D[2.147483648E9, 1.0]"),
                read("tablesaw's own sign for missing is a number here", "a\n-2147483648\n1\n", "a D[-2.147483648E9, 1.0]"),
                read("2^53 is exact, one more is not", "a,b\n9007199254740992,9007199254740993\n",
                        "a D[9.007199254740992E15]; b S[9007199254740993]",
                        "b: words", "\"9007199254740993\" in line 2", "lose digits"),
                read("zip codes", "zip,n\n01234,1\n99999,2\n", "zip S[01234, 99999]; n I[1, 2]", "zip: words", "\"01234\" in line 2"),
                read("many decimals", "a,b\n0.1000000000000000055511151231257827,3.14159265358979323846\n",
                        "a D[0.1]; b D[3.141592653589793]"),
                refuse("too large", "a\n1\n1e400\n", "\"1e400\" in line 3, column a", "beyond"),
                refuse("so small that it would be 0", "a\n1\n1e-400\n", "\"1e-400\" in line 3, column a", "beyond"),
                read("what Java takes for numbers, but nobody else", "a,b,c\n1f,0x10,Infinity\n2d,0x11,Infinity\n",
                        "a S[1f, 2d]; b S[0x10, 0x11]; c S[Infinity, Infinity]"),
                read("marks that nobody sees around a number", "a,b\n\u200e-5\u200f,\u20607\n6,8\n", "a I[-5, 6]; b I[7, 8]"),
                read("a soft hyphen may be a minus", "a,b\n\u00ad5,1\n6,2\n", "a S[\u00ad5, 6]; b I[1, 2]", "a: words"),
                read("groups of two digits are no thousands", "a;b\n1,23,456;1\n2,34,567;2\n", "a S[1,23,456, 2,34,567]; b I[1, 2]"));
    }

    static Stream<Case> types() {
        return Stream.of(
                refuse("one slip among many numbers", "a\n" + TWENTY + "12x\n", "\"12x\" in line 22, column a", "20 of the 21",
                        "write NA"),
                refuse("the letter O for a zero", "a\n" + TWENTY + "1O\n", "\"1O\" in line 22"),
                read("a word among few numbers", "dependents,b\n0,1\n1,2\n2,3\n3+,4\n", "dependents S[0, 1, 2, 3+]; b I[1, 2, 3, 4]",
                        "dependents: words, because of \"3+\" in line 5"),
                read("units", "mass,b\n3.5 kg,1\n4 kg,2\n", "mass S[3.5 kg, 4 kg]; b I[1, 2]",
                        "mass: words, as in \"3.5 kg\": take the unit out"),
                read("percent", "p\n3 %\n4.5%\n", "p S[3 %, 4.5%]", "take the unit out"),
                read("currency", "p;q\n€ 3;$1.50\n€ 4;$2.00\n", "p S[€ 3, € 4]; q S[$1.50, $2.00]", "p: words, as in \"€ 3\"",
                        "q: words, as in \"$1.50\""),
                read("dates", "d,e,f\n2020-01-05,5.1.2020,1/5/20\n", "d S[2020-01-05]; e S[5.1.2020]; f S[1/5/20]",
                        "d: words, as in \"2020-01-05\"",
                        "days", "e: words", "f: words"),
                read("times of the day and dates with a time", "d,e\n08:15,2020-01-05T08:15:00Z\n", "d S[08:15]; e S[2020-01-05T08:15:00Z]",
                        "d: words, as in", "e: words, as in"),
                read("true and false", "t\ntrue\nfalse\n", "t S[true, false]", "words: t"));
    }

    static Stream<Case> all() throws IOException {
        return Stream.of(encodings(), separators(), quotes(), headers(), rows(), numbers(), types()).flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("all")
    @DisplayName("a file as it comes")
    void file(Case given) throws IOException {
        Path path = Files.write(folder.resolve("x.csv"), given.content);
        if (given.columns == null) {
            Errors.inOrOut(() -> Tables.read(path), given.words);
            Errors.inOrOut(() -> Tables.read(path), "x.csv");
            return;
        }
        String[] told = new String[1];
        Table[] table = new Table[1];
        told[0] = Printed.by(() -> table[0] = Tables.read(path));
        assertEquals(given.columns, columns(table[0]));
        assertTrue(told[0].startsWith("x.csv: ") && told[0].lines().count() == 1 && told[0].length() < 320, told[0]);
        for (String word : given.words) {
            assertTrue(told[0].contains(word), () -> "\"" + word + "\" is not in: " + told[0]);
        }
    }

    @Test
    @DisplayName("the penguins, in one line, are what tablesaw reads")
    void penguins() throws IOException {
        Table[] table = new Table[1];
        assertEquals("penguins.csv: 344 rows, 8 columns, separated by commas; missing: 2 in bill_length_mm, 2 in bill_depth_mm, "
                + "2 in flipper_length_mm, 2 in body_mass_g, 11 in sex; words: species, island, sex\n",
                Printed.by(() -> table[0] = Tables.read("penguins/penguins.csv")));
        assertEquals("penguins", table[0].name());
        assertEquals(columns(Table.read().csv(DataFiles.file("penguins/penguins.csv").toFile())), columns(table[0]));
    }

    @Test
    @DisplayName("a hundred columns of words, of units and with gaps are told in at most 300 characters")
    void manyColumns() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String start : new String[] {"the name of a column ", "word ", "3 kg "}) {
            for (int c = 0; c < 100; c++) {
                text.append(start.startsWith("the") ? start + c : c % 3 == 0 ? "NA" : start).append(c == 99 ? "\n" : ",");
            }
        }
        Path path = Files.writeString(folder.resolve("wide.csv"), text);
        String told = Printed.by(() -> Tables.read(path));
        assertTrue(told.length() <= 301, told);
        assertTrue(told.contains("100 columns") && told.contains(" more"), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0xff", "1.2.3", "10.0.0.1", "1.2.345"})
    @DisplayName("words are not called a date or a quantity that are none")
    void noDateNorQuantity(String word) throws IOException {
        Path path = Files.writeString(folder.resolve("words.csv"), "a,b\n" + word + ",1\n" + word + ",2\n");
        assertEquals("words.csv: 2 rows, 2 columns, separated by commas; words: a\n", Printed.by(() -> Tables.read(path)));
    }

    @Test
    @DisplayName("no file, a folder, and no name are told")
    void noFile() {
        Errors.inOrOut(() -> Tables.read("gone.csv"), "\"gone.csv\"");
        Errors.inOrOut(() -> Tables.read(folder.resolve("gone.csv")), "no file", "gone.csv");
        Errors.inOrOut(() -> Tables.read(folder), "is a folder");
        Errors.wrongArgument(() -> Tables.read((Path) null), "path of the table's file is null");
        Errors.wrongArgument(() -> Tables.read((String) null), "name of the data file is null");
    }
}
