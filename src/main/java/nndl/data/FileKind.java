package nndl.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells files that are no tables in text form by how they begin. */
final class FileKind {
    private static final String AS_CSV = "open it there and save the table as CSV";

    private static final byte[] UTF_32_LITTLE = {(byte) 0xff, (byte) 0xfe, 0, 0};
    private static final byte[] UTF_32_BIG = {0, 0, (byte) 0xfe, (byte) 0xff};

    private record Kind(String what, String remedy, byte[] beginning) {
        Kind(String what, String remedy, String beginning) {
            this(what, remedy, beginning.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static final List<Kind> BINARY = List.of(
            new Kind("an Excel workbook (.xls)", AS_CSV, "\u00d0\u00cf\u0011\u00e0"),
            new Kind("a PDF", "a table must be copied out of it and saved as CSV", "%PDF"),
            new Kind("a picture (PNG)", "a digit is read by Pictures.read", "\u0089PNG"),
            new Kind("a picture (JPEG)", "a digit is read by Pictures.read", "\u00ff\u00d8\u00ff"),
            new Kind("a picture (GIF)", "a table in text form is needed", "GIF8"),
            new Kind("an RTF document", AS_CSV, "{\\rtf"),
            new Kind("a SQLite database", "export the table as CSV", "SQLite format 3"),
            new Kind("a Parquet file", "convert it to CSV", "PAR1"),
            new Kind("an HDF5 file", "convert it to CSV", "\u0089HDF"),
            new Kind("a NumPy array", "write it as CSV with numpy.savetxt", "\u0093NUMPY"),
            new Kind("packed by bzip2", "unpack it", "BZh"),
            new Kind("packed by xz", "unpack it", "\u00fd7zXZ"),
            new Kind("a 7-Zip archive", "unpack it", "7z\u00bc\u00af"));

    private FileKind() {}

    /** Returns what a file is that begins so, with the remedy, unless it may be a table in text form. */
    static Optional<String> notATable(byte[] front) {
        if (startsWith(front, "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1))) {
            return Optional.of(zip(new String(front, StandardCharsets.ISO_8859_1)));
        }
        if (startsWith(front, UTF_32_LITTLE) || startsWith(front, UTF_32_BIG)) {
            return Optional.of("is text in UTF-32: save it as UTF-8");
        }
        for (Kind kind : BINARY) {
            if (startsWith(front, kind.beginning)) {
                return Optional.of("is " + kind.what + ": " + kind.remedy);
            }
        }
        return markup(new String(front, StandardCharsets.UTF_8).replace("\ufeff", "").stripLeading());
    }

    private static boolean startsWith(byte[] front, byte[] beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if (i >= front.length || front[i] != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    private static String zip(String front) {
        if (front.contains("opendocument")) {
            return "is a LibreOffice document: " + AS_CSV;
        }
        return front.contains("[Content_Types]") || front.contains("xl/")
                ? "is an Excel workbook: " + AS_CSV : "is a ZIP archive: unpack it, and name the CSV file inside";
    }

    private static Optional<String> markup(String text) {
        String lower = text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT);
        if (lower.startsWith("version https://git-lfs")) {
            return Optional.of("is not the file itself, but names it for Git LFS: git lfs pull brings it");
        }
        if (lower.matches("(?s)<(!doctype html|html|head|table|!--.*<html).*")) {
            return Optional.of("is a web page (HTML), not the table itself: download the file that the page shows,"
                    + " often by its button Raw");
        }
        if (lower.startsWith("<?xml") || lower.startsWith("<!")) {
            return Optional.of("is XML: export the table as CSV");
        }
        if (lower.matches("(?s)\\{\\s*[\"}].*|\\[\\s*[\\[{\"\\d\\]].*")) {
            return Optional.of("is JSON: convert it to CSV");
        }
        return Optional.empty();
    }
}
