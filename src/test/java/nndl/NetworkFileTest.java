package nndl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nndl.util.SmallDisk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Saving and loading, of both networks. */
class NetworkFileTest {
    private static final String GOOD = "{'format':'nndl network 1','sizes':[2,1],'biases':[[0.5]],'weights':[[[1,2]]]}";

    @TempDir
    Path folder;

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("my-net.json"), json.replace('\'', '"'));
    }

    private void assertOnly(Path... files) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            assertArrayEquals(files, found.sorted().toArray());
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("what is loaded is what was saved, to the bit, whichever of the two networks saved it")
    void roundTrip(EitherNetwork kind) throws IOException {
        Path file = folder.resolve("größe σ.json");
        FeedforwardNetwork network = kind.of(
                new double[][][] {{{0.1, -0.0, Double.MIN_VALUE}, {1 / 3.0, Double.MAX_VALUE, -1e-300}}, {{Math.PI, Math.nextUp(1.0)}}},
                new double[][] {{1e22, 5e-324}, {-2.2250738585072014E-308}});
        network.save(file);
        for (EitherNetwork other : EitherNetwork.values()) {
            Tiny.assertSame(network, other.load(file));
            assertArrayEquals(new int[] {3, 2, 1}, other.load(file).sizes());
        }
        FeedforwardNetwork drawn = kind.make(new Random(12), 20, 15, 10);
        drawn.save(file);
        Tiny.assertSame(drawn, kind.load(file));
        assertOnly(file);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a loaded network shuffles from new Random(1)")
    void loadedShufflesFromOne(EitherNetwork kind) throws IOException {
        Path file = folder.resolve("net.json");
        Dataset data = Tiny.data(3, 20, 4, 2);
        FeedforwardNetwork network = kind.make(new Random(9), 4, 3, 2);
        network.save(file);
        FeedforwardNetwork loaded = kind.load(file);
        loaded.sgd(data, 2, 3, 1);
        network.sgd(new Random(1), data, 2, 3, 1, null, null);
        Tiny.assertSame(network, loaded);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a missing file is named, and so is one that is not a saved network")
    void notANetwork(EitherNetwork kind) throws IOException {
        Errors.inOrOut(() -> kind.load(folder.resolve("nowhere.json")), "nowhere.json", "no file");
        for (String content : new String[] {"", "hello", "[1,2]", "null", "{}", "{\"format\":1}", "<html></html>", "\u0000\u0001",
                GOOD.substring(0, 60)}) {
            Path file = write(content);
            Errors.inOrOut(() -> kind.load(file), "my-net.json", "not a saved network");
        }
        Path image = Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
        Errors.inOrOut(() -> kind.load(image), "picture.png", "not a saved network");
        Errors.wrongArgument(() -> kind.load(null), "the file to load is null");
    }

    @Test
    @DisplayName("the file of the next test is right before it is damaged")
    void goodFile() throws IOException {
        assertArrayEquals(new double[] {1, 2}, Network.load(write(GOOD)).weights()[0][0]);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "nndl network 1 | nndl network 2 | nndl network 1",
        "[2,1] | [3,1] | sizes",
        "[2,1] | null | sizes",
        "[[0.5]] | [[0.5,1]] | biases",
        "[[0.5]] | [[null]] | my-net.json",
        "[[0.5]] | [['NaN']] | NaN",
        "[[0.5]] | [[NaN]] | line 1, column",
        "[[0.5]] | [[1e999]] | Infinity",
        "[[0.5]] | [['x']] | my-net.json",
        "[[0.5]] | null | biases",
        "[[0.5]] | [null] | biases",
        "[[[1,2]]] | [[[1]]] | sizes",
        "[[[1,2]]] | [[[1,2],[3,4]]] | neurons",
        "[[[1,2]]] | [[[1,true]]] | my-net.json",
        "[[[1,2]]] | [[1,2]] | my-net.json",
        "[[[1,2]]] | 7 | my-net.json",
        "[[[1,2]]] | [null] | weights",
        "[[[1,2]]]} | [[[1,2]]] | my-net.json",
        "[[[1,2]]]} | [[[1,2]]]}, and more | my-net.json",
    })
    @DisplayName("a damaged file is named, with what is wrong in it")
    void damaged(String good, String bad, String word) throws IOException {
        assertTrue(GOOD.contains(good));
        Path file = write(GOOD.replace(good, bad));
        for (EitherNetwork kind : EitherNetwork.values()) {
            Errors.inOrOut(() -> kind.load(file), "my-net.json", word);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a folder in place of the file is named, both when saving and when loading")
    void folderInPlace(EitherNetwork kind) throws IOException {
        Path inPlace = Files.createDirectory(folder.resolve("networks"));
        Files.writeString(inPlace.resolve("kept.txt"), "kept");
        Errors.inOrOut(() -> kind.make(2, 1).save(inPlace), "networks", "folder");
        Errors.inOrOut(() -> kind.load(inPlace), "networks", "folder");
        assertEquals("kept", Files.readString(inPlace.resolve("kept.txt")));
        assertOnly(inPlace);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a missing folder to save in is named")
    void missingFolder(EitherNetwork kind) throws IOException {
        Errors.inOrOut(() -> kind.make(2, 1).save(folder.resolve("nowhere").resolve("net.json")),
                "net.json", "folder", "nowhere", "does not exist");
        Errors.wrongArgument(() -> kind.make(2, 1).save(null), "the file to save to is null");
        assertOnly();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a write that fails, here because the name has no room for more letters, leaves the old file and nothing beside it")
    void allOrNothing(EitherNetwork kind) throws IOException {
        FeedforwardNetwork old = kind.make(new Random(1), 3, 2);
        Path other = folder.resolve("net.json");
        old.save(other);
        Path file = Files.move(other, folder.resolve("n".repeat(250) + ".json"));
        FeedforwardNetwork expected = kind.make(new Random(2), 3, 2);
        try {
            expected.save(file);
        } catch (IOException e) {
            assertTrue(e.getMessage().contains(file.toString()) && e.getMessage().contains("unchanged"), e.getMessage());
            expected = old;
        }
        Tiny.assertSame(expected, kind.load(file));
        assertOnly(file);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("on a full disk a network is not saved, and the one before it stays")
    void fullDisk(EitherNetwork kind) throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        SmallDisk.at(small, 64, () -> {
            FeedforwardNetwork old = kind.make(new Random(1), 3, 2);
            old.save(small.resolve("net.json"));
            Errors.inOrOut(() -> kind.make(new Random(2), 300, 20).save(small.resolve("net.json")), "net.json", "unchanged (No space left");
            Tiny.assertSame(old, kind.load(small.resolve("net.json")));
        });
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a network that a newer version has saved is never overwritten, and both are told to be one of those")
    void newer(EitherNetwork kind) throws IOException {
        Path file = write(GOOD.replace("network 1", "network 12").replace("{", "{'activation':'tanh',"));
        String newer = Files.readString(file);
        Errors.inOrOut(() -> kind.load(file), "my-net.json", "newer version", "up to date");
        Errors.inOrOut(() -> kind.make(2, 1).save(file), "my-net.json", "newer version", "choose another name");
        assertEquals(newer, Files.readString(file));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("what is said of a path that was given from the notebook's folder does not tell where on the machine that is")
    void noPathOfTheMachine(EitherNetwork kind) {
        String here = Path.of("").toAbsolutePath().toString();
        for (Executable call : List.<Executable>of(() -> kind.load(Path.of("no-net.json")), () -> kind.load(Path.of("no/net.json")),
                () -> kind.make(2, 1).save(Path.of("no/net.json")), () -> kind.make(2, 1).save(Path.of("src")))) {
            String message = assertThrows(IOException.class, call).getMessage();
            assertFalse(message.contains(here), message);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a network that far too large an eta drove to infinity is not saved: it could not be loaded again")
    void notANumber(EitherNetwork kind) throws IOException {
        FeedforwardNetwork network = kind.of(new double[][][] {{{0, 0}}}, new double[][] {{0}});
        network.updateMiniBatch(Dataset.of(new double[][] {{1e300, 1}}, new double[][] {{0}}), 1e10);
        assertEquals(Double.NEGATIVE_INFINITY, network.weights()[0][0][0]);
        Errors.wrongArgument(() -> network.save(folder.resolve("net.json")), "weights", "finite");
        assertOnly();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("on a thread told to stop, a network can still be saved, and whole")
    void savedAfterStop(EitherNetwork kind) throws IOException {
        Path file = folder.resolve("net.json");
        FeedforwardNetwork network = kind.make(new Random(2), 3, 2);
        Thread.currentThread().interrupt();
        try {
            network.save(file);
        } finally {
            assertTrue(Thread.interrupted());
        }
        Tiny.assertSame(network, kind.load(file));
    }

    @Test
    @DisplayName("anyone who reads while others write finds a whole network, the old one or the new one")
    void neverHalfAFile() throws Exception {
        Path file = folder.resolve("net.json");
        Network one = new Network(new Random(1), 100, 20, 10);
        Network two = new Network(new Random(2), 100, 20, 10);
        one.save(file);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            try {
                for (int i = 0; i < 40; i++) {
                    (i % 2 == 0 ? two : one).save(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        do {
            Network found = Network.load(file);
            assertTrue(Tiny.same(one, found) || Tiny.same(two, found));
        } while (!writer.isDone());
        writer.get();
        assertOnly(file);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("saving again replaces the old file; a relative path without a folder works too")
    void replaces(EitherNetwork kind) throws IOException {
        Path file = folder.resolve("net.json");
        kind.make(new Random(1), 30, 20).save(file);
        FeedforwardNetwork small = kind.make(new Random(2), 2, 1);
        small.save(file);
        Tiny.assertSame(small, kind.load(file));
        Path here = Path.of("network-file-test.json");
        try {
            small.save(here);
            Tiny.assertSame(small, kind.load(here));
        } finally {
            Files.deleteIfExists(here);
        }
    }
}
