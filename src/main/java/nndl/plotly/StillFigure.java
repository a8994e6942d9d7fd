package nndl.plotly;

import static nndl.plotly.Json.list;
import static nndl.plotly.Json.map;
import static nndl.plotly.Json.number;
import static nndl.plotly.Json.text;

import java.awt.Font;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nndl.show.Picture;

/**
 * The still picture of a Plotly figure that has been completed: curves, points, bars, contours and heat maps, painted by
 * {@link StillPlane}, or a landscape, by {@link StillScene}. Of any other figure the picture only says what it would show.
 */
public final class StillFigure {
    private static final int SCALE = 2;
    private static final int LEFT_OUT = 28; // from the left and the middle down to what is said of a figure without a still picture

    private StillFigure() {}

    /** Returns the figure as a picture of the size that its layout gives. */
    public static Picture of(Map<String, Object> completed) {
        Map<String, Object> layout = map(completed.get("layout"));
        return new Picture((int) number(layout.get("width"), 0), (int) number(layout.get("height"), 0), SCALE, g -> {
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            marks(completed).forEach(mark -> mark.paint(g));
        });
    }

    /** Returns what is painted, from the back to the front. */
    static List<Mark> marks(Map<String, Object> completed) {
        Map<String, Object> layout = map(completed.get("layout"));
        List<Map<String, Object>> traces = list(completed.get("data")).stream().map(Json::map).toList();
        List<Mark> marks = new ArrayList<>();
        switch (Completion.kind(traces)) {
            case PLANE -> new StillPlane(layout, traces, marks).paint();
            case SPACE -> new StillScene(layout, traces, marks).paint();
            default -> marks.add(leftOut(layout, traces));
        }
        Map<String, Object> title = map(layout.get("title"));
        if (!text(title).isEmpty()) {
            double x = number(title.get("x"), 0) * number(layout.get("width"), 0);
            double baseline = (1 - number(title.get("y"), 0)) * number(layout.get("height"), 0);
            Map<String, Object> font = map(title.get("font"));
            marks.add(new Mark.Words("title", String.valueOf(title.get("text")), x, baseline, 0, 0, 0, Mark.font(font),
                    Mark.color(font.get("color")), null));
        }
        return marks;
    }

    private static Mark leftOut(Map<String, Object> layout, List<Map<String, Object>> traces) {
        Map<String, Object> font = map(layout.get("font"));
        String types = traces.stream().map(Completion::type).distinct().collect(Collectors.joining(", "));
        Font letters = Mark.font(font);
        return new Mark.Words("left out", "No still picture of: " + types + ". Open the notebook in JupyterLab to see it.",
                LEFT_OUT, number(layout.get("height"), 0) / 2, 0, 0, 0, letters, Mark.color(font.get("color")), null);
    }
}
