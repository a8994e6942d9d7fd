package nndl.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nndl.plotly.Hover;
import nndl.plotly.Json;
import nndl.plotly.PlotlyJson;
import nndl.show.Drawable;
import nndl.show.Drawing;
import nndl.show.TableText;
import nndl.util.Check;
import nndl.util.Numbers;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.HeatmapTrace;

/** A matrix as coloured cells, darker for larger numbers, each with its number written in it; the first row is on top. */
public final class HeatMap implements Drawable {
    private static final int MOST = 200; // rows, and columns

    private final String title;
    private final String x;
    private final String y;
    private final String[] columns;
    private final String[] rows;
    private final double[][] values; // [row][column]

    /**
     * Creates a heat map.
     *
     * @param title the title of the figure
     * @param x what the columns are
     * @param y what the rows are
     * @param columns a name for each column
     * @param rows a name for each row
     * @param values values[row][column], finite numbers
     */
    public HeatMap(String title, String x, String y, String[] columns, String[] rows, double[][] values) {
        this.title = Drawn.title("the title", title);
        this.x = Drawn.title("the title of the x axis", x);
        this.y = Drawn.title("the title of the y axis", y);
        this.columns = Drawn.names("column", Check.given("the list of columns", columns), MOST);
        this.rows = Drawn.names("row", Check.given("the list of rows", rows), MOST);
        this.values = new double[Check.given("the matrix", values).length][];
        if (rows.length != values.length || rows.length == 0) {
            throw Check.wrong("there are %d names of rows and %d rows, but each row needs one, and there must be at least one",
                    rows.length, values.length);
        }
        if (columns.length == 0) {
            throw Check.wrong("there is no name of a column, but there must be at least one column");
        }
        for (int i = 0; i < rows.length; i++) {
            this.values[i] = Check.finite("row " + i, values[i]).clone();
            if (values[i].length != columns.length) {
                throw Check.wrong("row %d has %d values, but there are %d columns", i, values[i].length, columns.length);
            }
        }
    }

    /** Returns the matrix as a tablesaw-jsplot figure, which has the first row at the bottom. */
    public Figure figure() {
        return figure(columns, rows);
    }

    private Figure figure(String[] columns, String[] rows) {
        int width = Math.max(320, Math.min(620, 104 + 90 * columns.length));
        int height = Math.max(220, Math.min(560, 92 + 70 * rows.length));
        Layout layout = Layout.builder(title).width(width).height(height)
                .xAxis(Axis.builder().title(x).type(Axis.Type.CATEGORY).build())
                .yAxis(Axis.builder().title(y).type(Axis.Type.CATEGORY).build())
                .build();
        return new Figure(layout, HeatmapTrace.builder(columns, rows, values).build());
    }

    @Override
    public Drawing drawing() {
        Map<String, Object> plotly = PlotlyJson.of(figure(Drawn.numbered(columns.length), Drawn.numbered(rows.length)));
        Map<String, Object> trace = Json.map(Json.list(plotly.get("data")).get(0));
        trace.put("x", List.of(columns));
        trace.put("y", List.of(rows));
        trace.put("text", Arrays.stream(values).map(row -> Arrays.stream(row).mapToObj(Numbers::brief).toList()).toList());
        // a few large numbers must not make all others look alike
        double[][] shades = Arrays.stream(values).map(row -> Arrays.stream(row).map(HeatMap::shade).toArray()).toArray(double[][]::new);
        trace.put("z", Arrays.stream(shades).map(row -> Arrays.stream(row).boxed().toList()).toList());
        trace.put("hovertemplate", Hover.sentence(Hover.words(y) + " %{y}, " + Hover.words(x) + " %{x}: %{text}"));
        Map<String, Object> layout = PlotlyJson.child(plotly, "layout");
        PlotlyJson.child(layout, "yaxis").put("autorange", "reversed"); // the first row on top
        PlotlyJson.child(layout, "modebar").put("orientation", "v"); // a narrow map's title needs the width
        return PlotlyJson.drawing(plotly, toString());
    }

    private static double shade(double value) {
        return Math.signum(value) * Math.log1p(Math.abs(value));
    }

    @Override
    public String toString() {
        return "Heat map: " + title + "\nrows: " + y + " (" + String.join(", ", rows) + ")"
                + "; columns: " + x + " (" + String.join(", ", columns)
                + ")\n" + TableText.of(values).plain();
    }
}
