package nndl;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The real MNIST, loaded once for all tests that want it. */
public final class RealMnist {
    private static Mnist mnist;

    private RealMnist() {}

    public static synchronized Mnist get() {
        if (mnist == null) {
            try {
                mnist = Mnist.load();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return mnist;
    }
}
