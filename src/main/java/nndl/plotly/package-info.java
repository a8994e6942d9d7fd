/**
 * One description of a figure becomes three: {@link nndl.plotly.PlotlyJson} makes Plotly's JSON from a tablesaw figure, and from that
 * same JSON {@link nndl.plotly.StillFigure} paints the still picture and {@link nndl.plotly.FigureText} describes it in words.
 * Begin reading at {@link nndl.plotly.PlotlyJson}.
 *
 * <p>It may use {@code nndl.show} and {@code nndl.util}; XChart, Java2D and Jackson.
 */
package nndl.plotly;
