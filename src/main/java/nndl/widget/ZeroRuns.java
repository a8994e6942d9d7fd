package nndl.widget;

import java.io.ByteArrayOutputStream;
import java.util.Base64;

/** Bytes on their way to the page, in base64, each run of zeros shortened to a zero and its length: most pixels of a digit are white. */
final class ZeroRuns {
    private static final int LONGEST = 255;

    private ZeroRuns() {}

    /** Packs numbers, of which a byte keeps the lowest 8 bits. */
    static String of(int[] values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < values.length; i++) {
            bytes.write(values[i]);
            if (values[i] == 0) {
                int end = i;
                while (end < values.length && values[end] == 0 && end - i < LONGEST) {
                    end++;
                }
                bytes.write(end - i);
                i = end - 1;
            }
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** Packs a picture, 0 white and 1 black, in 256 greys, which is how exact MNIST's are. */
    static String ofPixels(double[] pixels) {
        int[] greys = new int[pixels.length];
        for (int p = 0; p < greys.length; p++) {
            greys[p] = (int) Math.round(255 * pixels[p]);
        }
        return of(greys);
    }
}
