package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.moderation.ModerationAct;
import io.github.driftfire.engine.moderation.SeatedPlayer;
import io.github.driftfire.engine.moderation.SuspicionKind;
import io.github.driftfire.model.game.PlayerReport;
import io.github.driftfire.model.game.RosterFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds a room's players and spectators for moderation, and describes them. Owned by the room's thread. */
final class SeatDirectory {
    private final String room;
    private final Seats seats;
    private final Spectators spectators;
    private final Moderation moderation;

    SeatDirectory(String room, Seats seats, Spectators spectators, Moderation moderation) {
        this.room = room;
        this.seats = seats;
        this.spectators = spectators;
        this.moderation = moderation;
    }

    /** Whom an act is meant for; {@code null} if it is not there. */
    @Nullable
    Seat find(ModerationAct act) {
        for (Seat seat : seats.all()) {
            if (seat != null && act.isFor(seat.number(), seat.name(), seat.owner())) {
                return seat;
            }
        }
        for (int i = 0; i < spectators.count(); i++) {
            Seat spectator = spectators.at(i);
            if (act.isFor(spectator.number(), spectator.name(), spectator.owner())) {
                return spectator;
            }
        }
        return null;
    }

    /** Whom a report is about; {@code null} if it is not there. */
    @Nullable
    Seat reported(PlayerReport report) {
        @Nullable Seat[] all = seats.all();
        if (report.player() != RosterFeed.NO_PLAYER) {
            // A report of what was seen a while ago: the number may have passed on to another player.
            Seat seat = report.player() < all.length ? all[report.player()] : null;
            return seat != null && seat.name().equals(report.name()) ? seat : null;
        }
        for (int i = 0; i < spectators.count(); i++) {
            Seat spectator = spectators.at(i);
            // Before it has said something its name is not distinct, and there is nothing to report.
            if (spectator.hasSpoken() && spectator.name().equals(report.name())) {
                return spectator;
            }
        }
        return null;
    }

    /** Players by number, then spectators in the order in which they came, without those behind a first screen. */
    List<SeatedPlayer> list() {
        List<SeatedPlayer> all = new ArrayList<>();
        for (Seat seat : seats.all()) {
            if (seat != null) {
                all.add(describe(seat));
            }
        }
        for (int i = 0; i < spectators.count(); i++) {
            Seat spectator = spectators.at(i);
            if (spectator.kind() != TicketKind.BACKGROUND) {
                all.add(describe(spectator));
            }
        }
        return all;
    }

    SeatedPlayer describe(Seat seat) {
        return new SeatedPlayer(
                seat.number(),
                seat.name(),
                seat.session().identity(),
                seat.owner(),
                mutedSeconds(seat) > 0,
                seat.player() == Game.SPECTATOR ? Map.of() : suspicion(seat));
    }

    /** For how long nothing that is said from a seat is passed on, rounded up; 0 if it is. */
    int mutedSeconds(Seat seat) {
        String device = seat.session().identity().device();
        // The seat knows it too: a player may come back to it without a device key, or with another.
        long byDevice = device.isEmpty() ? 0 : moderation.mutes().until(device, room);
        long left = Math.max(seat.mutedUntilMillis(), byDevice) - moderation.nowMillis();
        return left <= 0 ? 0 : (int) ((left + 999) / 1_000);
    }

    private static Map<String, Integer> suspicion(Seat seat) {
        Map<String, Integer> scores = new TreeMap<>();
        for (SuspicionKind kind : SuspicionKind.values()) {
            int score = seat.suspicion().score(kind);
            if (score > 0) {
                scores.put(kind.name().toLowerCase(Locale.ROOT), score);
            }
        }
        return scores;
    }
}
