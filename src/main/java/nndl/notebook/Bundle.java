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
import nndl.diagram.Diagram;
import nndl.figure.Plot;
import nndl.plotly.PlotlyJson;
import nndl.show.Drawable;
import nndl.show.Drawing;
import nndl.show.Picture;
import nndl.show.TableText;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/**
 * What a value shows itself as in a notebook: the same thing in several MIME types, of which the page takes the richest it
 * can draw. Every bundle has {@code text/plain}; a figure has Plotly's JSON and a still picture besides.
 *
 * @param data MIME type → the content in the form Jupyter's messages want
 * @param metadata MIME type → remarks such as a picture's size
 */
public record Bundle(Map<String, Object> data, Map<String, Object> metadata) {
    private static final String TEXT = "text/plain";
    private static final String HTML = "text/html";
    private static final String MARKDOWN = "text/markdown";
    private static final String PNG = "image/png";
    private static final String PLOTLY = "application/vnd.plotly.v1+json";

    /** How the values of a class show themselves, the class looked for first standing first. */
    private static final Map<Class<?>, Function<Object, Bundle>> FORMS = new LinkedHashMap<>();

    static {
        form(Drawable.class, drawable -> drawing(drawable.drawing()));
        form(Figure.class, figure -> drawing(PlotlyJson.drawing(PlotlyJson.of(figure))));
        form(History.class, Bundle::history);
        form(FeedforwardNetwork.class, network -> text(network.toString()).with(Diagram.of(network).drawing().still()));
        form(Table.class, table -> table(TableText.of(table)));
        form(Source.class, source -> text(source.toString()).with(MARKDOWN, source.markdown()));
        form(double[].class, vector -> text("(" + String.join(", ", TableText.row(vector)) + ")"));
        form(double[][].class, matrix -> table(TableText.of(matrix)));
        form(double[][][].class, Bundle::tables);
        form(int[].class, numbers -> text(Arrays.toString(numbers)));
    }

    private static <T> void form(Class<T> type, Function<T, Bundle> form) {
        FORMS.put(type, value -> form.apply(type.cast(value)));
    }

    /** The classes of values that show themselves otherwise than by their text. */
    static Set<Class<?>> classes() {
        return FORMS.keySet();
    }

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

    private static Bundle history(History history) {
        Bundle words = text(history.toString());
        return history.epochs() == 0 ? words : drawing(Plot.of(history).drawing()).with(TEXT, history.toString());
    }

    /** The still half of a figure's bundle, for a display that is to be updated: Plotly does not redraw there. */
    public static Bundle still(Drawable figure, String text) {
        return text(text).with(figure.drawing().still());
    }

    public static Bundle table(TableText table) {
        return text(table.plain()).with(HTML, table.html());
    }

    /** One below the other, each under its index. */
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
