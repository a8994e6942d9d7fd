package nndl.exercises;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The orders in which many epochs meet the same examples. */
final class ShuffleOrders {
    static final int OF_FOUR = 24;

    private static final double MOST = 2; // on average; chance leaves 1, and in so many epochs never as many as this

    private ShuffleOrders() {}

    /**
     * Returns what is wrong with the orders of four examples; empty if every order comes up, as seen from the list and as seen from
     * the epoch before.
     *
     * @param whateverTheGenerator whether another generator gives the same orders
     */
    static String fault(List<List<Integer>> orders, BooleanSupplier whateverTheGenerator) {
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
                    + " of them. Every order must be possible,\nincluding those where an example, or all of them, stay where they are."
                    + (whateverTheGenerator.getAsBoolean()
                            ? "\nThe orders do not depend on the generator given: is there a new Random(…) in each epoch?" : "");
        }
        return "";
    }

    /**
     * Returns in what way many examples are mixed too little, as seen from the list or from the epoch before; empty if they are
     * mixed well. In a random order one example stands where it stood, on average, and one follows the same example as before.
     */
    static String badlyMixed(List<Integer> training, List<List<Integer>> orders) {
        int n = training.size();
        double stay = Math.max(average(orders, epoch -> training, false), average(orders, epoch -> orders.get(epoch - 1), false));
        double follow = Math.max(average(orders, epoch -> training, true), average(orders, epoch -> orders.get(epoch - 1), true));
        if (stay > MOST) {
            return String.format("In each epoch, %.0f of %d examples stay where they were, on average. In a random order it is 1.\n"
                    + "Does every example get the chance to move to any place?", stay, n);
        }
        if (follow > MOST) {
            return String.format("In each epoch, %.0f of %d examples follow the same one as before, on average. In a random order\n"
                    + "it is 1. Is each example moved by itself?", follow, n);
        }
        return "";
    }

    /** Returns how many examples stand, or follow each other, as in the order before, on average over the epochs but the first. */
    private static double average(List<List<Integer>> orders, IntFunction<List<Integer>> before, boolean pairs) {
        return IntStream.range(1, orders.size()).mapToDouble(epoch -> {
            List<Integer> order = orders.get(epoch);
            List<Integer> old = before.apply(epoch);
            return pairs
                    ? IntStream.range(1, order.size()).filter(i -> follows(old, order.get(i - 1), order.get(i))).count()
                    : IntStream.range(0, order.size()).filter(i -> order.get(i).equals(old.get(i))).count();
        }).average().orElseThrow();
    }

    private static boolean follows(List<Integer> order, Integer first, Integer second) {
        int place = order.indexOf(first) + 1;
        return place < order.size() && order.get(place).equals(second);
    }
}
