package nndl.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whether figures can be read, on a light and on a dark page. */
class ColoursTest {
    private static final double READABLE = 4.5;
    private static final int CURVES = 7;

    private static String dark(Color color) {
        return Colours.dark().get(Colours.css(color));
    }

    @Test
    @DisplayName("the contrast is that of the Web Content Accessibility Guidelines")
    void formula() {
        assertEquals(21, Colours.contrast(Color.BLACK, Color.WHITE), 1e-9);
        assertEquals(1, Colours.contrast(Color.GRAY, Color.GRAY), 1e-9);
        assertEquals(4.54, Colours.contrast(new Color(0x767676), Color.WHITE), 0.01);
        assertEquals(3.42, Colours.contrast(Color.WHITE, new Color(0x009E73)), 0.01);
    }

    @Test
    @DisplayName("ink and the names of curves have a contrast of 4.5 or more to the paper, on a light and on a dark page")
    void texts() {
        List<Color> inks = new ArrayList<>(List.of(Colours.INK));
        for (int i = 0; i < CURVES; i++) {
            inks.add(Color.decode(Colours.curve(i)));
        }
        for (Color ink : inks) {
            assertTrue(Colours.contrast(ink, Colours.PAPER) >= READABLE, ink + " on white");
            assertTrue(Colours.contrast(Color.decode(dark(ink)), Color.decode(dark(Colours.PAPER))) >= READABLE, ink + " in the dark");
        }
        assertEquals(CURVES + 1, inks.stream().distinct().count());
    }

    @Test
    @DisplayName("text on any shade of the colour scale can be read")
    void onShades() {
        for (int i = 0; i <= 200; i++) {
            Color shade = Colours.Scale.BLUES.at(i / 200.0);
            assertTrue(Colours.contrast(Colours.on(shade), shade) >= READABLE, "at " + i / 200.0);
            Color inTheDark = darkShade(i / 200.0);
            assertTrue(Colours.contrast(Color.decode(dark(Colours.on(shade))), inTheDark) >= 4.2, "in the dark at " + i / 200.0);
        }
    }

    /** Returns the shade that Plotly takes on a dark page, where each stop of the scale has its partner. */
    private static Color darkShade(double t) {
        List<Object> stops = Colours.Scale.BLUES.plotly();
        double place = t * (stops.size() - 1);
        int below = Math.min((int) place, stops.size() - 2);
        Color low = darkStop(stops.get(below));
        Color high = darkStop(stops.get(below + 1));
        double share = place - below;
        return new Color((int) Math.round(low.getRed() + share * (high.getRed() - low.getRed())),
                (int) Math.round(low.getGreen() + share * (high.getGreen() - low.getGreen())),
                (int) Math.round(low.getBlue() + share * (high.getBlue() - low.getBlue())));
    }

    private static Color darkStop(Object stop) {
        return Color.decode(Colours.dark().get(((List<?>) stop).get(1)));
    }

    @Test
    @DisplayName("a colour is read as it is written")
    void writtenAndRead() {
        for (Color color : List.of(Colours.INK, Colours.PAPER, Colours.VEIL)) {
            assertEquals(Optional.of(color), Colours.of(Colours.css(color)));
        }
        assertEquals(Optional.empty(), Colours.of("red"));
        assertEquals(Optional.empty(), Colours.of(null));
        Map<String, String> dark = Colours.dark();
        dark.forEach((light, partner) -> assertTrue(Colours.of(light).isPresent() && Colours.of(partner).isPresent(), light));
    }
}
