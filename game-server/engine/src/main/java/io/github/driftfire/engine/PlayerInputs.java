package io.github.driftfire.engine;

import io.github.driftfire.model.protocol.InputFrame;

/** What every player holds in the tick that runs. Owned by the room's thread. */
final class PlayerInputs implements Inputs {
    private final int[] controls;
    private final int[] aims;
    private final int[] appliedTicks;
    private final int[] viewDelays;
    private final boolean[] known;

    PlayerInputs(int players) {
        controls = new int[players];
        aims = new int[players];
        appliedTicks = new int[players];
        viewDelays = new int[players];
        known = new boolean[players];
    }

    void hold(int player, long input) {
        controls[player] = InputFrame.controls(input);
        aims[player] = InputFrame.aim(input);
        appliedTicks[player] = InputFrame.appliedTick(input);
        viewDelays[player] = InputFrame.viewDelay(input);
        known[player] = true;
    }

    /** Presses some buttons on top of what is held, until that is held anew. */
    void press(int player, int buttons) {
        controls[player] |= buttons;
    }

    /** Lets go of the buttons; the player goes on pointing where it did. */
    void release(int player) {
        controls[player] = 0;
    }

    /** Forgets who had the number before. */
    void clear(int player) {
        controls[player] = 0;
        aims[player] = 0;
        known[player] = false;
    }

    @Override
    public int controls(int player) {
        return controls[player];
    }

    @Override
    public int aim(int player) {
        return aims[player];
    }

    /** An applied tick is 16 bits of one; the difference finds its way round, and a tick that is yet to come counts as this one. */
    @Override
    public int viewLag8(int player, int tick) {
        if (!known[player]) {
            return 0;
        }
        int behind = Math.max(0, (short) (tick - appliedTicks[player]));
        return behind * InputFrame.DELAY_PARTS + viewDelays[player];
    }
}
