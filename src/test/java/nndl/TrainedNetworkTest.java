package nndl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The trained network that comes with the workbook")
class TrainedNetworkTest {
    private static final Path FILE = Path.of("data/trained-network.json");

    @Test
    @DisplayName("is what 30 epochs from seed 1 make of 30 hidden neurons, rounded to hundredths")
    void recipe(@TempDir Path folder) throws Exception {
        Network network = new Network(784, 30, 10);
        network.sgd(RealMnist.get().training(), 30, 10, 3);
        double[][][] weights = network.weights();
        double[][] biases = network.biases();
        Arrays.stream(weights).flatMap(Arrays::stream).forEach(TrainedNetworkTest::round);
        Arrays.stream(biases).forEach(TrainedNetworkTest::round);
        Path made = folder.resolve("made.json");
        Network.of(weights, biases).save(made);
        assertEquals(Files.readString(made), Files.readString(FILE));
    }

    private static void round(double[] parameters) {
        Arrays.setAll(parameters, k -> Math.round(parameters[k] * 100) / 100.0);
    }

    @Test
    @DisplayName("reads 9,490 of the 10,000 test pictures, and its file is small")
    void isGood() throws Exception {
        assertEquals(9_490, Network.load(DataFiles.file("trained-network.json")).evaluate(RealMnist.get().test()));
        assertTrue(Files.size(FILE) < 150_000);
    }
}
