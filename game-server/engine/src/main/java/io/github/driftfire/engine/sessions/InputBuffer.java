package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Inputs;
import io.github.driftfire.engine.moderation.Suspicion;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Protocol;

/**
 * A player's input buffer: gives each tick one input, and counts the missed ticks, which had none.
 *
 * <p>A sequence number belongs to one tick, so a stall of the connection shifts nothing. A missed tick goes on with the input that is held. The
 * late input, which arrives after its tick, is handed on for rollback; it is held on only if no newer one is there. A sequence number that was
 * never sent, because the client's connection was full, repeats the input before. Buttons pressed in a late input still count.
 *
 * <p>If ticks have been missing inputs for over 1 s when input resumes, the backlog is dropped; otherwise every later input would be applied
 * late.
 *
 * <p>Owned by the room's thread.
 */
final class InputBuffer {
    /** What a client echoes that has not applied a frame yet. */
    static final int NO_ECHO = 0;

    /**
     * Inputs that may wait; older ones beyond them are passed over. A client whose prediction counts on them is corrected then, so it is more
     * than one that paces itself by the queue's depth ever has.
     */
    static final int MAX_WAITING = 12;

    /** Numbers in a row that a congested client may leave out, so that each repeats the input before. */
    static final int MAX_LEFT_OUT = Inputs.MAX_MISSED_TICKS;

    private final int player;
    private final Counters counters;
    private final InputCheck check;
    private boolean steered;
    private int applied;
    private long latest;
    private int echoed = NO_ECHO;

    /** The oldest that has come, while numbers before it are missing. */
    private long first = InputQueue.EMPTY;

    private int missedTicks;
    private int missingTicks;
    private int unchangedTicks;

    /** @param suspicion where inputs that no honest client sends are scored */
    InputBuffer(int player, Counters counters, Suspicion suspicion) {
        this.player = player;
        this.counters = counters;
        check = new InputCheck(suspicion, counters);
    }

    /** The player is back on another line, whose sequence begins anew. That alone is no activity: a page comes back by itself. */
    void reset() {
        steered = false;
        applied = 0;
        latest = 0;
        first = InputQueue.EMPTY;
        echoed = NO_ECHO;
        missedTicks = 0;
        missingTicks = 0;
        check.reset();
    }

    /** Ticks since the player has changed what the input holds. */
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

    /** Whether a message that was sent after an input of this sequence is due: the input has been applied, or no input waits. */
    boolean isDue(InputQueue queue, int sequence) {
        boolean waits = first != InputQueue.EMPTY || queue.size() > 0;
        return !waits || (steered && !Protocol.isAfter(sequence, applied));
    }

    /** The tick that the newest input says its client has applied, 16 bits. */
    int echoed() {
        return echoed;
    }

    /** Inputs that wait; below 0: minus the missed ticks. */
    int depth(InputQueue queue) {
        return missedTicks > 0 ? -missedTicks : queue.size() + (first == InputQueue.EMPTY ? 0 : 1);
    }

    /** Takes the input that is due, if one has come, and the late ones; holds the newest for this tick and those after it. */
    void take(int tick, InputQueue queue, PlayerInputs held) {
        int before = InputFrame.input(latest);
        int pressed = 0;
        boolean resumed = false;
        unchangedTicks++;
        held.begin(player);
        long input = next(tick, queue, held);
        while (input != InputQueue.EMPTY && (missedTicks > 0 || queue.size() >= MAX_WAITING)) {
            if (missedTicks > 0) {
                missedTicks--;
                held.addLate(player, input);
                counters.increment(Counter.INPUTS_LATE);
            } else {
                counters.increment(Counter.INPUTS_SKIPPED);
            }
            pressed |= InputFrame.input(input);
            resumed = true;
            apply(tick, input);
            input = next(tick, queue, held);
        }
        boolean due = input != InputQueue.EMPTY;
        if (due) {
            apply(tick, input);
            counters.increment(Counter.INPUTS_APPLIED);
        } else if (steered) {
            missTick(resumed);
        }
        if (steered) {
            missingTicks = missedTicks == 0 ? 0 : missingTicks + 1;
            held.hold(player, latest);
            held.pressed(player, pressed & ~before);
            held.missed(player, missedTicks);
        }
        if (due) {
            held.measureViewLag(player, tick);
        }
    }

    /** Drops all that has come, but for what the newest says of its client: its number, and the tick that was applied. */
    void takeEcho(InputQueue queue) {
        for (long input = queue.poll(); input != InputQueue.EMPTY; input = queue.poll()) {
            steered = true;
            applied = InputFrame.sequence(input);
            echoed = InputFrame.appliedTick(input);
        }
    }

    private void missTick(boolean resumed) {
        if (resumed && missingTicks >= Inputs.MAX_MISSED_TICKS) {
            missedTicks = 0;
            counters.increment(Counter.INPUT_BACKLOGS_DROPPED);
        } else {
            missedTicks = Math.min(missedTicks + 1, InputQueue.CAPACITY);
        }
    }

    /** The next input in sequence: for a number that was never sent, what was held. */
    private long next(int tick, InputQueue queue, PlayerInputs held) {
        if (first == InputQueue.EMPTY) {
            first = pollNewer(queue);
            if (first != InputQueue.EMPTY) {
                check.received(tick, first, held.layout());
            }
        }
        if (first == InputQueue.EMPTY) {
            return InputQueue.EMPTY;
        }
        int missing = steered ? (InputFrame.sequence(first) - applied - 1) & 0xffff : 0;
        if (missing > 0 && missing <= MAX_LEFT_OUT) {
            counters.increment(Counter.INPUTS_MISSING);
            return InputFrame.pack(
                    (applied + 1) & 0xffff,
                    InputFrame.input(latest),
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
            counters.increment(Counter.INPUTS_OUTDATED);
            check.repeated();
            input = queue.poll();
        }
        return input;
    }

    private void apply(int tick, long input) {
        if (steered) {
            check.advanced(tick, (InputFrame.sequence(input) - applied) & 0xffff);
            if (InputFrame.input(input) != InputFrame.input(latest)) {
                unchangedTicks = 0;
            }
        } else {
            check.began(tick);
        }
        steered = true;
        latest = input;
        applied = InputFrame.sequence(input);
        echoed = InputFrame.appliedTick(input);
    }
}
