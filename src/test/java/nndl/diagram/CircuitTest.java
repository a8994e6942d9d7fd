package nndl.diagram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nndl.Errors;
import nndl.Perceptron;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Circuits of NAND gates and of perceptrons: what they compute. */
class CircuitTest {
    static final Circuit HALF_ADDER = new Circuit("x₁", "x₂")
            .nand("a", "x₁", "x₂").nand("b", "x₁", "a").nand("c", "x₂", "a").nand("d", "b", "c").nand("e", "a", "a")
            .output("sum", "d").output("carry", "e");

    static final Circuit FULL_ADDER = new Circuit("x₁", "x₂", "c")
            .nand("m", "x₁", "x₂").nand("p", "x₁", "m").nand("q", "x₂", "m").nand("s", "p", "q")
            .nand("t", "s", "c").nand("u", "s", "t").nand("v", "c", "t").nand("w", "u", "v").nand("y", "m", "t")
            .output("sum", "w").output("carry", "y");

    private static List<Circuit> forms(Circuit circuit) {
        return List.of(circuit, circuit.asPerceptrons(), circuit.merged(), circuit.merged().inputsAsNeurons(),
                circuit.asPerceptrons().merged().merged());
    }

    @Test
    @DisplayName("the half adder adds two bits: from NAND gates, from perceptrons, with −2 and −2 or with −4")
    void halfAdder() {
        for (Circuit circuit : forms(HALF_ADDER)) {
            for (int row = 0; row < 4; row++) {
                int x1 = row >> 1;
                int x2 = row & 1;
                assertArrayEquals(new int[] {x1 ^ x2, x1 & x2}, circuit.run(x1, x2), circuit + " on " + x1 + ", " + x2);
            }
        }
    }

    @Test
    @DisplayName("nine NAND gates add three bits, in every form")
    void fullAdder() {
        for (Circuit circuit : forms(FULL_ADDER)) {
            for (int row = 0; row < 8; row++) {
                int[] out = circuit.run(row >> 2, row >> 1 & 1, row & 1);
                assertEquals(Integer.bitCount(row), out[0] + 2 * out[1]);
            }
        }
    }

    @Test
    @DisplayName("every weight is −2 and every bias 3; merged, the half adder also has one weight of −4, which is marked")
    void weights() {
        for (Circuit.Unit unit : HALF_ADDER.asPerceptrons().units) {
            assertArrayEquals(new double[] {-2, -2}, unit.perceptron().weights());
            assertEquals(3, unit.perceptron().bias());
        }
        for (Circuit.Unit unit : HALF_ADDER.merged().units) {
            boolean carry = unit.name().equals("e");
            assertArrayEquals(carry ? new double[] {-4} : new double[] {-2, -2}, unit.perceptron().weights());
            assertEquals(carry ? List.of("a") : List.of(), List.copyOf(unit.merged()));
            assertEquals(3, unit.perceptron().bias());
        }
    }

    @Test
    @DisplayName("merging three connections sums their weights, whatever stands between them")
    void mergeThree() {
        Perceptron perceptron = new Perceptron(new double[] {1, 5, 2, -4}, -0.5);
        Circuit circuit = new Circuit("x", "y").perceptron("p", perceptron, "x", "y", "x", "x").output("out", "p");
        assertArrayEquals(new double[] {-1, 5}, circuit.merged().units.get(0).perceptron().weights());
        for (int row = 0; row < 4; row++) {
            assertArrayEquals(circuit.run(row >> 1, row & 1), circuit.merged().run(row >> 1, row & 1));
        }
    }

    @Test
    @DisplayName("a perceptron without inputs gives a constant, and an output may be an input")
    void constants() {
        Circuit circuit = new Circuit("x").perceptron("one", new Perceptron(new double[0], 1)).perceptron("zero",
                new Perceptron(new double[0], -1))
                .output("1", "one").output("0", "zero").output("x", "x");
        assertArrayEquals(new int[] {1, 0, 1}, circuit.run(1));
        assertTrue(circuit.toString().contains("fed by nothing"));
        assertTrue(circuit.drawing().still().png().length > 0);
    }

    @Test
    @DisplayName("the text names every input, gate, weight and output")
    void text() {
        assertEquals("""
                Circuit with the inputs x₁, x₂
                a = NAND of x₁ and x₂
                b = NAND of x₁ and a
                c = NAND of x₂ and a
                d = NAND of b and c
                e = NAND of a and a
                output sum = d
                output carry = e""", HALF_ADDER.toString());
        String merged = HALF_ADDER.merged().inputsAsNeurons().toString();
        assertTrue(merged.contains("x₁, x₂, drawn as neurons"), merged);
        assertTrue(merged.contains("d = perceptron with bias 3 fed by b (weight −2), c (weight −2)"), merged);
        assertTrue(merged.contains("e = perceptron with bias 3 fed by a (weight −4, merged)"), merged);
        String twice = HALF_ADDER.asPerceptrons().toString();
        assertTrue(twice.contains("e = perceptron with bias 3 fed by a (weight −2), a (weight −2)"), twice);
    }

    @Test
    @DisplayName("a circuit never changes, so a cell can be run again")
    void immutable() {
        Circuit start = new Circuit("x");
        start.nand("a", "x", "x").output("not x", "a");
        assertArrayEquals(new int[] {0}, start.nand("a", "x", "x").output("not x", "a").run(1));
        assertFalse(start.toString().contains("NAND"));
    }

    @Test
    @DisplayName("wrong descriptions are rejected with an explanation")
    void errors() {
        Circuit circuit = new Circuit("x₁", "x₂").nand("a", "x₁", "x₂").output("out", "a");
        Errors.wrongArgument(() -> circuit.nand("b", "x₁", "z"), "\"z\" does not exist yet", "x₁, x₂, a");
        Errors.wrongArgument(() -> circuit.nand("b", "b", "x₁"), "\"b\" does not exist yet");
        Errors.wrongArgument(() -> circuit.nand("a", "x₁", "x₂"), "\"a\" already exists", "once");
        Errors.wrongArgument(() -> circuit.nand("x₁", "x₁", "x₂"), "\"x₁\" already exists");
        Errors.wrongArgument(() -> circuit.output("out", "x₁"), "output \"out\" already exists");
        Errors.wrongArgument(() -> circuit.output("two", "z"), "\"z\" does not exist yet");
        Errors.wrongArgument(() -> circuit.run(1), "1 inputs were given", "has 2: x₁, x₂");
        Errors.wrongArgument(() -> circuit.run(1, 2), "input x₂ is 2", "0 or 1");
        Errors.wrongArgument(() -> circuit.run((int[]) null), "list of inputs is null");
        Errors.wrongArgument(() -> circuit.nand(null, "x₁", "x₂"), "the name is null");
        Errors.wrongArgument(() -> circuit.nand("b", null, "x₂"), "a name in the list of the gate's inputs is null");
        Errors.wrongArgument(() -> circuit.perceptron("p", null, "x₁"), "the perceptron is null");
        Errors.wrongArgument(() -> circuit.perceptron("p", new Perceptron(new double[] {1, 1}, 0), "x₁"), "1 names", "2 weights");
        Errors.wrongArgument(() -> new Circuit(), "no input was given");
        Errors.wrongArgument(() -> new Circuit("x", "x"), "two inputs are called \"x\"");
        Errors.wrongArgument(() -> new Circuit((String[]) null), "list of inputs is null");
    }
}
