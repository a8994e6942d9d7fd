package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What kind of a wrong answer it was")
class HeadlineTest {
    private static String kind(String sentence, Object... values) {
        return new NotYet(sentence, values).kind();
    }

    @Test
    @DisplayName("is the question that the check asks or, where it asks none, its first sentence")
    void question() {
        assertEquals("Has the bias been forgotten?", NotYet.wrong("For x = (1, 0)", "0.5", "0.7", "Has the bias been forgotten?").kind());
        assertEquals("Is chance involved?", kind("Asked again, it differs.\nIs chance involved?"));
        assertEquals("Many begin alike.", kind("Many begin alike. Draw each anew: random.nextGaussian()."));
        assertEquals("For x = (…)", NotYet.wrong("For x = (−1, 0.25)", "0.5", "0.7", "  difference: 0.2").kind());
    }

    @Test
    @DisplayName("has none of the values, be they put into a sentence or part of it")
    void values() {
        assertEquals("Your class … has no field …", kind("Your class %s has no field %s.", "MySecret", "mine"));
        assertEquals("For z = … your c is infinite.", kind("For z = -1.5E-7 your c is infinite.\nA c is finite."));
        assertEquals("… right of …, but darkness gets …", kind("%,d right of 10,000, but darkness gets %,d. %s", 1, 2, "MySecret"));
        assertEquals("Is there a float?", kind("With 100 % of n:\n  yours: MySecret\nIs there a float?"));
    }

    @Test
    @DisplayName("stays the same when something is said below it or told at once")
    void same() {
        NotYet wrong = NotYet.wrong("For x = 1", "2", "3", "Is it doubled?");
        assertEquals("Is it doubled?", wrong.toldAtOnce().and("Right so far: mine. Really?").kind());
        assertEquals("It is too small by …", wrong.countedAs("It is too small by %s.").kind());
    }

    @Test
    @DisplayName("tells of an exception of Java's its class, and of the learner's nothing")
    void thrown() {
        class MySecret extends RuntimeException {
            private static final long serialVersionUID = 1;
        }
        assertEquals("Your code threw ArithmeticException.", Thrown.sentence("σ(1)", new ArithmeticException("MySecret?")).kind());
        assertEquals("Your code threw an exception of its own.", Thrown.sentence("σ(1)", new MySecret()).kind());
        assertEquals("It is not written yet: …", Thrown.sentence("σ(1)", new UnsupportedOperationException("MySecret?")).kind());
    }
}
