package nndl.widget;

import java.util.HashSet;
import java.util.Set;

/**
 * Remembers which networks the page has. The first widget of a network brings it, and those of other kinds find it there. A widget
 * of the same kind brings it again: most probably its cell is run once more, and what it brought before is gone with its output.
 */
final class SentNetworks {
    private static final Set<String> NAMES = new HashSet<>();
    private static final Set<String> BROUGHT = new HashSet<>(); // a name and the kind of widget that showed it

    private SentNetworks() {}

    static synchronized boolean mustBeSent(PackedNetwork network, String kind) {
        boolean isNew = NAMES.add(network.name());
        boolean isAgain = !BROUGHT.add(kind + " " + network.name());
        return isNew || isAgain;
    }
}
