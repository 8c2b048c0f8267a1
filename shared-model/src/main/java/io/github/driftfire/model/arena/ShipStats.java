package io.github.driftfire.model.arena;

import io.github.driftfire.model.math.IntMath;

/**
 * What a ship's class and upgrades make of the numbers of {@link Tuning}: the one table of what upgrades do. In a game without progression every
 * ship has the numbers as they are. Units as in {@link Tuning}. Immutable.
 */
public final class ShipStats {
    private static final int STEPS = 4;
    private static final int ENGINE_PERCENT = 8;
    private static final int TURN_PERCENT = 10;
    private static final int SHOT_SPEED_PERCENT = 13;
    private static final int SHIELD_POINTS = 15;
    private static final int HULL_POINTS = 20;
    private static final int ENERGY_REGEN_PERCENT = 25;
    private static final int ENERGY_DRAIN_PERCENT = 8;
    private static final int MAGNET_PERCENT = 45;
    private static final int[] RELOAD_PERCENT = {100, 84, 67, 67};

    /** What each pulse of a shot does, by the steps of {@link Upgrade#SPREAD}. */
    private static final int[] SPREAD_DAMAGE_PERCENT = {100, 62, 50, 50};

    private static final int SPREAD_BRADS = 22;

    /** Pulses that a found spread adds to a shot. */
    private static final int FOUND_PULSES = 2;

    private static final int RAM_GIVEN_PERCENT = 50;
    private static final int RAM_TAKEN_PERCENT = 25;
    private static final int PERCENT = 100;

    private final boolean progression;
    private final int[] thrust = new int[ShipClass.COUNT * STEPS];
    private final int[] boostThrust = new int[ShipClass.COUNT * STEPS];
    private final int[] turn = new int[ShipClass.COUNT * STEPS];
    private final int[] reloadTicks = new int[ShipClass.COUNT * STEPS];
    private final int[] pulseSpeed = new int[STEPS];
    private final int[] energyRegen = new int[STEPS];
    private final int[] boostDrain = new int[STEPS];

    ShipStats(Tuning tuning) {
        progression = tuning.progression;
        for (int index = 0; index < ShipClass.COUNT * STEPS; index++) {
            int shipClass = progression ? index / STEPS : 0;
            int step = progression ? index % STEPS : 0;
            int engine = ShipClass.thrustPercent(shipClass) + step * ENGINE_PERCENT;
            thrust[index] = percent(tuning.thrust, engine);
            boostThrust[index] = percent(tuning.boostThrust, engine);
            turn[index] = Math.max(1, percent(tuning.turn, ShipClass.turnPercent(shipClass) + step * TURN_PERCENT));
            int reload = ShipClass.reloadPercent(shipClass) * RELOAD_PERCENT[step] / PERCENT;
            reloadTicks[index] = Math.max(1, percent(tuning.reloadTicks, reload));
        }
        for (int step = 0; step < STEPS; step++) {
            int steps = progression ? step : 0;
            pulseSpeed[step] = percent(tuning.pulseSpeed, PERCENT + steps * SHOT_SPEED_PERCENT);
            energyRegen[step] = percent(tuning.energyRegen, PERCENT + steps * ENERGY_REGEN_PERCENT);
            boostDrain[step] = percent(tuning.boostDrain, PERCENT - steps * ENERGY_DRAIN_PERCENT);
        }
    }

    private static int percent(int value, int percent) {
        return (value * percent + PERCENT / 2) / PERCENT;
    }

    /** The ship's loadout; 0 in a game without progression, whose rows have none. */
    public int loadout(int[] rows, int at) {
        return progression ? rows[at + Ship.LOADOUT] : 0;
    }

    /** The ship's upgrades; 0 in a game without progression. */
    int upgrades(int[] rows, int at) {
        return progression ? rows[at + Ship.UPGRADES] : 0;
    }

    int thrust(int loadout) {
        return thrust[index(loadout, Loadout.ENGINE_SHIFT)];
    }

    int boostThrust(int loadout) {
        return boostThrust[index(loadout, Loadout.ENGINE_SHIFT)];
    }

    int turn(int loadout) {
        return turn[index(loadout, Loadout.TURN_SHIFT)];
    }

