/**
 * Displaying values in a notebook: {@link nndl.notebook.Bundle} says how each kind of value is displayed, {@link nndl.notebook.Notebook}
 * passes that to the kernel, and {@link nndl.notebook.LiveTraining} does so repeatedly while a network is being trained.
 * {@link nndl.notebook.Source} lists the library's own code. Begin reading at {@link nndl.notebook.Bundle}.
 *
 * <p>It may use every package except {@code nndl.sweep} and {@code nndl.exercises}. The kernel is accessed by reflection.
 */
package nndl.notebook;
