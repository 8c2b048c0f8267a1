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
    private boolean told;
    private long toldNanos;

    public RestartNotices(Seats seats, Spectators spectators) {
        this.seats = seats;
        this.spectators = spectators;
    }

    /** @param newAtNanos when the server stops, by the clock of {@link #tick}. Any thread, once */
    public void begin(long newAtNanos) {
        atNanos = newAtNanos;
        begun = true;
    }

    /** Once a tick. */
    public void tick(long nowNanos) {
        if (!begun || told && nowNanos - toldNanos < REPEAT_NANOS) {
            return;
        }
        told = true;
        toldNanos = nowNanos;
        int seconds = (int) Math.max(1, (atNanos - nowNanos + SECOND_NANOS - 1) / SECOND_NANOS);
        for (@Nullable Seat seat : seats.all()) {
            if (seat != null) {
                seat.notice(NoticeKind.RESTART, seconds);
            }
        }
        for (int i = 0; i < spectators.count(); i++) {
            spectators.at(i).notice(NoticeKind.RESTART, seconds);
        }
    }
}
