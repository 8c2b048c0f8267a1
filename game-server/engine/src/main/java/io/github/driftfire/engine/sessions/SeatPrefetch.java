package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Software prefetch for a walk through all seats: touches the objects of {@value #GROUP} seats level by level, so that their cache misses
 * overlap. Only timing depends on it. Owned by the room's thread.
 */
final class SeatPrefetch {
    /** Seats that are touched together. A power of two. */
    private static final int GROUP = 16;

    private final @Nullable Seat[] seats;
    private final Counters counters;

    /** Those of a group that are ready so far. */
    private final @Nullable Seat[] group = new Seat[GROUP];

    SeatPrefetch(@Nullable Seat[] seats, Counters counters) {
        this.seats = seats;
        this.counters = counters;
    }

    /** Called with each player of the walk, in order; touches a group at its first. */
    void before(int player) {
        if ((player & (GROUP - 1)) != 0) {
            return;
        }
        int taken = 0;
        int end = Math.min(player + GROUP, seats.length);
        for (int ahead = player; ahead < end; ahead++) {
            Seat seat = seats[ahead];
            if (seat != null && !seat.vacant()) {
                group[taken++] = seat;
            }
        }
        int idle = 0;
        for (int i = 0; i < taken; i++) {
            Seat seat = group[i];
            if (seat != null && seat.isIdle()) {
                group[idle++] = seat;
            }
        }
        int moderate = 0;
        for (int i = 0; i < idle; i++) {
            Seat seat = group[i];
            if (seat != null && seat.isModerate()) {
                group[moderate++] = seat;
            }
        }
        int ready = 0;
        for (int i = 0; i < moderate; i++) {
            Seat seat = group[i];
            ready += seat != null && seat.isLineReady() ? 1 : 0;
        }
        // A player who has left is not kept alive.
        Arrays.fill(group, null);
        // The result is used, so that the compiler does not remove the loops.
        counters.add(Counter.LINES_READY, ready);
    }
}
