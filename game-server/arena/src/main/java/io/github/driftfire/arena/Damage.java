package io.github.driftfire.arena;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.state.EntityTable;

/** What a blow does to a ship: shield first, then hull, then the end and who is to blame. */
final class Damage {
    private final Arena arena;
    private final Debris debris;
    private final FeedWriter feedWriter;
    private final LifeResults lives;
    final DamageTally tally;
    final Rewards rewards;

    Damage(Arena arena, Debris debris, FeedWriter feedWriter, LifeResults lives) {
        this.arena = arena;
        this.debris = debris;
        this.feedWriter = feedWriter;
        this.lives = lives;
        tally = new DamageTally(arena.tuning.rocks ? arena.pilots.length : 0);
        rewards = new Rewards(arena, tally, feedWriter);
    }

    boolean isGuarded(int ship) {
        return arena.ships.get(ship, Ship.GUARD) > 0;
    }

    /**
     * Hurts a ship that is not guarded.
     *
     * @param fullPoints before what {@link #eased} makes of them
     * @param by pilot who did it, or {@link Pilot#NONE}
     * @param means as in {@link ArenaFeed}
     */
    void hurt(int ship, int fullPoints, int by, int means) {
        EntityTable ships = arena.ships;
        Pilot victim = arena.pilotOf(ship);
        int points = by == Pilot.NONE ? fullPoints : eased(fullPoints, arena.pilots[by], victim);
        victim.used = true;
        if (by != Pilot.NONE) {
            victim.hitBy = by;
            victim.hitTick = arena.tick;
        }
        if (arena.tuning.shieldMax > 0) {
            ships.set(ship, Ship.CALM, arena.tuning.calmTicks);
        }
        int blow = points * Tuning.SHIELD_SCALE;
        int absorbed = Math.min(blow, ships.get(ship, Ship.SHIELD));
        ships.set(ship, Ship.SHIELD, ships.get(ship, Ship.SHIELD) - absorbed);
        int through = (blow - absorbed + Tuning.SHIELD_SCALE - 1) / Tuning.SHIELD_SCALE;
        int hull = Math.max(0, ships.get(ship, Ship.HULL) - through);
        ships.set(ship, Ship.HULL, hull);
        if (arena.tuning.rocks) {
            tally.hurt(victim.number, by, points, arena.tick);
        }
        if (hull == 0) {
            destroy(ship, victim, means);
        }
    }

    /** Until the first kill a person hurts bots more; not in rounds, in which all begin alike. */
    private int eased(int points, Pilot attacker, Pilot victim) {
        boolean eases = !attacker.bot
                && attacker.kills == 0
                && victim.bot
                && !arena.settings.mode().hasRounds();
        return eases ? points * Rules.NEW_PILOT_PERCENT / 100 : points;
    }

    private void destroy(int ship, Pilot victim, int means) {
        boolean blamed = victim.hitBy != Pilot.NONE
                && arena.tick - victim.hitTick <= arena.tuning.ticks(Rules.BLAME_MILLIS)
                && arena.pilots[victim.hitBy].present;
        int killer = blamed ? victim.hitBy : Pilot.NONE;
        if (killer != Pilot.NONE) {
            Pilot winner = arena.pilots[killer];
            winner.kills++;
            winner.lifeKills++;
            arena.progression.gain(winner, Rules.KILL_EXPERIENCE);
            arena.score(winner, arena.tuning.rocks ? Rules.KILL_BONUS : Rules.WORKLOAD_KILL_SCORE);
            if (arena.tuning.rocks) {
                rewards.killed(winner, victim);
            }
        }
        lives.ended(victim, killer);
        victim.deaths++;
        victim.waited = 0;
        victim.forgetHits();
        if (arena.tuning.rocks) {
            rewards.ended(victim);
            int lost = victim.score / Tuning.DEATH_TAKES_ONE_IN;
            arena.score(victim, -lost);
            debris.dropShip(ship, lost);
            arena.progression.lost(victim);
            feedWriter.wreck(ship, lost);
        }
        arena.world.end(Ship.KIND, ship, Ship.DESTROYED);
        victim.ship = Pilot.NONE;
        feedWriter.kill(killer, victim.number, means);
    }
}
