package io.github.driftfire.bench.swarm;

import io.github.driftfire.engine.kit.GameProvider;
import org.jspecify.annotations.Nullable;

/**
 * What a swarm does.
 *
 * @param game what is played there
 * @param server where it goes
 * @param players how many who take a seat without a ticket
 * @param visits who comes through the lobby
 * @param joinsPerSecond how fast they come
 * @param warmUpSeconds from when all are in until counting begins
 * @param seconds of counting
 * @param inputs what they send
 * @param deviceSeed what their {@linkplain DeviceKeys device keys} are drawn from
 * @param stalled how many stop reading when counting begins
 * @param churnPerMinute connections that end in a minute, each followed by a replacement
 * @param badPercent of the players have an impaired connection
 * @param conditions of impaired connections
 * @param verifyEvery one in so many players decodes what it gets; 0 for none
 * @param serverPid the server's process, to read its CPU use and memory of; {@code null} if it is elsewhere
 */
record SwarmSettings(
        GameProvider game,
        Target server,
        int players,
        VisitSettings visits,
        double joinsPerSecond,
        int warmUpSeconds,
        int seconds,
        Inputs inputs,
        int deviceSeed,
        int stalled,
        double churnPerMinute,
        double badPercent,
        NetworkConditions conditions,
        int verifyEvery,
        @Nullable Long serverPid) {
    /** What players send. */
    enum Inputs {
        /** The reference load's; of the arena only. */
        WORKLOAD,
        /** Those of the game's own bot. */
        BOTS,
        /** Inputs without a button pressed. */
        IDLE,
        /** Nothing at all. */
        NONE
    }

    /** Players and visitors who stay once they are in: all but the groups, which come and go. */
    int staying() {
        return players + visits.regulars();
    }

    /** All players and visitors. */
    int places() {
        return players + visits.visitors();
    }

    /** Spread evenly over the players. */
    boolean isBad(int player) {
        return (int) ((player + 1) * badPercent / 100) > (int) (player * badPercent / 100);
    }

    boolean decodes(int player) {
        return verifyEvery > 0 && player % verifyEvery == 0;
    }
}
