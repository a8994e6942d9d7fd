package nndl;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/**
 * What a value shows itself as in a notebook: the same thing in several MIME types, of which the page takes the richest it
 * can draw. Every bundle has {@code text/plain}; a figure has Plotly's JSON and a still picture besides.
 *
 * @param data MIME type → the content in the form Jupyter's messages want
 * @param metadata MIME type → remarks such as a picture's size
 */
record Bundle(Map<String, Object> data, Map<String, Object> metadata) {
    private static final String TEXT = "text/plain";
    private static final String HTML = "text/html";
    private static final String MARKDOWN = "text/markdown";
    private static final String PNG = "image/png";
    private static final String PLOTLY = "application/vnd.plotly.v1+json";

    /** The classes of values that show themselves as more than their text. */
    static final Class<?>[] CLASSES = {
        Figure.class, Plot.class, Drawing.class, Drawn.class, History.class, Digit.class, Digits.class,
        FeedforwardNetwork.class, Table.class, Source.class,
        double[].class, double[][].class, double[][][].class, int[].class
    };

    static Bundle of(Object value) {
        if (value instanceof Figure figure) {
            return figure(PlotlyJson.of(figure));
        } else if (value instanceof Plot plot) {
            return figure(plot.plotly());
        } else if (value instanceof Drawing drawing) {
            return of(drawing);
        } else if (value instanceof Drawn drawn) {
            return of(drawn.drawing());
        } else if (value instanceof History history && history.epochs() > 0) {
            return figure(Plot.of(history).plotly()).with(TEXT, history.toString());
        } else if (value instanceof Digit digit) {
            return text(digit.toString()).with(DigitPicture.of(digit));
        } else if (value instanceof Digits digits) {
            return text(digits.toString()).with(DigitPicture.of(digits));
        } else if (value instanceof FeedforwardNetwork network) {
            return text(network.toString()).with(Diagram.of(network).drawing().still());
        } else if (value instanceof Table table) {
            return table(TableText.of(table));
        } else if (value instanceof double[][] matrix) {
            return table(TableText.of(matrix));
        } else if (value instanceof double[][][] matrices && matrices.length > 0 && !Arrays.asList(matrices).contains(null)) {
            return tables(Arrays.stream(matrices).map(TableText::of).toList());
        } else if (value instanceof double[] vector) {
            return text("(" + String.join(", ", TableText.row(vector)) + ")");
        } else if (value instanceof int[] numbers) {
            return text(Arrays.toString(numbers));
        } else if (value instanceof Source source) {
            return text(source.toString()).with(MARKDOWN, source.markdown());
        }
        return text(value instanceof Object[] array ? Arrays.deepToString(array) : String.valueOf(value));
    }

    private static Bundle of(Drawing drawing) {
        Bundle words = text(drawing.toString());
        return (drawing.plotly() == null ? words : words.with(PLOTLY, drawing.plotly())).with(drawing.still());
    }

    /** The still half of a plot's bundle, for a display that is to be updated: Plotly does not redraw there. */
    static Bundle still(Plot plot, String text) {
        return text(text).with(StillFigure.of(plot.plotly()));
    }

    private static Bundle figure(Map<String, Object> plotly) {
        return text(FigureText.of(plotly)).with(PLOTLY, plotly).with(StillFigure.of(plotly));
    }

    static Bundle table(TableText table) {
        return text(table.plain()).with(HTML, table.html());
    }

    /** One below the other, each under its index. */
    private static Bundle tables(List<TableText> tables) {
        StringBuilder plain = new StringBuilder();
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < tables.size(); i++) {
            plain.append("[").append(i).append("]\n").append(tables.get(i).plain()).append("\n");
            html.append("<p>[").append(i).append("]</p>").append(tables.get(i).html());
        }
        return text(plain.toString()).with(HTML, html.toString());
    }

    private static Bundle text(String text) {
        return new Bundle(Map.of(TEXT, text), Map.of());
    }

    private Bundle with(String mime, Object content) {
        Map<String, Object> more = new LinkedHashMap<>(data);
        more.put(mime, content);
        return new Bundle(more, metadata);
    }

    private Bundle with(Picture picture) {
        byte[] png;
        try {
            png = picture.png();
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw e;
        } catch (Error e) { // Java's ways to say that the machine has no font; a picture without letters is painted all the same
            return with(TEXT, data.get(TEXT) + "\n(There is no picture, for Java finds no font here. Install one, for example the"
                    + " packages fontconfig and fonts-dejavu-core, and restart the kernel: " + e.getMessage() + ")");
        }
        Map<String, Object> more = new LinkedHashMap<>(metadata);
        more.put(PNG, Map.of("width", picture.width(), "height", picture.height()));
        return new Bundle(with(PNG, Base64.getEncoder().encodeToString(png)).data, more);
    }
}
