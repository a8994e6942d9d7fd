/**
 * The figures that notebooks use: curves, bars, heat maps, surfaces, digits, pictures of weights. Each is created, refined by
 * methods that return it, and displayed as a {@link nndl.show.Drawable}. Begin reading at {@link nndl.figure.Bars}, which is
 * short.
 *
 * <p>It may use {@code nndl}, {@code nndl.plotly}, {@code nndl.show} and {@code nndl.util}, and tablesaw-jsplot.
 */
package nndl.figure;
