package nndl.exercises;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nndl.Mnist;
import nndl.util.Check;
import nndl.util.Numbers;

/**
 * Exercise x18: a clinic for networks that will not learn, or only seem to. Section "Implementing our network to classify digits",
 * which calls debugging an art.
 *
 * <p>Each patient has one fault. A diagnosis is checked by curing it: the patient is trained anew with the one change that the
 * learner makes. A patient is trained when it is first asked for, and kept.
 */
public final class Clinic {
    private static final int PATIENCE = 120; // seconds: a check trains four times at most, each for a second or two
    private static final double WELL = 0.8; // of the pictures, if a network is to be called cured
    private static final double LARGE = 0.7; // times N(0, 1): with 100 hidden neurons such a start is still too large
    private static final int HEALTHY = 0; // the number of the healthy one

    /** What the learner writes. */
    @FunctionalInterface
    public interface Doctor {
        /** Returns what ails a patient, and what to change. */
        Treatment treat(Patient patient) throws Exception;
    }

    private final Settings health;
    private final List<Illness> illnesses; // of patient 1, of patient 2, …
    private final Map<Integer, Patient> patients = new TreeMap<>(); // by number, those that have been trained
    private final Set<Integer> cured = new TreeSet<>();

    /** Opens the clinic. */
    public Clinic(Mnist mnist) {
        health = Illness.none(Check.given("MNIST", mnist));
        illnesses = Illness.all(mnist);
    }

    /** Returns a patient, from 1 to 7. */
    public Patient patient(int number) {
        if (number < 1 || number > illnesses.size()) {
            throw Check.wrong("there is no patient %d: they are numbered from 1 to %d", number, illnesses.size());
        }
        return patients.computeIfAbsent(number, n -> new Patient("Patient " + n, illnesses.get(n - 1).settings()));
    }

    /** Returns a healthy network, trained on as many pictures, to compare with. */
    public Patient healthy() {
        return patients.computeIfAbsent(HEALTHY, n -> new Patient("Healthy", health));
    }

    /**
     * Checks what the learner says of a patient, by the treatment. The exercise is solved when all patients are cured.
     *
     * @param number the patient's, from 1 to 7
     */
    public Verdict check(int number, Doctor doctor) {
        return Exercise.checkPart("x18", PATIENCE, Exercise.MOST_LINES, () -> {
            Patient patient = Exercise.ask("patient " + number, () -> patient(number));
            Treatment treatment = Exercise.ask("the treatment of patient " + number, () -> doctor.treat(patient));
            String words = judge(illnesses.get(number - 1).cause(), patient, treatment);
            cured.add(number);
            return words + sum();
        }, () -> cured.size() == illnesses.size());
    }

    private String judge(Diagnosis cause, Patient patient, Treatment treatment) {
        if (treatment.patient() != patient) {
            throw new NotYet("This is a treatment for %s, and the cell is about %s.", treatment.patient().name(), patient.name());
        }
        Set<String> changed = treatment.changed();
        if (treatment.diagnosis() != cause) {
            boolean helps = changed.size() == 1 && failure(cause, treatment, treated(treatment)).isEmpty();
            throw new NotYet((helps ? "Your change cures it, but not for the reason that you give.\n" : "")
                    + new Evidence(patient, healthy()).against(treatment.diagnosis()));
        }
        if (changed.size() != 1) {
            throw new NotYet(changed.isEmpty()
                    ? "You say what is wrong, but nothing is changed about it yet. What would put it right?"
                    : "You change " + String.join(" and ", changed) + " at once.\n"
                            + "If that cured it, you would never know which of them it was. Change one thing at a time.");
        }
        Patient treated = treated(treatment);
        String result = "With your change it reads " + Evidence.count(treated) + " right; before, it was "
                + Numbers.brief(patient.right()) + ".\n";
        String failure = failure(cause, treatment, treated);
        if (!failure.isEmpty()) {
            String change = changed.iterator().next();
            throw new NotYet(result + (cause.isAbout(change) ? "" : "You name one thing and change another: " + change + ".\n") + failure);
        }
        return patient.name() + " is cured. " + result + (treated.right() < patient.right()
                ? "Fewer, and yet a cure: now they are all strangers, and the count can be believed.\n" : "");
    }

    private static Patient treated(Treatment treatment) {
        return Exercise.ask("a training with your change", () -> new Patient(treatment.patient().name(), treatment.settings()));
    }

    /** Returns why the patient is not cured, or cured by accident or in part alone; empty if it is cured. */
    private String failure(Diagnosis cause, Treatment treatment, Patient treated) {
        if (treated.right() < WELL * treated.test().size() || treated.silent().length > 0) {
            return new Evidence(treatment.patient(), healthy()).stillHurts(treated);
        }
        int seen = treated.seenBefore();
        if (seen > 0) {
            return "But " + Numbers.brief(seen) + " of the pictures it is counted on are among those it learns from, "
                    + "so the count means nothing.\nWhich pictures may it learn from?";
        }
        String scales = Evidence.twoScales(treated);
        if (!scales.isEmpty()) {
            return "Not bad, but by accident. " + scales + "\nWhat is one thing to you should be one thing to the network.";
        }
        if (cause != Diagnosis.START_TOO_LARGE || treatment.settings().start <= LARGE) {
            return "";
        }
        return treatment.settings().hidden == treatment.patient().settings().hidden
                ? "But that was luck: of the seeds 1 to 10, six leave it with silent outputs.\nWhat do all these starts have in common?"
                : "But that is half a cure: with all 100 hidden neurons and a better start it would read more.\n"
                        + "What is it about the start that a hundred neurons cannot take?";
    }

    private String sum() {
        int all = illnesses.size();
        return cured.size() == all ? "All " + all + " patients are cured. The clinic thanks you, doctor."
                : cured.size() + " of " + all + " cured; still waiting: " + IntStream.rangeClosed(1, all)
                        .filter(n -> !cured.contains(n)).mapToObj(Integer::toString).collect(Collectors.joining(", ")) + ".";
    }

    /** Returns a line for the healthy network and one for each patient, for which all are trained. */
    @Override
    public String toString() {
        return IntStream.rangeClosed(HEALTHY, illnesses.size())
                .mapToObj(n -> n == HEALTHY ? healthy() : patient(n))
                .map(Patient::toString).collect(Collectors.joining("\n"));
    }
}
