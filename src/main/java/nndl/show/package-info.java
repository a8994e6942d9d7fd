/**
 * What can be displayed, and how it looks: every figure is a {@link nndl.show.Drawable}, which returns a
 * {@link nndl.show.Drawing}; {@link nndl.show.Picture} is its still form, and {@link nndl.show.Colours} are the colours that all
 * share. What is words or a table is a {@link nndl.show.Markup}. Begin reading at {@link nndl.show.Drawable}.
 *
 * <p>It may use {@code nndl.util}, Java2D, and tablesaw's tables.
 */
package nndl.show;
