package nndl.widget;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.stream.IntStream;
import nndl.Errors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A bet before one sees")
class PredictTest {
    private static final double NAN = Double.NaN;

    private static NumberQuestion number() {
        return Predict.number("How many?");
    }

    private static CurveQuestion curve() {
        return Predict.curve("Draw.").x("epoch", 0, 4).y("cost", 0, 1);
    }

    @Test
    @DisplayName("on a number reads as the question, the range, and on the last line the answer with its reason")
    void numberInWords() {
        Predict bet = Predict.number(" How many are\n  right? ").between(0, 10_000).unit("digits").is(9129).because("It has seen 50,000.");
        assertEquals("How many are right?\nYour bet, between 0 and 10,000 digits: …\n\nThe answer: 9,129 digits. It has seen 50,000.",
                bet.toString());
        assertEquals("9.5%", number().between(0, 100).unit("%").is(9.5).shown().get("answer"));
        assertEquals("0.000123457", number().between(1e-9, 1).logarithmic().is(0.000123456789).shown().get("answer"));
    }

    @Test
    @DisplayName("on a choice reads as the question, the options, and on the last line the right one")
    void choiceInWords() {
        Predict bet = Predict.choice("Where to?", "down", "up").is(1);
        assertEquals("Where to?\n○ down\n○ up\n\nThe answer: up.", bet.toString());
        assertEquals("Where to?\n○ It falls.\n○ It climbs.\n\nThe answer: It falls. See?",
                Predict.choice("Where to?", "It falls.", "It climbs.").is(0).because("See?").toString());
    }

    @Test
    @DisplayName("on a curve reads as the question, the axes, and on the last line where the curve begins, ends and turns")
    void curveInWords() {
        assertEquals("Draw.\nYour bet, a curve: epoch from 0 to 4, cost from 0 to 1.\n\n"
                + "The answer: from 0.9 at epoch 0 to 0.333 at epoch 4.",
                curve().is(new double[] {0.9, 0.325, 1 / 3.0}).toString());
        assertEquals("from 0.5 at epoch 0 to 0.5 at epoch 4, highest 1 at epoch 3, lowest 0 at epoch 1",
                curve().is(new double[] {0.5, 0, 0.5, 1, 0.5}).shown().get("answer"));
    }

    @Test
    @DisplayName("is on whole numbers if it is told so, or if all that is known is whole and the range wide")
    void whole() {
        assertEquals(true, number().between(0, 10).is(3).shown().get("isWhole"));
        assertEquals(false, number().between(0, 1).is(1).shown().get("isWhole"));
        assertEquals(false, number().between(0, 10).is(3.5).shown().get("isWhole"));
        assertEquals(false, number().between(0.5, 100).is(3).shown().get("isWhole"));
        assertEquals(true, number().between(0, 4).whole().is(3).shown().get("isWhole"));
    }

    @Test
    @DisplayName("on a curve spreads the heights over the x axis from end to end, or takes the points as they are given")
    void points() {
        Map<?, ?> truth = (Map<?, ?>) curve().is(new double[] {1, 0.5, 0.2}).shown().get("truth");
        assertArrayEquals(new double[] {0, 2, 4}, (double[]) truth.get("xs"));
        truth = (Map<?, ?>) curve().is(new double[] {1, 3}, new double[] {0.25, 0.75}).shown().get("truth");
        assertArrayEquals(new double[] {1, 3}, (double[]) truth.get("xs"));
        assertArrayEquals(new double[] {0.25, 0.75}, (double[]) truth.get("ys"));
        double[] mine = {1, 0};
        Predict bet = curve().is(mine);
        mine[0] = 7;
        assertArrayEquals(new double[] {1, 0}, (double[]) ((Map<?, ?>) bet.shown().get("truth")).get("ys"), "it keeps its own copy");
    }

    @Test
    @DisplayName("leaves what it is made from as it was")
    void refined() {
        NumberQuestion question = number().between(0, 100);
        question.unit("digits").logarithmic().whole().between(1, 2);
        assertEquals("How many?\nYour bet, between 0 and 100: …\n\nThe answer: 0.5.", question.is(0.5).toString());
        Predict bet = question.is(5);
        bet.because("So it is.");
        assertEquals("", bet.shown().get("because"));
    }

    @Test
    @DisplayName("has texts that stay texts in the page's HTML, and takes less than 400 KB of it")
    void html() {
        Predict bet = Predict.choice("</script><b>Which?</b>", "<img src=x>", "y").is(0).because("<i>so</i>");
        String html = bet.html("");
        assertFalse(html.contains("<b>Which") || html.contains("<img src=x") || html.contains("<i>so"), html);
        double[] long2000 = IntStream.range(0, 2000).mapToDouble(i -> Math.random()).toArray();
        assertTrue(curve().is(long2000).html("").length() < 200_000);
    }

    @Test
    @DisplayName("has a still picture with the question upright and the answer upside down below it; long words are broken")
    void still() {
        BufferedImage asked = Predict.number("How many?").between(0, 100).is(42).drawing().still().image();
        BufferedImage told = Predict.number("How many?").between(0, 100).is(17).drawing().still().image();
        int line = rowOfLine(asked);
        assertTrue(same(asked, told, 0, line), "the question does not give the answer away");
        assertFalse(same(asked, told, line, asked.getHeight()), "the answer is told");
        int width = asked.getWidth();
        assertTrue(IntStream.range(line + 4, asked.getHeight()).noneMatch(y -> isInk(asked, width / 4, y)), "it ends at the left");
        assertTrue(IntStream.range(line + 4, asked.getHeight() * width)
                .anyMatch(p -> p / width > line + 4 && p / width < asked.getHeight() && p % width > width * 3 / 4
                        && isInk(asked, p % width, p / width)), "it begins at the right, since it is upside down");
        BufferedImage wide = Predict.number("a".repeat(390)).between(0, 100).is(42).drawing().still().image();
        assertTrue(wide.getHeight() > asked.getHeight() + 100, "a long word takes several lines");
    }

