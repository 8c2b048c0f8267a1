package io.github.driftfire.model.lobby;

import java.util.List;

/**
 * The bans that hold.
 *
 * @param type always {@link #TYPE}
 * @param bans the latest first, at most {@value LobbyProtocol#MAX_LISTED_BANS}
 * @param total how many hold
 */
public record BanList(String type, List<BanEntry> bans, int total) implements LobbyServerMessage {
    public static final String TYPE = "bans";

    public static BanList of(List<BanEntry> bans, int total) {
        return new BanList(TYPE, bans, total);
    }
}
