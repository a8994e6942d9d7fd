package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A bet on a curve")
class CurveVerdictTest extends ModuleTests {
    /** Returns what is said of a bet that goes straight from one height to another, as shares, where the truth has these points. */
    private static Map<String, Object> verdict(double from, double to, double[] xs, double[] ys) {
        return browser.script("""
                const [from, to, xs, ys] = arguments;
                return import("./widgets/curvebet.js").then(({ CurveBet }) => {
                  const shown = {
                    x: { name: "epoch", range: [0, 10] }, y: { name: "cost", range: [0, 2] }, truth: { xs, ys }, answer: "",
                  };
                  return new CurveBet(shown, () => {}).verdict(Array.from({ length: 64 }, (_, n) => from + (to - from) * n / 63));
                });""", from, to, xs, ys);
    }

    @ParameterizedTest(name = "from {0} to {1} of the height is told: {3}")
    @CsvSource(delimiter = '|', value = {
            "0.8|0.2|true|0 away from the true one. Did you measure it?",
            "0.85|0.25|true|0.1 away from the true one. Close!",
            "0.75|0.05|false|0.2 away from the true one. Not far. It ends too low.",
            "0.95|0.45|false|0.4 away from the true one. Quite another curve, and now you know this one. It starts too high and ends "
                    + "too high.",
            "0.2|0.8|false|0.61 away from the true one. Quite another curve, and now you know this one. Yours climbs, the true one falls."})
    void howNear(double from, double to, boolean isClose, String words) {
        Map<String, Object> verdict = verdict(from, to, new double[] {0, 10}, new double[] {1.6, 0.4});
        assertEquals("On average your curve is " + words, verdict.get("words"));
        assertEquals(isClose, verdict.get("isClose"));
    }

    @Test
    @DisplayName("is compared with the truth as far as that goes, and between its points")
    void partly() {
        Map<String, Object> verdict = verdict(0, 1, new double[] {5, 6, 7.5}, new double[] {1, 1.2, 1.5});
        assertEquals("On average your curve is 0 away from the true one. Did you measure it?", verdict.get("words"));
    }
}
