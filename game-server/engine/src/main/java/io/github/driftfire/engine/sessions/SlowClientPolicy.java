package io.github.driftfire.engine.sessions;

/**
 * The slow-client policy: how a room applies backpressure to a client that lags. All of it is decided before a snapshot is encoded, so that
 * nothing sent is ever lost.
 *
 * <pre>
 *  lag of the echo     what happens
 *  below 1 s           a frame a tick; missed ticks are caught up from kept blobs, or by a fresh start
 *  1 s .. 2 s          a frame every second tick
 *  2 s .. 4 s          a frame every fourth tick
 *  from 4 s            none, until the client has caught up with what it was sent
 *  from 45 s           closed as too slow; its seat can be resumed
 * </pre>
 *
 * A line whose send does not end is skipped meanwhile, and cut after 45 s. So what a client can have on its way is bounded by four
 * seconds of frames, and one frame in the transport.
 *
 * @param hz ticks a second
 */
record SlowClientPolicy(int hz) {
    private static final int HOLD_SECONDS = 4;
    private static final int END_SECONDS = 45;

    /** Most frames a second to a spectator. */
    private static final int SPECTATOR_HZ = 10;

    /** Whether a frame is due in this tick. */
    boolean isDue(int tick, Seat seat) {
        int lag = seat.lagTicks(tick);
        if (isHeld(lag)) {
            return false;
        }
        return (tick + seat.player()) % interval(lag) == 0;
    }

    /** The same for a spectator, who is sent at most {@value #SPECTATOR_HZ} frames a second. */
    boolean isDueForSpectator(int tick, Seat seat) {
        int lag = seat.lagTicks(tick);
        int usual = spectatorIntervalTicks();
        if (seat.sentTick() == 0) {
            return true;
        }
        return !isHeld(lag) && tick - seat.sentTick() >= usual * interval(lag);
    }

    private int interval(int lag) {
        return lag < hz ? 1 : lag < 2 * hz ? 2 : 4;
    }

    /** Whether nothing is sent until the client has caught up. */
    boolean isHeld(int lagTicks) {
        return lagTicks >= HOLD_SECONDS * hz;
    }

    /** Ticks between two frames to a spectator. */
    int spectatorIntervalTicks() {
        return (hz + SPECTATOR_HZ - 1) / SPECTATOR_HZ;
    }

    boolean isExhausted(int lagTicks) {
        return lagTicks >= END_SECONDS * hz;
    }

    /** Ticks after which a line that takes nothing is cut. */
    int abortTicks() {
        return END_SECONDS * hz;
    }
}
