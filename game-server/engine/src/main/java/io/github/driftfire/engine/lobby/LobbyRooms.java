package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.carryover.StoredPrivateRoom;
import io.github.driftfire.engine.kit.Mode;
import io.github.driftfire.engine.moderation.ModerationAct;
import io.github.driftfire.engine.moderation.ModerationResult;
import io.github.driftfire.engine.players.Accounts;
import io.github.driftfire.engine.sessions.TicketKind;
import io.github.driftfire.engine.telemetry.RoomStatus;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the lobby needs of a server's rooms. Called by the lobby's thread; none of the calls may wait for a tick, but those that open and close. */
interface LobbyRooms {
    /** The listed rooms, permanent ones first. */
    List<RoomStatus> listed();

    /** The name of whoever leads in a room, {@code null} where nobody does. */
    @Nullable
    String leader(String room);

    /** Whether there is a room of that name. */
    boolean exists(String room);

    /** Whether there are as many rooms as a server has at most. */
    boolean isFull();

    /** The server's accounts, of which the lobby asks what never waits. */
    Accounts accounts();

    /** Whether no room runs any more, and none ever will. */
    boolean haveEnded();

    /** Whether the server is about to stop: no place is given any more. */
    boolean areDraining();

    /** Opens a room on demand that is listed. {@code false} if that is not possible now. */
    boolean open(Mode mode, String room, int number);

    /** Opens a private room. {@code false} if that is not possible now. */
    boolean openPrivate(Mode mode, String room, int maxPlayers, int bots, int number);

    /** A private room has a code from now on: after a restart it can be opened again by it. */
    void privateRoomOpened(String code, String mode, int maxPlayers, int bots);

    /** A private room is closed for good. */
    void privateRoomClosed(String code);

    /** A private room from before a restart, which is opened again now; {@code null} for none of the code. */
    @Nullable
    StoredPrivateRoom takePrivateRoom(String code);

    /** Such a room could not be opened again: it can be tried later. */
    void putBack(StoredPrivateRoom room);

    /** Places for players that are neither taken nor reserved; none in a room that is not there or closes. */
    int free(String room);

    /**
     * Reserves a place for each owner, or none.
     *
     * @param party of all of them; 0 for none
     * @return a ticket for each; empty if not all of them find a place
     */
    List<String> reserve(String room, TicketKind kind, List<Long> owners, int party);

    /** Gives up the place of a ticket that nobody has come with. */
    void cancel(String room, String ticket);

    /** Somebody waits for a seat in one of several rooms that have none free: inactive players are warned. */
    void wantSeat(String room);

    /**
     * Has something done to a player.
     *
     * @param answer gets what came of it, once, on any thread, and does not wait
     */
    void moderate(String room, ModerationAct act, Consumer<ModerationResult> answer);

    /** Closes a room on demand, and with it the sessions in it. */
    void close(String room, String reason);

    /** Closes the rooms on demand that have been empty for so long. Answers their names. */
    List<String> closeEmpty(long lingerNanos, String reason);
}
