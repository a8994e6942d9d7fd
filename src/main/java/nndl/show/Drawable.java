package nndl.show;

/** Something that a notebook displays as one drawing. */
public interface Drawable {
    /** Returns the drawing, created anew on each call. */
    Drawing drawing();
}
