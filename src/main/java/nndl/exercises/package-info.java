/**
 * The checks of the exercises in the folder {@code exercises/}. Each takes what the learner wrote, tries it on cases shown and
 * not shown, and answers by a {@link nndl.exercises.Verdict}, in words; none ever throws at the learner.
 */
package nndl.exercises;
