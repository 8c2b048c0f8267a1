package io.github.driftfire.arena;

import io.github.driftfire.model.arena.Bounty;
import io.github.driftfire.model.arena.CombatFeed;
import java.util.Arrays;

/** What a kill brings beside its own points: the victim's bounty, revenge, and a share for those who helped. */
final class Rewards {
    private static final int PERCENT = 100;

    private final Arena arena;
    private final DamageTally tally;
    private final FeedWriter feedWriter;

    /** Who destroyed a pilot's ship last, by number. */
    private final int[] lastKillers;

    Rewards(Arena arena, DamageTally tally, FeedWriter feedWriter) {
        this.arena = arena;
        this.tally = tally;
        this.feedWriter = feedWriter;
        lastKillers = new int[arena.pilots.length];
        Arrays.fill(lastKillers, Pilot.NONE);
    }

    /** A ship was destroyed, and its score is as it was. */
    void killed(Pilot killer, Pilot victim) {
        int bounty = Bounty.worth(victim.lifeKills, victim.score);
        if (bounty > 0) {
            pay(killer, CombatFeed.BOUNTY, victim, bounty);
        }
        if (killer.ship >= 0 && lastKillers[killer.number] == victim.number) {
            lastKillers[killer.number] = Pilot.NONE;
            pay(killer, CombatFeed.REVENGE, victim, Rules.REVENGE_BONUS);
        }
        lastKillers[victim.number] = killer.number;
        assist(killer, victim, Rules.KILL_BONUS + bounty);
        if (killer.ship >= 0) {
            feedWriter.streak(killer.number, killer.lifeKills);
        }
    }

    /** Tells a victim by whom; what is counted of its life ends. */
    void ended(Pilot victim) {
        feedWriter.damage(victim.number, tally);
        tally.clear(victim.number);
    }

    /** A pilot's number becomes free. */
    void forget(Pilot pilot) {
        tally.forget(pilot.number);
        lastKillers[pilot.number] = Pilot.NONE;
        for (int i = 0; i < lastKillers.length; i++) {
            lastKillers[i] = lastKillers[i] == pilot.number ? Pilot.NONE : lastKillers[i];
        }
        if (pilot.lifeKills > 0) {
            feedWriter.streak(pilot.number, 0);
        }
    }

    /** Those who have hurt the victim lately get a part of what the kill is worth, by their part of the damage. */
    private void assist(Pilot killer, Pilot victim, int worth) {
        int total = Math.max(1, tally.total(victim.number));
        for (int place = 0; place < DamageTally.PLACES; place++) {
            int helper = tally.attacker(victim.number, place);
            if (helper < 0 || helper == killer.number || !tally.isUsed(victim.number, place)) {
                continue;
            }
            boolean lately = arena.tick - tally.tick(victim.number, place) <= arena.tuning.ticks(Rules.ASSIST_MILLIS);
            int points = worth * Rules.ASSIST_PERCENT / PERCENT * tally.points(victim.number, place) / total;
            if (lately && arena.pilots[helper].present) {
                pay(arena.pilots[helper], CombatFeed.ASSIST, victim, Math.max(1, points));
            }
        }
    }

    private void pay(Pilot pilot, int kind, Pilot about, int points) {
        arena.score(pilot, points);
        if (!pilot.bot) {
            feedWriter.reward(pilot.number, kind, about.number, points);
        }
    }
}
