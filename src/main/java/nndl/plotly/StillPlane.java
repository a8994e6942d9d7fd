package nndl.plotly;

import static nndl.plotly.Json.list;
import static nndl.plotly.Json.map;
import static nndl.plotly.Json.number;
import static nndl.plotly.Json.numbers;
import static nndl.plotly.Json.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import nndl.show.Colours;

/** Paints a completed figure with an x and a y axis, or two panels: whatever it needs to know stands in the figure. */
final class StillPlane {
    private static final double MIDDLE = 0.35; // from the middle of a line of text down to its baseline, by the font's size
    private static final double CAPITALS = 0.7; // the height of capital letters, by the font's size
    private static final double BESIDE_TICK = 3; // between a tick and its text

    private final Map<String, Object> layout;
    private final List<Map<String, Object>> traces;
    private final List<Mark> marks;
    private final Rectangle2D area; // of all panels
    private final Extent x;

    StillPlane(Map<String, Object> layout, List<Map<String, Object>> traces, List<Mark> marks) {
        this.layout = layout;
        this.traces = traces;
        this.marks = marks;
        Map<String, Object> margin = map(layout.get("margin"));
        double left = number(margin.get("l"), 0);
        double top = number(margin.get("t"), 0);
        area = new Rectangle2D.Double(left, top, number(layout.get("width"), 0) - left - number(margin.get("r"), 0),
                number(layout.get("height"), 0) - top - number(margin.get("b"), 0));
        x = Extent.of(map(layout.get("xaxis")));
    }

    void paint() {
        List<String> panels = layout.containsKey("yaxis2") ? List.of("y", "y2") : List.of("y");
        panels.forEach(panel -> new Panel(panel).paint());
        for (Object entry : list(layout.get("annotations"))) {
            Map<String, Object> annotation = map(entry);
            new Panel(text(annotation.get("yref"))).paintAnnotation(annotation);
        }
    }

    private double xPixel(double place) {
        return area.getX() + x.pixels(place, area.getWidth());
    }

    private void line(String part, double fromX, double fromY, double toX, double toY, Object color) {
        marks.add(new Mark.Stroke(part, new Line2D.Double(fromX, fromY, toX, toY), Mark.color(color), new BasicStroke(1)));
    }

    private void words(String part, String text, double atX, double atY, double align, double drop, double angle,
            Map<String, Object> font) {
        marks.add(new Mark.Words(part, text, atX, atY, align, drop, angle, Mark.font(font), Mark.color(font.get("color")), null));
    }

    /** One y axis with its traces. */
    private final class Panel {
        private final String name;
        private final Map<String, Object> xAxis = map(layout.get("xaxis"));
        private final Map<String, Object> yAxis;
        private final Extent y;
        private final double top;
        private final double bottom;

        Panel(String name) {
            this.name = name;
            yAxis = map(layout.get(Plane.axisKey(name)));
            y = Extent.of(yAxis);
            double[] domain = numbers(yAxis.get("domain"));
            top = area.getMaxY() - domain[1] * area.getHeight();
            bottom = area.getMaxY() - domain[0] * area.getHeight();
        }

        private double yPixel(double place) {
            return bottom - y.pixels(place, bottom - top);
        }

        void paint() {
            paintGrid();
            StillTraces painter = new StillTraces(new Rectangle2D.Double(area.getX(), top, area.getWidth(), bottom - top), x, y, marks);
            boolean below = traces.stream().anyMatch(trace -> List.of("contour", "heatmap").contains(Completion.type(trace)));
            if (!below) {
                paintAxes();
            }
            for (int t = 0; t < traces.size(); t++) {
                if (Plane.panel(traces.get(t)).equals(name)) {
                    painter.paint(traces.get(t), "trace " + t);
                }
            }
            if (below) {
                paintAxes();
            }
        }

        private void paintGrid() {
            for (double at : gridPlaces(xAxis, x)) {
                line("xaxis grid", xPixel(at), top, xPixel(at), bottom, xAxis.get("gridcolor"));
            }
            for (double at : gridPlaces(yAxis, y)) {
                line(Plane.axisKey(name) + " grid", area.getX(), yPixel(at), area.getMaxX(), yPixel(at), yAxis.get("gridcolor"));
            }
            if (Boolean.TRUE.equals(xAxis.get("zeroline"))) {
                line("xaxis zero", xPixel(0), top, xPixel(0), bottom, xAxis.get("zerolinecolor"));
            }
            if (Boolean.TRUE.equals(yAxis.get("zeroline"))) {
                line(Plane.axisKey(name) + " zero", area.getX(), yPixel(0), area.getMaxX(), yPixel(0), yAxis.get("zerolinecolor"));
            }
        }

