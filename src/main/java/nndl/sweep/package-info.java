/**
 * Many training runs in parallel: a {@link nndl.sweep.Sweep} over settings and seeds, its threads, its file and its live display,
 * and {@link nndl.sweep.BookRuns}, the chapter's training runs, whose results are in {@code data/results}. Begin reading at
 * {@link nndl.sweep.Sweep}.
 *
 * <p>It may use every package except {@code nndl.exercises}.
 */
package nndl.sweep;
