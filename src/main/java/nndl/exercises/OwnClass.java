package nndl.exercises;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nndl.Dataset;
import nndl.Gradient;
import nndl.notebook.Misspelt;

/**
 * A class of the learner's own that is to be a network, for exercise x17: its fields, its constructor and the five methods, found by
 * their names and types. What is missing, or is not as it should be, is told in a sentence.
 */
final class OwnClass {
    private static final Set<Class<?>> SEEDS = Set.of(int.class, long.class);

    private final Class<?> type;
    private final Field weights;
    private final Field biases;
    private final Constructor<?> constructor;
    private final Method feedforward;
    private final Method backprop;
    private final Method updateMiniBatch;
    private final Method sgd;
    private final Method evaluate;

    /** Finds the members of a class. */
    OwnClass(Class<?> type) {
        this.type = type;
        weights = field("weights", double[][][].class, "[l][j][k], from neuron k of layer l to neuron j of layer l + 1");
        biases = field("biases", double[][].class, "[l][j], of neuron j of layer l + 1");
        constructor = constructor();
        feedforward = method("feedforward", Set.of(double[].class), double[].class);
        backprop = method("backprop", Set.of(Gradient.class), double[].class, double[].class);
        updateMiniBatch = method("updateMiniBatch", Set.of(), Dataset.class, double.class);
        sgd = method("sgd", Set.of(), Dataset.class, int.class, int.class, double.class, Dataset.class);
        evaluate = method("evaluate", Set.of(int.class, long.class, double.class), Dataset.class);
        for (Member member : List.of(weights, biases, feedforward, backprop, updateMiniBatch, sgd, evaluate)) {
            checkModifiers(member);
        }
    }

    /** One network of the learner's class. */
    final class Own {
        private final Object network;

        private Own(Object network) {
            this.network = network;
        }

        double[][][] weights() {
            return (double[][][]) value(weights);
        }

        double[][] biases() {
            return (double[][]) value(biases);
        }

        private Object value(Field field) {
            try {
                return field.get(network);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e); // it was made accessible
            }
        }

        double[] feedforward(double[] input) throws Exception {
            return (double[]) call(feedforward, input);
        }

        Gradient backprop(double[] x, double[] y) throws Exception {
            return (Gradient) call(backprop, x, y);
        }

        void updateMiniBatch(Dataset miniBatch, double eta) throws Exception {
            call(updateMiniBatch, miniBatch, eta);
        }

        /** Trains without a test set. */
        void sgd(Dataset training, int epochs, int m, double eta) throws Exception {
            try {
                call(sgd, training, epochs, m, eta, null);
            } catch (NullPointerException e) {
                throw new NotYet("Your sgd threw %s when it was given no pictures to test on, test = null.%nWith \"if (test != null)\" "
                        + "before what it prints, it can also be used without.", Thrown.name(e));
            }
        }

        double evaluate(Dataset data) throws Exception {
            return ((Number) call(evaluate, data)).doubleValue();
        }

