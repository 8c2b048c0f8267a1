package io.github.driftfire.engine;

import io.github.driftfire.model.protocol.InputFrame;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * One player's inputs on their way from the container's thread to the room's: a bounded ring of packed
 * {@link InputFrame}s. One thread offers, one polls; neither waits, neither allocates.
 */
final class InputQueue {
    /** What {@link #poll} answers when nothing waits. */
    static final long EMPTY = InputFrame.MALFORMED;

    static final int CAPACITY = 64;

    private final AtomicLongArray ring = new AtomicLongArray(CAPACITY);
    private final AtomicInteger head = new AtomicInteger();
    private final AtomicInteger tail = new AtomicInteger();

    /** Answers {@code false}, and forgets the input, when the ring is full. */
    boolean offer(long input) {
        int at = tail.get();
        if (at - head.get() >= CAPACITY) {
            return false;
        }
        ring.set(at & (CAPACITY - 1), input);
        tail.set(at + 1);
        return true;
    }

    /** The oldest input, or {@link #EMPTY}. */
    long poll() {
        int at = head.get();
        if (at == tail.get()) {
            return EMPTY;
        }
        long input = ring.get(at & (CAPACITY - 1));
        head.set(at + 1);
        return input;
    }

    int size() {
        return tail.get() - head.get();
    }
}
