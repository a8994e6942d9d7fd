package nndl.show;

/**
 * Something that a notebook displays as HTML; its {@code toString()} says the same in plain text. The HTML has no script, and can
 * be read without its styles: not every page keeps them.
 */
public interface Markup {
    /** Returns the HTML. */
    String html();

    /** Returns a text with the characters that have a meaning in HTML replaced, so that it appears as it is. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
