package nndl.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FewColoursTest {
    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    @DisplayName("a picture of at most 256 colours stays as it is, pixel by pixel")
    void few() {
        BufferedImage greys = new BufferedImage(256, 3, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 256; x++) {
            for (int y = 0; y < 3; y++) {
                greys.setRGB(x, y, new Color(x, x, x).getRGB());
            }
        }
        BufferedImage few = FewColours.of(greys);
        assertEquals(BufferedImage.TYPE_BYTE_INDEXED, few.getType());
        for (int i = 0; i < pixels(few).length; i++) {
            assertEquals(pixels(greys)[i], pixels(few)[i]);
        }
    }

    @Test
    @DisplayName("of more colours the large areas stay as they are, and no pixel changes so much that anybody could tell")
    void many() {
        BufferedImage picture = new BufferedImage(400, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setPaint(new GradientPaint(0, 0, new Color(0x0072B2), 400, 100, Color.WHITE));
        g.fillRect(0, 0, 400, 60);
        g.setColor(new Color(0xC05000));
        g.fillRect(0, 60, 400, 40);
        g.dispose();
        int[] before = pixels(picture);
        int[] after = pixels(FewColours.of(picture));
        for (int i = 0; i < before.length; i++) {
            Color one = new Color(before[i]);
            Color other = new Color(after[i]);
            assertTrue(Math.abs(one.getRed() - other.getRed()) <= 16 && Math.abs(one.getGreen() - other.getGreen()) <= 16
                    && Math.abs(one.getBlue() - other.getBlue()) <= 16);
            assertTrue(i < 60 * 400 || one.equals(other), "the area stays");
        }
    }

    @Test
    @DisplayName("a picture of too many colours is left alone")
    void tooMany() {
        BufferedImage noise = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 40_000; i++) {
            noise.setRGB(i % 200, i / 200, random.nextInt(1 << 24));
        }
        assertSame(noise, FewColours.of(noise));
    }
}
