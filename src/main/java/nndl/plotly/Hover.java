package nndl.plotly;

/** What is said of a point under the pointer: sentences in Plotly's form, where {@code %{x}} is a value of the point. */
public final class Hover {
    private static final String END = "<extra></extra>"; // nothing beside it

    /** Says how high something is at a place. */
    static final String HEIGHT = sentence("x " + number("x") + ", y " + number("y") + ": " + number("z"));

    private Hover() {}

    /** Returns a place for one of a point's values, such as {@code x}, written as a number: six digits, thousands grouped. */
    public static String number(String value) {
        return "%{" + value + ":,.6~r}";
    }

    /** Returns, for example, "epoch 3, cost: 0.07 (training)" or "z = 0.5, σ(z): 0.62"; where x is a category, its name. */
    static String point(String x, String y, String name, boolean category) {
        String place = x.isEmpty() ? "" : x.length() <= 2 ? x + " = " : x + " ";
        return place + (category ? "%{x}" : number("x")) + ", " + said(y) + number("y") + named(name) + END;
    }

    /** Returns, for example, "digit 3, pictures: 1,010". */
    static String bar(String x, String y, String name) {
        return (x.isEmpty() ? "" : x + " ") + "%{x}, " + said(y) + "%{text}" + named(name) + END;
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
