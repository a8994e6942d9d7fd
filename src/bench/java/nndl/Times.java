package nndl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The seconds that one contestant took, round by round. */
final class Times {
    private final List<double[]> rounds = new ArrayList<>();

    void add(double[] round) {
        rounds.add(round);
    }

    /** Returns the shortest time: what the machine takes when nothing disturbs it. */
    double least() {
        return rounds.stream().flatMapToDouble(Arrays::stream).min().orElseThrow();
    }

    /** Returns how many times as long as the other it takes, comparing their shortest times. */
    double over(Times other) {
        return least() / other.least();
    }

    /** Returns the same for each round by itself, sorted: a large spread means that the machine was disturbed. */
    double[] overByRound(Times other) {
        double[] ratios = new double[Math.min(rounds.size(), other.rounds.size())];
        Arrays.setAll(ratios, r -> least(rounds.get(r)) / least(other.rounds.get(r)));
        Arrays.sort(ratios);
        return ratios;
    }

    private static double least(double[] seconds) {
        return Arrays.stream(seconds).min().orElseThrow();
    }

    List<double[]> rounds() {
        return List.copyOf(rounds);
    }
}
