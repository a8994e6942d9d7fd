package nndl.plotly;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import nndl.show.Colours;

/** One thing painted into a still picture. Its part tells what of the figure it is, for example {@code xaxis tick} or {@code trace 0}. */
sealed interface Mark {
    /** How texts are measured: as the browser does, without rounding to whole pixels. */
    FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    /** The distance of two lines of a text, as a multiple of the font's size, as in Plotly. */
    double LINE = 1.3;

    String part();

    void paint(Graphics2D g);

    /** An area in one colour; with sharp edges where it borders on others, so that no paper shines through between them. */
    record Area(String part, Shape shape, Color color, boolean sharp) implements Mark {
        @Override
        public void paint(Graphics2D g) {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING,
                    sharp ? RenderingHints.VALUE_ANTIALIAS_OFF : RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(color);
            g.fill(shape);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        }
    }

    /** A line. */
    record Stroke(String part, Shape shape, Color color, BasicStroke stroke) implements Mark {
        @Override
        public void paint(Graphics2D g) {
            g.setColor(color);
            g.setStroke(stroke);
            g.draw(shape);
        }
    }

    /** What is seen of a mark within the plot area. */
    record Clipped(Mark mark, Rectangle2D area) implements Mark {
        @Override
        public String part() {
            return mark.part();
        }

        @Override
        public void paint(Graphics2D g) {
            Shape before = g.getClip();
            g.clip(area);
            mark.paint(g);
            g.setClip(before);
        }
    }

    /**
     * A text of one line or more, in Plotly's form.
     *
     * @param align which point of a line lies at x: 0 its beginning, 0.5 its middle, 1 its end
     * @param drop how far below y the first line's baseline is
     * @param angle the text is turned about (x, y) by this, in degrees clockwise
     * @param ground the colour behind the text; null: none
     */
    record Words(String part, String text, double x, double y, double align, double drop, double angle, Font font, Color color,
            Color ground) implements Mark {
        @Override
        public void paint(Graphics2D g) {
            AffineTransform upright = g.getTransform();
            g.rotate(Math.toRadians(angle), x, y);
            g.setFont(font);
            List<String> lines = PlotlyText.lines(text);
            for (int i = 0; i < lines.size(); i++) {
                double width = width(lines.get(i), font);
                if (ground != null) {
                    g.setColor(ground);
                    g.fill(new Rectangle2D.Double(x - align * width, y + drop - ascent(font), width, height(font)));
                }
                g.setColor(color);
                g.drawString(lines.get(i), (float) (x - align * width), (float) (y + drop + i * LINE * font.getSize2D()));
            }
            g.setTransform(upright);
        }
    }

    /** Returns the font of a part of a figure. */
    static Font font(Map<String, Object> font) {
        int style = Json.number(font.get("weight"), 400) > 500 ? Font.BOLD : Font.PLAIN;
        return new Font(Font.SANS_SERIF, style, 1).deriveFont((float) Json.number(font.get("size"), Completion.TICK));
    }

    /** Returns a colour of a figure; ink if it is not written as {@link Colours} does. */
    static Color color(Object css) {
        return Colours.of(css).orElse(Colours.INK);
    }

    static double width(String line, Font font) {
        return line.isEmpty() ? 0 : font.getStringBounds(line, MEASURE).getWidth();
    }

    static double ascent(Font font) {
        return font.getLineMetrics("0", MEASURE).getAscent();
    }

    static double height(Font font) {
        return ascent(font) + font.getLineMetrics("0", MEASURE).getDescent();
    }
}
