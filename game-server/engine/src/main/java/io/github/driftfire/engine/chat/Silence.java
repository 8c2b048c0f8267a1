package io.github.driftfire.engine.chat;

/** What follows too many texts: nothing more is passed on for a while, which grows from 10 s to 60 s. Owned by the room's thread. */
final class Silence {
    static final long SECOND_NANOS = 1_000_000_000L;

    private static final int FIRST_SECONDS = 10;
    private static final int LONGEST_SECONDS = 60;
    private static final long RESET_NANOS = 300 * SECOND_NANOS;

    private boolean begun;
    private long untilNanos;
    private int seconds;

    /** Seconds that are left, rounded up; 0 if it is over. */
    int secondsLeft(long nowNanos) {
        return begun ? secondsUntil(untilNanos, nowNanos) : 0;
    }

    /** Begins it, for twice as long as the one before, if that was less than five minutes ago. Answers its seconds. */
    int begin(long nowNanos) {
        boolean again = begun && nowNanos - untilNanos < RESET_NANOS;
        seconds = again ? Math.min(LONGEST_SECONDS, 2 * seconds) : FIRST_SECONDS;
        begun = true;
        untilNanos = nowNanos + seconds * SECOND_NANOS;
        return seconds;
    }

    static int secondsUntil(long endNanos, long nowNanos) {
        return (int) Math.min(0xffff, Math.max(0, (endNanos - nowNanos + SECOND_NANOS - 1) / SECOND_NANOS));
    }
}
