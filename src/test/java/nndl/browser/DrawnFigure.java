package nndl.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A figure as Plotly has drawn it into the page: found among the page's elements, not in Plotly's memory. */
record DrawnFigure(Chromium browser, WebElement element) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRACES = resource("drawn.js");

    /** Pixels; Plotly leaves out the corners of a line that would move it by less. */
    private static final double TOLERANCE = 1.5;

    private static String resource(String name) {
        try (InputStream in = DrawnFigure.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns, in sentences, what is not as the JSON says: a trace that is not there, a point in the wrong place. */
    List<String> differencesFrom(JsonNode plotly) {
        WebElement drawing = element.findElement(By.cssSelector(".js-plotly-plot"));
        JsonNode drawn = JSON.valueToTree(browser.script(TRACES, drawing, plotly.toString()));
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            String problem = difference(plotly.get("data").get(i), drawn.get(i));
            if (problem != null) {
                problems.add("trace " + i + " " + problem);
            }
        }
        if (drawn.isEmpty()) {
            problems.add("there are no traces");
        }
        return problems;
    }

    private static String difference(JsonNode trace, JsonNode drawn) {
        if (drawn.has("bars")) {
            int wanted = trace.get("x").size();
            return drawn.get("bars").asInt() == wanted ? null : "has " + drawn.get("bars") + " bars instead of " + wanted;
        } else if (drawn.has("shapes")) {
            return drawn.get("shapes").asInt() > 0 ? null : "is not drawn";
        }
        List<Point2D> wanted = points(drawn.get("wanted"));
        String mode = trace.path("mode").asText("lines+markers");
        if (wanted.isEmpty()) {
            return "has no points";
        } else if (mode.contains("markers") && !isSame(wanted, points(drawn.get("points")))) {
            return "has points that are not where they belong: " + drawn;
        }
        return mode.contains("lines") ? offTheLine(wanted, drawn.get("lines")) : null;
    }

    private static List<Point2D> points(JsonNode pairs) {
        return StreamSupport.stream(pairs.spliterator(), false)
                .<Point2D>map(pair -> new Point2D.Double(pair.get(0).asDouble(), pair.get(1).asDouble()))
                .toList();
    }

    private static boolean isSame(List<Point2D> wanted, List<Point2D> drawn) {
        if (wanted.size() != drawn.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).distance(drawn.get(i)) > TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    /** Returns what is wrong if the lines miss a point; they may have fewer corners, where points lie on one straight line. */
    private static String offTheLine(List<Point2D> wanted, JsonNode lines) {
        List<Line2D> pieces = new ArrayList<>();
        for (JsonNode line : lines) {
            List<Point2D> corners = points(line);
            for (int i = 1; i < corners.size(); i++) {
                pieces.add(new Line2D.Double(corners.get(i - 1), corners.get(i)));
            }
        }
        long missed = wanted.stream().filter(point -> pieces.stream().noneMatch(piece -> piece.ptSegDist(point) <= TOLERANCE)).count();
        return missed == 0 || wanted.size() == 1 ? null : "misses " + missed + " of its " + wanted.size() + " points";
    }

    /** Returns how high the middle of the first line lies in the plot area: 0 at the bottom, 1 at the top. */
    double heightOfTheMiddle() {
        return browser.<Number>script("""
                const line = arguments[0].querySelector('.scatterlayer path.js-line');
                const middle = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM());
                const area = arguments[0].querySelector('.draglayer .nsewdrag').getBoundingClientRect();
                return (area.bottom - middle.y) / area.height;""", element).doubleValue();
    }

    /** Returns the width of the drawing, and of the room that its cell has for it. */
    List<Long> widths() {
        return browser.script("""
                const room = arguments[0].closest('.jp-OutputArea-output');
                return [arguments[0].querySelector('.main-svg').clientWidth, room.clientWidth];""", element);
    }

    /** Returns the colours of the paper and of the first line, as the page has them. */
    List<String> colours() {
        return browser.script("""
                const style = (selector) => getComputedStyle(arguments[0].querySelector(selector));
                return [style('.main-svg').backgroundColor, style('path.js-line').stroke];""", element);
    }

    /** Returns what the buttons above the figure say of themselves. */
    List<String> buttons() {
        return element.findElements(By.cssSelector(".modebar-btn")).stream().map(button -> button.getDomAttribute("data-title")).toList();
    }

    /** Returns the figure's own area, without the page around it, and keeps it under a name for people to look at. */
    Pixels pixels(String name) {
        return Pixels.of(Chromium.keep(name, element.findElement(By.cssSelector(".svg-container"))));
    }
}
