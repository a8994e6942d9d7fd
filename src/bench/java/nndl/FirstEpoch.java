package nndl;

import java.io.IOException;
import java.util.Random;

/** What a learner waits for: a program that loads MNIST, trains a network for one epoch, counts and ends. */
final class FirstEpoch {
    private FirstEpoch() {}

    public static void main(String[] arguments) throws IOException {
        Mnist mnist = Mnist.load();
        System.out.println(new Network(new Random(1), 784, 30, 10).sgd(mnist.training(), 1, 10, 3, mnist.test()));
    }
}
