package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.carryover.StoredPrivateRoom;
import io.github.driftfire.engine.kit.Mode;
import io.github.driftfire.engine.moderation.ModerationAct;
import io.github.driftfire.engine.moderation.ModerationResult;
import io.github.driftfire.engine.players.Accounts;
import io.github.driftfire.engine.rooms.Room;
import io.github.driftfire.engine.rooms.RoomEvents;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.rooms.RoomUnavailableException;
import io.github.driftfire.engine.rooms.Rooms;
import io.github.driftfire.engine.sessions.TicketKind;
import io.github.driftfire.engine.telemetry.RateLimitedLog;
import io.github.driftfire.engine.telemetry.RoomStatus;
import io.github.driftfire.model.protocol.CloseCode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rooms of a server, for its lobby. */
final class ServerRooms implements LobbyRooms {
    private static final Logger LOG = System.getLogger(ServerRooms.class.getName());
    private static final int LOG_SECONDS = 10;

    private final Rooms rooms;
    private final RateLimitedLog failures = new RateLimitedLog(LOG, LOG_SECONDS);

    ServerRooms(Rooms rooms) {
        this.rooms = rooms;
    }

    /** Passes on the rooms' events to a lobby from now on. */
    void listen(Lobby lobby) {
        rooms.listen(new RoomEvents() {
            @Override
            public void reservationUsed(String room, long owner) {
                lobby.reservationUsed(owner);
            }

            @Override
            public void reservationEnded(String room, long owner) {
                lobby.reservationEnded(owner);
            }

            @Override
            public void placeFreed(String room, TicketKind kind) {
                lobby.roomsChanged();
            }

            @Override
            public void emptied(String room) {
                lobby.roomsChanged();
            }
        });
    }

    @Override
    public List<RoomStatus> listed() {
        return rooms.status();
    }

    @Override
    public @Nullable String leader(String room) {
        Room its = rooms.find(room);
        return its == null ? null : its.leader();
    }

    @Override
    public boolean exists(String room) {
        return rooms.find(room) != null;
    }

    @Override
    public boolean isFull() {
        return rooms.isFull();
    }

    @Override
    public Accounts accounts() {
        return rooms.accounts();
    }

    @Override
    public boolean haveEnded() {
        return rooms.isOutOfMemory();
    }

    @Override
    public boolean areDraining() {
        return rooms.isDraining();
    }

    @Override
    public boolean open(Mode mode, String room, int number) {
        return open(
                () -> mode.room(room, mode.maxPlayers(), mode.bots(), number).onDemand(mode.name()));
    }

    @Override
    public boolean openPrivate(Mode mode, String room, int maxPlayers, int bots, int number) {
        return open(() ->
                mode.room(room, maxPlayers, bots, number).onDemand(mode.name()).asPrivate());
    }

    @Override
    public void privateRoomOpened(String code, String mode, int maxPlayers, int bots) {
        rooms.carryOvers().privateRoomOpened(code, mode, maxPlayers, bots);
    }

    @Override
    public void privateRoomClosed(String code) {
        rooms.carryOvers().privateRoomClosed(code);
    }

    @Override
    public @Nullable StoredPrivateRoom takePrivateRoom(String code) {
        return rooms.carryOvers().takePrivateRoom(code);
    }

    @Override
    public void putBack(StoredPrivateRoom room) {
        rooms.carryOvers().putBack(room);
    }

    /** What a game fails with is no reason for the lobby to fail. */
    private boolean open(Supplier<RoomSpec> spec) {
        try {
            rooms.open(spec.get());
            return true;
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RoomUnavailableException e) {
            // Rooms has logged it.
            return false;
        } catch (RuntimeException | Error e) {
            failures.log(Level.ERROR, () -> "a room does not open, its game fails: " + e);
            return false;
        }
    }

    @Override
    public int free(String room) {
        Room its = rooms.find(room);
        return its == null ? 0 : its.reservations().places().free(TicketKind.SEAT);
    }

    @Override
    public List<String> reserve(String room, TicketKind kind, List<Long> owners, int party) {
        Room its = rooms.find(room);
        return its == null ? List.of() : its.reservations().reserve(kind, owners, party);
    }

    @Override
    public void cancel(String room, String ticket) {
        Room its = rooms.find(room);
        if (its != null) {
            its.reservations().cancel(ticket);
        }
    }

    @Override
    public void wantSeat(String room) {
        Room its = rooms.find(room);
        if (its != null) {
            its.reservations().wantSeat();
        }
    }

    @Override
    public void moderate(String room, ModerationAct act, Consumer<ModerationResult> answer) {
        Room its = rooms.find(room);
        if (its == null) {
            answer.accept(ModerationResult.refused(CloseCode.NO_SUCH_ROOM.reason()));
        } else {
            var unused = its.moderate(act).thenAccept(answer);
        }
    }

    @Override
    public void close(String room, String reason) {
        rooms.close(room, reason);
    }

    @Override
    public List<String> closeEmpty(long lingerNanos, String reason) {
        return rooms.closeEmpty(lingerNanos, reason);
    }
}
