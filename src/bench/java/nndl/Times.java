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

    /** The least of all: what the machine takes when nothing disturbs it. */
    double least() {
        return rounds.stream().flatMapToDouble(Arrays::stream).min().orElseThrow();
    }

    /** How many times as long as the other takes, the least of both. */
    double over(Times other) {
        return least() / other.least();
    }

    /** The same for each round by itself: how far the lowest and the highest lie apart tells how much the machine was disturbed. */
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
