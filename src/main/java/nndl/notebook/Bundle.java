package nndl.notebook;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nndl.FeedforwardNetwork;
import nndl.History;
import nndl.data.Rows;
import nndl.diagram.Diagram;
import nndl.figure.Plot;
import nndl.plotly.PlotlyJson;
import nndl.show.Drawable;
import nndl.show.Drawing;
import nndl.show.Markup;
import nndl.show.Picture;
import nndl.show.TableText;
import nndl.widget.Widget;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/**
 * A value as a notebook displays it: the same thing in several MIME types, of which the page takes the richest it can draw.
 * Every bundle has {@code text/plain}; a figure also has Plotly's JSON and a still picture.
 *
 * @param data MIME type → the content in the form that Jupyter's messages use
 * @param metadata MIME type → further information, such as a picture's size
 */
public record Bundle(Map<String, Object> data, Map<String, Object> metadata) {
    private static final String TEXT = "text/plain";
    private static final String HTML = "text/html";
    private static final String MARKDOWN = "text/markdown";
    private static final String PNG = "image/png";
    private static final String PLOTLY = "application/vnd.plotly.v1+json";

    /** How the values of each class are displayed; the first class that matches counts. */
    private static final Map<Class<?>, Function<Object, Bundle>> FORMS = new LinkedHashMap<>();

    static {
        form(Widget.class, Bundle::widget);
        form(Drawable.class, drawable -> drawing(drawable.drawing()));
        form(Figure.class, figure -> drawing(PlotlyJson.drawing(PlotlyJson.of(figure))));
        form(History.class, Bundle::history);
        form(FeedforwardNetwork.class, network -> text(network.toString()).with(Diagram.of(network).drawing().still()));
        form(Table.class, table -> table(TableText.of(table)));
        form(Rows.class, rows -> table(TableText.of(rows.table())));
        form(Markup.class, markup -> text(markup.toString()).with(HTML, markup.html()));
        form(Source.class, source -> text(source.toString()).with(MARKDOWN, source.markdown()));
        form(double[].class, vector -> text("(" + String.join(", ", TableText.row(vector)) + ")"));
        form(double[][].class, matrix -> table(TableText.of(matrix)));
        form(double[][][].class, Bundle::tables);
        form(int[].class, numbers -> text(Arrays.toString(numbers)));
    }

    private static <T> void form(Class<T> type, Function<T, Bundle> form) {
        FORMS.put(type, value -> form.apply(type.cast(value)));
    }

    /** Returns the classes whose values are displayed as more than the text of their toString(). */
    static Set<Class<?>> classes() {
        return FORMS.keySet();
    }

    /** Returns the bundle of a value, which has only text if its class has no other form. */
    public static Bundle of(Object value) {
        return FORMS.entrySet().stream()
                .filter(form -> form.getKey().isInstance(value))
                .findFirst()
                .map(form -> form.getValue().apply(value))
                .orElseGet(() -> text(value instanceof Object[] array ? Arrays.deepToString(array) : String.valueOf(value)));
    }

    private static Bundle drawing(Drawing drawing) {
        Bundle words = text(drawing.toString());
        return drawing.plotly().map(plotly -> words.with(PLOTLY, plotly)).orElse(words).with(drawing.still());
    }

    private static Bundle widget(Widget widget) {
        Bundle still = drawing(widget.drawing());
        if (!(still.metadata.get(PNG) instanceof Map<?, ?> remarks)) {
            return still; // Java has no font for the picture, and says so
        }
        String image = "<img src=\"data:image/png;base64," + still.data.get(PNG) + "\" width=\"" + remarks.get("width") + "\" height=\""
                + remarks.get("height") + "\" alt=\"" + Markup.escaped((String) remarks.get("alt")) + "\">";
        return still.with(HTML, widget.html(image));
    }

    private static Bundle history(History history) {
        Bundle words = text(history.toString());
        return history.epochs() == 0 ? words : drawing(Plot.of(history).drawing()).with(TEXT, history.toString());
    }

    /** Returns the still half of a figure's bundle, for a display that will be updated: most pages draw a Plotly figure only once. */
    public static Bundle still(Drawable figure, String text) {
        return text(text).with(figure.drawing().still());
    }

    /** Returns the bundle of a table. */
    public static Bundle table(TableText table) {
        return text(table.plain()).with(HTML, table.html());
    }

    /** Returns the matrices one below the other, each under its index. */
    private static Bundle tables(double[][][] matrices) {
        if (matrices.length == 0 || Arrays.asList(matrices).contains(null)) {
            return text(Arrays.deepToString(matrices));
        }
        List<TableText> tables = Arrays.stream(matrices).map(TableText::of).toList();
        StringBuilder plain = new StringBuilder();
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < tables.size(); i++) {
            plain.append("[").append(i).append("]\n").append(tables.get(i).plain()).append("\n");
            html.append("<p>[").append(i).append("]</p>").append(tables.get(i).html());
        }
        return text(plain.toString()).with(HTML, html.toString());
    }

    /** Returns the bundle of a sentence that is not a result; an empty one is displayed as nothing. */
    static Bundle notice(String sentence) {
        return text(sentence);
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
        } catch (Error e) { // this is how Java says that the machine has no fonts; a picture without letters is still painted
            return with(TEXT, data.get(TEXT) + "\n(There is no picture because Java finds no font here. Install one, for example the"
                    + " packages fontconfig and fonts-dejavu-core, and restart the kernel: " + e.getMessage() + ")");
        }
        Map<String, Object> more = new LinkedHashMap<>(metadata);
        more.put(PNG, Map.of("width", picture.width(), "height", picture.height(), "invertible", picture.invertible(),
                "alt", AltText.of((String) data.get(TEXT))));
        return new Bundle(with(PNG, Base64.getEncoder().encodeToString(png)).data, more);
    }
}
