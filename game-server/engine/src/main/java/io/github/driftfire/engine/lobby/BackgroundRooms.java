package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.replication.Interest;
import io.github.driftfire.engine.telemetry.RoomStatus;
import io.github.driftfire.model.lobby.BackgroundTicket;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.lobby.RefusalCode;
import io.github.driftfire.model.lobby.WatchBackground;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the room that is shown behind a visitor's first screen. Owned by the lobby's thread. */
final class BackgroundRooms {
    private static final String NONE = "No room can be shown now";
    /** Of more, not all of the arena is shown. */
    private static final int MOST = Interest.CROWD * 3 / 4;

    private static final Comparator<RoomStatus> LIVELIEST_FIRST =
            Comparator.comparingInt((RoomStatus room) -> -population(room)).thenComparingInt(room -> -room.players());

    private final LobbyRooms rooms;
    private final LobbyTickets tickets;
    private final LobbyModeration moderation;

    BackgroundRooms(LobbyRooms rooms, LobbyTickets tickets, LobbyModeration moderation) {
        this.rooms = rooms;
        this.tickets = tickets;
        this.moderation = moderation;
    }

    void watch(LobbyVisitor visitor, WatchBackground request) {
        BackgroundTicket ticket = tickets.mayHaveBackground(visitor) ? reserve(visitor, request.game()) : null;
        if (ticket == null) {
            visitor.refuse(request, RefusalCode.NO_ROOM, NONE, LobbyProtocol.NEXT_NONE);
        } else {
            visitor.answer(ticket);
        }
    }

    /** A place in the liveliest room that has one to spare; {@code null} if none has. */
    private @Nullable BackgroundTicket reserve(LobbyVisitor visitor, String game) {
        List<RoomStatus> liveliest = rooms.listed().stream()
                .filter(room -> room.game().equals(game))
                .filter(room -> population(room) > 0 && population(room) <= MOST)
                .sorted(LIVELIEST_FIRST)
                .toList();
        BackgroundTicket ticket = null;
        for (int i = 0; i < liveliest.size() && ticket == null; i++) {
            String room = liveliest.get(i).name();
            if (moderation.ban(visitor, room) == null) {
                ticket = tickets.reserveBackground(visitor, room);
            }
        }
        return ticket;
    }

    private static int population(RoomStatus room) {
        return room.players() + room.bots();
    }
}
