package nndl.figure;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import nndl.show.OneLine;
import nndl.util.Check;
import nndl.util.Numbers;

/** Checks of what is to be drawn, so that no library is given what it would draw wrongly or not at all. */
final class Drawn {
    static final double LARGEST = 1e300; // beyond this, differences overflow

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 100;

    private Drawn() {}

    /** Checks that a title is given, and returns it in one line. */
    static String title(String what, String title) {
        return OneLine.of(Check.given(what, title), LONGEST_TITLE);
    }

    /** Checks that a name is given, and returns it in one line. */
    static String name(String what, String name) {
        return OneLine.of(Check.given(what, name), LONGEST_NAME);
    }

    /**
     * Checks that each of several things has a name of its own, and that they are not too many to be told apart.
     *
     * @param what one of them, such as {@code bar}
     */
    static String[] names(String what, String[] names, int most) {
        if (names.length > most) {
            throw Check.wrong("there are %,d %ss, but no more than %,d can be told apart: show some of them, or sums or means of several",
                    names.length, what, most);
        }
        String[] checked = new String[names.length];
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.length; i++) {
            checked[i] = name("the name of " + what + " " + i, names[i]);
            if (!seen.add(checked[i])) {
                throw Check.wrong("%s %d is called \"%s\" like one before it, and would be drawn on top of it: give each a name of its own",
                        what, i, checked[i]);
            }
        }
        return checked;
    }

    /** Returns the names 0, 1, 2, … */
    static String[] numbered(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toArray(String[]::new);
    }

    /** Checks that all values are numbers that can be drawn, and returns them. */
    static double[] values(String what, double[] values) {
        Check.finite(what, values);
        for (int i = 0; i < values.length; i++) {
            if (!isDrawn(values[i])) {
                throw Check.wrong("%s has the value %s at index %d, but nothing beyond 10³⁰⁰ can be drawn: divide all by a power of ten",
                        what, Numbers.brief(values[i]), i);
            }
        }
        return values;
    }

    /** Returns whether a value has a place in a figure. */
    static boolean isDrawn(double value) {
        return Math.abs(value) <= LARGEST;
    }
}
