package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import nndl.Dataset;
import nndl.Mnist;
import nndl.Network;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of x21, an idea of one's own,")
class OwnIdeaTest {
    private static Mnist mnist;

    @BeforeAll
    static void load() throws IOException {
        mnist = Mnist.load();
    }

    private static double[] tiles(double[] pixels, int side) {
        int across = 28 / side;
        double[] tiles = new double[across * across];
        for (int p = 0; p < pixels.length; p++) {
            tiles[p / 28 / side * across + p % 28 / side] += pixels[p];
        }
        return tiles;
    }

    private static void passes(OwnIdea.Features features, String... words) {
        Verdict verdict = OwnIdea.check(mnist, features);
        assertTrue(verdict.passed(), verdict.words());
        for (String word : words) {
            assertTrue(verdict.words().contains(word), verdict.words());
        }
    }

    private static void says(String words, OwnIdea.Features features) {
        Verdict verdict = OwnIdea.check(mnist, features);
        assertFalse(verdict.passed());
        assertTrue(verdict.words().contains(words), verdict.words());
    }

    @Test
    @DisplayName("passes whatever beats darkness, puts it on the scale, and counts as notebook 11 does")
    void right() {
        passes(pixels -> tiles(pixels, 14), "→  3,629  yours, 4 features, the same as four quarters");
        passes(pixels -> tiles(pixels, 28 / 4), "6,385");
        passes(pixels -> pixels, "784 features, the same as 784 pixels");
    }

    @Test
    @DisplayName("names darkness in disguise, a constant, chance, and features that know the labels")
    void noIdea() {
        says("nothing but the darkness", pixels -> new double[] {Arrays.stream(pixels).average().orElse(0)});
        says("nothing but the darkness", pixels -> new double[] {3 - 7 * Arrays.stream(pixels).sum(), 1});
        says("nothing but the darkness", pixels -> {
            double[] classes = new double[20];
            classes[(int) Math.min(19, 50 * Arrays.stream(pixels).average().orElse(0))] = 1;
            return classes;
        });
        says("the same for every picture", pixels -> new double[] {0.1});
        says("from 0 to 1, not to 255", pixels -> new double[] {Arrays.stream(pixels).filter(p -> p > 128).count()});
        says("darkness alone gets 2,225", pixels -> new double[] {pixels[28 * 14 + 3]});
        says("chance involved", pixels -> new double[] {Math.random()});
        says("Or is an int divided by an int", pixels -> new double[] {(int) Arrays.stream(pixels).sum() / 784});
    }

    @Test
    @DisplayName("names features that remember earlier pictures, even where asking twice in a row shows nothing")
    void memory() {
        double[] most = new double[16];
        says("does it remember earlier pictures", pixels -> {
            double[] tiles = tiles(pixels, 7);
            Arrays.setAll(most, k -> Math.max(most[k], tiles[k]));
            Arrays.setAll(tiles, k -> tiles[k] / Math.max(1, most[k]));
            return tiles;
        });
    }

    @Test
    @DisplayName("names what was learned from the test pictures; learning from the training pictures is fair")
    void seenBefore() {
        Network cheat = new Network(new Random(1), 784, 30, 10);
        cheat.sgd(mnist.test(), 30, 10, 3);
        says("Have your features seen the test pictures?", cheat::feedforward);
        Network fair = new Network(new Random(1), 784, 30, 10);
        fair.sgd(mnist.training().slice(0, 10_000), 3, 10, 3);
        passes(fair::feedforward);
    }

    @Test
    @DisplayName("names pictures known by heart, which a change that nobody sees gives away")
    void byHeart() {
        Map<Integer, Integer> labels = new HashMap<>();
        for (Dataset part : new Dataset[] {mnist.training(), mnist.validation(), mnist.test().slice(0, 9_000)}) {
            for (int i = 0; i < part.size(); i++) {
                labels.put(Arrays.hashCode(part.input(i)), part.label(i));
            }
        }
        says("Do your features know the pictures by heart", pixels -> {
            double[] digit = new double[10];
            digit[labels.getOrDefault(Arrays.hashCode(pixels), 0)] = 1;
            return digit;
        });
    }

    @Test
    @DisplayName("names the digits mistaken for each other most often, with their mean features if the idea does not beat darkness yet")
    void mistakes() {
        passes(pixels -> pixels, "The most frequent mistake: a 5 read as a 3, ");
        says("The mean features of these two:\n  ", pixels -> new double[] {pixels[28 * 14 + 3]});
        assertTrue(Wording.digit(8).equals("an 8") && Wording.digit(1).equals("a 1"));
    }

    @Test
    @DisplayName("names a feature that drowns the others")
    void scales() {
        says("feature 16 varies", pixels -> {
            double[] features = Arrays.copyOf(tiles(pixels, 7), 17);
            features[16] = 1e6 * Arrays.stream(pixels).sum();
            return features;
        });
    }

    @Test
    @DisplayName("survives NaN, null, changing lengths, none at all, and an exception")
    void survives() {
        says("Feature 0 of training picture 0, a 5, is NaN", pixels -> new double[] {0.0 / pixels[0]});
        says("null", pixels -> null);
        says("same number for all", pixels -> Arrays.stream(pixels).filter(p -> p > 0.5).toArray());
        says("the square is too large for a double", pixels -> new double[] {1e200 * pixels[28 * 14 + 14]});
        says("is empty", pixels -> new double[0]);
        says("ArrayIndexOutOfBounds", pixels -> new double[] {pixels[784]});
    }
}
