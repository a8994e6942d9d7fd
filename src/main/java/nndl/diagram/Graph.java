package nndl.diagram;

import java.util.List;

/**
 * The content of a diagram before layout: columns of nodes from left to right, and edges between them.
 *
 * @param title written above; empty for none
 * @param columns from left to right, each from top to bottom
 * @param captions one for each column, below it; empty for none
 * @param edges from left to right
 * @param loops edges that go back; drawn around the others
 */
record Graph(String title, List<List<Node>> columns, List<String> captions, List<Edge> edges, List<Edge> loops) {}
