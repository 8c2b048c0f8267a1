package io.github.driftfire.engine.sessions;

import io.github.driftfire.model.protocol.InputFrame;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/**
 * One player's inputs on their way from the container's thread to the room's: a bounded ring of packed
 * {@link InputFrame}s. One thread offers, one polls; neither waits, neither allocates.
 *
 * <p>A full ring forgets its oldest input: after a stall, what the player holds now matters. So both threads may move the
 * head, and the reader owns an input only once the head has moved from it. A slot is written by release after the head has moved, and
 * read by acquire before it does: a reader of what is newer fails to move the head.
 */
final class InputQueue {
    /** What {@link #poll} answers when nothing waits. */
    static final long EMPTY = InputFrame.MALFORMED;

    static final int CAPACITY = 64;

    private static final AtomicIntegerFieldUpdater<InputQueue> HEAD =
            AtomicIntegerFieldUpdater.newUpdater(InputQueue.class, "head");

    private static final AtomicIntegerFieldUpdater<InputQueue> TAIL =
            AtomicIntegerFieldUpdater.newUpdater(InputQueue.class, "tail");

    private static final VarHandle RING = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] ring = new long[CAPACITY];
    private volatile int head;
    private volatile int tail;

    /** Answers {@code false} when the ring was full and its oldest input had to give way. */
    boolean offer(long input) {
        int at = tail;
        int oldest = head;
        boolean displaces = at - oldest >= CAPACITY && HEAD.compareAndSet(this, oldest, oldest + 1);
        RING.setRelease(ring, at & (CAPACITY - 1), input);
        TAIL.lazySet(this, at + 1);
        return !displaces;
    }

    /** The oldest input, or {@link #EMPTY}. */
    long poll() {
        int at = head;
        while (at != tail) {
            long input = (long) RING.getAcquire(ring, at & (CAPACITY - 1));
            if (HEAD.compareAndSet(this, at, at + 1)) {
                return input;
            }
            at = head;
        }
        return EMPTY;
    }

    boolean isFull() {
        return size() >= CAPACITY;
    }

    int size() {
        return tail - head;
    }
}
