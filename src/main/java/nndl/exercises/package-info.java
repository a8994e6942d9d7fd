/**
 * The checks of the exercises in the folder {@code exercises/}. Each takes what the learner wrote, tries it on cases shown and
 * not shown, and answers with a {@link nndl.exercises.Verdict}, in words; none ever throws at the learner.
 * Begin reading at {@link nndl.exercises.Feedforward}, a short one.
 *
 * <p>It may use every other package. {@code Exercise} runs a check, {@code Compare} judges numbers, {@code Slips} names likely
 * misunderstandings, {@code MyProgress} records what has been solved.
 */
package nndl.exercises;
