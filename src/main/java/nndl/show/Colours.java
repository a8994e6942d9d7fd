package nndl.show;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The colours that all figures share, in their interactive form and in the still picture. */
public final class Colours {
    /** Text and anything as dark as text. */
    public static final Color INK = new Color(0x222222);

    /** The thin frame around pictures of pixels. */
    public static final Color FRAME = new Color(0xBBBBBB);

    /** The lines of a grid behind curves. */
    public static final Color GRID = new Color(0xE2E2E2);

    /** The background of a name in the middle of a figure. */
    public static final Color VEIL = new Color(255, 255, 255, 190);

    /** Colours that colour-blind readers can tell apart, too (after Okabe and Ito), only those dark enough for a white page. */
    private static final List<String> PALETTE = List.of("#0072B2", "#D55E00", "#009E73", "#AA4499", "#B07D00", "#332288", "#666666");

    private Colours() {}

    /** Returns the colour of curve i in Plotly's notation; after the last colour they start again. */
    public static String curve(long i) {
        return PALETTE.get((int) (i % PALETTE.size()));
    }

    /** Returns a colour for path i over a surface, whose own shades are blue like curve 0. */
    public static String path(int i) {
        return PALETTE.get(1 + i % (PALETTE.size() - 1));
    }

    /** Returns a colour in Plotly's notation, for example {@code #222222}. */
    public static String css(Color color) {
        return String.format("#%06X", color.getRGB() & 0xFFFFFF);
    }

    /** Returns the lowest and the highest finite value of a matrix; 0 and 1 if there is none. */
    public static double[] range(double[][] z) {
        double[] finite = Arrays.stream(z).flatMapToDouble(Arrays::stream).filter(Double::isFinite).toArray();
        return new double[] {Arrays.stream(finite).min().orElse(0), Arrays.stream(finite).max().orElse(1)};
    }

    /** A colour scale from 0 to 1. */
    public enum Scale {
        /** From light for low to dark for high, in one hue, so that it can be read without colour vision. */
        BLUES("#F7FBFF", "#C6DBEF", "#6BAED6", "#2171B5", "#08306B"),
        /** From blue for negative through white for zero to orange for positive. */
        BLUE_TO_ORANGE("#0072B2", "#FFFFFF", "#D55E00");

        private final String[] stops; // evenly spaced

        Scale(String... stops) {
            this.stops = stops;
        }

        /** Returns the colour at t; beyond an end, that end's colour. */
        public Color at(double t) {
            double place = Math.max(0, Math.min(1, Double.isNaN(t) ? 0 : t)) * (stops.length - 1);
            int below = Math.min((int) place, stops.length - 2);
            Color low = Color.decode(stops[below]);
            Color high = Color.decode(stops[below + 1]);
            double share = place - below;
            return new Color(mix(low.getRed(), high.getRed(), share), mix(low.getGreen(), high.getGreen(), share),
                    mix(low.getBlue(), high.getBlue(), share));
        }

        private static int mix(int low, int high, double share) {
            return (int) Math.round(low + share * (high - low));
        }

        /** Returns the scale in Plotly's form. */
        public List<Object> plotly() {
            List<Object> scale = new ArrayList<>();
            for (int i = 0; i < stops.length; i++) {
                scale.add(List.of((double) i / (stops.length - 1), stops[i]));
            }
            return scale;
        }
    }
}
