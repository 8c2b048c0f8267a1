package io.github.driftfire.engine.sessions;

import io.github.driftfire.model.game.NoticeKind;
import org.jspecify.annotations.Nullable;

/** Tells the players and spectators of a room when the server stops, again and again: some have just come back. Owned by the room's thread. */
public final class RestartNotices {
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final long REPEAT_NANOS = 2 * SECOND_NANOS;

    private final Seats seats;
    private final Spectators spectators;
    private volatile boolean begun;
    private long atNanos;
    private boolean kept;
    private boolean sent;
    private long sentNanos;

    public RestartNotices(Seats seats, Spectators spectators) {
        this.seats = seats;
        this.spectators = spectators;
    }

    /**
     * Any thread, once.
     *
     * @param newAtNanos when the server stops, by the clock of {@link #tick}
     * @param isKept whether what players have outlives that
     */
    public void begin(long newAtNanos, boolean isKept) {
        atNanos = newAtNanos;
        kept = isKept;
        begun = true;
    }

    /** Once a tick. */
    public void tick(long nowNanos) {
        if (!begun || sent && nowNanos - sentNanos < REPEAT_NANOS) {
            return;
        }
        sent = true;
        sentNanos = nowNanos;
        int kind = kept ? NoticeKind.RESTART_KEEPS : NoticeKind.RESTART;
        int seconds = (int) Math.max(1, (atNanos - nowNanos + SECOND_NANOS - 1) / SECOND_NANOS);
        for (@Nullable Seat seat : seats.all()) {
            if (seat != null) {
                seat.notice(kind, seconds);
            }
        }
        for (int i = 0; i < spectators.count(); i++) {
            spectators.at(i).notice(kind, seconds);
        }
    }
}
