package nndl.exercises;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import nndl.SigmoidNeuron;
import nndl.util.Numbers;

/**
 * Exercise x22: "is this an 8?" broken into two simpler questions, each answered by one neuron that looks at pixels, and one neuron that
 * weighs their answers. Section "Toward deep learning".
 */
public final class TwoLoops {
    private static final int ROWS = 5;
    private static final int COLUMNS = 3;
    private static final int LOOP = 3; // rows
    private static final int[] TOPS = {0, 2}; // of the loop above and of the one below
    private static final String[] DIGITS = { // # is black
            "### #.# #.# #.# ###", "..# ..# ..# ..# ..#", "### ..# ### #.. ###", "### ..# ### ..# ###", "#.# #.# ### ..# ..#",
            "### #.. ### ..# ###", "### #.. ### #.# ###", "### ..# ..# ..# ..#", "### #.# ### #.# ###", "### #.# ### ..# ###"};

    /** What the learner writes: the neuron that answers for one loop. */
    @FunctionalInterface
    public interface Loop {
        /** Returns a neuron with a weight for each pixel, row by row, that says yes if a loop begins in row {@code top}. */
        SigmoidNeuron at(int top) throws Exception;
    }

    /** What the learner writes: the neuron that weighs the answers. */
    @FunctionalInterface
    public interface Eight {
        /** Returns a neuron with two inputs, the answers about the loop above and the loop below. */
        SigmoidNeuron of(int answers) throws Exception;
    }

    /** A picture, what it is called in a sentence, and its pixels. */
    private record Case(String name, double[] pixels) {
        static Case of(String name, String rows) {
            return new Case(name, rows.replace(" ", "").chars().mapToDouble(c -> c == '#' ? 1 : 0).toArray());
        }

        /** Returns this picture with one pixel turned to the other colour. */
        Case turned(int pixel, String name) {
            double[] turned = pixels.clone();
            turned[pixel] = 1 - turned[pixel];
            return new Case(name, turned);
        }

        /** Returns whether a loop begins in this row: eight black pixels round a white one. */
        boolean hasLoop(int top) {
            for (int i = COLUMNS * top; i < COLUMNS * (top + LOOP); i++) {
                if (pixels[i] != (i == hole(top) ? 0 : 1)) {
                    return false;
                }
            }
            return true;
        }

        boolean isEight() {
            return hasLoop(TOPS[0]) && hasLoop(TOPS[1]);
        }

        /** Returns the rows of pixels, one below the other, in lines of a verdict. */
        String shown() {
            StringBuilder rows = new StringBuilder();
            for (int row = 0; row < ROWS; row++) {
                rows.append("\n  ");
                for (int column = 0; column < COLUMNS; column++) {
                    rows.append(pixels[COLUMNS * row + column] == 1 ? "# " : ". ");
                }
            }
            return rows.toString().replace(" \n", "\n").stripTrailing();
        }
    }

    private TwoLoops() {}

    /**
     * Checks the neurons on the ten digits and on 8s that are spoilt.
     *
     * @param loop gives the neuron for a loop; the same code serves for both places
     * @param eight gives the neuron that weighs both answers; it is passed how many there are, because without a parameter in the lambda
     *     the kernel would not survive a method that returns another type
     */
    public static Verdict check(Loop loop, Eight eight) {
        return Exercise.check("x22", () -> {
            List<Case> cases = cases();
            Attempts attempts = new Attempts();
            SigmoidNeuron[] loops = new SigmoidNeuron[TOPS.length];
            for (int i = 0; i < TOPS.length; i++) {
                int place = i;
                attempts.attempt("loop(" + TOPS[i] + ")", () -> loops[place] = tryLoop(loop, TOPS[place], cases));
            }
            attempts.attempt("eight", () -> tryEight(eight, loops, cases));
            return "Three neurons, two layers, two questions, and of " + cases.size() + " pictures they call exactly one an 8.\n"
                    + "And what each of them knows can be said in words, for you asked the questions.";
        });
    }

