package nndl.util;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Numbers are written")
class NumbersTest {
    @Test
    @DisplayName("with their thousands grouped, a true minus and no needless zeros")
    void plain() {
        assertEquals("9,490", Numbers.brief(9490));
        assertEquals("−4", Numbers.brief(-4));
        assertEquals("0", Numbers.brief(-0.0));
        assertEquals("−1,234.5", Numbers.exact(-1234.5));
        assertEquals("(−2, 0.5)", Numbers.exact(new double[] {-2, 0.5}));
        assertEquals("NaN", Numbers.brief(Double.NaN));
        assertEquals("−Infinity", Numbers.exact(Double.NEGATIVE_INFINITY));
    }

    @Test
    @DisplayName("as decimals even if they are small, and as powers of ten only if they are very small or very large")
    void powers() {
        assertEquals("0.0000453979", Numbers.brief(4.539786870243442e-5));
        assertEquals("0.000001", Numbers.brief(1e-6));
        assertEquals("−1.5\u00A0×\u00A010⁻⁹", Numbers.brief(-1.5e-9));
        assertEquals("1\u00A0×\u00A010¹²", Numbers.brief(1e12));
        assertEquals("5\u00A0×\u00A010⁻³²⁴", Numbers.exact(Double.MIN_VALUE));
    }

    @Test
    @DisplayName("briefly with six digits, from a million on as whole numbers")
    void brief() {
        assertEquals("0.333333", Numbers.brief(1 / 3.0));
        assertEquals("1,000,000", Numbers.brief(999_999.7));
        assertEquals("123,456,790", Numbers.brief(123_456_789.6));
    }

    @Test
    @DisplayName("whole, if they are whole: somebody's number in a list keeps all its digits, and a round one is a power of ten")
    void whole() {
        assertEquals("9,007,199,254,740,991", Numbers.brief(9_007_199_254_740_991.0));
        assertEquals("9,007,199,254,740,991", Numbers.exact(9_007_199_254_740_991.0));
        assertEquals("9,007,199,254,740,993", Numbers.brief(9_007_199_254_740_993L));
        assertEquals("−9,223,372,036,854,775,808", Numbers.brief(Long.MIN_VALUE));
        assertEquals("3\u00A0×\u00A010¹⁵", Numbers.brief(3e15));
        assertEquals("1.23457\u00A0×\u00A010¹⁹", Numbers.brief(12_345_678_901_234_567_890.0));
    }

    @Test
    @DisplayName("with no more digits than tell them from all others, however small they are")
    void noMoreThanNeeded() {
        assertEquals("5\u00A0×\u00A010⁻³²⁴", Numbers.brief(Double.MIN_VALUE));
        assertEquals("1\u00A0×\u00A010⁻³²²", Numbers.brief(1e-322));
        assertEquals("0.00001", Numbers.brief(1e-5));
        assertEquals("0", Numbers.exact(-0.0));
        assertEquals("1.79769\u00A0×\u00A010³⁰⁸", Numbers.brief(Double.MAX_VALUE));
    }

    @Test
    @DisplayName("in a table as they were typed, and briefly where they were computed")
    void inTable() {
        assertEquals("1,234,567.891", Numbers.inTable(1_234_567.891));
        assertEquals("0.12345678", Numbers.inTable(0.12345678));
        assertEquals("3,333,333", Numbers.inTable(1e7 / 3));
        assertEquals("0.333333", Numbers.inTable(1 / 3.0));
        assertEquals("0", Numbers.inTable(-0.0));
        assertEquals("NaN", Numbers.inTable(Double.NaN));
    }

    @Test
    @DisplayName("exactly with as few digits as tell them from all others")
    void exact() {
        assertEquals("0.1", Numbers.exact(0.1));
        assertEquals("0.30000000000000004", Numbers.exact(0.1 + 0.2));
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            double value = random.nextGaussian();
            assertEquals(value, Double.parseDouble(Numbers.exact(value).replace('−', '-')), 0);
        }
    }

    @Test
    @DisplayName("the same in every country")
    void german() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertEquals("9,490.5", Numbers.brief(9490.5));
        } finally {
            Locale.setDefault(before);
        }
    }
}
