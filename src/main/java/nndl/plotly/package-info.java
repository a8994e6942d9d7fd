/**
 * One description of a figure becomes three: {@link nndl.plotly.PlotlyJson} makes Plotly's JSON from a tablesaw figure, and
 * {@link nndl.plotly.FigureText} describes it in words. {@code Completion} adds to the JSON all that decides the look, so that
 * plotly.js draws from it the same that {@link nndl.plotly.StillFigure} paints as the still picture. Begin reading at
 * {@link nndl.plotly.PlotlyJson}.
 *
 * <p>It may use {@code nndl.show} and {@code nndl.util}; tablesaw-jsplot, Java2D and Jackson.
 */
package nndl.plotly;
