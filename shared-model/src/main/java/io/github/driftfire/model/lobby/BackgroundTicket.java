package io.github.driftfire.model.lobby;

/**
 * A room to show behind the first screen. The ticket is beside any {@link RoomTicket}; it is kept for as long, and goes into a hello as well.
 *
 * @param type always {@link #TYPE}
 * @param room the room's name in the address
 * @param ticket works once, and for this room
 */
public record BackgroundTicket(String type, String room, String ticket) implements LobbyServerMessage {
    public static final String TYPE = "background";

    public static BackgroundTicket of(String room, String ticket) {
        return new BackgroundTicket(TYPE, room, ticket);
    }
}
