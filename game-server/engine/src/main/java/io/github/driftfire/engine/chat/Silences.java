package io.github.driftfire.engine.chat;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The latest {@value #MOST} silences of a room, by who they are for: to leave and to come back ends none. Owned by the room's thread.
 */
final class Silences {
    static final int MOST = 256;

    private final Map<String, Silence> kept = new LinkedHashMap<>();

    /** The silence that is kept for somebody, or a new one that is not. */
    Silence of(String key) {
        Silence its = kept.get(key);
        return its == null ? new Silence() : its;
    }

    /** @param key who it is for; empty for somebody who cannot be told from others, and for whom none is kept */
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
