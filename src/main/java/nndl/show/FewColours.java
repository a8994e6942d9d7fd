package nndl.show;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reduces a picture to 256 colours, with which a PNG is less than half as large. Colours of whole areas stay as they are; rare
 * ones, such as those along the edges of letters, may become one that nobody can tell from it.
 */
final class FewColours {
    private static final int MOST = 256;
    private static final int AREA = 400; // a colour of this many pixels stays as it is
    private static final int ALIKE = 16; // how far apart, in each of red, green and blue, a rare colour and its substitute may be

    private FewColours() {}

    /** Returns the picture in few colours, or the same picture if it has too many for that. */
    static BufferedImage of(BufferedImage picture) {
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        Map<Integer, Integer> counts = counts(pixels);
        List<Integer> colours = counts.keySet().stream()
                .sorted(Comparator.comparing((Integer rgb) -> -counts.get(rgb)).thenComparing(Comparator.naturalOrder())).toList();
        int alike = colours.size() <= MOST ? 0 : ALIKE;
        int[] palette = new int[MOST];
        int size = 0;
        Map<Integer, Byte> places = new HashMap<>(); // colour → its number in the palette
        for (int rgb : colours) {
            int nearest = nearest(rgb, palette, size);
            if (nearest >= 0 && distance(rgb, palette[nearest]) <= alike && counts.get(rgb) < AREA) {
                places.put(rgb, (byte) nearest);
            } else if (size < MOST) {
                palette[size] = rgb;
                places.put(rgb, (byte) size++);
            } else {
                return picture;
            }
        }
        BufferedImage few = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, size, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
        byte[] numbers = ((DataBufferByte) few.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) { // most pixels are like the one before
            numbers[i] = i > 0 && pixels[i] == pixels[i - 1] ? numbers[i - 1] : places.get(pixels[i]);
        }
        return few;
    }

    private static Map<Integer, Integer> counts(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        int start = 0; // of a run of equal pixels
        for (int i = 1; i <= pixels.length; i++) {
            if (i == pixels.length || pixels[i] != pixels[start]) {
                counts.merge(pixels[start], i - start, Integer::sum);
                start = i;
            }
        }
        return counts;
    }

    /** Returns the number of the colour in the palette that differs least; −1 if the palette is empty. */
    private static int nearest(int rgb, int[] palette, int size) {
        int nearest = -1;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < size && least > 0; i++) {
            int distance = distance(rgb, palette[i]);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    private static int distance(int rgb, int other) {
        return Math.max(Math.abs((rgb >> 16 & 255) - (other >> 16 & 255)),
                Math.max(Math.abs((rgb >> 8 & 255) - (other >> 8 & 255)), Math.abs((rgb & 255) - (other & 255))));
    }
}
