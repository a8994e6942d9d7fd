package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of one variable")
class OneVariableTest {
    private static final OneVariable.Direction DIRECTION = slope -> slope > 0 ? -1 : slope < 0 ? 1 : 0;
    private static final OneVariable.Next NEXT = (v, slope, eta) -> v - eta * slope;
    private static final OneVariable.Stays STAYS = slope -> slope == 0;
    private static final OneVariable.Statements TRUE = statements -> new int[] {1, 3, 5, 7};

    private static void says(String words, OneVariable.Direction direction, OneVariable.Next next, OneVariable.Stays stays) {
        Verdict verdict = OneVariable.check(direction, next, stays, TRUE);
        assertFalse(verdict.passed());
        assertTrue(verdict.words().contains(words), verdict.words());
    }

    @Test
    @DisplayName("passes what is right, however it is rounded")
    void right() {
        assertTrue(OneVariable.check(DIRECTION, NEXT, STAYS, TRUE).passed());
        assertTrue(OneVariable.check(slope -> (int) -Math.signum(slope), (v, slope, eta) -> eta * (v / eta - slope),
                slope -> !(slope < 0 || slope > 0), TRUE).passed());
        assertTrue(OneVariable.check(DIRECTION, NEXT, slope -> NEXT.of(0, slope, 1) == 0, TRUE).passed());
        assertTrue(OneVariable.check(DIRECTION, NEXT, slope -> Double.compare(slope, 0) == 0, TRUE).passed(), "−0 is never asked for");
    }

    @Test
    @DisplayName("names a rate of the wrong sign, and the other ways to go astray")
    void misunderstandings() {
        says("Does the rate have the wrong sign?", DIRECTION, (v, slope, eta) -> v + eta * slope, STAYS);
        says("Has η been forgotten?", DIRECTION, (v, slope, eta) -> v - slope, STAYS);
        says("only the step", DIRECTION, (v, slope, eta) -> -eta * slope, STAYS);
        says("Has the slope been forgotten?", DIRECTION, (v, slope, eta) -> v - eta, STAYS);
        says("always the same distance", DIRECTION, (v, slope, eta) -> v - eta * Math.signum(slope), STAYS);
        says("already is", DIRECTION, (v, slope, eta) -> v, STAYS);
        says("divided by η", DIRECTION, (v, slope, eta) -> v - slope / eta, STAYS);
        says("This leads uphill.", slope -> (int) Math.signum(slope), NEXT, STAYS);
        says("no direction leads down", slope -> slope > 0 ? -1 : 1, NEXT, STAYS);
        says("not level ground", DIRECTION, NEXT, slope -> slope <= 0);
        says("how long is it here?", DIRECTION, NEXT, slope -> false);
        says("small but not 0", DIRECTION, NEXT, slope -> Math.abs(slope) < 1e-6);
        says("small but not 0", DIRECTION, NEXT, slope -> Math.abs(slope) < 1e-12);
        says("small but not 0", DIRECTION, NEXT, slope -> Math.abs(slope) < 1e-310);
        says("small but not 0", slope -> Math.abs(slope) < 1e-200 ? 0 : DIRECTION.of(slope), NEXT, STAYS);
        says("small but not 0", slope -> Math.abs(slope) < 1e-6 ? 0 : DIRECTION.of(slope), NEXT, STAYS);
        says("not how far", slope -> (int) -slope, NEXT, STAYS);
        says("without its sign?", DIRECTION, (v, slope, eta) -> v - eta * Math.abs(slope), STAYS);
        says("moves to the left", DIRECTION, NEXT, slope -> true);
    }

    @Test
    @DisplayName("survives NaN and exceptions")
    void survives() {
        says("yours:    NaN", DIRECTION, (v, slope, eta) -> Double.NaN, STAYS);
        says("threw IllegalStateException when asked for the answer from stays", DIRECTION, NEXT, slope -> {
            throw new IllegalStateException();
        });
    }

    @Test
    @DisplayName("asks about the first statement that is not what one takes it for")
    void meaning() {
        meaning("Do they have the same slope?", 1, 2, 3, 5, 7);
        meaning("Think of statement 1 once more", 3, 5, 7);
        meaning("Each of 2 statements", 1, 3, 5, 6);
        meaning("none of them has been picked");
        meaning("There is no statement 9", 1, 9);
        assertTrue(OneVariable.check(DIRECTION, NEXT, STAYS, statements -> new int[] {5, 7, 1, 3, 1}).passed());
    }

    private static void meaning(String words, int... trueOnes) {
        Verdict verdict = OneVariable.check(DIRECTION, NEXT, STAYS, statements -> trueOnes);
        assertFalse(verdict.passed());
        assertTrue(verdict.words().contains(words) && verdict.words().contains("Right so far: direction, next, stays."), verdict.words());
    }
}
