package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.BotLevel;
import io.github.driftfire.model.arena.Levels;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Upgrade;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;
import io.github.driftfire.netcode.Player;
import org.jspecify.annotations.Nullable;

/**
 * What a pilot learns by doing it: to thrust, to break a rock, to collect, to hit a ship, to choose an upgrade. A step is done whenever the pilot
 * does it, in whatever order. Knows which step is next and what in the arena it is about; owned by the page's thread.
 */
public final class Tutorial implements Spectator {
    public static final int THRUST = 0;
    public static final int ROCK = 1;
    public static final int COLLECT = 2;
    public static final int HIT = 3;
    public static final int UPGRADE = 4;
    public static final int STEPS = 5;

    /** No step is left. */
    public static final int NONE = -1;

    /** A bit for each step. */
    public static final int ALL = (1 << STEPS) - 1;

    private static final double THRUST_MILLIS = 400;

    /** A rock breaks within this time and this far from where an own shot landed. */
    private static final double BREAK_MILLIS = 600;

    private static final double BREAK_UNITS = 60;
    private static final int SHARD_REACH = 22;
    private static final int SHIP_REACH = 34;
    private static final int ROCK_ROOM = 12;

    private int done;
    private boolean flying;
    private boolean offered;
    private int own = -1;
    private double nowMillis;
    private double thrustMillis;
    private int upgrades = -1;
    private double landedX;
    private double landedY;
    private double landedMillis = -BREAK_MILLIS;
    private double brokenX;
    private double brokenY;
    private double brokenReach;
    private double brokenMillis = -BREAK_MILLIS;
    private double targetX;
    private double targetY;
    private double targetReach;
    private double targetDistance;

    /** @param done a bit for each step that was done before */
    public Tutorial(int done) {
        this.done = done & ALL;
    }

    /** A bit for each step that is done. */
    public int done() {
        return done;
    }

    public boolean isOver() {
        return done == ALL;
    }

    /** Begins anew. */
    public void restart() {
        done = 0;
        thrustMillis = 0;
    }

    /** Nothing more is to be learnt. */
    public void skip() {
        done = ALL;
    }

    /** The step that comes next, or {@link #NONE}: what is offered now first, then the steps in their order. */
    public int next() {
        if (offered && !isDone(UPGRADE)) {
            return UPGRADE;
        }
        for (int step = 0; step < STEPS; step++) {
            if (!isDone(step)) {
                return step;
            }
        }
        return NONE;
    }

    public boolean isDone(int step) {
        return (done & 1 << step) != 0;
    }

    /** Whether there is an upgrade to choose. */
    public boolean isOffered() {
        return offered;
    }

    /** Whether the pilot has a ship in a game that it is about: rounds are no place to learn. */
    public boolean isFlying() {
        return flying;
    }

    /** Takes the present. Once a picture. */
    public void update(Match match, double now, double passedMillis) {
        boolean learns = match.tuning().progression
                && !match.round().isKnown()
                && match.roster().own() >= 0;
        own = match.roster().own();
        observe(learns && match.prediction().present() ? match.prediction().row() : null, now, passedMillis);
    }

    /** @param row of the own ship; {@code null} for none */
    void observe(int @Nullable [] row, double now, double passedMillis) {
        nowMillis = now;
        flying = row != null;
        if (row == null) {
            offered = false;
            upgrades = -1;
            return;
        }
        boolean thrusts = (row[Ship.CONTROLS] & (Ship.THRUST | Ship.BOOST)) != 0;
        thrustMillis += thrusts ? passedMillis : 0;
        if (thrustMillis >= THRUST_MILLIS) {
            finish(THRUST);
        }
        int total = Upgrade.total(row[Ship.UPGRADES]);
        if (upgrades >= 0 && total > upgrades) {
            finish(UPGRADE);
        }
        upgrades = total;
        offered = Levels.points(row[Ship.EXPERIENCE], row[Ship.UPGRADES]) > 0;
    }

    /** @param player own number */
    void own(int player) {
        own = player;
    }

    private void finish(int step) {
        if (flying) {
            done |= 1 << step;
        }
    }

