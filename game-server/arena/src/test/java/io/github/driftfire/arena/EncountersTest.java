package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.Tuning;
import org.junit.jupiter.api.Test;

/** How often an average pilot who ignores the map meets somebody, and whether what ended its lives could be seen coming. */
final class EncountersTest {
    /** As many as a room is filled up to. */
    private static final int BOTS = 12;

    private static final int TICKS = 10 * 60 * 30;
    private static final int PLAYS = 4;
    private static final int MOST_ALONE_PERCENT = 15;
    private static final int LEAST_SEEN_PERCENT = 70;

    @Test
    void isSeldomAloneAndSeesItsEndComing() {
        int size = ArenaProvider.DOGFIGHT_UNITS;
        int ticks = 0;
        int alone = 0;
        int deaths = 0;
        int seen = 0;
        int rocks = 0;
        int rams = 0;
        int kills = 0;
        for (int seed = 1; seed <= PLAYS; seed++) {
            Encounters play =
                    new Encounters(new ArenaSettings(Tuning.DOGFIGHT, size, size, 30, 8, BOTS, seed), seed + 100);
            play.run(TICKS);
            ticks += play.ticks;
            alone += play.aloneTicks;
            deaths += play.deaths;
            seen += play.seenDeaths;
            rocks += play.rockDeaths;
            rams += play.ramDeaths;
            kills += play.kills;
        }
        String figures = "alone " + alone * 100L / ticks + " % of " + ticks / 30 + " s, deaths " + deaths + ", seen "
                + seen * 100L / deaths + " %, by rocks " + rocks + ", by ramming " + rams + ", life "
                + ticks / 30.0 / deaths + " s, kills " + kills;
        assertTrue(alone * 100L <= (long) MOST_ALONE_PERCENT * ticks, figures);
        assertTrue(seen * 100L >= (long) LEAST_SEEN_PERCENT * deaths, figures);
    }
}
