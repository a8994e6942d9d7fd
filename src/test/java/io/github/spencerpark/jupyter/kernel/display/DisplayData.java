package io.github.spencerpark.jupyter.kernel.display;

import java.util.Map;
import java.util.TreeMap;

/** What IJava displays, as far as the library knows it. */
public final class DisplayData {
    private final Map<String, Object> data = new TreeMap<>();

    /** Takes a content under its MIME type. */
    public void putData(String mime, Object content) {
        data.put(mime, content);
    }

    /** Takes remarks on a content. */
    public void putMetaData(String mime, Object remarks) {
        // nobody here asks for them
    }

    /** Takes the name of a place. */
    public void setDisplayId(String id) {
        // nobody here asks for it
    }

    /** Returns the plain text and the types of all contents. */
    @Override
    public String toString() {
        return data.get("text/plain") + " " + data.keySet();
    }
}
