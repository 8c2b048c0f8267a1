package io.github.driftfire.engine.chat;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The latest {@value #MOST} silences of a room, by device: to leave and to come back ends none. All of one device share it. Owned by the room's
 * thread.
 */
final class Silences {
    static final int MOST = 256;

    private final Map<String, Silence> kept = new LinkedHashMap<>();

    /** The silence that is kept for somebody, or another that is not. */
    Silence of(String key, Silence other) {
        return kept.getOrDefault(key, other);
    }

    /** @param key the device; empty for a client that cannot be told from others of its address, and for which none is kept */
    void keep(String key, Silence silence) {
        if (key.isEmpty()) {
            return;
        }
        kept.remove(key);
        kept.put(key, silence);
        if (kept.size() > MOST) {
            Iterator<Silence> eldest = kept.values().iterator();
            eldest.next();
            eldest.remove();
        }
    }
}
