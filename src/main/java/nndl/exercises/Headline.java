package nndl.exercises;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What kind of a wrong answer it was, in one sentence of the check's own. Values of the learner's never come into it: it is made of the
 * sentence in which they would be put, and numbers are left out.
 */
final class Headline {
    private static final Pattern VALUE = Pattern.compile("%[-,.\\d]*[sdf]"); // where String.format puts one
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d])[-−]?\\d[\\d,.]*(?<=\\d)(?:E-?\\d+)?");
    private static final Pattern SEVERAL = Pattern.compile("…(?:[ ,;-]*…)+");
    private static final Pattern SENTENCE = Pattern.compile("\\S.*?(?:[.?!](?=\\s|$)|\\s*$)", Pattern.MULTILINE);

    private Headline() {}

    /** Returns the question in a message or, if it has none, its first sentence. Indented lines hold values, and end a sentence. */
    static String of(String message) {
        String told = message.replace("%n", "\n").lines()
                .map(line -> line.startsWith(" ") ? "\n" : line + " ")
                .collect(Collectors.joining());
        String blank = SEVERAL.matcher(NUMBER.matcher(VALUE.matcher(told).replaceAll("…")).replaceAll("…")).replaceAll("…");
        var sentences = SENTENCE.matcher(blank).results().map(MatchResult::group).map(String::strip).toList();
        return sentences.stream().filter(sentence -> sentence.endsWith("?")).reduce((one, later) -> later)
                .orElse(sentences.isEmpty() ? "" : sentences.get(0)).replace("….", "…");
    }
}
