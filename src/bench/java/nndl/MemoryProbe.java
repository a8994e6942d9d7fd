package nndl;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Random;

/**
 * Measures how much memory training takes, in a Java virtual machine of its own with limited memory. Prints three numbers: the
 * megabytes in use once MNIST is loaded, the bytes allocated per example in an epoch, and the number of epochs that ran.
 */
final class MemoryProbe {
    private static final int WARM = 2;

    private MemoryProbe() {}

    /** @param arguments the number of epochs */
    public static void main(String[] arguments) throws IOException {
        int epochs = Integer.parseInt(arguments[0]);
        Runtime runtime = Runtime.getRuntime();
        Mnist mnist = Mnist.load();
        System.gc();
        double megabytes = (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
        Network network = new Network(new Random(1), 784, 30, 10);
        network.sgd(mnist.training(), WARM, 10, 3, mnist.test());
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getThreadAllocatedBytes(Thread.currentThread().getId());
        int ran = WARM + network.sgd(mnist.training(), epochs - WARM, 10, 3, mnist.test()).epochs();
        double bytes = thread.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        System.out.println(megabytes + " " + bytes / (epochs - WARM) / mnist.training().size() + " " + ran);
    }
}
