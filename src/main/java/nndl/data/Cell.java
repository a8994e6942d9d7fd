package nndl.data;

/** A cell that a sentence names: its text, the number of its line and its column. */
record Cell(String text, int line, String column) {
    @Override
    public String toString() {
        return Cells.quoted(text) + " in line " + line + ", column " + column;
    }
}
