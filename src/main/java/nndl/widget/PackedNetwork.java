package nndl.widget;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import nndl.FeedforwardNetwork;
import nndl.util.Check;

/**
 * A network as it travels to the page: its parameters layer by layer, first the biases, then the weights neuron by neuron, in base64.
 * A small one keeps all 64 bits of each number, so that the page computes with the same numbers as Java; a larger one is rounded.
 *
 * @param name a hash of all that follows
 * @param sizes the number of neurons in each layer
 * @param bits of each number: 64 or 32, or 16 for whole numbers that are multiplied by their layer's scale
 * @param scales of the layers, if there are 16 bits
 * @param base64 the numbers
 */
record PackedNetwork(String name, int[] sizes, int bits, double[] scales, String base64) {
    /** So many bytes can be sent: with the script and two pictures, an output has less than 400 KB. */
    private static final int MOST_BYTES = 210_000;

    /** Packs a network. */
    static PackedNetwork of(FeedforwardNetwork network) {
        int[] sizes = Check.given("the network", network).sizes();
        double[][] layers = layers(network);
        int count = Arrays.stream(layers).mapToInt(layer -> layer.length).sum();
        if (2 * count > MOST_BYTES) {
            throw Check.wrong("%s has too many parameters for a page, which takes at most %,d: train one with fewer hidden neurons",
                    network, MOST_BYTES / 2);
        }
        int bits = 8 * count <= MOST_BYTES ? 64 : 4 * count <= MOST_BYTES ? 32 : 16;
        double[] scales = bits == 16 ? Arrays.stream(layers).mapToDouble(PackedNetwork::scale).toArray() : new double[0];
        ByteBuffer bytes = ByteBuffer.allocate(count * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
        for (int l = 0; l < layers.length; l++) {
            for (double parameter : layers[l]) {
                switch (bits) {
                    case 64 -> bytes.putDouble(parameter);
                    case 32 -> bytes.putFloat((float) parameter);
                    default -> bytes.putShort((short) Math.round(parameter / scales[l]));
                }
            }
        }
        String base64 = Base64.getEncoder().encodeToString(bytes.array());
        return new PackedNetwork(name(Arrays.toString(sizes) + Arrays.toString(scales) + base64), sizes, bits, scales, base64);
    }

    private static double[][] layers(FeedforwardNetwork network) {
        double[][][] weights = network.weights();
        double[][] biases = network.biases();
        double[][] layers = new double[biases.length][];
        for (int l = 0; l < layers.length; l++) {
            for (int j = 0; j < biases[l].length; j++) {
                finite(biases[l][j], "the bias of neuron " + j, l);
                for (double weight : weights[l][j]) {
                    finite(weight, "a weight of neuron " + j, l);
                }
            }
            double[][] rows = weights[l];
            layers[l] = Arrays.copyOf(biases[l], biases[l].length * (1 + rows[0].length));
            for (int j = 0; j < rows.length; j++) {
                System.arraycopy(rows[j], 0, layers[l], rows.length + j * rows[j].length, rows[j].length);
            }
        }
        return layers;
    }

    private static void finite(double parameter, String what, int l) {
        if (!Double.isFinite(parameter)) {
            throw Check.wrong("%s in layer %d is %s: the training has run away. Make a new network and train it with a smaller eta",
                    what, l + 1, parameter);
        }
    }

    private static double scale(double[] layer) {
        double most = Arrays.stream(layer).map(Math::abs).max().orElse(0);
        return most == 0 ? 1 : most / Short.MAX_VALUE;
    }

    private static String name(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Returns the element that carries it. */
    String html() {
        String layers = Arrays.stream(sizes).mapToObj(String::valueOf).collect(Collectors.joining(","));
        String factors = Arrays.stream(scales).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return "<script type=\"application/octet-stream\" data-network=\"" + name + "\" data-sizes=\"" + layers + "\" data-bits=\"" + bits
                + "\"" + (factors.isEmpty() ? "" : " data-scales=\"" + factors + "\"") + ">" + base64 + "</script>\n";
    }

    /** Says that the page's numbers differ a little from the network's, if they do; else returns an empty text. */
    String remark() {
        return bits == 64 ? "" : "The network is large, so its weights were rounded for the page, to " + bits + " bits each.";
    }
}
