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

    /** 1..{@link Tuning#HULL_MAX}. */
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

    public static final FieldTable FIELDS = FieldTable.builder()
            .unsigned("x", 24)
            .unsigned("y", 24)
            .signed("vx", 17)
            .signed("vy", 17)
            .unsigned("heading", 10)
            .control("controls", 6)
            .control("aim", 8)
            .unsigned("hull", 7)
            .unsigned("shield", 10)
            .unsigned("calm", 9)
            .unsigned("guard", 9)
            .unsigned("pilot", 12)
            .unsigned("score", 16)
            .unsigned("lances", 2)
            .owner("reload", 6)
            .owner("energy", 12)
            .owner("lance reload", 7)
            .build();

    private Ship() {}
}
