package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;
import nndl.Dataset;
import nndl.History;
import nndl.Mnist;
import nndl.Network;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of x19, a network without a hidden layer,")
class NoHiddenLayerTest {
    private static final NoHiddenLayer.Right RIGHT = Network::evaluate;
    private static Mnist mnist;

    @BeforeAll
    static void load() throws IOException {
        mnist = Mnist.load();
    }

    private static Network trained(int seed, Dataset pictures, int epochs, double eta) {
        Network network = new Network(new Random(seed), 784, 10);
        network.sgd(pictures, epochs, 10, eta);
        return network;
    }

    private static void says(String words, NoHiddenLayer.Right right, NoHiddenLayer.Trained trained) {
        Verdict verdict = NoHiddenLayer.check(mnist, right, trained);
        assertFalse(verdict.passed());
        assertTrue(verdict.words().contains(words), verdict.words());
    }

    @Test
    @DisplayName("passes an honest result, lucky or not, and says what is normal")
    void right() {
        Verdict lucky = NoHiddenLayer.check(mnist, RIGHT, m -> trained(3, m.training().slice(0, 10_000), 30, 3));
        assertTrue(lucky.passed() && lucky.words().contains("none is silent"), lucky.words());
        Verdict other = NoHiddenLayer.check(mnist, NoHiddenLayerTest::byHand, m -> trained(2, m.training(), 5, 3));
        assertTrue(other.passed() && other.words().contains("Silent, that is, never above ½: "), other.words());
        assertTrue(other.words().contains("ended between 6,721 and 9,175"), other.words());
    }

    private static int byHand(Network network, Dataset pictures) {
        int right = 0;
        for (int i = 0; i < pictures.size(); i++) {
            right += network.classify(pictures.input(i)) == pictures.label(i) ? 1 : 0;
        }
        return right;
    }

    @Test
    @DisplayName("names a percentage, the wrong ones counted, and a fraction cut off")
    void counting() {
        says("the percentage", (network, x) -> 100 * network.evaluate(x) / x.size(), m -> null);
        says("wrong ones counted", (network, x) -> x.size() - network.evaluate(x), m -> null);
        says("Printing is not returning", (network, x) -> 0, m -> null);
        says("last picture left out", (network, x) -> network.evaluate(x.slice(0, x.size() - 1)), m -> null);
        says("picture left out, or the first", (network, x) -> network.evaluate(x.slice(1, x.size())), m -> null);
        says("first right one", (network, x) -> 1, m -> null);
        says("Are two arrays compared with ==", (network, x) -> 0, m -> null);
        int[] counter = new int[1];
        says("a counter never reset to 0", (network, x) -> counter[0] += network.evaluate(x), m -> null);
        Network kept = trained(2, mnist.training().slice(0, 2_000), 5, 3);
        says("Are you asking the network you were given?", (network, x) -> kept.evaluate(x), m -> null);
        says("Your counting has trained the network", (network, x) -> {
            History history = network.sgd(x, 1, 10, 3, x);
            return history.correct(0);
        }, m -> null);
        says("looking for an output above ½", NoHiddenLayerTest::aboveHalf, m -> null);
        says("more than all the pictures", (network, x) -> network.evaluate(mnist.test()), m -> null);
        says("two whole numbers divided", (network, x) -> network.evaluate(x) / x.size(), m -> null);
    }

    private static int aboveHalf(Network network, Dataset pictures) {
        int right = 0;
        for (int i = 0; i < pictures.size(); i++) {
            right += network.feedforward(pictures.input(i))[pictures.label(i)] > 0.5 ? 1 : 0;
        }
        return right;
    }

    @Test
    @DisplayName("names a hidden layer, wrong sizes, no training, and the wrong pictures")
    void training() {
        says("hidden layer", RIGHT, m -> new Network(784, 30, 10));
        says("784-10 is wanted", RIGHT, m -> new Network(784, 2));
        says("trained at all", RIGHT, m -> new Network(784, 10));
        says("on the test pictures. Has it learned from them", RIGHT, m -> trained(5, m.test(), 10, 3));
        says("other than mnist.training()", RIGHT, m -> trained(1, m.test(), 3, 3));
        says("on the validation pictures. Has it learned from them", RIGHT, m -> trained(5, m.validation(), 20, 3));
        says("η far too small", RIGHT, m -> trained(9, m.training(), 1, 0.001));
        says("too small", RIGHT, m -> trained(1, m.training(), 3, 0.01));
        says("η too large", RIGHT, m -> trained(3, m.training(), 1, 100));
    }

    @Test
    @DisplayName("never says of honest training, be it on few pictures, that it saw the test pictures")
    void honest() {
        for (int seed = 1; seed <= 5; seed++) {
            Network few = trained(seed, mnist.training().slice(100 * seed, 100 * seed + 50), 20, 3);
            Verdict verdict = NoHiddenLayer.check(mnist, RIGHT, m -> few);
            assertFalse(verdict.words().contains("Has it learned from them"), verdict.words());
        }
    }

    @Test
    @DisplayName("says of a count that comes out differently each time that several threads may be at work")
    void threads() {
        int[] times = new int[1];
        says("Do several threads count, as in a parallel stream?", (network, x) -> network.evaluate(x) + ++times[0], m -> null);
    }

    @Test
    @DisplayName("survives null and an exception")
    void survives() {
        Verdict nothing = NoHiddenLayer.check(null, RIGHT, m -> null);
        assertTrue(nothing.words().contains("The pictures given to the check are null."), nothing.words());
        says("null", RIGHT, m -> null);
        says("IllegalArgumentException", RIGHT, m -> trained(1, m.training(), 0, 3));
    }
}
