package io.github.driftfire.client.sound;

import io.github.driftfire.client.play.Match;
import io.github.driftfire.model.arena.Levels;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Upgrade;
import io.github.driftfire.netcode.RoundState;
import org.jspecify.annotations.Nullable;

/** Finds what the interface sounds for in a match: a level, an upgrade, the last seconds of a round and its result. */
final class Cues {
    /** So many seconds of a round are counted. */
    static final int COUNTED = 5;

    private final Listener listener;
    private @Nullable Match match;
    private int level;
    private int upgrades;
    private int seconds;
    private int results;

    /** Called once for each. */
    interface Listener {
        void levelReached();

        void upgradeChosen();

        /** @param left seconds of the round */
        void counted(int left);

        /** @param won by the player, or by the player's team */
        void roundOver(boolean won);
    }

    Cues(Listener listener) {
        this.listener = listener;
        begin();
    }

    /** Some times a second. */
    void observe(@Nullable Match now) {
        if (now != match) {
            match = now;
            begin();
        }
        if (now == null) {
            return;
        }
        if (now.prediction().present() && now.tuning().progression) {
            int[] row = now.prediction().row();
            ship(Levels.of(row[Ship.EXPERIENCE]), Upgrade.total(row[Ship.UPGRADES]));
        }
        RoundState round = now.round();
        int hz = now.tuning().hz;
        seconds(round.isRunning() ? (round.ticksLeft(now.client().replica().tick()) + hz - 1) / hz : 0);
        boolean won = round.teams() > 1 ? isOwn(now, round.winningTeam()) : round.ownRank() == 1;
        result(round.podiums(), won && round.ownRank() > 0);
    }

    private static boolean isOwn(Match match, int team) {
        int own = match.roster().own();
        return own >= 0 && match.roster().player(own).team() == team;
    }

    /** What a match has already when it is first seen sounds for nothing. */
    void begin() {
        level = Integer.MAX_VALUE;
        upgrades = Integer.MAX_VALUE;
        seconds = 0;
        results = Integer.MAX_VALUE;
    }

    void ship(int nowLevel, int nowUpgrades) {
        if (nowUpgrades > upgrades) {
            listener.upgradeChosen();
        }
        if (nowLevel > level) {
            listener.levelReached();
        }
        level = nowLevel;
        upgrades = nowUpgrades;
    }

    void seconds(int left) {
        if (left != seconds && left > 0 && left <= COUNTED) {
            listener.counted(left);
        }
        seconds = left;
    }

    void result(int count, boolean won) {
        if (count > results) {
            listener.roundOver(won);
        }
        results = count;
    }
}
