package nndl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/** The two networks, which behave alike, so that one test can ask both. */
enum EitherNetwork {
    NETWORK {
        @Override
        FeedforwardNetwork make(RandomGenerator random, int... sizes) {
            return new Network(random, sizes);
        }

        @Override
        FeedforwardNetwork make(int... sizes) {
            return new Network(sizes);
        }

        @Override
        FeedforwardNetwork of(double[][][] weights, double[][] biases) {
            return Network.of(weights, biases);
        }

        @Override
        FeedforwardNetwork load(Path file) throws IOException {
            return Network.load(file);
        }
    },
    TEXTBOOK {
        @Override
        FeedforwardNetwork make(RandomGenerator random, int... sizes) {
            return new TextbookNetwork(random, sizes);
        }

        @Override
        FeedforwardNetwork make(int... sizes) {
            return new TextbookNetwork(sizes);
        }

        @Override
        FeedforwardNetwork of(double[][][] weights, double[][] biases) {
            return TextbookNetwork.of(weights, biases);
        }

        @Override
        FeedforwardNetwork load(Path file) throws IOException {
            return TextbookNetwork.load(file);
        }
    };

    abstract FeedforwardNetwork make(RandomGenerator random, int... sizes);

    abstract FeedforwardNetwork make(int... sizes);

    abstract FeedforwardNetwork of(double[][][] weights, double[][] biases);

    abstract FeedforwardNetwork load(Path file) throws IOException;

    /** Returns a network with the same weights and biases. */
    FeedforwardNetwork copy(FeedforwardNetwork network) {
        return of(network.weights(), network.biases());
    }
}
