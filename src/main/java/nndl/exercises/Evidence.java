package nndl.exercises;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.Dataset;
import nndl.util.Numbers;

/** What speaks against a wrong diagnosis in exercise x18, and what still hurts after a treatment; nearly all of it is measured. */
final class Evidence {
    private static final double TOO_GOOD = 1.04; // times as many right as the healthy network
    private static final double HELPS = 0.05; // of the pictures: from here on it is not chance that more are read right
    private static final double FALLS = 0.97; // the cost at the end by that in the middle of a training that is not over
    private static final int NUDGED = 5; // pictures, for which the slopes are measured
    private static final int MOST_COSTS = 10; // that are shown
    private static final double LEAST = 1e-6; // a smaller slope may have either sign when it is measured

    private final Patient patient;
    private final Patient healthy;

    Evidence(Patient patient, Patient healthy) {
        this.patient = patient;
        this.healthy = healthy;
    }

    /** Returns what speaks against a wrong diagnosis. */
    String against(Diagnosis diagnosis) {
        return switch (diagnosis) {
            case WRONG_LABELS -> "We laid its pictures beside their labels: each label says what its picture shows.";
            case INPUTS_NOT_SCALED -> "Its pixels go from 0 to " + Numbers.brief(largest(patient.training()))
                    + ", both in the pictures it learns from and in those it is counted on.\nSo do the healthy network's.";
            case TEST_IN_TRAINING -> "Of the pictures it is counted on, " + none(patient.seenBefore()) + " among those it learns from.\n"
                    + "And one that had seen them before would read too many of them, not too few.";
            case WRONG_SIGN -> "We nudged each of its biases up and down and measured what becomes of the cost, for "
                    + NUDGED + " pictures.\nOf the slopes that its backprop gives, " + none(wrongSigns(patient)) + " of the wrong sign.";
            default -> patient.right() > TOO_GOOD * healthy.right() ? tooGood() : againstSettings(diagnosis);
        };
    }

    private static String none(int count) {
        return count == 0 ? "none is" : count + " are";
    }

    /** Returns what speaks against any fault that makes a network read worse. */
    private String tooGood() {
        int epochs = patient.settings().epochs;
        Patient asLong = new Patient(healthy.name(), healthy.settings().but(s -> s.epochs = epochs));
        return "It reads " + count(patient) + ". The healthy network learns from as many pictures with as many neurons,\n"
                + "and given " + epochs + " epochs, too, it reads " + count(asLong) + ".\n"
                + "So this one is better than it should be. What may make a network look better than it is?";
    }

    private String againstSettings(Diagnosis diagnosis) {
        return switch (diagnosis) {
            case ETA_TOO_LARGE -> "Where η is far too large, the first steps throw all ten outputs to 0, and the cost stays at 0.500.\n"
                    + String.format(Locale.ROOT, "Here the largest output is %.3f, and the cost, epoch by epoch:%n  ", largestOutput())
                    + costs(patient) + tried("a tenth of its η", s -> s.eta /= 10);
            case ETA_TOO_SMALL -> "Where η is far too small, the cost comes down in every epoch, a little at a time. Here it goes:\n  "
                    + costs(patient) + tried("ten times its η", s -> s.eta *= 10);
            case TOO_FEW_EPOCHS -> "Its cost, epoch by epoch:\n  "
                    + costs(patient) + tried("three times as many epochs", s -> s.epochs *= 3);
            case TOO_FEW_NEURONS -> "The healthy network has " + healthy.settings().hidden + " hidden neurons; this one has "
                    + patient.settings().hidden + "." + tried("twice as many", s -> s.hidden *= 2);
            case START_TOO_LARGE -> "Where the start is too large, a smaller one cures."
                    + tried("starting weights a tenth as large", s -> s.start /= 10);
            case TOO_FEW_PICTURES -> "The healthy network learns from " + Numbers.brief(healthy.training().size())
                    + " pictures and reads " + count(healthy) + ".\nThis one learns from "
                    + Numbers.brief(patient.training().size()) + " and reads " + Numbers.brief(patient.right()) + ".";
            default -> "The healthy network reads " + count(healthy) + ", this one " + Numbers.brief(patient.right()) + ".";
        };
    }

