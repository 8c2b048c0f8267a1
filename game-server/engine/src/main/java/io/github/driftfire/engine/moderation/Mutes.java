package io.github.driftfire.engine.moderation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The devices whose players are muted, on the whole server or in one room, at most {@value #MOST}: the mute that would end first makes way. A
 * player without a device key is muted as long as the seat lives. Thread-safe.
 */
public final class Mutes {
    static final int MOST = 10_000;

    private final LongSupplier millisClock;
    private final Map<String, Long> untilMillis = new HashMap<>();

    /** @param millisClock milliseconds since 1970, UTC */
    Mutes(LongSupplier millisClock) {
        this.millisClock = millisClock;
    }

    /** Until when a device is muted in a room, in milliseconds since 1970; 0 if it is not. */
    public synchronized long until(String device, String room) {
        if (device.isEmpty() || untilMillis.isEmpty()) {
            return 0;
        }
        long until = Math.max(
                untilMillis.getOrDefault(key(device, ""), 0L), untilMillis.getOrDefault(key(device, room), 0L));
        return until > millisClock.getAsLong() ? until : 0;
    }

    /**
     * Mutes a device until then; an end that is past unmutes it.
     *
     * @param room empty for the whole server
     */
    public synchronized void mute(String device, String room, long until) {
        if (device.isEmpty()) {
            return;
        }
        long nowMillis = millisClock.getAsLong();
        untilMillis.remove(key(device, room));
        if (until <= nowMillis) {
            return;
        }
        if (untilMillis.size() >= MOST) {
            untilMillis.values().removeIf(end -> end <= nowMillis);
        }
        if (untilMillis.size() >= MOST) {
            untilMillis.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .ifPresent(first -> untilMillis.remove(first.getKey()));
        }
        untilMillis.put(key(device, room), until);
    }

    /** A room is closed: the mutes of that room alone are over. */
    synchronized void roomClosed(String room) {
        untilMillis.keySet().removeIf(key -> key.endsWith(' ' + room));
    }

    synchronized int size() {
        return untilMillis.size();
    }

    private static String key(String device, String room) {
        return device + ' ' + room;
    }
}
