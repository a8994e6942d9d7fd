package nndl.plotly;

import java.util.Arrays;
import java.util.List;
import nndl.show.OneLine;

/**
 * Texts in Plotly's form, in which {@code <b>}, {@code &lt;}, {@code %{x}} and their like have a meaning. Whatever a figure names is
 * written so that it appears as it is; the one tag that is used is {@code <br>}, which breaks a line.
 */
final class PlotlyText {
    static final String BREAK = "<br>";

    private static final int LONGEST = 200;

    private PlotlyText() {}

    /** Returns a plain text in Plotly's form. */
    static String of(String plain) {
        return OneLine.of(plain, LONGEST).replaceAll("&(?=[#A-Za-z])", "&amp;").replace("<", "&lt;").replace("%{", "&#37;{");
    }

    /** Returns the lines of a text in Plotly's form, plain. */
    static List<String> lines(String text) {
        return Arrays.stream(text.split(BREAK)).map(line -> line.replace("&#37;", "%").replace("&lt;", "<").replace("&amp;", "&")).toList();
    }

    /** Returns a text in Plotly's form in one line, plain. */
    static String plain(String text) {
        return String.join(" ", lines(text));
    }
}
