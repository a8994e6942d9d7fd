package nndl;

/** What shows itself in a notebook as one drawing. */
interface Drawn {
    /** The drawing, made anew at each call. */
    Drawing drawing();
}
