package io.github.driftfire.bench.swarm;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is on its way over impaired connections. Owned by the loop's thread. */
final class DelayQueue {
    /** Takes what has arrived. */
    interface Receiver {
        void arrived(ByteBuffer bytes, long nowNanos);
    }

    private record Delayed(long dueNanos, long number, ByteBuffer bytes, Receiver receiver) {}

    private final PriorityQueue<Delayed> pending =
            new PriorityQueue<>(Comparator.comparingLong(Delayed::dueNanos).thenComparingLong(Delayed::number));
    private long count;

    /** Sends a copy of some bytes, which are consumed. */
    void send(ByteBuffer bytes, long dueNanos, Receiver receiver) {
        ByteBuffer copy = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
        pending.add(new Delayed(dueNanos, count++, copy, receiver));
    }

    /** When the next one arrives. */
    long nextNanos() {
        Delayed next = pending.peek();
        return next == null ? Long.MAX_VALUE : next.dueNanos();
    }

    void deliver(long nowNanos) {
        for (Delayed next = pending.peek(); next != null && next.dueNanos() <= nowNanos; next = pending.peek()) {
            pending.remove();
            next.receiver().arrived(next.bytes(), nowNanos);
        }
    }
}
