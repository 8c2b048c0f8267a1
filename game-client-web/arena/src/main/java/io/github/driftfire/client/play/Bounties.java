package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.Bounty;

/** What each pilot's end is worth, out of the kills of the life that the feed tells of and the score that the ship shows. */
public final class Bounties {
    private static final int PILOTS = 4096;

    private final int[] kills = new int[PILOTS];

    void streak(int pilot, int lifeKills) {
        if (pilot < PILOTS) {
            kills[pilot] = lifeKills;
        }
    }

    /** A pilot's life is over. */
    void died(int pilot) {
        streak(pilot, 0);
    }

    /** Kills of the present life. */
    public int kills(int pilot) {
        return pilot >= 0 && pilot < PILOTS ? kills[pilot] : 0;
    }

    /** @param score as the ship shows it */
    public int worth(int pilot, int score) {
        return Bounty.worth(kills(pilot), score);
    }
}
