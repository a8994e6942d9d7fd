package nndl.notebook;

import java.util.stream.Collectors;

/** Words for a picture, for readers who hear what others see: brief, and without what only characters draw. */
final class AltText {
    private static final int LONGEST = 300;

    private AltText() {}

    /** Returns the first sentences of a description; each of its lines is at least one. */
    static String of(String description) {
        String sentences = description.lines()
                .map(String::strip)
                .filter(line -> line.chars().anyMatch(Character::isLetter))
                .map(line -> line.matches(".*[.:;,!?…]") ? line : line + ".")
                .collect(Collectors.joining(" "));
        if (sentences.length() <= LONGEST) {
            return sentences;
        }
        int end = sentences.lastIndexOf(". ", LONGEST - 1);
        if (end > 0) {
            return sentences.substring(0, end + 1);
        }
        int blank = sentences.lastIndexOf(' ', LONGEST);
        return sentences.substring(0, blank > 0 ? blank : LONGEST) + " …";
    }
}