    @Override
    public void shotLanded(double x, double y, double vx, double vy, Player pilot, boolean absorbed) {
        if (pilot.number() == own && own >= 0) {
            landedX = x;
            landedY = y;
            landedMillis = nowMillis;
            breaks();
        }
    }

    @Override
    public void rockBroken(double x, double y, double vx, double vy, int size) {
        brokenX = x;
        brokenY = y;
        brokenReach = Rock.radiusUnits(size) + BREAK_UNITS;
        brokenMillis = nowMillis;
        breaks();
    }

    /** The shot and the rock's end are reported in either order. */
    private void breaks() {
        boolean together = nowMillis - landedMillis < BREAK_MILLIS && nowMillis - brokenMillis < BREAK_MILLIS;
        if (together && Math.hypot(landedX - brokenX, landedY - brokenY) < brokenReach) {
            finish(ROCK);
        }
    }

    @Override
    public void scored(int points, double x, double y, boolean byKill) {
        if (!byKill) {
            finish(COLLECT);
        }
    }

    @Override
    public void ownShotHit(double x, double y) {
        finish(HIT);
    }

    /** Finds what the next step is about; answers whether there is anything. {@link #targetX} and its like tell where. */
    public boolean findTarget(Match match) {
        targetDistance = Double.MAX_VALUE;
        switch (next()) {
            case ROCK -> nearest(match, match.rocks());
            case COLLECT -> nearest(match, match.shards());
            case HIT -> nearestShip(match);
            case UPGRADE -> {
                if (!offered) {
                    nearest(match, match.shards());
                }
            }
            default -> {}
        }
        return targetDistance < Double.MAX_VALUE;
    }

    private void nearest(Match match, InterpolatedEntities entities) {
        for (int i = 0; i < entities.size(); i++) {
            InterpolatedEntity each = entities.track(i);
            if (each.visible() && !each.ending()) {
                boolean rock = each.kind() == Rock.KIND;
                offer(
                        match,
                        each.x(),
                        each.y(),
                        rock ? Rock.radiusUnits(each.get(Rock.SIZE)) + ROCK_ROOM : SHARD_REACH);
            }
        }
    }

    /** A weak bot in view; else one of the map; else any ship in view. */
    private void nearestShip(Match match) {
        ships(match, true);
        if (targetDistance == Double.MAX_VALUE) {
            places(match);
        }
        if (targetDistance == Double.MAX_VALUE) {
            ships(match, false);
        }
    }

    private void ships(Match match, boolean weak) {
        InterpolatedEntities ships = match.ships();
        for (int i = 0; i < ships.size(); i++) {
            InterpolatedEntity ship = ships.track(i);
            Player pilot = match.roster().player(ship.get(Ship.PILOT));
            boolean other = ship.visible() && !ship.ending() && pilot.number() != own && ship.slot() != match.avatar();
            if (other && (!weak || isWeak(pilot))) {
                offer(match, ship.x(), ship.y(), SHIP_REACH);
            }
        }
    }

    private void places(Match match) {
        ArenaMessages messages = match.messages();
        for (int i = 0; i < messages.mapCount(); i++) {
            Player pilot = messages.mapPilot(i);
            if (isWeak(pilot)) {
                double x = messages.places().x(pilot.number(), nowMillis);
                double y = messages.places().y(pilot.number(), nowMillis);
                offer(
                        match,
                        x * match.model().widthSub() / Model.SUB,
                        y * match.model().heightSub() / Model.SUB,
                        SHIP_REACH);
            }
        }
    }

    private static boolean isWeak(Player pilot) {
        return pilot.bot() && BotLevel.of(pilot.number()) == BotLevel.NOVICE;
    }

    private void offer(Match match, double x, double y, double reach) {
        double distance =
                Math.hypot(x - match.prediction().x(), y - match.prediction().y());
        if (distance < targetDistance) {
            targetDistance = distance;
            targetX = x;
            targetY = y;
            targetReach = reach;
        }
    }

    /** In units. */
    public double targetX() {
        return targetX;
    }

    public double targetY() {
        return targetY;
    }

    /** Radius of a ring around it, in units. */
    public double targetReach() {
        return targetReach;
    }

    /** From the own ship, in units. */
    public double targetDistance() {
        return targetDistance;
    }
}
