package nndl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import nndl.util.Check;
import nndl.util.Uninterrupted;

/**
 * MNIST, 70,000 pictures of handwritten digits: 50,000 for training, 10,000 for choosing settings, 10,000 for testing. Each is
 * 28 × 28 pixels; its input vector is the 784 grey values from 0 (white) to 1 (black), row by row, and its label the digit.
 *
 * <p>The pictures come from four files in the IDX format, compressed by gzip. Loading checks everything about them, down to
 * the SHA-256 of their content, and takes less than half a second. Memory: about 35 MB.
 *
 * <p>Chapter 1, sections "Learning with gradient descent" and "Implementing our network to classify digits".
 */
public final class Mnist {
    /** The width and the height of a picture in pixels. */
    public static final int SIDE = 28;

    private static final int DIGITS = 10;

    private static final MnistFile TRAIN_IMAGES = new MnistFile("train", true, 60_000, 8_994_156,
            "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db");
    private static final MnistFile TRAIN_LABELS = new MnistFile("train", false, 60_000, 0,
            "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5");
    private static final MnistFile TEST_IMAGES = new MnistFile("t10k", true, 10_000, 1_511_219,
            "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7");
    private static final MnistFile TEST_LABELS = new MnistFile("t10k", false, 10_000, 0,
            "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

    private final Dataset training;
    private final Dataset validation;
    private final Dataset test;

    private Mnist(Dataset sixtyThousand, Dataset test) {
        training = sixtyThousand.slice(0, 50_000);
        validation = sixtyThousand.slice(50_000, 60_000);
        this.test = test;
    }

    /**
     * Loads MNIST from the folder named by the system property {@code nndl.data}; if that is not set, from a folder
     * {@code data} here, in a folder above, or above the built library.
     *
     * @throws IOException if a file or folder is at fault; the message names it
     */
    public static Mnist load() throws IOException {
        return load(folder());
    }

    /** Returns the folder in which {@link #load()} finds the files. */
    public static Path folder() throws IOException {
        String[] names = Stream.of(TRAIN_IMAGES, TEST_IMAGES).flatMap(file -> file.names().stream()).toArray(String[]::new);
        return DataFiles.folderWith(names).orElseThrow(() -> new IOException(
                "the MNIST files were not found in a folder named data, neither in " + DataFiles.workingDirectory()
                + " nor in a folder above it; name their folder: Mnist.load(Path.of(\"…\"))"));
    }

    /**
     * Loads MNIST from a folder that holds its four files, {@code train-images-idx3-ubyte.gz},
     * {@code train-labels-idx1-ubyte.gz}, {@code t10k-images-idx3-ubyte.gz} and {@code t10k-labels-idx1-ubyte.gz}; unpacked,
     * without {@code .gz}, and with a dot before {@code idx} they are read, too.
     *
     * @throws IOException if a file is missing, cut short, too long, altered or under another's name; the message names it
     */
    public static Mnist load(Path directory) throws IOException {
        Check.given("the data folder", directory);
        FutureTask<Dataset> test = new FutureTask<>(() -> examples(directory, TEST_IMAGES, TEST_LABELS));
        new Thread(test, "loading the test pictures").start();
        Dataset training = examples(directory, TRAIN_IMAGES, TRAIN_LABELS);
        try {
            return new Mnist(training, Uninterrupted.get(test::get));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw new IllegalStateException("the test pictures could not be loaded: " + e.getCause(), e.getCause());
        }
    }

    /** Returns the first 50,000 of the 60,000 training pictures. */
    public Dataset training() {
        return training;
    }

    /** Returns the other 10,000 training pictures, set aside for choosing settings such as the learning rate. */
    public Dataset validation() {
        return validation;
    }

    /** Returns the 10,000 test pictures, written by different people from those who wrote the training pictures. */
    public Dataset test() {
        return test;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "MNIST: %,d training, %,d validation and %,d test pictures of 28 × 28",
                training.size(), validation.size(), test.size());
    }

    private static Dataset examples(Path directory, MnistFile images, MnistFile labels) throws IOException {
        int[] digits = new int[labels.count()];
        labels.read(directory, file -> file.readLabels(digits));
        Examples.Pictures pictures = new Examples.Pictures(images.count(), SIDE * SIDE, images.ink());
        images.read(directory, file -> file.readImages(pictures));
        return Dataset.of(pictures.labelled(digits, DIGITS));
    }
}
