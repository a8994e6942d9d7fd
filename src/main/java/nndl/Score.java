package nndl;

/**
 * How well a network does on a data set.
 *
 * @param size the number of examples
 * @param labelled whether they have labels
 * @param correct the number classified correctly; 0 without labels
 * @param cost the cost, equation (6)
 */
record Score(int size, boolean labelled, int correct, double cost) {}
