package nndl.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A number as people type it,")
class TypedNumberTest extends ModuleTests {
    private static String read(String text, boolean isWhole, String unit, double low, double high) {
        return browser.script("""
                const [text, isWhole, unit, low, high] = arguments;
                return import("./widgets/typed.js").then(({ readNumber }) =>
                  String(readNumber(text, { unit, isWhole, holds: (value) => value >= low && value <= high })));""",
                text, isWhole, unit, low, high);
    }

    @ParameterizedTest(name = "{0}, is {1} where a whole one is asked for")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "9,129|9129", "9129|9129", "9 129|9129", "9.129|9129", "9'129|9129", "9,129 digits|9129", "9129DIGITS|9129",
            "9,129.0|9129", "9.129,0|9129", "1e3|1000", "+7|7", "-7|-7", "−7|-7", "1.5|1.5", "12,000|12000", "12.000|12000",
            "1,234,567|1234567", "1.234.567|1234567", "0,500|0.5", "5.|5", "ten|NaN", "1,2,3|NaN", "1,23,456|NaN", ".|NaN", "1e|NaN",
            "--1|NaN", "0x10|NaN", "Infinity|NaN", "digits|NaN", "1,2.3,4|NaN"})
    void whole(String text, String read) {
        assertEquals(read, read(text, true, "digits", 0, 10_000));
    }

    @ParameterizedTest(name = "{0}, is {1} on a line from {2} to {3}")
    @CsvSource(delimiter = '|', value = {
            "0,5|0.5|0|1", "0.5|0.5|0|1", ".5|0.5|0|1", ",5|0.5|0|1", "9,129|9.129|0|10", "9.129|9.129|0|10", "9,129|9129|0|10000",
            "9.129|9.129|0|10000", "9.129|9129|100|10000", "1.234.567|1234567|0|10", "1e-2|0.01|0|1", "5e3|5000|0|1", "95 %|95|0|100"})
    void fraction(String text, String read, double low, double high) {
        assertEquals(read, read(text, false, "%", low, high));
    }
}
