package nndl.widget;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import nndl.Network;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A network")
class SentNetworksTest {
    private final PackedNetwork network = PackedNetwork.of(new Network(new Random(99), 3, 2));

    @Test
    @DisplayName("is brought to the page by the first widget that shows it, not by those of other kinds, and again by the same kind")
    void once() {
        assertTrue(SentNetworks.mustBeSent(network, "pad"));
        assertFalse(SentNetworks.mustBeSent(network, "film"));
        assertFalse(SentNetworks.mustBeSent(network, "nudge"));
        assertTrue(SentNetworks.mustBeSent(network, "pad"), "its cell was run again");
    }

    @Test
    @DisplayName("has another name as soon as it has learned something")
    void name() {
        assertNotEquals(network.name(), PackedNetwork.of(new Network(new Random(98), 3, 2)).name());
    }
}
