package nndl.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.IdxFile;

/**
 * Reads pictures in the form of MNIST's files, such as Fashion-MNIST or the letters of EMNIST, and says in one line what it found.
 *
 * <pre>{@code
 * Dataset letters = Idx.read(Path.of("letters-images-idx3-ubyte.gz"), Path.of("letters-labels-idx1-ubyte.gz"));
 * }</pre>
 */
public final class Idx {
    private Idx() {}

    /**
     * Reads grey pictures of any one size and their labels, each from a file in the IDX format, compressed by gzip or not. The
     * inputs are the pixels from 0 to 1, row by row; the classes go from 0 to the highest label.
     *
     * @throws IOException if a file is missing, cut short, too long or of another form, or if the two do not belong together; the
     *     message names it
     */
    public static Dataset read(Path images, Path labels) throws IOException {
        IdxFile pictures = IdxFile.images(images);
        Dataset data = pictures.with(IdxFile.labels(labels));
        boolean[] used = new boolean[data.targetLength()];
        for (int i = 0; i < data.size(); i++) {
            used[data.label(i)] = true;
        }
        int[] unused = IntStream.range(0, used.length).filter(label -> !used[label]).toArray();
        System.out.println(String.format(Locale.ROOT, "%s: %s of %d × %d pixels, labels up to %d, so %s%s",
                images.getFileName(), TableFinding.count(data.size(), "picture"), pictures.rows(), pictures.columns(), used.length - 1,
                used.length == 1 ? "1 class" : used.length + " classes", without(unused)));
        return data;
    }

    private static String without(int[] labels) {
        if (labels.length == 0) {
            return "";
        }
        return labels.length == 1 ? "; none has the label " + labels[0]
                : "; none has one of " + labels.length + " of these labels, such as " + labels[0];
    }
}
