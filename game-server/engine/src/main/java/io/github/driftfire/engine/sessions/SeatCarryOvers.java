package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.carryover.CarryOver;
import io.github.driftfire.engine.carryover.CarryOvers;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import org.jspecify.annotations.Nullable;

/** Keeps a record of each player of a room, written once a second. Owned by the room's thread. */
public final class SeatCarryOvers {
    private final CarryOvers records;
    private final Game game;
    private final String mode;
    private final String gameName;
    private final int intervalTicks;
    private final ThrottledErrorLog errors;
    private final RunningClock clock;
    private final WireWriter writer = new WireWriter(CarryOver.MAX_BYTES);

    /**
     * @param records the server's
     * @param mode of rooms that a record can be taken to
     */
    public SeatCarryOvers(
            CarryOvers records, Game game, String gameName, String mode, ThrottledErrorLog errors, RunningClock clock) {
        this.records = records;
        this.game = game;
        this.gameName = gameName;
        this.mode = mode;
        this.intervalTicks = game.model().tickRateHz();
        this.errors = errors;
        this.clock = clock;
    }

    /** A seat has been given a token: its record has the hash of it from now on. */
    void begin(Seat seat) {
        end(seat);
        seat.carryOver(records.begin(seat.token(), gameName, mode));
    }

    /** A player has gone for good. */
    void end(Seat seat) {
        CarryOver record = seat.carryOver();
        if (record != null) {
            records.end(record);
            seat.carryOver(null);
        }
    }

    /** The server stops: writes the records of the seats whose players may still come back, and releases them. */
    void release(@Nullable Seat[] seats) {
        for (Seat seat : seats) {
            CarryOver record = seat == null ? null : seat.carryOver();
            if (seat != null && record != null && mayComeBack(seat)) {
                try {
                    write(seat, record);
                } finally {
                    records.release(record);
                    seat.carryOver(null);
                }
            }
        }
    }

    private static boolean mayComeBack(Seat seat) {
        return !seat.session().isClosed() || seat.session().mayResume();
    }

    /** Writes the records that are due in a tick: each once a second. */
    void write(int tick, @Nullable Seat[] seats) {
        for (int player = tick % intervalTicks; player < seats.length; player += intervalTicks) {
            Seat seat = seats[player];
            CarryOver record = seat == null ? null : seat.carryOver();
            if (seat != null && record != null) {
                write(seat, record);
            }
        }
    }

    /** A game that fails ends that player's session; the record stays as it was written last. */
    private void write(Seat seat, CarryOver record) {
        try {
            game.writeCarryOver(seat.player(), writer.reset());
            // Of a record that is too long nothing is good: its end may be the end of a life.
            record.write(writer.bytes(), writer.failed() ? 0 : writer.size());
        } catch (RuntimeException | Error e) {
            errors.about(seat.player(), seat.session(), e, clock.realNanos());
        }
    }

    /** Whether there is a released record of a token. */
    boolean has(String token) {
        return records.has(token, gameName, mode);
    }

    /** Gives a player who has just joined the record of a token, if there is one. Answers whether the game has taken it. */
    boolean read(int player, String token) {
        byte[] record = records.take(token, gameName, mode);
        return record != null && game.readCarryOver(player, new WireReader(record));
    }
}
