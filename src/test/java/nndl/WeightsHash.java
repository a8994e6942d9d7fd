package nndl;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a network's weights, then its biases, as big-endian doubles in the book's order. */
final class WeightsHash {
    private WeightsHash() {}

    public static String of(FeedforwardNetwork network) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (double[][] layer : network.weights()) {
                for (double[] neuron : layer) {
                    update(digest, neuron);
                }
            }
            for (double[] layer : network.biases()) {
                update(digest, layer);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        digest.update(bytes.array());
    }
}
