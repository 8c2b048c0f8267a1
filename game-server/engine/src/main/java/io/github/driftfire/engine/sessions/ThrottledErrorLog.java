package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.model.protocol.CloseCode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Where a room's failures go: counted all, logged at most one in a while, because a defect that strikes in every tick must not fill the disk. */
public final class ThrottledErrorLog {
    private static final Logger LOG = System.getLogger(ThrottledErrorLog.class.getName());

    private final String room;
    private final Counters counters;
    private final long pauseNanos;
    private boolean logged;
    private long loggedNanos;

    public ThrottledErrorLog(String room, Counters counters, long pauseNanos) {
        this.room = room;
        this.counters = counters;
        this.pauseNanos = pauseNanos;
    }

    /** An error of a call about one player: ends that player's session alone. Out of memory concerns all rooms, and is thrown on. */
    void about(int player, Session session, Throwable e, long nowNanos) {
        throwOutOfMemory(e);
        counters.increment(Counter.FAILED_CALLS);
        log("a call about player " + player, e, nowNanos);
        session.reject(CloseCode.SERVER_ERROR, CloseCode.SERVER_ERROR.reason());
    }

    /** Throws {@link OutOfMemoryError} on: which ends all rooms. */
    public void log(String what, Throwable e, long nowNanos) {
        throwOutOfMemory(e);
        if (!logged || nowNanos - loggedNanos >= pauseNanos) {
            logged = true;
            loggedNanos = nowNanos;
            LOG.log(Level.ERROR, "room " + room + ": " + what + " failed", e);
        }
    }

    private static void throwOutOfMemory(Throwable e) {
        if (e instanceof OutOfMemoryError memory) {
            throw memory;
        }
    }
}