    /** Returns what comes of a change that would cure if the diagnosis were right. */
    private String tried(String with, Consumer<Settings> change) {
        int right = new Patient(patient.name(), patient.settings().but(change)).right();
        return "\nWe tried it with " + with + ": then it reads " + Numbers.brief(right) + " of " + Numbers.brief(patient.test().size())
                + " right, instead of " + Numbers.brief(patient.right()) + ".\nThe healthy network reads "
                + Numbers.brief(healthy.right()) + "."
                + (right > patient.right() + HELPS * patient.test().size()
                        ? " So that helps, and yet does not cure: something else is wrong." : "");
    }

    /** Returns what is still to be seen of an illness after a treatment that has not cured it. */
    String stillHurts(Patient treated) {
        StringBuilder words = new StringBuilder("The healthy network reads " + Numbers.brief(healthy.right()) + ".");
        double ink = largest(treated.training());
        if (ink > 1) {
            words.append(String.format(Locale.ROOT, "%nIts pixels go up to %s; %.0f %% of its hidden activations are saturated, "
                    + "of the healthy one's %.0f %%.",
                    Numbers.brief(ink), 100 * treated.saturation()[0], 100 * healthy.saturation()[0]));
        }
        if (treated.training().size() < healthy.training().size() / 2) {
            words.append("\nIt learns from no more than ").append(Numbers.brief(treated.training().size())).append(" pictures now.");
        }
        int wrong = wrongSigns(treated);
        if (wrong > 0) {
            words.append("\nOf the slopes of its biases, ").append(wrong).append(" have another sign than when they are measured.");
        }
        String silent = Arrays.stream(treated.silent()).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        if (!silent.isEmpty()) {
            words.append("\nSilent outputs, which never reach ½: ").append(silent).append(".");
        }
        words.append("\nIts cost, epoch by epoch:\n  ").append(costs(treated));
        if (treated.last().cost() < FALLS * treated.history().cost(treated.history().epochs() / 2)) {
            words.append("\nIt was still falling at the end.");
        }
        return words.toString();
    }

    /** Returns what is wrong with the pixels if they mean one thing in training and another afterwards; empty if they do not. */
    static String twoScales(Patient treated) {
        double learned = largest(treated.training());
        double counted = largest(treated.test());
        return Math.max(learned, counted) <= 2 * Math.min(learned, counted) ? "" : "The pixels that it learns from go up to "
                + Numbers.brief(learned) + ", but those that it is counted on up to " + Numbers.brief(counted) + ".";
    }

    /** Returns how many slopes of biases have the wrong sign, for the picture that shows most of them. */
    private static int wrongSigns(Patient patient) {
        return IntStream.range(0, NUDGED).map(i -> {
            double[] slopes = Arrays.stream(patient.slopes(i)).flatMapToDouble(Arrays::stream).toArray();
            double[] measured = Arrays.stream(patient.nudged(i)).flatMapToDouble(Arrays::stream).toArray();
            return (int) IntStream.range(0, slopes.length)
                    .filter(b -> Math.abs(measured[b]) > LEAST && slopes[b] * measured[b] < 0).count();
        }).max().orElseThrow();
    }

    private static String costs(Patient patient) {
        int epochs = patient.history().epochs();
        return IntStream.range(0, epochs).filter(e -> epochs <= MOST_COSTS || e < MOST_COSTS / 2 || e >= epochs - MOST_COSTS / 2)
                .mapToObj(e -> (e > 0 && e == epochs - MOST_COSTS / 2 && epochs > MOST_COSTS ? "…, " : "")
                        + String.format(Locale.ROOT, "%.3f", patient.history().cost(e)))
                .collect(Collectors.joining(", "));
    }

    private double largestOutput() {
        return IntStream.range(0, patient.test().size())
                .mapToDouble(i -> Arrays.stream(patient.network().feedforward(patient.test().input(i))).max().orElseThrow())
                .max().orElseThrow();
    }

    private static double largest(Dataset pictures) {
        return IntStream.range(0, pictures.size())
                .mapToDouble(i -> Arrays.stream(pictures.input(i)).max().orElseThrow()).max().orElseThrow();
    }

    /** Returns, for example, {@code 1,780 of 2,000}. */
    static String count(Patient patient) {
        return Numbers.brief(patient.right()) + " of " + Numbers.brief(patient.test().size());
    }
}
