/**
 * Widgets: figures that one turns, drags, draws or bets on, with one's own network behind them. They run in the page, without the kernel,
 * by the modules in {@code src/main/web/widgets}. Begin reading at {@link nndl.widget.Widget}.
 *
 * <p>It may use {@code nndl}, {@code nndl.data}, {@code nndl.diagram}, {@code nndl.figure}, {@code nndl.show} and {@code nndl.util},
 * and Jackson.
 */
package nndl.widget;
