/**
 * Neurons, networks, circuits of gates and trees of questions as diagrams: described by {@link nndl.diagram.Diagram},
 * {@link nndl.diagram.Circuit} or {@link nndl.diagram.Questions}, turned into a graph of nodes and edges, laid out, and painted.
 * Begin reading at {@link nndl.diagram.Diagram}.
 *
 * <p>It may use {@code nndl}, {@code nndl.show} and {@code nndl.util}, and Java2D.
 */
package nndl.diagram;
