package nndl.exercises;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The orders in which many epochs meet four examples. */
final class ShuffleOrders {
    static final int OF_FOUR = 24;

    private ShuffleOrders() {}

    /** Returns what is wrong with them; empty if every order comes up, as seen from the list and as seen from the epoch before. */
    static String fault(List<List<Integer>> orders) {
        Set<List<Integer>> moves = IntStream.range(1, orders.size())
                .mapToObj(epoch -> orders.get(epoch).stream().map(orders.get(epoch - 1)::indexOf).toList())
                .collect(Collectors.toSet());
        int came = new HashSet<>(orders).size();
        if (moves.size() == 1) {
            return "Every epoch moves the places in the same way. Is there a new Random(seed) in each epoch?\n"
                    + "One generator must carry on through all of them.";
        }
        if (moves.size() < came) {
            return "Four examples can change places in " + OF_FOUR + " ways, but from one epoch to the next yours do so in only "
                    + moves.size() + ".\nEvery way must be possible.";
        }
        if (came < OF_FOUR) {
            return "Four examples have " + OF_FOUR + " orders, but your shuffle makes only " + came
                    + " of them. Every order must be possible,\nincluding those where an example, or all of them, stay where they are.";
        }
        return "";
    }
}
