package io.github.driftfire.engine;

import io.github.driftfire.model.protocol.InputFrame;

/** What every player holds in the tick that runs. Owned by the room's thread. */
final class PlayerInputs implements Inputs {
    private final int[] controls;
    private final int[] aims;

    PlayerInputs(int players) {
        controls = new int[players];
        aims = new int[players];
    }

    void hold(int player, long input) {
        controls[player] = InputFrame.controls(input);
        aims[player] = InputFrame.aim(input);
    }

    /** Lets go of the buttons; the player goes on pointing where it did. */
    void release(int player) {
        controls[player] = 0;
    }

    /** Forgets who had the number before. */
    void clear(int player) {
        controls[player] = 0;
        aims[player] = 0;
    }

    @Override
    public int controls(int player) {
        return controls[player];
    }

    @Override
    public int aim(int player) {
        return aims[player];
    }
}
