package nndl.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import nndl.util.Check;

/** The connected parts of a drawing, by which specks are told from the digit, and one digit from several. */
final class InkParts {
    private static final double INKED = 0.1; // from which a place counts
    private static final double SPECK = 0.03; // of the largest part's places
    private static final double LARGE = 0.25; // of the same
    private static final double SPANNING = 0.9; // of the picture, across and down
    private static final double PIECE = 0.2; // of the digit's or the picture's height: what is lower is a stroke
    private static final double GAP = 0.1; // of the digit's height: what is farther apart is no digit drawn in pieces
    private static final double MOST = 0.6; // of all places of the picture

    private final double[][] ink;
    private final int[][] partAt; // 0: none
    private final List<Box> boxes = new ArrayList<>(); // part n's is number n - 1
    private final List<Integer> places = new ArrayList<>();

    private InkParts(double[][] ink) {
        this.ink = ink;
        partAt = new int[ink.length][ink[0].length];
        for (int y = 0; y < ink.length; y++) {
            for (int x = 0; x < ink[y].length; x++) {
                if (ink[y][x] >= INKED && partAt[y][x] == 0) {
                    follow(y, x);
                }
            }
        }
    }

    /** Takes specks out of the ink and returns the box around the digit; throws a sentence where there is not one digit. */
    static Box keepDigit(double[][] ink) {
        InkParts parts = new InkParts(ink);
        int largest = parts.places.stream().max(Integer::compare).orElse(0);
        Box digit = null;
        int all = 0;
        for (int n = 0; n < parts.boxes.size(); n++) {
            if (parts.places.get(n) >= SPECK * largest) {
                digit = digit == null ? parts.boxes.get(n) : digit.with(parts.boxes.get(n));
                all += parts.places.get(n);
            }
        }
        parts.checkOneDigit(digit, all, largest);
        parts.clean(SPECK * largest);
        return digit;
    }

    /** Marks all places that hang together with this one as a new part. */
    private void follow(int row, int column) {
        int part = boxes.size() + 1;
        Box box = new Box(row, column, row, column);
        int count = 0;
        Deque<int[]> open = new ArrayDeque<>(List.of(new int[] {row, column}));
        partAt[row][column] = part;
        while (!open.isEmpty()) {
            int[] place = open.pop();
            count++;
            box = box.with(new Box(place[0], place[1], place[0], place[1]));
            for (int y = Math.max(0, place[0] - 1); y <= Math.min(ink.length - 1, place[0] + 1); y++) {
                for (int x = Math.max(0, place[1] - 1); x <= Math.min(ink[0].length - 1, place[1] + 1); x++) {
                    if (ink[y][x] >= INKED && partAt[y][x] == 0) {
                        partAt[y][x] = part;
                        open.push(new int[] {y, x});
                    }
                }
            }
        }
        boxes.add(box);
        places.add(count);
    }

    private void checkOneDigit(Box digit, int all, int largest) {
        if (all > MOST * ink.length * ink[0].length) {
            throw Check.wrong("most of the picture is ink: leave some paper around the digit");
        }
        List<Box> tall = new ArrayList<>();
        List<Box> stacked = new ArrayList<>();
        for (int n = 0; n < boxes.size(); n++) {
            Box box = boxes.get(n);
            boolean spans = box.height() > SPANNING * ink.length && box.width() > SPANNING * ink[0].length;
            if (spans && all - places.get(n) >= SPECK * largest) {
                throw Check.wrong("a frame or an edge runs around what is drawn: cut it off");
            }
            if (places.get(n) >= LARGE * largest && 2 * box.height() >= digit.height()
                    && tall.stream().allMatch(other -> other.right() < box.left() || box.right() < other.left())) {
                tall.add(box);
            }
            if (places.get(n) >= LARGE * largest && box.height() >= PIECE * digit.height() && stacked.stream().allMatch(
                    other -> Math.max(box.top() - other.bottom(), other.top() - box.bottom()) > GAP * digit.height())) {
                stacked.add(box);
            }
        }
        checkNoLines();
        if (tall.size() > 1) {
            throw Check.wrong("%d digits stand side by side: cut out one", tall.size());
        }
        if (stacked.size() > 1) {
            throw Check.wrong("%d digits stand one above the other: cut out one", stacked.size());
        }
    }

    /** Checks that no lines run from edge to edge, be they apart, and perhaps aslant, or joined by the digit or by other lines. */
    private void checkNoLines() {
        long apart = boxes.stream().filter(box -> box.width() > SPANNING * ink[0].length && box.height() < PIECE * ink.length).count();
        int joined = 0;
        boolean before = false;
        for (double[] row : ink) {
            boolean isLine = Arrays.stream(row).filter(place -> place >= INKED).count() > SPANNING * row.length;
            joined += isLine && !before ? 1 : 0;
            before = isLine;
        }
        if (Math.max(apart, joined) > 1) {
            throw Check.wrong("lines run across the picture, as on ruled paper: write on blank paper, or wipe the lines out");
        }
    }

    private void clean(double speck) {
        for (int y = 0; y < ink.length; y++) {
            for (int x = 0; x < ink[y].length; x++) {
                if (partAt[y][x] > 0 && places.get(partAt[y][x] - 1) < speck) {
                    ink[y][x] = 0;
                }
            }
        }
    }
}
