package nndl.widget;

import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nndl.GradientDescent;
import nndl.figure.Plot;
import nndl.figure.Surface;
import nndl.show.Drawing;
import nndl.util.Check;
import nndl.util.Numbers;

/**
 * Gradient descent by hand: a ball on a curve C(v), or on the contours of C(v₁, v₂), which one puts somewhere, and which goes down in
 * steps of −η∇C, equation (15). One sees it creep, jump across, diverge, or end in the wrong hollow.
 *
 * <pre>{@code
 * Ball.valley()
 * Ball.doubleWell().from(0.25).eta(0.05)
 * Ball.of(v -> Math.sin(v[0]) + v[0] * v[0] / 10, -6, 6)
 * }</pre>
 *
 * <p>With the functions that have a name here, the page takes the same steps as {@link GradientDescent}. Of any other function it gets
 * samples of C and of its gradient, and what lies between them is interpolated.
 *
 * <p>Chapter 1, section "Learning with gradient descent".
 */
public final class Ball extends Widget {
    private static final int CURVE = 400; // pieces of a curve

    private final Landscape landscape;
    private final double[] start;
    private final double eta;

    private Ball(Landscape landscape, double[] start, double eta) {
        this.landscape = landscape;
        this.start = start;
        this.eta = eta;
    }

    /** Returns a ball on the parabola C(v) = v². */
    public static Ball parabola() {
        return new Ball(Landscape.parabola(), new double[] {1.6}, 0.1);
    }

    /** Returns a ball on a curve with two hollows, C(v) = (v² − 1)² + (v + 1)² / 5. */
    public static Ball doubleWell() {
        return new Ball(Landscape.doubleWell(), new double[] {0.25}, 0.05);
    }

    /** Returns a ball on a curve with many hollows, C(v) = v² / 20 − cos v. */
    public static Ball waves() {
        return new Ball(Landscape.waves(), new double[] {2.9}, 0.5);
    }

    /** Returns a ball in the bowl C(v) = v₁² + v₂². */
    public static Ball bowl() {
        return new Ball(Landscape.bowl(), new double[] {0.6, 0.8}, 0.05);
    }

    /** Returns a ball in the valley C(v) = v₁² + v₁v₂ + v₂² − 3v₁ + 3. */
    public static Ball valley() {
        return new Ball(Landscape.valley(), new double[] {2, 2}, 0.2);
    }

    /** Returns a ball in a land with two hollows, C(v) = (v₁² − 1)² + (v₁ + 1)² / 5 + v₂². */
    public static Ball hollows() {
        return new Ball(Landscape.hollows(), new double[] {0.25, 1.2}, 0.05);
    }

    /**
     * Returns a ball on the curve of a function of one variable.
     *
     * @param c the function, of vectors with the one element v, with a finite value all over the range
     * @param from the least v that is drawn
     * @param to the largest v that is drawn
     */
    public static Ball of(ToDoubleFunction<double[]> c, double from, double to) {
        return aside(Landscape.of(c, new double[] {from, to}));
    }

    /**
     * Returns a ball on the contours of a function of two variables.
     *
     * @param c the function, of vectors (v₁, v₂), with a finite value all over the rectangle
     * @param v1 the ends of the range of v₁, the smaller first
     * @param v2 the ends of the range of v₂, the smaller first
     */
    public static Ball of(ToDoubleFunction<double[]> c, double[] v1, double[] v2) {
        return aside(Landscape.of(c, v1, v2));
    }

    /** Puts the ball a quarter of the way from one end: in the middle many a function is level. */
    private static Ball aside(Landscape landscape) {
        return new Ball(landscape, Arrays.stream(landscape.ranges()).mapToDouble(ends -> ends[0] + (ends[1] - ends[0]) / 4).toArray(), 0.1);
    }

    /** Returns the same with another start, which must be in the picture. */
    public Ball from(double... v) {
        double[][] ranges = landscape.ranges();
        if (Check.finite("the start", v).length != ranges.length) {
            throw Check.wrong("the start has %d values, but there %s", v.length,
                    ranges.length == 1 ? "is one variable" : "are two variables");
        }
        for (int i = 0; i < v.length; i++) {
            if (v[i] < ranges[i][0] || v[i] > ranges[i][1]) {
                throw Check.wrong("the start %s lies outside the picture, in which %s goes from %s to %s", Numbers.exact(v),
                        v.length == 1 ? "v" : i == 0 ? "v₁" : "v₂", ranges[i][0], ranges[i][1]);
            }
        }
        return new Ball(landscape, v.clone(), eta);
    }

    /** Returns the same with another learning rate at the start, a number above 0. */
    public Ball eta(double eta) {
        return new Ball(landscape, start, Check.eta(eta));
    }

    @Override
    String kind() {
        return "ball";
    }

    @Override
    Map<String, Object> shown() {
        return Map.of("landscape", landscape.shown(), "start", start, "eta", eta);
    }

    @Override
    String invitation() {
        return "To let the ball go, run this cell.";
    }

    @Override
    public Drawing drawing() {
        double cost = landscape.c().applyAsDouble(start.clone());
        String words = "A ball for gradient descent, at v = " + Numbers.exact(start) + ", where C = " + Numbers.brief(cost) + ". "
                + landscape.formula() + "; eta = " + Numbers.brief(eta) + ".";
        return Drawing.of((start.length == 1 ? curve() : contours()).still(), words);
    }

    private Drawing curve() {
        double[] ends = landscape.ranges()[0];
        double[] vs = IntStream.rangeClosed(0, CURVE).mapToDouble(i -> ends[0] + (ends[1] - ends[0]) * i / CURVE).toArray();
        return new Plot(landscape.formula(), "v", "C(v)")
                .line("C", vs, Arrays.stream(vs).map(v -> landscape.c().applyAsDouble(new double[] {v})).toArray())
                .points("ball", start, new double[] {landscape.c().applyAsDouble(start.clone())})
                .drawing();
    }

    private Drawing contours() {
        GradientDescent here = GradientDescent.minimise(landscape.c(), landscape.gradient(), start, eta, 0);
        return new Surface(landscape.formula(), landscape.c(), landscape.ranges()[0], landscape.ranges()[1]).path("ball", here).drawing();
    }
}
