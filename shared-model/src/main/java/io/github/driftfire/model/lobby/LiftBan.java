package io.github.driftfire.model.lobby;

/**
 * Ends a ban. For operators, and for the host a ban from that room.
 *
 * @param type always {@link #TYPE}
 * @param ban the ban's number
 */
public record LiftBan(String type, int ban) implements LobbyClientMessage {
    public static final String TYPE = "unban";

    public static LiftBan of(int ban) {
        return new LiftBan(TYPE, ban);
    }
}
