/**
 * Files of a learner's own: tables, data in the form of MNIST's files, pictures of digits. Each reader says in one line what it
 * found, refuses in a sentence what it cannot read for certain, and never returns a number that does not stand in the file.
 * Begin reading at {@link nndl.data.Tables}.
 *
 * <p>It may use {@code nndl} and {@code nndl.util}, and tablesaw.
 */
package nndl.data;
