package io.github.driftfire.engine;

import io.github.driftfire.model.protocol.InputFrame;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * One player's inputs on their way from the container's thread to the room's: a bounded ring of packed
 * {@link InputFrame}s. One thread offers, one polls; neither waits, neither allocates.
 *
 * <p>A full ring forgets its oldest input: after a stall, what the player holds now matters. So both threads may move the
 * head, and whoever reads an input owns it only once the head has moved from it.
 */
final class InputQueue {
    /** What {@link #poll} answers when nothing waits. */
    static final long EMPTY = InputFrame.MALFORMED;

    static final int CAPACITY = 64;

    private final AtomicLongArray ring = new AtomicLongArray(CAPACITY);
    private final AtomicInteger head = new AtomicInteger();
    private final AtomicInteger tail = new AtomicInteger();

    /** Answers {@code false} when the ring was full and its oldest input had to give way. */
    boolean offer(long input) {
        int at = tail.get();
        int oldest = head.get();
        boolean displaces = at - oldest >= CAPACITY && head.compareAndSet(oldest, oldest + 1);
        ring.set(at & (CAPACITY - 1), input);
        tail.set(at + 1);
        return !displaces;
    }

    /** The oldest input, or {@link #EMPTY}. */
    long poll() {
        int at = head.get();
        while (at != tail.get()) {
            long input = ring.get(at & (CAPACITY - 1));
            if (head.compareAndSet(at, at + 1)) {
                return input;
            }
            at = head.get();
        }
        return EMPTY;
    }

    int size() {
        return tail.get() - head.get();
    }
}
