package io.github.driftfire.engine;

import io.github.driftfire.model.protocol.InputFrame;

/** What every player holds in the tick that runs. Owned by the room's thread. */
final class PlayerInputs implements Inputs {
    private final int[] controls;
    private final int[] aims;
    private final int[] appliedTicks;
    private final int[] viewDelays;
    private final boolean[] known;
    private final int[] taps;
    private final int[] owed;
    private final int[] overdue;
    private final long[] overdueInputs;

    PlayerInputs(int players) {
        controls = new int[players];
        aims = new int[players];
        appliedTicks = new int[players];
        viewDelays = new int[players];
        known = new boolean[players];
        taps = new int[players];
        owed = new int[players];
        overdue = new int[players];
        overdueInputs = new long[players * MAX_OWED];
    }

    /** A tick begins. */
    void begin(int player) {
        taps[player] = 0;
        overdue[player] = 0;
    }

    /** Adds an input for a tick that is over. */
    void addOverdue(int player, long input) {
        if (overdue[player] < MAX_OWED) {
            overdueInputs[player * MAX_OWED + overdue[player]++] = input;
        }
    }

    void owe(int player, int ticks) {
        owed[player] = ticks;
    }

    void hold(int player, long input) {
        controls[player] = InputFrame.controls(input);
        aims[player] = InputFrame.aim(input);
        appliedTicks[player] = InputFrame.appliedTick(input);
        viewDelays[player] = InputFrame.viewDelay(input);
        known[player] = true;
    }

    void tap(int player, int buttons) {
        taps[player] = buttons;
    }

    /** Forgets who had the number before. */
    void clear(int player) {
        controls[player] = 0;
        aims[player] = 0;
        taps[player] = 0;
        owed[player] = 0;
        overdue[player] = 0;
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

    @Override
    public int tapped(int player) {
        return taps[player];
    }

    @Override
    public int owed(int player) {
        return owed[player];
    }

    @Override
    public int overdue(int player) {
        return overdue[player];
    }

    @Override
    public int overdueControls(int player, int index) {
        return InputFrame.controls(overdueInputs[player * MAX_OWED + index]);
    }

    @Override
    public int overdueAim(int player, int index) {
        return InputFrame.aim(overdueInputs[player * MAX_OWED + index]);
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
