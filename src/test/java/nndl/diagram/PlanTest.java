package nndl.diagram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nndl.Perceptron;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plan of a circuit")
class PlanTest {
    private static List<String> names(Plan plan) {
        return plan.spots().stream().map(Plan.Spot::name).toList();
    }

    @Test
    @DisplayName("has inputs, units and outputs in this order, each after those that feed it, with its weights and its bias")
    void spots() {
        Plan plan = CircuitTest.HALF_ADDER.merged().plan(true);
        assertEquals(List.of("x₁", "x₂", "a", "b", "c", "d", "e", "sum", "carry"), names(plan));
        for (int place = 0; place < plan.spots().size(); place++) {
            Plan.Spot spot = plan.spots().get(place);
            int here = place;
            assertTrue(spot.from().stream().allMatch(from -> from < here), spot.name());
            assertTrue(spot.x() > 0 && spot.x() < plan.width() && spot.y() > 0 && spot.y() < plan.height(), spot.name());
        }
        assertEquals(List.of(1, 2), plan.spots().get(4).from());
        assertArrayEquals(new double[] {-4}, plan.spots().get(6).weights());
        assertEquals(3, plan.spots().get(6).bias());
        assertEquals(Plan.Kind.GATE, CircuitTest.HALF_ADDER.plan(true).spots().get(2).kind());
    }

    @Test
    @DisplayName("has the connections of each unit in the order of its weights, from what feeds it to itself, twice where there are two")
    void wires() {
        for (boolean withWeights : new boolean[] {true, false}) {
            Plan plan = CircuitTest.FULL_ADDER.asPerceptrons().plan(withWeights);
            for (int place = 0; place < plan.spots().size(); place++) {
                int to = place;
                List<Integer> from = plan.wires().stream().filter(wire -> wire.to() == to).map(Plan.Wire::from).toList();
                assertEquals(plan.spots().get(to).from(), from);
            }
            assertTrue(plan.wires().stream().allMatch(wire -> wire.path().size() >= 2));
        }
        assertEquals(2, CircuitTest.HALF_ADDER.plan(true).wires().stream().filter(wire -> wire.from() == 2 && wire.to() == 6).count());
    }

    @Test
    @DisplayName("writes weights with three digits, and keeps all digits for what computes; without weights it writes none")
    void weights() {
        Perceptron perceptron = new Perceptron(new double[] {1.23456789, -2}, 0.5);
        Circuit circuit = new Circuit("x₁", "x₂").perceptron("a", perceptron, "x₁", "x₂").output("y", "a");
        assertEquals(List.of("1.23", "−2", ""), circuit.plan(true).wires().stream().map(Plan.Wire::weight).toList());
        assertEquals(1.23456789, circuit.plan(true).spots().get(2).weights()[0]);
        assertEquals(List.of("", "", ""), circuit.plan(false).wires().stream().map(Plan.Wire::weight).toList());
    }
}
