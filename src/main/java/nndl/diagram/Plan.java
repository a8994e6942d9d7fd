package nndl.diagram;

import java.awt.geom.Point2D;
import java.util.List;
import nndl.show.Picture;

/**
 * A {@link Circuit} laid out, for those who draw it themselves: what there is, where it stands, and what it computes from what.
 *
 * @param width of the whole
 * @param height of the whole
 * @param spots first the inputs, then the gates and perceptrons, each after all that feed it, then the outputs
 * @param wires from left to right
 * @param still the same as a picture
 */
public record Plan(double width, double height, List<Spot> spots, List<Wire> wires, Picture still) {
    /** What stands at a spot. */
    public enum Kind { INPUT, GATE, PERCEPTRON, OUTPUT }

    /**
     * An input, a unit or an output.
     *
     * @param from the places in the list of spots that feed it
     * @param weights one for each of these, if it is a perceptron
     * @param bias of a perceptron
     * @param x of its middle
     * @param y of its middle
     * @param width of its drawing
     */
    public record Spot(Kind kind, String name, List<Integer> from, double[] weights, double bias, double x, double y, double width) {}

    /**
     * A connection.
     *
     * @param from the place in the list of spots
     * @param to likewise
     * @param path the points it goes through
     * @param weight the weight as it is written beside it; empty for none
     * @param at the middle of that writing
     */
    public record Wire(int from, int to, List<Point2D> path, String weight, Point2D at) {}
}
