package nndl.exercises;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Exercise x14: the loop of stochastic gradient descent, which shuffles, cuts into mini-batches and updates in every epoch. It
 * belongs to the section "Implementing our network to classify digits".
 */
public final class Sgd {
    private static final int MANY = 20; // examples: by chance, a shuffle leaves this many as they were once in 2·10^18 times
    private static final int FEW = 4;
    private static final int EPOCHS = 1000; // in which one of the 24 orders is missed only once in 10^17 times

    /** What the learner writes. */
    @FunctionalInterface
    public interface Yours {
        /** Hands every mini-batch of every epoch to the learner; the random numbers may be drawn in any way. */
        void sgd(List<Integer> training, int epochs, int m, Random random, Learner learner) throws Exception;
    }

    /** Learns from a mini-batch. */
    @FunctionalInterface
    public interface Learner {
        /** Takes one step of gradient descent, from the examples with these numbers. */
        void updateMiniBatch(List<Integer> miniBatch);
    }

    private Sgd() {}

    /** Checks several numbers of examples and epochs and sizes of mini-batches; what counts is which examples come together when. */
    public static Verdict check(Yours yours) {
        return Exercise.check("x14", () -> tried(yours));
    }

    private static String tried(Yours yours) {
        trySizes(yours);
        new Run(FEW, EPOCHS, 3).checkOrders(yours);
        new Run(MANY, EPOCHS, 6).checkMixing(yours);
        new Run(101, 200, 10).checkMixing(yours);
        return "Every epoch meets each example once, in a new order, and all " + ShuffleOrders.OF_FOUR
                + " orders of four examples come up.";
    }

    /** Tries the same in fewer epochs, for code that takes its time, and in mini-batches of 1, in which the whole order is seen. */
    static void tryBriefly(Yours yours) {
        trySizes(yours);
        new Run(FEW, EPOCHS / 2, 1).checkOrders(yours);
        new Run(MANY, EPOCHS / 20, 1).checkMixing(yours);
    }

    private static void trySizes(Yours yours) {
        for (int[] sizes : new int[][] {{MANY, 1, 5}, {MANY, 1, 6}, {MANY, 3, 5}, {MANY, 3, 6}, {MANY, 5, 1}, {MANY, 2, MANY},
            {7, 2, 10}, {1, 2, 3}, {101, 4, 10}}) {
            new Run(sizes[0], sizes[1], sizes[2]).check(yours);
        }
    }

    /** One call of the learner's code. */
    private static final class Run {
        private final int n;
        private final int epochs;
        private final int m;
        private final int batches; // in an epoch
        private final int rest; // the length of a short last mini-batch, or 0
        private final String what;
        private final List<Integer> training; // such as 1000, 1007, 1014, so that no number is its own position
        private final List<List<Integer>> met = new ArrayList<>(); // the mini-batches in their order
        private final long seed;
        private NotYet fault; // what was thrown at the learner's code, which may have caught it

        Run(int n, int epochs, int m) {
            this(n, epochs, m, 14);
        }

        private Run(int n, int epochs, int m, long seed) {
            this.seed = seed;
            this.n = n;
            this.epochs = epochs;
            this.m = m;
            batches = (n + m - 1) / m;
            rest = n % m;
            what = Wording.examples(n) + ", " + epochs(epochs) + " and m = " + m;
            training = IntStream.range(0, n).mapToObj(i -> 1000 + 7 * i).toList();
        }

        /** Runs the learner's code, and returns the order in which each epoch met the examples. */
        private List<List<Integer>> orders(Yours yours) {
            List<Integer> given = new ArrayList<>(training);
            Exercise.ask("the training with " + what, () -> {
                try {
                    yours.sgd(given, epochs, m, new Random(seed), this::meet);
                } catch (IndexOutOfBoundsException e) { // the last mini-batch cut too long, unless the check has a fault to tell
                    if (fault != null) {
                        throw fault;
                    }
                    if (e.getMessage() == null || !e.getMessage().equals("toIndex = " + batches * m) || rest == 0) {
                        throw e;
                    }
                    throw wrong("Your code threw %s: %s.\nThe list has %d; the last mini-batch is shorter.",
                            e.getClass().getSimpleName(), e.getMessage(), n);
                }
                return true;
            });
            if (fault != null) {
                throw fault;
            }
            if (met.isEmpty()) {
                throw wrong("learner.updateMiniBatch has never been called.");
            }
            checkSizes();
            List<List<Integer>> orders = new ArrayList<>();
            for (int epoch = 0; epoch < epochs; epoch++) {
                orders.add(order(epoch));
            }
            if (met.size() > epochs * batches) {
                throw wrong("Your code goes on after %s, but %s should have no more.",
                        batches * epochs == 1 ? "1 mini-batch" : batches * epochs + " mini-batches", epochs(epochs));
            }
            if (!given.equals(training)) {
                throw wrong("The mini-batches are right, but your code has changed the caller's list.\n"
                        + "It began as %s and is now %s. Shuffle a copy.", list(training), list(given));
            }
            return orders;
        }

        /** Checks the sizes of the mini-batches where these alone are wrong, since every example has been met in every epoch. */
        private void checkSizes() {
            Map<Integer, Long> times = met.stream().flatMap(List::stream)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            if (times.size() != n || times.values().stream().anyMatch(many -> many != epochs)) {
                return;
            }
            for (int b = 0; b < met.size(); b++) {
                int size = b % batches < batches - 1 || rest == 0 ? m : rest;
                if (met.get(b).size() != size) {
                    throw wrong((epochs == 1 ? "" : "Epoch " + b / batches + ": ") + "Mini-batch %d has %s, but should have %d.",
                            b % batches, Wording.examples(met.get(b).size()), size);
                }
            }
        }

