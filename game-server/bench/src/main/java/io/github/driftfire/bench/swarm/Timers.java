package io.github.driftfire.bench.swarm;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to be done later. Owned by the loop's thread. */
final class Timers {
    private record Timer(long dueNanos, long number, Runnable action) {}

    private final PriorityQueue<Timer> pending =
            new PriorityQueue<>(Comparator.comparingLong(Timer::dueNanos).thenComparingLong(Timer::number));
    private long count;

    void at(long dueNanos, Runnable action) {
        pending.add(new Timer(dueNanos, count++, action));
    }

    void in(long nanos, Runnable action) {
        at(System.nanoTime() + nanos, action);
    }

    /** When the next one is due. */
    long nextNanos() {
        Timer next = pending.peek();
        return next == null ? Long.MAX_VALUE : next.dueNanos();
    }

    void run(long nowNanos) {
        for (Timer next = pending.peek(); next != null && next.dueNanos() <= nowNanos; next = pending.peek()) {
            pending.remove();
            next.action().run();
        }
    }
}
