package io.github.driftfire.model.arena;

import io.github.driftfire.model.game.Edge;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.Model;

/**
 * The numbers of the game, derived for one tick rate in one place.
 *
 * <p>Speeds are sub-units per tick, accelerations sub-units per tick squared, turns brads per tick, times ticks. Immutable.
 */
public final class Tuning {
    /** Preset of the dogfight that people play. */
    public static final String DOGFIGHT = "dogfight";

    /** Preset of the reference load: open, wrapping space with ships and pulses alone. */
    public static final String WORKLOAD = "workload";

    public static final int SHIP_RADIUS_UNITS = 16;
    public static final int PULSE_RADIUS_UNITS = 4;
    public static final int SHARD_RADIUS_UNITS = 8;
    public static final int MUZZLE_UNITS = 24;
    public static final int PICKUP_RADIUS_UNITS = 14;

    /** Half of a lance's width. */
    public static final int LANCE_RADIUS_UNITS = 3;

    /** How far a lance reaches from the muzzle. */
    public static final int LANCE_RANGE_UNITS = 700;

    /** Most charges that a ship holds. */
    public static final int LANCES_MAX = 3;

    /** Most mines that a ship carries. */
    public static final int MINES_MAX = 7;

    /** Hull of a whole ship of the first class, without upgrades. */
    public static final int HULL_MAX = 100;

    /** Shield points are counted in sixteenths. */
    public static final int SHIELD_SCALE = 16;

    /** A full energy budget. */
    public static final int ENERGY_MAX = 4000;

    /** Depth of the force field along the arena's border, in units. */
    public static final int FIELD_UNITS = 96;

    /** Fastest that anything moves along one axis, in sub-units per tick: what the velocity fields hold. */
    public static final int SPEED_LIMIT = (1 << 16) - 1;

    /** How far within a second inputs that come late may move a ship from where everybody saw it; beyond, they do not. */
    public static final int LATE_INPUT_UNITS = 200;

    /** A death takes the score's half. */
    public static final int DEATH_TAKES_ONE_IN = 2;

    private static final int DRAG_Q16 = 16;

    /** The settings of a room that nobody configured; the fingerprint is taken with them. */
    public static final WorldSettings DEFAULTS = new WorldSettings(DOGFIGHT, 4000, 4000, 30);

    public final int hz;
    public final int widthSub;
    public final int heightSub;
    public final boolean wraps;
    public final boolean rocks;

    /** Whether ships have classes, levels and upgrades. */
    public final boolean progression;

    public final int turn;
    public final int thrust;
    public final int boostThrust;
    public final int drag;
    public final int brakeDrag;
    public final int spring;
    public final int reloadTicks;
    public final int pulseSpeed;
    public final int pulseTicks;
    public final int pulseDamage;
    public final int shieldMax;
    public final int shieldRegen;
    public final int calmTicks;
    public final int guardTicks;

    /** Ticks after the loss of a ship until fire launches the next one. */
    public final int respawnTicks;

    /** Ticks after the loss of a ship until the next one is launched by itself. */
    public final int launchTicks;

    public final int boostDrain;
    public final int energyRegen;
    public final int boostStart;
    public final int shardTicks;
    public final int shardDrag;
    public final int lanceReloadTicks;
    public final int beamTicks;
    public final int pickupTicks;
    public final int mineTicks;
    public final int mineReloadTicks;

    /** How long a ship stays cloaked. */
    public final int cloakTicks;

    /** How long a found spread lasts. */
    public final int spreadTicks;

    /** How many ticks late an input may come and still be flown; 0 where they are passed over. */
    public final int lateInputTicks;

    /** Ticks after the launch in which another class may be chosen. */
    public final int classTicks;

    /** What class and upgrades make of these numbers. */
    public final ShipStats stats;

    private Tuning(WorldSettings settings) {
        boolean workload = settings.preset().equals(WORKLOAD);
        hz = settings.tickRateHz();
        widthSub = settings.widthUnits() * Model.SUB;
        heightSub = settings.heightUnits() * Model.SUB;
        wraps = workload;
        rocks = !workload;
        progression = !workload;
        // 3.5 rad/s are 570 brads/s; a ship that people steer turns faster.
        turn = Math.max(1, (workload ? 570 + hz / 2 : 860) / hz);
        thrust = acceleration(workload ? 300 : 460);
        boostThrust = acceleration(1050);
        drag = (workload ? 49_152 : 57_344) / hz;
        brakeDrag = workload ? drag : 200_000 / hz;
        spring = 60;
        reloadTicks = ticks(workload ? 500 : 200);
        pulseSpeed = speed(workload ? 600 : 760);
        pulseTicks = ticks(1200);
        pulseDamage = workload ? 20 : 18;
        shieldMax = workload ? 0 : 60 * SHIELD_SCALE;
        shieldRegen = Math.max(1, 18 * SHIELD_SCALE / hz);
        calmTicks = ticks(3500);
        guardTicks = workload ? 0 : ticks(3000);
        respawnTicks = ticks(2000);
        launchTicks = workload ? respawnTicks : ticks(5000);
        boostDrain = ENERGY_MAX * 10 / (22 * hz);
        energyRegen = Math.max(1, ENERGY_MAX * 10 / (55 * hz));
        boostStart = ENERGY_MAX / 6;
        shardTicks = ticks(24_000);
        shardDrag = 39_322 / hz;
        lanceReloadTicks = ticks(900);
        beamTicks = ticks(150);
        pickupTicks = ticks(30_000);
        mineTicks = ticks(25_000);
        mineReloadTicks = ticks(700);
        cloakTicks = ticks(8_000);
        spreadTicks = ticks(15_000);
        lateInputTicks = workload ? 0 : Math.min(ticks(1000), Protocol.MAX_MISSED_TICKS);
        classTicks = ticks(4000);
        stats = new ShipStats(this);
    }

    public static Tuning of(WorldSettings settings) {
        return new Tuning(settings);
    }

    /** Milliseconds as ticks, at least one. */
    public int ticks(int millis) {
        return Math.max(1, (millis * hz + 500) / 1000);
    }

    /** The border, at which everything that moves is held or turned back. */
    Edge edge() {
        return new Edge(widthSub, heightSub, wraps, FIELD_UNITS * Model.SUB, spring, hz * hz, SPEED_LIMIT);
    }

    /** Units per second as sub-units per tick. */
    public int speed(int unitsPerSecond) {
        return unitsPerSecond * Model.SUB / hz;
    }

    /** Units per second squared as sub-units per tick squared. */
    public int acceleration(int unitsPerSecondSquared) {
        return (unitsPerSecondSquared * Model.SUB + hz * hz / 2) / (hz * hz);
    }

    /** A velocity after one tick of a drag in 1/65536; always slows, so that nothing creeps on for ever. */
    static int slowed(int velocity, int drag) {
        int loss = Math.max(1, (Math.abs(velocity) * drag + 0x8000) >> DRAG_Q16);
        return velocity > 0 ? Math.max(0, velocity - loss) : Math.min(0, velocity + loss);
    }
}
