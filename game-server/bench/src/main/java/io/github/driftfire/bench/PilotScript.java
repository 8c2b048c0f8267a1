package io.github.driftfire.bench;

import io.github.driftfire.engine.kit.BotController;
import io.github.driftfire.engine.kit.BotView;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.math.Rng;

/** The inputs of one player of the reference load: seeded, and the same for every server that is measured. */
public final class PilotScript implements BotController {
    public static final int INPUTS_PER_SECOND = 20;

    private static final int FIRST_SEED = 1000;
    private static final double TWO_TO_THE_32 = 4294967296.0;
    private static final int[] TURNS = {0, Ship.LEFT, Ship.RIGHT};

    private final Rng random;
    private int controls;

    public PilotScript(int player) {
        random = new Rng(FIRST_SEED + player);
    }

    /** The next input: it is not made from what is seen. */
    @Override
    public int input(BotView view) {
        return ShipSteering.input(next(), 0);
    }

    /** The controls of the next input. The order of the draws is part of the load. */
    int next() {
        if (draw() < 0.10) {
            controls ^= Ship.THRUST;
        }
        if (draw() < 0.10) {
            controls = (controls & ~(Ship.LEFT | Ship.RIGHT)) | TURNS[(int) (draw() * TURNS.length)];
        }
        if (draw() < 0.05) {
            controls ^= Ship.FIRE;
        }
        return controls;
    }

    /** When a player's first input is due: the phases of all of them are spread evenly over one period. */
    static long phaseNanos(int player, int players) {
        return 1_000_000_000L / INPUTS_PER_SECOND * player / players;
    }

    private double draw() {
        return (random.next() & 0xffff_ffffL) / TWO_TO_THE_32;
    }
}
