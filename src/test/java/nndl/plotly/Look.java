package nndl.plotly;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One thing that can be seen in a figure.
 *
 * @param part what of the figure it stands for, for example {@code xaxis tick}
 * @param text what is written there; empty if nothing is
 * @param box where it is, in pixels
 * @param color its colour; null if that does not matter
 */
public record Look(String part, String text, Rectangle2D box, Color color) {

    /** Returns what is painted in the still picture of a completed figure. */
    public static List<Look> of(Map<String, Object> completed) {
        List<Look> looks = new ArrayList<>();
        StillFigure.marks(completed).forEach(mark -> looks.add(of(mark)));
        return looks;
    }

    private static Look of(Mark mark) {
        if (mark instanceof Mark.Clipped clipped) {
            return of(clipped.mark());
        } else if (mark instanceof Mark.Area area) {
            return new Look(area.part(), "", area.shape().getBounds2D(), area.color());
        } else if (mark instanceof Mark.Stroke stroke) {
            return new Look(stroke.part(), "", stroke.shape().getBounds2D(), null);
        }
        Mark.Words words = (Mark.Words) mark;
        List<String> lines = PlotlyText.lines(words.text());
        double width = 0;
        for (String line : lines) {
            width = Math.max(width, Mark.width(line, words.font()));
        }
        Shape box = new Rectangle2D.Double(words.x() - words.align() * width, words.y() + words.drop() - Mark.ascent(words.font()), width,
                Mark.height(words.font()) + (lines.size() - 1) * Mark.LINE * words.font().getSize2D());
        Shape turned = AffineTransform.getRotateInstance(Math.toRadians(words.angle()), words.x(), words.y()).createTransformedShape(box);
        return new Look(words.part(), String.join(" ", lines), turned.getBounds2D(), words.color());
    }
}
