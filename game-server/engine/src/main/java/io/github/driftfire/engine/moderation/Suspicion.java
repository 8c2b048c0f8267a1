package io.github.driftfire.engine.moderation;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * How much a player's client has done that no honest client does: a score of 0..{@value #MAX_SCORE} for each {@link SuspicionKind}, which
 * halves in six minutes. For operators to look at; nothing is decided by it.
 *
 * <p>Owned by the room's thread; any thread may read it. Allocates nothing after construction.
 */
public final class Suspicion {
    public static final int MAX_SCORE = 1000;

    /** Parts of a point, so that a small score decays too. */
    private static final int PARTS = 1024;

    /** Of 512 parts one is lost in a second: a half in 355. */
    private static final int DECAY_SHIFT = 9;

    private static final SuspicionKind[] KINDS = SuspicionKind.values();

    private final AtomicIntegerArray parts = new AtomicIntegerArray(KINDS.length);

    /** Adds points, or with a negative number takes some away. */
    public void add(SuspicionKind kind, int points) {
        int now = parts.getPlain(kind.ordinal()) + points * PARTS;
        parts.setRelease(kind.ordinal(), Math.max(0, Math.min(now, MAX_SCORE * PARTS)));
    }

    /** A second has passed. */
    public void decay() {
        for (int kind = 0; kind < KINDS.length; kind++) {
            int now = parts.getPlain(kind);
            if (now > 0) {
                parts.setRelease(kind, now - 1 - (now >> DECAY_SHIFT));
            }
        }
    }

    /** Any thread. */
    public int score(SuspicionKind kind) {
        return parts.get(kind.ordinal()) / PARTS;
    }
}
