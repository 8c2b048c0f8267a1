package io.github.driftfire.engine.kit;

import io.github.driftfire.model.game.LateInputLimits;
import io.github.driftfire.model.state.Model;

/**
 * How far late inputs may still move one player's avatar: a credit bounds each burst, a reserve bounds the long run.
 *
 * <p>The reserve holds a third of {@link LateInputLimits#unitsPerMinute} and fills at that rate. A player who overdraws it has none of its late
 * inputs applied until the reserve is half full again. What is refused meanwhile is taken from the reserve too, down to a full reserve of
 * debt: a player who goes on to stall gets nothing more, one whose connection recovers is free again soon.
 */
final class LateInputAllowance {
    private static final int MINUTE_SECONDS = 60;
    private static final int RESERVES_PER_MINUTE = 3;

    private final int fullCreditSub;
    private final int fullReserveSub;
    private final int creditPerTickSub;
    private final int reservePerTickSub;
    private int creditSub;
    private int reserveSub;
    private boolean overdrawn;

    LateInputAllowance(LateInputLimits limits, int tickRateHz) {
        fullCreditSub = limits.unitsPerSecond() * Model.SUB;
        fullReserveSub = limits.unitsPerMinute() * Model.SUB / RESERVES_PER_MINUTE;
        creditPerTickSub = fullCreditSub / tickRateHz;
        reservePerTickSub = limits.unitsPerMinute() * Model.SUB / MINUTE_SECONDS / tickRateHz;
        reset();
    }

    /** Another player has the number. */
    void reset() {
        creditSub = fullCreditSub;
        reserveSub = fullReserveSub;
        overdrawn = false;
    }

    /** A tick has passed. */
    void fill() {
        creditSub = Math.min(fullCreditSub, creditSub + creditPerTickSub);
        reserveSub = Math.min(fullReserveSub, reserveSub + reservePerTickSub);
        overdrawn = overdrawn && reserveSub < fullReserveSub / 2;
    }

    /** Takes so much, in sub-units. Answers whether the avatar may be moved so far. */
    boolean take(int movedSub) {
        boolean withinCredit = movedSub <= creditSub;
        if (withinCredit || overdrawn) {
            reserveSub = Math.max(-fullReserveSub, reserveSub - movedSub);
            overdrawn |= reserveSub < 0;
        }
        boolean taken = withinCredit && !overdrawn;
        creditSub -= taken ? movedSub : 0;
        return taken;
    }

    /** Whether the reserve was used up and is not half full again. */
    boolean isOverdrawn() {
        return overdrawn;
    }
}
