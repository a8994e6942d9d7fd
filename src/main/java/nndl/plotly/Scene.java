package nndl.plotly;

import static nndl.plotly.Json.numbers;
import static nndl.plotly.Json.text;
import static nndl.plotly.PlotlyJson.child;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import nndl.show.Colours;

/** Completes a landscape over two variables, with paths on it, seen from above at an angle. */
final class Scene {
    private static final double TURN = Math.toRadians(38); // of the eye about the vertical axis
    private static final double TILT = Math.toRadians(45); // of the eye above the ground
    private static final double DISTANCE = 2;
    private static final double[] SIDES = {1.15, 1.15, 0.7}; // of the box in which the landscape lies
    private static final double SUNK = 0.12; // how far below its middle the box is looked at
    private static final int MOST = 5; // ticks on an axis
    private static final double CORNER = 0.05; // the share of the vertical axis where the numbers of another axis are near
    private static final int EVERY = 2; // how many grid points apart the lines of the net are

    private Scene() {}

    static void complete(Map<String, Object> layout, List<Map<String, Object>> traces) {
        Map<String, Object> surface = traces.stream().filter(trace -> "surface".equals(trace.get("type"))).findFirst().orElseThrow();
        double[] heights = traces.stream().flatMapToDouble(Scene::heights).filter(Double::isFinite).toArray();
        Map<String, Object> scene = child(layout, "scene");
        axis(scene, "xaxis", numbers(surface.get("x")), 0);
        axis(scene, "yaxis", numbers(surface.get("y")), 0);
        axis(scene, "zaxis", heights, CORNER);
        scene.put("aspectmode", "manual");
        scene.put("aspectratio", Map.of("x", SIDES[0], "y", SIDES[1], "z", SIDES[2]));
        scene.put("camera", Map.of("eye", Map.of("x", DISTANCE * Math.cos(TILT) * Math.sin(TURN),
                        "y", -DISTANCE * Math.cos(TILT) * Math.cos(TURN), "z", DISTANCE * Math.sin(TILT) - SUNK),
                "center", Map.of("x", 0, "y", 0, "z", -SUNK), "up", Map.of("x", 0, "y", 0, "z", 1),
                "projection", Map.of("type", "orthographic")));
        scene.put("domain", Map.of("x", List.of(0, 1), "y", List.of(0, 1)));
        scene.put("dragmode", "turntable");
        List<Map<String, Object>> names = new ArrayList<>();
        for (Map<String, Object> trace : traces) {
            if (trace == surface) {
                completeSurface(trace, heights);
            } else if (numbers(trace.get("x")).length > 0 && !text(trace.get("name")).isEmpty()) {
                Map<String, Object> name = Names.start(Names.name(trace), true);
                name.putAll(Map.of("x", numbers(trace.get("x"))[0], "y", numbers(trace.get("y"))[0], "z", numbers(trace.get("z"))[0]));
                names.add(name);
            }
            trace.put("showlegend", false);
        }
        scene.put("annotations", names);
        layout.put("showlegend", false);
        layout.put("margin", Map.of("l", 0, "r", 0, "t", Completion.top(layout), "b", 0, "pad", 0, "autoexpand", false));
    }

    private static DoubleStream heights(Map<String, Object> trace) {
        return "surface".equals(trace.get("type")) ? Arrays.stream(Json.matrix(trace.get("z"))).flatMapToDouble(Arrays::stream)
                : Arrays.stream(numbers(trace.get("z")));
    }

    /** Completes an axis, with no number in this share of it at its beginning. */
    private static void axis(Map<String, Object> scene, String key, double[] values, double bare) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        high = high - low >= Extent.SHORTEST ? high : low + Math.max(1, Math.abs(low) / 10);
        Ticks ticks = Ticks.linear(low + bare * (high - low), high, false, fitting -> fitting.values().size() <= MOST);
        Map<String, Object> axis = child(scene, key);
        String title = text(axis.get("title"));
        axis.put("title", new LinkedHashMap<>(Map.of("text", title, "font", Completion.font(Completion.AXIS_TITLE))));
        axis.put("type", "linear");
        axis.put("range", List.of(low, high));
        axis.put("autorange", false);
        axis.put("tickmode", "array");
        axis.put("tickvals", ticks.values());
        axis.put("ticktext", ticks.texts());
        axis.put("tickfont", Completion.font(Completion.TICK));
        axis.put("tickangle", 0);
        axis.put("ticks", "");
        axis.put("showgrid", true);
        axis.put("gridcolor", Colours.css(Colours.GRID));
        axis.put("gridwidth", 1);
        axis.put("showline", true);
        axis.put("linecolor", Colours.css(Colours.AXIS));
        axis.put("linewidth", 1);
        axis.put("zeroline", false);
        axis.put("showbackground", false);
        axis.put("showspikes", false);
    }

    private static void completeSurface(Map<String, Object> surface, double[] heights) {
        surface.putAll(Map.of("colorscale", Colours.Scale.BLUES.plotly(), "showscale", false, "cauto", false,
                "cmin", Arrays.stream(heights).min().orElse(0), "cmax", Arrays.stream(heights).max().orElse(1)));
        // no light and shade: the colour tells the height and nothing else
        surface.put("lighting", Map.of("ambient", 1, "diffuse", 0, "specular", 0, "fresnel", 0, "roughness", 1));
        surface.put("contours", Map.of("x", net(numbers(surface.get("x"))), "y", net(numbers(surface.get("y")))));
        surface.putIfAbsent("hovertemplate", Hover.HEIGHT);
    }

    /** Returns the lines of a net that lies on the landscape. */
    private static Map<String, Object> net(double[] grid) {
        return Map.of("show", true, "start", grid[0], "end", grid[grid.length - 1], "size", EVERY * (grid[1] - grid[0]),
                "color", Colours.css(Colours.CONTOUR), "width", 1, "highlight", false);
    }
}
