package nndl.show;

import java.util.Map;
import java.util.Optional;

/** A drawing ready to be shown: a still picture, words, and where there is one, an interactive figure. */
public final class Drawing implements Drawable {
    private final Map<String, Object> plotly; // null: a still picture alone
    private final Picture still;
    private final String words;

    private Drawing(Map<String, Object> plotly, Picture still, String words) {
        this.plotly = plotly;
        this.still = still;
        this.words = words;
    }

    /** A still picture, and what is seen in it in words. */
    public static Drawing of(Picture still, String words) {
        return new Drawing(null, still, words);
    }

    /** The same with an interactive figure, {@code {data: […], layout: {…}}} as Plotly wants it. */
    public static Drawing of(Map<String, Object> plotly, Picture still, String words) {
        return new Drawing(plotly, still, words);
    }

    /** The interactive figure, if there is one. */
    public Optional<Map<String, Object>> plotly() {
        return Optional.ofNullable(plotly);
    }

    /** The still picture. */
    public Picture still() {
        return still;
    }

    @Override
    public Drawing drawing() {
        return this;
    }

    /** What is seen, in words. */
    @Override
    public String toString() {
        return words;
    }
}
