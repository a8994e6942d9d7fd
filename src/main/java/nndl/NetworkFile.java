package nndl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nndl.util.Check;
import nndl.util.WholeFile;

/** Networks as JSON files: the sizes, the biases and the weights, in the book's order and exact to the last bit. */
final class NetworkFile {
    private static final String FORMAT = "nndl network 1";
    private static final Pattern ANY_FORMAT = Pattern.compile("\"format\"\\s*:\\s*\"(nndl network \\d+)\"");
    private static final int HEAD = 200; // bytes at the beginning of a file, where its format stands
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** The contents of a file. */
    private record Content(String format, int[] sizes, double[][] biases, double[][][] weights) {}

    private NetworkFile() {}

    /** Writes to a file beside this one and moves it into place, so that there is never half a file. */
    static void write(Parameters parameters, Path file) throws IOException {
        Path folder = Check.given("the file to save to", file).getParent();
        if (file.getFileName() == null || Files.isDirectory(file)) {
            throw new IOException("the network cannot be saved to " + file + ": that is a folder; add a file name");
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IOException("the network cannot be saved to " + file + ": the folder " + folder + " does not exist");
        }
        Parameters.check(parameters.weights(), parameters.biases()); // rejects NaN, which could not be loaded again
        refuseNewer(file);
        Content content = new Content(FORMAT, parameters.sizes(), parameters.biases(), parameters.weights());
        try {
            WholeFile.write(file, JSON.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new IOException("the network could not be saved to " + file + "; what was there before is unchanged ("
                    + WholeFile.reason(e) + ")", e);
        }
    }

    static Parameters read(Path file) throws IOException {
        Check.given("the file to load", file);
        if (isNewer(file)) {
            throw new IOException(file + " was saved by a newer version of the workbook, and this one reads the format \"" + FORMAT
                    + "\": bring it up to date");
        }
        Content content;
        try {
            content = JSON.readValue(Files.readAllBytes(file), Content.class);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file + (file.isAbsolute() ? "" : ", seen from the notebook's folder")
                    + ": save a network there first", e);
        } catch (JsonProcessingException e) {
            throw damaged(file, e.getLocation() == null ? "" : " (see line " + e.getLocation().getLineNr()
                    + ", column " + e.getLocation().getColumnNr() + ")", e);
        } catch (IOException e) {
            throw new IOException(Files.isDirectory(file)
                    ? file + " is a folder, not a saved network"
                    : "the network in " + file + " could not be read (" + WholeFile.reason(e) + ")", e);
        }
        if (content == null || !FORMAT.equals(content.format)) {
            throw damaged(file, ": its format should be \"" + FORMAT + "\"", null);
        }
        if (content.sizes == null || content.biases == null || content.weights == null) {
            throw damaged(file, ": its sizes, biases or weights are missing", null);
        }
        try {
            Parameters parameters = Parameters.copyOf(content.weights, content.biases);
            if (!Arrays.equals(parameters.sizes(), content.sizes)) {
                throw Check.wrong("the sizes do not fit the weights");
            }
            return parameters;
        } catch (IllegalArgumentException e) {
            throw damaged(file, ": " + e.getMessage(), e);
        }
    }

    private static void refuseNewer(Path file) throws IOException {
        if (isNewer(file)) {
            throw new IOException("the network cannot be saved to " + file + ": a newer version of the workbook has saved one there, which "
                    + "would be lost; choose another name");
        }
    }

    /** Returns whether a file is a network of a version to come. */
    private static boolean isNewer(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            Matcher format = ANY_FORMAT.matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8));
            return format.find() && !format.group(1).equals(FORMAT);
        }
    }

    private static IOException damaged(Path file, String how, Exception cause) {
        return new IOException(file + " is not a saved network, or it is damaged" + how, cause);
    }
}