    /** Returns the number of the row that parts the question from the answer: the first that is neither white nor written on. */
    private static int rowOfLine(BufferedImage image) {
        return IntStream.range(0, image.getHeight())
                .filter(y -> IntStream.range(image.getWidth() / 4, image.getWidth() / 2)
                        .allMatch(x -> image.getRGB(x, y) != 0xFFFFFFFF))
                .findFirst().orElseThrow();
    }

    private static boolean same(BufferedImage a, BufferedImage b, int from, int to) {
        return IntStream.range(from, to).allMatch(y -> IntStream.range(0, a.getWidth()).allMatch(x -> a.getRGB(x, y) == b.getRGB(x, y)));
    }

    private static boolean isInk(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & 0xFF) < 0x80;
    }

    @Test
    @DisplayName("on a number is refused in a sentence if its answer, its range or its words are none")
    void refusesNumbers() {
        Errors.wrongArgument(() -> number().is(3), "has no range yet", ".between(0, 100)");
        Errors.wrongArgument(() -> number().between(5, 5), "goes from 5 to 5");
        Errors.wrongArgument(() -> number().between(5, 1), "goes from 5 to 1");
        Errors.wrongArgument(() -> number().between(NAN, 1), "the range has the value NaN");
        Errors.wrongArgument(() -> number().between(0, Double.POSITIVE_INFINITY), "the range has the value Infinity");
        Errors.wrongArgument(() -> number().between(-1e308, 1e308), "the range goes from");
        Errors.wrongArgument(() -> number().between(0, 10).is(NAN), "the answer is NaN", "from 0 to 10");
        Errors.wrongArgument(() -> number().between(0, 10).is(10.5), "the answer is 10.5", "make the range wider");
        Errors.wrongArgument(() -> number().between(0, 10).logarithmic().is(3), "begins at 0", "above 0");
        Errors.wrongArgument(() -> number().logarithmic().between(-1, 10).is(3), "begins at −1");
        Errors.wrongArgument(() -> number().between(0, 10).whole().is(0.5), "the answer is 0.5", ".whole()");
        Errors.wrongArgument(() -> number().unit(" "), "the unit is empty");
        Errors.wrongArgument(() -> Predict.number(null), "the question is null");
        Errors.wrongArgument(() -> Predict.number("\n"), "the question is empty");
        Errors.wrongArgument(() -> Predict.number("a".repeat(401)), "401 characters", "400");
        Errors.wrongArgument(() -> number().between(0, 1).is(1).because(null), "the reason is null");
    }

    @Test
    @DisplayName("on a choice is refused in a sentence if there are not two to six different options, or the right one is not among them")
    void refusesChoices() {
        Errors.wrongArgument(() -> Predict.choice("Which?", "a"), "has 1 option,", "2 to 6");
        Errors.wrongArgument(() -> Predict.choice("Which?"), "has 0 options");
        Errors.wrongArgument(() -> Predict.choice("Which?", "a", "b", "c", "d", "e", "f", "g"), "has 7 options");
        Errors.wrongArgument(() -> Predict.choice("Which?", "a", null), "option 1 is null");
        Errors.wrongArgument(() -> Predict.choice("Which?", (String[]) null), "the list of options is null");
        Errors.wrongArgument(() -> Predict.choice("Which?", "a", "b", " a"), "two of the options are the same");
        Errors.wrongArgument(() -> Predict.choice("Which?", "a", "b").is(2), "option 2", "from 0 to 1");
        Errors.wrongArgument(() -> Predict.choice("Which?", "a", "b").is(-1), "option -1");
    }

    @Test
    @DisplayName("on a curve is refused in a sentence if an axis is missing or does not hold the curve, or if that is none")
    void refusesCurves() {
        double[] two = {0, 1};
        Errors.wrongArgument(() -> Predict.curve("Draw.").y("cost", 0, 1).is(two), "has no x axis yet");
        Errors.wrongArgument(() -> Predict.curve("Draw.").x("epoch", 0, 1).is(two), "has no y axis yet");
        Errors.wrongArgument(() -> Predict.curve("Draw.").x("epoch", 1, 1), "the x axis goes from 1 to 1");
        Errors.wrongArgument(() -> Predict.curve("Draw.").y("cost", 0, NAN), "the y axis has the value NaN");
        Errors.wrongArgument(() -> Predict.curve("Draw.").y("", 0, 1), "the name of the y axis is empty");
        Errors.wrongArgument(() -> curve().is(null), "the list of y values is null");
        Errors.wrongArgument(() -> curve().is(new double[0]), "the true curve has 0 points");
        Errors.wrongArgument(() -> curve().is(new double[1]), "the true curve has 1 point,");
        Errors.wrongArgument(() -> curve().is(new double[2001]), "2,001 points");
        Errors.wrongArgument(() -> curve().is(new double[] {0, NAN}), "the list of y values has the value NaN at index 1");
        Errors.wrongArgument(() -> curve().is(new double[] {0, 1.5}), "y value 1", "is 1.5", "cost from 0 to 1");
        Errors.wrongArgument(() -> curve().is(new double[] {0, 5}, two), "x value 1", "is 5", "epoch from 0 to 4");
        Errors.wrongArgument(() -> curve().is(new double[] {2, 2}, two), "x value 1 is 2 and the one before 2");
        Errors.wrongArgument(() -> curve().is(new double[] {2}, two), "1 x values and 2 y values");
    }
}
