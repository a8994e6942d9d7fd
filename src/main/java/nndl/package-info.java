/**
 * The thin library: what chapter 1 of <em>Neural Networks and Deep Learning</em> describes, in plain {@code double[]} and
 * {@code for} loops. Nothing here draws, displays or sweeps; it needs only the JDK and, to save networks, Jackson.
 *
 * <p>Ten classes to begin with, in the chapter's order: {@link nndl.Perceptron}, {@link nndl.SigmoidNeuron}, {@link nndl.Sigmoid},
 * {@link nndl.Dataset}, {@link nndl.Mnist}, {@link nndl.Cost}, {@link nndl.GradientDescent}, {@link nndl.TextbookNetwork},
 * {@link nndl.Network}, {@link nndl.History}. Begin reading at {@link nndl.TextbookNetwork}.
 *
 * <p>It may use {@code nndl.util}.
 */
package nndl;
