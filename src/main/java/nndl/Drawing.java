package nndl;

import java.util.Map;

/**
 * A picture that is ready to be shown: made by {@link Surface}, {@link HeatMap}, {@link Bars} and their like. In a notebook it
 * shows itself, as an interactive figure where it has one.
 */
public final class Drawing {
    private final Map<String, Object> plotly; // null: a still picture alone
    private final Picture still;
    private final String words;

    private Drawing(Map<String, Object> plotly, Picture still, String words) {
        this.plotly = plotly;
        this.still = still;
        this.words = words;
    }

    static Drawing of(Picture still, String words) {
        return new Drawing(null, still, words);
    }

    static Drawing of(Map<String, Object> plotly, String words) {
        return new Drawing(plotly, StillFigure.of(plotly), words);
    }

    Map<String, Object> plotly() {
        return plotly;
    }

    Picture still() {
        return still;
    }

    /** What is seen, in words. */
    @Override
    public String toString() {
        return words;
    }
}
