package io.github.driftfire.model.arena;

import io.github.driftfire.model.game.InputLayout;
import io.github.driftfire.model.game.LateInputLimits;
import io.github.driftfire.model.game.Steering;
import io.github.driftfire.model.math.Brads;
import java.util.Arrays;

/**
 * What an input does to a ship. Flight reads no timer, no hull and no charge, so late inputs can fly it again.
 *
 * <pre>
 *  23        13 12    10 9         0
 *  │  buttons  │ choice │    aim    │
 * </pre>
 *
 * The buttons are those of {@link Ship}, the aim is a direction in brads. A choice is 0 for none, 1..3 for an offered upgrade,
 * {@link #CLASS_CHOICE} and more for a class of ship.
 */
public final class ShipSteering implements Steering {
    /** With the values that a client of the arena sends. */
    public static final InputLayout INPUT = InputLayout.builder()
            .buttons("buttons", 11)
            .upTo(2 * Ship.SPECIAL - 1)
            .value("choice", 3)
            .value("aim", 10)
            .build();

    /** The choice that asks for the first class; the next ones ask for the other classes. */
    public static final int CLASS_CHOICE = 4;

    private static final int CONTROLS_SHIFT = 13;
    private static final int CHOICE_SHIFT = 10;
    private static final int CONTROLS_MASK = 0x7ff;
    private static final int CHOICE_MASK = 7;
    private static final int AIM_MASK = Brads.TURN - 1;
    private static final int[] INPUT_ONLY = {
        Ship.X, Ship.Y, Ship.VX, Ship.VY, Ship.HEADING, Ship.CONTROLS, Ship.AIM, Ship.ENERGY
    };
    private static final int[] CHOSEN = {Ship.LOADOUT, Ship.UPGRADES, Ship.CLASS_TIME};
    private static final int[] GIVEN = {Ship.EXPERIENCE, Ship.OFFER_SEED, Ship.UNLOCKED};

    private final boolean progression;
    private final ShipMotion motion;
    private final LateInputLimits limits;

    public ShipSteering(Tuning tuning) {
        progression = tuning.progression;
        motion = new ShipMotion(tuning);
        limits = new LateInputLimits(tuning.lateInputTicks, Tuning.LATE_INPUT_UNITS);
    }

    /** An input that chooses nothing. */
    public static int input(int controls, int aimBrads) {
        return (controls & CONTROLS_MASK) << CONTROLS_SHIFT | (aimBrads & AIM_MASK);
    }

    /** The same input with another choice. */
    public static int withChoice(int input, int choice) {
        return input & ~(CHOICE_MASK << CHOICE_SHIFT) | (choice & CHOICE_MASK) << CHOICE_SHIFT;
    }

    /** The buttons of an input. */
    public static int controls(int input) {
        return input >>> CONTROLS_SHIFT & CONTROLS_MASK;
    }

    /** The choice of an input, 0..7. */
    public static int choice(int input) {
        return input >>> CHOICE_SHIFT & CHOICE_MASK;
    }

    /** The direction of an input, in brads. */
    public static int aim(int input) {
        return input & AIM_MASK;
    }

    @Override
    public int steer(int[] rows, int at, int input) {
        if (progression) {
            UpgradeChoice.apply(rows, at, choice(input));
        }
        return motion.steer(rows, at, controls(input), aim(input));
    }

    @Override
    public int[] inputOnlyFields() {
        if (!progression) {
            return INPUT_ONLY.clone();
        }
        int[] fields = Arrays.copyOf(INPUT_ONLY, INPUT_ONLY.length + CHOSEN.length);
        System.arraycopy(CHOSEN, 0, fields, INPUT_ONLY.length, CHOSEN.length);
        return fields;
    }

    @Override
    public int[] ruleFields() {
        return progression ? GIVEN.clone() : new int[0];
    }

    @Override
    public LateInputLimits lateInputLimits() {
        return limits;
    }
}
