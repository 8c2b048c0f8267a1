package io.github.driftfire.model.arena;

import io.github.driftfire.model.state.FieldTable;

/** The row of a ship: field indices, and the bits of its controls. */
public final class Ship {
    /** Index of the kind in the model. */
    public static final int KIND = 0;

    public static final int X = FieldTable.X;
    public static final int Y = FieldTable.Y;

    /** Sub-units per tick. */
    public static final int VX = 2;

    public static final int VY = 3;

    /** Brads, 0..1023. */
    public static final int HEADING = 4;

    /** The held controls that take effect: {@link #THRUST} and its like. */
    public static final int CONTROLS = 5;

    /** The heading that the ship turns to while {@link #AIMED} is held, in units of {@link #AIM_BRADS} brads. */
    public static final int AIM = 6;

    /** 1..{@link ShipStats#hullMax}. */
    public static final int HULL = 7;

    /** In 1/{@link Tuning#SHIELD_SCALE} points. */
    public static final int SHIELD = 8;

    /** Ticks until the shield begins to regenerate. */
    public static final int CALM = 9;

    /** Ticks of protection left after spawning. */
    public static final int GUARD = 10;

    /** Number of the pilot, who outlives the ship. */
    public static final int PILOT = 11;

    /** Shards collected; stays with the pilot. */
    public static final int SCORE = 12;

    /** Charges of the lance, 0..{@link Tuning#LANCES_MAX}. Everybody sees how dangerous a ship is. */
    public static final int LANCES = 13;

    /** Ticks until the cannon is ready. */
    public static final int RELOAD = 14;

    /** What the afterburner may still spend, 0..{@link Tuning#ENERGY_MAX}. */
    public static final int ENERGY = 15;

    /** Ticks until the lance is ready. */
    public static final int LANCE_RELOAD = 16;

    /** Class, level and what flight reads of the upgrades; see {@link Loadout}. Not in the reference load, nor are the fields after it. */
    public static final int LOADOUT = 17;

    /** Steps of all upgrades, which the owner alone knows; see {@link Upgrade}. */
    public static final int UPGRADES = 18;

    /** Ticks in which another class may still be chosen. */
    public static final int CLASS_TIME = 19;

    /** What levels are reached by, 0..{@link #MAX_EXPERIENCE}; see {@link Levels}. */
    public static final int EXPERIENCE = 20;

    /** Seed of the offers. */
    public static final int OFFER_SEED = 21;

    /** A bit for each class that the pilot may fly. */
    public static final int UNLOCKED = 22;

    /** Ticks in which it is hardly seen; a shot ends them. */
    public static final int CLOAK = 23;

    /** Ticks in which each shot has two pulses more. */
    public static final int SPREAD_TIME = 24;

    /** Mines that are carried, 0..{@link Tuning#MINES_MAX}. */
    public static final int MINES = 25;

    /** Ticks until the next mine can be laid. */
    public static final int MINE_RELOAD = 26;

    public static final int MAX_EXPERIENCE = 511;

    public static final int THRUST = 1;
    public static final int LEFT = 2;
    public static final int RIGHT = 4;
    public static final int FIRE = 8;
    public static final int BOOST = 16;
    public static final int AIMED = 32;
    public static final int LANCE = 64;
    public static final int BRAKE = 128;

    /** Uses what the ship carries beside its guns. */
    public static final int SPECIAL = 256;

    /** In {@link #CONTROLS} alone: the brake takes effect. It has the bit of {@link #FIRE}, which is no held control. */
    public static final int BRAKING = FIRE;

    /** Controls that change how a ship moves; firing shows by its pulses and beams. */
    static final int MOVING = THRUST | LEFT | RIGHT | BOOST | AIMED;

    /** Brads in a step of {@link #AIM}: 256 directions are finer than a hand and cost two bits less. */
    public static final int AIM_BRADS = 4;

    /** End causes. */
    public static final int DESTROYED = 1;

    public static final int DEPARTED = 2;

    /** Most pilots, bots included, that the field holds. */
    public static final int MAX_PILOTS = 4096;

    /** Bits of hull and shield in the reference load. */
    private static final int PLAIN_HULL_BITS = 7;

    private static final int PLAIN_SHIELD_BITS = 10;

    /** The fields in a game with progression. */
    public static final FieldTable FIELDS = flight(PLAIN_HULL_BITS + 1, PLAIN_SHIELD_BITS + 1)
            .unsigned("loadout", Loadout.BITS)
            .owner("upgrades", Upgrade.BITS)
            .owner("class time", 9)
            .owner("experience", 9)
            .owner("offer seed", 8)
            .owner("unlocked", ShipClass.COUNT)
            .unsigned("cloak", 10)
            .owner("spread time", 11)
            .owner("mines", 3)
            .owner("mine reload", 7)
            .build();

    /** The fields of the reference load: the first ones of {@link #FIELDS}, so that it is measured as it was. */
    static final FieldTable PLAIN_FIELDS =
            flight(PLAIN_HULL_BITS, PLAIN_SHIELD_BITS).build();

    private Ship() {}

    private static FieldTable.Builder flight(int hullBits, int shieldBits) {
        return FieldTable.builder()
                .unsigned("x", 24)
                .unsigned("y", 24)
                .signed("vx", 17)
                .signed("vy", 17)
                .unsigned("heading", 10)
                .control("controls", 6)
                .control("aim", 8)
                .unsigned("hull", hullBits)
                .unsigned("shield", shieldBits)
                .unsigned("calm", 9)
                .unsigned("guard", 9)
                .unsigned("pilot", 12)
                .unsigned("score", 16)
                .unsigned("lances", 2)
                .owner("reload", 6)
                .owner("energy", 12)
                .owner("lance reload", 7);
    }

    static FieldTable fields(Tuning tuning) {
        return tuning.progression ? FIELDS : PLAIN_FIELDS;
    }
}
