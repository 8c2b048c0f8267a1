package io.github.driftfire.client.sound;

import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.play.Shot;
import io.github.driftfire.client.play.Shots;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipStats;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;
import io.github.driftfire.netcode.Prediction;
import io.github.driftfire.netcode.Roster;
import io.github.driftfire.netcode.RoundState;
import org.jspecify.annotations.Nullable;

/**
 * How dangerous it is for the own ship, 0..1: enemies and their shots nearby, a low shield and hull, a bounty on the own ship, the end of a
 * round. Each fills a part of what the others leave; the level follows within a second upwards and within many downwards, so that a fight is
 * one rise.
 */
final class Danger {
    private static final double RISE_MILLIS = 700;
    private static final double FALL_MILLIS = 7000;
    private static final double ENEMY_UNITS = 600;
    private static final double SHOT_UNITS = 300;
    private static final double MOST_PER_ENEMY = 0.45;
    private static final double PER_SHOT = 0.16;
    private static final double WEAK = 0.5;
    private static final double BOUNTY = 0.25;
    private static final double FULL_BOUNTY = 250;
    private static final double OUTSIDE = 0.5;
    private static final int LAST_SECONDS = 60;
    private static final double LAST = 0.4;

    private double safe = 1;
    private double level;

    /** 0..1. */
    double level() {
        return level;
    }

    /** Some times a second. Without a match there is no danger. */
    void observe(@Nullable Match match, double passedMillis) {
        begin();
        if (match != null) {
            round(match);
            if (match.prediction().present()) {
                own(match);
                ships(match);
                shots(match);
            }
        }
        end(passedMillis);
    }

    /** What was found before is over. */
    void begin() {
        safe = 1;
    }

    /** @param kills of the enemy's life */
    void enemy(double distanceUnits, int kills) {
        double near = Math.max(0, 1 - distanceUnits / ENEMY_UNITS);
        add(near * (MOST_PER_ENEMY + Math.min(kills, 5) * 0.06));
    }

    /** A shot that comes nearer. */
    void shot(double distanceUnits) {
        if (distanceUnits < SHOT_UNITS) {
            add(PER_SHOT);
        }
    }

    /** Parts of what the ship may have, 0..1. */
    void condition(double hull, double shield) {
        add(WEAK * (1 - hull * 0.7 - shield * 0.3));
    }

    /** @param worth of the own ship's end */
    void bounty(int worth) {
        add(BOUNTY * Math.min(1, worth / FULL_BOUNTY));
    }

    /** A round that is running. */
    void last(double seconds) {
        if (seconds < LAST_SECONDS) {
            add(LAST * (1 - 0.5 * seconds / LAST_SECONDS));
        }
    }

    void outside() {
        add(OUTSIDE);
    }

    void end(double passedMillis) {
        double target = 1 - safe;
        double millis = target > level ? RISE_MILLIS : FALL_MILLIS;
        level += (target - level) * (1 - Math.exp(-passedMillis / millis));
    }

    private void add(double part) {
        safe *= 1 - part;
    }

    private void round(Match match) {
        RoundState round = match.round();
        int ticks = round.ticksLeft(match.client().replica().tick());
        if (round.isRunning() && ticks > 0) {
            last((double) ticks / match.tuning().hz);
        }
        if (match.isOutside()) {
            outside();
        }
    }

    private void own(Match match) {
        int[] row = match.prediction().row();
        ShipStats stats = match.tuning().stats;
        int loadout = stats.loadout(row, 0);
        int shield = stats.shieldMax(loadout);
        condition(
                (double) row[Ship.HULL] / stats.hullMax(loadout), shield == 0 ? 1 : (double) row[Ship.SHIELD] / shield);
        bounty(match.messages().bounties().worth(match.roster().own(), match.ownScore()));
    }

    private void ships(Match match) {
        InterpolatedEntities ships = match.ships();
        Prediction own = match.prediction();
        for (int i = 0; i < ships.size(); i++) {
            InterpolatedEntity ship = ships.track(i);
            int pilot = ship.get(Ship.PILOT);
            // The music must not betray who is cloaked.
            boolean cloaked = ship.row().length > Ship.CLOAK && ship.get(Ship.CLOAK) > 0;
            boolean seen = ship.visible() && !ship.ending() && !cloaked;
            if (seen && ship.slot() != match.avatar() && isEnemy(match.roster(), pilot)) {
                enemy(
                        Math.hypot(ship.x() - own.x(), ship.y() - own.y()),
                        match.messages().bounties().kills(pilot));
            }
        }
    }

    private void shots(Match match) {
        Shots shots = match.shots();
        for (int i = 0; i < shots.size(); i++) {
            Shot shot = shots.shot(i);
            double dx = match.prediction().x() - shot.x();
            double dy = match.prediction().y() - shot.y();
            if (!shot.own()
                    && shot.visible()
                    && dx * shot.stepX() + dy * shot.stepY() > 0
                    && isEnemy(match.roster(), shot.pilot())) {
                shot(Math.hypot(dx, dy));
            }
        }
    }

    private static boolean isEnemy(Roster roster, int pilot) {
        return pilot != roster.own() && !roster.isAllied(roster.own(), pilot);
    }
}
