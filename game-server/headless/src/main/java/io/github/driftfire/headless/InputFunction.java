package io.github.driftfire.headless;

import io.github.driftfire.netcode.GameClient;

/** Plays: answers one input a tick. */
@FunctionalInterface
public interface InputFunction {
    /**
     * The input of this moment: 24 bits in the game's {@link io.github.driftfire.model.game.InputLayout}.
     *
     * @param client with own avatar and other entities as they would be drawn now; another one after a resume
     */
    int input(GameClient client);
}
