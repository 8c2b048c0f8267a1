package io.github.driftfire.store;

import io.github.driftfire.engine.limits.LatestEntries;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of players by the hash of their device, those who had a result last. Forgotten where a transaction is rolled back, and where devices
 * change hands. Not thread-safe.
 */
final class PlayerNumbers {
    private static final int MOST = 20_000;

    private final boolean shared;
    private final Map<String, Long> known = new LatestEntries<>(MOST);

    /** Of the transaction that runs. */
    private final Map<String, Long> found = new HashMap<>();

    /** @param shared whether other servers change the database too: then a number is known during one transaction only */
    PlayerNumbers(boolean shared) {
        this.shared = shared;
    }

    @Nullable
    Long find(String device) {
        Long number = found.get(device);
        return number == null ? known.get(device) : number;
    }

    void add(String device, long number) {
        found.put(device, number);
    }

    void committed() {
        if (!shared) {
            known.putAll(found);
        }
        found.clear();
    }

    /** A number may be that of a player who has been deleted or merged, or no longer the device's: all are looked up again. */
    void forget() {
        known.clear();
        found.clear();
    }
}
