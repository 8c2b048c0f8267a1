package io.github.driftfire.model.lobby;

import org.jspecify.annotations.Nullable;

/**
 * A place that is kept for the visitor for {@value io.github.driftfire.model.protocol.Protocol#TICKET_MILLIS} ms: the ticket goes into the hello.
 *
 * @param type always {@link #TYPE}
 * @param room the room's name in the address
 * @param game the name of the game that the room plays
 * @param ticket works once, and for this room
 * @param watch whether it is for a spectator
 * @param code the code of a private room, {@code null} for a listed one
 */
public record RoomTicket(
        String type,
        String room,
        String game,
        String ticket,
        boolean watch,
        @Nullable String code) implements LobbyServerMessage {
    public static final String TYPE = "ticket";

    public static RoomTicket of(String room, String game, String ticket, boolean watch, @Nullable String code) {
        return new RoomTicket(TYPE, room, game, ticket, watch, code);
    }
}
