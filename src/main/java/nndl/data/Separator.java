package nndl.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What separates the cells of a file: named in its first line, as Excel does, or found by what cuts every record into equally
 * many cells.
 *
 * @param mark the character, or 0 where there is one column only
 * @param isNamed whether the first line names it and is no part of the table
 * @param usual how many cells at least half of the records have, or 0 where they differ more
 */
record Separator(char mark, boolean isNamed, int usual) {
    static final char NONE = 0;
    private static final String CANDIDATES = ",;\t|";
    private static final int TRIED = 1_000; // records
    private static final Pattern NAMED = Pattern.compile("(?i)\"?sep=([^\\w\\s\"]|\t)\"?");

    static Separator of(TextFile file) throws IOException {
        try (Records records = new Records(file, NONE)) {
            List<String> first = records.next();
            Matcher named = NAMED.matcher(first == null ? "" : first.get(0));
            if (named.matches()) {
                return new Separator(named.group(1).charAt(0), true, 0);
            }
        } catch (FormException e) {
            // quotes that do not fit: no such line
        }
        List<Trial> trials = new ArrayList<>();
        for (char candidate : CANDIDATES.toCharArray()) {
            trials.add(new Trial(file, candidate));
        }
        if (trials.stream().anyMatch(trial -> trial.records == 0 && !trial.faulty)) {
            throw new FormException("%s is empty: it holds separators alone", file.name());
        }
        Trial alone = new Trial(file, NONE);
        Trial best = trials.stream().filter(trial -> trial.isConsistent() && trial.usual > 1)
                .min(Comparator.comparingInt((Trial trial) -> trial.othersInData).thenComparing(trial -> trial.othersInHeader))
                .or(() -> Optional.of(alone).filter(trial -> trial.isConsistent() && trial.othersInData + trial.othersInHeader == 0))
                .or(() -> trials.stream().filter(trial -> trial.usual > 1 && trial.share() >= 0.5)
                        .max(Comparator.comparingDouble(Trial::share)))
                .or(() -> trials.stream().filter(Trial::isEverywhere).findFirst()) // the line that differs is named in reading
                .orElse(alone);
        return new Separator(best.mark, false, best.share() >= 0.5 ? best.usual : 0);
    }

    /** Opens a file's records, from the header on. */
    Records open(TextFile file) throws IOException {
        Records records = new Records(file, mark);
        if (isNamed) {
            records.next();
        }
        return records;
    }

    @Override
    public String toString() {
        return switch (mark) {
            case NONE -> "nothing to separate";
            case ',' -> "separated by commas";
            case ';' -> "separated by semicolons";
            case '\t' -> "separated by tabs";
            case '|' -> "separated by bars (|)";
            default -> "separated by " + mark;
        };
    }

    /** How one candidate cuts the first records. */
    private static final class Trial {
        private final char mark;
        private final Map<Integer, Integer> recordsWith = new TreeMap<>(); // so many cells
        private boolean faulty;
        private int records;
        private int usual;
        private int usuals;
        private int othersInHeader;
        private int othersInData;

        Trial(TextFile file, char mark) throws IOException {
            this.mark = mark;
            try (Records all = new Records(file, mark)) {
                for (List<String> cells = all.next(); cells != null && records < TRIED; cells = all.next()) {
                    if (!Cells.areBlank(cells)) {
                        add(cells);
                    }
                }
            } catch (FormException e) {
                faulty = true;
            }
            recordsWith.forEach((cells, count) -> {
                if (count >= usuals) {
                    usual = cells;
                    usuals = count;
                }
            });
        }

        private void add(List<String> cells) {
            records++;
            recordsWith.merge(cells.size(), 1, Integer::sum);
            int others = (int) cells.stream().filter(this::holdsAnother).count();
            if (records == 1) {
                othersInHeader = others;
            } else {
                othersInData += others;
            }
        }

        /** Returns whether a cell contains another candidate, other than as the comma of a number. */
        private boolean holdsAnother(String cell) {
            for (int i = 0; i < CANDIDATES.length(); i++) {
                char other = CANDIDATES.charAt(i);
                if (other != mark && cell.indexOf(other) >= 0
                        && (other != ',' || NumberText.reading(Cells.trim(cell)) == NumberText.Reading.NONE)) {
                    return true;
                }
            }
            return false;
        }

        boolean isConsistent() {
            return !faulty && recordsWith.size() == 1;
        }

        /** Returns whether every record is cut, if into different numbers of cells. */
        boolean isEverywhere() {
            return !faulty && records > 1 && recordsWith.keySet().iterator().next() > 1;
        }

        double share() {
            return (double) usuals / Math.max(1, records);
        }
    }
}
