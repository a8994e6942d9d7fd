package nndl.exercises;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import nndl.Vectors;
import nndl.exercises.Evaluate.Yours;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of x15, evaluate")
class EvaluateTest {

    private static Yours taking(ToIntFunction<double[]> answer) {
        return (outputs, labels) -> {
            int right = 0;
            for (int i = 0; i < labels.length; i++) {
                right += answer.applyAsInt(outputs[i]) == labels[i] ? 1 : 0;
            }
            return right;
        };
    }

    private static int lastOfEquals(double[] output) {
        int best = 0;
        for (int j = 1; j < output.length; j++) {
            best = output[j] >= output[best] ? j : best;
        }
        return best;
    }

    private static void says(Yours yours, String... words) {
        Verdicts.not(5, Evaluate.check(yours), words);
    }

    @Test
    @DisplayName("passes any way to find the first of the largest")
    void passes() {
        assertTrue(Evaluate.check(taking(Vectors::argmax)).passed());
        assertTrue(Evaluate.check(taking(output -> {
            double largest = Arrays.stream(output).max().getAsDouble();
            return Arrays.stream(output).boxed().toList().indexOf(largest);
        })).passed());
    }

    @Test
    @DisplayName("tells of outputs that are rounded before they are compared")
    void rounding() {
        for (double power : new double[] {10, 100, 1000, 1e6}) {
            says(taking(output -> Vectors.argmax(Arrays.stream(output).map(value -> Math.rint(value * power) / power).toArray())),
                    "Are the outputs rounded, or floats");
        }
        says(taking(output -> Vectors.argmax(Arrays.stream(output).map(value -> (float) value).toArray())), "rounded, or floats");
        says(taking(output -> Vectors.argmax(Arrays.stream(output).map(value -> (int) (100 * value)).toArray())), "yours:    0");
    }

    @Test
    @DisplayName("names each misunderstanding, from all of the answers together")
    void names() {
        says(taking(EvaluateTest::lastOfEquals), "(0.1, 0.8, 0.8) and the label 1", "the last of equal outputs");
        says((outputs, labels) -> {
            int right = 0;
            for (int i = 0; i < labels.length; i++) {
                double[] target = new double[outputs[i].length];
                target[labels[i]] = 1;
                right += Arrays.equals(outputs[i], target) ? 1 : 0;
            }
            return right;
        }, "compared with the target vector");
        says((outputs, labels) -> {
            int right = 0;
            for (int i = 0; i < labels.length; i++) {
                right += outputs[i][labels[i]] > 0.5 ? 1 : 0;
            }
            return right;
        }, "(0.1, 0.3, 0.2) and the label 1", "above 0.5");
        says(taking(output -> {
            int answer = -1;
            for (int j = 0; j < output.length; j++) {
                answer = output[j] > 0.5 ? j : answer;
            }
            return answer;
        }), "above 0.5");
        Yours right = taking(Vectors::argmax);
        says((outputs, labels) -> right.evaluate(outputs, labels) / labels.length, "2 pictures", "the fraction of right answers");
        says((outputs, labels) -> (int) right.evaluate(outputs, labels) / labels.length, "a fraction?", "3 / 5 is 0");
        says((outputs, labels) -> 100 * right.evaluate(outputs, labels) / labels.length, "a percentage");
        says((outputs, labels) -> labels.length - right.evaluate(outputs, labels), "the wrong ones");
        says((outputs, labels) -> {
            Arrays.sort(outputs[0]);
            return 0;
        }, "changed the caller's outputs");
        says((outputs, labels) -> 17, "yours:    17");
        says((outputs, labels) -> 0, "Printing is not returning");
        says((outputs, labels) -> Vectors.argmax(outputs[0]) == labels[0] ? 1 : 0,
                "2 pictures with the outputs (0.1, 0.9), (0.6, 0.3)\nand the labels 1, 0", "return after the first picture");
        says((outputs, labels) -> Math.min(1, right.evaluate(outputs, labels)), "or after the first right one");
        says((outputs, labels) -> right.evaluate(outputs, Arrays.copyOf(labels, labels.length - 1)), "the last picture left out");
        says(taking(output -> Vectors.argmax(output) + 1), "counted from 0");
        says(taking(output -> output.length == 1 ? 0 : Vectors.argmax(Arrays.copyOf(output, output.length - 1))),
                "the last output of each picture left out");
        says((outputs, labels) -> {
            double largest = 0;
            int answer = 0;
            int count = 0;
            for (int i = 0; i < labels.length; i++) {
                for (int j = 0; j < outputs[i].length; j++) {
                    answer = outputs[i][j] > largest ? j : answer;
                    largest = Math.max(largest, outputs[i][j]);
                }
                count += answer == labels[i] ? 1 : 0;
            }
            return count;
        }, "reset for each picture");
    }

    @Test
    @DisplayName("survives whatever the code does")
    void survives() {
        says((outputs, labels) -> Double.NaN, "yours:    NaN");
        says((outputs, labels) -> labels[99], "ArrayIndexOutOfBoundsException");
    }
}
