package nndl.exercises;

import static nndl.exercises.Diagnosis.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.Mnist;
import nndl.Network;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The clinic of x18")
class ClinicTest {
    private static Mnist mnist;
    private static Dataset five; // thousand training pictures
    private static Clinic clinic; // patients are trained once

    @BeforeAll
    static void open() throws IOException {
        mnist = Mnist.load();
        five = mnist.training().slice(0, 5000);
        clinic = new Clinic(mnist);
    }

    private static void cured(int number, Clinic.Doctor doctor, String... words) {
        Verdicts.right(clinic.check(number, doctor), words);
    }

    private static void told(int number, Clinic.Doctor doctor, String... words) {
        Verdicts.not(clinic.check(number, doctor), words);
    }

    @Test
    @DisplayName("has seven patients, whose numbers are the same on every machine, and one that is healthy")
    void patients() {
        assertEquals("""
                Healthy: 784-30-10, 5,000 pictures, 10 epochs, cost 0.318 → 0.044, 1,780 of 2,000 right
                Patient 1: 784-30-10, 5,000 pictures, 10 epochs, cost 0.504 → 0.500, 224 of 2,000 right
                Patient 2: 784-30-10, 5,000 pictures, 10 epochs, cost 1.353 → 0.576, 290 of 2,000 right
                Patient 3: 784-30-10, 5,000 pictures, 10 epochs, cost 0.468 → 0.427, 404 of 2,000 right
                Patient 4: 784-100-10, 5,000 pictures, 10 epochs, cost 0.436 → 0.135, 1,473 of 2,000 right
                Patient 5: 784-30-10, 5,000 pictures, 10 epochs, cost 0.494 → 0.451, 134 of 2,000 right
                Patient 6: 784-20-10, 5,000 pictures, 5 epochs, cost 0.491 → 0.459, 231 of 2,000 right
                Patient 7: 784-30-10, 5,000 pictures, 30 epochs, cost 0.328 → 0.023, 1,932 of 2,000 right""", clinic.toString());
        assertThrows(IllegalArgumentException.class, () -> clinic.patient(0));
    }

    @Test
    @DisplayName("trains a healthy network as the library does, to the bit")
    void healthy() {
        Network same = new Network(new Random(1), 784, 30, 10);
        same.sgd(five, 10, 10, 3);
        assertTrue(Arrays.deepEquals(same.weights(), clinic.healthy().network().weights()));
    }

    @Test
    @DisplayName("shows each illness to the tool that is made for it, and the healthy network without any")
    void tools() {
        assertEquals(10, clinic.patient(1).silent().length);
        assertEquals(0, clinic.patient(1).history().testCost(9) - 0.5, 1e-6);
        IntStream.range(1, 10).forEach(e -> assertTrue(clinic.patient(2).history().cost(e) < clinic.patient(2).history().cost(e - 1)));
        assertTrue(clinic.patient(3).saturation()[0] > 0.999 && clinic.healthy().saturation()[0] < 0.8);
        assertEquals(254, Arrays.stream(clinic.patient(3).training().input(0)).max().orElseThrow(), 1);
        assertArrayEquals(new int[] {3, 9}, clinic.patient(4).silent());
        assertEquals(five.label(0), clinic.patient(5).training().label(1));
        assertArrayEquals(five.input(1), clinic.patient(5).training().input(1));
        assertEquals(2000, clinic.patient(7).seenBefore());
        assertEquals(8994, clinic.patient(7).network().evaluate(mnist.validation()));
        assertEquals(0, clinic.healthy().silent().length + clinic.healthy().seenBefore());
    }

    @Test
    @DisplayName("nudges: slopes agree with measured ones, but in the hidden layer of patient 6 they have the other sign")
    void slopes() {
        for (int number : new int[] {1, 3, 5}) {
            assertArrayEquals(clinic.patient(number).nudged(7)[0], clinic.patient(number).slopes(7)[0], 1e-9);
        }
        double[][] slopes = clinic.patient(6).slopes(0);
        double[][] nudged = clinic.patient(6).nudged(0);
        assertArrayEquals(nudged[1], slopes[1], 1e-9);
        assertArrayEquals(nudged[0], Arrays.stream(slopes[0]).map(s -> -s).toArray(), 1e-9);
        assertTrue(Arrays.stream(slopes[0]).map(Math::abs).max().orElseThrow() > 0.01);
    }