    private static int index(int loadout, int shift) {
        return Loadout.shipClass(loadout) * STEPS + Loadout.steps(loadout, shift);
    }

    /** Ticks between two shots of a ship. */
    public int reloadTicks(int[] rows, int at) {
        int step = Upgrade.steps(upgrades(rows, at), Upgrade.FIRE_RATE);
        return reloadTicks[Loadout.shipClass(loadout(rows, at)) * STEPS + step];
    }

    /** The shortest time between two shots of any ship, in ticks. */
    public int leastReloadTicks() {
        int least = Integer.MAX_VALUE;
        for (int ticks : reloadTicks) {
            least = Math.min(least, ticks);
        }
        return least;
    }

    /** Most pulses in one shot of any ship. */
    public int mostPulses() {
        return progression ? 1 + Upgrade.most(Upgrade.SPREAD) + FOUND_PULSES : 1;
    }

    /** Speed of a pulse that leaves a ship, seen from the ship. */
    public int pulseSpeed(int loadout) {
        return pulseSpeed[Loadout.steps(loadout, Loadout.SHOT_SPEED_SHIFT)];
    }

    int energyRegen(int upgrades) {
        return energyRegen[Upgrade.steps(upgrades, Upgrade.ENERGY)];
    }

    int boostDrain(int upgrades) {
        return boostDrain[Upgrade.steps(upgrades, Upgrade.ENERGY)];
    }

    /** A full shield, in 1/{@link Tuning#SHIELD_SCALE} points. Only in a game that has shields. */
    public int shieldMax(int loadout) {
        int points = ShipClass.shield(Loadout.shipClass(loadout))
                + Loadout.steps(loadout, Loadout.SHIELD_SHIFT) * SHIELD_POINTS;
        return progression ? points * Tuning.SHIELD_SCALE : 0;
    }

    /** A whole hull. */
    public int hullMax(int loadout) {
        int points =
                ShipClass.hull(Loadout.shipClass(loadout)) + Loadout.steps(loadout, Loadout.HULL_SHIFT) * HULL_POINTS;
        return progression ? points : Tuning.HULL_MAX;
    }

    /** From how far a ship collects, in units. */
    public int collectUnits(int shipClass, int upgrades) {
        int percent = PERCENT + Upgrade.steps(upgrades, Upgrade.MAGNET) * MAGNET_PERCENT;
        return ShipClass.collectUnits(shipClass) * percent / PERCENT;
    }

    /** What ramming does to the other, in percent. */
    public int ramGivenPercent(int upgrades) {
        return PERCENT + Upgrade.steps(upgrades, Upgrade.RAM) * RAM_GIVEN_PERCENT;
    }

    /** What ramming does to the own ship, in percent. */
    public int ramTakenPercent(int upgrades) {
        return IntMath.clamp(PERCENT - Upgrade.steps(upgrades, Upgrade.RAM) * RAM_TAKEN_PERCENT, 0, PERCENT);
    }

    /** What one pulse does to a ship, in percent of {@link Tuning#pulseDamage}. */
    public int pulseDamagePercent(int shipClass, int upgrades) {
        int spread = Upgrade.steps(upgrades, Upgrade.SPREAD);
        return ShipClass.damagePercent(shipClass) * SPREAD_DAMAGE_PERCENT[spread] / PERCENT;
    }

    /** By how much a pulse of a shot is turned from the ship's heading, in brads: the first flies straight on where their number is odd. */
    public static int spreadBrads(int index, int pulses) {
        int half = (index + 1) / 2 * ((index & 1) == 0 ? 1 : -1);
        if ((pulses & 1) == 1) {
            return half * SPREAD_BRADS;
        }
        // In pairs: a third aside, then one and a third.
        int side = (index & 1) == 0 ? 1 : -1;
        return side * (SPREAD_BRADS / 3 + index / 2 * SPREAD_BRADS);
    }

    /** Pulses in the next shot of a ship. */
    public int pulses(int[] rows, int at) {
        if (!progression) {
            return 1;
        }
        int found = rows[at + Ship.SPREAD_TIME] > 0 ? FOUND_PULSES : 0;
        return 1
                + Math.min(Upgrade.steps(rows[at + Ship.UPGRADES], Upgrade.SPREAD), Upgrade.most(Upgrade.SPREAD))
                + found;
    }
}
