package nndl.exercises;

import static nndl.exercises.Verdicts.not;
import static nndl.exercises.Verdicts.right;

import nndl.SigmoidNeuron;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of two loops")
class TwoLoopsTest {
    private static final SigmoidNeuron AND = new SigmoidNeuron(new double[] {10, 10}, -15);

    private static TwoLoops.Loop loop(double ring, double hole, double bias) {
        return top -> {
            double[] weights = new double[15];
            for (int pixel = 3 * top; pixel < 3 * top + 9; pixel++) {
                weights[pixel] = pixel == 3 * top + 4 ? hole : ring;
            }
            return new SigmoidNeuron(weights, bias);
        };
    }

    private static Verdict loops(double ring, double hole, double bias) {
        return TwoLoops.check(loop(ring, hole, bias), answers -> AND);
    }

    private static Verdict eight(double above, double below, double bias) {
        return TwoLoops.check(loop(10, -10, -75), answers -> new SigmoidNeuron(new double[] {above, below}, bias));
    }

    @Test
    @DisplayName("passes whatever tells eight black pixels round a white one from all else")
    void passes() {
        right(loops(10, -10, -75), "of 27 pictures");
        right(loops(40, -1000, -290));
        right(eight(3, 2, -4));
        right(TwoLoops.check(loop(0.1, -0.1, -0.75), answers -> new SigmoidNeuron(new double[] {10_000, 10_000}, -10_100)),
                "exactly one an 8");
    }

    @Test
    @DisplayName("says which question about a loop has not been asked")
    void theLoops() {
        not(loops(0, 0, -1), "For the 8", "# . #", "sees nothing");
        not(loops(10, -10, 75), "wrong sign");
        not(loops(10, 0, -75), "For a black block", "must be white");
        not(loops(10, -10, -65), "For the 0", "A loop with a gap is no loop");
        not(loops(10, -10, -70), "exactly 0");
        not(TwoLoops.check(top -> loop(10, -10, -75).at(2 - top), answers -> AND), "the other loop");
        not(TwoLoops.check(top -> loop(10, -10, -75).at(0), answers -> AND), "Right so far: loop(0).");
        not(TwoLoops.check(top -> AND, answers -> AND), "has 2 weights, but the picture has 15 pixels");
        not(TwoLoops.check(top -> null, answers -> AND), "returns null");
    }

    @Test
    @DisplayName("says what the last neuron makes of the two answers")
    void theLastNeuron() {
        not(eight(10, 10, -5), "For the 6", "One loop alone");
        not(eight(10, 10, -25), "Two yeses must be enough", "Right so far: loop(0), loop(2).");
        not(eight(10, 10, 1), "no loop at all");
        not(TwoLoops.check(loop(0.1, -0.1, -0.75), answers -> AND), "Are they sure enough?");
    }
}
