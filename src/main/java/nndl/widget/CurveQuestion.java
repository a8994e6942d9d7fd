package nndl.widget;

import java.util.Map;
import java.util.stream.IntStream;
import nndl.util.Check;
import nndl.util.Numbers;

/** A question for a curve, which the reader draws; made by {@link Predict#curve}. */
public final class CurveQuestion {
    private static final int FEWEST = 2;
    private static final int MOST = 2000; // more points than a screen has columns

    private final String question;
    private final Axis x; // null: not given yet
    private final Axis y; // null: not given yet

    CurveQuestion(String question) {
        this(question, null, null);
    }

    private CurveQuestion(String question, Axis x, Axis y) {
        this.question = question;
        this.x = x;
        this.y = y;
    }

    /**
     * The axis of a pad.
     *
     * @param name what runs along it
     * @param from its lower end
     * @param to its upper end
     */
    record Axis(String name, double from, double to) {
        static Axis of(String letter, String name, double from, double to) {
            String named = Predict.text("the name of the " + letter + " axis", name);
            Check.finite("the " + letter + " axis", new double[] {from, to});
            if (from >= to || Double.isInfinite(to - from)) {
                throw Check.wrong("the %s axis goes from %s to %s, but must go upwards, as in .%s(\"%s\", 0, 10)", letter,
                        Numbers.exact(from), Numbers.exact(to), letter, named);
            }
            return new Axis(named, from, to);
        }

        boolean holds(double value) {
            return value >= from && value <= to;
        }

        /** Returns a place on the axis, from 0 at its lower end to 1. */
        double share(double value) {
            return (value - from) / (to - from);
        }

        @Override
        public String toString() {
            return name + " from " + Numbers.inTable(from) + " to " + Numbers.inTable(to);
        }

        Map<String, Object> shown() {
            return Map.of("name", name, "range", new double[] {from, to});
        }
    }

    /** Names the x axis and gives its ends. */
    public CurveQuestion x(String name, double from, double to) {
        return new CurveQuestion(question, Axis.of("x", name, from, to), y);
    }

    /** Names the y axis and gives its ends. They should not give the answer away. */
    public CurveQuestion y(String name, double from, double to) {
        return new CurveQuestion(question, x, Axis.of("y", name, from, to));
    }

    /** Gives the true curve by its heights, evenly spread over the x axis from end to end. */
    public Predict is(double[] ys) {
        checkAxes();
        int last = Check.given("the list of y values", ys).length - 1;
        return is(IntStream.rangeClosed(0, last).mapToDouble(i -> i == last ? x.to() : x.from() + (x.to() - x.from()) * i / last).toArray(),
                ys);
    }

    /**
     * Gives the true curve by its points.
     *
     * @param xs the x values, each above the one before
     * @param ys the y values, as many
     */
    public Predict is(double[] xs, double[] ys) {
        checkAxes();
        Check.finite("the list of x values", xs);
        Check.finite("the list of y values", ys);
        if (xs.length != ys.length) {
            throw Check.wrong("there are %d x values and %d y values, but each point needs one of both", xs.length, ys.length);
        }
        if (xs.length < FEWEST || xs.length > MOST) {
            throw Check.wrong("the true curve has %,d point%s, but needs %d to %,d", xs.length, xs.length == 1 ? "" : "s", FEWEST, MOST);
        }
        for (int i = 0; i < xs.length; i++) {
            if (i > 0 && xs[i] <= xs[i - 1]) {
                throw Check.wrong("x value %d is %s and the one before %s, but they must go upwards", i, Numbers.exact(xs[i]),
                        Numbers.exact(xs[i - 1]));
            }
            checkHeld("x", x, i, xs[i]);
            checkHeld("y", y, i, ys[i]);
        }
        CurvePicture curve = new CurvePicture(x, y, xs.clone(), ys.clone());
        Map<String, Object> truth = Map.of("xs", curve.xs(), "ys", curve.ys());
        return Predict.of(question, Map.of("asks", "curve", "x", x.shown(), "y", y.shown(), "truth", truth), curve);
    }

    private void checkAxes() {
        if (x == null || y == null) {
            throw Check.wrong("the question has no %s axis yet: give both, as in "
                    + "Predict.curve(\"…\").x(\"epoch\", 0, 29).y(\"cost\", 0, 0.5).is(costs)", x == null ? "x" : "y");
        }
    }

    private static void checkHeld(String letter, Axis axis, int i, double value) {
        if (!axis.holds(value)) {
            throw Check.wrong("%s value %d of the true curve is %s, but the axis shows %s: make it longer", letter, i,
                    Numbers.exact(value), axis);
        }
    }
}
