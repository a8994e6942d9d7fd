package nndl.show;

/** What shows itself in a notebook as one drawing. */
public interface Drawable {
    /** Returns the drawing, made anew at each call. */
    Drawing drawing();
}
