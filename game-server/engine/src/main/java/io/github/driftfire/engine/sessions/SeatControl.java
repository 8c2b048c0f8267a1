package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.RoomControl;
import io.github.driftfire.engine.chat.RoomChat;
import io.github.driftfire.engine.replication.Replicator;
import io.github.driftfire.engine.results.PlayerBests;
import io.github.driftfire.engine.results.ResultWriter;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers what a game asks about the players in its seats. Owned by the room's thread. */
final class SeatControl implements RoomControl {
    private final @Nullable Seat[] seats;
    private final RoomChat chat;
    private final Replicator replicator;
    private final Spectators spectators;
    private final boolean spectatorsSeeAll;
    private final ResultWriter results;
    private final int tickRateHz;

    /**
     * @param seats by player
     * @param spectatorsSeeAll whether what spectators see of the room is all of it
     */
    SeatControl(
            @Nullable Seat[] seats,
            RoomChat chat,
            Replicator replicator,
            Spectators spectators,
            boolean spectatorsSeeAll,
            ResultWriter results,
            int tickRateHz) {
        this.seats = seats;
        this.chat = chat;
        this.replicator = replicator;
        this.spectators = spectators;
        this.spectatorsSeeAll = spectatorsSeeAll;
        this.results = results;
        this.tickRateHz = tickRateHz;
    }

    @Override
    public void look(int player, int xSub, int ySub) {
        Seat seat = seats[player];
        if (seat != null) {
            seat.baseline().look(xSub, ySub);
        }
    }

    @Override
    public boolean watches(int player, int xSub, int ySub) {
        if (player == Game.SPECTATOR) {
            return spectatorsSeeAll || spectators.watch(replicator, xSub, ySub);
        }
        Seat seat = seats[player];
        return seat != null && replicator.watches(seat.baseline(), xSub, ySub);
    }

    @Override
    public void emote(int player, int avatar, int emote) {
        chat.emote(player, avatar, emote);
    }

    @Override
    public void kick(int player, String reason) {
        Objects.requireNonNull(reason, "a kick needs a reason");
        Seat seat = seats[player];
        if (seat != null) {
            seat.session().reject(CloseCode.KICKED, reason);
        }
    }

    @Override
    public ResultWriter result(int player, int durationTicks) {
        Seat seat = player < seats.length ? seats[player] : null;
        return seat == null
                ? results.begin("", "", 0)
                : results.begin(
                        seat.session().identity().device(),
                        seat.name(),
                        durationTicks * 1_000L / tickRateHz,
                        seat.bests());
    }

    @Override
    public PlayerBests bests(int player) {
        Seat seat = player < seats.length ? seats[player] : null;
        if (seat == null) {
            return PlayerBests.NONE;
        }
        PlayerBests known = seat.bests();
        if (known == null) {
            known = results.bests(seat.session().identity().device());
            seat.bests(known);
        }
        return known;
    }

    @Override
    public int party(int player) {
        Seat seat = player < seats.length ? seats[player] : null;
        return seat == null ? Reservations.NO_PARTY : seat.party();
    }
}
