package io.github.driftfire.model.game;

import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;

/**
 * A player reports another one to the operators.
 *
 * @param player number of the one that is reported
 * @param reason {@link #CHAT} to {@link #OTHER}
 */
public record PlayerReport(int player, int reason) {
    public static final int CHAT = 0;
    public static final int NAME = 1;
    public static final int CHEATING = 2;
    public static final int OTHER = 3;

    static void write(WireWriter out, PlayerReport report) {
        out.u16(report.player);
        out.u8(report.reason);
    }

    static PlayerReport read(WireReader in) {
        int player = in.u16();
        return new PlayerReport(player, in.u8());
    }
}
