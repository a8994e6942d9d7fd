package nndl.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import nndl.Dataset;
import nndl.Errors;
import nndl.Mnist;
import nndl.Network;
import nndl.RealMnist;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PicturesTest {
    private static Network network;

    @TempDir
    static Path folder;

    @BeforeAll
    static void train() {
        network = new Network(new Random(1), 784, 30, 10);
        network.sgd(RealMnist.get().training().slice(0, 10_000), 10, 10, 3.0);
    }

    /** Ways in which people make pictures of digits. */
    private enum Way {
        AS_IT_IS {
            @Override
            BufferedImage picture(double[] digit) {
                return drawn(digit, 28, 0, 0, 1, 28, 28, (ink, x, y) -> 1 - ink);
            }
        },
        LARGE_AND_OFF_CENTRE {
            @Override
            BufferedImage picture(double[] digit) {
                return drawn(digit, 280, 13, -7, 6, 0, 0, (ink, x, y) -> 1 - ink);
            }
        },
        LIGHT_ON_DARK {
            @Override
            BufferedImage picture(double[] digit) {
                return drawn(digit, 280, 0, 0, 10, 0, 0, (ink, x, y) -> ink);
            }
        },
        PENCIL_ON_GREY_PAPER_IN_SHADOW {
            @Override
            BufferedImage picture(double[] digit) {
                Random random = new Random(1);
                return drawn(digit, 300, 20, 11, 7, 0, 0, (ink, x, y) -> 0.8 - 0.3 * x / 300 - 0.1 * y * y / 90_000
                        - 0.35 * ink + 0.01 * random.nextGaussian());
            }
        },
        ON_NOTHING {
            @Override
            BufferedImage picture(double[] digit) {
                return layer(digit, Color.BLACK);
            }
        },
        WHITE_ON_NOTHING {
            @Override
            BufferedImage picture(double[] digit) {
                return layer(digit, Color.WHITE);
            }
        };

        abstract BufferedImage picture(double[] digit);
    }

    private interface Light {
        double at(double ink, int x, int y);
    }

    /** Draws a digit in grey, its pixels as large as given, moved from the middle. */
    private static BufferedImage drawn(double[] digit, int side, int right, int down, int pixel, int width, int height, Light light) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        int start = (side - Mnist.SIDE * pixel) / 2;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int column = Math.floorDiv(x - start - right, pixel);
                int row = Math.floorDiv(y - start - down, pixel);
                boolean on = column >= 0 && column < Mnist.SIDE && row >= 0 && row < Mnist.SIDE;
                double grey = light.at(on ? digit[row * Mnist.SIDE + column] : 0, x, y);
                int level = (int) Math.round(255 * Math.max(0, Math.min(1, grey)));
                image.setRGB(x, y, new Color(level, level, level).getRGB());
            }
        }
        return image;
    }

    private static BufferedImage layer(double[] digit, Color colour) {
        BufferedImage image = new BufferedImage(280, 280, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 280; y++) {
            for (int x = 0; x < 280; x++) {
                int opacity = (int) Math.round(255 * digit[y / 10 * Mnist.SIDE + x / 10]);
                image.setRGB(x, y, colour.getRGB() & 0xffffff | opacity << 24);
            }
        }
        return image;
    }

    private static Path png(String name, BufferedImage image) throws IOException {
        Path file = folder.resolve(name);
        assertTrue(ImageIO.write(image, "png", file.toFile()));
        return file;
    }

    @Test
    @DisplayName("of 200 digits of the test set, drawn in all these ways, a network trained on MNIST reads at least 180")
    void readable() throws IOException {
        Dataset test = RealMnist.get().test();
        int right = 0;
        for (int i = 0; i < 200; i++) {
            Way way = Way.values()[i % Way.values().length];
            double[][] digit = new double[1][];
            Path file = png("digit.png", way.picture(test.input(i)));
            Printed.by(() -> digit[0] = Pictures.read(file));
            right += network.classify(digit[0]) == test.label(i) ? 1 : 0;
        }
        assertTrue(right >= 180, right + " right"); // measured: 186
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("what is read hardly differs from MNIST's own picture of the digit, ink is 1, and what was done is told")
    void nearMnist(Way way) throws IOException {
        double[] digit = RealMnist.get().test().input(0);
        Path file = png("seven.png", way.picture(digit));
        double[][] came = new double[1][];
        String told = Printed.by(() -> came[0] = Pictures.read(file));
        double off = 0;
        for (int p = 0; p < digit.length; p++) {
            off += Math.abs(came[0][p] - digit[p]);
        }
        assertTrue(off < 0.2 * Arrays.stream(digit).sum(), "off by " + off);
        assertEquals(1, Arrays.stream(came[0]).max().getAsDouble());
        assertEquals(0, Arrays.stream(came[0]).min().getAsDouble());
        boolean light = way == Way.LIGHT_ON_DARK || way == Way.WHITE_ON_NOTHING;
        assertTrue(told.startsWith("seven.png: ") && told.contains(light ? "light ink on dark paper" : "dark ink on light paper")
                && told.contains("scaled to 16 × 20") && told.lines().count() == 1, told);
    }

    @Test
    @DisplayName("grey, 16 bits, a palette and JPEG give the same as colours; memory the same as a file")
    void kinds() throws IOException {
        double[] digit = RealMnist.get().test().input(0);
        BufferedImage colours = Way.LARGE_AND_OFF_CENTRE.picture(digit);
        double[] expected = Pictures.read(png("colours.png", colours));
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_INDEXED}) {
            BufferedImage image = new BufferedImage(280, 280, type);
            Graphics2D g = image.createGraphics();
            g.drawImage(colours, 0, 0, null);
            g.dispose();
            assertNear(expected, Pictures.read(png("kind.png", image)));
        }
        assertTrue(ImageIO.write(colours, "jpg", folder.resolve("digit.jpg").toFile()));
        assertNear(expected, Pictures.read(folder.resolve("digit.jpg")));
        double[][] grey = new double[280][280];
        for (int y = 0; y < 280; y++) {
            for (int x = 0; x < 280; x++) {
                grey[y][x] = (colours.getRGB(x, y) & 0xff) / 255.0;
            }
        }
        assertNear(expected, Pictures.prepare(grey));
    }

    private static void assertNear(double[] expected, double[] came) {
        double off = 0;
        for (int p = 0; p < expected.length; p++) {
            off += Math.abs(came[p] - expected[p]);
        }
        assertTrue(off < 0.12 * Arrays.stream(expected).sum(), "off by " + off);
    }

    @Test
    @DisplayName("a photograph is turned upright as the camera notes it")
    void turned() throws IOException {
        double[] digit = RealMnist.get().test().input(0);
        BufferedImage upright = Way.LARGE_AND_OFF_CENTRE.picture(digit);
        double[] expected = Pictures.read(png("upright.png", upright));
        BufferedImage lying = new BufferedImage(280, 280, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 280; y++) {
            for (int x = 0; x < 280; x++) {
                lying.setRGB(y, 279 - x, upright.getRGB(x, y)); // a quarter turn to the left, to be turned right again: 6
            }
        }
        Path plain = folder.resolve("lying.jpg");
        assertTrue(ImageIO.write(lying, "jpg", plain.toFile()));
        byte[] jpeg = Files.readAllBytes(plain);
        byte[] exif = {(byte) 0xff, (byte) 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1,
            1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0};
        assertNear(expected, Pictures.read(Files.write(folder.resolve("turned.jpg"), inserted(jpeg, 2, exif))));
        byte[] png = Files.readAllBytes(png("lying.png", lying));
        ByteBuffer chunk = ByteBuffer.allocate(38).putInt(26).put("eXIf".getBytes(StandardCharsets.ISO_8859_1)).put(exif, 10, 26);
        CRC32 check = new CRC32();
        check.update(chunk.array(), 4, 30);
        chunk.putInt((int) check.getValue());
        assertNear(expected, Pictures.read(Files.write(folder.resolve("turned.png"), inserted(png, 33, chunk.array())))); // behind IHDR
    }

    private static byte[] inserted(byte[] into, int at, byte[] what) {
        return ByteBuffer.allocate(into.length + what.length).put(into, 0, at).put(what).put(into, at, into.length - at).array();
    }

    @Test
    @DisplayName("of a large picture the crop is told in its own pixels")
    void large() throws IOException {
        BufferedImage image = new BufferedImage(4_000, 3_000, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(2_000, 1_000, 100, 1_000);
        g.dispose();
        Path file = png("large.png", image);
        String told = Printed.by(() -> Pictures.read(file));
        assertTrue(told.matches("large.png: 4000 × 3000, light ink on dark paper; cropped to 1\\d\\d × 10\\d\\d, scaled to . × 20, .*\n"),
                told);
    }

    @Test
    @DisplayName("specks of dust are left out, and a seven with its bar apart is one digit")
    void specks() {
        double[][] grey = white(200, 200);
        fill(grey, 40, 60, 50, 140, 0); // the top stroke of a seven
        fill(grey, 54, 130, 160, 140, 0); // its stem
        double[] clean = Pictures.prepare(grey);
        fill(grey, 5, 5, 8, 8, 0);
        fill(grey, 190, 20, 193, 23, 0);
        assertArrayEquals(clean, Pictures.prepare(grey), 0.02);
    }

    @Test
    @DisplayName("an eight of two circles that hardly touch is one digit, two digits above each other are not")
    void stacked() {
        double[][] eight = white(200, 120);
        ring(eight, 66, 60, 30);
        ring(eight, 134, 60, 34);
        Pictures.prepare(eight);
        double[][] two = white(260, 120);
        ring(two, 60, 60, 40);
        ring(two, 190, 60, 40);
        Errors.wrongArgument(() -> Pictures.prepare(two), "2 digits stand one above the other: cut out one");
    }

    private static void ring(double[][] grey, int row, int column, int radius) {
        for (int y = 0; y < grey.length; y++) {
            for (int x = 0; x < grey[y].length; x++) {
                if (Math.abs(Math.hypot(y - row, x - column) - radius) < 3) {
                    grey[y][x] = 0;
                }
            }
        }
    }

    @Test
    @DisplayName("ruled and squared paper is refused, with and without a digit, straight and aslant, but not its faint lines")
    void ruled() {
        for (double ink : new double[] {1, 0}) {
            for (double slope : new double[] {0, 0.05}) {
                double[][] ruled = white(200, 200);
                for (int x = 0; x < 200; x++) {
                    for (int y = 10; y < 190; y += 30) {
                        fill(ruled, (int) (y + slope * x), x, (int) (y + slope * x) + 2, x + 1, 0.6);
                    }
                }
                fill(ruled, 55, 98, 145, 106, ink);
                Errors.wrongArgument(() -> Pictures.prepare(ruled), "lines run across the picture");
            }
        }
        double[][] squared = white(200, 200);
        double[][] faint = white(200, 200);
        for (int n = 10; n < 200; n += 20) {
            fill(squared, n, 0, n + 1, 200, 0.4);
            fill(squared, 0, n, 200, n + 1, 0.4);
            fill(faint, n, 0, n + 1, 200, 0.85);
        }
        Errors.wrongArgument(() -> Pictures.prepare(squared), "lines run across the picture");
        fill(faint, 55, 98, 145, 106, 0);
        Pictures.prepare(faint);
    }

    private static double[][] white(int height, int width) {
        double[][] grey = new double[height][width];
        for (double[] row : grey) {
            Arrays.fill(row, 1);
        }
        return grey;
    }

    private static void fill(double[][] grey, int top, int left, int bottom, int right, double level) {
        for (int y = top; y < bottom; y++) {
            Arrays.fill(grey[y], left, right, level);
        }
    }

    @Test
    @DisplayName("what does not show one digit is refused in a sentence")
    void refused() throws IOException {
        Errors.wrongArgument(() -> Pictures.prepare(white(100, 100)), "nothing is drawn");
        Errors.wrongArgument(() -> Pictures.prepare(new double[100][100]), "nothing is drawn");
        Errors.wrongArgument(() -> Pictures.prepare(new double[3][3]), "3 × 3 pixels, too few");
        Errors.wrongArgument(() -> Pictures.prepare(new double[0][0]), "too few");
        Errors.wrongArgument(() -> Pictures.prepare(new double[][] {new double[9], new double[8]}), "differ in length, 9 and 8");
        Errors.wrongArgument(() -> Pictures.prepare(null), "picture is null");
        double[][] eleven = white(100, 100);
        fill(eleven, 20, 30, 80, 36, 0);
        fill(eleven, 20, 60, 80, 66, 0);
        Errors.wrongArgument(() -> Pictures.prepare(eleven), "2 digits stand side by side");
        double[][] many = white(100, 400);
        for (int x = 20; x < 380; x += 40) {
            fill(many, 20, x, 80, x + 6, 0);
        }
        Errors.wrongArgument(() -> Pictures.prepare(many), "9 digits stand side by side");
        double[][] framed = white(100, 100);
        fill(framed, 0, 0, 100, 100, 0);
        fill(framed, 2, 2, 98, 98, 1);
        fill(framed, 20, 48, 80, 54, 0);
        Errors.wrongArgument(() -> Pictures.prepare(framed), "frame", "cut it off");
        Path text = Files.writeString(folder.resolve("text.png"), "this is no picture");
        Errors.inOrOut(() -> Pictures.read(text), "text.png is no picture", "PNG or JPEG");
        byte[] cut = Arrays.copyOf(Files.readAllBytes(png("cut.png", Way.LIGHT_ON_DARK.picture(new double[784]))), 60);
        Errors.inOrOut(() -> Pictures.read(Files.write(folder.resolve("cut.png"), cut)), "cut.png is a damaged picture");
        Path whole = folder.resolve("whole.jpg");
        assertTrue(ImageIO.write(Way.LARGE_AND_OFF_CENTRE.picture(RealMnist.get().test().input(0)), "jpg", whole.toFile()));
        byte[] half = Arrays.copyOf(Files.readAllBytes(whole), (int) Files.size(whole) / 2);
        Errors.inOrOut(() -> Pictures.read(Files.write(folder.resolve("half.jpg"), half)), "half.jpg is cut short");
        Errors.inOrOut(() -> Pictures.read(png("blank.png", Way.LIGHT_ON_DARK.picture(new double[784]))), "blank.png: nothing is drawn");
        Path wide = png("wide.png", new BufferedImage(10_001, 20, BufferedImage.TYPE_BYTE_BINARY));
        Errors.inOrOut(() -> Pictures.read(wide), "wide.png has 10,001 × 20 pixels", "at most 10,000");
        Errors.inOrOut(() -> Pictures.read(folder.resolve("gone.png")), "no file", "gone.png");
        Errors.wrongArgument(() -> Pictures.read(null), "path of the picture is null");
    }
}
