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
    private final WireWriter writer = new WireWriter(CarryOver.MAX_BYTES);

    /**
     * @param records the server's
     * @param mode of rooms that a record can be taken to
     */
    public SeatCarryOvers(CarryOvers records, Game game, String gameName, String mode) {
        this.records = records;
        this.game = game;
        this.gameName = gameName;
        this.mode = mode;
        this.intervalTicks = game.model().tickRateHz();
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

    /** The room stops: what a player has now can be taken along. */
    void release(Seat seat) {
        CarryOver record = seat.carryOver();
        if (record != null) {
            try {
                write(seat);
            } finally {
                records.release(record);
                seat.carryOver(null);
            }
        }
    }

    /** Every how many ticks a player's record is written: once a second. */
    int intervalTicks() {
        return intervalTicks;
    }

    /** Writes a player's record. */
    void write(Seat seat) {
        CarryOver record = seat.carryOver();
        if (record != null) {
            game.writeCarryOver(seat.player(), writer.reset());
            // Of a record that is too long nothing is good: its end may be the end of a life.
            record.write(writer.bytes(), writer.failed() ? 0 : writer.size());
        }
    }

    /** Whether there is something for the player of a token to take. */
    boolean has(String token) {
        return records.has(token, gameName, mode);
    }

    /** What the player of a token had in a room that has stopped; {@code null} for nothing, and for who has a seat. */
    byte @Nullable [] take(String token) {
        return records.take(token, gameName, mode);
    }

    /** Gives a player who has just joined what another room has written. Answers whether the game has taken it. */
    boolean read(int player, byte[] record) {
        return game.readCarryOver(player, new WireReader(record));
    }
}
