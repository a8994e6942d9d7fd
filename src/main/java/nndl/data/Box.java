package nndl.data;

/** A part of a picture, from one row and column to another, both included. */
record Box(int top, int left, int bottom, int right) {
    int height() {
        return bottom - top + 1;
    }

    int width() {
        return right - left + 1;
    }

    /** Returns the smallest box that holds both. */
    Box with(Box other) {
        return new Box(Math.min(top, other.top), Math.min(left, other.left), Math.max(bottom, other.bottom), Math.max(right, other.right));
    }
}
