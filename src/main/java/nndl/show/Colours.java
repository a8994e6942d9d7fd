package nndl.show;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours that all figures share, in their interactive form and in the still picture, and what becomes of each on a dark page.
 * Text has a contrast of at least 4.5 : 1 to the paper, on both.
 */
public final class Colours {
    /** The background of a figure. */
    public static final Color PAPER = Color.WHITE;

    /** Text and anything as dark as text. */
    public static final Color INK = new Color(0x222222);

    /** The thin frame around pictures of pixels. */
    public static final Color FRAME = new Color(0xBBBBBB);

    /** The lines of a grid behind curves. */
    public static final Color GRID = new Color(0xE2E2E2);

    /** The grid's line at zero. */
    public static final Color ZERO = new Color(0xC8C8C8);

    /** The lines along the axes. */
    public static final Color AXIS = new Color(0x888888);

    /** Curves that only show the range in which others lie. */
    public static final Color BACKGROUND = new Color(0xB5B5B5);

    /** Lines of equal height, and the net on a landscape. */
    public static final Color CONTOUR = new Color(0x4A6E94);

    /** Text on the lighter half of a colour scale. */
    public static final Color ON_LIGHT = Color.BLACK;

    /** Text on the darker half of a colour scale. */
    public static final Color ON_DARK = Color.WHITE;

    /** The background of a name in the middle of a figure. */
    public static final Color VEIL = new Color(255, 255, 255, 191);

    /** Colours that colour-blind readers can tell apart, too (after Okabe and Ito, darkened for a white page). */
    private static final List<String> PALETTE = List.of("#0072B2", "#C05000", "#007A5A", "#A63C8C", "#5F4700", "#332288", "#757575");

    /** The same for a dark page. */
    private static final List<String> DARK_PALETTE = List.of(
            "#56B4E9", "#F08A3C", "#2DC9A0", "#E58BB8", "#F0E442", "#9A8CFF", "#C8C8C8");

    /** The colour scale of blues for a dark page: from dark for low to light for high. */
    private static final String[] DARK_BLUES = {"#16202A", "#17344F", "#1F5684", "#3D84C4", "#C9DDF0"};

    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Pattern RGBA = Pattern.compile("rgba\\((\\d+),(\\d+),(\\d+),([\\d.]+)\\)");

    private Colours() {}

    /** Returns for each colour of a figure, in Plotly's notation, the one that takes its place on a dark page. */
    public static Map<String, String> dark() {
        Map<String, String> dark = new LinkedHashMap<>();
        dark.put(css(PAPER), "#111111"); // what JupyterLab's dark theme has behind the cells; ON_DARK is the same colour
        dark.put(css(INK), "#E0E0E0");
        dark.put(css(GRID), "#333333");
        dark.put(css(ZERO), "#555555");
        dark.put(css(AXIS), "#8C8C8C");
        dark.put(css(BACKGROUND), "#7A7A7A");
        dark.put(css(CONTOUR), "#7FA6CC");
        dark.put(css(ON_LIGHT), "#FFFFFF");
        dark.put(css(VEIL), "rgba(17,17,17,0.75)");
        for (int i = 0; i < PALETTE.size(); i++) {
            dark.put(PALETTE.get(i), DARK_PALETTE.get(i));
        }
        for (int i = 0; i < Scale.BLUES.stops.length; i++) {
            dark.put(Scale.BLUES.stops[i], DARK_BLUES[i]);
        }
        return dark;
    }

    /** Returns the colour of curve i in Plotly's notation; after the last colour they start again. */
    public static String curve(long i) {
        return PALETTE.get((int) (i % PALETTE.size()));
    }

    /** Returns a colour for path i over a surface, whose own shades are blue like curve 0. */
    public static String path(int i) {
        return PALETTE.get(1 + i % (PALETTE.size() - 1));
    }

    /** Returns the colour of text, {@link #ON_LIGHT} or {@link #ON_DARK}, that has the greater contrast to a background. */
    public static Color on(Color background) {
        return contrast(ON_LIGHT, background) > contrast(ON_DARK, background) ? ON_LIGHT : ON_DARK;
    }

    /** Returns the contrast of two colours, from 1 to 21, by the formula of the Web Content Accessibility Guidelines. */
    public static double contrast(Color a, Color b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** Returns a colour in Plotly's notation, for example {@code #222222}. */
    public static String css(Color color) {
        return color.getAlpha() == 255 ? String.format("#%06X", color.getRGB() & 0xFFFFFF)
                : String.format(Locale.ROOT, "rgba(%d,%d,%d,%.2f)", color.getRed(), color.getGreen(), color.getBlue(),
                        color.getAlpha() / 255.0);
    }

    /** Returns the colour that {@link #css} writes so; empty if it is written in another way. */
    public static Optional<Color> of(Object css) {
        Matcher rgba = RGBA.matcher(String.valueOf(css));
        if (rgba.matches()) {
            return Optional.of(new Color(Integer.parseInt(rgba.group(1)), Integer.parseInt(rgba.group(2)), Integer.parseInt(rgba.group(3)),
                    (int) Math.round(255 * Double.parseDouble(rgba.group(4)))));
        }
        return HEX.matcher(String.valueOf(css)).matches() ? Optional.of(Color.decode((String) css)) : Optional.empty();
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
