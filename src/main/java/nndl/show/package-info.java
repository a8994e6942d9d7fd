/**
 * What can show itself, and how it looks: {@link nndl.show.Drawable} is what a figure has to be, {@link nndl.show.Drawing} what
 * comes of it, {@link nndl.show.Picture} its still form, {@link nndl.show.Colours} the colours that all have in common. Begin
 * reading at {@link nndl.show.Drawable}.
 *
 * <p>It may use {@code nndl.util}, Java2D, and tablesaw's tables.
 */
package nndl.show;
