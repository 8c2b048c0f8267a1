package io.github.driftfire.arena;

import io.github.driftfire.model.arena.Levels;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.state.EntityTable;
import org.jspecify.annotations.Nullable;

/**
 * A bot's mind: looks now and then, as fast as its skill reacts, makes up its mind, and lets its {@link BotPilot} fly until it
 * looks again. What it remembers in between moves on as it was last seen.
 */
final class Bot {
    /** What a bot is about. */
    enum Mode {
        ROAM,
        FIGHT,
        FLEE,
        COLLECT,
        MINE
    }

    private static final int GRUDGE_MILLIS = 2_500;
    private static final int MOOD_MILLIS = 5_000;
    private static final int SAFE_DISTANCE = Arena.sub(620);
    private static final int NEAR_SHARD = Arena.sub(260);

    final Pilot pilot;
    final Skill skill;

    /** Pilot that it hunts, or {@link Pilot#NONE}. */
    int target = Pilot.NONE;

    Mode mode = Mode.ROAM;

    private final Arena arena;
    private final BotRoster roster;
    private final Sight sight;
    private final BotPilot botPilot;
    private int looksAt;
    private int moodUntil;
    private boolean spoiling;
    private int choice;

    Bot(Arena arena, BotRoster roster, Sight sight, @Nullable FieldRules field, Pilot pilot, Skill skill) {
        this.arena = arena;
        this.roster = roster;
        this.sight = sight;
        this.pilot = pilot;
        this.skill = skill;
        botPilot = new BotPilot(arena, this, field);
    }

    int input() {
        return ShipSteering.withChoice(ShipSteering.input(botPilot.controls, botPilot.aim), choice);
    }

    boolean isAngryAt(Pilot other) {
        return pilot.hitBy == other.number && arena.tick - pilot.hitTick < arena.tuning.ticks(GRUDGE_MILLIS);
    }

    /** Has just sat down, or has a new ship. */
    void wake() {
        mode = Mode.ROAM;
        looksAt = 0;
        hunt(Pilot.NONE);
        botPilot.wake();
    }

    void decide() {
        if (pilot.ship < 0) {
            if (botPilot.controls != 0) {
                wake();
            }
            return;
        }
        if (arena.tick >= looksAt) {
            int reaction = arena.tuning.ticks(skill.reactionMillis);
            looksAt = arena.tick + reaction / 2 + arena.random.below(reaction) + 1;
            sight.look(this);
            choose();
        }
        botPilot.fly();
        chooseUpgrade();
    }

    /** One of the offers, now and then, as a person who is busy. */
    private void chooseUpgrade() {
        boolean chooses = choice == 0 && arena.progression.mayChoose(pilot.ship) && arena.random.oneIn(arena.tuning.hz);
        choice = chooses ? 1 + arena.random.below(Levels.OFFERS) : 0;
    }

    void hunt(int newTarget) {
        roster.hunterChanges(target, newTarget);
        target = newTarget;
    }

    private void choose() {
        if (arena.tick >= moodUntil) {
            moodUntil = arena.tick + arena.tuning.ticks(MOOD_MILLIS / 2 + arena.random.below(MOOD_MILLIS));
            spoiling = arena.random.below(100) < skill.aggressionPercent;
        }
        mode = nextMode();
        hunt(mode == Mode.FIGHT ? arena.ships.get(sight.enemy, Ship.PILOT) : Pilot.NONE);
        botPilot.watch(sight.danger);
        switch (mode) {
            case FIGHT -> botPilot.follow(arena.ships, sight.enemy);
            case FLEE -> botPilot.follow(arena.ships, sight.nearest);
            case COLLECT -> botPilot.follow(arena.shards, sight.shard);
            case MINE -> botPilot.follow(arena.rocks, sight.rock);
            case ROAM -> roam();
        }
    }

    /** The person whose partner it is: whom it stays near, does not attack, and leaves the shards to. */
    int newcomer() {
        return arena.firstFlights.newcomer(pilot.number);
    }

    /** Half of the bots fly to what is worth the way. */
    private void roam() {
        if (arena.firstFlights.strays(pilot)) {
            int ship = arena.pilots[newcomer()].ship;
            botPilot.visit(arena.ships.get(ship, Ship.X), arena.ships.get(ship, Ship.Y));
        } else if (arena.eventX >= 0 && pilot.number % 2 == 0) {
            botPilot.visit(arena.eventX, arena.eventY);
        } else {
            botPilot.wander(spoiling ? somebody() : Pilot.NONE);
        }
    }

    private Mode nextMode() {
        int health =
                arena.ships.get(pilot.ship, Ship.HULL) + arena.ships.get(pilot.ship, Ship.SHIELD) / Tuning.SHIELD_SCALE;
        boolean hurt = health < skill.breakOffHealth + (mode == Mode.FLEE ? 35 : 0);
        if (hurt && sight.nearest >= 0 && sight.nearestDistance < SAFE_DISTANCE) {
            return Mode.FLEE;
        }
        if (arena.firstFlights.strays(pilot)) {
            return Mode.ROAM;
        }
        if (sight.enemy >= 0 && !hurt && wantsToFight()) {
            return Mode.FIGHT;
        }
        if (sight.shard >= 0 && newcomer() == Pilot.NONE) {
            return Mode.COLLECT;
        }
        if (sight.rock >= 0 && !spoiling) {
            return Mode.MINE;
        }
        return Mode.ROAM;
    }

    /** Some other ship, as the map that everybody has shows it; -1 if there is none. */
    private int somebody() {
        int from = arena.random.below(arena.pilots.length);
        for (int i = 0; i < arena.pilots.length; i++) {
            Pilot other = arena.pilots[(from + i) % arena.pilots.length];
            if (other.ship >= 0 && other != pilot && !arena.isAllied(other.number, pilot.number)) {
                return other.ship;
            }
        }
        return Pilot.NONE;
    }

    private boolean wantsToFight() {
        if (isAngryAt(arena.pilotOf(sight.enemy))) {
            return true;
        }
        if (!spoiling || sight.enemyDistance > Arena.sub(skill.engageUnits)) {
            return false;
        }
        boolean shardIsNear = sight.shard >= 0 && near(arena.shards, sight.shard);
        return !shardIsNear || sight.enemyDistance < NEAR_SHARD;
    }

    private boolean near(EntityTable table, int slot) {
        int dx = table.get(slot, Ship.X) - arena.ships.get(pilot.ship, Ship.X);
        int dy = table.get(slot, Ship.Y) - arena.ships.get(pilot.ship, Ship.Y);
        return Math.abs(dx) < NEAR_SHARD && Math.abs(dy) < NEAR_SHARD;
    }
}
