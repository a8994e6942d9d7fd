/**
 * The figures that notebooks name: curves, bars, heat maps, surfaces, digits, pictures of weights. Each is made, refined by methods
 * that return it, and shows itself as a {@link nndl.show.Drawable}. Begin reading at {@link nndl.figure.Bars}, which is short.
 *
 * <p>It may use {@code nndl}, {@code nndl.plotly}, {@code nndl.show} and {@code nndl.util}, and tablesaw-jsplot.
 */
package nndl.figure;
