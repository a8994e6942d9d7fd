package nndl.show;

import java.util.Map;
import java.util.Optional;

/** A drawing ready for display: a still picture, a description in words and, if there is one, an interactive figure. */
public final class Drawing implements Drawable {
    private final Map<String, Object> plotly; // null: a still picture alone
    private final Picture still;
    private final String words;

    private Drawing(Map<String, Object> plotly, Picture still, String words) {
        this.plotly = plotly;
        this.still = still;
        this.words = words;
    }

    /** Returns a drawing of a still picture and a description of it in words. */
    public static Drawing of(Picture still, String words) {
        return new Drawing(null, still, words);
    }

    /** Returns a drawing that also has an interactive figure, {@code {data: […], layout: {…}}} in Plotly's form. */
    public static Drawing of(Map<String, Object> plotly, Picture still, String words) {
        return new Drawing(plotly, still, words);
    }

    /** Returns the interactive figure, if there is one. */
    public Optional<Map<String, Object>> plotly() {
        return Optional.ofNullable(plotly);
    }

    /** Returns the still picture. */
    public Picture still() {
        return still;
    }

    @Override
    public Drawing drawing() {
        return this;
    }

    /** Returns the description in words. */
    @Override
    public String toString() {
        return words;
    }
}