        private void meet(List<Integer> miniBatch) {
            try {
                add(miniBatch);
            } catch (NotYet e) {
                fault = fault == null ? e : fault;
                throw e;
            }
        }

        private void add(List<Integer> miniBatch) {
            if (miniBatch == null || miniBatch.stream().anyMatch(Objects::isNull)) {
                throw wrong("Your code hands over null in place of " + (miniBatch == null ? "a mini-batch." : "an example."));
            }
            if (miniBatch.isEmpty()) {
                throw wrong("Mini-batch %d is empty. Does the loop go one step too far?", met.size());
            }
            if (met.size() > 2 * epochs * batches + n * epochs || Thread.currentThread().isInterrupted()) {
                throw wrong("Your code has handed over %d mini-batches, but there should be %d in all. Does the loop ever end?",
                        met.size(), epochs * batches);
            }
            met.add(List.copyOf(miniBatch));
        }

        private List<Integer> order(int epoch) {
            List<List<Integer>> some = met.subList(Math.min(epoch * batches, met.size()), Math.min((epoch + 1) * batches, met.size()));
            String where = epochs == 1 ? "" : "Epoch " + epoch + ": ";
            if (some.isEmpty()) {
                throw wrong("After %s, your code stops.", epochs(epoch));
            }
            List<Integer> order = some.stream().flatMap(List::stream).toList();
            List<Integer> never = training.stream().filter(example -> !order.contains(example)).toList();
            List<Integer> twice = training.stream().filter(example -> Collections.frequency(order, example) > 1).toList();
            List<Integer> strange = order.stream().filter(example -> !training.contains(example)).toList();
            if (!strange.isEmpty()) {
                throw wrong(where + "Your code hands over %d, which is not an element of the list %s.%s", strange.get(0), list(training),
                        strange.get(0) >= 0 && strange.get(0) < n ? "\nIs it a position in the list instead of the element there?" : "");
            }
            if (never.size() == rest && rest > 0 && twice.isEmpty()) {
                throw wrong(where + "%s never met: %s. Is the last mini-batch lost? It is shorter than the others, but it counts too.",
                        rest == 1 ? "One example is" : rest + " examples are", list(never));
            }
            if (never.isEmpty() && rest > 0 && twice.size() == m - rest && some.stream().allMatch(batch -> batch.size() == m)) {
                throw wrong(where + "The last mini-batch is filled up to %d with examples already met, such as %d. It may be shorter.",
                        m, twice.get(0));
            }
            if (!never.isEmpty() || !twice.isEmpty()) {
                throw wrong(where + "%s\n"
                        + "Is the order drawn once per epoch, then cut from its first example to its last, with no gap or overlap?",
                        ((twice.isEmpty() ? "" : "Met twice or more: " + list(twice) + ". ")
                                + (never.isEmpty() ? "" : "Never met: " + list(never) + ".")).strip());
            }
            for (int b = 0; b < some.size(); b++) {
                int size = b < batches - 1 || rest == 0 ? m : rest;
                if (some.get(b).size() != size) {
                    throw wrong(where + "Mini-batch %d has %s, but should have %d.", b, Wording.examples(some.get(b).size()), size);
                }
            }
            return order;
        }

        void check(Yours yours) {
            List<List<Integer>> orders = orders(yours);
            if (n < MANY) {
                return;
            }
            if (orders.get(0).equals(training)) {
                throw wrong("The examples come in the order of the list, %s. Have they been shuffled?", list(training));
            }
            for (int epoch = 1; epoch < epochs; epoch++) {
                if (orders.get(epoch).equals(orders.get(epoch - 1))) {
                    throw wrong("Epochs %d and %d have the same order, %s.\n"
                            + "Is it shuffled afresh every time, by one generator that carries on?",
                            epoch - 1, epoch, list(orders.get(epoch)));
                }
                if (m > 1 && m < n && companions(orders.get(epoch)).equals(companions(orders.get(epoch - 1)))) {
                    throw wrong("Epochs %d and %d have the same mini-batches, perhaps in another order.\n"
                            + "A fresh shuffle in each epoch would mix them.", epoch - 1, epoch);
                }
            }
            if (m > 1 && m < n && companions(orders.get(0)).equals(companions(training))) {
                throw wrong("Each mini-batch holds neighbours in the list. Shuffle the examples first, then cut.");
            }
        }

        /** Returns which examples are together in a mini-batch when an order is cut. */
        private Set<Set<Integer>> companions(List<Integer> order) {
            return IntStream.range(0, batches)
                    .mapToObj(b -> Set.copyOf(order.subList(b * m, Math.min((b + 1) * m, n))))
                    .collect(Collectors.toSet());
        }

        /** Checks that every order comes up, as seen from the list and as seen from the epoch before. */
        void checkOrders(Yours yours) {
            List<List<Integer>> orders = orders(yours);
            refuse(ShuffleOrders.fault(orders, () -> new Run(n, epochs, m, seed + 1).orders(yours).equals(orders)));
        }

        /** Checks that more examples are mixed as thoroughly. */
        void checkMixing(Yours yours) {
            refuse(ShuffleOrders.badlyMixed(training, orders(yours)));
        }

        private void refuse(String wrong) {
            if (!wrong.isEmpty()) {
                throw wrong(wrong);
            }
        }

        private NotYet wrong(String sentence, Object... values) {
            return new NotYet("%s", "With " + what + ":\n  " + (values.length == 0 ? sentence : String.format(sentence, values)))
                    .countedAs(sentence);
        }

        private static String epochs(int number) {
            return number == 1 ? "1 epoch" : number + " epochs";
        }

        private static String list(List<Integer> numbers) {
            return Wording.vector(numbers.stream().mapToDouble(Integer::doubleValue).toArray());
        }
    }
}
