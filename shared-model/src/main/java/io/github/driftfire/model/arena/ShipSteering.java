package io.github.driftfire.model.arena;

import io.github.driftfire.model.game.InputLayout;
import io.github.driftfire.model.game.LateInputLimits;
import io.github.driftfire.model.game.Steering;
import io.github.driftfire.model.math.Brads;

/**
 * What an input does to a ship. Flight reads no timer, no hull and no charge, so late inputs can fly it again.
 *
 * <p>Input: the buttons of {@link Ship} and the direction in brads.
 */
public final class ShipSteering implements Steering {
    /** As {@link InputLayout#BUTTONS_AND_AIM}, with the values that a client of the arena sends. */
    public static final InputLayout INPUT = InputLayout.builder()
            .buttons("buttons", 8)
            .upTo(2 * Ship.LANCE - 1)
            .value("aim", 16)
            .upTo(Brads.TURN - 1)
            .build();

    private static final int AIM_BITS = 16;
    private static final int[] INPUT_ONLY = {
        Ship.X, Ship.Y, Ship.VX, Ship.VY, Ship.HEADING, Ship.CONTROLS, Ship.AIM, Ship.ENERGY
    };

    private final ShipMotion motion;
    private final LateInputLimits limits;

    public ShipSteering(Tuning tuning) {
        motion = new ShipMotion(tuning);
        limits = new LateInputLimits(tuning.lateInputTicks, Tuning.LATE_INPUT_UNITS);
    }

    /** An input of the arena. */
    public static int input(int controls, int aimBrads) {
        return (controls & 0xff) << AIM_BITS | (aimBrads & 0xffff);
    }

    /** The buttons of an input. */
    public static int controls(int input) {
        return input >>> AIM_BITS;
    }

    /** The direction of an input, in brads of 16 bits. */
    public static int aim(int input) {
        return input & 0xffff;
    }

    @Override
    public int steer(int[] rows, int at, int input) {
        return motion.steer(rows, at, controls(input), aim(input));
    }

    @Override
    public int[] inputOnlyFields() {
        return INPUT_ONLY.clone();
    }

    @Override
    public LateInputLimits lateInputLimits() {
        return limits;
    }
}
