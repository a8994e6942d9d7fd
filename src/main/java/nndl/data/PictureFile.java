package nndl.data;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The picture in a file as grey values, upright, with paper behind what is transparent. */
final class PictureFile {
    private static final int LONGEST = 10_000; // pixels
    private static final int ENOUGH = 1_500; // pixels; of a longer picture only every second, third … is read
    private static final int FRONT = 1 << 16; // bytes in which a camera says how it was held
    private static final Pattern EXIF = Pattern.compile("Exif\0\0|eXIf(?=II|MM)"); // in a JPEG, in a PNG
    private static final int ORIENTATION = 0x112;

    private final int width;
    private final int height;
    private final int step;
    private final double[][] grey;

    private PictureFile(int width, int height, int step, double[][] grey) {
        this.width = width;
        this.height = height;
        this.step = step;
        this.grey = grey;
    }

    static PictureFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + file + ": check how its name and its folders are spelt");
        }
        String name = file.getFileName().toString();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException(name + " is no picture that can be read here: save it as PNG or JPEG");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return read(name, reader, orientation(file));
            } finally {
                reader.dispose();
            }
        }
    }

    private static PictureFile read(String name, ImageReader reader, int orientation) throws IOException {
        int width;
        int height;
        int step;
        BufferedImage image;
        boolean[] isCut = new boolean[1]; // of a JPEG the reader would make up the rest
        try {
            width = reader.getWidth(0);
            height = reader.getHeight(0);
            step = Math.max(1, Math.max(width, height) / ENOUGH);
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            reader.addIIOReadWarningListener((source, warning) -> isCut[0] |= warning.contains("premature end"));
            image = Math.max(width, height) > LONGEST ? null : reader.read(0, every);
        } catch (IOException | RuntimeException e) { // readers of damaged pictures throw what they like
            throw new IOException(name + " is a damaged picture, or one of an unusual kind: save it anew as PNG", e);
        }
        if (isCut[0]) {
            throw new IOException(name + " is cut short: get it again");
        }
        if (image == null) {
            throw new IOException(String.format(Locale.ROOT, "%s has %,d × %,d pixels, but may have at most %,d × %,d: make it smaller",
                    name, width, height, LONGEST, LONGEST));
        }
        boolean lies = orientation > 4;
        return new PictureFile(lies ? height : width, lies ? width : height, step, turned(grey(image), orientation));
    }

    double[][] grey() {
        return grey;
    }

    /** Returns how many pixels of the file lie from one grey value to the next. */
    int step() {
        return step;
    }

    @Override
    public String toString() {
        return width + " × " + height;
    }

    private static double[][] grey(BufferedImage image) {
        boolean isGrey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        double[][] grey = new double[image.getHeight()][image.getWidth()];
        double[][] opacity = new double[grey.length][grey[0].length];
        for (int y = 0; y < grey.length; y++) {
            int[] colours = isGrey ? null : image.getRGB(0, y, grey[y].length, 1, null, 0, grey[y].length);
            for (int x = 0; x < grey[y].length; x++) {
                if (isGrey) { // whose getRGB would take the grey levels for linear light
                    Raster raster = image.getRaster();
                    double white = (1 << image.getSampleModel().getSampleSize(0)) - 1;
                    grey[y][x] = raster.getSample(x, y, 0) / white;
                    opacity[y][x] = raster.getNumBands() > 1 ? raster.getSample(x, y, 1) / white : 1;
                } else {
                    int c = colours[x];
                    grey[y][x] = (0.299 * (c >> 16 & 0xff) + 0.587 * (c >> 8 & 0xff) + 0.114 * (c & 0xff)) / 255;
                    opacity[y][x] = (c >>> 24) / 255.0;
                }
            }
        }
        layOnPaper(grey, opacity);
        return grey;
    }

    /** Puts behind a mostly transparent picture paper that what is drawn differs from, behind another one its own mean. */
    private static void layOnPaper(double[][] grey, double[][] opacity) {
        double sum = 0;
        double opaque = 0;
        for (int y = 0; y < grey.length; y++) {
            for (int x = 0; x < grey[y].length; x++) {
                sum += opacity[y][x] * grey[y][x];
                opaque += opacity[y][x];
            }
        }
        double mean = opaque == 0 ? 0 : sum / opaque;
        double paper = opaque > 0.5 * grey.length * grey[0].length ? mean : mean < 0.5 ? 1 : 0;
        for (int y = 0; y < grey.length; y++) {
            for (int x = 0; x < grey[y].length; x++) {
                grey[y][x] = opacity[y][x] * grey[y][x] + (1 - opacity[y][x]) * paper;
            }
        }
    }

    /** Returns how a camera was held, as it notes it in a JPEG or a PNG: 1 (upright) to 8; 1 where it notes nothing. */
    private static int orientation(Path file) throws IOException {
        byte[] front;
        try (InputStream in = Files.newInputStream(file)) {
            front = in.readNBytes(FRONT);
        }
        Matcher exif = EXIF.matcher(new String(front, StandardCharsets.ISO_8859_1));
        if (!exif.find()) {
            return 1;
        }
        try {
            ByteBuffer notes = ByteBuffer.wrap(front, exif.end(), front.length - exif.end()).slice();
            notes.order(notes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int at = notes.getInt(4);
            for (int entry = notes.getShort(at); entry > 0; entry--) {
                int start = at + 2 + 12 * (entry - 1);
                if (notes.getShort(start) == ORIENTATION) {
                    int noted = notes.getShort(start + 8);
                    return noted >= 1 && noted <= 8 ? noted : 1;
                }
            }
        } catch (IndexOutOfBoundsException e) {
            // notes that lead nowhere
        }
        return 1;
    }

    /** Turns a picture upright. */
    private static double[][] turned(double[][] from, int orientation) {
        int rows = from.length;
        int columns = from[0].length;
        boolean lies = orientation > 4;
        boolean rowsReversed = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        boolean columnsReversed = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        double[][] to = new double[lies ? columns : rows][lies ? rows : columns];
        for (int y = 0; y < to.length; y++) {
            for (int x = 0; x < to[y].length; x++) {
                int row = lies ? x : y;
                int column = lies ? y : x;
                to[y][x] = from[rowsReversed ? rows - 1 - row : row][columnsReversed ? columns - 1 - column : column];
            }
        }
        return to;
    }
}
