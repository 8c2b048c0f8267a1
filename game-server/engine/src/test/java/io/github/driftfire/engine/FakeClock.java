package io.github.driftfire.engine;

import java.util.function.LongSupplier;

/** Time that passes when a test says so. */
public final class FakeClock implements LongSupplier {
    /** Close to the end of the range: whatever compares instants instead of differences fails soon. */
    private long nowNanos = Long.MAX_VALUE - 1_000_000_000L;

    @Override
    public long getAsLong() {
        return nowNanos;
    }

    public void advanceNanos(long nanos) {
        nowNanos += nanos;
    }

    public void advanceMillis(long millis) {
        nowNanos += millis * 1_000_000L;
    }
}
