package io.github.driftfire.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of players by the hash of their device, those who had a result last. Forgotten where a transaction is rolled back, and where devices change hands. Not thread-safe. */
final class PlayerNumbers {
    private static final int MOST = 20_000;

    private final boolean shared;
    private final Map<String, Long> known = new Known();

    /** Of the transaction that runs. */
    private final Map<String, Long> found = new HashMap<>();

    private static final class Known extends LinkedHashMap<String, Long> {
        private static final long serialVersionUID = 1;

        Known() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    }

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
