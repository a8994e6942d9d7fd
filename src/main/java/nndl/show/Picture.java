package nndl.show;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import nndl.util.Check;
import nndl.util.Uninterrupted;

/**
 * A picture to be painted on white.
 *
 * @param width in page pixels
 * @param height in page pixels
 * @param scale how many image pixels there are per page pixel; 2 is sharp on high-resolution screens, too
 * @param painter paints it, in page pixels
 * @param invertible whether a dark page may show it as light on dark, as it may all that is drawn in ink
 */
public record Picture(int width, int height, int scale, Consumer<Graphics2D> painter, boolean invertible) {
    private static final long MOST = 25_000_000; // image pixels: 100 MB while it is painted

    /** Describes a picture. */
    public Picture {
        if ((long) width * scale * height * scale > MOST) {
            throw Check.wrong("the picture would be %,d × %,d pixels large, which is too much for a page: show less of it, or with "
                    + "shorter names", (long) width * scale, (long) height * scale);
        }
    }

    /** Describes a picture drawn in ink. */
    public Picture(int width, int height, int scale, Consumer<Graphics2D> painter) {
        this(width, height, scale, painter, true);
    }

    /** Returns the same picture for a dark page to leave as it is, since its light and its dark mean something. */
    public Picture neverInverted() {
        return new Picture(width, height, scale, painter, false);
    }

    /** Paints the picture and returns it as an image. */
    public BufferedImage image() {
        BufferedImage image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(scale, scale);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        painter.accept(g);
        g.dispose();
        return image;
    }

    /**
     * Returns the picture as a PNG file. It is painted on a thread of its own: while painting, Java forgets that a thread was
     * interrupted, and the calling thread may be training a network.
     */
    public byte[] png() {
        FutureTask<byte[]> painting = new FutureTask<>(this::paint);
        Thread painter = new Thread(painting, "painter");
        painter.setDaemon(true);
        painter.start();
        try {
            return Uninterrupted.get(painting::get);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause(); // paint() throws no other
        }
    }

    private byte[] paint() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam small = writer.getDefaultWriteParam();
        small.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        small.setCompressionQuality(0.4f); // one twentieth larger than the smallest, in a fifth of the time
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(FewColours.of(image()), null, null), small);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
