package io.github.driftfire.model.game;

import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;

/**
 * A player or a spectator reports another one to the operators.
 *
 * @param player number of the one that is reported; {@link RosterFeed#NO_PLAYER} for a spectator
 * @param reason {@link #CHAT} to {@link #OTHER}
 * @param name as the page shows it: by then the number may be another player's
 */
public record PlayerReport(int player, int reason, String name) {
    public static final int CHAT = 0;
    public static final int NAME = 1;
    public static final int CHEATING = 2;
    public static final int OTHER = 3;

    static final int MAX_BYTES = 3 + RosterFeed.MAX_NAME_BYTES;

    static void write(WireWriter out, PlayerReport report) {
        out.u16(report.player);
        out.u8(report.reason);
        out.text(report.name);
    }

    static PlayerReport read(WireReader in) {
        int player = in.u16();
        int reason = in.u8();
        return new PlayerReport(player, reason, in.text());
    }
}
