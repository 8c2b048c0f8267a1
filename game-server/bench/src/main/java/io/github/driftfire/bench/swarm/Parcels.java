package io.github.driftfire.bench.swarm;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is on its way over bad lines. Owned by the loop's thread. */
final class Parcels {
    /** Takes what has arrived. */
    interface Addressee {
        void arrived(ByteBuffer bytes, long nowNanos);
    }

    private record Parcel(long dueNanos, long number, ByteBuffer bytes, Addressee addressee) {}

    private final PriorityQueue<Parcel> underWay =
            new PriorityQueue<>(Comparator.comparingLong(Parcel::dueNanos).thenComparingLong(Parcel::number));
    private long count;

    /** Sends a copy of some bytes, which are consumed. */
    void send(ByteBuffer bytes, long dueNanos, Addressee addressee) {
        ByteBuffer copy = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
        underWay.add(new Parcel(dueNanos, count++, copy, addressee));
    }

    /** When the next one arrives. */
    long nextNanos() {
        Parcel next = underWay.peek();
        return next == null ? Long.MAX_VALUE : next.dueNanos();
    }

    void deliver(long nowNanos) {
        for (Parcel next = underWay.peek(); next != null && next.dueNanos() <= nowNanos; next = underWay.peek()) {
            underWay.remove();
            next.addressee().arrived(next.bytes(), nowNanos);
        }
    }
}
