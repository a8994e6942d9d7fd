package nndl.util;

import java.util.Locale;

/** Checks of arguments. Each error says what was given, what was expected and, if possible, what to do. */
public final class Check {
    private Check() {}

    /** Returns the exception for a wrong argument; its message is the sentence with the values filled in, in English format. */
    public static IllegalArgumentException wrong(String sentence, Object... values) {
        return new IllegalArgumentException(String.format(Locale.ROOT, sentence, values));
    }

    /** Checks that a value is not null, and returns it. */
    public static <T> T given(String what, T value) {
        if (value == null) {
            throw wrong("%s is null: run the cell that makes it again (a variable becomes null when its class is declared again)", what);
        }
        return value;
    }

    /** Checks that there are values and that none is NaN or infinite, and returns them. */
    public static double[] finite(String what, double[] values) {
        given(what, values);
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw wrong("%s has the value %s at index %d, but every value must be a finite number", what, values[i], i);
            }
        }
        return values;
    }

    /** Checks that a learning rate is a finite number above 0, and returns it. */
    public static double eta(double eta) {
        if (!(eta > 0) || eta == Double.POSITIVE_INFINITY) {
            throw wrong("the learning rate eta is %s, but it must be a finite number above 0, for example 3.0", eta);
        }
        return eta;
    }

    /** Checks that a value is a finite number above 0, and returns it. */
    public static double positive(String what, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw wrong("%s is %s, but must be a finite number above 0", what, value);
        }
        return value;
    }

    /** Checks that a count is 1 or more, and returns it. */
    public static int atLeastOne(String what, int value) {
        if (value < 1) {
            throw wrong("%s is %d, but must be at least 1", what, value);
        }
        return value;
    }
}
