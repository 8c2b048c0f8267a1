package io.github.driftfire.engine.sessions;

/** How far a spectator has come in the {@link DelayedSnapshots}. Owned by the room's thread. */
final class StreamPosition {
    static final long NOWHERE = -1;

    /** Number of the snapshot that is sent next; {@link #NOWHERE} before it begins. */
    long next = NOWHERE;

    /** Number of the newest that was sent. */
    long last = NOWHERE;

    /** The tick of that one. */
    int tick;

    /** Ticks by which the spectator is behind: the room's delay, and up to a second more. */
    int delayTicks;

    void begin(long index, int behindTicks) {
        next = index;
        delayTicks = behindTicks;
    }

    /** Begins with the next snapshot that starts afresh. */
    void restart() {
        next = NOWHERE;
    }
}
