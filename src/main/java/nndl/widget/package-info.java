/**
 * Things in the page that one turns, drags or draws on, with one's own network behind them. They run in the browser, without the
 * kernel; their scripts lie in {@code src/main/web/widgets}. Each is a value that shows itself. May use everything below, and no
 * kernel. Begin reading at {@link nndl.widget.Widget}.
 */
package nndl.widget;
