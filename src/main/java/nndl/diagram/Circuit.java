package nndl.diagram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.Perceptron;
import nndl.show.Drawable;
import nndl.show.Drawing;
import nndl.util.Check;
import nndl.util.Numbers;

/**
 * A circuit of NAND gates or of perceptrons. It is described once, from the inputs to the outputs; it can be run, and
 * notebooks display it, so that what is drawn is what computes. It never changes: each method returns a new circuit.
 *
 * <pre>{@code
 * Circuit halfAdder = new Circuit("x₁", "x₂")
 *         .nand("a", "x₁", "x₂").nand("b", "x₁", "a").nand("c", "x₂", "a").nand("d", "b", "c").nand("e", "a", "a")
 *         .output("sum", "d").output("carry", "e");
 * halfAdder.run(1, 1)                    // {0, 1}
 * halfAdder.asPerceptrons().merged()     // weights −2, one of −4, biases 3
 * }</pre>
 *
 * <p>In the drawing, the units of a column are in the order of their description. Chapter 1, section "Perceptrons".
 */
public final class Circuit implements Drawable {
    final List<String> inputs;
    final List<Unit> units;
    final List<Output> outputs;
    final boolean inputNeurons; // whether the inputs are drawn as neurons

    /**
     * A gate or perceptron.
     *
     * @param from the inputs or earlier units that feed it, one for each weight
     * @param perceptron null: a NAND gate
     * @param merged those of them whose weight is the sum of several
     */
    record Unit(String name, List<String> from, Perceptron perceptron, Set<String> merged) {}

    /** A named output and the input or unit it comes from. */
    record Output(String name, String from) {}

    /** Creates a circuit that so far has only inputs. */
    public Circuit(String... inputs) {
        this(Diagram.names("the list of inputs", inputs), List.of(), List.of(), false);
        if (this.inputs.isEmpty()) {
            throw Check.wrong("no input was given, but a circuit has at least one: for example new Circuit(\"x₁\", \"x₂\")");
        }
        Set<String> seen = new HashSet<>();
        for (String name : this.inputs) {
            if (!seen.add(name)) {
                throw Check.wrong("two inputs are called \"%s\", but every name may be used only once", name);
            }
        }
    }

    private Circuit(List<String> inputs, List<Unit> units, List<Output> outputs, boolean inputNeurons) {
        this.inputs = inputs;
        this.units = units;
        this.outputs = outputs;
        this.inputNeurons = inputNeurons;
    }

    /** Returns a copy with one more NAND gate, which outputs 0 if both its inputs are 1, otherwise 1. */
    public Circuit nand(String name, String first, String second) {
        return with(new Unit(name, Diagram.names("the list of the gate's inputs", first, second), null, Set.of()));
    }

    /** Returns a copy with one more perceptron, fed by as many inputs or units as it has weights. */
    public Circuit perceptron(String name, Perceptron perceptron, String... from) {
        int weights = Check.given("the perceptron", perceptron).weights().length;
        List<String> names = Diagram.names("the list of the perceptron's inputs", from);
        if (names.size() != weights) {
            throw Check.wrong("\"%s\" is fed by %d names, but its perceptron has %d weights: it needs one name for each", name,
                    names.size(), weights);
        }
        return with(new Unit(name, names, perceptron, Set.of()));
    }

    private Circuit with(Unit unit) {
        if (known().contains(Diagram.name("the name", unit.name))) {
            throw Check.wrong("\"%s\" already exists, but every name may be used only once", unit.name);
        }
        unit.from.forEach(this::checkKnown);
        List<Unit> more = new ArrayList<>(units);
        more.add(unit);
        return withUnits(List.copyOf(more));
    }

    /** Returns a copy with one more output, which comes from an input or unit. */
    public Circuit output(String name, String from) {
        Diagram.name("the name", name);
        if (outputs.stream().anyMatch(output -> output.name.equals(name))) {
            throw Check.wrong("the output \"%s\" already exists, but every name may be used only once", name);
        }
        checkKnown(from);
        List<Output> more = new ArrayList<>(outputs);
        more.add(new Output(name, from));
        return new Circuit(inputs, units, List.copyOf(more), inputNeurons);
    }

    private List<String> known() {
        List<String> known = new ArrayList<>(inputs);
        units.forEach(unit -> known.add(unit.name));
        return known;
    }

    private void checkKnown(String name) {
        if (!known().contains(name)) {
            throw Check.wrong("\"%s\" does not exist yet: so far the circuit has %s", name, String.join(", ", known()));
        }
    }

