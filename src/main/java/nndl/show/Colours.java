package nndl.show;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The colours that all figures have in common, in the interactive form and in the still picture. */
public final class Colours {
    /** Text and whatever is as dark as text. */
    public static final Color INK = new Color(0x222222);

    /** The thin frame around pictures of pixels. */
    public static final Color FRAME = new Color(0xBBBBBB);

    /** The lines of a grid behind curves. */
    public static final Color GRID = new Color(0xE2E2E2);

    /** Laid under a name that stands in the middle of a figure. */
    public static final Color VEIL = new Color(255, 255, 255, 190);

    /** Colours that stay apart for colour-blind readers too (after Okabe and Ito), the ones dark enough for white. */
    private static final List<String> PALETTE = List.of("#0072B2", "#D55E00", "#009E73", "#AA4499", "#B07D00", "#332288", "#666666");

    private Colours() {}

    /** The colour of curve i as Plotly writes it; after the last colour the first comes again. */
    public static String curve(long i) {
        return PALETTE.get((int) (i % PALETTE.size()));
    }

    /** A colour for path i over a surface, whose own shades are blue as curve 0 is. */
    public static String path(int i) {
        return PALETTE.get(1 + i % (PALETTE.size() - 1));
    }

    /** A colour as Plotly writes it, for example {@code #222222}. */
    public static String css(Color color) {
        return String.format("#%06X", color.getRGB() & 0xFFFFFF);
    }

    /** The lowest and the highest of the finite values of a matrix. */
    public static double[] range(double[][] z) {
        double[] finite = Arrays.stream(z).flatMapToDouble(Arrays::stream).filter(Double::isFinite).toArray();
        return new double[] {Arrays.stream(finite).min().orElse(0), Arrays.stream(finite).max().orElse(1)};
    }

    /** A scale of colours from 0 to 1. */
    public enum Scale {
        /** From light for low to dark for high, in one hue, so that it reads without seeing colours. */
        BLUES("#F7FBFF", "#C6DBEF", "#6BAED6", "#2171B5", "#08306B"),
        /** From blue for negative by white for zero to orange for positive. */
        BLUE_TO_ORANGE("#0072B2", "#FFFFFF", "#D55E00");

        private final String[] stops; // evenly spaced

        Scale(String... stops) {
            this.stops = stops;
        }

        /** The colour at t; beyond the ends the colour of the end. */
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

        /** As Plotly wants a colour scale. */
        public List<Object> plotly() {
            List<Object> scale = new ArrayList<>();
            for (int i = 0; i < stops.length; i++) {
                scale.add(List.of((double) i / (stops.length - 1), stops[i]));
            }
            return scale;
        }
    }
}
