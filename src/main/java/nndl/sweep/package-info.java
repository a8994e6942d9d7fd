/**
 * Many trainings side by side: a {@link nndl.sweep.Sweep} over settings and seeds, its threads, its file and its live display, and
 * {@link nndl.sweep.BookRuns}, the chapter's trainings whose results lie in {@code data/results}. Begin reading at
 * {@link nndl.sweep.Sweep}.
 *
 * <p>It may use every package but {@code nndl.exercises}.
 */
package nndl.sweep;
