package io.github.driftfire.engine.kit;

import io.github.driftfire.model.game.InputLayout;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.InputFrame;

/** Plays in place of a person: in a room, in the load tool, in a test. Owned by one thread. */
@FunctionalInterface
public interface BotController {
    /** The input of this tick, in the game's {@link InputLayout}. Called once a tick, also while the bot has no avatar. */
    int input(BotView view);

    /** Holds random inputs, each for up to a second or so. */
    static BotController random(int seed) {
        Rng random = new Rng(seed);
        return new BotController() {
            private int held;
            private int ticks;

            @Override
            public int input(BotView view) {
                if (--ticks <= 0) {
                    ticks = random.between(5, 30);
                    held = random.next() >>> (32 - InputFrame.INPUT_BITS);
                }
                return held;
            }
        };
    }
}
