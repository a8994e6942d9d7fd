package nndl.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file of text, compressed by gzip or not, in the encoding that its bytes show. It can be opened as often as needed. */
final class TextFile {
    private static final int FRONT = 1 << 14; // bytes by which a file is known
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Path path;
    private final boolean packed;
    private Charset charset;

    private TextFile(Path path, boolean packed) {
        this.path = path;
        this.packed = packed;
    }

    /** Returns the file, after all of its bytes were seen to be text. */
    static TextFile of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException(path + " is a folder: name a file in it");
        }
        if (!Files.exists(path)) {
            throw new IOException("there is no file " + path + ": check how its name and its folders are spelt");
        }
        TextFile file;
        try (InputStream in = Files.newInputStream(path)) {
            file = new TextFile(path, in.read() == 0x1f && in.read() == 0x8b);
        }
        try {
            file.findCharset();
        } catch (EOFException e) {
            throw new IOException(file.name() + " is cut short: its gzip ends in the middle; get it again", e);
        } catch (ZipException e) {
            throw new IOException(file.name() + " is damaged: its gzip cannot be unpacked (" + e.getMessage() + "); get it again", e);
        }
        return file;
    }

    /** Returns the file's name, without its folder. */
    String name() {
        return path.getFileName().toString();
    }

    private void findCharset() throws IOException {
        byte[] front;
        try (InputStream in = bytes()) {
            front = in.readNBytes(FRONT);
        }
        String other = FileKind.notATable(front).orElse(null);
        if (other != null) {
            throw new IOException(name() + " " + other);
        }
        if (front.length >= 2 && (front[0] == (byte) 0xff && front[1] == (byte) 0xfe
                || front[0] == (byte) 0xfe && front[1] == (byte) 0xff)) {
            charset = StandardCharsets.UTF_16; // which begins with its byte order mark
            checkText("UTF-16");
            return;
        }
        checkIsNoUtf16(front);
        try {
            charset = StandardCharsets.UTF_8;
            checkText("UTF-8");
        } catch (CharacterCodingException e) {
            charset = WINDOWS;
            checkText("UTF-8 nor Windows-1252");
        }
    }

    /** In UTF-16 nearly every other byte of western text is 0. */
    private void checkIsNoUtf16(byte[] front) throws IOException {
        int[] zeros = new int[2]; // at even and at odd places
        for (int i = 0; i < front.length; i++) {
            zeros[i % 2] += front[i] == 0 ? 1 : 0;
        }
        if (Math.abs(zeros[0] - zeros[1]) > front.length / 3) {
            throw new IOException(name() + " seems to be text in UTF-16, but lacks the mark at its beginning that says so:"
                    + " save it as UTF-8");
        }
    }

    /** Decodes the whole file and checks that it is text, and not blank throughout. */
    private void checkText(String encoding) throws IOException {
        char[] block = new char[1 << 13];
        boolean blank = true;
        int line = 1;
        try (Reader reader = open()) {
            for (int count = reader.read(block); count >= 0; count = reader.read(block)) {
                for (int i = 0; i < count; i++) {
                    if (block[i] == 0) {
                        throw new IOException("line " + line + " of " + name() + " holds a zero, which is no letter: get the file again"
                                + " if it was cut off in writing, or save it as CSV if it is no text");
                    }
                    line += block[i] == '\n' ? 1 : 0;
                    blank &= block[i] <= ' ';
                }
            }
        } catch (CharacterCodingException e) {
            if (charset == StandardCharsets.UTF_8) {
                throw e;
            }
            throw new IOException(name() + " is no text in " + encoding + ": save it as CSV in UTF-8", e);
        }
        if (blank) {
            throw new IOException(name() + " is empty: it holds "
                    + (Files.size(path) == 0 ? "nothing at all" : "blanks and ends of lines alone"));
        }
    }

    private InputStream bytes() throws IOException {
        InputStream in = Files.newInputStream(path);
        if (!packed) {
            return in;
        }
        try {
            return new GZIPInputStream(in, 1 << 16);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** Opens the text at its first character after a byte order mark. */
    Reader open() throws IOException {
        Reader reader = new InputStreamReader(bytes(), charset.newDecoder());
        if (charset == StandardCharsets.UTF_8) {
            reader = withoutMark(reader);
        }
        return reader;
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        PushbackReader text = new PushbackReader(reader, 1);
        int first = text.read();
        if (first >= 0 && first != '\ufeff') {
            text.unread(first);
        }
        return text;
    }

    /** Returns whether the text is not in UTF-8 or UTF-16, but in the encoding of older programs on Windows. */
    boolean isWindows1252() {
        return charset.equals(WINDOWS);
    }
}
