package nndl.plotly;

import static nndl.plotly.Json.list;
import static nndl.plotly.Json.map;
import static nndl.plotly.Json.text;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nndl.show.Colours;
import nndl.util.Numbers;

/** A heat map: a coloured cell for each number of a matrix, with the first row on top and the numbers in the cells if it has them. */
final class StillHeatMap {
    private static final int LEFT = 48; // for the title of the y axis; the row names need further room
    private static final int BELOW = 56;
    private static final int RIGHT = 24;

    private StillHeatMap() {}

    static void paint(Graphics2D g, Map<String, Object> layout, Map<String, Object> trace, int width, int height) {
        double[][] z = Json.matrix(trace.get("z"));
        double[] range = Colours.range(z);
        List<?> texts = list(trace.get("text"));
        boolean reversed = "reversed".equals(map(layout.get("yaxis")).get("autorange"));
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        FontMetrics metrics = g.getFontMetrics();
        int widest = IntStream.range(0, z.length).map(row -> metrics.stringWidth(label(trace.get("y"), row))).max().orElse(0);
        int before = LEFT + Math.max(widest, 16) + 16; // where the cells begin
        double cellWidth = (double) (width - before - RIGHT) / z[0].length;
        double cellHeight = (double) (height - BELOW) / z.length;
        for (int row = 0; row < z.length; row++) {
            double top = (reversed ? row : z.length - 1 - row) * cellHeight;
            for (int column = 0; column < z[row].length; column++) {
                double share = range[1] > range[0] ? (z[row][column] - range[0]) / (range[1] - range[0]) : 0;
                double left = before + column * cellWidth;
                g.setColor(Colours.Scale.BLUES.at(share));
                g.fillRect((int) left, (int) top, (int) Math.ceil(cellWidth), (int) Math.ceil(cellHeight));
                if (!texts.isEmpty()) {
                    g.setColor(share > 0.55 ? Color.WHITE : Colours.INK);
                    centred(g, text(list(texts.get(row)).get(column)), left + cellWidth / 2, top + cellHeight / 2);
                }
            }
            g.setColor(Colours.INK);
            String name = label(trace.get("y"), row);
            centred(g, name, before - 8 - metrics.stringWidth(name) / 2.0, top + cellHeight / 2);
        }
        for (int column = 0; column < z[0].length; column++) {
            centred(g, label(trace.get("x"), column), before + (column + 0.5) * cellWidth, height - BELOW + 14);
        }
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        centred(g, text(map(layout.get("xaxis")).get("title")), before + (width - before - RIGHT) / 2.0, height - 16);
        AffineTransform upright = g.getTransform();
        g.rotate(-Math.PI / 2, 24, (height - BELOW) / 2.0);
        centred(g, text(map(layout.get("yaxis")).get("title")), 24, (height - BELOW) / 2.0);
        g.setTransform(upright);
    }

    private static String label(Object labels, int i) {
        List<?> list = list(labels);
        Object label = i < list.size() ? list.get(i) : i;
        return label instanceof Number number ? Numbers.brief(number.doubleValue()) : text(label);
    }

    private static void centred(Graphics2D g, String text, double x, double y) {
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(text, (float) (x - metrics.stringWidth(text) / 2.0), (float) (y + metrics.getAscent() / 2.0 - 2));
    }
}
