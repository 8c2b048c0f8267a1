package io.github.driftfire.engine.sessions;

import java.util.function.LongSupplier;

/**
 * Time without the pauses in which the server did not run: a stopped process, a suspended machine, a long garbage collection. Every
 * deadline of a session is measured by it, so that no session is closed for such a time.
 *
 * <p>A pause is a gap of more than {@value #PAUSE_MILLIS} ms between two beats of the room's thread. A reader does not wait for the beat
 * that ends a gap: a transport's thread may read what has piled up before the room's thread has run. Without any beat, nothing is a pause.
 *
 * <p>Thread-safe; {@link #beat} is for the room's thread.
 */
public final class RunningClock {
    /** A longer gap is a pause. Other deadlines of a server use it too. */
    public static final long PAUSE_MILLIS = 1_000;

    private static final long MILLI_NANOS = 1_000_000L;
    private static final long NO_BEAT = -1;

    private final LongSupplier nanoClock;
    private final long startNanos;

    /** Both in one, so that a reader sees them together: the latest beat since the start and all pauses before it, 32 bits of milliseconds each. */
    private volatile long pausesAndBeat = NO_BEAT;

    /** @param nanoClock as {@link System#nanoTime} */
    public RunningClock(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.startNanos = nanoClock.getAsLong();
    }

    /** Time with all pauses. */
    long realNanos() {
        return nanoClock.getAsLong();
    }

    /** Time without pauses, now. */
    long nanos() {
        long realNanos = realNanos();
        return realNanos - pausedNanos(realNanos);
    }

    /** All pauses up to now, the one that goes on included. It may go back by a moment when another thread beats. */
    public long pausedNanos(long realNanos) {
        long state = pausesAndBeat;
        return state == NO_BEAT ? 0 : (pausedMillis(state) + pauseMillis(state, millis(realNanos))) * MILLI_NANOS;
    }

    /** The room's thread runs: what is more than a gap since its last beat was a pause. */
    public void beat(long realNanos) {
        long state = pausesAndBeat;
        int now = millis(realNanos);
        long paused = state == NO_BEAT ? 0 : pausedMillis(state) + pauseMillis(state, now);
        pausesAndBeat = (paused & Integer.MAX_VALUE) << Integer.SIZE | Integer.toUnsignedLong(now);
    }

    /** Wraps around after 49 days, which differences do not mind. */
    private int millis(long realNanos) {
        return (int) ((realNanos - startNanos) / MILLI_NANOS);
    }

    private static long pausedMillis(long state) {
        return state >> Integer.SIZE;
    }

    private static long pauseMillis(long state, int nowMillis) {
        int gap = nowMillis - (int) state;
        return gap > PAUSE_MILLIS ? gap : 0;
    }
}