        private Object call(Method method, Object... arguments) throws Exception {
            return unwrapped(() -> method.invoke(network, arguments));
        }
    }

    String name() {
        return type.getSimpleName();
    }

    Class<?> type() {
        return type;
    }

    /** Takes an object of the class. */
    Own own(Object network) {
        return new Own(network);
    }

    /** Makes a network by the learner's constructor. */
    Own make(Random random, int... sizes) throws Exception {
        Object[] arguments = Stream.of(constructor.getParameterTypes())
                .map(parameter -> parameter == int[].class ? sizes.clone()
                        : parameter == int.class ? (Object) random.nextInt()
                        : parameter == long.class ? (Object) random.nextLong() : random)
                .toArray();
        return new Own(unwrapped(() -> constructor.newInstance(arguments)));
    }

    /** Makes a network with copies of these weights and biases. */
    Own with(Random random, double[][][] w, double[][] b) throws Exception {
        int[] sizes = new int[b.length + 1];
        sizes[0] = w[0][0].length;
        for (int l = 0; l < b.length; l++) {
            sizes[l + 1] = b[l].length;
        }
        Own own = make(random, sizes);
        for (int l = 0; l < b.length; l++) {
            System.arraycopy(b[l], 0, own.biases()[l], 0, b[l].length);
            for (int j = 0; j < b[l].length; j++) {
                System.arraycopy(w[l][j], 0, own.weights()[l][j], 0, w[l][j].length);
            }
        }
        return own;
    }

    /** Returns whether the constructor is told where the random numbers come from. */
    boolean isSeeded() {
        return constructor.getParameterCount() == 2;
    }

    @FunctionalInterface
    private interface Reflected {
        Object call() throws ReflectiveOperationException;
    }

    /** Throws what the learner's code throws, without reflection's wrapping. */
    private Object unwrapped(Reflected reflected) throws Exception {
        try {
            return reflected.call();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        } catch (InstantiationException e) {
            throw new NotYet("%s is abstract, so no network can be made of it.", name());
        }
    }

    private Field field(String name, Class<?> wanted, String indices) {
        Field field = classes().flatMap(some -> Stream.of(some.getDeclaredFields())).filter(some -> some.getName().equals(name))
                .findFirst().orElseThrow(() -> new NotYet("Your class %s has no field %s%s It should be a %s: %s.", name(), name,
                        instead(name, classes().flatMap(some -> Stream.of(some.getDeclaredFields())).filter(some -> !some.isSynthetic())
                                .map(some -> some.getName())), wanted.getSimpleName(), indices));
        if (field.getType() != wanted) {
            throw new NotYet("The field %s of your class %s is a %s, but should be a %s: %s.",
                    name, name(), field.getType().getSimpleName(), wanted.getSimpleName(), indices);
        }
        return accessible(field);
    }

    private Constructor<?> constructor() {
        for (Constructor<?> some : type.getDeclaredConstructors()) {
            List<Class<?>> parameters = List.of(some.getParameterTypes());
            if (parameters.contains(int[].class) && parameters.size() <= 2 && parameters.stream().allMatch(parameter ->
                    parameter == int[].class || SEEDS.contains(parameter) || parameter.isAssignableFrom(Random.class))) {
                return accessible(some);
            }
        }
        throw new NotYet("Your class %s has no constructor %s(Random random, int... sizes).\nIt has %s.", name(), name(),
                Stream.of(type.getDeclaredConstructors()).map(some -> name() + parameters(some)).collect(Collectors.joining(" and ")));
    }

    private Method method(String name, Set<Class<?>> returns, Class<?>... parameters) {
        String wanted = name + parameters(parameters);
        List<Method> named = methods().filter(some -> some.getName().equals(name)).toList();
        if (named.isEmpty()) {
            throw new NotYet("Your class %s has no method %s%s", name(), wanted, instead(name, methods().map(Method::getName)));
        }
        Method method = named.stream().filter(some -> Arrays.equals(some.getParameterTypes(), parameters)).findFirst()
                .orElseThrow(() -> new NotYet("Your method is %s, but %s is wanted.%s", name + parameters(named.get(0)), wanted,
                        named.get(0).getParameterCount() > 0 && named.get(0).getParameterTypes()[0] == double[][][].class
                                ? "\nThe weights and biases are fields now: every method of the class has them." : ""));
        if (!returns.isEmpty() && !returns.contains(method.getReturnType())) {
            throw new NotYet("Your method %s returns %s, but should return %s.", wanted,
                    method.getReturnType() == void.class ? "nothing (void)" : method.getReturnType().getSimpleName(),
                    name.equals("evaluate") ? "int, how many are right" : returns.iterator().next().getSimpleName());
        }
        return accessible(method);
    }

    private void checkModifiers(Member member) {
        String kind = member instanceof Field ? "The field " : "The method ";
        if (Modifier.isStatic(member.getModifiers())) {
            throw new NotYet("%s%s is static, so all networks of the class would share it. Take the word static away.", kind,
                    member.getName());
        }
        boolean used = !Set.of("backprop", "updateMiniBatch").contains(member.getName()); // by other cells
        if (used && Modifier.isPrivate(member.getModifiers())) {
            throw new NotYet("%s%s is private, so the cells below could not use it. Take the word private away.", kind,
                    member.getName());
        }
    }

    /** Returns what to say about a missing name: which of the class's names may be meant. */
    private static String instead(String name, Stream<String> names) {
        return Misspelt.nearest(name, names).map(meant -> ".\nIt has " + meant + ": is that the one?").orElse(".");
    }

    private Stream<Method> methods() {
        return classes().flatMap(some -> Stream.of(some.getDeclaredMethods())).filter(some -> !some.isSynthetic());
    }

    /** Returns the class and those that it extends. */
    private Stream<Class<?>> classes() {
        return Stream.iterate(type, some -> some != null && some != Object.class, some -> some.getSuperclass());
    }

    private static String parameters(Executable executable) {
        return parameters(executable.getParameterTypes());
    }

    private static String parameters(Class<?>... types) {
        return Stream.of(types).map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
    }

    private static <T extends AccessibleObject> T accessible(T member) {
        member.setAccessible(true);
        return member;
    }
}
