package nndl.figure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.plotly.Json;
import nndl.plotly.PlotlyJson;
import nndl.show.Colours;
import nndl.show.Drawable;
import nndl.show.Drawing;
import nndl.util.Check;
import nndl.util.Numbers;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.BarTrace;

/** A bar chart: one bar for each name, its height written above it. Notebooks display it. */
public final class Bars implements Drawable {
    private static final int MOST = 1000;

    private final String title;
    private final String x;
    private final String y;
    private final String[] names;
    private final double[] heights;

    /**
     * Creates a bar chart.
     *
     * @param title the title of the figure
     * @param x what the names are
     * @param y what the heights are
     * @param names one for each bar
     * @param heights one finite number for each bar
     */
    public Bars(String title, String x, String y, String[] names, double[] heights) {
        this.title = Drawn.title("the title", title);
        this.x = Drawn.title("the title of the x axis", x);
        this.y = Drawn.title("the title of the y axis", y);
        this.names = Drawn.names("bar", Check.given("the list of names", names), MOST);
        this.heights = Drawn.values("the list of heights", heights).clone();
        if (names.length != heights.length || names.length == 0) {
            throw Check.wrong("there are %d names and %d heights, but each bar needs both, and there must be at least one",
                    names.length, heights.length);
        }
    }

    /** Returns bars named 0, 1, 2, …, for example one for each digit. */
    public static Bars numbered(String title, String x, String y, double[] heights) {
        return new Bars(title, x, y, Drawn.numbered(Check.given("the list of heights", heights).length), heights);
    }

    /** Returns the bars as a tablesaw-jsplot figure. */
    public Figure figure() {
        return figure(names);
    }

    private Figure figure(String[] names) {
        BarTrace trace = BarTrace.builder(names, heights).marker(Marker.builder().color(Colours.curve(0)).build()).build();
        Layout layout = Layout.builder(title).width(720).height(380).showLegend(false)
                .xAxis(Axis.builder().title(x).type(Axis.Type.CATEGORY).build())
                .yAxis(Axis.builder().title(y).build())
                .build();
        return new Figure(layout, trace);
    }

    @Override
    public Drawing drawing() {
        Map<String, Object> plotly = PlotlyJson.of(figure(Drawn.numbered(names.length)));
        Map<String, Object> trace = Json.map(Json.list(plotly.get("data")).get(0));
        trace.put("x", List.of(names)); // names stay names, even if they are numbers, whatever signs they have
        return PlotlyJson.drawing(plotly, toString());
    }

    @Override
    public String toString() {
        return "Bars: " + title + "\n" + y + " by " + x + ": "
                + IntStream.range(0, names.length).mapToObj(i -> names[i] + " " + Numbers.brief(heights[i]))
                .collect(Collectors.joining(", "));
    }
}