        /** Returns where the lines of the grid are: at the ticks, but not where the line at zero or an axis is. */
        private static double[] gridPlaces(Map<String, Object> axis, Extent extent) {
            boolean zero = Boolean.TRUE.equals(axis.get("zeroline"));
            List<?> ticks = Boolean.TRUE.equals(axis.get("showgrid")) ? list(axis.get("tickvals")) : List.of();
            return ticks.stream().mapToDouble(extent::place)
                    .filter(at -> at != extent.from() && at != extent.to() && !(zero && at == 0)).toArray();
        }

        private void paintAxes() {
            String key = Plane.axisKey(name);
            if (Boolean.TRUE.equals(yAxis.get("showline"))) {
                line(key + " line", area.getX(), top, area.getX(), bottom, yAxis.get("linecolor"));
            }
            double length = "outside".equals(yAxis.get("ticks")) ? number(yAxis.get("ticklen"), 0) : 0;
            double beside = BESIDE_TICK + number(yAxis.get("ticklabelstandoff"), 0);
            Map<String, Object> font = map(yAxis.get("tickfont"));
            double size = number(font.get("size"), 0);
            double widest = 0;
            for (int i = 0; i < list(yAxis.get("tickvals")).size(); i++) {
                double at = yPixel(y.place(list(yAxis.get("tickvals")).get(i)));
                String text = text(list(yAxis.get("ticktext")).get(i));
                if (length > 0) {
                    line(key + " tick", area.getX() - length, at, area.getX(), at, yAxis.get("tickcolor"));
                }
                words(key + " text", text, area.getX() - length - beside, at, 1, MIDDLE * size, 0, font);
                widest = Math.max(widest, Mark.width(PlotlyText.plain(text), Mark.font(font)));
            }
            Map<String, Object> title = map(yAxis.get("title"));
            Map<String, Object> titleFont = map(title.get("font"));
            double away = length + beside + widest + number(title.get("standoff"), 0) + MIDDLE * number(titleFont.get("size"), 0);
            words(key + " title", text(title), area.getX() - away, (top + bottom) / 2, 0.5, 0, -90, titleFont);
            if (name.equals(xAxis.get("anchor"))) {
                paintXAxis();
            }
        }

        private void paintXAxis() {
            if (Boolean.TRUE.equals(xAxis.get("showline"))) {
                line("xaxis line", area.getX(), bottom, area.getMaxX(), bottom, xAxis.get("linecolor"));
            }
            double length = "outside".equals(xAxis.get("ticks")) ? number(xAxis.get("ticklen"), 0) : 0;
            double beside = BESIDE_TICK + number(xAxis.get("ticklabelstandoff"), 0);
            Map<String, Object> font = map(xAxis.get("tickfont"));
            double size = number(font.get("size"), 0);
            double lines = 1;
            for (int i = 0; i < list(xAxis.get("tickvals")).size(); i++) {
                double at = xPixel(x.place(list(xAxis.get("tickvals")).get(i)));
                String text = String.valueOf(list(xAxis.get("ticktext")).get(i));
                if (length > 0) {
                    line("xaxis tick", at, bottom, at, bottom + length, xAxis.get("tickcolor"));
                }
                words("xaxis text", text, at, bottom + length + beside, 0.5, size, 0, font);
                lines = Math.max(lines, PlotlyText.lines(text).size());
            }
            Map<String, Object> title = map(xAxis.get("title"));
            Map<String, Object> titleFont = map(title.get("font"));
            double depth = length + beside + size * 1.25 + (lines - 1) * Mark.LINE * size;
            words("xaxis title", text(title), area.getCenterX(), bottom + depth + number(title.get("standoff"), 0), 0.5,
                    CAPITALS * number(titleFont.get("size"), 0), 0, titleFont);
        }

        void paintAnnotation(Map<String, Object> annotation) {
            double place = number(annotation.get("x"), 0);
            double atX = ("paper".equals(annotation.get("xref")) ? area.getX() + place * area.getWidth() : xPixel(place))
                    + number(annotation.get("xshift"), 0);
            double atY = yPixel(number(annotation.get("y"), 0)) - number(annotation.get("yshift"), 0);
            Map<String, Object> properties = map(annotation.get("font"));
            Font font = Mark.font(properties);
            double align = switch (text(annotation.get("xanchor"))) {
                case "left" -> 0;
                case "right" -> 1;
                default -> 0.5;
            };
            Color ground = Colours.of(annotation.get("bgcolor")).orElse(null);
            marks.add(new Mark.Words("annotation", text(annotation.get("text")), atX, atY, align, Mark.ascent(font) - Mark.height(font) / 2,
                    number(annotation.get("textangle"), 0), font, Mark.color(properties.get("color")), ground));
        }
    }
}