    /** Returns the digits, the 8 first, then what looks like an 8 and is none. */
    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        Case eight = Case.of("the 8", DIGITS[8]);
        cases.add(eight);
        for (int digit = 0; digit < DIGITS.length; digit++) {
            if (digit != 8) {
                cases.add(Case.of("the " + digit, DIGITS[digit]));
            }
        }
        cases.add(Case.of("white paper", "... ... ... ... ..."));
        cases.add(Case.of("a black block", "### ### ### ### ###"));
        for (int top : TOPS) {
            cases.add(eight.turned(hole(top), "an 8 whose " + place(top) + " hole is filled in"));
        }
        for (int pixel = 0; pixel < eight.pixels.length; pixel++) {
            if (eight.pixels[pixel] == 1) {
                cases.add(eight.turned(pixel, "an 8 with a gap in row " + pixel / COLUMNS + ", column " + pixel % COLUMNS));
            }
        }
        return cases;
    }

    private static int hole(int top) {
        return COLUMNS * (top + 1) + 1;
    }

    private static String place(int top) {
        return top == TOPS[0] ? "upper" : "lower";
    }

    private static SigmoidNeuron tryLoop(Loop yours, int top, List<Case> cases) {
        SigmoidNeuron neuron = Exercise.ask("the neuron loop(" + top + ")", () -> yours.at(top));
        double[] w = neuron.weights();
        if (w.length != ROWS * COLUMNS) {
            throw new NotYet("The neuron from loop(%d) has %d weights, but the picture has 15 pixels.", top, w.length);
        }
        for (Case some : cases) {
            boolean expected = some.hasLoop(top);
            double output = neuron.output(some.pixels);
            if (output >= 0.5 != expected) {
                throw new NotYet("For " + some.name + some.shown() + "\nloop(" + top + "), \"is there a loop "
                        + (top == TOPS[0] ? "above" : "below") + "?\", says " + Numbers.brief(output) + ", which is a "
                        + (expected ? "no" : "yes") + ". It should be a " + (expected ? "yes" : "no") + ".\n"
                        + question(neuron, top, some, cases));
            }
        }
        return neuron;
    }

    private static String question(SigmoidNeuron neuron, int top, Case some, List<Case> cases) {
        double[] w = neuron.weights();
        int other = TOPS[0] + TOPS[1] - top;
        if (Arrays.stream(w).allMatch(v -> v == 0)) {
            return "All weights are 0, so it sees nothing. Which pixels speak for a loop, and which against?";
        }
        if (fits(cases, x -> neuron.output(x.pixels) >= 0.5, x -> x.hasLoop(other))) {
            return "It is right about the other loop. Which rows does the loop have that begins in row " + top + "?";
        }
        SigmoidNeuron flipped = new SigmoidNeuron(w, -neuron.bias());
        if (fits(cases, x -> flipped.output(x.pixels) >= 0.5, x -> x.hasLoop(top))) {
            return "Does the bias have the wrong sign? It must be negative: one black pixel is no loop.";
        }
        if (fits(cases, x -> neuron.output(x.pixels) < 0.5, x -> x.hasLoop(top))) {
            return "It says no where it should say yes, and the other way round, every time.";
        }
        for (int i = 0; i < w.length; i++) {
            if (w[i] != 0 && (i < COLUMNS * top || i >= COLUMNS * (top + LOOP))) {
                return "Pixel (" + i / COLUMNS + ", " + i % COLUMNS
                        + "), in a row where this loop is not, has a weight. What should it be?";
            }
        }
        if (w[hole(top)] >= 0) {
            return "The pixel in the middle of the loop must be white. Which sign says so?";
        }
        if (!some.hasLoop(top) && neuron.weightedInput(some.pixels) == 0) {
            return "Its weighted input is exactly 0, so it is in doubt, and 0.5 counts as a yes. Put the threshold half-way.";
        }
        return some.hasLoop(top) ? "With eight black pixels and a white one, w·x + b must be above 0. How large is it here?"
                : "A loop with a gap is no loop. How large is w·x with all eight black, and how large with seven?\n"
                + "Put the threshold between.";
    }

    private static void tryEight(Eight yours, SigmoidNeuron[] loops, List<Case> cases) {
        SigmoidNeuron neuron = Exercise.ask("the neuron eight", () -> yours.of(TOPS.length));
        double[] w = neuron.weights();
        if (w.length != TOPS.length) {
            throw new NotYet("The neuron from eight has %d weights, but it weighs two answers: loop above, loop below.", w.length);
        }
        for (Case some : cases) {
            double[] answers = Arrays.stream(loops).mapToDouble(loop -> loop.output(some.pixels)).toArray();
            double output = neuron.output(answers);
            if (output >= 0.5 != some.isEight()) {
                throw new NotYet("For " + some.name + some.shown() + "\nthe two loops say " + Wording.vector(answers) + ", and eight says "
                        + Numbers.brief(output) + ", which is a " + (some.isEight() ? "no" : "yes") + ". It should be a "
                        + (some.isEight() ? "yes" : "no") + ".\n" + question(neuron, some, answers));
            }
        }
    }

    private static String question(SigmoidNeuron neuron, Case some, double[] answers) {
        double[] sure = Arrays.stream(answers).map(Math::rint).toArray();
        if (neuron.output(sure) >= 0.5 == some.isEight()) {
            return "If the loops said exactly 0 and 1, it would be right. Are they sure enough? Larger weights and biases make them surer.";
        }
        if (some.isEight()) {
            return "Two yeses must be enough. How large is the weighted sum when both inputs are near 1?";
        }
        boolean nothing = neuron.output(0, 0) >= 0.5;
        return nothing ? "It says yes even if there is no loop at all. Which sign must the bias have?"
                : "One loop alone is a 9 or a 6. The weighted sum of one yes must stay below the threshold, that of two must pass it.";
    }

    /** Returns whether an answer is as wished for all cases. */
    private static boolean fits(List<Case> cases, Predicate<Case> answer, Predicate<Case> wished) {
        return cases.stream().allMatch(some -> answer.test(some) == wished.test(some));
    }
}
