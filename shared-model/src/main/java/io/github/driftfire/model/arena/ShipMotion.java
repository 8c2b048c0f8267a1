package io.github.driftfire.model.arena;

import io.github.driftfire.model.game.Edge;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.state.Motion;

/**
 * A ship's tick: turn, thrust, drag, move, timers; and what a pilot's wish does to its controls.
 *
 * <p>Flight reads no {@code OWNER} field but through {@link Ship#LOADOUT}, so that those who see the ship and those who fly it compute the same flight.
 */
public final class ShipMotion implements Motion {
    private final Tuning tuning;
    private final ShipStats stats;
    private final Edge edge;

    ShipMotion(Tuning tuning, Edge edge) {
        this.tuning = tuning;
        this.stats = tuning.stats;
        this.edge = edge;
    }

    public ShipMotion(Tuning tuning) {
        this(tuning, tuning.edge());
    }

    /**
     * Turns a pilot's wish into the controls that take effect, before the tick's {@link #step}: the afterburner needs energy, and
     * stays off until there is enough to be worth it. The server and the pilot's own client call it.
     *
     * @param rows in-out: controls, aim, reloads, lances, guard
     * @param aimBrads where the pilot points, read while {@link Ship#AIMED} is held
     * @return what fires in this tick: {@link Ship#FIRE} for the cannon, {@link Ship#LANCE} for the lance, {@link Ship#SPECIAL} for a mine, or 0
     */
    public int steer(int[] rows, int at, int controls, int aimBrads) {
        hold(rows, at, controls, aimBrads);
        return trigger(rows, at, controls);
    }

    private void hold(int[] rows, int at, int controls, int aimBrads) {
        boolean boosting = (rows[at + Ship.CONTROLS] & Ship.BOOST) != 0;
        int needed = boosting ? stats.boostDrain(stats.upgrades(rows, at)) : tuning.boostStart;
        int held = controls & Ship.MOVING;
        if (rows[at + Ship.ENERGY] < needed || tuning.wraps) {
            held &= ~Ship.BOOST;
        }
        if ((controls & Ship.BRAKE) != 0 && !tuning.wraps) {
            held = held & ~(Ship.THRUST | Ship.BOOST) | Ship.BRAKING;
        }
        rows[at + Ship.CONTROLS] = held;
        if ((held & Ship.AIMED) != 0) {
            rows[at + Ship.AIM] = Brads.wrap(aimBrads + Ship.AIM_BRADS / 2) / Ship.AIM_BRADS;
        }
    }

    private int trigger(int[] rows, int at, int controls) {
        int fired = 0;
        if ((controls & Ship.FIRE) != 0 && rows[at + Ship.RELOAD] == 0) {
            rows[at + Ship.RELOAD] = stats.reloadTicks(rows, at);
            fired |= Ship.FIRE;
        }
        if ((controls & Ship.LANCE) != 0 && rows[at + Ship.LANCE_RELOAD] == 0 && rows[at + Ship.LANCES] > 0) {
            rows[at + Ship.LANCE_RELOAD] = tuning.lanceReloadTicks;
            rows[at + Ship.LANCES]--;
            fired |= Ship.LANCE;
        }
        if (tuning.progression) {
            fired |= special(rows, at, controls);
            rows[at + Ship.CLOAK] = fired == 0 ? rows[at + Ship.CLOAK] : 0;
        }
        if (fired != 0) {
            rows[at + Ship.GUARD] = 0;
        }
        return fired;
    }

    private int special(int[] rows, int at, int controls) {
        if ((controls & Ship.SPECIAL) == 0 || rows[at + Ship.MINES] == 0 || rows[at + Ship.MINE_RELOAD] > 0) {
            return 0;
        }
        rows[at + Ship.MINES]--;
        rows[at + Ship.MINE_RELOAD] = tuning.mineReloadTicks;
        return Ship.SPECIAL;
    }

    @Override
    public boolean step(int[] rows, int at) {
        move(rows, at);
        stepTimers(rows, at);
        burn(rows, at);
        return true;
    }

    private void move(int[] rows, int at) {
        int controls = rows[at + Ship.CONTROLS];
        int loadout = stats.loadout(rows, at);
        int heading = Brads.wrap(rows[at + Ship.HEADING] + turn(rows, at, controls, stats.turn(loadout)));
        rows[at + Ship.HEADING] = heading;
        int vx = rows[at + Ship.VX];
        int vy = rows[at + Ship.VY];
        if ((controls & (Ship.THRUST | Ship.BOOST)) != 0) {
            int thrust = (controls & Ship.BOOST) != 0 ? stats.boostThrust(loadout) : stats.thrust(loadout);
            vx += Brads.x(heading, thrust);
            vy += Brads.y(heading, thrust);
        }
        int drag = (controls & Ship.BRAKING) != 0 ? tuning.brakeDrag : tuning.drag;
        rows[at + Ship.VX] = edge.limit(Tuning.slowed(vx, drag));
        rows[at + Ship.VY] = edge.limit(Tuning.slowed(vy, drag));
        edge.moveBounded(rows, at);
    }

    private static int turn(int[] rows, int at, int controls, int most) {
        if ((controls & Ship.AIMED) != 0) {
            int wanted = Brads.turn(rows[at + Ship.HEADING], rows[at + Ship.AIM] * Ship.AIM_BRADS);
            return IntMath.clamp(wanted, -most, most);
        }
        int left = (controls & Ship.LEFT) != 0 ? most : 0;
        int right = (controls & Ship.RIGHT) != 0 ? most : 0;
        return right - left;
    }

    private void stepTimers(int[] rows, int at) {
        rows[at + Ship.GUARD] = Math.max(0, rows[at + Ship.GUARD] - 1);
        rows[at + Ship.RELOAD] = Math.max(0, rows[at + Ship.RELOAD] - 1);
        rows[at + Ship.LANCE_RELOAD] = Math.max(0, rows[at + Ship.LANCE_RELOAD] - 1);
        if (rows[at + Ship.CALM] > 0) {
            rows[at + Ship.CALM]--;
        } else {
            int most = stats.shieldMax(stats.loadout(rows, at));
            rows[at + Ship.SHIELD] =
                    Math.max(rows[at + Ship.SHIELD], Math.min(rows[at + Ship.SHIELD] + tuning.shieldRegen, most));
        }
        if (tuning.progression) {
            rows[at + Ship.CLASS_TIME] = Math.max(0, rows[at + Ship.CLASS_TIME] - 1);
            rows[at + Ship.CLOAK] = Math.max(0, rows[at + Ship.CLOAK] - 1);
            rows[at + Ship.SPREAD_TIME] = Math.max(0, rows[at + Ship.SPREAD_TIME] - 1);
            rows[at + Ship.MINE_RELOAD] = Math.max(0, rows[at + Ship.MINE_RELOAD] - 1);
        }
    }

    private void burn(int[] rows, int at) {
        int controls = rows[at + Ship.CONTROLS];
        int upgrades = stats.upgrades(rows, at);
        int change = (controls & Ship.BOOST) != 0 ? -stats.boostDrain(upgrades) : stats.energyRegen(upgrades);
        int energy = rows[at + Ship.ENERGY] + change;
        rows[at + Ship.ENERGY] = IntMath.clamp(energy, 0, Tuning.ENERGY_MAX);
    }
}