    @Test
    @DisplayName("counts those cured, once each, and calls the exercise solved when all are")
    void cures() throws IOException {
        Clinic opened = new Clinic(mnist);
        Verdicts.right(opened.check(7, p -> p.treatedFor(TEST_IN_TRAINING).training(five)), "Patient 7 is cured. "
                + "With your change it reads 1,745 of 2,000 right; before, it was 1,932.", "Fewer, and yet a cure",
                "1 of 7 cured; still waiting: 1, 2, 3, 4, 5, 6.");
        Verdicts.right(opened.check(1, p -> p.treatedFor(ETA_TOO_LARGE).eta(3)), "2 of 7 cured");
        Verdicts.right(opened.check(1, p -> p.treatedFor(ETA_TOO_LARGE).eta(1)), "2 of 7 cured");
        Verdicts.not(opened.check(1, p -> p.treatedFor(HEALTHY)));
        Verdicts.right(opened.check(2, p -> p.treatedFor(ETA_TOO_SMALL).eta(2)), "3 of 7 cured; still waiting: 3, 4, 5, 6.");
        Verdicts.right(opened.check(3, p -> p.treatedFor(INPUTS_NOT_SCALED).pixels(x -> x / 256)), "4 of 7");
        Verdicts.right(opened.check(4, p -> p.treatedFor(START_TOO_LARGE).start(0.1)), "1,880", "5 of 7");
        Verdicts.right(opened.check(5, p -> p.treatedFor(WRONG_LABELS).training(five)), "6 of 7");
        Verdicts.right(opened.check(6, p -> p.treatedFor(WRONG_SIGN).turnSign(0)), "1,721", "All 7 patients are cured.");
    }

    @Test
    @DisplayName("hears of each wrong diagnosis what speaks against it, and never the right one")
    void wrongDiagnoses() {
        told(1, p -> p.treatedFor(ETA_TOO_SMALL), "comes down in every epoch", "0.504, 0.500, 0.500", "ten times its η");
        told(2, p -> p.treatedFor(ETA_TOO_LARGE), "the largest output is 0.984", "1.353, 1.203", "229 of 2,000 right, instead of 290");
        told(4, p -> p.treatedFor(TOO_FEW_NEURONS), "this one has 100", "1,001 of 2,000 right, instead of 1,473");
        told(5, p -> p.treatedFor(START_TOO_LARGE), "a smaller one cures", "205 of 2,000 right, instead of 134");
        told(5, p -> p.treatedFor(TOO_FEW_PICTURES), "reads 1,780 of 2,000", "reads 134");
        told(5, p -> p.treatedFor(WRONG_SIGN), "none is of the wrong sign");
        told(6, p -> p.treatedFor(WRONG_LABELS), "each label says what its picture shows");
        told(6, p -> p.treatedFor(INPUTS_NOT_SCALED), "from 0 to 1,");
        told(6, p -> p.treatedFor(TEST_IN_TRAINING), "none is among those it learns from", "too many of them, not too few");
        told(4, p -> p.treatedFor(HEALTHY), "The healthy network reads 1,780 of 2,000, this one 1,473.");
        for (Diagnosis diagnosis : new Diagnosis[] {HEALTHY, ETA_TOO_SMALL, START_TOO_LARGE, TOO_FEW_PICTURES}) {
            told(7, p -> p.treatedFor(diagnosis), "given 30 epochs, too, it reads 1,790 of 2,000", "better than it should be");
            assertFalse(clinic.check(7, p -> p.treatedFor(diagnosis)).words().contains("test"));
        }
    }

