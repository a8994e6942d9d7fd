package nndl;

/**
 * How a network does on a data set.
 *
 * @param size how many examples there are
 * @param labelled whether they have labels
 * @param correct how many were classified right; 0 without labels
 * @param cost equation (6)
 */
record Score(int size, boolean labelled, int correct, double cost) {}
