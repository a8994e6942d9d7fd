package nndl;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A scale of colours from 0 to 1, the same for the interactive figure and for the still picture. */
enum Shades {
    /** From light for low to dark for high, in one hue, so that it reads without seeing colours. */
    BLUES("#F7FBFF", "#C6DBEF", "#6BAED6", "#2171B5", "#08306B"),
    /** From blue for negative by white for zero to orange for positive. */
    BLUE_TO_ORANGE("#0072B2", "#FFFFFF", "#D55E00");

    private final String[] stops; // evenly spaced

    Shades(String... stops) {
        this.stops = stops;
    }

    /** The colour at t; beyond the ends the colour of the end. */
    Color at(double t) {
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
    List<Object> plotly() {
        List<Object> scale = new ArrayList<>();
        for (int i = 0; i < stops.length; i++) {
            scale.add(List.of((double) i / (stops.length - 1), stops[i]));
        }
        return scale;
    }

    /** The lowest and the highest of the finite values of a matrix. */
    static double[] range(double[][] z) {
        double[] finite = Arrays.stream(z).flatMapToDouble(Arrays::stream).filter(Double::isFinite).toArray();
        return new double[] {Arrays.stream(finite).min().orElse(0), Arrays.stream(finite).max().orElse(1)};
    }
}