    @Test
    @DisplayName("says of a change that helps by half that it does, and what is still wrong")
    void halves() {
        told(3, p -> p.treatedFor(ETA_TOO_LARGE), "1,121 of 2,000 right, instead of 404", "So that helps, and yet does not cure");
        told(2, p -> p.treatedFor(TOO_FEW_EPOCHS), "417 of 2,000 right, instead of 290", "So that helps, and yet does not cure");
        told(3, p -> p.treatedFor(INPUTS_NOT_SCALED).eta(0.3), "1,121", "You name one thing and change another: η.",
                "Its pixels go up to 255; 100 % of its hidden activations are saturated, of the healthy one's 77 %");
        told(3, p -> p.treatedFor(INPUTS_NOT_SCALED).training(five), "by accident", "up to 1, but those that it is counted on up to 255");
        told(1, p -> p.treatedFor(ETA_TOO_LARGE).eta(20), "Silent outputs, which never reach ½: 0, 2, 5, 8.");
        told(2, p -> p.treatedFor(ETA_TOO_SMALL).epochs(100), "0.881, …, 0.442", "still falling");
        told(4, p -> p.treatedFor(START_TOO_LARGE).hidden(30), "half a cure");
        told(4, p -> p.treatedFor(TOO_FEW_NEURONS).start(0.1), "Your change cures it, but not for the reason");
        told(5, p -> p.treatedFor(WRONG_LABELS).training(five.slice(0, 300)), "no more than 300 pictures");
        told(5, p -> p.treatedFor(WRONG_LABELS).training(mnist.validation().slice(0, 3000)), "2,000 of the pictures it is counted on");
        told(6, p -> p.treatedFor(WRONG_SIGN).turnSign(0).turnSign(1), "10 have another sign");
        told(7, p -> p.treatedFor(TEST_IN_TRAINING).epochs(5), "change another: the number of epochs", "2,000 of the pictures");
        told(7, p -> p.treatedFor(TEST_IN_TRAINING).training(p.training().slice(0, 3000)), "1,188 of the pictures");
    }

    @Test
    @DisplayName("calls another seed luck, because six of ten leave patient 4 with silent outputs")
    void seeds() {
        Settings settings = clinic.patient(4).settings();
        long silent = IntStream.rangeClosed(1, 10)
                .filter(seed -> new Patient("", settings.but(s -> s.seed = seed)).silent().length > 0).count();
        assertEquals(6, silent);
        told(4, p -> p.treatedFor(START_TOO_LARGE).seed(2), "1,805 of 2,000", "luck", "six leave it with silent outputs");
    }

    @Test
    @DisplayName("wants one change, a diagnosis, and the patient of the cell")
    void form() {
        told(1, p -> p.treatedFor(ETA_TOO_LARGE), "nothing is changed about it yet");
        told(1, p -> p.treatedFor(ETA_TOO_LARGE).eta(3).epochs(20), "You change the number of epochs and η at once.");
        cured(1, p -> p.treatedFor(ETA_TOO_LARGE).eta(30).eta(3));
        told(1, p -> clinic.patient(2).treatedFor(ETA_TOO_SMALL).eta(3), "a treatment for Patient 2");
        told(1, p -> null, "returns null when asked for the treatment of patient 1");
        told(1, p -> p.treatedFor(null), "the diagnosis is null");
        told(9, p -> p.treatedFor(HEALTHY), "numbered from 1 to 7");
    }

    @Test
    @DisplayName("refuses changes that nobody can train with, or nobody can wait for, in a sentence")
    void refused() {
        told(1, p -> p.treatedFor(ETA_TOO_LARGE).eta(-3), "learning rate eta is -3.0");
        told(1, p -> p.treatedFor(ETA_TOO_LARGE).epochs(101), "the number of epochs is 101, but may be at most 100");
        told(1, p -> p.treatedFor(ETA_TOO_LARGE).hidden(0), "the number of hidden neurons is 0, but must be at least 1");
        told(1, p -> p.treatedFor(ETA_TOO_LARGE).start(0), "the factor is 0.0");
        told(1, p -> p.treatedFor(ETA_TOO_LARGE).training(mnist.training()), "at most 10,000, so that a try takes seconds");
        told(1, p -> p.treatedFor(ETA_TOO_LARGE).training(Dataset.of(new double[][] {{1}}, new int[] {0}, 1)), "1 pixels and 1 targets");
        told(1, p -> p.treatedFor(ETA_TOO_LARGE).pixels(x -> x / 0), "NaN");
        told(6, p -> p.treatedFor(WRONG_SIGN).turnSign(-1), "there are no weights()[-1]");
    }

    @Test
    @DisplayName("stops training at the stop button")
    void stopped() {
        Thread.currentThread().interrupt();
        try {
            Settings slow = clinic.patient(6).settings();
            assertThrows(IllegalStateException.class, () -> new Patient("Patient 6", slow));
            assertThrows(IllegalStateException.class, () -> new Patient("Patient 6", slow.but(s -> s.turn(0))));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }
}
