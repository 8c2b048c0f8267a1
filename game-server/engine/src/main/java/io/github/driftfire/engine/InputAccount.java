package io.github.driftfire.engine;

import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Protocol;

/**
 * Gives each tick one of a player's inputs, and keeps account of the ticks that had to do without.
 *
 * <p>Such a tick goes on with what is held, and is owed an input. The input that comes too late for it is handed on as overdue; it steers
 * on only if none is there that is newer. So a stall of the line shifts nothing: a sequence number belongs to a tick. A number that
 * was never sent, because the client's line was full, stands for what was held. What was pressed in an overdue input still counts.
 *
 * <p>A debt that is not paid within a second is forgiven when something is heard again: its inputs would steer too late for ever.
 *
 * <p>Owned by the room's thread.
 */
final class InputAccount {
    /** What a client echoes that has not applied a frame yet. */
    static final int NO_ECHO = 0;

    /**
     * Inputs that may wait; older ones beyond them are passed over. A client whose prediction counts on them is corrected then, so it is more
     * than one that paces itself by the queue's depth ever has.
     */
    static final int MAX_WAITING = 12;

    private final int player;
    private final Counters counters;
    private boolean steered;
    private int applied;
    private long latest;
    private int echoed = NO_ECHO;

    /** The oldest that has come, while numbers before it are missing. */
    private long first = InputQueue.EMPTY;

    private int owed;
    private int owingTicks;
    private int unchangedTicks;

    InputAccount(int player, Counters counters) {
        this.player = player;
        this.counters = counters;
    }

    /** The player is back on another line, whose sequence begins anew. That alone is no activity: a page comes back by itself. */
    void reset() {
        steered = false;
        applied = 0;
        latest = 0;
        first = InputQueue.EMPTY;
        echoed = NO_ECHO;
        owed = 0;
        owingTicks = 0;
    }

    /** Ticks since the player has changed anything: a button, the aim. */
    int unchangedTicks() {
        return unchangedTicks;
    }

    /** Whether an input has been applied. */
    boolean isSteered() {
        return steered;
    }

    /** Sequence of the newest input applied, 0 before the first. */
    int applied() {
        return applied;
    }

    /** The tick that the newest input says its client has applied, 16 bits. */
    int echoed() {
        return echoed;
    }

    /** Inputs that wait; less than 0 for as many ticks that are owed one. */
    int depth(InputQueue queue) {
        return owed > 0 ? -owed : queue.size() + (first == InputQueue.EMPTY ? 0 : 1);
    }

    /** Takes the input that is due, if one has come, and those that are overdue; holds the newest for this tick and those after it. */
    void take(InputQueue queue, PlayerInputs held) {
        int before = InputFrame.controls(latest);
        int pressed = 0;
        boolean heard = false;
        unchangedTicks++;
        held.begin(player);
        long input = next(queue);
        while (input != InputQueue.EMPTY && (owed > 0 || queue.size() >= MAX_WAITING)) {
            if (owed > 0) {
                owed--;
                held.addOverdue(player, input);
                counters.increment(Counter.INPUTS_OVERDUE);
            } else {
                counters.increment(Counter.INPUTS_SKIPPED);
            }
            pressed |= InputFrame.controls(input);
            heard = true;
            apply(input);
            input = next(queue);
        }
        if (input != InputQueue.EMPTY) {
            apply(input);
            counters.increment(Counter.INPUTS_APPLIED);
        } else if (steered) {
            owe(heard);
        }
        if (steered) {
            owingTicks = owed == 0 ? 0 : owingTicks + 1;
            held.hold(player, latest);
            held.tap(player, pressed & ~before);
            held.owe(player, owed);
        }
    }

    private void owe(boolean heard) {
        if (heard && owingTicks >= Inputs.MAX_OWED) {
            owed = 0;
            counters.increment(Counter.INPUT_DEBTS_FORGIVEN);
        } else {
            owed = Math.min(owed + 1, InputQueue.CAPACITY);
        }
    }

    /** The next input in sequence: for a number that was never sent, what was held. */
    private long next(InputQueue queue) {
        if (first == InputQueue.EMPTY) {
            first = pollNewer(queue);
        }
        if (first == InputQueue.EMPTY) {
            return InputQueue.EMPTY;
        }
        int missing = steered ? (InputFrame.sequence(first) - applied - 1) & 0xffff : 0;
        if (missing > 0 && missing <= Inputs.MAX_OWED) {
            counters.increment(Counter.INPUTS_MISSING);
            return InputFrame.pack(
                    (applied + 1) & 0xffff,
                    InputFrame.controls(latest),
                    InputFrame.aim(latest),
                    InputFrame.appliedTick(first),
                    InputFrame.viewDelay(first));
        }
        long next = first;
        first = InputQueue.EMPTY;
        return next;
    }

    private long pollNewer(InputQueue queue) {
        long input = queue.poll();
        while (input != InputQueue.EMPTY && steered && !Protocol.isAfter(InputFrame.sequence(input), applied)) {
            counters.increment(Counter.INPUTS_LATE);
            input = queue.poll();
        }
        return input;
    }

    private void apply(long input) {
        if (steered && !InputFrame.holdsSame(input, latest)) {
            unchangedTicks = 0;
        }
        steered = true;
        latest = input;
        applied = InputFrame.sequence(input);
        echoed = InputFrame.appliedTick(input);
    }
}