    /** Returns a copy with a perceptron in place of each NAND gate: weights −2 and −2, bias 3. */
    public Circuit asPerceptrons() {
        Perceptron nand = new Perceptron(new double[] {-2, -2}, 3);
        return withUnits(units.stream().map(u -> u.perceptron != null ? u : new Unit(u.name, u.from, nand, Set.of())).toList());
    }

    /** Returns a copy with other units in the place of these. */
    Circuit withUnits(List<Unit> others) {
        return new Circuit(inputs, others, outputs, inputNeurons);
    }

    /** Returns a copy as perceptrons, with several connections from one place to one perceptron merged and their weights added. */
    public Circuit merged() {
        return withUnits(asPerceptrons().units.stream().map(Circuit::merged).toList());
    }

    private static Unit merged(Unit unit) {
        Map<String, Double> sums = new LinkedHashMap<>();
        Set<String> merged = new HashSet<>(unit.merged);
        for (int i = 0; i < unit.from.size(); i++) {
            String from = unit.from.get(i);
            if (sums.containsKey(from)) {
                merged.add(from);
            }
            sums.merge(from, unit.perceptron.weights()[i], Double::sum);
        }
        double[] weights = sums.values().stream().mapToDouble(w -> w).toArray();
        return new Unit(unit.name, List.copyOf(sums.keySet()), new Perceptron(weights, unit.perceptron.bias()), merged);
    }

    /** Returns a copy with its inputs drawn as neurons, which are only a notation: units that output x₁, x₂ and so on. */
    public Circuit inputsAsNeurons() {
        return new Circuit(inputs, units, outputs, true);
    }

    /**
     * Computes the outputs for these inputs, gate by gate and perceptron by perceptron.
     *
     * @param values 0 or 1 for each input
     * @return 0 or 1 for each output
     */
    public int[] run(int... values) {
        if (Check.given("the list of inputs", values).length != inputs.size()) {
            throw Check.wrong("%d inputs were given, but the circuit has %d: %s", values.length, inputs.size(), String.join(", ", inputs));
        }
        Map<String, Integer> bits = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0 && values[i] != 1) {
                throw Check.wrong("the input %s is %d, but every input is 0 or 1", inputs.get(i), values[i]);
            }
            bits.put(inputs.get(i), values[i]);
        }
        for (Unit unit : units) {
            double[] x = unit.from.stream().mapToDouble(bits::get).toArray();
            boolean nand = unit.perceptron == null;
            bits.put(unit.name, nand ? (x[0] == 1 && x[1] == 1 ? 0 : 1) : unit.perceptron.output(x));
        }
        return outputs.stream().mapToInt(output -> bits.get(output.from)).toArray();
    }

    private boolean onlyGates() {
        return !units.isEmpty() && !inputNeurons && units.stream().allMatch(unit -> unit.perceptron == null);
    }

    /**
     * Returns the circuit laid out, for those who draw it themselves.
     *
     * @param withWeights whether weights are to be written at the connections
     */
    public Plan plan(boolean withWeights) {
        return CircuitPlan.of(this, withWeights);
    }

    @Override
    public Drawing drawing() {
        Graph graph = CircuitGraph.of(onlyGates() ? this : asPerceptrons());
        return Drawing.of(onlyGates() ? WirePainter.picture(graph) : GraphPainter.of(List.of(CircuitGraph.layout(graph))), toString());
    }

    /** Describes the circuit in words: the inputs, each gate or perceptron and what feeds it, the outputs. */
    @Override
    public String toString() {
        return "Circuit with the inputs " + String.join(", ", inputs) + (inputNeurons ? ", drawn as neurons" : "") + "\n"
                + units.stream().map(Circuit::words).collect(Collectors.joining())
                + outputs.stream().map(output -> "output " + output.name + " = " + output.from).collect(Collectors.joining("\n"));
    }

    private static String words(Unit unit) {
        if (unit.perceptron == null) {
            return unit.name + " = NAND of " + String.join(" and ", unit.from) + "\n";
        }
        String bias = Numbers.brief(unit.perceptron.bias());
        String fedBy = IntStream.range(0, unit.from.size()).mapToObj(i -> {
            String merged = unit.merged.contains(unit.from.get(i)) ? ", merged" : "";
            return unit.from.get(i) + " (weight " + Numbers.brief(unit.perceptron.weights()[i]) + merged + ")";
        }).collect(Collectors.joining(", "));
        return unit.name + " = perceptron with bias " + bias + " fed by " + (fedBy.isEmpty() ? "nothing" : fedBy) + "\n";
    }
}
