/**
 * The support vector machine that networks are compared with. Begin reading at {@link nndl.svm.SupportVectorMachine}, its only class.
 *
 * <p>It may use {@code nndl} and {@code nndl.util}, and LIBSVM.
 */
package nndl.svm;
