package io.github.driftfire.engine.results;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that grow with time, so that the newest rows are in few pages of an index. 48 bits of milliseconds, a sequence of {@value #SEQUENCE_BITS}
 * bits, and 64 random bits of this server's start, one more after each turn of the sequence: no id comes twice. Thread-safe.
 */
public final class TimeOrderedIds {
    private static final int SEQUENCE_BITS = 12;
    private static final long SEQUENCE = (1L << SEQUENCE_BITS) - 1;

    /** Of UUIDs by time. */
    private static final long VERSION = 0x7000;

    private final long start = ThreadLocalRandom.current().nextLong();
    private final AtomicLong numbers = new AtomicLong();

    /** @param nowMillis milliseconds since 1970, UTC */
    public UUID next(long nowMillis) {
        long number = numbers.getAndIncrement();
        return new UUID(nowMillis << 16 | VERSION | number & SEQUENCE, start + (number >> SEQUENCE_BITS));
    }
}
