/**
 * The way to the page: {@link nndl.notebook.Bundle} says how each kind of value shows itself, {@link nndl.notebook.Notebook} hands that
 * to the kernel, and {@link nndl.notebook.LiveTraining} does so again and again while a training runs. {@link nndl.notebook.Source}
 * lists the library's own code. Begin reading at {@link nndl.notebook.Bundle}.
 *
 * <p>It may use every package but {@code nndl.sweep} and {@code nndl.exercises}. The kernel is reached by reflection.
 */
package nndl.notebook;
