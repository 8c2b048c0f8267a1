package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.model.protocol.CloseCode;
import org.jspecify.annotations.Nullable;

/**
 * Frees the seat of an inactive player while another waits for one: warns first, and closes with {@link CloseCode#INACTIVE} a player who
 * does not answer by a change of input. One player at a time, however many ask for a seat. Owned by the room's thread.
 */
final class InactivePlayers {
    /** Without a change of input for so long a player may be warned. */
    static final int INACTIVE_SECONDS = 120;

    /** Time to answer. */
    static final int ANSWER_SECONDS = 10;

    private final int hz;
    private final Counters counters;
    private @Nullable Seat warned;
    private int ticksLeft;

    InactivePlayers(int hz, Counters counters) {
        this.hz = hz;
        this.counters = counters;
    }

    /** A newcomer found all seats taken: warns the player who has been inactive for longest, unless an answer is awaited already. */
    void seatWanted(@Nullable Seat[] seats) {
        if (warned != null) {
            return;
        }
        Seat longest = null;
        for (Seat seat : seats) {
            if (seat != null
                    && isInactive(seat)
                    && (longest == null || seat.inactiveTicks() > longest.inactiveTicks())) {
                longest = seat;
            }
        }
        if (longest != null) {
            warned = longest;
            // An input that has come in time may wait for some ticks until it is applied.
            ticksLeft = ANSWER_SECONDS * hz + InputBuffer.MAX_WAITING;
            longest.warn(ANSWER_SECONDS);
            counters.increment(Counter.INACTIVITY_WARNINGS);
        }
    }

    /**
     * Once a tick, after the inputs: closes the player who has not answered, unless a seat has become free meanwhile.
     *
     * @return the seat of the player that was closed, or {@code null}
     */
    @Nullable
    Seat expire(@Nullable Seat[] seats, Places places) {
        Seat seat = warned;
        if (seat == null) {
            return null;
        }
        if (!isInactive(seat)) {
            forget(seat);
        } else if (--ticksLeft <= 0) {
            forget(seat);
            if (places.isClosed() || places.free(TicketKind.SEAT) > 0 || hasVacant(seats)) {
                return null;
            }
            seat.session().reject(CloseCode.INACTIVE, CloseCode.INACTIVE.reason());
            return seat;
        }
        return null;
    }

    /** The seat's player has gone, or plays on another line, which was not warned. */
    void forget(Seat seat) {
        if (warned == seat) {
            warned = null;
            seat.warn(0);
        }
    }

    private static boolean hasVacant(@Nullable Seat[] seats) {
        for (Seat seat : seats) {
            if (seat != null && seat.vacant()) {
                return true;
            }
        }
        return false;
    }

    private boolean isInactive(Seat seat) {
        return !seat.vacant() && !seat.session().isClosed() && seat.inactiveTicks() >= INACTIVE_SECONDS * hz;
    }
}
