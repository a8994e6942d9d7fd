package nndl.plotly;

/** What is said of a point under the pointer: sentences in Plotly's form, where {@code %{x}} is a value of the point. */
public final class Hover {
    private static final String END = "<extra></extra>"; // nothing beside it
    private static final int DIGITS = 6;
    private static final double MOST_PLAIN = 1e12;
    private static final double LEAST_PLAIN = 1e-6;

    /** Says how high something is at a place. */
    static final String HEIGHT = sentence("x %{x:,.6~g}, y %{y:,.6~g}: %{z:,.6~g}");

    private Hover() {}

    /**
     * Returns a place for one of a point's values, such as {@code x}, written as a number: with six digits, or all before the
     * point, and with a power of ten where values are very large or very small.
     *
     * @param least how far from 0 the nearest of the values is that are to be told from each other, as far as that is known
     * @param most how far from 0 the farthest is
     */
    static String number(String value, double least, double most) {
        if (!(most < MOST_PLAIN) || least < LEAST_PLAIN && most > 0) {
            return "%{" + value + ":,." + DIGITS + "~g}";
        }
        return "%{" + value + ":,." + Math.max(DIGITS, (int) Math.log10(most) + 1) + "~r}";
    }

    /** Returns the same for values from a lowest to a highest one. */
    public static String number(String value, double[] range) {
        double most = Math.max(Math.abs(range[0]), Math.abs(range[1]));
        return number(value, most, most);
    }

    /** Returns a plain text as a part of a sentence. */
    public static String words(String plain) {
        return PlotlyText.of(plain);
    }

    /** Returns, for example, "epoch 3, cost: 0.07 (training)" or "z = 0.5, σ(z): 0.62"; the texts are in Plotly's form. */
    static String point(String xTitle, String yTitle, String name, Extent x, Extent y) {
        String place = xTitle.isEmpty() ? "" : xTitle.length() <= 2 ? xTitle + " = " : xTitle + " ";
        return place + x.hover("x") + ", " + said(yTitle) + y.hover("y") + named(name) + END;
    }

    /** Returns, for example, "digit 3, pictures: 1,010". */
    static String bar(String xTitle, String yTitle, String name) {
        return (xTitle.isEmpty() ? "" : xTitle + " ") + "%{x}, " + said(yTitle) + "%{text}" + named(name) + END;
    }

    /** Returns a sentence of a caller's own. */
    public static String sentence(String words) {
        return words + END;
    }

    private static String said(String what) {
        return what.isEmpty() ? "" : what + ": ";
    }

    private static String named(String name) {
        return name.isEmpty() ? "" : " (" + name + ")";
    }
}
